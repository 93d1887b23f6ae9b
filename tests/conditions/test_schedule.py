"""Set for later: what goes out is what was approved, once, and never over something newer."""

import datetime as dt
from importlib import import_module

import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.utils import timezone

from conditions.actions import (
    cancel,
    publish_again,
    return_to_writer,
    schedule_publication,
    schedule_withdrawal,
    take_back,
    withdraw,
)
from conditions.errors import NotAllowed, WrongState
from conditions.models import Draft, Edition, Event, PageReview, ScheduledAct, Section
from tests import build
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db
LATER = dt.timedelta(hours=3)


def scheduled(row, **more):
    planned = {"planned_for": timezone.now() + LATER, "by": build.reviewer()} | more
    return schedule_publication(row, **planned)


def fall_due() -> None:
    """Let the time come."""
    ScheduledAct.objects.update(planned_for=timezone.now() - dt.timedelta(seconds=1))


def text_of(edition: Edition) -> str:
    return edition.payload["sections"][0]["body"]


def test_an_approved_page_is_published_when_its_time_has_come(client):
    row = build.approved(build.condition())
    scheduled(row, note="Embargo ends")
    assert run("run_schedule").out == ""
    assert client.get(row.get_absolute_url()).status_code == 404
    fall_due()
    assert run("run_schedule").out == "Publish Glass knee: done.\n"
    edition = Edition.objects.get()
    assert (edition.number, edition.note, edition.published_by) == (1, "Embargo ends", build.reviewer())
    assert client.get(row.get_absolute_url()).status_code == 200
    assert not Draft.objects.exists()
    assert [event.kind for event in Event.objects.order_by("pk")][-2:] == ["scheduled", "published"]
    assert PageReview.objects.get().reviewer.username == "second-reader"


def test_running_it_again_does_nothing_again():
    scheduled(build.approved(build.condition()))
    fall_due()
    run("run_schedule")
    events = Event.objects.count()
    assert (run("run_schedule").out, Edition.objects.count(), Event.objects.count()) == ("", 1, events)


def test_work_that_went_on_meanwhile_neither_goes_out_nor_is_touched():
    row = build.approved(build.condition())
    scheduled(row)
    build.change(row, summary="<p>Half a sentence th</p>")
    fall_due()
    run("run_schedule")
    assert text_of(Edition.objects.get()) == build.TEXT
    assert Section.objects.get(condition=row).body == "<p>Half a sentence th</p>"
    assert Draft.objects.get().state == "draft"


def test_it_does_not_pass_over_an_edition_that_it_did_not_know(client):
    first = build.published()
    row = first.condition
    build.change(row, summary="<p>Second.</p>")
    build.publish(row)
    build.change(row, summary="<p>Third.</p>")
    scheduled(build.approved(row))
    ScheduledAct.objects.update(based_on=first)
    fall_due()
    said = run("run_schedule")
    assert "could not be done. Readers see another edition now" in said.complaint
    assert Edition.objects.current().get().number == 2
    entry = ScheduledAct.objects.get()
    assert (entry.state, Event.objects.first().kind) == ("refused", "schedule-refused")
    assert run("run_schedule").complaint == ""
    cancel(entry, by=build.reviewer(), note="Seen")
    assert not ScheduledAct.objects.refused().exists()


def test_rights_that_were_lost_since_count():
    row, person = build.approved(build.condition()), build.reviewer()
    scheduled(row, by=person)
    person.groups.clear()
    fall_due()
    assert "Reviewer Example, who scheduled this, may not publish any more." in run("run_schedule").complaint
    assert not Edition.objects.exists()


def test_an_account_that_is_gone_publishes_nothing_and_the_record_still_names_it():
    scheduled(build.approved(build.condition()))
    build.reviewer().delete()
    fall_due()
    assert "does not exist any more" in run("run_schedule").complaint
    assert Event.objects.first().happened_by_name == "Reviewer Example"


def test_one_that_breaks_does_not_hold_up_the_others_and_is_tried_again(monkeypatch):
    first, second = build.approved(build.condition("A knee")), build.approved(build.condition("B knee"))
    for row in (first, second):
        scheduled(row)
    fall_due()
    module = import_module("conditions.actions.publish")
    whole = module.index_names

    def fail(numbers):
        if first.pk in numbers:
            raise RuntimeError("the disk is full")
        whole(numbers)

    monkeypatch.setattr(module, "index_names", fail)
    said = run("run_schedule")
    assert (said.out, said.code) == ("Publish B knee: done.\n", 1)
    assert ScheduledAct.objects.pending().get().condition == first
    monkeypatch.undo()
    assert run("run_schedule").out == "Publish A knee: done.\n"


@pytest.mark.parametrize("act", [take_back, return_to_writer])
def test_what_is_taken_back_or_returned_is_off_the_schedule(act):
    row = build.approved(build.condition())
    scheduled(row)
    act(row, by=build.reviewer(), **({"reason": "Wait"} if act is return_to_writer else {}))
    assert ScheduledAct.objects.get().state == "cancelled"
    assert Event.objects.first().kind == "unscheduled"


