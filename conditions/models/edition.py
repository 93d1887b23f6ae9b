"""Editions: what readers see of a condition, frozen at publication.

Promise: an edition never changes. The only thing that moves is which one is current, and at most one is.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse

from conditions.models.category import Category
from conditions.models.classification import ShelvedCondition
from conditions.models.page_review import PageReview
from conditions.models.searched_text import SearchedText


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self, language: str = "en") -> EditionQuerySet:
        """What readers see now."""
        return self.filter(is_current=True, language=language)

    def with_review(self) -> EditionQuerySet:
        """Each with `reviewed_on`, `review_due_on`, and `reviewer_name` only if the person agreed."""
        reviews = PageReview.objects.filter(
            condition=OuterRef("condition"), language=OuterRef("language")
        ).order_by()
        named = reviews.filter(reviewer__reviewer_name__is_shown=True)
        return self.annotate(
            reviewed_on=Subquery(reviews.values("reviewed_on")[:1]),
            review_due_on=Subquery(reviews.values("due_on")[:1]),
            reviewer_name=Subquery(named.values("reviewer__reviewer_name__name")[:1]),
        )

    def listed(self) -> EditionQuerySet:
        """Only what a list of names needs; the text stays in the database."""
        return self.only("number", "language", "name", "slug", "letter", "published_at", "condition_id")

    def by_name(self) -> EditionQuerySet:
        return self.order_by("sort_name", "condition_id")

    def in_category(self, category: Category) -> EditionQuerySet:
        """Those that editors put there, and those that are there because of where they stand."""
        chosen = Edition.categories.through.objects.filter(category=category).values("edition_id")
        below = ShelvedCondition.objects.filter(category=category).values("condition_id")
        return self.filter(Q(pk__in=chosen) | Q(condition__in=below))

    def with_text(self) -> EditionQuerySet:
        """Those that say something in words of ours, beside what catalogues say."""
        texts = SearchedText.objects.filter(
            condition=OuterRef("condition"), language=OuterRef("language"), question=None
        )
        return self.filter(Exists(texts))


class Edition(models.Model):
    """One numbered, immutable edition of a page in one language."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField("edition")
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    name = models.CharField("name", max_length=250)
    slug = models.SlugField("address", max_length=250)
    sort_name = models.CharField("name for sorting", max_length=250, db_index=True)
    letter = models.CharField("letter", max_length=3)
    payload = models.JSONField("content")
    note = models.CharField("note", max_length=300, blank=True)
    published_at = models.DateTimeField("published")
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="published by",
    )
    published_by_name = models.CharField("published by", max_length=200)
    is_current = models.BooleanField("shown to readers", default=False)
    again = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="+", verbose_name="same as edition"
    )
    categories = models.ManyToManyField("conditions.Category", related_name="editions")
    parents = models.ManyToManyField("conditions.Condition", related_name="subtype_editions")

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "edition"
        verbose_name_plural = "editions"
        ordering = ("condition", "-number")
        indexes = (
            models.Index(
                fields=["language", "letter", "sort_name"],
                condition=Q(is_current=True),
                name="edition_browse",
            ),
            models.Index(fields=["-published_at"], condition=Q(is_current=True), name="edition_recent"),
        )
        constraints = (
            models.UniqueConstraint(fields=["condition", "language", "number"], name="edition_number_once"),
            models.UniqueConstraint(
                fields=["condition", "language"], condition=Q(is_current=True), name="edition_one_current"
            ),
            models.CheckConstraint(condition=~Q(published_by_name=""), name="edition_names_its_publisher"),
        )

    def __str__(self) -> str:
        return f"{self.name}, edition {self.number}"

    def get_absolute_url(self) -> str:
        """Where readers find it: the page itself while it is current, its own address after."""
        if self.is_current:
            return reverse("condition", args=[self.condition_id, self.slug])
        return self.permanent_url

    @property
    def permanent_url(self) -> str:
        return reverse("edition", args=[self.condition_id, self.slug, self.number])
