"""Inline rows that somebody else deleted while the form was open.

Django's formsets pair posted rows with stored ones by position: when one is gone, the page drops the last row
that was typed. Promise: what was typed into a row that is gone comes back as a new row, no other row is lost.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import QueryDict

from gard.lib.versions.posted import PostedRows, Row, read_rows, with_key, write_rows


def give_back_lost_rows(data: QueryDict, prefix: str, model: type[Model]) -> QueryDict:
    """The posted rows of one formset, those without a stored row moved to the end as new rows."""
    posted = read_rows(data, prefix)
    if posted is None or not posted.stored:
        return data
    key = model._meta.pk.name
    lost = _lost(posted.stored, key, model)
    if not lost:
        return data
    stored = tuple(row for index, row in enumerate(posted.stored) if index not in lost)
    wanted = [posted.stored[index] for index in sorted(lost) if "DELETE" not in posted.stored[index]]
    result = data.copy()
    back = tuple(with_key(row, key, "") for row in wanted)
    write_rows(result, PostedRows(prefix, stored, back + posted.added))
    return result


def _lost(rows: tuple[Row, ...], key: str, model: type[Model]) -> set[int]:
    """Positions whose key is a proper one and names no row."""
    keys: dict[int, Any] = {}
    for index, row in enumerate(rows):
        try:
            keys[index] = model._meta.pk.clean(row.get(key) or None, None)
        except (ValueError, TypeError, ValidationError):
            continue
    there = set(model._base_manager.filter(pk__in=set(keys.values()) - {None}).values_list("pk", flat=True))
    return {index for index, value in keys.items() if value is not None and value not in there}
