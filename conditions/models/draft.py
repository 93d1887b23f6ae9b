"""Drafts: work on a page that readers do not see yet, and how far it is on its way to them.

Promise: a page has a draft exactly while its working copy says something else than the edition that readers
see, or was changed or submitted while they see none; an approval holds for one text, named by its digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class DraftQuerySet(models.QuerySet["Draft"]):
    def written_by(self, user: User) -> DraftQuerySet:
        return self.filter(writers=user)

    def in_writing(self) -> DraftQuerySet:
        return self.filter(state=Draft.State.DRAFT)

    def waiting(self) -> DraftQuerySet:
        """Submitted and not decided, oldest first."""
        return self.filter(state=Draft.State.SUBMITTED).order_by("submitted_at", "pk")

    def returned(self) -> DraftQuerySet:
        return self.filter(state=Draft.State.RETURNED)

    def approved(self) -> DraftQuerySet:
        """Approved and not before readers yet, oldest approval first."""
        return self.filter(state=Draft.State.APPROVED).order_by("decided_at", "pk")


class Draft(models.Model):
    """The unpublished work on one page in one language."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        SUBMITTED = "submitted", "Waiting for review"
        RETURNED = "returned", "Returned"
        APPROVED = "approved", "Approved"

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="drafts")
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    state = models.CharField("state", max_length=12, choices=State.choices, default=State.DRAFT)
    digest = models.CharField("digest of the working copy", max_length=64)
    writers = models.ManyToManyField(settings.AUTH_USER_MODEL, verbose_name="written by", related_name="+")
    submitted_at = models.DateTimeField("submitted", null=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="submitted by",
    )
    decided_at = models.DateTimeField("returned or approved", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="returned or approved by",
    )
    reason = models.CharField("why it was returned", max_length=2000, blank=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = "draft"
        verbose_name_plural = "drafts"
        ordering = ("pk",)
        indexes = (models.Index(fields=["state", "submitted_at"], name="draft_by_state"),)
        constraints = (
            models.UniqueConstraint(fields=["condition", "language"], name="draft_one_a_language"),
            models.CheckConstraint(
                condition=Q(submitted_by=None) | Q(submitted_at__isnull=False), name="draft_submitted_whole"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | Q(decided_at__isnull=False), name="draft_decided_whole"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["submitted", "returned", "approved"]) | Q(submitted_at__isnull=False),
                name="draft_in_review_was_submitted",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["returned", "approved"]) | Q(decided_at__isnull=False),
                name="draft_decided_has_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.condition} ({self.get_state_display().lower()})"

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.SUBMITTED

    @property
    def is_returned(self) -> bool:
        return self.state == self.State.RETURNED

    @property
    def is_approved(self) -> bool:
        return self.state == self.State.APPROVED
