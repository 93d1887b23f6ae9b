"""The audit trail: every act that changes what readers see, who did it, when, and why.

Promise: written in the transaction of the act itself, never changed, and it outlives the account that acted.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One act."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", "Submitted for review"
        TAKEN_BACK = "taken-back", "Taken back from review"
        RETURNED = "returned", "Returned to the writer"
        APPROVED = "approved", "Approved"
        LAPSED = "approval-lapsed", "Changed after it was approved"
        SCHEDULED = "scheduled", "Scheduled"
        UNSCHEDULED = "unscheduled", "Taken off the schedule"
        NOT_DONE = "schedule-refused", "Scheduled act could not be done"
        REVIEWED = "reviewed", "Reviewed, nothing to change"
        PUBLISHED = "published", "Published"
        PUBLISHED_AGAIN = "published-again", "Published an old edition again"
        WITHDRAWN = "withdrawn", "Withdrawn"
        QUESTION_POSTED = "question-posted", "Posted a question"
        QUESTION_WITHDRAWN = "question-withdrawn", "Withdrew a question"

    kind = models.CharField("what", max_length=24, choices=Kind.choices)
    condition = models.ForeignKey("conditions.Condition", on_delete=models.PROTECT, related_name="events")
    edition = models.ForeignKey(
        "conditions.Edition", on_delete=models.PROTECT, null=True, related_name="events"
    )
    happened_at = models.DateTimeField("when", db_index=True)
    happened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="who"
    )
    happened_by_name = models.CharField("who", max_length=200)
    note = models.CharField("note", max_length=2000, blank=True)
    public_reason = models.CharField("reason shown to readers", max_length=300, blank=True)

    class Meta:
        verbose_name = "event"
        verbose_name_plural = "events"
        ordering = ("-happened_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=~models.Q(happened_by_name=""), name="event_names_its_actor"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.happened_by_name})"
