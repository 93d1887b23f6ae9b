"""Inline rows that somebody else deleted while the form was open.

Django's formsets pair posted rows with stored ones by position: when one is gone, the page drops the last row
that was typed. Promise: what was typed into a row that is gone comes back as a new row, no other row is lost.
"""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import QueryDict

MOST_ROWS = 2000


def give_back_lost_rows(data: QueryDict, prefix: str, model: type[Model]) -> QueryDict:
    """The posted rows of one formset, those without a stored row moved to the end as new rows."""
    key = model._meta.pk.name
    try:
        total, initial = (int(data.get(f"{prefix}-{name}_FORMS", "")) for name in ("TOTAL", "INITIAL"))
    except ValueError:
        return data
    if not 0 < initial <= total <= MOST_ROWS:
        return data
    lost = _lost(data, [f"{prefix}-{index}-{key}" for index in range(initial)], model)
    return _renumbered(data, prefix, key, lost, total, initial) if lost else data


def _lost(data: QueryDict, names: list[str], model: type[Model]) -> set[int]:
    """Positions whose key is a proper one and names no row."""
    keys: dict[int, Any] = {}
    for index, name in enumerate(names):
        try:
            keys[index] = model._meta.pk.clean(data.get(name) or None, None)
        except (ValueError, TypeError, ValidationError):
            continue
    there = set(model._base_manager.filter(pk__in=set(keys.values()) - {None}).values_list("pk", flat=True))
    return {index for index, value in keys.items() if value is not None and value not in there}


def _renumbered(
    data: QueryDict, prefix: str, key: str, lost: set[int], total: int, initial: int
) -> QueryDict:
    rows: dict[int, dict[str, list[Any]]] = {}
    result = data.copy()
    for name in data:
        if found := re.fullmatch(rf"{re.escape(prefix)}-([0-9]{{1,6}})-(.+)", name):
            rows.setdefault(int(found[1]), {})[found[2]] = data.getlist(name)
            del result[name]
    stored = [index for index in range(initial) if index not in lost]
    wanted = [index for index in sorted(lost) if "DELETE" not in rows[index]]
    order = [*stored, *wanted, *range(initial, total)]
    for position, index in enumerate(order):
        for name, values in rows.get(index, {}).items():
            result.setlist(f"{prefix}-{position}-{name}", [""] if name == key and index in lost else values)
    result[f"{prefix}-INITIAL_FORMS"] = str(len(stored))
    result[f"{prefix}-TOTAL_FORMS"] = str(len(order))
    return result
