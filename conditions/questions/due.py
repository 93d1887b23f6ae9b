"""Counts working days, Monday to Friday: what we promise to people who ask, and what is left of it."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

SATURDAY = 5


def due_on(received_at: dt.datetime | None, days: int) -> dt.date | None:
    """The last day of the promise; the day of arrival does not count."""
    if received_at is None:
        return None
    day = timezone.localtime(received_at).date()
    while days > 0:
        day += dt.timedelta(days=1)
        days -= day.weekday() < SATURDAY
    return day


def promised_day(received_at: dt.datetime | None, promised_on: dt.date | None, days: int) -> dt.date | None:
    """What was promised when it came in; `days` count only where nothing was written down."""
    return promised_on or due_on(received_at, days)
