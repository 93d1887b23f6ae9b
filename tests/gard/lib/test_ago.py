"""Spans of time, in one whole unit."""

import datetime as dt

import pytest

from gard.lib.ago import ago, ahead, span

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (dt.timedelta(seconds=59), "just now"),
        (dt.timedelta(minutes=1), "1 minute ago"),
        (dt.timedelta(hours=23, minutes=59), "23 hours ago"),
        (dt.timedelta(days=13), "13 days ago"),
        (dt.timedelta(days=59), "59 days ago"),
        (dt.timedelta(days=62), "2 months ago"),
        (dt.timedelta(days=729), "23 months ago"),
        (dt.timedelta(days=731), "2 years ago"),
        (dt.timedelta(days=-3), "just now"),
    ],
)
def test_what_has_passed_is_told_in_one_unit(passed, words):
    assert ago(NOW - passed, NOW).replace("\u00a0", " ") == words


def test_what_is_to_come_is_ahead_until_its_time():
    assert ahead(NOW + dt.timedelta(hours=5), NOW) == "in 5\u00a0hours"
    assert ahead(NOW - dt.timedelta(hours=5), NOW) == "5\u00a0hours ago"


def test_days_are_told_as_moments_are():
    assert span(dt.date(2026, 1, 1), dt.date(2026, 1, 2)) == "1\u00a0day"
