"""When a page was last checked by a reviewer, and when it is due again.

Live, not part of an edition: a page that was checked and found right shows its new date at once.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models


class PageReviewQuerySet(models.QuerySet["PageReview"]):
    def overdue(self, today: dt.date) -> PageReviewQuerySet:
        """Pages before readers that should have been checked before today, the longest overdue first."""
        return self.filter(
            due_on__lt=today, condition__editions__is_current=True, condition__editions__language="en"
        ).order_by("due_on", "pk")


class PageReview(models.Model):
    """The last check of one page in one language."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="reviews")
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    reviewed_on = models.DateField("last reviewed")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="reviewer",
    )
    due_on = models.DateField("next review due")
    is_due_set_by_hand = models.BooleanField("due date set by hand", default=False)

    objects = PageReviewQuerySet.as_manager()

    class Meta:
        verbose_name = "review of a page"
        verbose_name_plural = "reviews of pages"
        ordering = ("due_on", "pk")
        indexes = (models.Index(fields=["due_on"], name="page_review_due"),)
        constraints = (
            models.UniqueConstraint(fields=["condition", "language"], name="page_review_once"),
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("reviewed_on")),
                name="page_review_due_after",
                violation_error_message="The next review cannot be due before the last one.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.condition}, reviewed {self.reviewed_on}"
