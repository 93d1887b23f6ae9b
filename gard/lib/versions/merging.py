"""Two editors on one object: the second save is merged with what was saved meanwhile.

The posted data is rewritten before any form reads it, and says from then on that it started from the newest
version; all the rest of the admin works as if the editor had typed it so. Promise: what does not touch is
saved in one go; where two people changed the same, nothing is saved until the second has seen both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import flatten_fieldsets
from django.http import HttpRequest
from django.utils.safestring import SafeString
from reversion.models import Version

from gard.lib.versions.ancestor import Meanwhile, read_ancestor
from gard.lib.versions.marking import marked_words
from gard.lib.versions.merge import Merge, ObjectMerge
from gard.lib.versions.set_aside import Keeping, joined, read_set_aside

MINE_KEPT = "Yours was kept where you had both changed the same. What was saved before is in the history."


class VersionMerging(ModelAdmin):
    """The merging half of saving."""

    def describe_change(self, form_field: forms.Field, old: str, new: str) -> SafeString:
        """Hook: `new` as HTML, with the words marked in which it differs from `old`."""
        return marked_words(old, new)

    def merge(self, request: HttpRequest, obj: Any, newest: Version) -> Merge:
        """Rewrite what was posted so that it holds what others saved since the form was opened."""
        ancestor = read_ancestor(obj, request.POST.get("started_from", ""))
        data = request.POST.copy()
        merging = ObjectMerge(self.describe_change, obj, Meanwhile(obj, ancestor, newest, request.user), data)
        form, formsets = self._unposted(request, obj)
        merging.merge_fields(form)
        for formset in formsets:
            merging.merge_rows(formset)
        data["started_from"] = str(newest.pk)
        request.POST = data  # type: ignore[assignment]
        return merging.merge

    def take_in(self, request: HttpRequest, obj: Any, state: Any) -> None:
        """What the form carries from earlier merges, and what others saved since it was opened."""
        state.set_aside = read_set_aside(request.POST)
        if state.newest and is_stale(request, state.newest) and self.has_change_permission(request, obj):
            state.merge = self.merge(request, obj, state.newest)
            state.set_aside = joined(state.set_aside, state.merge.set_aside)

    def keep_set_aside(self, request: HttpRequest, obj: Any, state: Any) -> bool:
        """Write the texts that the editor gave up for others into the history, before the save itself."""
        if not state.set_aside:
            return False
        pairs = zip(state.formsets, state.inlines, strict=True)
        may = [formset for formset, inline in pairs if inline.has_change_permission(request, obj)]
        keeping = Keeping(obj, state.edit, may)
        lost = keeping.lost(state.set_aside)
        keeping.write(lost, by=request.user)
        state.has_kept_lost = bool(lost)
        return bool(lost)

    def tell_of_merge(self, request: HttpRequest) -> None:
        """After the save: whose changes were kept beside the editor's own."""
        state = getattr(request, "version_saving", None)
        if state and state.merge and state.merge.kept and state.is_saved and not state.is_unchanged:
            said = f"Saved together with what was changed meanwhile by {state.merge.kept_in_words}."
            messages.info(request, said)
        elif state and state.set_aside and state.is_saved and not state.has_kept_lost and not state.merge:
            messages.info(request, MINE_KEPT)

    def _unposted(self, request: HttpRequest, obj: Any) -> tuple[Any, list[Any]]:
        """The form and the formsets that this user may change, over the rows as they are now."""
        names = flatten_fieldsets(self.get_fieldsets(request, obj))
        form: Any = self.get_form(request, obj, change=True, fields=names)(instance=obj)
        with reading(request):
            formsets, inlines = self._create_formsets(request, obj, change=True)  # type: ignore[attr-defined]
        pairs = zip(formsets, inlines, strict=True)
        return form, [formset for formset, inline in pairs if inline.has_change_permission(request, obj)]


def refuse(merge: Merge, form: Any, formsets: list[Any], kind: Any) -> None:
    """Nothing is saved until the editor has decided: errors at the fields, and one for the whole form."""
    rows = {formset.prefix: formset.forms for formset in formsets}
    for each in merge.conflicts:
        holder = rows[each.prefix][each.index] if each.prefix else form
        if each.field in holder.fields:
            holder.errors  # noqa: B018 - The row is cleaned first: cleaning it later would forget the error.
            holder.add_error(each.field, f"{each.save.author} changed this too. Both texts are shown above.")
    save = merge.newest
    form.add_error(
        None,
        f"{save.author} saved this {kind} {save.at}, after you opened it. Your changes are not saved yet.",
    )


@contextmanager
def reading(request: Any) -> Iterator[None]:
    """While it lasts, formsets are made over the rows alone, as for a page that is only opened."""
    request.is_reading_rows = True
    try:
        yield
    finally:
        request.is_reading_rows = False


def is_reading(request: Any) -> bool:
    return getattr(request, "is_reading_rows", False)


def is_stale(request: HttpRequest, newest: Version) -> bool:
    """Whether the posted form was built on an older version than this."""
    try:
        started_from = int(request.POST.get("started_from", ""))
    except ValueError:
        started_from = 0
    return newest.pk > started_from
