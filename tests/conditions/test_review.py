"""From draft to approval: who may, in which state, what it records; and the writer is never the judge."""

import pytest
import reversion
from django.db import transaction

from conditions.actions import approve, publish, return_to_writer, submit, take_back, working_payload
from conditions.errors import NotAllowed, NotReady, OwnChange, WrongState
from conditions.models import Condition, Draft, EditorialRules, Event, Section
from tests import build

pytestmark = pytest.mark.django_db


def kinds() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("kind", flat=True))


def test_a_change_of_the_working_copy_makes_a_draft_and_names_its_writers():
    row = build.condition()
    build.record_change(row, by=build.reviewer())
    draft = Draft.objects.get()
    assert draft.state == "draft"
    assert set(draft.writers.all()) == {build.editor(), build.reviewer()}


def test_a_working_copy_that_says_what_readers_see_has_no_draft():
    edition = build.published()
    assert not Draft.objects.exists()
    build.change(edition.condition, summary="<p>More.</p>")
    assert Draft.objects.get().state == "draft"
    build.change(edition.condition, summary=build.TEXT)
    assert not Draft.objects.exists()


def test_the_whole_way_leaves_a_record_of_every_step():
    row = build.condition()
    submit(row, by=build.editor(), note="All new")
    return_to_writer(row, by=build.reviewer(), reason="Cite the cause.")
    assert (Draft.objects.get().state, Draft.objects.get().reason) == ("returned", "Cite the cause.")
    build.change(row, summary="<p>Glass joints break. Now with a cause.</p>")
    assert Draft.objects.get().is_returned
    submit(row, by=build.editor())
    assert Draft.objects.get().reason == ""
    approve(row, by=build.reviewer(), note="Good")
    assert publish(row, by=build.administrator()).number == 1
    assert kinds() == ["submitted", "returned", "submitted", "approved", "published"]
    assert list(Event.objects.order_by("pk").values_list("happened_by_name", "note"))[:2] == [
        ("Writer Example", "All new"),
        ("Reviewer Example", "Cite the cause."),
    ]


@pytest.mark.parametrize("role", ["Reviewer", "Administrator"])
def test_the_writer_of_a_change_does_not_approve_it(role):
    row, person = build.condition(), build.account(role)
    build.record_change(row, by=person)
    submit(row, by=build.editor())
    with pytest.raises(OwnChange, match="another reviewer"):
        approve(row, by=person)
    assert Draft.objects.get().is_waiting
    assert approve(row, by=build.account("Reviewer", name="second")).is_approved


def test_the_rules_may_let_a_writer_approve_and_the_record_says_so():
    EditorialRules.objects.create(may_approve_own=True)
    row = build.condition()
    build.record_change(row, by=build.reviewer())
    submit(row, by=build.reviewer())
    approve(row, by=build.reviewer(), note="Small fix.")
    assert Event.objects.first().note == (
        "The reviewer wrote part of this change; the site's rules allow it. Small fix."
    )


@pytest.mark.parametrize(
    ("act", "role", "fields"),
    [
        (submit, "Moderator", {}),
        (take_back, "Moderator", {}),
        (approve, "Writer", {}),
        (return_to_writer, "Writer", {"reason": "No"}),
    ],
)
def test_who_has_not_the_right_changes_nothing(act, role, fields):
    row = build.condition()
    if act is not submit:
        submit(row, by=build.editor())
    before = (Draft.objects.values().get(), kinds())
    with pytest.raises(NotAllowed):
        act(row, by=build.account(role), **fields)
    assert (Draft.objects.values().get(), kinds()) == before


@pytest.mark.parametrize(
    ("act", "fields", "message"),
    [
        (approve, {}, "not been submitted"),
        (return_to_writer, {"reason": "No"}, "not under review"),
        (take_back, {}, "not under review"),
        (publish, {}, "Nobody has approved"),
    ],
)
def test_a_step_out_of_turn_is_refused_in_words(act, fields, message):
    row = build.condition()
    with pytest.raises(WrongState, match=message):
        act(row, by=build.administrator(), **fields)


