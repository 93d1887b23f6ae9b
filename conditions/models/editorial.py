"""The rules of the editorial office that an administrator may set: one row for the whole site."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from conditions.kinds import AUTHORED

ONLY = 1
MONTHS = [MinValueValidator(1), MaxValueValidator(120)]


class EditorialRulesQuerySet(models.QuerySet["EditorialRules"]):
    def current(self) -> EditorialRules:
        """The rules of the site; as they ship while nobody has changed them."""
        return self.prefetch_related("intervals").filter(pk=ONLY).first() or EditorialRules(pk=ONLY)


class EditorialRules(models.Model):
    """How the office works. There is one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    may_approve_own = models.BooleanField(
        "reviewers may approve their own changes",
        default=False,
        help_text="For small teams only. While it is ticked, the desk and every review page say so, and the "
        "record of each such approval says so for ever.",
    )
    reading_grade = models.PositiveSmallIntegerField(
        "highest reading grade",
        default=8,
        validators=[MinValueValidator(3), MaxValueValidator(18)],
        help_text="Years of school that a reader needs (Flesch-Kincaid). Sections above it get advice, with "
        "their longest sentences.",
    )
    review_months = models.PositiveSmallIntegerField(
        "months between reviews",
        default=24,
        validators=MONTHS,
        help_text="After so many months a page is due for its next review.",
    )

    objects = EditorialRulesQuerySet.as_manager()

    class Meta:
        verbose_name = "editorial rules"
        verbose_name_plural = "editorial rules"
        constraints = (models.CheckConstraint(condition=models.Q(id=ONLY), name="editorial_rules_one_row"),)

    def __str__(self) -> str:
        return "Editorial rules"

    @property
    def months_by_kind(self) -> dict[str, int]:
        """Kinds of sections that are due sooner or later than the page as a whole."""
        return {row.kind: row.months for row in self.intervals.all()} if self._state.db else {}


class ReviewInterval(models.Model):
    """How long the text of one kind of section may stand without a review."""

    rules = models.ForeignKey(EditorialRules, on_delete=models.CASCADE, related_name="intervals")
    kind = models.CharField("section", max_length=24, choices=list(AUTHORED.items()))
    months = models.PositiveSmallIntegerField("months between reviews", validators=MONTHS)

    class Meta:
        verbose_name = "interval of a section"
        verbose_name_plural = "sections with an interval of their own"
        ordering = ("kind",)
        constraints = (
            models.UniqueConstraint(
                fields=["rules", "kind"],
                name="review_interval_once",
                violation_error_message="This section is listed already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.months} months"
