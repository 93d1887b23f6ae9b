"""Who has the form of a page open at the moment.

A hint for colleagues, nothing more: no save depends on it. Rows are thrown away minutes after the last sign.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models

LIVELY_FOR = dt.timedelta(seconds=75)


class OpenFormQuerySet(models.QuerySet["OpenForm"]):
    def lively(self, now: dt.datetime) -> OpenFormQuerySet:
        """Those that gave a sign lately, the first to open first."""
        return self.filter(seen_at__gt=now - LIVELY_FOR).select_related("user").order_by("opened", "pk")


class OpenForm(models.Model):
    """One tab of one person."""

    condition = models.ForeignKey("conditions.Condition", on_delete=models.CASCADE, related_name="open_forms")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    tab = models.CharField("tab", max_length=36)
    opened = models.DateTimeField("opened")
    seen_at = models.DateTimeField("last sign", db_index=True)
    is_changed = models.BooleanField("has unsaved typing", default=False)

    objects = OpenFormQuerySet.as_manager()

    class Meta:
        ordering = ("opened", "pk")
        constraints = (models.UniqueConstraint(fields=["condition", "user", "tab"], name="open_form_once"),)

    def __str__(self) -> str:
        return f"{self.user_id} at {self.condition_id}"
