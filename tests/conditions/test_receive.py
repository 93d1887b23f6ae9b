"""A question that was acknowledged is stored exactly once, whatever breaks beside it."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.utils import timezone

from conditions.actions import receive as module
from conditions.actions import redact
from conditions.actions.receive import (
    TooManyToday,
    code_of,
    digest_of_code,
    forget_senders,
    is_own_code,
    receive,
)
from conditions.models import Original, Question, QuestionEvent, QuestionRules
from conditions.questions import deidentify
from conditions.questions import screen as screening
from conditions.questions.asked import Asked
from tests import build

pytestmark = pytest.mark.django_db
ASKED = Asked(text="Can glass joints heal?", given_name="Zoë", email="zoe@example.org")


def took(asked=ASKED, *, nonce="n1", may_post=True, **more):
    return receive(asked, nonce=nonce, may_post=may_post, **more)


@pytest.fixture(autouse=True)
def letters(monkeypatch):
    """The letters that would be queued."""
    queued = []
    monkeypatch.setattr(module, "queue", lambda kind, question, **more: queued.append(kind.value))
    return queued


def breaks(*args, **more):
    raise RuntimeError("Zoë")


def test_the_words_are_sealed_and_nowhere_else(letters):
    page = build.published().condition
    received = took(condition=page)
    question, original = received.question, Original.objects.get()
    assert received.is_new
    assert (question.state, question.consent, question.condition) == ("received", "given", page)
    assert (question.question, question.opener, question.number) == ("", "", None)
    assert b"glass joints" not in bytes(original.sealed)
    assert original.opened() == Asked(**{**asdict_of(ASKED), "code": received.code})
    assert original.expires_on == timezone.now().date() + dt.timedelta(days=180)
    event = QuestionEvent.objects.get()
    assert (event.kind, event.happened_by, event.happened_by_name) == (
        "received",
        None,
        "The person who asked",
    )
    assert letters == ["acknowledgement"]


def asdict_of(asked):
    return {name: getattr(asked, name) for name in asked.__dataclass_fields__}


def test_the_same_form_again_is_the_same_question(letters):
    first, second = took(), took()
    assert (first.question, first.code) == (second.question, second.code)
    assert (first.is_new, second.is_new) == (True, False)
    assert (Question.objects.count(), Original.objects.count(), len(letters)) == (1, 1, 1)


def test_another_form_with_the_same_words_is_another_question_and_says_so():
    took()
    again = took(nonce="n2").question
    assert (again.state, again.signals) == ("received", ["same-words"])


def test_a_refusal_is_kept_as_one():
    assert took(may_post=False).question.consent == "refused"


@pytest.mark.parametrize(
    "arrival", [{"is_trapped": True}, {"form_seconds": 1.0}], ids=["a machine's field", "too quick"]
)
def test_what_looks_like_a_machine_waits_for_a_person_and_gets_no_letter(letters, arrival):
    assert took(**arrival).question.state == "held"
    assert letters == []


def test_many_from_one_address_wait_and_those_from_another_do_not():
    for number in range(screening.MOST_FROM_ONE_SENDER):
        assert took(nonce=f"n{number}", sender="192.0.2.1").question.state == "received"
    assert took(nonce="more", sender="192.0.2.1").question.signals == ["same-words", "many-from-one"][::-1]
    assert took(nonce="other", sender="192.0.2.2").question.state == "received"
    assert "192.0.2" not in "".join(Original.objects.values_list("sender_digest", flat=True))


def test_unusually_many_wait_for_a_person(monkeypatch):
    monkeypatch.setattr(screening, "MOST_OVERALL", 2)
    states = [took(Asked(text=f"Why {n}?"), nonce=f"n{n}").question.state for n in range(3)]
    assert states == ["received", "received", "held"]


def test_the_digest_of_an_address_changes_every_day_and_is_forgotten():
    question = took(sender="192.0.2.1").question
    day = question.received_at.date()
    assert module.digest_of_sender("192.0.2.1", day) != module.digest_of_sender(
        "192.0.2.1", day + dt.timedelta(days=1)
    )
    assert forget_senders(day) == 0
    assert forget_senders(day + dt.timedelta(days=1)) == 1
    assert Original.objects.get().sender_digest == ""


@pytest.mark.parametrize(
    ("place", "name", "signal", "state"),
    [
        (screening, "is_emergency", "screen-failed", "held"),
        (redact, "vocabulary", "deidentify-failed", "received"),
        (redact, "propose", "deidentify-failed", "received"),
        (module, "queue", "letter-failed", "received"),
    ],
)
def test_whatever_breaks_beside_it_the_question_is_kept(monkeypatch, place, name, signal, state):
    monkeypatch.setattr(place, name, breaks)
    took()
    stored = Question.objects.get()
    assert (stored.signals, stored.state) == ([signal], state)
    assert Original.objects.get().opened().text == ASKED.text


def test_a_rule_that_breaks_leaves_the_proposals_of_the_others_and_tells_the_moderator(monkeypatch):
    monkeypatch.setattr(deidentify, "DETECTORS", (breaks, *deidentify.DETECTORS))
    took(Asked(text="Write to zoe@example.org please.", given_name="Zoë"))
    stored = Question.objects.get()
    assert stored.signals == ["deidentify-partly"]
    assert screening.SIGNALS["deidentify-partly"]
    assert list(stored.redactions.values_list("begins", "ends", "kind")) == [(9, 24, "email")]


def test_two_failures_are_both_told(monkeypatch):
    monkeypatch.setattr(redact, "propose", breaks)
    monkeypatch.setattr(module, "queue", breaks)
    took()
    assert Question.objects.get().signals == ["deidentify-failed", "letter-failed"]


def test_a_database_that_breaks_stores_nothing_and_acknowledges_nothing(monkeypatch):
    monkeypatch.setattr(module, "record_question", breaks)
    with pytest.raises(RuntimeError):
        took()
    assert not Question.objects.exists()


def test_beyond_the_ceiling_nothing_is_stored_but_a_retry_still_finds_its_question(monkeypatch):
    first = took()
    monkeypatch.setattr(module, "MOST_A_DAY", 1)
    with pytest.raises(TooManyToday):
        took(nonce="n2")
    assert took().question == first.question
    Question.objects.update(received_at=timezone.now() - dt.timedelta(days=1, minutes=1))
    assert took(nonce="n2").is_new


def test_the_code_of_a_link_is_long_and_only_its_digest_is_stored():
    received = took()
    assert len(received.code) == 40
    assert received.question.link_digest == digest_of_code(received.code)
    assert received.code not in received.question.link_digest


def test_a_code_of_ours_is_told_from_an_invented_one():
    code = code_of("n1")
    assert is_own_code(code)
    for wrong in (code[:-1], f"{code}0", "0" * 40, code[::-1], f"{code[:39]}é", "", code.upper()):
        assert not is_own_code(wrong)


def test_the_rules_of_the_site_say_how_long_the_words_are_kept():
    QuestionRules.objects.create(keep_days_at_most=9)
    took()
    assert Original.objects.get().expires_on == timezone.now().date() + dt.timedelta(days=9)


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_with_the_same_form_store_one_question():
    """On SQLite writers wait for one another; on PostgreSQL they race for the unique digest."""

    def send(_):
        try:
            return took().code
        finally:
            connections.close_all()

    # A database in memory is one connection, which threads cannot share at the same time.
    workers = 20 if connection.vendor == "postgresql" else 1
    with ThreadPoolExecutor(workers) as pool:
        codes = set(pool.map(send, range(20)))
    assert len(codes) == 1
    assert (Question.objects.count(), Original.objects.count(), QuestionEvent.objects.count()) == (1, 1, 1)
