"""The desk of citations, and what it shares with the desks of the other references."""

from datetime import date

import pytest
from django.urls import reverse

from references.actions import merge, retire
from references.admin import citation as citation_admin
from references.models import Citation, GlossaryTerm, Organization, Resource
from tests.references.desk import (
    KINDS,
    address,
    change_page,
    comments,
    fields_of,
    make,
    submit,
    tree,
    words,
)

ADD = "admin:references_citation_add"


def list_page(model):
    return reverse(f"admin:references_{model._meta.model_name}_changelist")


def test_a_work_is_added_and_its_history_says_what_the_editor_said(editor):
    answer = submit(
        editor,
        reverse(ADD),
        authors="Paydas S, Ergin M",
        title="Bone marrow necrosis",
        source="Cancer",
        year="2002",
        url="https://example.org/work",
        accessed_on="2010-04-08",
        revision_comment="From the reading list",
    )
    assert answer.status_code == 302
    work = Citation.objects.get()
    assert work.text == (
        "Paydas S, Ergin M. Bone marrow necrosis. Cancer. 2002; https://example.org/work. Accessed 4/8/2010."
    )
    assert work.accessed_on == date(2010, 4, 8)
    assert comments(work) == ["From the reading list"]


def test_numbers_are_kept_bare_however_they_are_pasted(editor):
    submit(editor, reverse(ADD), title="Work", pmid="PMID: 12210812", doi="https://doi.org/10.1002/ajh.10111")
    work = Citation.objects.get()
    assert (work.pmid, work.doi) == ("12210812", "10.1002/ajh.10111")


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ({"pmid": "PMID 12210812"}, {"pmid": "12210812"}),
        ({"doi": "doi:10.1002/AJH.10111"}, {"doi": "10.1002/ajh.10111"}),
    ],
)
def test_a_known_number_is_refused_with_a_link_to_the_work_that_has_it(editor, typed, known):
    work = make(Citation, "Known", **known)
    page = submit(editor, reverse(ADD), title="Again", **typed)
    assert page.status_code == 200
    assert "There is one already: Paydas S. Known." in words(page)
    assert tree(page).xpath(f"//ul[@class='errorlist']//a[@href='{change_page(work)}']")
    assert fields_of(page)["title"] == "Again"
    assert Citation.objects.count() == 1


def test_the_number_of_a_merged_work_is_free(editor, ana):
    double = make(Citation, "Double", pmid="12210812")
    survivor = make(Citation, "Survivor")
    merge(double, into=survivor, by=ana)
    assert submit(editor, change_page(survivor), pmid="12210812").status_code == 302
    survivor.refresh_from_db()
    assert survivor.pmid == "12210812"


def test_two_who_add_the_same_work_at_once_get_one_work_and_a_sentence(editor, monkeypatch):
    page = editor.get(reverse(ADD))
    make(Citation, "Known", pmid="12210812")
    # The first time the other work is not there yet, as far as this form can see.
    for owner, check in ((citation_admin.CitationForm, "refuse_same"), (Citation, "validate_constraints")):
        monkeypatch.setattr(owner, check, not_the_first_time(getattr(owner, check)))
    answer = editor.post(reverse(ADD), {**fields_of(page), "title": "Again", "pmid": "12210812"})
    assert answer.status_code == 200
    assert "There is one already" in words(answer)
    assert fields_of(answer)["title"] == "Again"
    assert Citation.objects.count() == 1


def not_the_first_time(real):
    asked = []

    def check(*args, **kwargs):
        asked.append(args)
        return real(*args, **kwargs) if len(asked) > 1 else None

    return check


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"title": ""}, "Give at least the authors, the title or the source."),
        ({"title": "Work", "accessed_on": "2010-04-08"}, "A date of access needs the address that was read."),
        ({"title": "Work", "pmid": "twelve"}, "A PMID is a number"),
        ({"title": "Work", "doi": "ajh"}, "A DOI starts with 10."),
        ({"title": "Work", "url": "example.org"}, "Give the whole address, starting with https://"),
        ({"title": "Work", "url": "javascript:alert(1)"}, "Give the whole address, starting with https://"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(editor, typed, said):
    page = submit(editor, reverse(ADD), **typed)
    assert page.status_code == 200
    assert said in words(page)
    assert not Citation.objects.exists()


@pytest.mark.parametrize("model", [Organization, Resource, GlossaryTerm])
def test_the_same_thing_again_is_refused_with_a_link(editor, model):
    one = make(model, "Marrow")
    changes = {
        Organization: {"name": "MARROW"},
        Resource: {"name": "marrow", "sentence": "[[It]] helps.", "address": "https://example.org/"},
        GlossaryTerm: {"name": "marrow", "slug": "marrow-2", "definition": "Again."},
    }[model]
    page = submit(editor, address(one, "add"), **changes)
    assert tree(page).xpath(f"//ul[@class='errorlist']//a[@href='{change_page(one)}']")
    assert model.objects.count() == 1


# Readers.


def test_a_change_reaches_readers_at_once(editor, client):
    group = make(Organization, "Marrow group", telephone="1-800-555-0100")
    assert "1-800-555-0100" in words(client.get(group.get_absolute_url()))
    submit(editor, change_page(group), telephone="1-800-555-0199")
    assert "1-800-555-0199" in words(client.get(group.get_absolute_url()))


def test_readers_of_a_merged_thing_are_led_to_its_survivor(editor, client, ana):
    double, survivor = make(Organization, "Double"), make(Organization, "Survivor")
    old_address = double.get_absolute_url()
    merge(double, into=survivor, by=ana)
    answer = client.get(old_address)
    assert (answer.status_code, answer.headers["Location"]) == (301, survivor.get_absolute_url())
    assert "Double" not in words(client.get(reverse("organizations")))


def test_a_retired_thing_leaves_the_public_lists(editor, client, ana):
    term = make(GlossaryTerm, "Anaemia")
    assert "Anaemia" in words(client.get(reverse("glossary")))
    retire(term, by=ana)
    assert "Anaemia" not in words(client.get(reverse("glossary")))


# Rights.


@pytest.mark.parametrize("model", KINDS)
def test_onlookers_look_and_change_nothing(onlooker, model):
    thing = make(model, "Marrow")
    assert onlooker.get(list_page(model)).status_code == 200
    assert onlooker.get(change_page(thing)).status_code == 200
    assert onlooker.post(change_page(thing), {"name": "Changed"}).status_code == 403
    assert onlooker.get(address(thing, "add")).status_code == 403
    assert onlooker.get(address(thing, "recoverlist")).status_code == 403


@pytest.mark.parametrize("model", KINDS)
@pytest.mark.parametrize("view", ["changelist", "add", "recoverlist", "merge"])
def test_strangers_are_asked_to_sign_in(db, client, model, view):
    answer = client.get(address(model, view))
    assert answer.headers["Location"].startswith("/admin/login/")


def test_choosers_offer_only_what_may_be_chosen(editor, ana):
    work, old = make(Citation, "Marrow one"), make(Citation, "Marrow two")
    retire(old, by=ana)
    field = {"app_label": "references", "model_name": "citation", "field_name": "merged_into"}
    found = editor.get(reverse("admin:autocomplete"), {**field, "term": "marrow"}).json()["results"]
    assert [row["id"] for row in found] == [str(work.pk)]
