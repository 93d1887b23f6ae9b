"""Working days are counted from the day after arrival, Monday to Friday."""

import datetime as dt

import pytest

from conditions.questions.due import due_on


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        ((2026, 3, 2), 5, (2026, 3, 9)),  # Monday to the next Monday
        ((2026, 3, 6), 1, (2026, 3, 9)),  # Friday to Monday
        ((2026, 3, 7), 1, (2026, 3, 9)),  # Saturday to Monday
        ((2026, 3, 4), 0, (2026, 3, 4)),
        ((2026, 3, 5), 60, (2026, 5, 28)),
    ],
)
def test_weekends_do_not_count(received, days, due):
    assert due_on(dt.datetime(*received, 12, tzinfo=dt.UTC), days) == dt.date(*due)


def test_a_question_of_the_desk_has_no_day():
    assert due_on(None, 5) is None
