"""Categories: the shelves on which readers find conditions."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from conditions.models.classification import ShelvedCondition

READABLE = {"condition__editions__is_current": True, "condition__editions__language": "en"}


def number_of(rows: models.QuerySet[Any]) -> Coalesce:
    """How many rows there are of one category, as a column beside others."""
    counted = rows.order_by().values("category").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


class CategoryQuerySet(models.QuerySet["Category"]):
    def with_pages(self) -> list[tuple[Category, int]]:
        """Each with the number of pages that readers find in it; one query."""
        return [(row, getattr(row, "shown", 0)) for row in self.counted()]

    def counted(self) -> models.QuerySet[Any]:
        """Each with `shown`, the number of pages that readers find in it, by an editor's choice or by where
        they stand."""
        shelved, chosen = ShelvedCondition.objects, Category.editions.through.objects
        below = shelved.filter(**READABLE, category=OuterRef("pk"))
        twice = shelved.filter(category=OuterRef("category"), condition=OuterRef("edition__condition"))
        only_chosen = chosen.filter(
            ~Exists(twice), edition__is_current=True, edition__language="en", category=OuterRef("pk")
        )
        return self.annotate(shown=number_of(below) + number_of(only_chosen))


class Category(models.Model):
    """One category; its name and sentence reach every page at once."""

    name = models.CharField("name", max_length=120, unique=True)
    slug = models.SlugField("address", max_length=120, unique=True)
    description = models.TextField(
        "description", blank=True, max_length=1000, help_text="One plain sentence for readers."
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = "category"
        verbose_name_plural = "categories"
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("category", args=[self.slug])
