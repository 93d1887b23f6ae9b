"""A text written for an answer carries its own date, which moves with its meaning and can be kept or set."""

import datetime as dt
import json

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from conditions.models import Topic
from tests import build
from tests.conditions.admin.test_answering_admin import press
from tests.conditions.asking import accepted, write

LONG_AGO = dt.date(2010, 4, 8)


@pytest.fixture
def page(db):
    return build.published(sections={"cause": build.TEXT}).condition


@pytest.fixture
def question(page):
    own = {"heading": "What to ask", "body": "<p>Ask for a splint.</p>", "updated_on": LONG_AGO}
    return write(accepted(page), topics=(own, {"section": "cause"}))


def save(client, question, **changes):
    """Open the form, change these fields of its topics (two underscores stand for a hyphen), save."""
    address = reverse("admin:conditions_question_change", args=[question.pk])
    form = html.fromstring(client.get(address).content).get_element_by_id("question_form")
    typed = {name: value for name, value in form.form_values() if "__prefix__" not in name and name[0] != "_"}
    changed = {f"topics-{name.replace('__', '-')}": value for name, value in changes.items()}
    return client.post(address, typed | changed)


def date_of(question, place=0):
    return question.topics.all()[place].updated_on


def test_the_date_of_a_text_moves_with_its_meaning_only(role, question):
    writer = role("Writer")
    save(writer, question, **{"0__body": "<p>Ask for a <em>splint</em>.</p>", "0__heading": "Ask"})
    assert (question.topics.first().heading, date_of(question)) == ("Ask", LONG_AGO)
    save(writer, question, **{"0__body": "<p>Ask for a brace.</p>"})
    assert date_of(question) == timezone.localdate()


def test_a_minor_correction_keeps_the_date_and_a_given_date_wins(role, question):
    writer = role("Writer")
    save(writer, question, **{"0__body": "<p>Ask for a brace.</p>", "0__minor": "on"})
    assert (question.topics.first().body, date_of(question)) == ("<p>Ask for a brace.</p>", LONG_AGO)
    save(writer, question, **{"0__body": "<p>Ask for rest.</p>", "0__updated_on": "2011-05-06"})
    assert date_of(question) == dt.date(2011, 5, 6)


def test_a_new_text_gets_today(role, question):
    fields = {"position": "3", "section": "", "heading": "Then", "body": "<p>Rest.</p>", "updated_on": ""}
    added = {f"2__{name}": value for name, value in fields.items()}
    assert save(role("Writer"), question, TOTAL_FORMS="3", **added).status_code == 302
    assert date_of(question, 2) == timezone.localdate()


def test_a_day_that_is_still_to_come_is_refused(role, question):
    answer = save(role("Writer"), question, **{"0__updated_on": "2199-05-06"})
    assert "still to come" in answer.content.decode()
    assert date_of(question) == LONG_AGO


def test_a_shared_section_keeps_no_date_beside_that_of_its_page(role, question):
    save(role("Writer"), question, **{"0__section": "cause", "0__body": ""})
    assert date_of(question) is None
    save(role("Writer"), question, **{"0__section": "", "0__body": "<p>Ask for a splint.</p>"})
    assert date_of(question) == timezone.localdate()


def test_readers_and_programs_see_the_date_of_a_text_that_was_written_at_the_desk(role, client, question):
    Topic.objects.filter(question=question).update(updated_on=None)
    save(role("Writer"), question, **{"0__body": "<p>Ask for a brace.</p>"})
    press(role("Writer"), question, "hand_in")
    press(role("Reviewer"), question, "post")
    question.refresh_from_db()
    address, today = question.get_absolute_url(), timezone.localdate()
    first = html.fromstring(client.get(address).content).xpath("//section[h2[@id='topic-1']]")[0]
    assert first.xpath(".//time/@datetime") == [today.isoformat()]
    assert client.get(f"{address}/question.json").json()["topics"][0]["updated"] == today.isoformat()


@pytest.mark.parametrize(("day", "told"), [("2010-04-09", "2010-04-09"), ("2010-04-07", None)])
def test_search_engines_are_told_when_a_text_changed_after_the_answer_was_posted(day, told, client, page):
    own = {"heading": "Own", "body": "<p>So.</p>", "updated_on": day}
    posted = build.posted(page, topics=(own, {"heading": "Two", "body": "<p>No day.</p>"}))
    assert posted.posted_on == LONG_AGO
    shown = html.fromstring(client.get(posted.get_absolute_url()).content)
    data = json.loads(shown.xpath("//script[@type='application/ld+json']")[0].text)
    assert data["mainEntity"]["acceptedAnswer"].get("dateModified") == told
