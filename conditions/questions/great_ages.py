"""Ages of 90 and more that are a number only: "tiene 91 mi tía", "her sister 101", "93 and still sharp".

Promise: somebody has to be spoken of right before the number, or the life that goes on right behind it; what
is measured, counted or paid is no age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import cues
from .code_words import COUNTED
from .numbers import is_measured
from .reading import Reading, Word
from .small_letters import found_small, small
from .spans import Confidence, Kind, Span
from .tables import words

_OLDEST = range(90, 120)
_HAVING = words(
    """
    tiene tengo tenia tendra tendria cumple cumplio cumplia cumpliria cumplira edad aged age shes hes turned
    turning turns lived vivio murio fallecio died
    """
)
_PEOPLE = cues.RELATIONS | words(
    """
    sis bro gran nan nana granny gramps grandad grandpa grandma nanna gran mam mammy mum mom dad daddy sister
    brother aunt auntie uncle mother father neighbour neighbor
    abuela abuelo aguela aguelo yaya yayo tata nona nono madre padre hermana hermano tia tio suegra suegro
    bisabuela bisabuelo vecina vecino
    """
)
_GOING_ON = words(
    "still living lives sharp going walking driving fit alive strong aun todavia sigue anda vive sin"
)
#: Words of grammar that come before what is counted.
_OF = words("of de per por to a out over sobre hours en")
_SIGNS = re.compile(r"\s?[-–%€$£/°º+x*=]|[.,:]\d")
_HUNDRED = small(
    r"(?<!\w)(?:cumpli(?:[oó]|[oó]\slos|r\slos|r)|cumple(?:\slos)?|para(?:\slos)?|a\slos|hasta\slos|casi(?:\slos)?|lleg[oó]\sa\slos"
    r"|roza(?:ndo)?\slos|tiene(?:\sya)?|ya\stiene)\s(?P<age>cien(?:\sa[nñ]os)?)(?=\s?(?:[.,;!?)\n]|$|\s(?:y|con|en|el|la|este|esta|ya"
    r"|mi|su|pero|cuando)\b))"
)


def great_ages(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        if (
            word.text.isdecimal()
            and len(word.text) < 4
            and int(word.text) in _OLDEST
            and _is_age(reading, word)
        ):
            yield _age(word.start, word.end)
    for match in found_small(reading, _HUNDRED):
        yield _age(*match.span("age"))


def _age(start: int, end: int) -> Span:
    return Span(start, end, Kind.AGE, Confidence.PROPOSED, "great-age")


def _is_age(reading: Reading, word: Word) -> bool:
    if _SIGNS.match(reading.text, word.end) or COUNTED.match(reading.text, word.end):
        return False
    if word.gap.strip(" ,(") not in ("", ".", "\n") and not word.opens_sentence:
        return False
    if not _may_stand_before(reading, word) or is_measured(reading, word.start, word.end):
        return False
    if word.opens_sentence:
        return reading.key(word.index + 1) in ("and", "y") and reading.key(word.index + 2) in _GOING_ON
    before = reading.key(word.index - 1)
    return before in _HAVING or before in _PEOPLE


def _may_stand_before(reading: Reading, word: Word) -> bool:
    """Whether what follows is not counted: a stop, a word of grammar, a person, or life that goes on."""
    after = reading.at(word.index + 1)
    if after is None or set(".,;:!?)\n") & set(after.gap):
        return True
    if after.key in _OF or after.key in cues.MONEY_AND_UNITS:
        return False
    return after.key in cues.FUNCTION or after.key in _PEOPLE or after.key in _GOING_ON or after.key == "both"
