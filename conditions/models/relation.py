"""Which condition is grouped under which."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q


class Relation(models.Model):
    """The child is a subtype of the parent. It is edited on the child's page."""

    child = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="parents")
    parent = models.ForeignKey(
        "conditions.Condition",
        verbose_name="grouped under",
        on_delete=models.PROTECT,
        related_name="subtypes",
    )

    class Meta:
        verbose_name = "group"
        verbose_name_plural = "grouped under"
        ordering = ("parent__name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["child", "parent"],
                name="relation_once",
                violation_error_message="This group is listed already.",
            ),
            models.CheckConstraint(
                condition=~Q(child=F("parent")),
                name="relation_not_to_itself",
                violation_error_message="A condition cannot be grouped under itself.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.child_id} under {self.parent_id}"

    def clean(self) -> None:
        if self.parent_id and self.child_id and self.child_id in self.groups_above(self.parent_id):
            raise ValidationError({"parent": "That condition is itself grouped under this one."})

    @classmethod
    def groups_above(cls, number: int) -> set[int]:
        """The condition and every group above it."""
        above, step = {number}, {number}
        while step:
            step = set(cls.objects.filter(child__in=step).values_list("parent_id", flat=True)) - above
            above |= step
        return above
