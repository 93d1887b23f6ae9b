"""Pages with a text of ours, the one that changed last first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from conditions.models import Edition
from gard.lib.keyset import Order, Part, moment, number, part_of

ON_ONE_PAGE = 100
NEWEST_FIRST = Order(moment("published_at", is_descending=True), number("pk", is_descending=True))


@dataclass(frozen=True, slots=True)
class Changed:
    """One line. `is_new` says that readers saw no page of this number before."""

    name: str
    url: str
    published_at: dt.datetime
    is_new: bool
    number: int
    note: str


def recent(*, after: str = "", before: str = "", most: int = ON_ONE_PAGE) -> Part[Changed]:
    """A part of the list."""
    rows = Edition.objects.current().with_text()
    columns = ("published_at", "pk", "name", "slug", "condition_id", "number", "note")
    found = part_of(rows.values_list(*columns, named=True), NEWEST_FIRST, most, after=after, before=before)
    lines = tuple(
        Changed(
            row.name,
            reverse("condition", args=[row.condition_id, row.slug]),
            row.published_at,
            row.number == 1,
            row.condition_id,
            row.note,
        )
        for row in found.rows
    )
    return Part(lines, found.before, found.after)
