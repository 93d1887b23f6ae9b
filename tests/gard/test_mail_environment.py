"""How letters leave: read from the environment; what is malformed is refused, what is missing is said."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

from gard.environment import Safety
from gard.mail_environment import read_mail

DEVELOPMENT = Safety(False, "x", False, [])
PRODUCTION = Safety(True, "x", False, ["www.example.org"])
GIVEN = {"MAIL_HOST": "mail.example.org", "MAIL_FROM": "Answers <answers@example.org>"}


def read(safety=PRODUCTION, **environ):
    return read_mail(environ, safety, Path("var"))


def test_in_development_letters_become_files():
    mail = read(DEVELOPMENT)
    assert mail.can_send
    assert mail.backend.endswith("filebased.EmailBackend")
    assert mail.file_path == "var/mail"


def test_in_production_nothing_is_sent_without_a_host():
    assert not read().can_send


@pytest.mark.parametrize(
    ("security", "port", "tls", "ssl"),
    [("starttls", 587, True, False), ("tls", 465, False, True), ("none", 25, False, False)],
)
def test_the_port_follows_the_kind_of_connection(security, port, tls, ssl):
    mail = read(**GIVEN, MAIL_TLS=security)
    assert (mail.can_send, mail.port, mail.use_tls, mail.use_ssl) == (True, port, tls, ssl)
    assert mail.backend.endswith("smtp.EmailBackend")


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"MAIL_HOST": "mail.example.org"}, "MAIL_FROM"),
        ({**GIVEN, "MAIL_FROM": "answers"}, "MAIL_FROM"),
        ({**GIVEN, "MAIL_FROM": "a@example.org\nBcc: b@example.org"}, "MAIL_FROM"),
        ({**GIVEN, "MAIL_HOST": "smtp://mail.example.org/"}, "MAIL_HOST"),
        ({**GIVEN, "MAIL_TLS": "yes"}, "MAIL_TLS"),
        ({**GIVEN, "MAIL_PORT": "0"}, "MAIL_PORT"),
    ],
)
def test_what_cannot_be_understood_is_named(environ, name):
    with pytest.raises(ImproperlyConfigured, match=name):
        read(**environ)


def test_a_start_says_that_letters_have_nowhere_to_go(settings):
    settings.CAN_SEND_MAIL = False
    assert [message.id for message in run_checks()] == ["gard.W001"]
    settings.CAN_SEND_MAIL = True
    assert run_checks() == []
