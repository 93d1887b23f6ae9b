"""The outbox: letters that wait to be sent, and the record of those that were.

Promise: recipient and text are sealed and are deleted once the letter is sent or its question is erased; a
mail server that is down loses nothing and blocks nobody.
"""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q


class LetterQuerySet(models.QuerySet["Letter"]):
    def due(self, now: dt.datetime) -> LetterQuerySet:
        """Those to be tried now, in the order in which they were written."""
        return self.filter(state=Letter.State.WAITING, next_try_at__lte=now).order_by("next_try_at", "pk")


class Letter(models.Model):
    """One letter to the person who asked."""

    class Kind(models.TextChoices):
        ACKNOWLEDGEMENT = "acknowledgement", "We have your question"
        ANSWER = "answer", "Your answer"
        CORRECTION = "correction", "We corrected your answer"
        POSTED = "posted", "Your question is on our page"
        DECLINED = "declined", "Why we cannot answer"

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be sent"
        SENT = "sent", "Sent"
        GIVEN_UP = "given-up", "Could not be sent"
        DROPPED = "dropped", "Not sent: deleted before"

    question = models.ForeignKey("conditions.Question", on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField("kind", max_length=16, choices=Kind.choices)
    sealed = models.BinaryField("recipient and text, sealed", null=True)
    state = models.CharField("state", max_length=12, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField("attempts", default=0)
    queued_at = models.DateTimeField("written")
    next_try_at = models.DateTimeField("next attempt", null=True)
    sent_at = models.DateTimeField("sent", null=True)
    problem = models.CharField("last problem", max_length=120, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = "letter"
        verbose_name_plural = "letters"
        ordering = ("-queued_at", "-pk")
        default_permissions = ("view", "change")
        indexes = (models.Index(fields=["state", "next_try_at"], name="letter_due"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state="waiting", sealed__isnull=False, next_try_at__isnull=False)
                | Q(state="given-up", sealed__isnull=False, next_try_at=None)
                | Q(state="sent", sealed=None, sent_at__isnull=False, next_try_at=None)
                | Q(state="dropped", sealed=None, next_try_at=None),
                name="letter_kept_only_while_needed",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_state_display().lower()})"
