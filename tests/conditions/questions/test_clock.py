"""The clock of a question counts working days."""

import datetime as dt

import pytest

from conditions.questions.clock import (
    Clock,
    clock,
    clock_until,
    latest_working_day,
    over_before,
    working_days,
)
from conditions.questions.due import due_on

MONDAY = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


@pytest.mark.parametrize(
    ("start", "end", "passed"),
    [
        (0, 0, 0),
        (0, 1, 1),
        (0, 4, 4),
        (0, 5, 4),  # Saturday
        (0, 6, 4),
        (0, 7, 5),
        (4, 7, 1),  # Friday to Monday
        (5, 6, 0),
        (5, 7, 1),
        (6, 13, 5),
        (0, 70, 50),
        (3, 0, 0),
    ],
)
def test_working_days_are_monday_to_friday_after_the_day_it_came_in(start, end, passed):
    assert working_days(day(start), day(end)) == passed


def test_counting_in_weeks_says_the_same_as_counting_days():
    for start in range(7):
        for length in range(40):
            days = [day(start + n) for n in range(1, length + 1)]
            assert working_days(day(start), day(start + length)) == sum(d.weekday() < 5 for d in days)


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (0, "5 working days left"),
        (4, "1 working day left"),
        (5, "Due today"),
        (6, "1 working day over"),
        (9, "4 working days over"),
    ],
)
def test_the_clock_says_what_is_left_and_what_is_over(used, said):
    assert str(Clock(used, 5)) == said
    assert Clock(used, 5).is_over == ("over" in said)


def test_a_promise_is_over_once_a_working_day_later_has_come():
    for length in range(1, 15):
        for number in range(40):
            received, today = day(0), day(number)
            promised = due_on(dt.datetime.combine(received, dt.time(12), dt.UTC), length)
            is_over = clock_until(received, today, promised).is_over
            assert is_over == clock(received, today, length).is_over
            assert is_over == (promised < latest_working_day(today))


def test_the_first_day_that_is_not_over_is_found_for_every_target_and_day():
    for target in range(1, 61):
        for number in range(7):
            today = day(200 + number)
            edge = over_before(today, target)
            assert not clock(edge, today, target).is_over
            assert clock(edge - dt.timedelta(days=1), today, target).is_over
