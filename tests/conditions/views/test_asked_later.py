"""What the private page says when an emergency, a refusal, a withdrawal or an answer has changed things."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from django.utils import timezone

from conditions.models import QuestionEvent
from tests.conditions.views.private_link import ANSWER, ASKED, Link
from tests.reader import said, text_of, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(client):
    return Link(client)


def test_help_stays_on_the_private_page_while_an_urgent_question_is_open(link):
    box = '<div class="emergency" role="alert"'
    assert box not in text_of(link.read())
    link.now(is_urgent=True)
    for state in ("held", "received", "writing", "checking"):
        link.now(state=state)
        assert box in text_of(link.read())
    assert "pida ayuda ahora" in words_of(link.client.get(f"/espanol{link.address}"))
    for changes in ({"state": "declined"}, {"state": "spam"}, {"state": "answered", "answer": ANSWER}):
        link.now(**changes)
        assert box not in text_of(link.read())


def test_what_the_office_took_down_is_said_with_its_day(link):
    QuestionEvent.objects.create(
        question=link.question,
        kind="withdrawn",
        happened_at=dt.datetime(2010, 4, 8, 12, tzinfo=dt.UTC),
        happened_by_name="Office",
    )
    link.now(gone="office", state="answered", answer=ANSWER, answered_at=timezone.now())
    words = words_of(link.read())
    assert said("asked.consent.taken-down", date="4/8/2010") in words
    assert said("asked.consent.given") not in words
    assert "hasta el 8/4/2010" in words_of(link.client.get(f"/espanol{link.address}"))


@pytest.mark.parametrize("state", ["declined", "spam"])
@pytest.mark.parametrize("may_post", [True, False])
def test_a_question_that_was_closed_promises_neither_an_answer_nor_a_posting(client, state, may_post):
    words = words_of(Link(client, state=state, may_post=may_post).read())
    for untrue in (
        "The answer appears here",
        "before we post it",
        "The answer is only for you",
        "we write to",
    ):
        assert untrue not in words
    assert said("asked.link.text.closed") in words


def test_an_answer_that_is_there_is_not_announced(link):
    link.now(state="answered", answer=ANSWER, answered_at=timezone.now())
    assert said("asked.link.text.waiting") not in words_of(link.read())
    spanish = words_of(link.client.get(f"/espanol{link.address}"))
    assert "volver a leer la respuesta" in spanish
    assert "aparecerá" not in spanish


def test_what_is_said_about_letters_follows_what_we_still_have(link):
    assert said("asked.link.email.yes") in words_of(link.read())
    original = link.question.original
    original.close(replace(ASKED, email=""))
    original.save()
    assert said("asked.link.email.no") in words_of(link.read())
    original.delete()
    assert said("asked.link.email.unknown") in words_of(link.read())


def test_the_days_on_the_private_page_are_written_in_one_style(link):
    days = re.compile(r"\d+/\d+/\d{4}")
    assert len(days.findall(words_of(link.read()))) == 2
    assert len(days.findall(words_of(link.client.get(f"/espanol{link.address}")))) == 2


def test_a_wrong_link_leads_to_the_form_and_to_us(client):
    html = text_of(client.get("/questions/asked/nobody"))
    main = html.partition("<main")[2].partition("</main>")[0]
    assert said("asked.wrong.text") in main
    assert re.findall(r'href="([^"]+)"', main) == ["/questions/ask", "/contact"]
    spanish = text_of(client.get("/espanol/questions/asked/nobody"))
    assert '<a class="action action-quiet" href="/contact" hreflang="en">' in spanish
    assert 'href="/espanol/questions/ask"' in spanish
