"""Where conditions stand in the classifications of catalogues, and which shelves of ours follow from that.

Promise: classes and links belong to their source and go with it; a link that an editor has hidden stays
hidden.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from references.codes import CODE_SCHEMES


class ClassificationNode(models.Model):
    """One class of a catalogue: a condition of this site, or a group that has no page of its own."""

    scheme = models.CharField("coding system", max_length=16, choices=CODE_SCHEMES)
    code = models.CharField("code", max_length=80)
    name = models.CharField("name", max_length=400)
    source = models.ForeignKey("conditions.Source", on_delete=models.PROTECT, related_name="classes")
    condition = models.ForeignKey(
        "conditions.Condition", on_delete=models.SET_NULL, related_name="classes", null=True, blank=True
    )
    conditions_below = models.PositiveIntegerField("conditions below", default=0)

    class Meta:
        verbose_name = "class"
        verbose_name_plural = "classes"
        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=["scheme", "code"], name="class_once"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("class", args=[self.scheme, self.code])


class ClassificationLink(models.Model):
    """The child is a kind of the parent, its source says."""

    child = models.ForeignKey(ClassificationNode, on_delete=models.CASCADE, related_name="links_up")
    parent = models.ForeignKey(ClassificationNode, on_delete=models.CASCADE, related_name="links_down")
    source = models.ForeignKey("conditions.Source", on_delete=models.PROTECT, related_name="class_links")
    is_hidden = models.BooleanField("hidden", default=False, help_text="Kept, but not shown to readers.")

    class Meta:
        verbose_name = "place in a classification"
        verbose_name_plural = "places in classifications"
        constraints = (
            models.UniqueConstraint(fields=["child", "parent", "source"], name="class_link_once"),
            models.CheckConstraint(condition=~Q(child=F("parent")), name="class_link_not_to_itself"),
        )

    def __str__(self) -> str:
        return f"{self.child_id} under {self.parent_id}"


class CategoryHead(models.Model):
    """The condition of this class, and every one below it, is on the shelf."""

    category = models.ForeignKey("conditions.Category", on_delete=models.CASCADE, related_name="heads")
    node = models.ForeignKey(
        ClassificationNode, verbose_name="class", on_delete=models.CASCADE, related_name="shelves"
    )

    class Meta:
        verbose_name = "head of the category"
        verbose_name_plural = "heads of the category"
        constraints = (
            models.UniqueConstraint(
                fields=["category", "node"],
                name="category_head_once",
                violation_error_message="This class is listed already.",
            ),
        )

    def __str__(self) -> str:
        return str(self.node)


class ShelvedCondition(models.Model):
    """A condition that is on a shelf because of where it stands; worked out anew with heads and links."""

    category = models.ForeignKey("conditions.Category", on_delete=models.CASCADE, related_name="shelved")
    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="shelved")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["category", "condition"], name="shelved_once"),)

    def __str__(self) -> str:
        return f"{self.condition_id} in {self.category_id}"
