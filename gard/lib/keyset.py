"""Long lists in parts, each found by the row that it follows or precedes and never by counting rows off.

Promise: a part costs as much at the end of a list as at its beginning. Whoever walks from part to part,
forward or back, meets every row once, also when rows are added on the way. What is no place in the list leads
to its first part.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.db.models import F, Q, QuerySet

Row = TypeVar("Row")
Values = tuple[Any, ...]
Fetch = Callable[[Values | None, bool, int], Sequence[Row]]
"""Rows behind these values in order, or ahead of them from the nearest on (True); at most so many."""

LONGEST = 1500
MOST_DIGITS = 18
MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


def read_text(written: str) -> str:
    """Raise ValueError for a text that `write_text` cannot have written, or that no database takes."""
    if "\0" in written or any("\ud800" <= c <= "\udfff" for c in written):
        raise ValueError("A text that can be stored was expected.")
    parts = written.split("~")
    if any(part[:1] not in {"c", "t"} for part in parts[1:]):
        raise ValueError("A tilde stands before c or t only.")
    return parts[0] + "".join({"c": ",", "t": "~"}[part[0]] + part[1:] for part in parts[1:])


def write_text(value: str) -> str:
    return value.replace("~", "~t").replace(",", "~c")


def read_number(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= MOST_DIGITS):
        raise ValueError("A number was expected.")
    return int(written)


def read_moment(written: str) -> dt.datetime:
    return dt.datetime.strptime(written, MOMENT).replace(tzinfo=dt.UTC)


def write_moment(value: dt.datetime) -> str:
    return value.astimezone(dt.UTC).strftime(MOMENT)


@dataclass(frozen=True, slots=True)
class Key:
    """One of the things that a list is ordered by: a field or annotation that is never null, and how its
    values are written in addresses."""

    name: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    is_descending: bool = False


def text(name: str) -> Key:
    return Key(name, read_text, write_text)


def number(name: str, *, is_descending: bool = False) -> Key:
    """A whole number from 0."""
    return Key(name, read_number, str, is_descending)


def moment(name: str, *, is_descending: bool = False) -> Key:
    return Key(name, read_moment, write_moment, is_descending)


class Order:
    """The order of a list. Its keys together tell any two rows apart."""

    def __init__(self, *keys: Key) -> None:
        self.keys = keys

    def of(self, row: object) -> Values:
        return tuple(getattr(row, key.name) for key in self.keys)

    def write(self, values: Values) -> str:
        """As an address says it: "glass knee,4711"."""
        return ",".join(key.write(value) for key, value in zip(self.keys, values, strict=False))

    def read(self, written: str) -> Values:
        """A place, or only its first values. Raise ValueError for what is none."""
        parts = written.split(",")
        if not written or len(written) > LONGEST or len(parts) > len(self.keys):
            raise ValueError("This is no place in the list.")
        return tuple(key.read(part) for key, part in zip(self.keys, parts, strict=False))

    def sort(self, rows: QuerySet[Any, Row], *, is_backward: bool = False) -> QuerySet[Any, Row]:
        """The rows in order."""
        return rows.order_by(
            *(
                F(key.name).desc() if key.is_descending is not is_backward else F(key.name).asc()
                for key in self.keys
            )
        )

    def beyond(self, values: Values, *, is_backward: bool = False) -> Q:
        """Behind these values in order, or ahead of them. Fewer values than keys are a beginning: the rows
        from the first that has them on."""
        found = Q()
        for place in reversed(range(len(values))):
            key, value = self.keys[place], values[place]
            further = "lt" if key.is_descending is not is_backward else "gt"
            here = Q(**{f"{key.name}__{further}e": value})
            if place == len(values) - 1:
                is_beginning = len(values) < len(self.keys)
                found = here if is_beginning else Q(**{f"{key.name}__{further}": value})
            else:
                # The first condition follows from the second; it lets a database go through its index.
                found = here & (Q(**{f"{key.name}__{further}": value}) | found)
        return found


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """Some rows in order; the places for `before` and `after` of its neighbours, empty where there is
    none."""

    rows: tuple[Row, ...]
    before: str = ""
    after: str = ""

    def links(self, address: str) -> dict[str, str]:
        """Addresses of the neighbours for the template of the pager; `address` has no query of its own."""
        return {
            "previous_url": at(address, before=self.before) if self.before else "",
            "next_url": at(address, after=self.after) if self.after else "",
        }


def at(address: str, **places: str) -> str:
    return f"{address}?{urlencode(places, safe=',:')}"


def part_of(
    rows: QuerySet[Any, Row], order: Order, most: int, *, after: str = "", before: str = ""
) -> Part[Row]:
    """At most so many rows after a place of the list, or before it: one query, two for places inside.

    The rows give each key as an attribute. Unreadable places, and those with nothing beyond, give the first
    part.
    """

    def fetch(values: Values | None, is_backward: bool, limit: int) -> Sequence[Row]:
        found = order.sort(rows, is_backward=is_backward)
        if values is not None:
            found = found.filter(order.beyond(values, is_backward=is_backward))
        return list(found[:limit])

    return cut(fetch, order, most, after=after, before=before)


def cut(fetch: Fetch[Row], order: Order, most: int, *, after: str = "", before: str = "") -> Part[Row]:
    """The part, wherever the rows come from."""
    if place := read_place(order, after):
        found = fetch(place, False, most + 1)
        if found:
            is_inside = bool(fetch(order.of(found[0]), True, 1))
            return part(order, found[:most], has_before=is_inside, has_after=len(found) > most)
    place = read_place(order, before)
    if place and len(place) == len(order.keys):
        found = fetch(place, True, most + 1)
        if found:
            shown = list(reversed(found[:most]))
            has_after = bool(fetch(order.of(shown[-1]), False, 1))
            return part(order, shown, has_before=len(found) > most, has_after=has_after)
    found = fetch(None, False, most + 1)
    return part(order, found[:most], has_before=False, has_after=len(found) > most)


def read_place(order: Order, written: str) -> Values | None:
    try:
        return order.read(written)
    except ValueError:
        return None


def part(order: Order, rows: Iterable[Row], *, has_before: bool, has_after: bool) -> Part[Row]:
    shown = tuple(rows)
    return Part(
        shown,
        order.write(order.of(shown[0])) if has_before else "",
        order.write(order.of(shown[-1])) if has_after else "",
    )
