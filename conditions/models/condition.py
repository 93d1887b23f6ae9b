"""A condition: the rows that editors work on. Readers see editions, never these rows.

Promise: the number is the key for ever; a number that was used once is never given to another condition.
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import IntegerField, Max
from django.db.models.functions import Cast
from django.urls import reverse
from reversion.models import Version

GREATEST_NUMBER = 2**31 - 1


class ConditionQuerySet(models.QuerySet["Condition"]):
    def with_current_edition(self, language: str = "en") -> ConditionQuerySet:
        """Conditions that readers can see, in this language."""
        return self.filter(editions__is_current=True, editions__language=language)

    def next_number(self) -> int:
        """The next number that no condition has or had."""
        used = self.aggregate(last=Max("number"))["last"] or 0
        kept = Version.objects.get_for_model(Condition).aggregate(
            last=Max(Cast("object_id", IntegerField()))
        )["last"]
        return max(used, kept or 0) + 1

    def was_used(self, number: int) -> bool:
        """Whether a condition that was deleted had this number."""
        kept = Version.objects.get_for_object_reference(Condition, number)
        return kept.exists() and not self.filter(pk=number).exists()


class Condition(models.Model):
    """The working copy of one condition page."""

    number = models.PositiveIntegerField(
        "number",
        primary_key=True,
        validators=[MinValueValidator(1), MaxValueValidator(GREATEST_NUMBER)],
        help_text="The GARD number. Leave it empty to get the next free one. It cannot be changed later.",
    )
    name = models.CharField("name", max_length=250, help_text="As the heading of the page shows it.")
    slug = models.SlugField(
        "address",
        max_length=250,
        blank=True,
        help_text="The last part of the page's address. Left empty, it is made from the name.",
    )
    is_rare = models.BooleanField(
        "rare", default=True, help_text="Unticked, the page carries the badge “Not a rare disease”."
    )
    categories = models.ManyToManyField(
        "conditions.Category", verbose_name="categories", blank=True, related_name="conditions"
    )
    changed_at = models.DateTimeField("last changed", null=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="last changed by",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = ConditionQuerySet.as_manager()

    class Meta:
        verbose_name = "condition"
        verbose_name_plural = "conditions"
        ordering = ("name", "number")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(changed_by=None) | models.Q(changed_at__isnull=False),
                name="condition_changed_by_has_time",
            ),
        )
        permissions = (
            ("preview_condition", "Can preview the working copy"),
            ("review_condition", "Can return and approve what was submitted"),
            ("publish_condition", "Can publish an edition"),
            ("withdraw_condition", "Can withdraw a page"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("condition", args=[self.number, self.slug])

    @property
    def identifier(self) -> str:
        """The number as catalogues print it: GARD:0010724."""
        return f"GARD:{self.number:07d}"


class OtherName(models.Model):
    """Another name of a condition."""

    condition = models.ForeignKey(Condition, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField("name", max_length=250)
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    position = models.PositiveSmallIntegerField("position", default=0, help_text="Lower numbers come first.")

    class Meta:
        verbose_name = "other name"
        verbose_name_plural = "other names"
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "name", "language"],
                name="other_name_once",
                violation_error_message="This name is listed already.",
            ),
        )

    def __str__(self) -> str:
        return self.name
