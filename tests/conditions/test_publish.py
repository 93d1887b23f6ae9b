"""Publishing: who may, when, what it leaves behind, and that it is all or nothing."""

import threading
from importlib import import_module

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.db.models import ProtectedError

from conditions.actions import publish, record_change, record_question_change, working_payload
from conditions.editions import Payload
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.models import Condition, Draft, Edition, Event, PublishedName, Section
from references.models import Link
from tests import build

pytestmark = pytest.mark.django_db


def test_a_reviewer_publishes_the_first_edition():
    row = build.condition(names=("Brittle knee",))
    edition = build.publish(row, by=build.reviewer(), note="Checked twice")
    assert (edition.number, edition.is_current, edition.language) == (1, True, "en")
    assert (edition.name, edition.slug, edition.letter) == ("Glass knee", "glass-knee", "G")
    assert (edition.note, edition.published_by, edition.published_by_name) == (
        "Checked twice",
        build.reviewer(),
        "Reviewer Example",
    )
    assert Payload.from_json(edition.payload).section("summary").body == build.TEXT


def test_publishing_writes_one_event_that_names_who_did_it():
    edition = build.published()
    event = Event.objects.get(kind="published")
    assert (event.kind, event.edition, event.condition_id) == ("published", edition, edition.condition_id)
    assert (event.happened_by, event.happened_by_name) == (build.reviewer(), "Reviewer Example")
    assert event.note == "First edition"


def test_publishing_writes_the_names_under_which_readers_search():
    edition = build.published(names=("Brittle knee", "Maladie du genou de verre"))
    rows = PublishedName.objects.filter(condition=edition.condition_id)
    assert {(row.name, row.kind) for row in rows.names()} == {
        ("Glass knee", "display"),
        ("Brittle knee", "other"),
        ("Maladie du genou de verre", "other"),
    }


def test_publishing_again_replaces_names_that_are_gone():
    edition = build.published(names=("Brittle knee",))
    row = edition.condition
    row.other_names.all().delete()
    record_change(Condition.objects.get(pk=row.pk), by=build.editor())
    build.publish(row, by=build.reviewer())
    assert [name.name for name in PublishedName.objects.names()] == ["Glass knee"]


def test_the_reference_index_says_what_readers_see():
    work, word = build.citation(), build.term()
    group, thing = build.organization(), build.resource()
    text = f"<p>It is <dfn data-term='{word.pk}'>brittle</dfn>.{build.cite(work)}</p>"
    build.published(sections={"cause": text}, supporting=(group,), resources=(thing,))
    current = Link.objects.public()
    assert {link.citation for link in current} - {None} == {work}
    assert {link.term for link in current} - {None} == {word}
    assert {link.organization for link in current} - {None} == {group}
    assert {link.resource for link in current} - {None} == {thing}
    assert {link.place for link in current} == {"cause", "organizations", "learn-more"}


@pytest.mark.parametrize("role", ["", "Writer", "Moderator"])
def test_others_may_not_publish_and_nothing_is_left_behind(role):
    row = build.condition()
    with pytest.raises(NotAllowed, match="may not publish"):
        build.publish(row, by=build.account(role))
    assert not Edition.objects.exists()
    assert not Event.objects.filter(kind="published").exists()
    assert Draft.objects.get().is_approved


def test_an_account_that_was_closed_may_not_publish():
    row, user = build.condition(), build.reviewer()
    user.is_active = False
    user.save()
    with pytest.raises(NotAllowed):
        build.publish(row, by=user)


def test_an_administrator_may_publish():
    assert build.publish(build.condition(), by=build.administrator()).number == 1


def test_a_page_that_is_not_ready_is_refused_with_every_problem():
    row = build.condition(sections={})
    body = "<p>So.<cite data-citation='999'></cite></p>"
    Section.objects.create(condition=row, kind="cause", body=body)
    Condition.objects.filter(pk=row.pk).update(slug="")
    with pytest.raises(NotReady) as refused:
        build.publish(row, by=build.reviewer())
    assert len(refused.value.problems) == 2
    assert "Cause cites work 999" in str(refused.value)
    assert not Edition.objects.exists()


def test_a_page_with_facts_alone_may_be_published():
    row = build.condition(sections={}, facts=({"kind": "onset", "label": "Childhood"},))
    assert build.publish(row, by=build.reviewer()).number == 1


def test_hidden_facts_do_not_make_a_page():
    row = build.condition(sections={}, facts=({"kind": "onset", "label": "Childhood", "is_hidden": True},))
    with pytest.raises(NotReady, match="no text and no facts"):
        build.publish(row, by=build.reviewer())


def test_publishing_what_readers_see_already_is_refused():
    edition = build.published()
    with pytest.raises(WrongState, match="Nothing has changed"):
        build.publish(edition.condition, by=build.reviewer())
    assert Edition.objects.count() == 1
    assert Event.objects.filter(kind="published").count() == 1


