"""Ages of 90 and more, codes of five figures and initials that nothing announces.

Promise: suspected only; a number that counts or measures something is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.tables import words
from ..words.found import Found, suspected
from ..words.reading import Reading, Word

_OLDEST = range(90, 120)
_PERSONS = cues.RELATIONS | cues.TITLES | words("she he i im shes hes whos who ella el yo usted ahora now")
_BEING = words("is was turns turned turning be s tengo tiene tenia cumple cumplio cumplia cumplira hitting")
_TOGETHER = words("shes hes im whos aged age tengo cumplio cumple cumplia turned turning edad")
_COUNTING = cues.MONEY_AND_UNITS | words(
    """
    percent people patients cases times miles mph degrees dollars euros pesos soles quid bucks pounds grams
    calories beats points families members copies repeats steps pages personas pacientes casos grados
    metros kilometros libras gramos latidos puntos copias repeticiones mcg mgs mls kgs cms sat sats over
    """
)
_COUNTED = re.compile(r"\s?[%€$£/°º:-]|\.\d|,\d")
_MONEY = re.compile(r"[€$£#/+~<>=]\s?$|[.,:-]$|\b(?:us|rs|s/)\.?\s?$", re.IGNORECASE)
_LOOK_BACK, _NEAR = 3, 4
_CODE = re.compile(r"\d{5,6}")
_INITIALS = re.compile(
    r"(?<![\w.])(?:[A-Z]\.\s?){1,3}(?:(?:le|la|de|del|van|von|der|du|di|da|y)\s){0,2}[A-Z]\.(?!\w)"
)
_NOT_PEOPLE = words("us uk eu po pm sa sl ad bc ps ie eg ee uu")


def bare(found: Found) -> Iterator[Span]:
    for word in found.reading.words:
        if found.of[word.index] < 0:
            if word.text.isdecimal():
                yield from _number(found.reading, word)
            elif _is_titled_letter(found.reading, word):
                stop = found.reading.text[word.end : word.end + 1] == "."
                yield suspected(word.start, word.end + stop, Kind.NAME, "initials")
    for match in _INITIALS.finditer(found.reading.text):
        letters = re.sub(r"\W", "", match.group()).lower()
        before = found.reading.text[max(0, match.start() - 3) : match.start()]
        if letters not in _NOT_PEOPLE and not any(c.isdecimal() for c in before):
            yield suspected(match.start(), match.end(), Kind.NAME, "initials")


def _number(reading: Reading, word: Word) -> Iterator[Span]:
    ahead, behind = reading.text[word.end : word.end + 3], reading.text[max(0, word.start - 4) : word.start]
    if _COUNTED.match(ahead) or _MONEY.search(behind) or _counts(reading, word):
        return
    if len(word.text) < 4 and int(word.text) in _OLDEST and _is_of_a_person(reading, word):
        yield suspected(word.start, word.end, Kind.AGE, "great-age")
    apart = re.search(r"[,.\n-]", word.gap) or word.index == 0
    if (
        apart
        and _CODE.fullmatch(word.text)
        and not _is_measured(reading, word)
        and not word.text.endswith("000")
    ):
        yield suspected(word.start, word.end, Kind.ADDRESS, "postcode")


def _counts(reading: Reading, word: Word) -> bool:
    after = reading.at(word.index + 1)
    return after is not None and after.key in _COUNTING and after.gap.strip(" ") == ""


def _is_of_a_person(reading: Reading, word: Word) -> bool:
    """ "shes 92", "my nan is 97 now", "Tengo 90 y", "age 91", or a sentence of its own: "91 in march"."""
    before = reading.key(word.index - 1)
    if word.opens_sentence:
        after = reading.at(word.index + 1)
        return after is not None and after.key in cues.FUNCTION | {"now", "next", "in", "y"}
    if before in _TOGETHER or reading.text[max(0, word.start - 4) : word.start].lower() in ("e's ", "e’s "):
        return True
    subjects = range(word.index - 2, max(-1, word.index - 2 - _LOOK_BACK), -1)
    return before in _BEING and any(_is_person(reading, place) for place in subjects)


def _is_person(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and (word.key in _PERSONS or word.is_surely_given)


def _is_measured(reading: Reading, word: Word) -> bool:
    near = reading.words[max(0, word.index - _NEAR) : word.index]
    return any(w.is_medical or is_medical_word(w.key, is_upper=w.is_upper) for w in near)


def _is_titled_letter(reading: Reading, word: Word) -> bool:
    """ "señora K.", "Mrs B": one capital behind a title."""
    titled = reading.key(word.index - 1) in cues.TITLES and word.gap in (" ", ". ")
    return titled and len(word.text) == 1 and word.text.isupper() and not reading.is_all_capitals
