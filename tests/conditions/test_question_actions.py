"""Posting and withdrawing an answered question."""

import datetime as dt
from importlib import import_module

import pytest
from django.db import transaction

from conditions.actions import (
    next_question_number,
    post_question,
    record_question_change,
    withdraw_question,
)
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.models import Condition, Event, Question
from references.models import Link
from tests import build

pytestmark = pytest.mark.django_db
ADDRESS = "/diseases/1/glass-knee/questions/1"


@pytest.fixture
def page():
    return build.published().condition


def test_a_moderator_posts_and_readers_see_it(page, client):
    asked = build.question(page, "  My knee rattles. Is that usual?  ", topics=({"section": "summary"},))
    assert client.get(ADDRESS).status_code == 404
    post_question(asked, by=build.moderator(), on=build.DAY, note="Checked")
    asked.refresh_from_db()
    assert (asked.posted_by, asked.posted_on) == (build.moderator(), build.DAY)
    assert asked.posting == {
        "question": "My knee rattles. Is that usual?",
        "language": "en",
        "opener": "<p>Some do.</p>",
        "topics": [{"section": "summary", "condition": None, "heading": "", "body": "", "updated_on": None}],
    }
    assert "My knee rattles" in client.get(ADDRESS).content.decode()


def test_posting_leaves_an_event_without_the_words_of_the_question(page):
    build.posted(page, "My knee rattles.")
    event = Event.objects.first()
    assert (event.kind, event.happened_by_name, event.note) == (
        "question-posted",
        "Moderator Example",
        "Question 1",
    )


def test_what_was_posted_stays_until_it_is_posted_again(page, client):
    asked = build.posted(page, "The first wording?")
    Question.objects.filter(pk=asked.pk).update(question="A second wording?", opener="<p>New.</p>")
    assert "A second wording?" not in client.get(ADDRESS).content.decode()
    post_question(Question.objects.get(pk=asked.pk), by=build.administrator())
    shown = client.get(ADDRESS).content.decode()
    assert "A second wording?" in shown
    assert "4/8/2010" in shown  # The date of the first posting is kept.


def test_a_question_without_a_date_is_posted_today(page):
    asked = build.question(page)
    post_question(asked, by=build.moderator())
    asked.refresh_from_db()
    assert abs(asked.posted_on - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)


@pytest.mark.parametrize("role", ["", "Writer"])
def test_others_may_neither_post_nor_withdraw(page, role):
    waiting, shown = build.question(page), build.posted(page)
    with pytest.raises(NotAllowed):
        post_question(waiting, by=build.account(role))
    with pytest.raises(NotAllowed):
        withdraw_question(shown, by=build.account(role), note="")
    assert list(Question.objects.posted()) == [shown]


def test_a_question_that_is_not_ready_is_refused_with_every_problem(page):
    asked = build.question(page, "  ", opener="<p> </p>")
    with pytest.raises(NotReady) as refused:
        post_question(asked, by=build.moderator())
    assert refused.value.problems == (
        "The question has no public wording.",
        "The answer is empty. Write an opening or at least one topic.",
    )
    assert not Question.objects.posted().exists()
    assert not Event.objects.filter(kind="question-posted").exists()


def test_a_work_that_does_not_exist_is_named(page):
    asked = build.question(page)
    Question.objects.filter(pk=asked.pk).update(opener="<p>Yes.<cite data-citation='999'></cite></p>")
    with pytest.raises(NotReady, match="cites work 999"):
        post_question(asked, by=build.moderator())


def test_withdrawing_takes_it_from_readers_and_keeps_the_working_copy(page, client):
    work = build.citation()
    asked = build.posted(page, opener=f"<p>Yes.{build.cite(work)}</p>")
    assert client.get(work.get_absolute_url()).status_code == 200
    withdraw_question(asked, by=build.moderator(), note="The person asked us to")
    asked.refresh_from_db()
    assert (asked.posting, asked.posted_at, asked.posted_by, asked.posted_on) == (None,) * 4
    assert asked.question
    assert client.get(ADDRESS).status_code == 410
    assert client.get(work.get_absolute_url()).status_code == 404
    assert asked.question not in client.get(page.get_absolute_url()).content.decode()
    event = Event.objects.first()
    assert (event.kind, event.note) == ("question-withdrawn", "The person asked us to")


def test_a_question_that_readers_do_not_see_cannot_be_withdrawn(page):
    with pytest.raises(WrongState, match="nothing to withdraw"):
        withdraw_question(build.question(page), by=build.moderator(), note="")


def test_the_index_knows_working_copy_and_posting_apart(page):
    old, new = build.citation("Old B"), build.citation("New C")
    asked = build.posted(page, opener=f"<p>Yes.{build.cite(old)}</p>")
    Question.objects.filter(pk=asked.pk).update(opener=f"<p>No.{build.cite(new)}</p>")
    record_question_change(Question.objects.get(pk=asked.pk))
    holder = Link.objects.filter(holder=f"question:{asked.pk}")
    assert {(link.citation, link.state) for link in holder} == {(old, "current"), (new, "working")}
    assert holder.public().get().public_path == ADDRESS


def test_a_question_on_a_page_that_is_not_published_shows_nowhere_until_it_is(client):
    work = build.citation()
    row = build.condition()
    build.posted(row, opener=f"<p>Yes.{build.cite(work)}</p>")
    assert client.get(ADDRESS).status_code == 404
    assert client.get(work.get_absolute_url()).status_code == 404
    build.publish(row, by=build.reviewer())
    assert client.get(ADDRESS).status_code == 200
    cited = client.get(work.get_absolute_url())
    assert cited.context["pages"] == [("Question 1 on Glass knee", ADDRESS)]


def test_numbers_run_on_for_each_condition(page):
    other = build.condition("Paper ankle")
    assert [build.question(page).number, build.question(page).number] == [1, 2]
    assert build.question(other).number == 1
    with transaction.atomic():
        assert next_question_number(page) == 3


def test_when_a_part_fails_nothing_is_posted(page, monkeypatch):
    asked = build.question(page, opener=f"<p>Yes.{build.cite(build.citation())}</p>")

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(import_module("conditions.actions.question"), "record", fail)
    with pytest.raises(RuntimeError):
        post_question(asked, by=build.moderator())
    assert not Question.objects.posted().exists()
    assert not Link.objects.public().exists()


def test_the_name_of_a_draft_does_not_reach_readers_through_a_question(page, client):
    work = build.citation()
    Condition.objects.update(name="Renamed in the draft", slug="renamed")
    build.posted(Condition.objects.get(), opener=f"<p>Yes.{build.cite(work)}</p>")
    assert client.get(work.get_absolute_url()).context["pages"] == [("Question 1 on Glass knee", ADDRESS)]
