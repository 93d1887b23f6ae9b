"""How often something was searched for, and what was opened from the results; never who did it.

Promise: a query is written down only when every word of it is an ordinary one or a word of the site, and
nothing in it could be about a person; every other search is counted in a row without words. Rows know the
day, nothing finer.
"""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q


class SearchCountQuerySet(models.QuerySet["SearchCount"]):
    def told(self) -> SearchCountQuerySet:
        """Those that say what was searched for."""
        return self.exclude(query="")

    def older_than(self, day: dt.date) -> SearchCountQuerySet:
        return self.filter(day__lt=day)


class SearchCount(models.Model):
    """One day's searches for the same folded words; without words, all others of the day."""

    day = models.DateField("day", db_index=True)
    query = models.CharField("words", max_length=200, blank=True)
    asked = models.PositiveIntegerField("times searched", default=0)
    found = models.PositiveIntegerField("times with results", default=0)
    clicked = models.PositiveIntegerField("results opened", default=0)

    objects = SearchCountQuerySet.as_manager()

    class Meta:
        verbose_name = "count of searches"
        verbose_name_plural = "counts of searches"
        ordering = ("-day", "-asked", "query")
        constraints = (
            models.UniqueConstraint(fields=["query", "day"], name="search_count_once"),
            models.CheckConstraint(
                condition=Q(found__lte=F("asked")), name="search_found_no_more_than_asked"
            ),
        )

    def __str__(self) -> str:
        return self.query or "All other searches"


class SearchClick(models.Model):
    """A page that was opened from these results."""

    search = models.ForeignKey(SearchCount, on_delete=models.CASCADE, related_name="clicks")
    address = models.CharField("page", max_length=300)
    clicked = models.PositiveIntegerField("times opened", default=0)

    class Meta:
        verbose_name = "page opened from results"
        verbose_name_plural = "pages opened from results"
        ordering = ("-clicked", "address")
        constraints = (models.UniqueConstraint(fields=["search", "address"], name="search_click_once"),)

    def __str__(self) -> str:
        return self.address
