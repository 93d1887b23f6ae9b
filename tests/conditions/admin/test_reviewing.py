"""The reviewer's and the writer's pages between writing and publishing."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from conditions.actions import submit
from conditions.models import Draft, Edition, EditorialRules, Event, PageReview, ReviewerName, ScheduledAct
from tests import build
from tests.conditions.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return build.condition()


def said(response) -> str:
    return response.content.decode()


def decide(client, page, decision, **fields):
    return desk.act(client, page, "review", decision=decision, **fields)


def test_the_form_offers_each_role_its_next_step(role, page):
    writer, reviewer = role("Writer"), role("Reviewer")
    form = said(writer.get(desk.change_page(page)))
    assert "Submit for review…" in form
    assert "Review…" not in form
    desk.act(writer, page, "submit", note="Please look at the cause")
    assert "Waiting for review" in said(writer.get(desk.change_page(page)))
    assert "Review…" in said(reviewer.get(desk.change_page(page)))
    asked = said(reviewer.get(desk.act_page(page, "review")))
    assert "Please look at the cause" in asked
    assert "Approve and publish" in asked


def test_a_return_shows_its_reason_at_the_top_of_the_writers_form(role, page):
    submit(page, by=build.editor())
    refused = decide(role("Reviewer"), page, "return")
    assert "Say what should change" in said(refused)
    assert Draft.objects.get().is_waiting
    decide(another_reviewer(), page, "return", note="Cite the second sentence.")
    assert "Cite the second sentence." in said(role("Writer").get(desk.change_page(page)))


def another_reviewer():
    client = Client()
    client.force_login(build.account("Reviewer", name="third"))
    return client


def test_approve_and_publish_is_one_step(role, page):
    submit(page, by=build.editor())
    assert "Approved and published" in said(decide(role("Reviewer"), page, "publish"))
    assert Edition.objects.get().is_current
    assert [event.kind for event in Event.objects.order_by("pk")] == ["submitted", "approved", "published"]


def test_what_changed_behind_the_reviewers_back_is_neither_approved_nor_published(role, page):
    submit(page, by=build.editor())
    reviewer, address = role("Reviewer"), desk.act_page(page, "review")
    seen = reviewer.get(address).context["form"]["seen"].value()
    build.change(page, summary="<p>Something else.</p>")
    for decision in ("approve", "publish"):
        answer = reviewer.post(address, {"decision": decision, "seen": seen, "note": ""})
        assert "changed since you opened" in said(answer)
    assert Draft.objects.get().is_waiting
    assert not Edition.objects.exists()


def test_who_wrote_part_of_it_is_told_and_has_no_button(role, page):
    reviewer = role("Reviewer")
    build.record_change(page, by=reviewer.user)
    submit(page, by=build.editor())
    asked = said(reviewer.get(desk.act_page(page, "review")))
    assert "another reviewer must approve it" in asked
    assert 'value="approve"' not in asked
    assert "another reviewer" in said(decide(reviewer, page, "approve"))
    assert Draft.objects.get().is_waiting
    EditorialRules.objects.create(may_approve_own=True)
    assert "the record will say so" in said(reviewer.get(desk.act_page(page, "review")))
    assert "Approved" in said(decide(reviewer, page, "approve"))


@pytest.mark.parametrize("decision", ["", "burn"])
def test_a_decision_that_is_none_is_said(role, page, decision):
    submit(page, by=build.editor())
    assert "Choose one of the buttons" in said(decide(role("Reviewer"), page, decision))


def test_an_approved_page_is_scheduled_and_taken_off_again(role, page):
    build.approved(page)
    reviewer = role("Reviewer")
    when = timezone.localtime(timezone.now() + dt.timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
    answer = desk.act(reviewer, page, "publish", planned_for=when)
    assert "Scheduled." in said(answer)
    entry = ScheduledAct.objects.get()
    assert "Take it off the schedule…" in said(reviewer.get(desk.change_page(page)))
    assert reviewer.get(reverse("admin:conditions_scheduledact_change", args=[entry.pk])).status_code == 200
    cancel = reverse("admin:conditions_scheduledact_cancel", args=[entry.pk])
    assert role("Writer").post(cancel, {"note": ""}).status_code == 403
    assert "Taken off" in said(reviewer.post(cancel, {"note": "Too early"}, follow=True))
    assert ScheduledAct.objects.get().state == "cancelled"
    past = desk.act(reviewer, page, "publish", planned_for="2001-01-01T10:00")
    assert "passed already" in said(past)
    nonsense = desk.act(reviewer, page, "publish", planned_for="tomorrow")
    assert "Enter a valid date/time" in said(nonsense)


def test_a_page_is_confirmed_as_reviewed(role):
    edition = build.published()
    reviewer, later = role("Reviewer"), timezone.localdate() + dt.timedelta(days=90)
    reviewer.post(desk.act_page(edition.condition, "confirm"), {"note": "", "due_on": later.isoformat()})
    review = PageReview.objects.get()
    assert (review.reviewer, review.due_on) == (reviewer.user, later)


def test_what_happened_is_told_on_the_form(role, page):
    build.publish(page, note="First edition")
    form = said(role("Writer").get(desk.change_page(page)))
    for word in ("Submitted for review", "Approved", "Published", "First edition", "Reviewer Example"):
        assert word in form


def test_a_page_that_was_reviewed_once_is_not_deleted(role, page):
    reviewer = role("Reviewer")
    address = reverse("admin:conditions_condition_delete", args=[page.pk])
    assert reviewer.get(address).status_code == 200
    submit(page, by=build.editor())
    assert reviewer.post(address, {"post": "yes"}).status_code == 403


def test_only_administrators_set_the_editorial_rules_and_the_dates_follow(role):
    build.published()
    address = reverse("admin:conditions_editorialrules_changelist")
    assert role("Reviewer").get(address).status_code == 403
    admin = role("Administrator")
    form = admin.get(address, follow=True)
    fields = {
        "may_approve_own": "on",
        "review_months": "6",
        "reading_grade": "9",
        "intervals-TOTAL_FORMS": "1",
        "intervals-INITIAL_FORMS": "0",
        "intervals-0-kind": "summary",
        "intervals-0-months": "2",
        "started_from": "0",
    }
    answer = admin.post(form.request["PATH_INFO"], fields, follow=True)
    assert "Review dates that moved: 1" in said(answer)
    rules = EditorialRules.objects.current()
    assert (rules.may_approve_own, rules.review_months, rules.months_by_kind) == (True, 6, {"summary": 2})
    assert admin.get(address, follow=True).request["PATH_INFO"].endswith("/1/change/")
    assert admin.get(reverse("admin:conditions_editorialrules_add")).url.endswith("/1/change/")


def test_everybody_keeps_their_own_name_for_readers_only(role):
    reviewer, other = role("Reviewer"), role("Administrator")
    address = reverse("admin:conditions_reviewername_changelist")
    add = reviewer.get(address, follow=True).request["PATH_INFO"]
    reviewer.post(add, {"name": "Jo Bell, MD", "is_shown": "on"})
    row = ReviewerName.objects.get()
    assert (row.user, row.is_shown) == (reviewer.user, True)
    change = reverse("admin:conditions_reviewername_change", args=[row.pk])
    assert other.get(change).status_code == 302
    other.post(change, {"name": "Somebody else", "is_shown": "on"})
    assert ReviewerName.objects.get().name == "Jo Bell, MD"
    reviewer.post(change, {"name": "Jo Bell, MD"})
    assert not ReviewerName.objects.get().is_shown


def test_a_refusal_stands_at_the_top_and_gets_the_focus(role, page):
    submit(page, by=build.editor())
    refused = decide(role("Reviewer"), page, "return")
    (note,) = desk.find(refused, "//div[contains(@class, 'errornote')]")
    assert note.get("autofocus") is not None
    assert "Say what should change" in note.text_content()
    assert "<title>Error: Review" in said(refused)


def test_every_state_offers_somebody_a_next_step(role):
    edition = build.published()
    build.actions.withdraw(edition.condition, by=build.reviewer(), note="A mistake in it")
    form = said(role("Writer").get(desk.change_page(edition.condition)))
    assert "Withdrawn from readers" in form
    assert "A mistake in it" in form
    assert "Submit for review…" in form
    assert "Publish edition 1 again…" in said(role("Reviewer").get(desk.change_page(edition.condition)))


def test_saving_approved_text_says_that_the_approval_is_gone(role, page):
    build.approved(page)
    writer = role("Writer")
    desk.save(writer, page, sections__0__body="<p>Other words.</p>")
    assert "must be submitted and approved again" in said(writer.get(desk.change_page(page)))


def test_a_writer_sees_the_schedule_and_no_way_to_change_it(role, page):
    build.approved(page)
    when = timezone.now() + dt.timedelta(days=1)
    build.actions.schedule_publication(page, by=build.reviewer(), planned_for=when)
    form = said(role("Writer").get(desk.change_page(page)))
    assert "What goes out is the text that was approved." in form
    assert "Take it off the schedule" not in form


def test_a_date_of_a_section_that_is_still_to_come_is_refused(role, page):
    answer = desk.save(role("Writer"), page, sections__0__updated_on="2099-01-01")
    assert "This day is still to come" in said(answer)


@pytest.mark.parametrize("decision", ["approve", "publish"])
def test_a_decision_that_does_not_say_what_was_seen_is_refused(role, page, decision):
    submit(page, by=build.editor())
    refused = role("Reviewer").post(desk.act_page(page, "review"), {"decision": decision, "note": ""})
    assert "which text you saw" in said(refused)
    assert Draft.objects.get().is_waiting


def test_what_a_reviewer_notes_for_colleagues_is_not_shown_to_readers(role, page):
    submit(page, by=build.editor())
    decide(role("Reviewer"), page, "publish", note="Ana is still learning.")
    assert Edition.objects.get().note == ""
