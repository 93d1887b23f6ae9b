"""The rows of an admin form's inlines, gathered without doing the same work for every row.

Promise: a page with many rows asks for the same scripts and sheets as one with few, and says so once.
"""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import InlineAdminFormSet
from django.http import HttpRequest, QueryDict


class InlineRows(InlineAdminFormSet):
    """Django's own, but for the media: all rows of a formset have the same fields."""

    @property
    def media(self) -> Any:
        return self.opts.media + self.formset.media


class InlineRowsMixin(ModelAdmin):
    """For admins with inlines."""

    def get_inline_formsets(self, *args: Any, **kwargs: Any) -> list[Any]:
        found = super().get_inline_formsets(*args, **kwargs)
        for formset in found:
            formset.__class__ = InlineRows
        return found

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """Each formset gets the posted fields of its own rows, not a copy of the whole form."""
        given: dict[str, Any] = {
            "instance": obj,
            "prefix": prefix,
            "queryset": inline.get_queryset(request),
        }
        if request.method == "POST":
            given |= {
                "data": posted_rows(request.POST, prefix),
                "files": request.FILES,
                "save_as_new": "_saveasnew" in request.POST,
            }
        return given


def posted_rows(data: QueryDict, prefix: str) -> QueryDict:
    """The fields whose names start with the prefix of a formset."""
    rows = QueryDict(mutable=True, encoding=data.encoding)
    for name, values in data.lists():
        if name.startswith(f"{prefix}-"):
            rows.setlist(name, values)
    return rows
