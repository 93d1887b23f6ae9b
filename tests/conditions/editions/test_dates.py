"""When the date of a section moves."""

import datetime as dt

import pytest

from conditions.editions.dates import next_date

OLD, GIVEN, TODAY = dt.date(2010, 4, 8), dt.date(2015, 1, 2), dt.date(2020, 12, 1)
TEXT = '<p>The marrow dies<cite data-citation="1"></cite>.</p>'


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ({"old_body": TEXT, "new_body": TEXT}, OLD),
        ({"old_body": TEXT, "new_body": "<p>The marrow lives.</p>"}, TODAY),
        ({"old_body": TEXT, "new_body": TEXT.replace('"1"', '"2"')}, TODAY),
        ({"old_body": TEXT, "new_body": TEXT.replace("marrow", "<strong>marrow</strong>")}, OLD),
        ({"old_body": TEXT, "new_body": "<p>The marrow lives.</p>", "minor": True}, OLD),
        ({"old_body": TEXT, "new_body": "<p>Other.</p>", "given_date": GIVEN, "date_was_given": True}, GIVEN),
        ({"old_body": TEXT, "new_body": TEXT, "given_date": None, "date_was_given": True}, None),
        ({"old_body": TEXT, "new_body": "<p>Other.</p>", "given_date": OLD}, TODAY),
        ({"old_body": None, "new_body": TEXT, "old_date": None}, TODAY),
        ({"old_body": None, "new_body": TEXT, "old_date": None, "minor": True}, TODAY),
        ({"old_body": None, "new_body": TEXT, "given_date": GIVEN, "date_was_given": True}, GIVEN),
        ({"old_body": "", "new_body": TEXT, "old_date": None}, TODAY),
    ],
)
def test_the_date_follows_the_meaning_unless_an_editor_decides(case, expected):
    usual = {"old_date": OLD, "given_date": None, "date_was_given": False, "minor": False, "today": TODAY}
    assert next_date(**{**usual, **case}) == expected
