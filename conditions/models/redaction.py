"""Places in a text that could show who asked, and what a moderator decided about each.

Promise: a row says where, what kind and why, never the words themselves.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from conditions.questions.spans import Confidence, Kind


class RedactionQuerySet(models.QuerySet["Redaction"]):
    def undecided(self) -> RedactionQuerySet:
        return self.filter(decision="")


class Redaction(models.Model):
    """One span, in characters from the beginning of the text."""

    class Of(models.TextChoices):
        ORIGINAL = "original", "the reader's own words"
        WORDING = "wording", "the public wording"

    class Decision(models.TextChoices):
        OPEN = "", "Not decided"
        REMOVE = "remove", "Identifies: must go"
        KEEP = "keep", "Does not identify: may stay"

    question = models.ForeignKey("conditions.Question", on_delete=models.CASCADE, related_name="redactions")
    of = models.CharField("in which text", max_length=12, choices=Of.choices)
    begins = models.PositiveIntegerField("first character")
    ends = models.PositiveIntegerField("after the last character")
    kind = models.CharField("kind", max_length=16, choices=[(kind.value, kind.value) for kind in Kind])
    confidence = models.CharField(
        "how sure", max_length=12, choices=[(sure.value, sure.value) for sure in Confidence]
    )
    reason = models.CharField("code of the reason", max_length=40)
    is_by_hand = models.BooleanField("marked by a moderator", default=False)
    decision = models.CharField("decision", max_length=8, choices=Decision.choices, blank=True)
    decided_at = models.DateTimeField("decided", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    objects = RedactionQuerySet.as_manager()

    class Meta:
        verbose_name = "redaction"
        verbose_name_plural = "redactions"
        ordering = ("begins", "pk")
        constraints = (
            models.UniqueConstraint(fields=["question", "of", "begins", "ends"], name="redaction_once"),
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="redaction_has_words"),
            models.CheckConstraint(
                condition=Q(decision="", decided_at=None, decided_by=None)
                | (~Q(decision="") & Q(decided_at__isnull=False)),
                name="redaction_decided_whole",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} at {self.begins}"
