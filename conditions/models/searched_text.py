"""The texts that readers see, one row for each section and posted question, ready to be searched.

Promise: written and removed in the transaction that publishes or withdraws; holds nothing that readers cannot
see.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class SearchedText(models.Model):
    """One text in plain words."""

    condition = models.ForeignKey(
        "conditions.Condition", on_delete=models.CASCADE, related_name="searched_texts"
    )
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES)
    section = models.CharField("kind of section", max_length=24, blank=True)
    question = models.ForeignKey(
        "conditions.Question", on_delete=models.CASCADE, null=True, related_name="searched_texts"
    )
    title = models.TextField("title")
    body = models.TextField("words")

    class Meta:
        verbose_name = "searched text"
        verbose_name_plural = "searched texts"
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "language", "section"],
                condition=Q(question=None),
                name="searched_section_once",
            ),
            models.UniqueConstraint(
                fields=["condition", "question"],
                condition=Q(question__isnull=False),
                name="searched_question_once",
            ),
            models.CheckConstraint(
                condition=Q(question=None) | Q(section=""), name="searched_is_section_or_question"
            ),
        )

    def __str__(self) -> str:
        return self.title
