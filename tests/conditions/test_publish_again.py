"""Publishing an old edition again: a new edition with the old content, the working copy untouched."""

from importlib import import_module

import pytest

from conditions.actions import publish_again, withdraw
from conditions.editions import Payload
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.models import Condition, Edition, Event, PublishedName, Section
from references.models import Link
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def first():
    """A past edition; readers see the second."""
    edition = build.published(sections={"cause": f"<p>So.{build.cite(build.citation())}</p>"})
    build.change(edition.condition, cause="<p>Not so.</p>")
    build.publish(edition.condition, by=build.reviewer())
    return Edition.objects.get(pk=edition.pk)


def test_the_old_content_comes_before_readers_under_a_new_number(first):
    new = publish_again(first, by=build.reviewer(), note="The second was wrong")
    assert (new.number, new.is_current, new.again, new.note) == (3, True, first, "The second was wrong")
    assert Payload.from_json(new.payload) == Payload.from_json(first.payload)
    assert Edition.objects.current().get() == new


def test_the_working_copy_stays_as_it_is(first):
    publish_again(first, by=build.reviewer())
    assert Section.objects.get().body == "<p>Not so.</p>"


def test_the_event_says_what_was_done(first):
    new = publish_again(first, by=build.reviewer(), note="Back")
    event = Event.objects.first()
    assert (event.kind, event.edition, event.note) == ("published-again", new, "Back")


def test_index_and_names_follow_the_old_content(first):
    work = Link.objects.get(state=Link.State.PAST).citation
    Condition.objects.update(name="Renamed in the draft", slug="renamed")
    publish_again(first, by=build.reviewer())
    link = Link.objects.public().get()
    assert (link.citation, link.label, link.public_path) == (work, "Glass knee", "/diseases/1/glass-knee")
    assert PublishedName.objects.names().get().name == "Glass knee"


@pytest.mark.parametrize("role", ["", "Writer", "Moderator"])
def test_others_may_not(first, role):
    with pytest.raises(NotAllowed):
        publish_again(first, by=build.account(role))
    assert Edition.objects.current().get().number == 2


def test_the_current_edition_cannot_be_published_again(first):
    with pytest.raises(WrongState, match="see this edition already"):
        publish_again(Edition.objects.current().get(), by=build.reviewer())
    assert Edition.objects.count() == 2


def test_an_edition_can_come_back_after_a_withdrawal(first, client):
    withdraw(first.condition, by=build.reviewer(), note="Wrong")
    assert publish_again(first, by=build.reviewer()).number == 3
    assert client.get("/diseases/1/glass-knee").status_code == 200


def test_the_last_edition_can_come_back_too(first):
    withdraw(first.condition, by=build.reviewer(), note="Wrong")
    second = Edition.objects.get(number=2)
    third = publish_again(second, by=build.reviewer())
    assert Payload.from_json(third.payload) == Payload.from_json(second.payload)


def test_an_edition_whose_facts_are_gone_is_refused():
    row = build.condition(sections={}, facts=({"kind": "onset", "label": "Childhood"},))
    first = build.publish(row, by=build.reviewer())
    build.change(row, summary="<p>Words.</p>")
    build.publish(row, by=build.reviewer())
    row.facts.all().delete()
    with pytest.raises(NotReady):
        publish_again(Edition.objects.get(pk=first.pk), by=build.reviewer())


def test_a_group_that_was_deleted_since_does_not_stand_in_the_way():
    group = build.condition("Joint diseases")
    first = build.published(parents=(group,))
    first.condition.parents.all().delete()
    build.publish(first.condition, by=build.reviewer())
    group.delete()
    new = publish_again(Edition.objects.get(pk=first.pk), by=build.reviewer())
    assert list(new.parents.all()) == []


def test_when_a_part_fails_readers_keep_what_they_had(first, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(import_module("conditions.actions.publish"), "index_names", fail)
    with pytest.raises(RuntimeError):
        publish_again(first, by=build.reviewer())
    assert Edition.objects.current().get().number == 2
    assert Event.objects.filter(kind="published").count() == 2
