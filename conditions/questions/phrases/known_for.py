"""What somebody is known for, told by how foreign its words are to questions about health.

"They were the pair on the donation tins in every chip shop", "subí el Aconcagua en muletas": no patient needs
such words to ask, so that two or three of them in one clause tell of one person.

Promise: a clause is proposed or suspected as a whole; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..vocabularies.public_words import HELD, WEIGHTS
from ..vocabularies.singling_words import KIN, NOT_ONE, NUMBERS, ONLY
from ..vocabularies.tables import words
from ..words.reading import Reading, Word

_HARD = re.compile(r"[.!?¡¿:;\n()…]|\s[-–—]\s")
#: Behind a comma these go on telling who somebody is.
_GOING_ON = words("the la el los las first second apparently who whose which that which quien")
_BEING = words(
    """
    am is are was were im hes shes being be been become became as of soy es era fue fui somos son eran fuimos
    fueron ser siendo como de
    """
)
_THE = words("the our them those that el la los las lo")
_RELATIVE = words("who what whose whos quien quienes")
#: These join sentences too: only right behind a noun do they tell who.
_THAT = words("that que q k")
_LEADING = words("in on at of from to the a en de del al a la el los las un una")
_STOPS = words("but because cos so although pero porque xq aunque asi mientras while since")
_AND = words("and y e n")
_SUBJECTS = words(
    """
    i we he she they it you im hes shes my now is are do what how can mi me mis no se nos le les ahora yo
    quiero queremos tengo tiene tenemos
    """
)
_APART, _APART_LOOSELY, _BEFORE, _BEHIND, _RELATIVE_WITHIN = 10, 7, 8, 9, 5
#: A clause of at most so many words goes whole.
_WHOLE, _LOOSE = 24, 14


@dataclass(frozen=True, slots=True)
class Told:
    """The first and last word of what somebody is known for, and how foreign its words are altogether."""

    first: int
    last: int
    #: First and last word of the clause around it, if that is short.
    opening: int
    close: int
    weight: int
    words: int
    is_definite: bool

    @property
    def is_suspect(self) -> bool:
        return self.is_definite or (self.weight > 1 and self.words > 1)

    @property
    def is_sure(self) -> bool:
        return self.weight > 2 or (self.weight > 1 and self.is_definite)


def told_in(reading: Reading) -> Iterator[Told]:
    """Foreign words that stand near one another, with what stands around them in their clause."""
    group: list[int] = []
    opening, apart = 0, _APART_LOOSELY if reading.is_loose else _APART
    for word in reading.words:
        if _parts(reading, word):
            if group:
                yield _around(reading, group, opening, word.index)
            group, opening = [], word.index
        elif group and word.index - group[-1] > apart:
            yield _around(reading, group, opening, _clause_end(reading, group[-1]))
            group = []
        if _is_foreign(reading, word):
            group.append(word.index)
    if group:
        yield _around(reading, group, opening, len(reading.words))


def _around(reading: Reading, group: list[int], opening: int, end: int) -> Told:
    first = max(opening, group[0] - _BEFORE)
    for index in range(first, group[0]):
        if reading.key(index) in _BEING and reading.key(index) not in ("of", "de", "as", "como"):
            first = index
            break
    whole = end - opening <= (_LOOSE if reading.is_loose else _WHOLE)
    last = end - 1 if whole else min(end, group[-1] + _BEHIND + 1) - 1
    while reading.key(last) in _LEADING and last + 1 < len(reading.words) and reading.close(last + 1):
        last += 1
    weight = _weight(reading, group)
    by_office = any(_is_kin_of(reading, index) for index in group)
    only = weight == 1 and (reading.key(group[0]) in ONLY or reading.is_loose)
    return Told(
        first,
        last,
        opening if whole else first,
        last,
        weight + by_office,
        1 if reading.is_loose else len(group),
        by_office or (_is_definite(reading, first, last + 1) and not only),
    )


def _is_kin_of(reading: Reading, index: int) -> bool:
    """ "the widow of the bishop", "la nieta del dictador", "the sheriff's adopted daughter"."""
    told = reading.key(index) in HELD or reading.key(index + 1) in _RELATIVE | _THAT
    if not told or reading.key(index) in ONLY:
        return False
    if reading.words[index].is_possessive:
        return any(reading.key(place) in KIN for place in range(index + 1, index + 4))
    before = [reading.key(place) for place in range(max(0, index - 6), index)]
    joined = bool(before) and ("del" in before[-3:] or {"of", "de"} & set(before[-4:]))
    return bool(joined) and bool(KIN & set(before))


def _clause_end(reading: Reading, index: int) -> int:
    end = index + 1
    while end < len(reading.words) and not _parts(reading, reading.words[end]):
        end += 1
        if end - index > _BEHIND:
            break
    return end


def _parts(reading: Reading, word: Word) -> bool:
    """Whether a clause ends before this word."""
    if not word.index:
        return False
    if _HARD.search(word.gap) or ("," in word.gap and word.key not in _GOING_ON):
        return True
    return word.key in _STOPS or (word.key in _AND and reading.key(word.index + 1) in _SUBJECTS)


def _is_foreign(reading: Reading, word: Word) -> bool:
    weights = WEIGHTS["es" if reading.language == "es" else "en"]
    return word.key in weights and not word.is_medical and not _is_everyday(reading, word, weights)


def _weight(reading: Reading, group: list[int]) -> int:
    weights = WEIGHTS["es" if reading.language == "es" else "en"]
    told: dict[str, int] = {}
    for index in group:
        key = reading.key(index)
        told[key[:5]] = max(weights[key], told.get(key[:5], 0))
    return sum(told.values())


def _is_everyday(reading: Reading, word: Word, weights: dict[str, int]) -> bool:
    if word.key in ONLY:
        return reading.key(word.index + 1) in NOT_ONE
    if not reading.shows_name(word) or reading.is_all_capitals:
        return False
    return weights[word.key] < 2 or _is_in_name(reading, word)


def _is_in_name(reading: Reading, word: Word) -> bool:
    """ "Bishop Ullathorne", "Baby Princess Althea": one of several words with capitals."""
    beside = (reading.at(index) for index in (word.index - 1, word.index + 1))
    return any(w is not None and reading.shows_name(w) and not w.is_upper for w in beside)


def _is_definite(reading: Reading, first: int, end: int) -> bool:
    """Whether it says who somebody is: "I'm the", "soy el", "the lad who"."""
    for index in range(first, end):
        if reading.key(index) in NUMBERS and reading.key(index - 1) == "hay":
            return True
        if reading.key(index) not in _THE:
            continue
        before = reading.at(index - 1)
        said = before is not None and (
            before.key in _BEING or before.text.endswith(("'m", "’m", "'re", "’re")) or before.is_possessive
        )
        ahead = [reading.key(i) for i in range(index + 1, min(end, index + _RELATIVE_WITHIN))]
        if said or _RELATIVE & set(ahead) or _THAT & set(ahead[:2]):
            return True
    return False
