"""The rows of an admin form's inlines, gathered without doing the same work for every row.

Promise: a page with many rows asks for the same scripts and sheets as one with few, and says so once.
"""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import InlineAdminFormSet


class InlineRows(InlineAdminFormSet):
    """Django's own, but for the media: all rows of a formset have the same fields."""

    @property
    def media(self) -> Any:
        return self.opts.media + self.formset.media


class InlineRowsMixin(ModelAdmin):
    """For admins with inlines."""

    def get_inline_formsets(self, *args: Any, **kwargs: Any) -> list[Any]:
        found = super().get_inline_formsets(*args, **kwargs)  # type: ignore[misc]
        for formset in found:
            formset.__class__ = InlineRows
        return found
