"""How a reviewer is named to readers, if the reviewer agrees."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ReviewerName(models.Model):
    """One person's name and qualification for readers. Taken back, it is gone from every page at once."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reviewer_name"
    )
    name = models.CharField(
        "name and qualification",
        max_length=160,
        help_text="As readers should see it, such as “Jo Bell, MD, clinical geneticist”.",
    )
    is_shown = models.BooleanField(
        "show my name to readers",
        default=False,
        help_text="Ticked, pages that you reviewed say so. Take the tick away at any time: your name is gone "
        "from every page at once.",
    )

    class Meta:
        verbose_name = "reviewer's name"
        verbose_name_plural = "my name for readers"
        ordering = ("name", "pk")
        constraints = (models.CheckConstraint(condition=~models.Q(name=""), name="reviewer_name_not_empty"),)

    def __str__(self) -> str:
        return self.name
