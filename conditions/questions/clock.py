"""The clock of a question: working days since it came in, against what we promise. Monday to Friday count.

Promise: constant time however old the question; the day on which it came in does not count.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

WORKDAYS = 5
WEEK = 7


@dataclass(frozen=True, slots=True)
class Clock:
    """Working days that passed, and how many we promise."""

    used: int
    target: int

    @property
    def left(self) -> int:
        return max(self.target - self.used, 0)

    @property
    def over(self) -> int:
        return max(self.used - self.target, 0)

    @property
    def is_over(self) -> bool:
        return self.used > self.target

    def __str__(self) -> str:
        if self.is_over:
            return f"{days(self.over)} over"
        return f"{days(self.left)} left" if self.left else "Due today"


def days(number: int) -> str:
    return f"{number} working day{'' if number == 1 else 's'}"


def clock(received: dt.date, today: dt.date, target: int) -> Clock:
    return Clock(working_days(received, today), target)


def clock_until(received: dt.date, today: dt.date, promised: dt.date) -> Clock:
    """The clock of a question that was promised an answer by this day."""
    return clock(received, today, working_days(received, promised))


def latest_working_day(today: dt.date) -> dt.date:
    """Today or the Friday before: what was promised by an earlier day is over."""
    return today - dt.timedelta(days=max(today.weekday() - WORKDAYS + 1, 0))


def working_days(after: dt.date, until: dt.date) -> int:
    """From the day after the first to the second, which counts; 0 when that comes before."""
    if until <= after:
        return 0
    weeks, rest = divmod((until - after).days, WEEK)
    first = after.weekday()
    return weeks * WORKDAYS + sum((first + day) % WEEK < WORKDAYS for day in range(1, rest + 1))


def over_before(today: dt.date, target: int) -> dt.date:
    """What came in before this day has had more working days than we promise."""
    day = today - dt.timedelta(days=target // WORKDAYS * WEEK)
    while working_days(day, today) <= target:
        day -= dt.timedelta(days=1)
    while working_days(day + dt.timedelta(days=1), today) > target:
        day += dt.timedelta(days=1)
    return day + dt.timedelta(days=1)
