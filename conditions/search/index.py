"""Keeps the full-text index in step with what readers see."""

from __future__ import annotations

from conditions.models import Question, SearchedText


def index_question(question: Question) -> None:
    """What readers can find of a posted question."""
    drop_question(question)


def drop_question(question: Question) -> None:
    """Readers no longer find it."""
    SearchedText.objects.filter(question=question).delete()
