"""Pieces of one name that were found in different ways become one: "Maine" and "Valley", the firm.

Promise: what stood apart, or is of another kind, stays apart; a long suspicion stays a suspicion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..spans import Confidence, Kind, Span
from ..vocabularies.tables import words

KINDS = frozenset({Kind.NAME, Kind.ADDRESS, Kind.PLACE, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
#: Suspicions that follow from what stands beside them, and the most words that one adds.
REASONS = words("context between-found joint")
MOST_WORDS = 2
#: What belongs to the name of an institution, "Larkin's", and not to that of a person.
_INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
#: What may stand between two parts of one address: "esc. izq., 4.º D", "B/402".
_JOINS_ADDRESSES = re.compile(r"[ .,/-]{1,3}|, ?[yx&×] ?")
_POSSESSIVES = ("'s", "’s", "'S", "’S")


def united(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """A proposed span with the suspected ones of its kind that touch it; `spans` are in order."""
    told: list[Span] = []
    for span in _with_endings(text, list(spans)):
        last = told[-1] if told else None
        if last and _are_one(text, last, span):
            sure = last if last.confidence is Confidence.PROPOSED else span
            told[-1] = replace(sure, start=last.start, end=span.end)
        else:
            told.append(span)
    return tuple(told)


def _with_endings(text: str, spans: list[Span]) -> Iterator[Span]:
    starts = [*(span.start for span in spans), len(text)][1:]
    for span, free in zip(spans, starts, strict=True):
        end = span.end + 2
        ends = text[span.end : end] in _POSSESSIVES and end <= free and not text[end : end + 1].isalnum()
        yield replace(span, end=end) if ends and span.kind in _INSTITUTIONS else span


def _are_one(text: str, one: Span, other: Span) -> bool:
    if one.kind is other.kind is Kind.ADDRESS and _JOINS_ADDRESSES.fullmatch(text[one.end : other.start]):
        return one.confidence is other.confidence
    if one.kind is not other.kind or one.kind not in KINDS or text[one.end : other.start].strip(" -"):
        return False
    weak = [span for span in (one, other) if span.confidence is Confidence.SUSPECTED]
    return len(weak) < 2 and all(_follows(text, span) for span in weak)


def _follows(text: str, span: Span) -> bool:
    return span.reason in REASONS and len(text[span.start : span.end].split()) <= MOST_WORDS
