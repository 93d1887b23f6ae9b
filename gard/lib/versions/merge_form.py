"""Merging one form: the fields of an object, or of one row of it.

Promise: a field that only one of two people changed is never asked about; of a field that both changed, what
was typed stays in the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms.models import InlineForeignKeyField, ModelChoiceField, ModelMultipleChoiceField

from gard.lib.versions.ancestor import Stored
from gard.lib.versions.posted import Row, as_posted, is_same, put, typed
from gard.lib.versions.three_way import Verdict, judge, merge_sets

Fields = Mapping[str, forms.Field]


@dataclass(slots=True)
class MergedForm:
    """What the form holds after the merge, where both changed the same, and what others changed alone."""

    row: Row
    clashes: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)


def mergeable(form: Any) -> dict[str, forms.Field]:
    """The fields of the form that edit columns of the row: not its key, not its owner."""
    opts = form._meta.model._meta
    columns = {each.name for each in (*opts.concrete_fields, *opts.many_to_many) if not each.primary_key}
    return {
        name: each
        for name, each in form.fields.items()
        if name in columns and not each.disabled and not isinstance(each, InlineForeignKeyField)
    }


def as_stored_now(row: Model, fields: Fields) -> Stored:
    """The row as it is in the database, with the keys of its many-to-many fields."""
    many = {name for name in fields if row._meta.get_field(name).many_to_many}
    return Stored(row, {name: [each.pk for each in getattr(row, name).all()] for name in many})


def merge_form(fields: Fields, base: Stored | None, theirs: Stored, mine: Row) -> MergedForm:
    """`base` is None when nobody knows what the form started from: then every difference is a clash."""
    merged = MergedForm(mine.copy())
    for name, each in fields.items():
        if isinstance(each, ModelMultipleChoiceField):
            _merge_set(merged, each, name, base, theirs, mine)
        else:
            _merge_value(merged, each, name, base, theirs, mine)
    return merged


def _merge_value(
    merged: MergedForm, each: forms.Field, name: str, base: Stored | None, theirs: Stored, mine: Row
) -> None:
    data, their_value = typed(each, name, mine), theirs.value(name)
    verdict = judge(
        mine_changed=base is None or not is_same(each, base.value(name), data),
        theirs_changed=base is None or base.value(name) != their_value,
        same=is_same(each, their_value, data),
    )
    if verdict is Verdict.THEIRS:
        put(merged.row, each, name, as_posted(each, name, their_value))
        merged.taken.append(name)
    elif verdict is Verdict.CONFLICT:
        merged.clashes.append(name)


def _merge_set(
    merged: MergedForm, each: forms.Field, name: str, base: Stored | None, theirs: Stored, mine: Row
) -> None:
    at_first = _keys(each, base.value(name)) if base else []
    theirs_now, mine_now = _keys(each, theirs.value(name)), _keys(each, typed(each, name, mine) or ())
    result = merge_sets(at_first, theirs_now, mine_now)
    if set(result) != set(mine_now):
        put(merged.row, each, name, as_posted(each, name, result))
        if base is not None:
            merged.taken.append(name)


def _keys(each: forms.Field, value: Any) -> list[str]:
    return [str(key) for key in each.prepare_value(list(value))]


def differs(fields: Fields, one: Stored, other: Stored) -> bool:
    """Whether two states of a row differ in what its form shows."""
    for name, each in fields.items():
        values = one.value(name), other.value(name)
        if isinstance(each, ModelMultipleChoiceField):
            values = set(values[0]), set(values[1])
        if values[0] != values[1]:
            return True
    return False


def is_untouched(fields: Fields, base: Stored, mine: Row) -> bool:
    """Whether a posted row says what this state of it said."""
    for name, each in fields.items():
        data = typed(each, name, mine)
        if isinstance(each, ModelMultipleChoiceField):
            if set(_keys(each, base.value(name))) != set(_keys(each, data or ())):
                return False
        elif not is_same(each, base.value(name), data):
            return False
    return True


def in_words(each: forms.Field, data: Any) -> str:
    """What posted data says, as a person reads it in the form."""
    if isinstance(each, ModelChoiceField):
        try:
            found = each.to_python(data)
        except ValidationError:
            return str(data)
        return each.label_from_instance(found) if found is not None else ""
    if isinstance(each, forms.ChoiceField):
        labels = {str(value): str(label) for value, label in _flat(each.choices)}
        return labels.get(str(data), str(data or ""))
    if isinstance(each, forms.BooleanField):
        return "Yes" if each.to_python(data) else "No"
    if isinstance(data, list | tuple):
        return " ".join(str(part) for part in data if part)
    return "" if data is None else str(data)


def stored_in_words(each: forms.Field, name: str, stored: Stored) -> str:
    row: Row = Row()
    put(row, each, name, as_posted(each, name, stored.value(name)))
    return in_words(each, typed(each, name, row))


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    for value, label in choices:
        found += _flat(label) if isinstance(label, list | tuple) else [(value, label)]
    return found