def test_the_second_edition_becomes_current_and_the_first_stays_word_for_word():
    first = build.published()
    before = Edition.objects.values("payload", "name", "note", "published_at", "number").get(pk=first.pk)
    build.change(first.condition, summary="<p>Now we know more.</p>")
    second = build.publish(first.condition, by=build.administrator(), note="More is known")
    assert (second.number, second.is_current) == (2, True)
    first.refresh_from_db()
    assert not first.is_current
    after = Edition.objects.values("payload", "name", "note", "published_at", "number").get(pk=first.pk)
    assert after == before


def test_uses_of_an_older_edition_are_kept_as_past_ones():
    old, new = build.citation("Old B"), build.citation("New C")
    edition = build.published(sections={"cause": f"<p>So.{build.cite(old)}</p>"})
    build.change(edition.condition, cause=f"<p>Not so.{build.cite(new)}</p>")
    build.publish(edition.condition, by=build.reviewer())
    assert Link.objects.get(citation=old).state == Link.State.PAST
    assert [link.edition for link in Link.objects.public()] == [2]


def test_two_current_editions_are_impossible_even_past_all_code():
    first = build.published()
    build.change(first.condition, summary="<p>More.</p>")
    build.publish(first.condition, by=build.reviewer())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=first.pk).update(is_current=True)


def test_spanish_has_editions_and_numbers_of_its_own():
    first = build.published()
    build.change(first.condition, summary="<p>Las rodillas se rompen.</p>", language="es")
    spanish = build.publish(first.condition, by=build.reviewer(), language="es")
    assert (spanish.number, spanish.language, spanish.is_current) == (1, "es", True)
    first.refresh_from_db()
    assert first.is_current


def test_when_a_part_fails_nothing_of_it_is_left(monkeypatch):
    first = build.published(sections={"cause": f"<p>So.{build.cite(build.citation())}</p>"})
    build.change(first.condition, summary="<p>Quite new.</p>")
    build.approved(first.condition)

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(import_module("conditions.actions.publish"), "record", fail)
    links, names = list(Link.objects.values()), list(PublishedName.objects.values())
    with pytest.raises(RuntimeError):
        publish(first.condition, by=build.reviewer())
    assert Edition.objects.get().is_current
    assert Event.objects.filter(kind="published").count() == 1
    assert Draft.objects.get().is_approved
    assert list(Link.objects.values()) == links
    assert list(PublishedName.objects.values()) == names


def test_a_rolled_back_publication_is_seen_by_nobody(client):
    row = build.condition()
    sure = transaction.atomic()
    sure.__enter__()
    build.publish(row, by=build.reviewer())
    transaction.set_rollback(True)
    sure.__exit__(None, None, None)
    assert client.get(row.get_absolute_url()).status_code == 404
    assert client.get("/search", {"q": "glass"}).context["results"].is_empty


def publish_in_a_thread(number: int, text: str, barrier: threading.Barrier, results: list) -> None:
    """Write a text of one's own, then publish at the same moment as the other."""
    try:
        barrier.wait(timeout=20)
        with transaction.atomic():
            Section.objects.filter(condition=number, kind=text).update(body=f"<p>{text}</p>")
        try:
            results.append(build.publish(Condition.objects.get(pk=number), by=build.reviewer()).number)
        except WrongState as refused:
            results.append(str(refused))
    except Exception as error:  # The main thread reports it.
        results.append(error)
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_once_get_two_numbers_or_a_clear_word():
    row = build.condition(sections={"cause": build.TEXT, "treatment": build.TEXT})
    build.reviewer()
    results: list = []
    if connection.vendor == "postgresql":
        barrier = threading.Barrier(2)
        threads = [
            threading.Thread(target=publish_in_a_thread, args=(row.pk, kind, barrier, results))
            for kind in ("cause", "treatment")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
    else:  # The tests' SQLite lives in the memory of one thread, so the two come one after the other.
        for text in ("<p>One.</p>", "<p>Two.</p>"):
            Section.objects.filter(condition=row, kind="cause").update(body=text)
            results.append(build.publish(row, by=build.reviewer()).number)
    assert len(results) == 2
    assert set(results) in ({1, 2}, {1, "Nothing has changed since the edition that readers see."})
    numbers = list(Edition.objects.order_by("number").values_list("number", flat=True))
    assert numbers == sorted(result for result in results if isinstance(result, int))
    assert Edition.objects.current().count() == 1
    assert Event.objects.filter(kind="published").count() == len(numbers)


def test_a_text_that_the_reviewer_has_not_seen_is_not_published():
    row = build.condition()
    seen = working_payload(row).digest()
    build.change(row, summary="<p>Changed behind the reviewer's back.</p>")
    with pytest.raises(WrongState, match="changed since you opened"):
        build.publish(row, by=build.reviewer(), seen=seen)
    assert not Edition.objects.exists()
    assert build.publish(row, by=build.reviewer(), seen=working_payload(row).digest()).number == 1


def test_what_an_early_posting_cites_cannot_be_deleted_before_its_page_is_published():
    work = build.citation()
    row = build.condition()
    asked = build.posted(row, opener=f"<p>Yes.{build.cite(work)}</p>")
    asked.opener = "<p>Yes.</p>"
    asked.save()
    record_question_change(asked)
    with pytest.raises(ProtectedError):
        work.delete()
    assert build.publish(row, by=build.reviewer()).number == 1