def test_a_return_needs_a_reason():
    row = build.condition()
    submit(row, by=build.editor())
    with pytest.raises(WrongState, match="Say what should change"):
        return_to_writer(row, by=build.reviewer(), reason="  ")


def test_what_is_not_ready_is_not_submitted():
    row = build.condition(sections={})
    with pytest.raises(NotReady):
        submit(row, by=build.editor())
    assert kinds() == []


def test_submitting_twice_or_without_news_is_refused():
    edition = build.published()
    with pytest.raises(WrongState, match="exactly this already"):
        submit(edition.condition, by=build.editor())
    build.change(edition.condition, summary="<p>More.</p>")
    submit(edition.condition, by=build.editor())
    with pytest.raises(WrongState, match="waiting for review already"):
        submit(edition.condition, by=build.editor())


def test_an_approval_holds_for_the_text_that_was_seen():
    row = build.condition()
    submit(row, by=build.editor())
    seen = working_payload(row).digest()
    build.change(row, summary="<p>Changed meanwhile.</p>")
    with pytest.raises(WrongState, match="changed since you opened"):
        approve(row, by=build.reviewer(), seen=seen)
    assert Draft.objects.get().is_waiting


def test_a_change_after_the_approval_ends_it_and_says_so():
    row = build.approved(build.condition())
    build.change(row, summary="<p>One more thing.</p>")
    assert Draft.objects.get().state == "draft"
    assert Event.objects.first().kind == "approval-lapsed"
    with pytest.raises(WrongState, match="Nobody has approved"):
        publish(row, by=build.reviewer())


def test_a_change_that_went_past_the_house_is_not_published_either():
    row = build.approved(build.condition())
    Section.objects.filter(condition=row).update(body="<p>Slipped in.</p>")
    with pytest.raises(WrongState, match="Nobody has approved"):
        publish(row, by=build.reviewer())


def test_a_page_taken_back_is_a_draft_again():
    row = build.approved(build.condition())
    take_back(row, by=build.editor(), note="A mistake")
    assert Draft.objects.get().state == "draft"
    assert (Event.objects.first().kind, Event.objects.first().note) == ("taken-back", "A mistake")


def test_a_page_that_was_withdrawn_can_come_back_through_a_review():
    edition = build.published()
    build.actions.withdraw(edition.condition, by=build.reviewer(), note="Wrong")
    assert build.publish(edition.condition).number == 2


def test_nothing_of_a_step_that_is_rolled_back_is_left():
    row = build.condition()
    with transaction.atomic():
        submit(row, by=build.editor())
        transaction.set_rollback(True)
    assert Draft.objects.get().state == "draft"
    assert kinds() == []


def test_a_draft_goes_with_its_page():
    row = build.condition()
    Condition.objects.filter(pk=row.pk).delete()
    assert not Draft.objects.exists()


def test_an_old_edition_published_again_leaves_the_newer_text_as_a_draft():
    first = build.published()
    build.change(first.condition, summary="<p>More.</p>")
    build.publish(first.condition)
    assert not Draft.objects.exists()
    build.actions.publish_again(type(first).objects.get(pk=first.pk), by=build.reviewer())
    assert Draft.objects.get().state == "draft"
    build.change(first.condition, summary=build.TEXT)
    assert not Draft.objects.exists()


def test_who_wrote_a_text_is_not_forgotten_when_somebody_else_brings_it_back():
    edition = build.published()
    row, author = edition.condition, build.account("Reviewer", name="author")
    with reversion.create_revision(manage_manually=True):
        build.change(row, summary="<p>The author's words.</p>")
        reversion.set_user(author)
        reversion.add_to_revision(row)
    build.change(row, summary=build.TEXT)
    assert not Draft.objects.exists()
    build.change(row, summary="<p>The author's words.</p>")
    submit(row, by=build.editor())
    with pytest.raises(OwnChange):
        approve(row, by=author)


def test_an_old_edition_is_not_published_twice_by_a_double_click():
    first = build.published()
    build.change(first.condition, summary="<p>More.</p>")
    build.publish(first.condition)
    first.refresh_from_db()
    build.actions.publish_again(first, by=build.reviewer())
    with pytest.raises(WrongState, match="exactly this already"):
        build.actions.publish_again(first, by=build.reviewer())
