"""The list of questions as a queue, and the lists of the desk that lead to it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from conditions.actions import moderate
from conditions.models import Question, QuestionRules
from conditions.questions.due import due_on
from tests import build
from tests.conditions.admin.desk import find
from tests.conditions.asked import received

LIST = "admin:conditions_question_changelist"


@pytest.fixture
def moderator(role):
    return role("Moderator")


def at(question, *, days, **more):
    """As if it had come in so many days ago."""
    received_at = timezone.now() - dt.timedelta(days=days)
    promised = {"promised_on": due_on(received_at, 5)} | more
    Question.objects.filter(pk=question.pk).update(received_at=received_at, **promised)
    return question


def listed(client, **query):
    response = client.get(reverse(LIST), query)
    return [row.pk for row in response.context["cl"].result_list]


@pytest.fixture
def queue(condition):
    """One of each, by name."""
    rows = {
        name: received(nonce=name, condition=condition)
        for name in ("new", "old", "urgent", "held", "writing", "checking", "done", "spam", "posted")
    }
    at(rows["new"], days=0)
    at(rows["old"], days=30)
    at(rows["urgent"], days=1, is_urgent=True)
    at(rows["held"], days=2, state="held")
    at(rows["writing"], days=3, state="writing")
    at(rows["checking"], days=3, state="checking")
    at(rows["done"], days=3, state="answered")
    at(rows["spam"], days=40, state="spam")
    at(
        rows["posted"],
        days=50,
        state="answered",
        posted_at=timezone.now(),
        posting={},
        number=1,
        is_urgent=True,
    )
    own = build.question(condition, "Written at the desk?")
    return {**rows, "own": own}


def names(queue, keys):
    by_key = {row.pk: name for name, row in queue.items()}
    return [by_key[key] for key in keys]


def test_whoever_waits_is_shown_urgent_ones_first_then_the_oldest(moderator, queue):
    assert names(queue, listed(moderator)) == ["urgent", "old", "writing", "checking", "held", "new", "own"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"work": "urgent"}, {"urgent"}),
        ({"work": "new"}, {"urgent", "old", "held", "new"}),
        ({"work": "unclaimed"}, {"urgent", "held", "new"}),
        ({"work": "mine"}, {"old"}),
        ({"work": "over"}, {"old"}),
        ({"work": "writing"}, {"writing", "own"}),
        ({"work": "checking"}, {"checking"}),
        ({"work": "to-post"}, {"done"}),
        ({"state__exact": "spam"}, {"spam"}),
        ({"posted_at__isempty": "0"}, {"posted"}),
        ({"work": "all", "is_urgent__exact": "1"}, {"urgent", "posted"}),
        ({"q": "written at the desk"}, {"own"}),
        ({"condition": "7", "work": "checking"}, {"checking"}),
        ({"condition": "8"}, set()),
        ({"language__exact": "es"}, set()),
    ],
)
def test_the_list_is_narrowed_in_the_ways_that_it_offers(moderator, queue, query, shown):
    moderate.claim(queue["old"], by=moderator.user)
    assert set(names(queue, listed(moderator, **query))) == shown


@pytest.mark.parametrize("query", [{"work": "nonsense"}, {"condition": "x"}, {"condition": "9" * 30}])
def test_work_and_pages_that_do_not_exist_are_no_filter(moderator, db, query):
    answer = moderator.get(reverse(LIST), query)
    assert answer.status_code == 302
    assert moderator.get(answer.url).status_code == 200


@pytest.mark.parametrize("query", [{"original__sealed__contains": "x"}, {"history__note__contains": "x"}])
def test_an_address_filters_by_nothing_else(moderator, db, query):
    assert moderator.get(reverse(LIST), query).status_code in {302, 400}


def test_a_row_leads_to_where_work_on_it_begins_and_shows_its_clock(moderator, role, queue):
    page = moderator.get(reverse(LIST))
    links = {
        row.text_content(): row.get("href") for row in find(page, "//th[contains(@class, 'field-__str__')]/a")
    }
    assert links[str(queue["new"])].split("?")[0] == reverse(
        "admin:conditions_question_moderate", args=[queue["new"].pk]
    )
    assert links[str(queue["writing"])].split("?")[0] == reverse(
        "admin:conditions_question_change", args=[queue["writing"].pk]
    )
    clocks = [cell.text_content().strip() for cell in find(page, "//td[contains(@class, 'field-time_left')]")]
    assert clocks[1].endswith("days over")
    assert not clocks[-1].endswith(("left", "over", "today"))
    assert find(page, "//*[contains(@class, 'clock is-over')]")
    writer = role("Writer").get(reverse(LIST))
    hrefs = find(writer, "//th[contains(@class, 'field-__str__')]/a/@href")
    assert not [href for href in hrefs if "moderate" in href]


def clocks(client):
    cells = find(client.get(reverse(LIST)), "//td[contains(@class, 'field-time_left')]")
    return [cell.text_content().strip() for cell in cells]


@pytest.mark.parametrize("target", [1, 60])
def test_another_target_changes_nothing_for_whoever_is_waiting(target, moderator, queue):
    before = clocks(moderator)
    QuestionRules.objects.create(target_days=target)
    assert names(queue, listed(moderator, work="over")) == ["old"]
    assert clocks(moderator) == before
    received(nonce="later", condition=queue["new"].condition)
    assert clocks(moderator)[-2].startswith(f"{target} day")


def test_where_no_promise_was_written_down_the_target_of_the_site_counts(moderator, queue):
    Question.objects.update(promised_on=None)
    assert names(queue, listed(moderator, work="over")) == ["old"]
    assert clocks(moderator)[1].endswith("days over")
    QuestionRules.objects.create(target_days=60)
    assert listed(moderator, work="over") == []


def test_the_list_costs_the_same_queries_with_one_and_with_thirty_rows(moderator, condition):
    costs = []
    for start, end in ((0, 1), (1, 30)):
        for number in range(start, end):
            question = received(f"is it {number}?", nonce=str(number), condition=condition)
            moderate.claim(question, by=moderator.user)
        with CaptureQueriesContext(connection) as queries:
            assert len(listed(moderator)) == end
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 12


def test_every_list_of_the_desk_counts_what_it_leads_to(moderator, queue):
    moderate.claim(queue["new"], by=moderator.user)
    desk = moderator.get(reverse("admin:index")).context["desk"]
    numbers = {one.content.more_url: one.content.total for one in desk.lists}
    shown = {url: moderator.get(url).context["cl"].result_count for url in numbers}
    assert shown == numbers
    assert {one.entry.title: one.content.total for one in desk.lists} == {
        "Urgent questions": 1,
        "In your hands": 1,
        "New questions": 4,
        "Questions over the target": 1,
        "Questions to answer": 2,
        "Answers to check": 1,
        "Corrections to check": 0,
        "Answered, not posted": 1,
        "Answers that did not help": 0,
    }


def test_the_form_for_questions_of_the_desk_stays(moderator, db):
    assert moderator.get(reverse("admin:conditions_question_add")).status_code == 200
