"""How fresh the pages that readers see are: the age of their sections and the dates of their reviews.

Promise: the ages are those of what readers see, not of the working copy, in two queries that load no text.
A page without a draft says the same in both, so its sections are counted as rows; for the few others, the
database takes the dates out of the edition itself.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, FilteredRelation, Func, JSONField, Q, QuerySet

from conditions.editions.review_dates import months_later
from conditions.models import Draft, Edition, Section

YEARS = (1, 2, 3, 5)
"""Where one age of a section ends and the next begins."""


class SectionDates(Func):
    """From the content of an edition, the dates of the sections that it shows: a list of texts and nulls."""

    output_field = JSONField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = (
            "(SELECT json_group_array(json_extract(part.value, '$.updated_on'))"
            " FROM json_each(%(expressions)s, '$.sections') AS part"
            " WHERE json_extract(part.value, '$.body') <> '')"
        )
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = """jsonb_path_query_array(%(expressions)s, '$.sections[*] ? (@.body != "").updated_on')"""
        return self.as_sql(compiler, connection, template=template, **context)


@dataclass(frozen=True, slots=True)
class SectionAges:
    """Numbers of sections that readers see, by age: one more than YEARS, the oldest last."""

    by_age: tuple[int, ...]
    undated: int

    @property
    def total(self) -> int:
        return sum(self.by_age) + self.undated


def section_ages(today: dt.date, language: str = "en") -> SectionAges:
    limits = [months_later(today, -12 * years) for years in YEARS]
    counted = Counter(ages_in_step(limits, language))
    counted.update(ages_out_of_step(limits, language))
    return SectionAges(tuple(counted[place] for place in range(len(limits) + 1)), counted[None])


def ages_in_step(limits: list[dt.date], language: str) -> dict[int | None, int]:
    """Sections of pages whose working copy is what readers see."""
    current = Edition.objects.current(language).filter(again=None).values("condition")
    sections = Section.objects.filter(condition__in=current, language=language).exclude(body="")
    sections = sections.exclude(condition__in=Draft.objects.filter(language=language).values("condition"))
    # The younger than each limit, of which the younger than the limit before are a part.
    younger = {f"y{n}": Count("pk", filter=Q(updated_on__gt=limit)) for n, limit in enumerate(limits)}
    found = sections.aggregate(all=Count("pk"), dated=Count("updated_on"), **younger)
    steps = [0, *(found[f"y{n}"] for n in range(len(limits))), found["dated"]]
    ages: dict[int | None, int] = {n: after - steps[n] for n, after in enumerate(steps[1:])}
    return {**ages, None: found["all"] - found["dated"]}


def ages_out_of_step(limits: list[dt.date], language: str) -> Counter[int | None]:
    """Sections of the other pages, from their editions."""
    drafts = Draft.objects.filter(language=language).values("condition")
    editions = Edition.objects.current(language).filter(Q(again__isnull=False) | Q(condition__in=drafts))
    dates = editions.order_by().values_list(SectionDates("payload"), flat=True)
    return Counter(age_of(day, limits) for each in dates for day in each)


def age_of(day: str | None, limits: list[dt.date]) -> int | None:
    """The place of an ISO date among the ages; None without a date."""
    return None if day is None else sum(dt.date.fromisoformat(day) <= limit for limit in limits)


@dataclass(frozen=True, slots=True)
class ReviewDates:
    """Numbers of pages before readers, by when their next review is due."""

    overdue: int
    in_30_days: int
    in_90_days: int
    in_a_year: int
    later: int
    never_reviewed: int

    @property
    def total(self) -> int:
        known = self.overdue + self.in_30_days + self.in_90_days + self.in_a_year + self.later
        return known + self.never_reviewed


def review_dates(today: dt.date, language: str = "en") -> ReviewDates:
    """In one query; each page stands in one place."""
    edges = [today, *(today + dt.timedelta(days=days) for days in (31, 91, 366))]
    return ReviewDates(
        **pages_with_due_dates(language).aggregate(
            overdue=Count("pk", filter=Q(due_on__lt=edges[0])),
            in_30_days=Count("pk", filter=Q(due_on__gte=edges[0], due_on__lt=edges[1])),
            in_90_days=Count("pk", filter=Q(due_on__gte=edges[1], due_on__lt=edges[2])),
            in_a_year=Count("pk", filter=Q(due_on__gte=edges[2], due_on__lt=edges[3])),
            later=Count("pk", filter=Q(due_on__gte=edges[3])),
            never_reviewed=Count("pk", filter=Q(due_on=None)),
        )
    )


def pages_with_due_dates(language: str) -> QuerySet[Edition]:
    """What readers see, each page with the day on which its review is due, if it ever had one."""
    review = FilteredRelation("condition__reviews", condition=Q(condition__reviews__language=language))
    return Edition.objects.current(language).annotate(review=review).annotate(due_on=F("review__due_on"))
