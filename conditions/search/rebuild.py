"""Writes all rows of the search anew, texts and names: for a site that had pages before it had the search.

Promise: pages and questions are locked while their rows are written, so an act at the same moment wins; a
second run changes nothing that readers find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from conditions.models import Condition, Edition, PublishedName, Question, SearchedText
from conditions.search.index import index_questions
from conditions.search.names import index_names
from conditions.search.texts import READ_IN, rows_of_edition

BATCH = 100


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many rows there are now."""

    sections: int
    questions: int
    names: int


def rebuild() -> Rebuilt:
    """Every current edition and every posted question; what readers no longer see goes."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO searched_words(searched_words) VALUES('rebuild')")
            cursor.execute("INSERT INTO name_words(name_words) VALUES('rebuild')")
    for numbers in batches(list(Condition.objects.order_by("pk").values_list("pk", flat=True))):
        write_sections(numbers)
    asked = Question.objects.posted() | Question.objects.filter(searched_texts__isnull=False)
    for keys in batches(sorted(set(asked.order_by().values_list("pk", flat=True)))):
        write_questions(keys)
    return Rebuilt(
        SearchedText.objects.filter(question=None).count(),
        SearchedText.objects.filter(question__isnull=False).count(),
        PublishedName.objects.count(),
    )


def batches(keys: list[int]) -> Iterator[list[int]]:
    for begin in range(0, len(keys), BATCH):
        yield keys[begin : begin + BATCH]


@transaction.atomic
def write_sections(numbers: list[int]) -> None:
    list(Condition.objects.select_for_update(no_key=True).filter(pk__in=numbers).order_by("pk"))
    SearchedText.objects.filter(condition__in=numbers, question=None).delete()
    editions = Edition.objects.filter(condition__in=numbers, is_current=True, language__in=READ_IN)
    rows = [row for edition in editions.order_by("pk") for row in rows_of_edition(edition)]
    SearchedText.objects.bulk_create(rows, batch_size=500)
    index_names(numbers)


@transaction.atomic
def write_questions(keys: list[int]) -> None:
    locked = Question.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
    index_questions(list(locked))
