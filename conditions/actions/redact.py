"""Marks the places in a text that could show who asked, and records what a moderator decides about each.

Promise: offsets, kinds and reasons only; no word of the reader is stored here.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from conditions.models import Question, QuestionRules, Redaction
from conditions.questions.asked import Asked
from conditions.questions.deidentify import propose
from conditions.questions.spans import Span
from conditions.search.vocabulary import vocabulary


def propose_redactions(question: Question, asked: Asked) -> None:
    """Mark the reader's own words. A failure is a signal for the moderator, never a lost question."""
    try:
        with transaction.atomic():
            spans = spans_in(asked.text, question.language)
    except Exception:  # Part of the screen: what cannot be marked is looked at word by word.
        Question.objects.filter(pk=question.pk).update(signals=[*question.signals, "deidentify-failed"])
        return
    Redaction.objects.bulk_create(rows_of(question, Redaction.Of.ORIGINAL, spans))


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
