"""Preview, publish, withdraw, publish again: who may, what is asked, what readers see."""

import pytest
from django.test import Client
from django.urls import reverse

from conditions.models import Condition, Edition, Event, Section
from tests import build
from tests.conditions.admin import desk

ACTS = ("preview", "publish", "withdraw")


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("act", ACTS)
def test_who_has_no_right_gets_403_whether_looking_or_acting(act, role, condition):
    person = role("Moderator") if act != "preview" else role("Writer")
    person.user.groups.clear()
    assert person.get(desk.act_page(condition, act)).status_code == 403
    assert person.post(desk.act_page(condition, act), {"note": "x"}).status_code == 403
    assert not Edition.objects.exists()


@pytest.mark.parametrize("act", ACTS)
def test_strangers_are_sent_to_sign_in(act, condition):
    response = Client().get(desk.act_page(condition, act))
    assert response.status_code == 302
    assert reverse("admin:login") in response.url


def test_an_editor_may_preview_but_not_publish(editor, condition):
    page = editor.get(desk.act_page(condition, "preview"))
    assert "The marrow fails" in text(page)
    assert "no-store" in page.headers["Cache-Control"]
    assert editor.post(desk.act_page(condition, "publish"), {"note": ""}).status_code == 403
    form = text(editor.get(desk.change_page(condition)))
    assert "Preview" in form
    assert "Publish…" not in form


def test_a_reviewer_publishes_and_readers_see_it(role, condition):
    reviewer = role("Reviewer")
    early = text(reviewer.get(desk.act_page(condition, "publish")))
    assert "Nobody has approved this text yet" in early
    build.approved(condition)
    asked = text(reviewer.get(desk.act_page(condition, "publish")))
    assert "as a new edition" in asked
    assert not Edition.objects.exists()
    done = desk.act(reviewer, condition, "publish", note="First")
    assert "Published" in text(done)
    assert "On the site" in text(done)
    assert "The marrow fails" in text(Client().get(condition.get_absolute_url()))
    assert Event.objects.get(kind="published").note == "First"


def test_what_is_missing_is_said_and_nothing_can_be_pressed(role, db):
    empty = Condition.objects.create(number=9, name="Empty", slug="empty")
    reviewer = role("Reviewer")
    asked = text(reviewer.get(desk.act_page(empty, "publish")))
    assert "Write at least one section" in asked
    assert 'type="submit" value="Publish"' not in asked
    refused = reviewer.post(desk.act_page(empty, "publish"), {"note": ""})
    assert "Write at least one section" in text(refused)
    assert not Edition.objects.exists()


def test_publishing_the_same_again_is_refused_in_words(role, condition):
    reviewer = role("Reviewer")
    build.publish(condition, by=reviewer.user)
    assert "Nothing has changed" in text(reviewer.post(desk.act_page(condition, "publish"), {"note": ""}))
    assert Edition.objects.count() == 1


def test_a_withdrawal_needs_a_reason_and_takes_the_page_from_readers(role, condition):
    reviewer = role("Reviewer")
    build.publish(condition, by=reviewer.user)
    assert "errorlist" in text(reviewer.post(desk.act_page(condition, "withdraw"), {"note": ""}))
    assert Edition.objects.current().exists()
    reviewer.post(desk.act_page(condition, "withdraw"), {"note": "Wrong", "public_reason": "Under review"})
    assert not Edition.objects.current().exists()
    assert Client().get(condition.get_absolute_url()).status_code == 410


def test_an_old_edition_is_published_again_as_a_new_one(role, condition):
    reviewer = role("Reviewer")
    build.publish(condition, by=reviewer.user)
    Section.objects.filter(condition=condition).update(body="<p>Second words.</p>")
    build.publish(condition, by=reviewer.user)
    reviewer.post(desk.act_page(condition, "publish_again", 1), {"note": "Back"})
    assert Edition.objects.current().get().number == 3
    assert "The marrow fails" in text(Client().get(condition.get_absolute_url()))
    assert "Second words" in text(reviewer.get(desk.act_page(condition, "preview")))


@pytest.mark.parametrize("edition", [5, 2**70])
def test_an_edition_that_is_not_there_is_not_found(edition, role, condition):
    assert role("Reviewer").get(desk.act_page(condition, "publish_again", edition)).status_code == 404


@pytest.mark.parametrize("number", [999, 2**70])
@pytest.mark.parametrize("act", ACTS)
def test_a_condition_that_is_not_there_is_not_found(act, number, role):
    address = reverse(f"admin:conditions_condition_{act}", args=[number])
    assert role("Reviewer").get(address).status_code == 404


def test_the_list_tells_what_readers_see(role, condition):
    reviewer = role("Reviewer")
    assert "Not published" in text(reviewer.get(reverse(desk.LIST)))
    build.publish(condition, by=reviewer.user)
    assert "Published, edition 1" in text(reviewer.get(reverse(desk.LIST)))
    desk.save(reviewer, condition, name="Renamed")
    assert "Changed since edition 1" in text(reviewer.get(reverse(desk.LIST)))
    assert "Renamed" in text(reviewer.get(reverse(desk.LIST), {"state": "changed"}))
    assert "Renamed" not in text(reviewer.get(reverse(desk.LIST), {"state": "unpublished"}))


@pytest.mark.parametrize("model", ["edition", "event"])
def test_editions_and_events_can_only_be_read(model, role, condition):
    administrator = role("Administrator")
    administrator.user.is_superuser = True
    administrator.user.save()
    build.publish(condition, by=administrator.user)
    row = {"edition": Edition, "event": Event}[model].objects.first()
    name = f"admin:conditions_{model}"
    assert administrator.get(reverse(f"{name}_changelist")).status_code == 200
    assert administrator.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200
    assert administrator.post(reverse(f"{name}_change", args=[row.pk]), {"note": "x"}).status_code == 403
    assert administrator.get(reverse(f"{name}_add")).status_code == 403
    assert administrator.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
