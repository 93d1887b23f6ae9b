"""Pieces of one name that were found in different ways become one: "Maine" and "Valley", the firm.

Promise: what is of another kind stays apart; a long suspicion beside a name stays a suspicion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.tables import words

KINDS = frozenset({Kind.NAME, Kind.ADDRESS, Kind.PLACE, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
#: Suspicions that follow from what stands beside them, and the most words that one adds.
REASONS = words("context between-found joint")
MOST_WORDS = 2
#: What belongs to the name of an institution, "Larkin's", and not to that of a person.
_INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
#: What may stand between two parts of one thing: "esc. izq., 4.º D", "(020) 7946", "Wool of Bath".
_OF_NAMES = re.compile(r" (?:&|of|de|del|de la|de los|for) ", re.IGNORECASE)
_JOINTS = {
    Kind.ADDRESS: re.compile(r"[^\w\s]{0,2}\s?[^\w\s]{0,2}|,? ?[a-zñ&×] ?"),
    Kind.TELEPHONE: re.compile(r" ?[-–/.()]{1,2} ?"),
    Kind.IDENTIFIER: re.compile(r" ?[-–/.]{1,2} ?"),
    Kind.HOSPITAL: _OF_NAMES,
    Kind.SCHOOL: _OF_NAMES,
    Kind.EMPLOYER: re.compile(r" (?:&|of|de|del|de la|de los|for|and|y) ", re.IGNORECASE),
}
#: What belongs to the beginning of one, right before it.
_ARTICLE = re.compile(r"(?<!\w)(?:the|an?|el|la|los|las|una?) $", re.IGNORECASE)
_SHOWN_ARTICLE = re.compile(r"(?<=[\w,;:] )(?:The|El|La|Los|Las) $")
_OPENS = {
    Kind.COMBINATION: _ARTICLE,
    Kind.HOSPITAL: _SHOWN_ARTICLE,
    Kind.SCHOOL: _SHOWN_ARTICLE,
    Kind.EMPLOYER: _SHOWN_ARTICLE,
    Kind.TELEPHONE: re.compile(r"[(+]{1,2}$"),
    Kind.IDENTIFIER: re.compile(r"[(+]{1,2}$"),
    Kind.ADDRESS: re.compile(r"#\s?$"),
}
#: What belongs to the end of one, right behind it: "3 May 9th", "little sisters".
_KIN = re.compile(
    r" (?:brothers|sisters|mothers?|fathers?|hermanas|hermanos|madres?|padres?|niñ[oa]s?|children)(?!\w)",
    re.IGNORECASE,
)
_CLOSES = {
    Kind.DATE: re.compile(r",? \d{1,2}(?:st|nd|rd|th|º|ª)(?!\w)", re.IGNORECASE),
    Kind.SCHOOL: _KIN,
    Kind.HOSPITAL: _KIN,
}
_MOST_BEFORE, _MOST_GRAMMAR = 8, 2
_SENTENCE = re.compile(r"(?:^|[.!?\n]\s?)((?:\w+['’]?\w* ){1,2})$")
_LONGEST_OPENING = 24
_POSSESSIVES = ("'s", "’s", "'S", "’S")


def united(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """A proposed span with the suspected ones of its kind that touch it; `spans` are in order."""
    told: list[Span] = []
    for span in _with_endings(text, list(spans)):
        last = told[-1] if told else None
        span = _with_opening(text, span, last.end if last else 0)
        if last and last.confidence is Confidence.SUSPECTED and _is_grammar(text[last.end : span.start]):
            last = told[-1] = replace(last, end=span.start)
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
        closes = _CLOSES.get(span.kind)
        goes_on = closes.match(text, span.end, free) if closes else None
        if goes_on:
            yield replace(span, end=goes_on.end())
        else:
            yield replace(span, end=end) if ends and span.kind in _INSTITUTIONS else span


def _with_opening(text: str, span: Span, free: int) -> Span:
    """With what belongs to its beginning; a suspicion reaches over an article, or grammar behind a span."""
    weak = span.confidence is Confidence.SUSPECTED
    if weak and free and _is_grammar(text[free : span.start]):
        return replace(span, start=free)
    if span.kind is Kind.COMBINATION:
        begun = _SENTENCE.search(text[max(free, span.start - _LONGEST_OPENING) : span.start])
        if begun and cues.FUNCTION.issuperset(begun.group(1).lower().split()):
            return replace(span, start=span.start - len(begun.group(1)))
    opens = _ARTICLE if weak and span.kind in _INSTITUTIONS else _OPENS.get(span.kind)
    found = opens.search(text[max(free, span.start - _MOST_BEFORE) : span.start]) if opens else None
    return replace(span, start=span.start - len(found.group())) if found else span


def _is_grammar(gap: str) -> bool:
    told = gap.lower().split()
    return 0 < len(told) <= _MOST_GRAMMAR and gap[:1] == gap[-1:] == " " and cues.FUNCTION.issuperset(told)


def _are_one(text: str, one: Span, other: Span) -> bool:
    joint = _JOINTS.get(one.kind)
    if one.kind is other.kind and joint is not None and joint.fullmatch(text[one.end : other.start]):
        return True
    if one.kind is not other.kind or one.kind not in KINDS or text[one.end : other.start].strip(" -"):
        return False
    weak = [span for span in (one, other) if span.confidence is Confidence.SUSPECTED]
    return len(weak) < 2 and all(_follows(text, span) for span in weak)


def _follows(text: str, span: Span) -> bool:
    return span.reason in REASONS and len(text[span.start : span.end].split()) <= MOST_WORDS
