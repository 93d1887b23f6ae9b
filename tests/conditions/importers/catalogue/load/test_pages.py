"""What an import does to pages: made, named, published, withdrawn; and what it leaves to editors."""

import pytest

from conditions.actions import publish_from_catalogue, record_change, withdraw
from conditions.actions.merged_numbers import merge_number
from conditions.errors import NotAllowed, WrongState
from conditions.importers.catalogue.load.restore import restore
from conditions.importers.catalogue.records import Code, Named, Term
from conditions.models import Condition, Edition, Event, FactProposal, ImportRun, MergedNumber, PublishedName
from tests import build
from tests.conditions.importers.catalogue.load.catalogues import (
    ELBOW,
    KNEE,
    LISTS,
    entry,
    everything,
    following,
    listed,
)
from tests.conditions.importers.load.pages import load, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path):
    return lambda *said, **how: following(tmp_path, {LISTS: list(said)}, **how)


def given_up(number: int, successor: int | None = None) -> Term:
    into = Code("mondo", f"MONDO:{successor}") if successor else None
    return Term(Code("mondo", f"MONDO:{number}"), "", is_obsolete=True, successor=into)


def current(number: int = KNEE) -> Edition | None:
    return Edition.objects.current().filter(condition=number).first()


def test_every_number_of_the_list_has_a_public_page(run, client):
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    edition = current()
    assert (edition.name, edition.number, edition.note) == ("Glass knee", 1, "From catalogues")
    assert edition.published_by_name == "Import"
    assert Event.objects.filter(kind="published").count() == 2
    assert Condition.objects.get(pk=KNEE).changed_at is None
    response = client.get(edition.get_absolute_url())
    assert response.status_code == 200
    assert "Glass knee" in response.content.decode()


def names() -> set[tuple[str, str]]:
    found = PublishedName.objects.filter(condition=KNEE, kind__in=["display", "other"])
    return set(found.values_list("name", "kind"))


def test_pages_are_found_by_the_names_that_catalogues_give(run):
    run(
        listed(KNEE, "Glass knee"),
        entry(KNEE, names=(Named("Ringing knee"), Named("Rodilla", language="es"))),
    )
    assert names() == {("Glass knee", "display"), ("Ringing knee", "other"), ("Rodilla", "other")}
    run(listed(KNEE, "Glass knee"))
    assert names() == {("Glass knee", "display")}


def test_a_new_name_of_an_untouched_page_is_published(run):
    run(listed(KNEE, "Glass knee"))
    run(listed(KNEE, "Glassy knee"))
    assert (current().name, current().number) == ("Glassy knee", 2)
    assert Condition.objects.get(pk=KNEE).slug == "glassy-knee"
    assert names() == {("Glassy knee", "display")}


def test_the_name_of_a_page_that_an_editor_worked_on_is_proposed_once(run):
    run(listed(KNEE, "Glass knee"))
    record_change(Condition.objects.get(pk=KNEE), by=build.editor())
    run(listed(KNEE, "Glassy knee"))
    run(listed(KNEE, "Glassy knee"), entry(KNEE, names=(Named("Ringing knee"),)))
    proposal = FactProposal.objects.get()
    assert (proposal.kind, proposal.says, proposal.fact) == ("name", {"name": "Glassy knee"}, None)
    assert Condition.objects.get(pk=KNEE).name == "Glass knee"
    assert "Glassy knee" in Condition.objects.get(pk=KNEE).facts.values_list("label", flat=True)


def test_a_less_trusted_list_does_not_rename(tmp_path):
    csv = Term(Code("gard", str(KNEE)), "Knee of glass")
    following(tmp_path, {LISTS: [listed(KNEE, "Glass knee")], "GARD": [csv]})
    assert current().name == "Glass knee"


def test_a_list_of_the_sites_own_numbers_makes_conditions(run):
    run(Term(Code("gard", str(KNEE)), "Knee of glass", same_as=(Code("omim", "100001"),)))
    codes = Condition.objects.get(pk=KNEE).facts.filter(kind="code").values_list("scheme", "code")
    assert set(codes) == {("gard", str(KNEE)), ("omim", "100001")}


def test_a_number_that_two_classes_claim_is_refused(run):
    (report,) = run(listed(KNEE, "Glass knee"), listed(KNEE, "Other knee", "MONDO:77"))
    assert "Two entries claim the same GARD number" in report.refused.to_json()[0]["reason"]
    assert not Condition.objects.exists()


