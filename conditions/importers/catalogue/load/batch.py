"""Writes rows in bulk and notes, step by step, how to take that back.

    note = {stage, upto, steps: [[what, model, content] ...]}
    made:    content = [[first id, last id] ...]
    changed: content = [[values before, [[first id, last id] ...]] ...]
    gone:    content = [values of the row ...]

Promise: the note stands in the transaction of the rows that it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model

from conditions.models import (
    ClassificationLink,
    ClassificationNode,
    Condition,
    Edition,
    Event,
    Fact,
    FactProposal,
    FeatureLink,
    FeatureName,
    FeatureTerm,
    MergedNumber,
    Source,
)

MODELS: dict[str, type[Model]] = {
    "class": ClassificationNode,
    "class-link": ClassificationLink,
    "condition": Condition,
    "edition": Edition,
    "event": Event,
    "fact": Fact,
    "proposal": FactProposal,
    "feature": FeatureTerm,
    "feature-name": FeatureName,
    "feature-link": FeatureLink,
    "merged-number": MergedNumber,
    "source": Source,
}
NAME_OF = {model: name for name, model in MODELS.items()}
ROWS_AT_ONCE = 400
IDS_AT_ONCE = 500

Ranges = list[list[int]]


def ranges(ids: Iterable[int]) -> Ranges:
    """Whole numbers as pairs of first and last: 1, 2, 3, 7 is [[1, 3], [7, 7]]."""
    found: Ranges = []
    for key in sorted(ids):
        if found and found[-1][1] == key - 1:
            found[-1][1] = key
        else:
            found.append([key, key])
    return found


def ids_in(pairs: Ranges) -> list[int]:
    return [key for first, last in pairs for key in range(first, last + 1)]


def chunks(rows: Sequence[Any], size: int = IDS_AT_ONCE) -> Iterable[Sequence[Any]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def values_of(row: Model) -> dict[str, Any]:
    """Every column as JSON can hold it; `row_of` reads it back."""
    return {field.attname: plain(row, field.attname) for field in row._meta.concrete_fields}


def plain(row: Model, attname: str) -> Any:
    value = getattr(row, attname)
    if value is None or isinstance(value, (str, int, float, bool, dict, list)):
        return value
    return row._meta.get_field(attname).value_to_string(row)  # type: ignore[union-attr]


def row_of(model: type[Model], values: dict[str, Any]) -> Model:
    return model(**read_back(model, values))


def read_back(model: type[Model], values: dict[str, Any]) -> dict[str, Any]:
    columns = {field.attname: field for field in model._meta.concrete_fields}
    return {name: columns[name].to_python(value) for name, value in values.items()}


class Batch:
    """The steps of one transaction."""

    def __init__(self) -> None:
        self.steps: list[list[Any]] = []

    def make(self, rows: Sequence[Model]) -> None:
        """New rows of one model."""
        if rows:
            model = type(rows[0])
            model._default_manager.bulk_create(rows, batch_size=ROWS_AT_ONCE)
            self.note_made(rows)

    def note_made(self, rows: Sequence[Model]) -> None:
        """Rows that an action of the site has made."""
        if rows:
            self.steps.append(["made", NAME_OF[type(rows[0])], ranges(row.pk for row in rows)])

    def change(self, rows: Sequence[tuple[Model, dict[str, Any]]]) -> None:
        """Rows of one model, each with the new values of some columns."""
        if not rows:
            return
        model = type(rows[0][0])
        grouped: dict[str, tuple[dict[str, Any], list[int]]] = {}
        columns: dict[tuple[str, ...], list[Model]] = {}
        for row, values in rows:
            before = {name: plain(row, name) for name in values}
            key = json.dumps(before, sort_keys=True)
            grouped.setdefault(key, (before, []))[1].append(row.pk)
            for name, value in values.items():
                setattr(row, name, value)
            columns.setdefault(tuple(values), []).append(row)
        for names, changed in columns.items():
            fields = [model._meta.get_field(name).name for name in names]
            model._default_manager.bulk_update(changed, fields, batch_size=100)
        self.note_changed(model, grouped.values())

    def set(self, model: type[Model], new: dict[int, Any], before: dict[int, Any], column: str) -> None:
        """One column of many rows that take few different values: id to new value, id to the value before."""
        by_value: dict[Any, list[int]] = {}
        for key, value in new.items():
            by_value.setdefault(value, []).append(key)
        for value, keys in by_value.items():
            for part in chunks(keys):
                model._default_manager.filter(pk__in=part).update(**{column: value})
        grouped: dict[Any, list[int]] = {}
        for key in new:
            grouped.setdefault(before[key], []).append(key)
        self.note_changed(model, [({column: value}, keys) for value, keys in grouped.items()])

    def note_changed(self, model: type[Model], groups: Iterable[tuple[dict[str, Any], list[int]]]) -> None:
        content = [[before, ranges(keys)] for before, keys in groups]
        if content:
            self.steps.append(["changed", NAME_OF[model], content])

    def drop(self, rows: Sequence[Model]) -> None:
        """Rows of one model go."""
        if rows:
            model = type(rows[0])
            self.steps.append(["gone", NAME_OF[model], [values_of(row) for row in rows]])
            for part in chunks([row.pk for row in rows]):
                model._default_manager.filter(pk__in=part).delete()
