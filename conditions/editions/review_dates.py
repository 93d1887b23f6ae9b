"""When a page is due for its next review: the shortest interval among the sections that it shows."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping


def next_due(
    reviewed_on: dt.date, kinds: Iterable[str], months: int, months_by_kind: Mapping[str, int]
) -> dt.date:
    """`months` for the page as a whole; a kind of section may be due sooner, or later if all are."""
    intervals = [months_by_kind.get(kind, months) for kind in kinds]
    return months_later(reviewed_on, min(intervals, default=months))


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
