"""What a question is met with before it is sent: help in an emergency, and pages that may answer it."""

import re

import pytest

from conditions.models import Original, Question
from conditions.search.similar import Offer
from conditions.views import offers
from references.models import SiteText
from tests.conditions.views.asking_form import FORM, SPANISH, WORDS, kept, keys, send, ticket
from tests.reader import leaves_no_trace, said, words_of

pytestmark = pytest.mark.django_db
OFFER = Offer("question", "Do knees heal?", "/diseases/1/glass-knee/questions/1", "Some do.", "Glass knee")


@pytest.fixture
def similar(monkeypatch):
    """What the search finds; tests fill the list."""
    found = []
    monkeypatch.setattr(offers, "similar", lambda text, **more: found)
    return found


def test_offers_are_shown_once_before_a_question_is_sent(client, similar):
    similar.append(OFFER)
    fields = {"ticket": ticket(), "email": "zoe@example.org", "about": "Knee"}
    response = send(client, **fields)
    assert (response.status_code, Question.objects.count()) == (200, 0)
    assert '<a href="/diseases/1/glass-knee/questions/1">Do knees heal?</a>' in response.content.decode()
    assert said("ask.next.send") in words_of(response)
    hidden = dict(
        re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', response.content.decode())
    )
    assert hidden["question"] == WORDS
    assert client.post(FORM, hidden | {"act": "send"}).status_code == 303
    assert Original.objects.get().opened().email == "zoe@example.org"


def test_from_the_offers_one_can_go_back_and_change_the_question(client, similar):
    similar.append(OFFER)
    response = send(client, act="change", seen="offers")
    assert (response.status_code, kept(response, "question"), keys(response)) == (200, WORDS, [])
    assert kept(response, "seen") == "offers"
    assert not Question.objects.exists()


def test_an_emergency_is_met_with_help_even_when_offers_were_seen(client, similar):
    similar.append(OFFER)
    response = send(client, question="I can't breathe since this morning", seen="offers")
    html = response.content.decode()
    assert '<div class="emergency" role="alert"' in html
    assert said("emergency.heading") in words_of(response)
    assert "Do knees heal?" not in html
    sent = send(client, question="I can't breathe since this morning", seen="offers emergency")
    assert sent.status_code == 303
    assert Question.objects.get().is_urgent


def test_an_administrator_can_reword_where_to_get_help(client, similar):
    SiteText.objects.create(key="emergency.text", language="en", body="<p>Call 12345.</p>")
    assert "Call 12345." in words_of(send(client, question="He is unconscious"))


def test_a_search_that_breaks_costs_nobody_the_question(client, monkeypatch, caplog):
    def broken(text, **more):
        raise RuntimeError(text)

    monkeypatch.setattr(offers, "similar", broken)
    assert send(client).status_code == 303
    assert "Quaggason" not in caplog.text


def test_while_somebody_types_the_fitting_pages_come_as_a_part_of_a_page(client, similar):
    similar.append(OFFER)
    response = client.post(f"{FORM}/similar", {"question": "Does a knee heal?"})
    leaves_no_trace(response)
    assert response["Cache-Control"] == "no-store"
    html = response.content.decode()
    assert 'data-shown="offers"' in html
    assert "<html" not in html
    assert client.get(f"{FORM}/similar").status_code == 303


def test_too_few_words_find_nothing(client, similar):
    similar.append(OFFER)
    assert client.post(f"{FORM}/similar", {"question": "Knee?"}).content.strip() == b""


URGENT = {FORM: "I can't breathe since this morning", SPANISH: "No puedo respirar desde esta mañana"}
BOX = '<div class="emergency" role="alert"'


@pytest.mark.parametrize("address", [FORM, SPANISH])
@pytest.mark.parametrize("seen", ["", "emergency", "emergency offers"])
@pytest.mark.parametrize(
    "fields",
    [{"consent": ""}, {"email": "nobody"}, {"act": "change"}, {"ticket": "forged"}],
    ids=["error", "two errors", "change", "stale"],
)
def test_help_stands_above_everything_else_that_the_form_says(client, similar, address, seen, fields):
    response = send(client, address, question=URGENT[address], seen=seen, **fields)
    html = response.content.decode()
    assert html.count(BOX) == 1
    before, _, after = html.partition(BOX)
    assert "error-summary" not in before
    assert ('class="error-summary"' in after) == (fields != {"act": "change"})
    assert 'href="tel:911"' in html


def test_help_stays_on_the_page_before_sending_although_it_was_seen(client, similar):
    similar.append(OFFER)
    html = send(client, question=URGENT[FORM], seen="emergency").content.decode()
    assert html.index(BOX) < html.index("Do knees heal?")


@pytest.mark.parametrize(
    ("address", "numbers"),
    [
        (FORM, ["911", "112", "999", "000", "111", "988", "116123", "18002221222"]),
        (SPANISH, ["112", "911", "024", "988", "8009112000", "18002221222"]),
    ],
)
def test_every_number_to_call_can_be_called_with_a_tap(client, similar, address, numbers):
    html = send(client, address, question=URGENT[address]).content.decode()
    assert re.findall(r'href="tel:(\d+)"', html) == numbers


def test_the_empty_form_says_calmly_not_to_wait_for_us_in_an_emergency(client):
    response = client.get(FORM)
    assert said("ask.emergency") in words_of(response)
    assert BOX not in response.content.decode()
    assert "En una emergencia, no nos espere" in words_of(client.get(SPANISH))
