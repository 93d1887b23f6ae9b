"""Withdrawing a page: readers hear that it is gone and why, everything is kept, and it can come back."""

from importlib import import_module

import pytest

from conditions.actions import publish_again, withdraw
from conditions.errors import NotAllowed, WrongState
from conditions.models import Edition, Event, PublishedName
from references.models import Link
from tests import build
from tests.reader import said, words_of

pytestmark = pytest.mark.django_db
REASON = "We found errors and are checking this page."


@pytest.fixture
def edition():
    work = build.citation()
    found = build.published(sections={"cause": f"<p>So.{build.cite(work)}</p>"})
    build.posted(found.condition, opener=f"<p>Yes.{build.cite(work)}</p>")
    return found


def test_every_address_of_the_page_says_that_it_is_gone_and_why(edition, client):
    withdraw(edition.condition, by=build.reviewer(), note="Two errors", public_reason=REASON)
    for part in ("", "/cause", "/questions", "/editions", "/editions/1", "/questions/1"):
        response = client.get(f"/diseases/1/glass-knee{part}")
        assert response.status_code == 410, part
        assert REASON in response.content.decode()
        assert "Two errors" not in response.content.decode()
    assert client.get("/diseases/1").status_code == 410
    data = client.get("/diseases/1/glass-knee/page.json")
    assert (data.status_code, data["Content-Type"]) == (410, "application/json")


def test_without_a_public_reason_the_usual_sentence_stands_there(edition, client):
    withdraw(edition.condition, by=build.reviewer(), note="Two errors")
    page = client.get("/diseases/1/glass-knee")
    assert page.status_code == 410
    assert said("error.410.text") in words_of(page)


def test_lists_search_sitemap_and_cited_works_forget_the_page_at_once(edition, client):
    withdraw(edition.condition, by=build.reviewer(), note="Errors")
    for address in ("/", "/diseases/browse/G", "/search?q=glass", "/sitemap-conditions-0.xml"):
        assert "/diseases/1/" not in client.get(address).content.decode(), address
    assert "/diseases/1/" not in client.get("/sitemap-questions.xml").content.decode()
    assert client.get(f"/citations/{Link.objects.first().citation_id}").status_code == 404
    assert not Link.objects.public().exists()
    assert not PublishedName.objects.exists()


def test_the_editions_and_the_record_are_kept(edition):
    withdraw(edition.condition, by=build.reviewer(), note="Errors", public_reason=REASON)
    kept = Edition.objects.get()
    assert (kept.is_current, kept.payload) == (False, edition.payload)
    event = Event.objects.first()
    assert (event.kind, event.edition, event.note, event.public_reason) == (
        "withdrawn",
        kept,
        "Errors",
        REASON,
    )


def test_publishing_brings_page_and_questions_back(edition, client):
    withdraw(edition.condition, by=build.reviewer(), note="Errors")
    again = build.publish(edition.condition, by=build.reviewer())
    assert again.number == 2
    for part in ("", "/cause", "/editions", "/editions/1", "/questions/1", "/page.json"):
        assert client.get(f"/diseases/1/glass-knee{part}").status_code == 200, part
    assert Link.objects.public().filter(holder__startswith="question:").exists()
    assert "/diseases/1/" in client.get("/search?q=glass").content.decode()


def test_an_old_edition_brings_the_page_back(edition, client):
    withdraw(edition.condition, by=build.reviewer(), note="Errors")
    publish_again(edition, by=build.reviewer())
    assert client.get("/diseases/1/glass-knee").status_code == 200


@pytest.mark.parametrize("role", ["", "Writer", "Moderator"])
def test_others_may_not_withdraw(edition, role):
    with pytest.raises(NotAllowed, match="withdraw"):
        withdraw(edition.condition, by=build.account(role), note="Errors")
    assert Edition.objects.current().exists()


def test_a_page_that_readers_do_not_see_cannot_be_withdrawn():
    with pytest.raises(WrongState, match="nothing to withdraw"):
        withdraw(build.condition(), by=build.reviewer(), note="Errors")


def test_a_page_cannot_be_withdrawn_twice(edition):
    withdraw(edition.condition, by=build.reviewer(), note="Errors")
    with pytest.raises(WrongState):
        withdraw(edition.condition, by=build.reviewer(), note="Errors")
    assert Event.objects.filter(kind="withdrawn").count() == 1


@pytest.mark.parametrize("note", ["", "  \n"])
def test_a_withdrawal_needs_a_note(edition, note):
    with pytest.raises(WrongState, match="Say why"):
        withdraw(edition.condition, by=build.reviewer(), note=note)
    assert Edition.objects.current().exists()


def test_when_a_part_fails_the_page_stays(edition, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(import_module("conditions.actions.publish"), "record", fail)
    with pytest.raises(RuntimeError):
        withdraw(edition.condition, by=build.reviewer(), note="Errors")
    assert Edition.objects.current().exists()
    assert PublishedName.objects.exists()
    assert Link.objects.public().exists()


def test_a_spanish_page_that_was_withdrawn_says_nothing_of_the_english_one(client):
    row = build.condition()
    build.change(row, summary="<p>Rodillas.</p>", language="es")
    build.publish(row, by=build.reviewer(), language="es")
    withdraw(row, by=build.reviewer(), note="x", public_reason=REASON, language="es")
    assert client.get("/diseases/1/glass-knee").status_code == 404
