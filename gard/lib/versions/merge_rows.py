"""Merging the rows of one inline: added, changed and removed by two people at a time.

Promise: a row that one person changed is not lost because the other removed it; two people who add the same
row (by the unique constraints of its model) share it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

from gard.lib.versions.ancestor import Ancestor, Stored
from gard.lib.versions.merge_form import (
    Fields,
    MergedForm,
    as_stored_now,
    differs,
    is_untouched,
    merge_form,
    mergeable,
)
from gard.lib.versions.posted import PostedRows, Row, as_posted, put, typed, with_key


@dataclass(slots=True)
class RowClash:
    """Fields of one row that both changed, and its states. `index`: its place in the form."""

    index: int
    names: list[str]
    fields: Fields
    base: Stored | None
    theirs: Stored
    mine: Row


@dataclass(slots=True)
class MergedRows:
    """The rows to post, and what there is to say about them."""

    posted: PostedRows
    clashes: list[RowClash] = field(default_factory=list)
    taken: list[tuple[Model, forms.Field, str]] = field(default_factory=list)
    added: list[Model] = field(default_factory=list)
    removed: list[Model] = field(default_factory=list)
    # Rows that I removed and they changed; rows that they removed and I changed. Each with its place.
    kept_from_removal: list[tuple[int, Model]] = field(default_factory=list)
    brought_back: list[tuple[int, Stored | None, Row]] = field(default_factory=list)


def natural_keys(model: type[Model], owner: str) -> list[tuple[str, ...]]:
    """The sets of fields that tell the rows of one owner apart."""
    unique = [tuple(each.fields) for each in model._meta.total_unique_constraints]
    unique += [tuple(names) for names in model._meta.unique_together]
    return [
        tuple(name for name in names if name != owner)
        for names in unique
        if owner in names and len(names) > 1
    ]


def merge_rows(formset: Any, posted: PostedRows, ancestor: Ancestor | None) -> MergedRows:
    """`formset`: unbound, over the rows as they are now."""
    return _RowMerge(formset, posted, ancestor).result()


class _RowMerge:
    def __init__(self, formset: Any, posted: PostedRows, ancestor: Ancestor | None) -> None:
        self.formset, self.posted, self.is_known = formset, posted, ancestor is not None
        self.key = formset.model._meta.pk.name
        self.forms = {str(form.instance.pk): form for form in formset.initial_forms}
        self.base = self._rows_at_first(ancestor)
        self.mine: dict[str, Row] = {}
        self.added: list[tuple[Row, Stored | None]] = []
        self.new_fields = mergeable(formset.empty_form)
        self.merged = MergedRows(posted)

    def _rows_at_first(self, ancestor: Ancestor | None) -> dict[str, Stored]:
        owner, name = self.formset.instance.pk, self.formset.fk.attname
        rows = ancestor.rows if ancestor else {}
        return {
            pk: stored
            for (model, pk), stored in rows.items()
            if model is self.formset.model and getattr(stored.row, name) == owner
        }

    def result(self) -> MergedRows:
        for row in self.posted.stored:
            self.mine.setdefault((row.get(self.key) or "").strip(), row)
        lost = self._lost()
        partners = self._partners(lost)
        stored = [self._stored_row(place, pk, partners) for place, pk in enumerate(self.forms)]
        for pk, row in lost.items():
            self.merged.brought_back.append((len(stored), self.base.get(pk), row))
            stored.append(with_key(row, self.key, ""))
        count = len(self.forms)
        matched = {id(row) for row, _ in partners.values()}
        rest = tuple(row for row in self.posted.added if id(row) not in matched)
        self.merged.posted = PostedRows(self.posted.prefix, tuple(stored[:count]), (*stored[count:], *rest))
        return self.merged

    def _lost(self) -> dict[str, Row]:
        """Rows that others removed while something was typed into them."""
        lost = {}
        for pk, row in self.mine.items():
            if pk in self.forms or "DELETE" in row:
                continue
            base = self.base.get(pk)
            if base is not None and is_untouched(self.new_fields, base, row):
                self.merged.removed.append(base.row)
            else:
                lost[pk] = row
        return lost

    def _partners(self, lost: dict[str, Row]) -> dict[str, tuple[Row, Stored | None]]:
        """For rows that others added: the row with the same key that I added, or that they removed."""
        fresh = {pk: form for pk, form in self.forms.items() if pk not in self.mine and pk not in self.base}
        partners: dict[str, tuple[Row, Stored | None]] = {}
        blank = Stored(self.formset.model())
        for names in natural_keys(self.formset.model, self.formset.fk.name):
            there = {self._key_of(form.instance, names): pk for pk, form in fresh.items()}
            for pk, row in list(lost.items()):
                found = there.get(self._key_in(row, names))
                if found is not None and found not in partners:
                    partners[found] = (lost.pop(pk), self.base.get(pk))
            for row in self.posted.added:
                found = there.get(self._key_in(row, names))
                is_mine = "DELETE" not in row and not is_untouched(self.new_fields, blank, row)
                if found is not None and found not in partners and is_mine:
                    partners[found] = (row, blank)
        return partners

    def _key_in(self, row: Row, names: tuple[str, ...]) -> tuple[str, ...]:
        values = []
        for name in names:
            if name not in self.new_fields:
                return ()
            try:
                value = self.new_fields[name].clean(typed(self.new_fields[name], name, row))
            except ValidationError:
                return ()
            values.append(str(value.pk if isinstance(value, Model) else value))
        return tuple(values)

    @staticmethod
    def _key_of(row: Model, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(row._meta.get_field(name).value_from_object(row)) for name in names)  # type: ignore[union-attr]

    def _stored_row(self, place: int, pk: str, partners: dict[str, tuple[Row, Stored | None]]) -> Row:
        form = self.forms[pk]
        fields = mergeable(form)
        theirs = as_stored_now(form.instance, fields)
        mine, base = self.mine.get(pk), self.base.get(pk)
        if pk in partners:
            mine, base = partners[pk]
            mine = with_key(mine, self.key, pk)
        if mine is None:
            if self.is_known and base is None:
                self.merged.added.append(form.instance)
            return untouched(form)
        if "DELETE" in mine:
            if base is not None and not differs(fields, base, theirs):
                return mine
            self.merged.kept_from_removal.append((place, form.instance))
            return untouched(form)
        merged: MergedForm = merge_form(fields, base, theirs, mine)
        if merged.clashes:
            self.merged.clashes.append(RowClash(place, merged.clashes, fields, base, theirs, mine))
        self.merged.taken += [(form.instance, fields[name], name) for name in merged.taken]
        return merged.row


def untouched(form: Any) -> Row:
    """What a browser posts for a form that nobody touched."""
    row: Row = Row()
    for name, each in form.fields.items():
        if name != "DELETE":
            put(row, each, name, as_posted(each, name, form.get_initial_for_field(each, name)))
    return row
