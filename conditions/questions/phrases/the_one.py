"""Phrases about the only one in a small place, and about people of whom all have heard.

"We have precisely one pupil on this island with", "hay un solo cura negro", "the brother of the two lads lost
off", "el hijo del intendente".

Promise: a phrase is proposed from where its clause begins to where it ends, at most some twenty words; each
word is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..vocabularies.singling_words import (
    BEFELL,
    BIRTHPLACES,
    COUNTED,
    ES_ALONE,
    EXACTLY,
    KIN,
    NUMBERS,
    OWNING,
    PERSONS,
    PREPOSITIONS,
    PRESS,
    SEEN,
    SMALL_PLACES,
)
from ..vocabularies.tables import words
from ..words.reading import Reading, Word

_LONGEST = 20
_SENTENCE = re.compile(r"[.!?¡¿:;\n()…]|\s[-–—]\s")
_BREAKS = re.compile(r"[.!?¡¿:;,\n()“”\"…]|\s[-–—]\s")
_STOPS = words("but because so pero porque asi although aunque since while mientras")
_SUBJECTS = words("i we he she they you how what when can is do does quiero queremos necesito me nos que")
_RELATIVES = words("who that whose with que con q whom")
_ARTICLES = words("the el la los las that del al")
_ARE = words("has have had got there hay tiene tenemos tengo existe vive")
_BORN = words("born nacio nacieron naci nacimos nacida nacido")
_FRAMED = words("fui fue fuimos fueron sali salio salimos salieron soy somos ser hice hicimos")

_MINE = words("my our mi nuestro nuestra")

_Found = tuple[int, int] | None


def the_only_one(reading: Reading) -> Iterator[tuple[int, int]]:
    """In the order of the text; phrases that overlap are for the caller to join."""
    for word in reading.words:
        for frames, keys in _FRAMES:
            if word.key not in keys:
                continue
            found = next((place for frame in frames if (place := frame(reading, word))), None)
            if found is not None:
                yield reading.words[found[0]].start, reading.words[found[1]].end


def _breaks(word: Word) -> bool:
    return _BREAKS.search(word.gap) is not None


def _begin(reading: Reading, index: int, *, sentence: bool = False) -> int:
    """Where the clause, or the sentence, that this word is in begins."""
    pattern, first = _SENTENCE if sentence else _BREAKS, index
    while first and index - first < _LONGEST and not pattern.search(reading.words[first].gap):
        before = reading.key(first - 1)
        if before in _STOPS or (before in ("and", "y") and reading.key(first) in _SUBJECTS):
            break
        first -= 1
    return first


def _end(reading: Reading, index: int) -> int:
    """Where the clause ends; "la que", "the first one" behind a comma goes on with it."""
    last = index
    while last + 1 < len(reading.words) and last - index < _LONGEST:
        after = reading.words[last + 1]
        if _SENTENCE.search(after.gap) or after.key in _STOPS:
            break
        if _breaks(after) and not _goes_on(reading, after.index):
            break
        joint = after.key in ("and", "y") and reading.key(last + 2) in _SUBJECTS
        mine = after.key in ("es", "is", "was", "era") and reading.key(last + 2) in _MINE
        if joint or (mine and reading.key(last) not in ("y", "and")):
            break
        last += 1
    return last


def _goes_on(reading: Reading, index: int) -> bool:
    pair = reading.key(index), reading.key(index + 1)
    if pair[0] in ("el", "la", "los", "las"):
        return pair[1] in ("que", "de", "del")
    return pair[0] == "the" and pair[1] in ("first", "only", "last", "one")


def _near(reading: Reading, first: int, keys: frozenset[str], *, within: int) -> int:
    """The first word of these keys from there on in the same clause, or -1."""
    for place in range(first, min(len(reading.words), first + within)):
        if place > first and _breaks(reading.words[place]):
            return -1
        if reading.key(place) in keys:
            return place
    return -1


def _in_small_place(reading: Reading, person: int) -> int:
    """The small place that is said behind a person: "on this island", "en todo el liceo"; or -1."""
    for place in range(person + 1, min(len(reading.words), person + 6)):
        if _breaks(reading.words[place]):
            return -1
        if reading.key(place) in PREPOSITIONS and reading.key(place + 1) in OWNING:
            return _near(reading, place + 2, SMALL_PLACES, within=3)
    return -1


def _exactly_one(reading: Reading, word: Word) -> _Found:
    """ "We have precisely one pupil on this island with"."""
    if reading.key(word.index + 1) not in NUMBERS | {"one", "1", "2"}:
        return None
    person = _near(reading, word.index + 2, PERSONS, within=4)
    place = _in_small_place(reading, person) if person >= 0 else -1
    return (_begin(reading, word.index), _end(reading, place)) if place >= 0 else None


def _single(reading: Reading, word: Word) -> _Found:
    """ "En el pueblo hay un solo cura negro", "hay una sola alumna en todo el liceo"."""
    counted = reading.key(word.index - 1) in ("un", "una", "el", "la")
    if not counted or reading.key(word.index - 2) not in _ARE | {"es", "soy", "como", "con", "somos"}:
        return None
    if _near(reading, word.index + 1, PERSONS, within=3) < 0:
        return None
    first, last = _begin(reading, word.index), _end(reading, word.index)
    keys = {reading.key(place) for place in range(first, last + 1)}
    return (first, last) if keys & SMALL_PLACES else None


def _to_sentence_end(reading: Reading, index: int) -> int:
    last = index
    while last + 1 < len(reading.words) and last - index < _LONGEST:
        if _SENTENCE.search(reading.words[last + 1].gap):
            break
        last += 1
    return last


def _of_those(reading: Reading, word: Word) -> _Found:
    """ "the surviving brother of the two lads lost off"."""
    befell = word.index
    person = befell - 1
    for kin in range(person - 1, max(-1, person - 5), -1):
        if reading.key(kin + 1) in ("of", "de", "del") and reading.key(kin) in KIN:
            break
    else:
        kin = -1
    if reading.key(person) not in PERSONS | KIN or kin < 0:
        return None
    led = _near(
        reading, befell + 1, frozenset({"off", "at", "in", "on", "by", "en", "de", "when", "from"}), within=2
    )
    first = kin
    for place in range(kin - 1, max(-1, kin - 4), -1):
        if reading.key(place) in _ARTICLES:
            first = place
    return (first, _end(reading, befell)) if led >= 0 else None


def _in_the_press(reading: Reading, word: Word) -> _Found:
    """ "the gentleman with Werner syndrome who was in the colour supplement as"."""
    if reading.key(word.index + 1) not in SEEN and reading.key(word.index + 2) not in SEEN:
        return None
    if _near(reading, word.index + 2, PRESS, within=7) < 0:
        return None
    for place in range(word.index - 2, max(-1, word.index - 8), -1):
        if _breaks(reading.words[place + 1]):
            return None
        near = {reading.key(place + 1), reading.key(place + 2)}
        if reading.key(place) in _ARTICLES and near & (PERSONS | KIN):
            return place, _end(reading, word.index)
    return None


def _front_page(reading: Reading, word: Word) -> _Found:
    """ "fui portada por encadenarme a"."""
    before = word.index - 1
    while reading.key(before) in ("en", "la", "las", "de", "una") and before > word.index - 3:
        before -= 1
    return (before, _end(reading, word.index)) if reading.key(before) in _FRAMED else None


def _place_has(reading: Reading, word: Word) -> _Found:
    """ "Our village has the two sisters who"."""
    owner, verb = reading.key(word.index - 1), reading.key(word.index + 1)
    if owner not in ("our", "my", "this", "mi", "nuestro", "nuestra", "este", "esta") or verb not in _ARE:
        return None
    if reading.key(word.index + 2) not in NUMBERS | {
        "the",
        "a",
        "one",
        "un",
        "una",
        "el",
        "la",
        "los",
        "las",
    }:
        return None
    person = _near(reading, word.index + 2, PERSONS, within=5)
    relative = _near(reading, person + 1, _RELATIVES, within=4) if person >= 0 else -1
    return (word.index - 1, _to_sentence_end(reading, relative)) if relative >= 0 else None


def _tiny_place(reading: Reading, word: Word) -> _Found:
    """ "Dos gemelas pelirrojas, una en silla, en una aldea de treinta casas"."""
    if reading.key(word.index + 1) not in ("of", "de", "with", "con"):
        return None
    for place in range(word.index + 2, word.index + 5):
        number = reading.key(place)
        if (number in NUMBERS or number.isdecimal()) and reading.key(place + 1) in COUNTED:
            first = _begin(reading, word.index, sentence=True)
            keys = {reading.key(i) for i in range(first, word.index)}
            return (first, place + 1) if keys & (PERSONS | KIN) else None
    return None


def _born_in(reading: Reading, word: Word) -> _Found:
    """ "el bebé que nació en una cabina del teleférico"."""
    if reading.key(word.index + 1) not in ("in", "on", "en", "aboard", "arriba"):
        return None
    if _near(reading, word.index + 2, BIRTHPLACES, within=4) < 0:
        return None
    first = word.index
    while first > word.index - 3 and reading.key(first - 1) in ("was", "were", "who", "que", "que", "that"):
        first -= 1
    person = reading.key(first - 1) in PERSONS | KIN and first < word.index
    if person:
        first -= 1 + (reading.key(first - 2) in _ARTICLES)
    return first, _end(reading, word.index)


_Frame = Callable[[Reading, Word], _Found]
_FRAMES: tuple[tuple[tuple[_Frame, ...], frozenset[str]], ...] = (
    ((_exactly_one,), EXACTLY),
    ((_single,), ES_ALONE),
    ((_place_has, _tiny_place), SMALL_PLACES),
    ((_of_those,), BEFELL),
    ((_in_the_press,), words("who that que")),
    ((_front_page,), words("portada noticia titular titulares")),
    ((_born_in,), _BORN),
)
