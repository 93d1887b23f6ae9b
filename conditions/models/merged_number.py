"""Numbers that catalogues have given up in favour of another: readers are led on, with the reason."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from conditions.models.condition import GREATEST_NUMBER


class MergedNumber(models.Model):
    """A number whose page is now another one."""

    number = models.PositiveIntegerField(
        "number",
        primary_key=True,
        validators=[MinValueValidator(1), MaxValueValidator(GREATEST_NUMBER)],
        help_text="The number that is no longer used.",
    )
    into = models.ForeignKey(
        "conditions.Condition",
        verbose_name="now",
        on_delete=models.CASCADE,
        related_name="merged_numbers",
        help_text="The page that readers are led to.",
    )
    reason = models.CharField(
        "reason shown to readers", max_length=300, blank=True, help_text="Such as: these are one disease."
    )

    class Meta:
        verbose_name = "merged number"
        verbose_name_plural = "merged numbers"
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} is now {self.into_id}"
