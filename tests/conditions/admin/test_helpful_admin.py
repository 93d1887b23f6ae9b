"""Editors see what readers said about an answer: in the list of questions and on the desk."""

import datetime as dt

import pytest
from django.urls import reverse

from conditions.actions.helpful import note_vote
from conditions.models import Question
from gard.lib.desk import desk
from tests import build

pytestmark = pytest.mark.django_db
LIST = reverse("admin:conditions_question_changelist")
DAY = dt.date(2020, 5, 6)


def vote(asked, *, yes: int = 0, no: int = 0, day: dt.date = DAY) -> None:
    for n in range(yes + no):
        note_vote(asked, is_helpful=n < yes, sender=f"{yes}-{no}-{n}", day=day)


@pytest.fixture
def page():
    return build.published().condition


def on_desk(user):
    (entry,) = (e for e in desk.lists.open_to(user) if e.key == "questions.unhelpful")
    return entry.read(user)


def test_the_list_counts_what_readers_said_and_finds_answers_that_did_not_help(client, page):
    poor, good = build.posted(page, "Poor answer?"), build.posted(page, "Good answer?")
    vote(poor, yes=2, no=4)
    vote(good, yes=5, no=4)
    client.force_login(build.moderator())
    shown = client.get(LIST, {"work": "all"}).content.decode()
    assert "2 yes, 4 no" in shown
    assert "5 yes, 4 no" in shown
    found = client.get(LIST, {"helpful": "no"}).content.decode()
    assert "Poor answer?" in found
    assert "Good answer?" not in found


def test_the_desk_lists_answers_that_left_many_without_help_the_worst_first(page):
    for text, yes, no in (("Bad?", 0, 3), ("Worse?", 1, 6), ("Few said so?", 0, 2), ("Balanced?", 3, 3)):
        vote(build.posted(page, text), yes=yes, no=no)
    listed = on_desk(build.moderator())
    assert [(row.title, row.mark) for row in listed.rows] == [
        ("Worse?", "6 no, 1 yes"),
        ("Bad?", "3 no, 0 yes"),
    ]
    assert (listed.total, listed.more_url) == (2, f"{LIST}?helpful=no")


def test_what_was_said_before_a_correction_no_longer_counts(page):
    asked = build.posted(page)
    vote(asked, no=3)
    Question.objects.filter(pk=asked.pk).update(corrected_on=DAY + dt.timedelta(days=1), correction="All.")
    assert on_desk(build.moderator()).total == 0
    vote(asked, no=4, day=DAY + dt.timedelta(days=2))
    assert on_desk(build.moderator()).total == 1


def test_the_desk_costs_one_query_however_many_there_are(page, django_assert_num_queries):
    for n in range(8):
        vote(build.posted(page, f"Number {n}?"), no=3)
    user = build.moderator()
    user.get_all_permissions()
    with django_assert_num_queries(1):
        listed = on_desk(user)
    assert (listed.total, len(listed.rows)) == (8, 6)
