"""The outbox: each letter once, none lost, and nothing private in what is written down about it."""

import datetime as dt
import smtplib
import socket
import threading

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.utils import timezone

from conditions.actions.asker import erase_by_asker
from conditions.actions.letters import opened, queue
from conditions.actions.send_letters import PATIENCE, send_letters, try_again, wait_after
from conditions.errors import NotAllowed, WrongState
from conditions.models import Letter, Question
from conditions.questions.asked import Asked
from tests import build
from tests.conditions.asking import ASKED, linked, received
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db
REFUSING = "tests.conditions.test_send_letters.Refusing"
SLOW = "tests.conditions.test_send_letters.Slow"


class Refusing(EmailBackend):
    """A mail server that refuses with these problems, one after the other, then takes letters."""

    problems: list[Exception] = []

    def send_messages(self, messages):
        if self.problems:
            raise self.problems.pop(0)
        return super().send_messages(messages)


class Slow(EmailBackend):
    """Takes its first letter only when another run stands at the server too."""

    both = threading.Barrier(2, timeout=60)

    def send_messages(self, messages):
        if not getattr(self, "has_met", False):
            self.has_met = True
            self.both.wait()
        return super().send_messages(messages)


@pytest.fixture(autouse=True)
def private_links(monkeypatch):
    monkeypatch.setattr("conditions.actions.letters.link_of", linked)


@pytest.fixture
def refuse(settings):
    settings.EMAIL_BACKEND = REFUSING
    Refusing.problems = []
    return Refusing.problems.extend


@pytest.fixture
def letter():
    received()
    return Letter.objects.get()


def now_again():
    """Time has passed for every letter that waits."""
    Letter.objects.filter(state="waiting").update(next_try_at=timezone.now() - dt.timedelta(seconds=1))


def test_a_letter_is_sent_once_as_plain_text_from_a_machine_and_its_content_is_deleted(letter, settings):
    settings.SITE_ORIGIN = "https://www.example.org"
    assert run("send_letters").out == "Letters sent: 1.\n"
    assert run("send_letters").out == ""
    (sent,) = mail.outbox
    assert (sent.to, sent.message().get_content_type()) == ([ASKED.email], "text/plain")
    headers = sent.message()
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Message-ID"].endswith("@www.example.org>")
    letter.refresh_from_db()
    assert (letter.state, letter.sealed, letter.next_try_at, letter.problem) == ("sent", None, None, "")
    assert letter.sent_at


def test_a_letter_in_spanish_is_in_spanish():
    received(asked=Asked(text="¿Se cura?", language="es", email="a@mail.example.org"))
    send_letters()
    assert mail.outbox[0].subject == "Hemos recibido su pregunta"
    assert "Hola, lectora o lector" in mail.outbox[0].body


def test_a_name_cannot_put_a_line_into_the_head_of_a_letter(letter):
    asked = Asked(text="x", given_name="A\nBcc: all@example.org", email="a@mail.example.org")
    queue(Letter.Kind.ANSWER, letter.question, asked=asked)
    send_letters()
    assert [message.recipients() for message in mail.outbox] == [[ASKED.email], ["a@mail.example.org"]]


def test_an_address_that_no_mail_can_be_written_to_is_given_up_and_holds_up_nobody(settings):
    received(asked=Asked(text="x", email="a@example.org\nBcc: b@example.org"), nonce="2")
    received(nonce="3")
    done = send_letters()
    assert (done.sent, done.given_up) == (1, 1)
    assert Letter.objects.get(state="given-up").problem == "BadHeaderError"


