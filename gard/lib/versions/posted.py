"""What a form posted, row by row and field by field, and how a value would have been posted.

Promise: a row that is moved to another place keeps every value that was typed into it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

MOST_ROWS = 2000
Row = MultiValueDict[str, Any]


@dataclass(frozen=True, slots=True)
class PostedRows:
    """The rows of one formset: those that were there when the form was opened, then the added ones."""

    prefix: str
    stored: tuple[Row, ...]
    added: tuple[Row, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.stored + self.added


def read_rows(data: QueryDict, prefix: str) -> PostedRows | None:
    """The rows that were posted under this prefix; None when the numbers of rows make no sense."""
    try:
        total, initial = (int(data.get(f"{prefix}-{name}_FORMS", "")) for name in ("TOTAL", "INITIAL"))
    except ValueError:
        return None
    if not 0 <= initial <= total <= MOST_ROWS:
        return None
    rows: list[Row] = [MultiValueDict() for _ in range(total)]
    for index, rest, name in _names(data, prefix):
        if index < total:
            rows[index].setlist(rest, data.getlist(name))
    return PostedRows(prefix, tuple(rows[:initial]), tuple(rows[initial:]))


def write_rows(data: QueryDict, posted: PostedRows) -> None:
    """Put these rows in the place of those that the data had under the same prefix."""
    prefix = posted.prefix
    for _, _, name in list(_names(data, prefix)):
        del data[name]
    for index, row in enumerate(posted.rows):
        for rest, values in row.lists():
            data.setlist(f"{prefix}-{index}-{rest}", values)
    data[f"{prefix}-INITIAL_FORMS"] = str(len(posted.stored))
    data[f"{prefix}-TOTAL_FORMS"] = str(len(posted.rows))


def _names(data: QueryDict, prefix: str) -> list[tuple[int, str, str]]:
    pattern = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,6}})-(.+)", re.DOTALL)
    return [(int(found[1]), found[2], name) for name in data if (found := pattern.fullmatch(name))]


def with_key(row: Row, key: str, value: str) -> Row:
    """The row under another key; empty for a row that is to be stored anew."""
    changed = row.copy()
    changed.setlist(key, [value])
    return changed


def typed(field: forms.Field, name: str, row: Row) -> Any:
    """What was posted for this field, before it is cleaned."""
    return field.widget.value_from_datadict(row, MultiValueDict(), name)


def is_same(field: forms.Field, value: Any, data: Any) -> bool:
    """Whether posted data says what this value says; line ends do not count."""
    value = _as_shown(field, value)
    if not field.has_changed(value, data):
        return True
    if isinstance(value, str) and isinstance(data, str):
        return not field.has_changed(_unix(value), _unix(data))
    return False


def as_posted(field: forms.Field, name: str, value: Any) -> dict[str, list[str]]:
    """What a browser posts for a field that shows this value and was not touched."""
    widget: Any = getattr(field.widget, "widget", field.widget)
    return _of_widget(widget, name, field.prepare_value(_as_shown(field, value)))


def put(row: Row, field: forms.Field, name: str, values: dict[str, list[str]]) -> None:
    """Let the row say these values for the field, and nothing else."""
    for old in names_of(field, name):
        row.pop(old, None)
    for new, given in values.items():
        row.setlist(new, given)


def names_of(field: forms.Field, name: str) -> list[str]:
    """The names under which a browser posts this field."""
    widget: Any = getattr(field.widget, "widget", field.widget)
    return [f"{name}{suffix}" for suffix in getattr(widget, "widgets_names", [""])]


def _of_widget(widget: Any, name: str, value: Any) -> dict[str, list[str]]:
    if isinstance(widget, forms.MultiWidget):
        return _of_parts(widget, name, value)
    if isinstance(widget, forms.CheckboxInput):
        return {name: ["on"]} if widget.check_test(value) else {}
    shown = widget.format_value(value)
    if isinstance(shown, list | tuple):
        return {name: [str(each) for each in shown]}
    return {name: ["" if shown is None else str(shown)]}


def _of_parts(widget: Any, name: str, value: Any) -> dict[str, list[str]]:
    parts = value if isinstance(value, list) else widget.decompress(value)
    found: dict[str, list[str]] = {}
    for suffix, inner, part in zip(widget.widgets_names, widget.widgets, parts, strict=False):
        found |= _of_widget(inner, f"{name}{suffix}", part)
    return found


def _as_shown(field: forms.Field, value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.time) and not field.widget.supports_microseconds:
        return value.replace(microsecond=0)
    return value


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
