"""Lists of posted questions: of one page, of one category, of all, each line with its own address.

Promise: only questions that readers can open; one query for the lines of a list.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from conditions.models import Category, Edition, Question
from conditions.models.condition import GREATEST_NUMBER
from conditions.models.question import QuestionQuerySet
from conditions.pages.page import NamedLink
from conditions.search.texts import answer_words

EXCERPT = 220
KEY = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,10})\.(\d{1,10})")


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question of a list; `condition` is the page on which it stands, `number` that page's number."""

    question: str
    url: str
    language: str
    posted_on: dt.date
    corrected_on: dt.date | None
    excerpt: str
    condition: NamedLink
    number: int
    key: str

    @property
    def changed_on(self) -> dt.date:
        return max(self.posted_on, self.corrected_on or self.posted_on)


@dataclass(frozen=True, slots=True)
class Newest:
    """Some lines in order, and the key after which the list goes on (empty at its end)."""

    lines: tuple[QuestionLine, ...]
    rest: str


SHOWN = (
    *("number", "language", "posted_on", "corrected_on", "posting", "condition_id"),
    *("condition__editions__name", "condition__editions__slug"),
)


def openable(questions: QuestionQuerySet) -> QuerySet[Question, tuple[Any, ...]]:
    """What the lines of those questions are made of that readers can open, the newest first."""
    return questions.before_readers().newest_first().values_list(*SHOWN)


def lines(rows: Iterable[tuple[Any, ...]]) -> tuple[QuestionLine, ...]:
    """The lines of rows that `openable` gave."""
    return tuple(line(*row) for row in rows)


def line(
    number: int,
    language: str,
    posted_on: dt.date,
    corrected_on: dt.date | None,
    posting: dict[str, Any],
    condition: int,
    name: str,
    slug: str,
) -> QuestionLine:
    words = answer_words(posting)
    return QuestionLine(
        question=" ".join(posting["question"].split()),
        url=reverse("question", args=[condition, slug, number]),
        language=language,
        posted_on=posted_on,
        corrected_on=corrected_on,
        excerpt=words if len(words) <= EXCERPT else f"{words[: EXCERPT - 1].rsplit(' ', 1)[0]}…",
        condition=NamedLink(name, reverse("condition", args=[condition, slug])),
        number=condition,
        key=f"{posted_on.isoformat()}.{condition}.{number}",
    )


def newest(most: int, before: str = "") -> Newest:
    """The newest questions, or those that come after the line of this key."""
    questions = Question.objects.all()
    if before:
        questions = questions.filter(later_in_list(before))
    found = lines(openable(questions)[: most + 1])
    return Newest(found[:most], found[most - 1].key if len(found) > most else "")


def later_in_list(key: str) -> Q:
    """Raise ValueError for what is no key."""
    matched = KEY.fullmatch(key)
    if not matched:
        raise ValueError(f"{key!r} is no place in the list.")
    day = dt.date.fromisoformat(matched[1])
    condition, number = int(matched[2]), int(matched[3])
    if max(condition, number) > GREATEST_NUMBER:
        raise ValueError(f"{key!r} is no place in the list.")
    row = Question.objects.filter(condition=condition, number=number).values("pk")[:1]
    return Q(posted_on__lt=day) | Q(posted_on=day, pk__lt=row)


def in_category(category: Category) -> QuestionQuerySet:
    """Questions on pages of this category, by what readers see of those pages."""
    pages = Edition.objects.current().in_category(category).values("condition_id")
    carried = Question.other_conditions.through.objects.filter(condition__in=pages)
    return Question.objects.filter(Q(condition__in=pages) | Q(pk__in=carried.values("question_id")))


def count_by_category() -> dict[int, int]:
    """Category -> how many questions its pages show, each counted once; one query."""
    ways = []
    for condition in ("condition", "other_conditions"):
        editions = f"{condition}__editions"
        ways += [
            pairs(f"{editions}__categories", editions),
            pairs(f"{condition}__shelved__category", editions),
        ]
    counts: dict[int, int] = {}
    for category, _ in ways[0].union(*ways[1:]):
        counts[category] = counts.get(category, 0) + 1
    return counts


def pairs(category: str, edition: str) -> QuerySet[Question, tuple[int, int]]:
    """Category and question, by the current edition that this path leads to."""
    current = {f"{edition}__is_current": True, f"{edition}__language": "en", f"{category}__isnull": False}
    openable = Question.objects.before_readers().values("pk")
    return Question.objects.filter(pk__in=openable).filter(**current).order_by().values_list(category, "pk")