def test_an_entry_merged_into_another_leads_on(run):
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    run(listed(ELBOW, "Brittle elbow"), given_up(KNEE, ELBOW))
    merged = MergedNumber.objects.get()
    assert (merged.number, merged.into_id, merged.reason) == (KNEE, ELBOW, "It is now part of Brittle elbow.")
    assert current() is None
    event = Event.objects.filter(kind="withdrawn").get()
    assert event.public_reason == "It is now part of Brittle elbow."
    assert not PublishedName.objects.filter(condition=KNEE).exists()


def test_an_entry_given_up_without_a_successor_is_gone_with_its_reason(run, client):
    run(listed(KNEE, "Glass knee"))
    address = current().get_absolute_url()
    run(given_up(KNEE))
    response = client.get(address)
    assert response.status_code == 410
    assert "The catalogue no longer lists it" in response.content.decode()
    assert not MergedNumber.objects.exists()


def test_a_page_that_a_catalogue_gave_up_comes_back_when_it_is_listed_again(run, client):
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    address = current().get_absolute_url()
    run(listed(ELBOW, "Brittle elbow"), given_up(KNEE, ELBOW))
    before = everything()
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    assert current().number == 2
    assert client.get(address).status_code == 200
    assert not MergedNumber.objects.exists(), "The number stands for itself again."
    restore(ImportRun.objects.order_by("-pk")[0])
    assert everything() == before
    run(listed(ELBOW, "Brittle elbow"), given_up(KNEE))
    run(listed(KNEE, "Glass knee"))
    assert current() is not None


@pytest.mark.parametrize("decided", ["merged", "changed", "withdrawn again"])
def test_a_page_on_which_people_decided_meanwhile_does_not_come_back_by_itself(run, decided):
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    run(listed(ELBOW, "Brittle elbow"), given_up(KNEE))
    knee, by = Condition.objects.get(pk=KNEE), build.administrator()
    if decided == "merged":
        merge_number(KNEE, Condition.objects.get(pk=ELBOW), by=by)
    elif decided == "changed":
        record_change(knee, by=by)
    else:
        run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
        withdraw(knee, by=by, note="No.")
    run(listed(KNEE, "Glassy knee"), listed(ELBOW, "Brittle elbow"))
    assert current() is None


def test_a_page_with_text_is_not_withdrawn_but_proposed(run):
    run(listed(KNEE, "Glass knee"))
    load(page(KNEE, "Glass knee"), publish=True)
    run(given_up(KNEE))
    run(given_up(KNEE), listed(ELBOW, "Brittle elbow"))
    assert current() is not None
    assert [(row.kind, row.says["obsolete"]) for row in FactProposal.objects.all()] == [("gone", True)]


def test_a_number_that_is_only_left_out_stays(run):
    run(listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"))
    run(listed(ELBOW, "Brittle elbow"))
    assert current() is not None


def test_a_page_that_was_withdrawn_stays_withdrawn(run):
    run(listed(KNEE, "Glass knee"))
    withdraw(Condition.objects.get(pk=KNEE), by=build.reviewer(), note="Not rare.")
    run(listed(KNEE, "Glassy knee"))
    assert current() is None


def test_a_document_puts_its_text_on_top_and_keeps_the_facts(run):
    run(listed(KNEE, "Glass knee"))
    facts = [{"kind": "onset", "label": "Childhood"}]
    assert load(page(KNEE, "Glass knee", facts=facts), publish=True).is_published
    assert current().number == 2
    assert current().payload["sections"]
    page_facts = Condition.objects.get(pk=KNEE).facts
    assert set(page_facts.values_list("kind", "origin")) == {("code", "catalogue"), ("onset", "document")}
    run(listed(KNEE, "Glass knee"), entry(KNEE, names=(Named("Ringing knee"),)))
    assert current().number == 2
    assert load(page(KNEE, "Glass knee", facts=facts)).verdict == "unchanged"


def test_the_door_of_catalogues_is_closed_to_pages_in_work_and_to_writers(run):
    run(listed(KNEE, "Glass knee"), must_publish=False)
    condition = Condition.objects.get(pk=KNEE)
    with pytest.raises(NotAllowed):
        publish_from_catalogue([condition], by=build.editor())
    record_change(condition, by=build.editor())
    with pytest.raises(WrongState, match="An editor has worked on “Glass knee”"):
        publish_from_catalogue([condition], by=build.reviewer())
