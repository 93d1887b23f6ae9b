"""Charts of the desk: how old the text before readers is, and when pages are due for review."""

from __future__ import annotations

from itertools import pairwise

from django.utils import timezone

from conditions.admin.work import list_url
from conditions.editions.freshness import YEARS, review_dates, section_ages
from gard.lib.desk import DeskBar, DeskChart, desk

NEEDS = ("conditions.change_condition",)
AGES = ("Under 1 year", *(f"{low} to {high} years" for low, high in pairwise(YEARS)))
OLDEST = f"Over {YEARS[-1]} years"


@desk.charts.entry("pages.ages", "Age of the sections", place=10, needs=NEEDS)
def ages(user):
    found = section_ages(timezone.localdate())
    stale = found.by_age[-1] + found.undated
    bars = [DeskBar(label, number) for label, number in zip(AGES, found.by_age, strict=False)]
    oldest = DeskBar(OLDEST, found.by_age[-1], is_warning=True)
    undated = DeskBar("Without a date", found.undated, is_warning=True)
    return DeskChart(
        summary=f"Of {found.total:,} sections that readers see, {stale:,} are over {YEARS[-1]} years old or "
        "have no date."
        if found.total
        else "Readers see no sections yet.",
        about="Last updated",
        unit="Sections",
        bars=(*bars, oldest, undated),
    )


@desk.charts.entry("pages.reviews", "Next review", place=20, needs=NEEDS)
def reviews(user):
    found = review_dates(timezone.localdate())
    return DeskChart(
        summary=f"Of {found.total:,} pages that readers see, {found.overdue:,} should have been reviewed by "
        f"now, and {found.never_reviewed:,} never were."
        if found.total
        else "Readers see no pages yet.",
        about="Due",
        unit="Pages",
        bars=(
            DeskBar("Overdue", found.overdue, list_url("overdue"), is_warning=True),
            DeskBar("In 30 days", found.in_30_days),
            DeskBar("In 31 to 90 days", found.in_90_days),
            DeskBar("In 91 days to a year", found.in_a_year),
            DeskBar("Later", found.later),
            DeskBar("Never reviewed", found.never_reviewed, list_url("never-reviewed"), is_warning=True),
        ),
    )
