"""The fixed sentences of the site, as an administrator has worded them."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class SiteText(models.Model):
    """Our wording of one fixed sentence, in one language; without a row the wording that ships is shown."""

    key = models.CharField("which text", max_length=80)
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    body = models.TextField("wording", blank=True)

    class Meta:
        verbose_name = "site text"
        verbose_name_plural = "site texts"
        ordering = ("key", "language")
        constraints = (
            models.UniqueConstraint(
                fields=["key", "language"],
                name="site_text_once",
                violation_error_message="This text has a wording in this language already. Edit that one.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"
