"""Publications and withdrawals that are set for a later time.

Promise: what goes before readers is the text that was approved, frozen when it was scheduled; each act is
carried out at most once, and one that cannot be carried out says why and stays in sight.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q


class ScheduledActQuerySet(models.QuerySet["ScheduledAct"]):
    def pending(self) -> ScheduledActQuerySet:
        """Still to be done, the next one first."""
        return self.filter(state=ScheduledAct.State.PENDING).order_by("planned_for", "pk")

    def due(self, now: dt.datetime) -> ScheduledActQuerySet:
        return self.pending().filter(planned_for__lte=now)

    def refused(self) -> ScheduledActQuerySet:
        """Could not be carried out, and nobody has taken note yet."""
        return self.filter(state=ScheduledAct.State.REFUSED).order_by("planned_for", "pk")


class ScheduledAct(models.Model):
    """One act that the command `run_schedule` carries out at its time."""

    class Act(models.TextChoices):
        PUBLISH = "publish", "Publish"
        WITHDRAW = "withdraw", "Withdraw"

    class State(models.TextChoices):
        PENDING = "pending", "Scheduled"
        DONE = "done", "Done"
        CANCELLED = "cancelled", "Cancelled"
        REFUSED = "refused", "Could not be done"

    condition = models.ForeignKey("conditions.Condition", on_delete=models.PROTECT, related_name="scheduled")
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    act = models.CharField("what", max_length=12, choices=Act.choices)
    planned_for = models.DateTimeField("when")
    state = models.CharField("state", max_length=12, choices=State.choices, default=State.PENDING)
    payload = models.JSONField("text that was approved", null=True)
    based_on = models.ForeignKey(
        "conditions.Edition",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="what readers saw when it was scheduled",
    )
    note = models.CharField("note", max_length=300, blank=True)
    public_reason = models.CharField("reason shown to readers", max_length=300, blank=True)
    problem = models.CharField("why it could not be done", max_length=2000, blank=True)
    scheduled_at = models.DateTimeField("scheduled")
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="by"
    )
    scheduled_by_name = models.CharField("by", max_length=200)
    approved_on = models.DateField("approved on", null=True)
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="approved by",
    )

    objects = ScheduledActQuerySet.as_manager()

    class Meta:
        verbose_name = "scheduled act"
        verbose_name_plural = "schedule"
        ordering = ("-planned_for", "-pk")
        indexes = (
            models.Index(fields=["planned_for"], condition=Q(state="pending"), name="scheduled_pending"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "language", "act"],
                condition=Q(state="pending"),
                name="scheduled_once",
                violation_error_message="This is scheduled already. Cancel that first.",
            ),
            models.CheckConstraint(
                condition=~Q(act="publish") | Q(payload__isnull=False), name="scheduled_text_is_kept"
            ),
            models.CheckConstraint(condition=~Q(scheduled_by_name=""), name="scheduled_names_its_actor"),
        )

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.condition}"
