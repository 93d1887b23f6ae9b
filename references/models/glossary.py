"""The glossary: words that readers may not know, with what they mean."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse


class GlossaryTermQuerySet(models.QuerySet["GlossaryTerm"]):
    def offered(self) -> GlossaryTermQuerySet:
        return self.filter(is_retired=False, merged_into=None)


class GlossaryTerm(models.Model):
    """One word or phrase and its meaning in plain language."""

    name = models.CharField("term", max_length=120)
    slug = models.SlugField("address", max_length=120, unique=True)
    definition = models.TextField("meaning", max_length=2000, help_text="One or two plain sentences.")
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    is_retired = models.BooleanField(
        "retired", default=False, help_text="Stays where it is marked, is no longer offered to editors."
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from", editable=False
    )

    objects = GlossaryTermQuerySet.as_manager()

    class Meta:
        verbose_name = "glossary term"
        verbose_name_plural = "glossary terms"
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="term_not_merged_into_itself",
                violation_error_message="A thing cannot be merged into itself.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("glossary-term", args=[self.slug])


class TermForm(models.Model):
    """Another form of a glossary term: a plural, another spelling, an abbreviation."""

    term = models.ForeignKey(GlossaryTerm, on_delete=models.CASCADE, related_name="other_forms")
    form = models.CharField("other form", max_length=120)

    class Meta:
        verbose_name = "other form"
        verbose_name_plural = "other forms"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["term", "form"],
                name="term_form_once",
                violation_error_message="This form is listed already.",
            ),
        )

    def __str__(self) -> str:
        return self.form
