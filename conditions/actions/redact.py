"""Marks the places in a text that could show who asked, and records what a moderator decides about each.

Promise: offsets, kinds and reasons only; no word of the reader is stored here.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from conditions.models import Question, QuestionRules, Redaction
from conditions.questions.asked import Asked
from conditions.questions.deidentify import propose
from conditions.questions.same_words import Place, overlaps
from conditions.questions.spans import Confidence, Kind, Span
from conditions.questions.words.careful import RulesFailed
from conditions.search.vocabulary import vocabulary

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Marked:
    """What the screen finds in a text, and a signal when it could not finish."""

    spans: tuple[Span, ...]
    signal: str = ""


def propose_redactions(question: Question, asked: Asked) -> None:
    """Mark the reader's own words. A failure is a signal for the moderator, never a lost question."""
    marked = marked_in(asked.text, question.language)
    if marked.signal:
        Question.objects.filter(pk=question.pk).update(signals=[*question.signals, marked.signal])
    Redaction.objects.bulk_create(rows_of(question, Redaction.Of.ORIGINAL, marked.spans))


def marked_in(text: str, language: str) -> Marked:
    """Never fails: what cannot be marked is looked at word by word."""
    try:
        with transaction.atomic():
            return Marked(spans_in(text, language))
    except RulesFailed as failed:
        return Marked(failed.spans, "deidentify-partly")
    except Exception as problem:  # Part of the screen: the question and the wording must be kept.
        log.error("A text could not be screened: %s.", type(problem).__name__)
        return Marked((), "deidentify-failed")


def to_look_at(text: str, language: str, *, holders: Sequence[Place]) -> list[Span]:
    """What the screen finds outside placeholders; where it could not finish, all words are to be decided."""
    marked = marked_in(text, language)
    found = [
        span
        for span in marked.spans
        if not any(overlaps((span.start, span.end), holder) for holder in holders)
    ]
    if marked.signal:
        found += unread(text, [*holders, *((span.start, span.end) for span in found)])
    return found


def unread(text: str, places: Iterable[Place]) -> list[Span]:
    """The words between these places, without the spaces around them."""
    found: list[Span] = []
    begins = 0
    for start, end in [*sorted(places), (len(text), len(text))]:
        between = text[begins:start]
        if any(character.isalnum() for character in between):
            first = begins + len(between) - len(between.lstrip())
            last = begins + len(between.rstrip())
            found.append(Span(first, last, Kind.COMBINATION, Confidence.SUSPECTED, "unread"))
        begins = end
    return found


def spans_in(text: str, language: str) -> tuple[Span, ...]:
    """Where the text could show who asked, by the rules of the site."""
    rules = QuestionRules.objects.current()
    return propose(
        text,
        language=language,
        vocabulary=vocabulary(),
        keep_large_places=rules.may_keep_large_places,
    )


def rows_of(question: Question, of: Redaction.Of, spans: Iterable[Span]) -> list[Redaction]:
    return [
        Redaction(
            question=question,
            of=of,
            begins=span.start,
            ends=span.end,
            kind=span.kind.value,
            confidence=span.confidence.value,
            reason=span.reason,
        )
        for span in spans
    ]