def test_an_edition_published_meanwhile_takes_it_off_the_schedule():
    first = build.published()
    build.change(first.condition, summary="<p>Second.</p>")
    build.publish(first.condition)
    build.change(first.condition, summary="<p>Third.</p>")
    scheduled(build.approved(first.condition))
    publish_again(Edition.objects.get(pk=first.pk), by=build.reviewer())
    assert ScheduledAct.objects.get().state == "cancelled"
    assert "Edition 1 was published again" in Event.objects.first().note


def test_a_withdrawal_at_its_time_gives_410_with_the_reason(client):
    edition = build.published()
    when = timezone.now() + LATER
    reason = "Being rewritten"
    schedule_withdrawal(
        edition.condition,
        by=build.reviewer(),
        planned_for=when,
        note="Out of date",
        public_reason=reason,
    )
    fall_due()
    assert run("run_schedule").out == "Withdraw Glass knee: done.\n"
    gone = client.get(edition.condition.get_absolute_url())
    assert (gone.status_code, "Being rewritten" in gone.content.decode()) == (410, True)
    assert ScheduledAct.objects.get().state == "done"


def test_a_withdrawal_by_hand_clears_the_schedule():
    edition = build.published()
    build.change(edition.condition, summary="<p>More.</p>")
    scheduled(build.approved(edition.condition))
    withdraw(edition.condition, by=build.reviewer(), note="Wrong")
    assert ScheduledAct.objects.get().state == "cancelled"


@pytest.mark.parametrize("role", ["", "Writer", "Moderator"])
def test_others_may_neither_schedule_nor_cancel(role):
    row = build.approved(build.condition())
    with pytest.raises(NotAllowed):
        scheduled(row, by=build.account(role))
    entry = scheduled(row)
    with pytest.raises(NotAllowed):
        cancel(entry, by=build.account(role))


def test_the_past_what_is_not_approved_and_what_is_scheduled_are_refused():
    row = build.condition()
    with pytest.raises(WrongState, match="Only approved text"):
        scheduled(row)
    build.approved(row)
    with pytest.raises(WrongState, match="passed already"):
        scheduled(row, planned_for=timezone.now() - LATER)
    entry = scheduled(row)
    with pytest.raises(WrongState, match="scheduled already"):
        scheduled(row)
    cancel(entry, by=build.reviewer())
    with pytest.raises(WrongState, match="no longer on the schedule"):
        cancel(entry, by=build.reviewer())
    with pytest.raises(WrongState, match="nothing to withdraw"):
        schedule_withdrawal(row, by=build.reviewer(), planned_for=timezone.now() + LATER, note="x")


def test_a_withdrawal_does_not_take_away_an_edition_that_it_did_not_know(client):
    edition = build.published()
    row = edition.condition
    when = timezone.now() + LATER
    schedule_withdrawal(row, by=build.reviewer(), planned_for=when, note="Out of date")
    build.change(row, summary="<p>Mended.</p>")
    build.publish(row)
    fall_due()
    assert "Readers see another edition now" in run("run_schedule").complaint
    assert client.get(row.get_absolute_url()).status_code == 200


def test_a_slip_in_the_year_is_refused():
    row = build.approved(build.condition())
    with pytest.raises(WrongState, match="Look at the year"):
        scheduled(row, planned_for=timezone.now() + dt.timedelta(days=800))


def test_what_a_scheduled_text_needs_is_not_deleted_while_it_waits():
    helpers = build.organization()
    row = build.approved(build.condition(supporting=(helpers,)))
    entry = scheduled(row)
    row.organizations.all().delete()
    build.record_change(row, by=build.editor())
    with pytest.raises(ProtectedError):
        helpers.delete()
    cancel(entry, by=build.reviewer())
    helpers.delete()


def test_what_the_database_refuses_is_said_and_not_tried_for_ever(monkeypatch):
    scheduled(build.approved(build.condition()))
    fall_due()

    def refuse(*rest):
        raise IntegrityError("a foreign key")

    monkeypatch.setattr(import_module("conditions.actions.publish"), "index_names", refuse)
    assert "may have been deleted" in run("run_schedule").complaint
    assert ScheduledAct.objects.get().state == "refused"


def test_a_refusal_with_many_problems_is_recorded():
    works = [build.citation(f"Author {place}") for place in range(60)]
    row = build.approved(build.condition(sections={"cause": f"<p>So.{build.cite(*works)}</p>"}))
    scheduled(row)
    payload = ScheduledAct.objects.get().payload
    gone = [f'<p>So.<cite data-citation="{number}"></cite></p>' for number in range(9000, 9060)]
    payload["sections"][0]["body"] = "".join(gone)
    ScheduledAct.objects.update(payload=payload)
    fall_due()
    assert "could not be done" in run("run_schedule").complaint
    assert len(ScheduledAct.objects.get().problem) == 2000
