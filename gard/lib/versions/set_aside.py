"""Texts that lost in a merge: they travel in the form until it is saved, then they go into the history.

Promise: what an editor typed and then gave up for somebody else's text can be read and restored from the
history; the version of the save itself stays the newest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import CharField, Model, TextField
from django.forms.models import ModelMultipleChoiceField
from django.http import QueryDict
from django.utils import timezone
from reversion.errors import RevertError
from reversion.models import Revision, Version
from reversion.revisions import _get_options

from gard.lib.versions.aggregate import current_fields, rows_of, type_of
from gard.lib.versions.ancestor import SET_ASIDE, Stored
from gard.lib.versions.authors import author_name, signature
from gard.lib.versions.merge_form import mergeable
from gard.lib.versions.merge_rows import natural_keys
from gard.lib.versions.posted import Row, names_of, typed

LONGEST_COMMENT = 300
# More than these come from nobody's merges.
MOST_ENTRIES, MOST_LAYERS = 200, 20


@dataclass(frozen=True)
class SetAside:
    """Fields of one row as they were typed. `prefix`: of its formset, empty for the object itself."""

    prefix: str
    pk: str
    names: tuple[str, ...]
    row: Row

    @classmethod
    def of(cls, prefix: str, pk: Any, names: Any, fields: Any, row: Row) -> SetAside:
        kept = Row()
        for name in names:
            for part in names_of(fields[name], name):
                if part in row:
                    kept.setlist(part, row.getlist(part))
        return cls(prefix, str(pk), tuple(names), kept)


def read_set_aside(data: QueryDict) -> list[SetAside]:
    """What the posted form carries; what makes no sense is left out."""
    count = data.get("set_aside-TOTAL", "")
    if not (count.isascii() and count.isdecimal() and len(count) < 6):
        return []
    found = []
    for index in range(min(int(count), MOST_ENTRIES)):
        start = f"set_aside-{index}-value-"
        prefix, mark, pk = data.get(f"set_aside-{index}-of", "").rpartition(":")
        row = Row({name.removeprefix(start): data.getlist(name) for name in data if name.startswith(start)})
        if mark:
            found.append(SetAside(prefix, pk, tuple(data.getlist(f"set_aside-{index}-field")), row))
    return found


def joined(old: list[SetAside], new: list[SetAside]) -> list[SetAside]:
    """Both, each once, in the order in which they were typed."""
    return [*old, *(entry for entry in new if entry not in old)]


def hidden_fields(entries: list[SetAside]) -> list[tuple[str, str]]:
    """Names and values that carry them through the form."""
    fields = [("set_aside-TOTAL", str(len(entries)))] if entries else []
    for index, entry in enumerate(entries):
        fields.append((f"set_aside-{index}-of", f"{entry.prefix}:{entry.pk}"))
        fields += [(f"set_aside-{index}-field", name) for name in entry.names]
        for name, values in entry.row.lists():
            fields += [(f"set_aside-{index}-value-{name}", value) for value in values]
    return fields


@dataclass(slots=True)
class _Lost:
    """One value that is nowhere in the saved rows."""

    row: Model
    is_gone: bool
    name: str
    label: str
    value: Any


class Keeping:
    """Writes set-aside texts of one object into its history, after its rows were saved."""

    def __init__(self, obj: Model, form: Any, formsets: list[Any]) -> None:
        self.obj: Model = type(obj)._base_manager.using(obj._state.db).get(pk=obj.pk)
        self.rows = rows_of(self.obj)
        self.forms: dict[str, Any] = {"": form} | {formset.prefix: formset for formset in formsets}

    def lost(self, entries: list[SetAside]) -> list[_Lost]:
        """The values that the editor gave up."""
        return [one for entry in entries for one in self._lost_of(entry)]

    def write(self, lost: list[_Lost], *, by: Any) -> None:
        """One revision, or as many as there are texts for one field, each with the whole object."""
        layers: list[dict[tuple[Model, str], _Lost]] = []
        for one in lost:
            place = (one.row, one.name)
            layer = next((each for each in layers if place not in each), None)
            if layer is None:
                layers.append(layer := {})
            layer[place] = one
        for layer in layers[:MOST_LAYERS]:
            self._write_revision(list(layer.values()), by)

    def _lost_of(self, entry: SetAside) -> Iterator[_Lost]:
        holder = self.forms.get(entry.prefix)
        if holder is None:
            return
        is_main = entry.prefix == ""
        fields = mergeable(holder if is_main else holder.empty_form)
        target, is_gone = (self.obj, False) if is_main else self._target(holder, entry, fields)
        if target is None:
            return
        label = "" if is_main else f"{target._meta.verbose_name} “{name_of(target)}”: "
        for name in entry.names:
            each = fields.get(name)
            if each is None or (isinstance(each, ModelMultipleChoiceField) and not is_gone):
                continue
            value = value_typed(each, name, entry.row, target)
            if value not in (None, "", []) and not self._is_there(target, is_gone, name, value):
                yield _Lost(target, is_gone, name, f"{label}{each.label}", value)

    def _target(self, formset: Any, entry: SetAside, fields: Any) -> tuple[Model | None, bool]:
        """The row that the text was for: as it is, else as it was before somebody removed it."""
        own = [row for row in self.rows if type(row) is formset.model]
        for row in own:
            if str(row.pk) == entry.pk:
                return row, False
        gone = self._removed(formset, entry)
        if gone is None:
            return None, False
        for name in entry.names:
            if name in fields and not isinstance(fields[name], ModelMultipleChoiceField):
                value = value_typed(fields[name], name, entry.row, gone)
                setattr(gone, gone._meta.get_field(name).attname, value)  # type: ignore[union-attr]
        for names in natural_keys(formset.model, formset.fk.name):
            key = [Stored(gone).value(name) for name in names]
            for row in own:
                if [Stored(row).value(name) for name in names] == key:
                    return row, False
        return gone, True

    def _removed(self, formset: Any, entry: SetAside) -> Model | None:
        if not entry.pk.isascii() or len(entry.pk) > 100:
            return None
        versions = Version.objects.get_for_object_reference(
            formset.model, entry.pk, model_db=self.obj._state.db
        )
        version = versions.order_by("-pk").first()
        if version is None:
            return None
        try:
            row: Model = version._object_version.object
        except RevertError:
            return None
        return row if getattr(row, formset.fk.attname) == self.obj.pk else None

    def _is_there(self, target: Model, is_gone: bool, name: str, value: Any) -> bool:
        if is_gone:
            return any(Stored(row).value(name) == value for row in self.rows if type(row) is type(target))
        return bool(Stored(target).value(name) == value)

    def _write_revision(self, layer: list[_Lost], by: Any) -> None:
        changes: dict[Model, dict[str, Any]] = {}
        for one in layer:
            changes.setdefault(one.row, {})[one.name] = one.value
        gone = {one.row: None for one in layer if one.is_gone}
        said = "; ".join(dict.fromkeys(one.label for one in layer))
        said = said if len(said) <= LONGEST_COMMENT else f"{said[:LONGEST_COMMENT]}…"
        revision = Revision.objects.create(
            date_created=timezone.now(), user=by, comment=f"{SET_ASIDE}{said}{signature(author_name(by))}"
        )
        Version.objects.bulk_create(
            self._version(revision, row, changes.get(row, {})) for row in (*self.rows, *gone)
        )

    def _version(self, revision: Revision, row: Model, changes: dict[str, Any]) -> Version:
        changed, many = copy(row), {}
        for name, value in changes.items():
            if row._meta.get_field(name).many_to_many:
                many[name] = value
            else:
                setattr(changed, row._meta.get_field(name).attname, value)  # type: ignore[union-attr]
        fields = current_fields(changed) | many
        return Version(
            revision=revision,
            content_type=type_of(type(row)),
            object_id=str(row.pk),
            db=self.obj._state.db,
            format=_get_options(type(row)).format,
            serialized_data=json.dumps([{"model": row._meta.label_lower, "pk": row.pk, "fields": fields}]),
            object_repr=name_of(row),
        )


def value_typed(each: forms.Field, name: str, posted: Row, row: Model) -> Any:
    """What was typed, cleaned as the form and the row clean it; text that the form refuses is kept too.

    None for what no row can hold.
    """
    column: Any = row._meta.get_field(name)
    data = typed(each, name, posted)
    try:
        cleaned = each.clean(data)
    except ValidationError:
        if not isinstance(column, CharField | TextField) or not isinstance(data, str):
            return None
        cleaned = data
    if column.many_to_many:
        return [other.pk for other in cleaned]
    holder = copy(row)
    column.save_form_data(holder, cleaned)
    try:
        setattr(holder, column.attname, column.pre_save(holder, False))
    except ValueError:
        return None
    return column.value_from_object(holder)


def name_of(row: Model) -> str:
    """What the row calls itself; a row of the past may call itself after something that is gone."""
    try:
        return str(row)
    except ObjectDoesNotExist:
        return str(row.pk)
