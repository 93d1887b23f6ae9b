"""How long something has lasted or will last, in one whole unit: “12 days”, “3 months ago”, “in 2 hours”."""

from __future__ import annotations

import datetime as dt

# From how many seconds on a unit is used, and how many seconds it has. Days serve for two months: of a page
# that has waited for thirteen days, “1 week” would say too little.
DAY = 24 * 60 * 60
UNITS = (
    (730 * DAY, 365.25 * DAY, "year"),
    (60 * DAY, 30.44 * DAY, "month"),
    (DAY, DAY, "day"),
    (60 * 60, 60 * 60, "hour"),
    (60, 60, "minute"),
)
NO_BREAK = "\u00a0"


def span(start: dt.date, end: dt.date) -> str:
    """Between two days or two moments; empty when it is under a minute, or when the end comes first."""
    seconds = (end - start).total_seconds()
    for least, length, unit in UNITS:
        if seconds >= least:
            number = int(seconds // length)
            return f"{number}{NO_BREAK}{unit}{'' if number == 1 else 's'}"
    return ""


def ago(then: dt.datetime, now: dt.datetime) -> str:
    passed = span(then, now)
    return f"{passed} ago" if passed else "just now"


def ahead(then: dt.datetime, now: dt.datetime) -> str:
    """The same for what is to come, and for what should have come by now."""
    left = span(now, then)
    return f"in {left}" if left else ago(then, now)
