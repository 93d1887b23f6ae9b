"""No private word is on a page, in a message or in a log, unless it was opened for whoever looks."""

import datetime as dt
import logging

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from conditions.models import Question, QuestionEvent
from tests.conditions.admin.moderate_page import act, page, private_words, quick, said
from tests.conditions.asked import (
    PRIVATE,
    WORDING,
    as_it_is,
    decided,
    in_hands_of,
    ready,
    received,
    worded,
)


@pytest.fixture
def moderator(role):
    return role("Moderator")


@pytest.fixture
def question(condition):
    return received(condition=condition)


def test_before_the_words_are_opened_the_page_says_everything_but_them(moderator, question):
    Question.objects.update(is_urgent=True, signals=["emergency", "links"])
    response = moderator.get(page("moderate", question))
    text = " ".join(said(response).split())
    assert private_words(response) == []
    for sentence in (
        "New Urgent 5 working days left",
        "Somebody may be in danger.",
        "The text is full of links, or the name has an address or a number in it.",
        "May be posted once nobody can be recognised",
        "Marrow failure",
        "English",
        "Take in hand",
        "Received: The person who asked",
    ):
        assert sentence in text


def test_nothing_on_the_way_keeps_the_page(moderator, question):
    for response in (
        moderator.get(page("moderate", question)),
        moderator.post(page("moderate", question), {"act": "reveal", "why": "answer"}),
        moderator.get(page("moderate", question)),
        moderator.post(page("compare_wording", question), {"text": "x"}),
        moderator.get(page("merge_into", question)),
    ):
        assert "no-store" in response.headers["Cache-Control"]
    tree = html.fromstring(moderator.get(page("moderate", question)).content)
    assert tree.xpath("//*[@data-not-kept]//*[@data-places]")
    assert not tree.xpath("//*[@data-typing]")


def test_after_half_an_hour_the_page_is_closed_again(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    QuestionEvent.objects.filter(kind="revealed").update(
        happened_at=timezone.now() - dt.timedelta(minutes=31)
    )
    assert private_words(moderator.get(page("moderate", question))) == []
    row = question.redactions.first()
    answer = quick(moderator, question, decide=f"keep:{row.pk}")
    assert (answer.status_code, "said why" in answer.json()["problem"]) == (409, True)
    compared = moderator.post(page("compare_wording", question), {"text": "x"})
    assert (compared.status_code, private_words(compared)) == (409, [])


def test_an_administrator_sees_the_page_and_cannot_open_the_words(role, question):
    client = role("Administrator")
    assert "your account may not read them" in said(client.get(page("moderate", question)))
    response = act(client, question, "reveal", why="deidentify")
    assert "Your account may not" in said(response)
    assert private_words(response) == []


def test_when_the_words_are_deleted_the_page_says_so(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    question.original.delete()
    response = moderator.get(page("moderate", question))
    assert "were deleted when their time was over" in said(response)
    assert not html.fromstring(response.content).xpath("//button[@name='why']")


def test_when_no_key_opens_the_words_the_page_says_so(moderator, question, settings):
    act(moderator, question, "reveal", why="deidentify")
    settings.PRIVATE_KEYS = ["J3kq7Z1xw0Qx3cWq8yTt8m3JrQhC5m1Yb5o3mE2b1sA="]
    assert "None of the PRIVATE_KEYS opens" in said(moderator.get(page("moderate", question)))
    assert "None of the PRIVATE_KEYS opens" in said(act(moderator, question, "reveal", why="answer"))


def test_no_page_message_log_or_record_has_a_private_word(moderator, role, question, caplog):
    """Everything is done once; then every page about the question is read by everybody who may."""
    caplog.set_level(logging.DEBUG)
    user = moderator.user
    act(moderator, question, "reveal", why="deidentify")
    act(moderator, question, "mark", of="original", words="Tomasz Zielinski", kind="name")
    act(moderator, question, "accept-proposed", of="original")
    decided(user, question)
    act(moderator, question, "word", text="Is Tomasz Zielinski well?")
    act(moderator, question, "word", text=WORDING)
    worded(user, question)
    act(moderator, question, "accept", condition="7", note="Look")
    QuestionEvent.objects.filter(kind="revealed").update(happened_at=timezone.now() - dt.timedelta(hours=1))
    received(nonce="two")
    addresses = [
        reverse("admin:index"),
        *(
            reverse("admin:conditions_question_changelist") + query
            for query in ("", "?work=all", "?work=new")
        ),
        *(page(name, question) for name in ("moderate", "change", "history", "delete", "merge_into")),
    ]
    for client in (moderator, role("Administrator"), role("Writer"), role("Reviewer")):
        for address in addresses:
            response = client.get(address)
            assert private_words(response) == [], address
    assert not [word for word in PRIVATE if word in caplog.text]
    events = " ".join(f"{event} {event.note}" for event in QuestionEvent.objects.all())
    assert not [word for word in PRIVATE if word in events]


def test_the_list_never_finds_a_private_word(moderator, question):
    for word in (*PRIVATE, "Ewa", "Larkspur Clinic"):
        listed = moderator.get(reverse("admin:conditions_question_changelist"), {"q": word, "work": "all"})
        assert listed.context["cl"].result_count == 0


CONTROLS = "\x00\x01\x0b\x1b\ufffe"


@pytest.mark.parametrize(
    ("button", "field"),
    [
        ("word", "text"),
        ("mark", "words"),
        ("mark", "kind"),
        ("mark", "of"),
        ("accept", "condition"),
        ("accept", "note"),
        ("reveal", "why"),
        ("decide", "decide"),
        ("assign", "colleague"),
    ],
)
def test_control_characters_break_no_button(moderator, condition, button, field):
    question = ready(moderator.user, condition=condition)
    sent = {
        "text": WORDING,
        "condition": str(condition.pk),
        "of": "original",
        "kind": "name",
        "words": "mild",
    }
    sent[field] = f"{sent.get(field, '')}{CONTROLS}"
    assert act(moderator, question, button, **sent).status_code == 200
    question = as_it_is(question)
    stored = [question.question, *(event.note for event in question.history.all())]
    assert not any(character in text for text in stored for character in CONTROLS)


def test_control_characters_break_no_search_and_no_reason(moderator, question):
    in_hands_of(moderator.user, question)
    for name, fields in (
        ("merge_into", {"q": f"knee{CONTROLS}"}),
        ("merge_into", {"into": CONTROLS}),
        ("compare_wording", {"text": CONTROLS}),
        ("decline", {"reason": CONTROLS, "note": CONTROLS}),
    ):
        assert moderator.post(page(name, question), fields).status_code == 200
