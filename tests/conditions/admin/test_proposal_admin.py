"""A reviewer at the desk decides what catalogues propose; imports, looked at."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from conditions.actions import facts
from conditions.models import FactProposal, ImportRun
from tests import build
from tests.conditions.admin.desk import find
from tests.conditions.facts.given import a_page, fresh, given, proposed, proposed_of_page, source

pytestmark = pytest.mark.django_db
LIST = "admin:conditions_factproposal_changelist"


@pytest.fixture
def page(db):
    return a_page()


@pytest.fixture
def reviewer(role):
    return role("Reviewer")


SIDES = "//table[@class='beside']/tbody/tr/td/text()"
ROWS = "//table[@id='result_list']/tbody/tr"


def overridden(page, was="Childhood", **says):
    """An editor says adult; the source said `was`, and says now what is given."""
    fact = facts.override_fact(given(page, label=was), {"label": "Adult"}, by=build.editor())
    return proposed(fact, **says)


def said(response):
    return [str(message) for message in response.context["messages"]]


def choose(client, act, rows):
    return client.post(
        reverse(LIST) + "?state__exact=open",
        {"action": f"{act}_selected", "_selected_action": [row.pk for row in rows]},
    )


def confirm(client, response):
    form = html.fromstring(response.content).xpath("//form[input[@name='action']]")[0]
    return client.post(reverse(LIST) + "?state__exact=open", dict_of(form), follow=True)


def dict_of(form):
    found = {}
    for name, value in form.form_values():
        found.setdefault(name, []).append(value)
    return found


def test_the_desk_leads_to_what_is_proposed_and_the_list_counts_the_same(reviewer, page):
    row = overridden(page, label="Birth")
    lists = {one.entry.key: one.content for one in reviewer.get("/admin/").context["desk"].lists}
    shown = lists["facts.proposed"]
    assert (shown.total, shown.rows[0].title) == (1, "Glass knee")
    assert reviewer.get(shown.more_url).context["cl"].result_count == 1
    answer = reviewer.get(shown.rows[0].url)
    assert find(answer, SIDES) == ["Adult", "Childhood", "Birth"]
    assert reverse("admin:conditions_factproposal_accept", args=[row.pk]) in find(answer, "//a/@href")


def test_one_is_accepted_after_a_page_that_shows_it_side_by_side(reviewer, page):
    row = overridden(page, label="Birth")
    address = reverse("admin:conditions_factproposal_accept", args=[row.pk])
    asking = reviewer.get(address)
    assert find(asking, SIDES) == ["Adult", "Childhood", "Birth"]
    assert fresh(row).state == "open"
    seen = asking.context["form"]["seen"].value()
    done = reviewer.post(address, {"seen": seen}, follow=True)
    assert said(done) == ["Glass knee: The source says something else now: Accepted."]
    assert (fresh(row.fact).label, fresh(row).decided_by) == ("Birth", reviewer.user)
    assert "accepted already" in reviewer.get(address).content.decode()


def test_what_has_changed_since_it_was_shown_is_not_decided(reviewer, page):
    row = overridden(page, label="Birth")
    address = reverse("admin:conditions_factproposal_decline", args=[row.pk])
    seen = reviewer.get(address).context["form"]["seen"].value()
    FactProposal.objects.filter(pk=row.pk).update(says={**row.says, "label": "Any age"})
    assert "something else again" in reviewer.post(address, {"seen": seen}).content.decode()
    assert fresh(row).state == "open"


@pytest.mark.parametrize(("act", "state"), [("accept", "accepted"), ("decline", "declined")])
def test_many_are_decided_after_a_page_that_lists_them(reviewer, page, act, state):
    rows = [overridden(page, was, evidence="new") for was in ("Birth", "Childhood", "Any age")]
    asking = choose(reviewer, act, rows[:2])
    assert len(find(asking, "//section[@class='proposed']")) == 2
    assert {fresh(row).state for row in rows} == {"open"}
    assert said(confirm(reviewer, asking)) == [f"{state.capitalize()}: 2."]
    assert [fresh(row).state for row in rows] == [state, state, "open"]


def test_of_many_what_cannot_be_done_is_told_with_its_reason(reviewer, page):
    fine, changing = overridden(page, "Birth", evidence="new"), overridden(page, "Childhood", evidence="new")
    asking = choose(reviewer, "accept", [fine, changing])
    FactProposal.objects.filter(pk=changing.pk).update(says={**changing.says, "label": "Any age"})
    told = said(confirm(reviewer, asking))
    assert told[0] == "Accepted: 1."
    assert "something else again" in told[1]
    assert fresh(changing).state == "open"


def test_those_that_are_decided_are_left_out(reviewer, page):
    row = overridden(page, label="Birth")
    FactProposal.objects.update(state="declined", decided_at=timezone.now())
    answer = reviewer.post(
        reverse(LIST), {"action": "accept_selected", "_selected_action": [row.pk]}, follow=True
    )
    assert said(answer) == ["None of these proposals is open."]


def test_writers_look_and_do_not_decide(editor, page):
    row = overridden(page, label="Birth")
    answer = editor.get(reverse(LIST))
    assert "Birth" in answer.content.decode()
    assert find(answer, "//select[@name='action']") == []
    choose(editor, "accept", [row])
    for act in ("accept", "decline"):
        assert editor.post(reverse(f"admin:conditions_factproposal_{act}", args=[row.pk])).status_code == 403
    assert fresh(row).state == "open"


def test_every_kind_of_proposal_is_shown_side_by_side(reviewer, page):
    proposed(given(page, "gene", "FBN1", is_hidden=True), "gone")
    proposed_of_page(page, "name", name="Vitreous knee")
    proposed_of_page(page, "gone", obsolete=True, into=8)
    text = reviewer.get(reverse(LIST)).content.decode()
    for words in ("No longer says so", "Vitreous knee", "Given up: now part of number 8", "Hidden"):
        assert words in text


def test_the_list_costs_no_more_queries_for_more_rows(reviewer, page, django_assert_max_num_queries):
    overridden(page, "Birth", evidence="new")
    with django_assert_max_num_queries(100) as one:
        reviewer.get(reverse(LIST))
    for n in range(20):
        overridden(page, f"Age {n}", evidence="new")
    with django_assert_max_num_queries(len(one.captured_queries)):
        reviewer.get(reverse(LIST))


def test_an_import_is_looked_at_with_what_it_changed_refused_and_why(reviewer):
    now = timezone.now()
    run = ImportRun.objects.create(
        source=source(),
        digest="x",
        release="1",
        state="done",
        counts={"fact created": 1200, "class created": 34, "fact proposed": 2},
        problems=[{"reason": "The code is empty", "count": 5, "examples": ["MONDO:1"]}],
        files=[{"name": "joints.obo", "format": "obo", "sha256": "ab"}],
        started_at=now - dt.timedelta(seconds=125),
        started_by_name="importer",
        finished_at=now,
    )
    row = find(reviewer.get(reverse("admin:conditions_importrun_changelist")), ROWS)
    assert {"1,234", "2", "5", "2 min 5 s"} <= {cell.strip() for cell in row[0].itertext()}
    page = reviewer.get(reverse("admin:conditions_importrun_change", args=[run.pk])).content.decode()
    for words in ("1,200 facts created", "5 × The code is empty", "Such as: MONDO:1", "joints.obo (obo)"):
        assert words in page


def test_a_source_says_how_much_it_says_and_how_far_it_is_trusted(reviewer, page):
    given(page, by_source=source("Other list", "2", trust=3))
    row = find(reviewer.get(reverse("admin:conditions_source_changelist")), ROWS)
    assert [cell.strip() for cell in row[0].itertext() if cell.strip()] == ["Other list", "2", "-", "3", "1"]
