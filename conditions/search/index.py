"""Keeps the rows of the text search in step with what readers see.

Promise: called in the transaction that publishes, posts or withdraws; what readers can no longer see is found
no more, from that moment on. The full-text index itself follows its rows inside the database.
"""

from __future__ import annotations

from django.db.models import Q

from conditions.models import Edition, Question, SearchedText
from conditions.search.texts import rows_of_edition, rows_of_question


def index_edition(edition: Edition) -> None:
    """The sections of a page that has just been put before readers, in place of those of the last edition."""
    if edition.number > 1:
        drop_sections(edition.condition_id, edition.language)
    SearchedText.objects.bulk_create(rows_of_edition(edition))


def drop_edition(condition: int, language: str = "en") -> None:
    """The page was withdrawn: nothing of it is found, nor any question of which it was the page."""
    drop_sections(condition, language)
    if language == "en":
        questions = Q(condition=condition, question__isnull=False) | Q(question__condition=condition)
        SearchedText.objects.filter(questions).delete()


def drop_sections(condition: int, language: str) -> None:
    SearchedText.objects.filter(condition=condition, language=language, question=None).delete()


def index_question(question: Question) -> None:
    """The posting as it stands, on every page that shows it; nothing while its own page is not before
    readers."""
    index_questions([question])


def index_questions(questions: list[Question]) -> None:
    """The same for several, in few queries."""
    if not questions:
        return
    keys = [question.pk for question in questions]
    SearchedText.objects.filter(question__in=keys).delete()
    carried: dict[int, list[int]] = {key: [] for key in keys}
    through = Question.other_conditions.through.objects.filter(question__in=keys)
    for key, number in through.values_list("question_id", "condition_id"):
        carried[key].append(number)
    numbers = {number for found in carried.values() for number in found}
    numbers |= {question.condition_id or 0 for question in questions}
    shown = set(
        Edition.objects.current().filter(condition__in=numbers).values_list("condition_id", flat=True)
    )
    rows = []
    for question in questions:
        home = question.condition_id or 0
        if question.posting is not None and home in shown:
            others = shown.intersection(carried[question.pk]) - {home}
            rows += rows_of_question(question, [home, *sorted(others)])
    SearchedText.objects.bulk_create(rows, batch_size=200)


def drop_question(question: Question) -> None:
    """Readers no longer see it, so they no longer find it."""
    SearchedText.objects.filter(question=question.pk).delete()
