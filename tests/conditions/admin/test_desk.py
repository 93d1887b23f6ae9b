"""The desk: each role finds its work, counted as the lists count it, in a constant number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from conditions.admin import work
from conditions.models import (
    Condition,
    Draft,
    EditorialRules,
    PageReview,
    Question,
    ReviewInterval,
    ScheduledAct,
)
from gard.lib.versions import describe_revision
from tests import build
from tests.conditions.admin.busy_desk import act, busy, draft, overdue
from tests.conditions.admin.desk import find

DESK = "/admin/"
QUEUE = ("questions.mine", "questions.new", "questions.over")
ANSWERS = ("questions.writing", "questions.checking", "questions.to-post", "questions.corrections")
UNHELPFUL = "questions.unhelpful"
PROPOSED = "facts.proposed"
NOT_FOUND = "searches.not-found"
LISTS_OF = {
    "Writer": ["returned", "questions.writing", "mine", "under-way"],
    "Reviewer": [
        *("returned", "waiting", *ANSWERS, "approved", "mine", "under-way", "scheduled"),
        *(PROPOSED, "overdue", UNHELPFUL, NOT_FOUND),
    ],
    "Moderator": ["questions.urgent", *QUEUE, *ANSWERS, UNHELPFUL],
    "Administrator": [
        *("questions.urgent", "returned", "waiting", *QUEUE, *ANSWERS, "approved", "mine", "under-way"),
        *("scheduled", PROPOSED, "overdue", UNHELPFUL, NOT_FOUND),
    ],
}


def desk_of(client):
    response = client.get(DESK)
    assert response.status_code == 200
    return response.context["desk"]


def shown(client, key):
    """The rows of one list."""
    found = [one for one in desk_of(client).lists if one.entry.key in {key, f"pages.{key}"}]
    return list(found[0].content.rows) if found else None


def names(client, key):
    return [row.title for row in shown(client, key)]


@pytest.mark.parametrize("name", LISTS_OF)
def test_each_role_sees_the_lists_that_it_can_act_on_first_what_is_urgent(role, name):
    keys = [one.entry.key.removeprefix("pages.") for one in desk_of(role(name)).lists]
    assert keys == LISTS_OF[name]


def test_an_empty_desk_is_kind_and_short(role):
    page = role("Writer").get(DESK)
    said = find(page, "string(//section[@class='desk-clear'])").split("\n")
    assert [line.strip() for line in said if line.strip()] == [
        "Nothing waits for you",
        "Returned to meNothing came back to you.",
        "Questions to answerNo question waits for an answer.",
        "My draftsYou have no unfinished drafts.",
        "Mine, on their wayNothing of yours is with others.",
    ]
    assert find(page, "//*[@class='desk-list']") == []


def test_every_number_on_the_desk_is_the_number_of_rows_in_the_list_that_it_leads_to(role):
    client = role("Administrator")
    busy(client.user, 8)
    desk = desk_of(client)
    numbers = {one.content.more_url: one.content.total for one in desk.lists}
    numbers |= {bar.url: bar.value for one in desk.charts for bar in one.content.bars if bar.url}
    counted = {url: client.get(url).context["cl"].result_count for url in numbers}
    assert counted == numbers
    assert len(numbers) == 19
    assert min(numbers.values()) == 8
    assert all(len(one.content.rows) == 6 for one in desk.lists)


def test_the_desk_costs_the_same_queries_with_one_and_with_thirty_of_everything(role):
    client = role("Administrator")
    rules = EditorialRules.objects.create(may_approve_own=True)
    ReviewInterval.objects.create(rules=rules, kind="cause", months=6)
    costs = []
    for number in (1, 29):
        busy(client.user, number)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk_of(client)
        costs.append(len(queries))
    assert costs == [31, 31]


def test_reviewers_find_the_oldest_first_and_are_told_which_they_wrote_part_of(role):
    client = role("Reviewer")
    draft("New", "submitted", by=build.editor(), days=1)
    draft("Old", "submitted", by=build.editor(), writers=[client.user], days=12)
    old, new = shown(client, "waiting")
    assert (old.title, old.mark, old.is_late, old.when) == (
        "Old",
        "You wrote part of it",
        True,
        "12\u00a0days ago",
    )
    assert (new.title, new.mark, new.is_late) == ("New", "", False)
    assert new.detail == "New page. Submitted by Writer Example"


def test_writers_do_not_find_what_only_reviewers_can_do(role):
    draft("Old", "submitted", by=build.moderator())
    client = role("Writer")
    assert shown(client, "waiting") is None
    assert "Old" not in client.get(DESK).content.decode()


def test_a_returned_page_comes_back_with_its_reason_to_who_wrote_and_to_who_submitted_it(role):
    writer, other = role("Writer"), role("Reviewer")
    draft("Ours", "returned", by=build.administrator(), writers=[writer.user], reason="Cite the guideline.")
    draft("Theirs", "returned", by=build.administrator(), reason="Too long.")
    (row,) = shown(writer, "returned")
    assert (row.title, row.note) == ("Ours", "Cite the guideline.")
    assert row.detail == "Returned by Second-Reader Example"
    assert shown(other, "returned") == []
    Draft.objects.filter(condition__name="Theirs").update(submitted_by=other.user)
    assert names(other, "returned") == ["Theirs"]


def test_writers_find_their_own_drafts_the_newest_change_first_with_what_they_said_of_it(role):
    import reversion

    client = role("Writer")
    page = build.published("Known").condition
    build.change(page, summary="<p>Changed.</p>")
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(page)
        describe_revision("New figures", by=client.user)
    draft("Older", "draft", by=client.user, days=2)
    draft("Not mine", "draft", by=build.moderator())
    known, older = shown(client, "mine")
    assert (known.title, known.detail, known.note, known.when) == (
        *("Known", "Changes edition 1", "New figures", "just now"),
    )
    assert (older.title, older.detail, older.note) == ("Older", "New page", "")


def test_writers_see_how_far_their_pages_have_come(role):
    client = role("Writer")
    draft("Submitted", "submitted", by=client.user, days=3)
    draft("Approved", "approved", by=client.user, days=2)
    act(draft("Planned", "approved", by=client.user), kind="publish")
    said = {row.title: row.detail for row in shown(client, "under-way")}
    assert said["Submitted"] == "Waits for a review"
    assert said["Approved"] == "Approved by Second-Reader Example"
    assert said["Planned"].startswith("Goes before readers on ")


def test_what_is_approved_leaves_the_list_when_a_time_is_set_and_comes_back_when_that_fails(role):
    client = role("Reviewer")
    planned = act(draft("Glass knee", "approved", by=build.editor()), kind="publish")
    assert names(client, "approved") == []
    ScheduledAct.objects.filter(pk=planned.pk).update(state="refused")
    assert names(client, "approved") == ["Glass knee"]


def test_the_schedule_shows_first_what_could_not_be_done_then_what_nothing_starts(role):
    client = role("Reviewer")
    for name, given in {
        "Tomorrow": {"hours": 24},
        "Refused": {"hours": 12, "state": "refused", "problem": "Readers see another edition."},
        "Stuck": {"hours": -1},
        "Cancelled": {"state": "cancelled"},
    }.items():
        act(build.condition(name), **given)
    act(Condition.objects.get(name="Tomorrow"), kind="publish", hours=96)
    refused, stuck, tomorrow = shown(client, "scheduled")
    assert (refused.title, refused.mark, refused.is_late) == ("Refused", "Could not be done", True)
    assert refused.note == "Readers see another edition."
    assert (stuck.title, stuck.mark, stuck.is_late) == ("Stuck", "Its time has passed", True)
    assert (tomorrow.title, tomorrow.mark, tomorrow.is_late) == ("Tomorrow", "", False)
    assert [part.split()[0] for part in tomorrow.detail.split(" · ")] == ["Withdraw", "Publish"]


def test_the_longest_overdue_review_comes_first_and_withdrawn_pages_are_not_due(role):
    client = role("Reviewer")
    overdue("Short", days=2)
    overdue("Long", days=400)
    PageReview.objects.filter(condition=build.condition("Unpublished")).delete()
    rows = shown(client, "overdue")
    assert [(row.title, row.when) for row in rows] == [
        ("Long", "13\u00a0months overdue"),
        ("Short", "2\u00a0days overdue"),
    ]


def test_moderators_find_the_questions_that_readers_do_not_see_yet(role):
    client = role("Moderator")
    page = build.published().condition
    shown_to_readers = build.posted(page, "Posted?")
    Question.objects.filter(pk=shown_to_readers.pk).update(state="answered")
    build.question(page, "Bare?", opener="")
    build.question(page, "Answered?")
    assert [(row.title, row.mark) for row in shown(client, "questions.writing")] == [
        ("Bare?", "No answer yet"),
        ("Answered?", ""),
    ]
    assert client.get(shown(client, "questions.writing")[0].url).status_code == 200
    assert Question.objects.count() == 3


def test_the_desk_says_so_while_reviewers_may_approve_their_own_changes(role):
    client = role("Writer")
    assert desk_of(client).notes == ()
    EditorialRules.objects.create(may_approve_own=True)
    assert "may approve changes that they wrote themselves" in client.get(DESK).content.decode()


def test_a_list_that_cannot_be_read_says_so_and_leaves_the_others(role, monkeypatch, caplog):
    def fail(user):
        raise RuntimeError("gone")

    client = role("Reviewer")
    draft("Glass knee", "approved", by=build.editor())
    monkeypatch.setitem(work.WORK, "waiting", work.Work("Waiting for review", fail))
    page = client.get(DESK)
    assert page.status_code == 200
    said = find(page, "string(//section[@id='desk-pages-waiting'])")
    assert "could not be read, so it may hold work" in said
    assert "Glass knee" in find(page, "string(//section[@id='desk-pages-approved'])")
    assert "pages.waiting" in caplog.text


def test_charts_are_tables_whose_rows_say_what_their_bars_show(role):
    client = role("Writer")
    overdue("Glass knee")
    page = client.get(DESK)
    (table,) = find(page, "//figure[@aria-labelledby='desk-pages-reviews']//table")
    assert [cell.text_content() for cell in table.xpath(".//thead//th")] == ["Due", "Pages"]
    rows = {row.xpath("string(th)"): row.xpath("string(td[1])") for row in table.xpath(".//tbody/tr")}
    assert rows["Overdue"] == "1"
    assert rows["Never reviewed"] == "0"
    assert table.xpath(".//svg[not(@aria-hidden='true')]") == []
    assert table.xpath("//*[@style]") == []


@pytest.mark.parametrize("wanted", ["nonsense", "", "mine'--"])
def test_work_that_does_not_exist_is_no_filter(role, wanted):
    client = role("Writer")
    answer = client.get(reverse("admin:conditions_condition_changelist"), {"work": wanted})
    assert answer.status_code == 302
    assert client.get(answer.url).status_code == 200
