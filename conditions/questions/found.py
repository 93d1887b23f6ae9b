"""Spans that were found, by the words they cover, for rules that look at what stands beside them.

Promise: nothing is proposed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import cues
from .medicine import is_medical_word
from .reading import Reading, Word
from .regions import LARGE_WORDS
from .spans import Confidence, Kind, Span

_KEPT = cues.RELATIONS | cues.TITLES | cues.CAPITAL_WORDS | cues.MONEY_AND_UNITS | LARGE_WORDS | cues.VERBS


@dataclass(frozen=True, slots=True)
class Found:
    """The spans so far by the words they cover; `of` tells for each word which span, or -1."""

    reading: Reading
    spans: Sequence[Span]
    of: list[int]


def covering(reading: Reading, spans: Sequence[Span]) -> list[int]:
    of, place = [], 0
    for word in reading.words:
        while place < len(spans) and spans[place].end <= word.start:
            place += 1
        of.append(place if place < len(spans) and spans[place].start < word.end else -1)
    return of


def suspected(start: int, end: int, kind: Kind, reason: str) -> Span:
    return Span(start, end, kind, Confidence.SUSPECTED, reason)


def is_content(reading: Reading, word: Word) -> bool:
    if word.is_medical or word.key in cues.FUNCTION or word.key in _KEPT or is_medical_word(word.key):
        return False
    return word.is_letters or reading.key(word.index + 1) not in cues.MONEY_AND_UNITS
