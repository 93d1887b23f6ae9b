"""No code of a private link is written to the log."""

import logging

import pytest
from django.conf import settings

from gard.lib.private_links import HidePrivateLinks


@pytest.mark.parametrize(
    ("message", "args"),
    [
        ("%s: %s", ("Gone", "/questions/asked/c0ffee")),
        ("Gone: /espanol/questions/asked/c0ffee/delete", ()),
        ("Internal Server Error: %s", ("/questions/asked/c0ffee?x=1",)),
    ],
)
def test_the_code_is_taken_out_of_a_record(message, args):
    record = logging.LogRecord("django.request", logging.WARNING, "", 1, message, args, None)
    assert HidePrivateLinks().filter(record)
    assert "c0ffee" not in record.getMessage()
    assert "/asked/(private)" in record.getMessage()


def test_other_records_stay_as_they_are():
    record = logging.LogRecord("x", logging.INFO, "", 1, "%s of %s", ("1", "2"), None)
    assert HidePrivateLinks().filter(record)
    assert (record.msg, record.args) == ("%s of %s", ("1", "2"))


def test_every_handler_of_the_site_has_the_filter():
    assert all("private" in handler["filters"] for handler in settings.LOGGING["handlers"].values())
