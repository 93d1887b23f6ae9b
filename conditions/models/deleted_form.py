"""Forms for questions that came in and whose question was deleted since: told apart for a while, never read.

Promise: a row holds a digest and a day; nothing leads from it to the question, to whoever asked, or back.
"""

from __future__ import annotations

from django.db import models


class DeletedForm(models.Model):
    """One form that is not taken in again when a browser sends it once more."""

    digest = models.CharField("digest of the form's one-time number", max_length=64, unique=True)
    deleted_on = models.DateField("deleted", db_index=True)

    class Meta:
        verbose_name = "form whose question was deleted"
        verbose_name_plural = "forms whose questions were deleted"
        default_permissions = ()

    def __str__(self) -> str:
        return "Form whose question was deleted"
