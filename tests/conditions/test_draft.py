"""Saving the working copy: who and when are noted, the index follows, readers see nothing."""

import datetime as dt

import pytest

from conditions.actions import forget_uses, record_change, working_payload
from conditions.editions.dates import next_date
from conditions.models import Condition, Section
from references.models import Link
from tests import build

pytestmark = pytest.mark.django_db
OLD, NEW, TODAY = dt.date(2010, 4, 8), dt.date(2020, 1, 31), dt.date(2026, 11, 22)


def test_a_save_notes_who_and_when():
    row = build.condition()
    assert row.changed_by == build.editor()
    assert row.changed_at is not None


def test_the_index_follows_the_working_copy_in_every_language():
    english, spanish, word = build.citation("English E"), build.citation("Spanish S"), build.term()
    row = build.condition(sections={"cause": f"<p>So.{build.cite(english)}</p>"})
    build.change(
        row,
        cause=f"<p>Así <dfn data-term='{word.pk}'>es</dfn>.{build.cite(spanish)}</p>",
        language="es",
    )
    links = Link.objects.filter(holder="condition:1", state=Link.State.WORKING)
    assert {link.citation or link.term for link in links} == {english, spanish, word}
    assert {(link.label, link.admin_path, link.place) for link in links} == {
        ("Glass knee", "/admin/conditions/condition/1/change/", "cause")
    }


def test_a_use_that_is_gone_from_the_text_is_gone_from_the_index():
    row = build.condition(sections={"cause": f"<p>So.{build.cite(build.citation())}</p>"})
    build.change(row, cause="<p>So it seems.</p>")
    assert not Link.objects.exists()


def test_a_save_changes_nothing_for_readers(client):
    edition = build.published()
    before = client.get(edition.get_absolute_url()).content
    build.fill(edition.condition, sections={"summary": "<p>Unfinished</p>"}, names=("Half a name",))
    Condition.objects.update(name="Half a title", slug="half-a-title", is_rare=False)
    assert client.get(edition.get_absolute_url()).content == before
    assert not Link.objects.public().exists()


def test_the_working_payload_is_what_publishing_would_freeze():
    edition = build.published()
    assert working_payload(edition.condition).to_json()["name"] == edition.payload["name"]
    build.change(edition.condition, summary="<p>Quite new.</p>")
    frozen = working_payload(edition.condition)
    new = build.publish(edition.condition, by=build.reviewer())
    assert new.payload == frozen.to_json()


def test_uses_of_a_condition_that_is_deleted_are_forgotten():
    work = build.citation()
    row = build.condition(sections={"cause": f"<p>So.{build.cite(work)}</p>"})
    forget_uses(row)
    row.delete()
    work.delete()
    assert not Link.objects.exists()


def test_a_roll_back_leaves_the_index_as_it_was(monkeypatch):
    row = build.condition(sections={"cause": f"<p>So.{build.cite(build.citation())}</p>"})
    before, changed_at = list(Link.objects.values()), row.changed_at
    Section.objects.update(body="<p>So.</p>")

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("conditions.actions.draft.record_working", fail)
    with pytest.raises(RuntimeError):
        record_change(Condition.objects.get(pk=row.pk), by=build.reviewer())
    assert list(Link.objects.values()) == before
    assert Condition.objects.get(pk=row.pk).changed_at == changed_at


CASES = [
    # old text, new text, old date, given date, was given, minor -> date
    (None, "<p>New.</p>", None, None, False, False, TODAY),
    (None, "<p>New.</p>", None, OLD, True, False, OLD),
    ("<p>One.</p>", "<p>Two.</p>", OLD, OLD, False, False, TODAY),
    ("<p>One.</p>", "<p>Two.</p>", OLD, OLD, False, True, OLD),
    ("<p>One.</p>", "<p>Two.</p>", OLD, NEW, True, True, NEW),
    ("<p>One.</p>", "<p>Two.</p>", OLD, None, True, False, None),
    ("<p>One.</p>", "<p><strong>One.</strong></p>", OLD, OLD, False, False, OLD),
    ("<p>One.</p>", "<p>One.<cite data-citation='1'></cite></p>", OLD, OLD, False, False, TODAY),
    ("<p>One.</p>", "<p>One.</p>", None, None, False, False, None),
]


@pytest.mark.parametrize(("old", "new", "old_date", "given", "was_given", "minor", "expected"), CASES)
def test_the_date_of_a_section_moves_when_its_meaning_does(
    old, new, old_date, given, was_given, minor, expected
):
    assert next_date(old, new, old_date, given, was_given, minor, TODAY) == expected
