"""Remembers for a while which forms came in and were deleted, so that a browser does not bring one back.

Promise: what is kept is a digest under a purpose of its own, so that it does not match what older backups
hold of the question; it goes when the longest time is over for which any original is kept.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone

from conditions.models import DeletedForm, QuestionRules
from gard.lib.sealing import fingerprint


def remember_deleted(link_digest: str | None) -> None:
    """The question with this digest of its link is being deleted; without one there was no form."""
    if link_digest:
        DeletedForm.objects.get_or_create(
            digest=digest_of_deleted(link_digest), defaults={"deleted_on": timezone.localdate()}
        )


def was_deleted(link_digest: str) -> bool:
    """Whether the question that this form brought in was deleted since."""
    return DeletedForm.objects.filter(digest=digest_of_deleted(link_digest)).exists()


def due_deleted_forms(today: dt.date) -> QuerySet[DeletedForm]:
    keep = dt.timedelta(days=QuestionRules.objects.current().keep_days_at_most)
    return DeletedForm.objects.filter(deleted_on__lte=today - keep)


def digest_of_deleted(link_digest: str) -> str:
    return fingerprint("form of a deleted question", link_digest)