def test_a_dead_mail_server_loses_nothing_and_stops_the_run_at_once(settings):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    for nonce in "123":
        received(nonce=nonce)
    result = run("send_letters")
    assert result.code == 1
    assert "cannot be reached. Letters waiting: 3." in result.error
    assert Letter.objects.filter(state="waiting", sealed__isnull=False).count() == 3
    assert sorted(Letter.objects.values_list("attempts", flat=True)) == [0, 0, 1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    now_again()
    assert send_letters().sent == 3


def test_what_failed_is_tried_again_later_each_time_and_given_up_after_three_days(letter, refuse):
    waits = []
    while letter.state == "waiting":
        refuse([smtplib.SMTPDataError(451, b"try philippa@mail.example.org later")])
        now_again()
        before = timezone.now()
        send_letters()
        letter.refresh_from_db()
        if letter.next_try_at:
            waits.append(round((letter.next_try_at - before) / dt.timedelta(minutes=1)))
    assert waits[:4] == [5, 10, 20, 40]
    assert max(waits) == 12 * 60
    assert dt.timedelta(minutes=sum(waits)) >= PATIENCE > dt.timedelta(minutes=sum(waits[:-1]))
    assert (letter.state, letter.problem) == ("given-up", "SMTPDataError 451")
    assert letter.sealed


def test_a_recipient_whom_the_server_refuses_for_good_is_given_up_at_once(letter, refuse, caplog):
    refuse([smtplib.SMTPRecipientsRefused({ASKED.email: (550, b"no such philippa")})])
    result = run("send_letters")
    assert "given up: 1" in result.error
    letter.refresh_from_db()
    assert (letter.state, letter.problem) == ("given-up", "SMTPRecipientsRefused 550")
    assert "philippa" not in f"{caplog.text}{result.out}{result.error}".casefold()


def test_a_recipient_who_is_refused_for_now_is_tried_again(letter, refuse):
    refuse([smtplib.SMTPRecipientsRefused({ASKED.email: (450, b"greylisted")})])
    assert send_letters().later == 1
    now_again()
    assert send_letters().sent == 1


def test_one_letter_that_breaks_does_not_hold_up_the_others(refuse):
    received(nonce="1"), received(nonce="2")
    refuse([RuntimeError("philippa broke it")])
    done = send_letters()
    assert (done.sent, done.later) == (1, 1)
    assert Letter.objects.get(state="waiting").problem == "RuntimeError"


def test_a_letter_that_no_key_opens_is_given_up_with_the_reason(letter, settings):
    settings.PRIVATE_KEYS = ["QW5vdGhlci1rZXktb2YtZXhhY3RseS0zMi1ieXRlcyE="]
    assert send_letters().given_up == 1
    letter.refresh_from_db()
    assert (letter.state, letter.problem) == ("given-up", "No key opens this letter")


def test_a_run_sends_no_more_than_it_is_told(settings):
    for nonce in "123":
        received(nonce=nonce)
    assert run("send_letters", "--limit", "2").out == "Letters sent: 2.\n"
    assert run("send_letters", "--limit", "0").code == 1


def test_without_a_mail_server_the_letters_wait_and_the_command_says_so(letter, settings):
    settings.CAN_SEND_MAIL = False
    with pytest.raises(WrongState, match="MAIL_HOST is not set"):
        send_letters()
    result = run("send_letters")
    assert (result.code, "Waiting: 1." in result.error) == (1, True)
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("waiting", 0)


def test_a_letter_that_another_run_has_in_hand_is_left_alone(letter):
    Letter.objects.update(next_try_at=timezone.now() + dt.timedelta(minutes=15), attempts=1)
    assert send_letters().sent == 0
    assert try_again([letter], by=build.administrator()) == 0


def test_a_letter_that_was_given_up_is_tried_again_when_an_administrator_says_so(letter, refuse):
    refuse([smtplib.SMTPRecipientsRefused({ASKED.email: (550, b"full")})])
    send_letters()
    with pytest.raises(NotAllowed):
        try_again([letter], by=build.moderator())
    assert try_again([letter], by=build.administrator()) == 1
    assert send_letters().sent == 1


def test_every_kind_of_letter_has_a_text_in_both_languages():
    question = received()
    for kind in Letter.Kind:
        for language in ("en", "es"):
            asked = Asked(text="x", language=language, email="a@mail.example.org")
            assert queue(kind, question, asked=asked, reason="It is so.")


def test_waits_are_bounded_however_often_it_was_tried():
    assert wait_after(1) == dt.timedelta(minutes=5)
    assert wait_after(500) is None


class Erasing(EmailBackend):
    """While the connection opens, whoever asked has everything erased."""

    def open(self):
        for question in Question.objects.all():
            erase_by_asker(question)


def test_a_letter_that_is_erased_while_the_server_lets_us_wait_is_not_sent(letter, settings):
    settings.EMAIL_BACKEND = "tests.conditions.test_send_letters.Erasing"
    assert send_letters().sent == 0
    assert not mail.outbox
    assert not Letter.objects.filter(state="sent").exists()


def test_places_typed_into_a_name_stay_as_they_were_typed():
    name = "{reason}{site}{link}{name}"
    asked = Asked(text="x", given_name=name, email="a@mail.example.org")
    body = opened(queue(Letter.Kind.ANSWER, received(), asked=asked)).body
    assert body.startswith(f"Dear {name},")
    assert body.count("/private/") == 1


class Nested(EmailBackend):
    """While it takes its first letter, another run begins and ends."""

    runs: list[int] = []

    def send_messages(self, messages):
        if not self.runs:
            self.runs.append(0)
            self.runs[0] = send_letters().sent
        return super().send_messages(messages)


def test_a_run_that_begins_while_another_sends_leaves_that_letter_alone(settings):
    settings.EMAIL_BACKEND = "tests.conditions.test_send_letters.Nested"
    Nested.runs = []
    for nonce in "123":
        received(nonce=nonce)
    assert (send_letters().sent, Nested.runs) == (1, [2])
    assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == len(mail.outbox) == 3


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_send_each_letter_once(settings):
    for nonce in range(12):
        received(nonce=str(nonce))
    done = []

    def one_run():
        try:
            done.append(send_letters())
        finally:
            connection.close()

    if connection.vendor == "postgresql":
        settings.EMAIL_BACKEND = SLOW
        Slow.both = threading.Barrier(2, timeout=60)
        runs = [threading.Thread(target=one_run) for _ in range(2)]
        for each in runs:
            each.start()
        for each in runs:
            each.join()
        assert min(each.sent for each in done) > 0
    else:  # The tests' SQLite lives in the memory of one thread, so the two come one after the other.
        done = [send_letters(5), send_letters()]
    assert sum(each.sent for each in done) == len(mail.outbox) == 12
    assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == 12
    assert set(Letter.objects.values_list("state", flat=True)) == {"sent"}
