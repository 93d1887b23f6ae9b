"""Categories: the shelves on which readers find conditions."""

from __future__ import annotations

from django.db import models
from django.db.models import Count, Q
from django.urls import reverse


class CategoryQuerySet(models.QuerySet["Category"]):
    def with_pages(self) -> list[tuple[Category, int]]:
        """Each with the number of pages that readers find in it."""
        shown = Q(editions__is_current=True, editions__language="en")
        counted = self.annotate(pages=Count("editions", filter=shown))
        return [(row, getattr(row, "pages", 0)) for row in counted]


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
