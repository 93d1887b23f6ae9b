"""A reader's own words, name and e-mail address: the only table that holds them.

Promise: sealed with a key that the database does not have, never registered with reversion, never an inline,
never in a log or a `__str__`; gone when its day comes or when the reader says so.
"""

from __future__ import annotations

import datetime as dt

from django.db import models

from conditions.questions.asked import Asked
from gard.lib.sealing import seal, unseal


class OriginalQuerySet(models.QuerySet["Original"]):
    def expired(self, today: dt.date) -> OriginalQuerySet:
        return self.filter(expires_on__lt=today)


class Original(models.Model):
    """What one reader sent us."""

    question = models.OneToOneField("conditions.Question", on_delete=models.CASCADE, related_name="original")
    sealed = models.BinaryField("sealed words")
    expires_on = models.DateField("kept until", db_index=True)
    sender_digest = models.CharField(
        "digest of the sender's address", max_length=64, blank=True, db_index=True
    )
    text_digest = models.CharField("digest of the words", max_length=64, db_index=True)

    objects = OriginalQuerySet.as_manager()

    class Meta:
        verbose_name = "reader's own words"
        verbose_name_plural = "readers' own words"
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"Original of question {self.question_id}"

    def opened(self) -> Asked:
        """Raise CannotOpen when no key fits."""
        return Asked.from_bytes(unseal(self.sealed))

    def close(self, asked: Asked) -> None:
        """Seal these words; the caller saves."""
        self.sealed = seal(asked.to_bytes())
