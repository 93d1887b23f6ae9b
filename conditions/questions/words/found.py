"""Spans that were found, by the words they cover, for rules that look at what stands beside them.

Promise: nothing is proposed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from .reading import Reading, Word

_CUT_SHORT = words("wm thos chas jas geo fco fca hdez fdez mtz rdz glez jr")
STOPS = (".", ",", ";", ":", "!", "?", ")")
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


def with_more(placed: list[Span], more: list[Span]) -> list[Span]:
    """Both in order, of the later ones only what no earlier one has."""
    result: list[Span] = []
    place = 0
    for span in more:
        start = max(span.start, result[-1].end if result else 0)
        while place < len(placed) and placed[place].start < span.end:
            other = placed[place]
            if start < other.start:
                result.append(Span(start, other.start, span.kind, span.confidence, span.reason))
            result.append(other)
            start = max(start, other.end)
            place += 1
        if start < span.end:
            result.append(Span(start, span.end, span.kind, span.confidence, span.reason))
    return result + placed[place:]


def closed_up(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """A suspected span reaches over the space to its neighbour, so that no part of one name stays between."""
    closed: list[Span] = []
    for span in spans:
        last = closed[-1] if closed else None
        apart = text[last.end : span.start] if last else ""
        if last and (apart in (" ", "  ", "-") or (apart == ", " and _are_phrases(last, span))):
            if span.confidence is Confidence.SUSPECTED:
                span = replace(span, start=last.end)
            elif last.confidence is Confidence.SUSPECTED:
                closed[-1] = replace(last, end=span.start)
        closed.append(span)
    return tuple(_with_stop(text, span) for span in closed)


def _are_phrases(one: Span, other: Span) -> bool:
    return one.kind is Kind.COMBINATION and other.kind is Kind.COMBINATION


def _with_stop(text: str, span: Span) -> Span:
    """An initial or a name cut short goes with its full stop: "Ana B.", "Wm." """
    is_initial = text[span.end - 1 : span.end].isalpha() and not text[span.end - 2 : span.end - 1].isalnum()
    last = text[max(span.start, span.end - 6) : span.end].split(" ")[-1].lower()
    if span.kind is Kind.NAME and (is_initial or last in _CUT_SHORT) and text[span.end : span.end + 1] == ".":
        return replace(span, end=span.end + 1)
    return span


def suspected(start: int, end: int, kind: Kind, reason: str) -> Span:
    return Span(start, end, kind, Confidence.SUSPECTED, reason)


def is_content(reading: Reading, word: Word) -> bool:
    if word.is_medical or word.key in cues.FUNCTION or word.key in _KEPT or is_medical_word(word.key):
        return False
    return word.is_letters or reading.key(word.index + 1) not in cues.MONEY_AND_UNITS


def stands_before(reading: Reading, word: Word) -> str:
    """What follows a word at once: its key, or a sign."""
    after = reading.at(word.index + 1)
    gap = reading.text[word.end : after.start] if after is not None else reading.text[word.end :]
    return after.key if after is not None and not gap.strip(" ") else gap.strip(" ")[:1] or "."
