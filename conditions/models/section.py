"""The sections of a condition page that editors write."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from conditions.kinds import AUTHORED, ORDER
from references.richtext import clean


class RichTextField(models.TextField):
    """Text of the site's grammar: whatever way it takes in, it is cleaned before it is stored."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        text = clean(getattr(model_instance, self.attname) or "")
        setattr(model_instance, self.attname, text)
        return text


class Section(models.Model):
    """One section in one language, with its own date."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="sections")
    kind = models.CharField("section", max_length=24, choices=list(AUTHORED.items()))
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    heading = models.CharField(
        "heading", max_length=250, blank=True, help_text="Only where the usual heading does not fit."
    )
    body = RichTextField("text", blank=True)
    updated_on = models.DateField(
        "last updated",
        null=True,
        blank=True,
        help_text="Moves by itself when the text changes in meaning. Set it only to correct it.",
    )
    attached = models.ManyToManyField(
        "references.Citation",
        verbose_name="also based on",
        blank=True,
        related_name="+",
        help_text="Works that this section rests on without a marker in its text.",
    )

    class Meta:
        verbose_name = "section"
        verbose_name_plural = "sections"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["condition", "kind", "language"],
                name="section_once",
                violation_error_message="The page has this section in this language already.",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=list(AUTHORED)),
                name="section_kind_known",
                violation_error_message="There is no section of this kind.",
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def order(self) -> int:
        """The place on the page."""
        return ORDER[self.kind]
