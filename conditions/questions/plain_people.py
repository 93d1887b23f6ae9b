"""Names of people typed without capitals, and what any plain name must not be.

Promise: a word of the lists of names is at least suspected; a word that no list has is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .lexicon import Known
from .misspelt import is_slip
from .reading import Reading, Word
from .regions import LARGE_WORDS
from .spans import Confidence, Kind, Span
from .tables import words

NOT_AT = words(
    """
    home night nights school work least first all once times birth risk present moment end age ages
    hospital rest bedtime lunch breakfast dinner uni college nursery weekends weekend christmas easter
    midnight noon dawn dusk minimum maximum half random loss last most best worst any about around
    different various their its room high low up down risk play church mass casa noche veces menos
    general principio final parte total cuanto vez cama ayunas reposo tratamiento urgencias momento
    """
)
BIG = words(
    """
    big small new old local same nearest other another different main good bad great best private public
    our my your his her their this that each every whole busy large nice
    """
)


def plain_people(reading: Reading) -> Iterator[Span]:
    """In a text without capitals, words that no list has and that are no slip of a common one."""
    if reading.has_case:
        return
    for word in reading.words:
        if not may_name(word) or word.is_common:
            continue
        named = word.is_name or word.known(Known.TOWN)
        if named and word.is_ordinary:
            yield plain_span(reading, word.index, word.index, Kind.NAME, sure=False)
        if len(word.key) < 3 or not word.is_letters:
            continue
        known = word.is_name and not word.is_ordinary
        if known or (not word.flags and (not is_slip(word.key) or _acts(reading, word))):
            yield plain_span(reading, word.index, word.index, Kind.NAME, sure=True)


def _acts(reading: Reading, word: Word) -> bool:
    after = reading.at(word.index + 1)
    return word.is_possessive or (after is not None and not after.gap.strip(" ") and after.key in cues.VERBS)


def may_name(word: Word) -> bool:
    return not (
        word.key in cues.FUNCTION
        or word.key in NOT_AT
        or word.key in cues.SIGNED
        or word.key in BIG
        or word.is_medical
        or word.key in LARGE_WORDS
        or word.key in cues.CAPITAL_WORDS
        or word.key in cues.RELATIONS
        or word.key in cues.MONEY_AND_UNITS
        or word.key in cues.TITLES
    )


def plain_span(reading: Reading, first: int, last: int, kind: Kind, *, sure: bool) -> Span:
    confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
    end = reading.words[last].end + (2 if reading.words[last].is_possessive and kind is not Kind.NAME else 0)
    reason = {
        Kind.HOSPITAL: "cue-care",
        Kind.SCHOOL: "cue-school",
        Kind.EMPLOYER: "cue-work",
        Kind.PLACE: "cue-place",
    }.get(kind, "unknown-word")
    return Span(reading.words[first].start, end, kind, confidence, reason)
