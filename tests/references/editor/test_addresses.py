"""The addresses behind the editor's dialogs: who is answered, with what, and that nothing breaks them."""

import json

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from reversion.models import Version

from references.editor.forms import CitationForm
from references.models import Citation, GlossaryTerm, TermForm

WORK = {
    "kind": "article",
    "authors": "Rivera A",
    "title": "Marrow and bone",
    "source": "Blood Notes",
    "year": "2004",
}


@pytest.fixture
def person(db):
    def make(*rights, **details):
        user = User.objects.create_user(
            "ana", **{"is_staff": True, "first_name": "Ana", "last_name": "Ruiz", **details}
        )
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client = Client()
        client.force_login(user)
        return client

    return make


@pytest.fixture
def writer(person):
    return person("view_citation", "add_citation", "view_glossaryterm", "add_glossaryterm")


def ask(client, kind="citations", **query):
    return client.get(reverse(f"editor-{kind}"), query)


def found(response):
    assert response.status_code == 200
    return response.json()["results"]


@pytest.mark.parametrize("kind", ["citations", "terms"])
def test_strangers_readers_and_staff_without_the_right_are_refused_in_json(kind, person):
    address = reverse(f"editor-{kind}")
    no_right, no_staff = person(), Client()
    User.objects.create_user("bea", is_superuser=True)
    no_staff.force_login(User.objects.get(username="bea"))
    for client in (Client(), no_right, no_staff):
        for response in (client.get(address), client.post(address, WORK)):
            assert response.status_code == 403
            assert response.headers["Content-Type"] == "application/json"
            assert "error" in response.json()
    assert not Citation.objects.exists()


def test_who_may_only_look_cannot_create(person):
    client = person("view_citation")
    assert ask(client).status_code == 200
    assert client.post(reverse("editor-citations"), WORK).status_code == 403


def test_other_methods_are_refused_in_json(writer):
    response = writer.put(reverse("editor-citations"))
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"


def test_answers_are_not_stored_by_anybody(writer):
    assert ask(writer).headers["Cache-Control"] == "no-store"


def test_a_work_is_found_by_words_year_pmid_and_doi_as_people_paste_them(writer):
    work = Citation.objects.create(**WORK, pmid="12210812", doi="10.1002/ajh.10111")
    Citation.objects.create(title="Something else", year=1999)
    for query in ("marrow rivera", "2004 blood", "PMID: 12210812", "https://doi.org/10.1002/ajh.10111"):
        assert [row["id"] for row in found(ask(writer, q=query))] == [work.pk]


def test_a_search_gives_twenty_works_in_a_constant_number_of_queries(writer, django_assert_num_queries):
    Citation.objects.bulk_create(Citation(title=f"Study {n} of marrow") for n in range(3))
    ask(writer, q="study")
    with django_assert_num_queries(5):
        assert len(found(ask(writer, q="study"))) == 3
    Citation.objects.bulk_create(Citation(title=f"Study {n} of bone") for n in range(40))
    with django_assert_num_queries(5):
        assert len(found(ask(writer, q="study"))) == 20


def test_retired_and_merged_works_are_not_offered_but_still_labelled(writer):
    kept = Citation.objects.create(title="Marrow, kept")
    merged = Citation.objects.create(title="Marrow, the same again", merged_into=kept)
    retired = Citation.objects.create(title="Marrow, old", is_retired=True)
    assert [row["id"] for row in found(ask(writer, q="marrow"))] == [kept.pk]
    rows = {row["id"]: row for row in found(ask(writer, ids=f"{merged.pk},{retired.pk},{kept.pk},987654"))}
    assert rows[merged.pk]["survivor"] == kept.pk
    assert rows[merged.pk]["text"] == kept.text
    assert rows[retired.pk]["is_retired"] is True
    assert 987654 not in rows


@pytest.mark.parametrize(
    "query",
    [
        {"ids": "9" * 40},
        {"ids": "-1,0,,x,1e9,٣"},
        {"ids": ",".join(["1"] * 5000)},
        {"ids": str(2**63)},
        {"q": "x" * 100_000},
        {"q": "% _ \\ ' \" ; -- ["},
        {"q": "\ud800".encode("utf-8", "surrogatepass")},
        {"q": "a " * 3000},
    ],
)
@pytest.mark.parametrize("kind", ["citations", "terms"])
def test_no_question_breaks_the_search(kind, query, writer):
    assert ask(writer, kind, **query).status_code == 200


@pytest.mark.parametrize("kind", ["citations", "terms"])
def test_a_nul_is_refused_and_breaks_nothing(kind, writer):
    assert ask(writer, kind, q="a\x00b").status_code == 400


@pytest.mark.parametrize("value", ["\x00", "9" * 400, "<script>", "x" * 200_000, "-1", "٣", "2004-99-99"])
@pytest.mark.parametrize("kind", ["citations", "terms"])
def test_nothing_that_is_sent_breaks_the_creation(kind, value, writer):
    names = (
        "kind",
        "title",
        "year",
        "url",
        "accessed_on",
        "pmid",
        "doi",
        "name",
        "definition",
        "other_forms",
        "language",
    )
    for name in names:
        base = {**WORK, "name": "Term", "definition": "Words."}
        assert writer.post(reverse(f"editor-{kind}"), {**base, name: value}).status_code in {200, 201}


def test_a_new_work_is_one_revision_with_its_author_and_comment(writer):
    response = writer.post(reverse("editor-citations"), WORK)
    assert response.status_code == 201
    work = Citation.objects.get()
    assert response.json()["created"]["text"] == work.text
    version = Version.objects.get_for_object(work).get()
    assert version.revision.user.username == "ana"
    assert version.revision.comment.startswith("Created while writing a page")
    assert "Ana Ruiz" in version.revision.comment


def test_a_form_without_its_token_is_refused(writer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(username="ana"))
    assert client.post(reverse("editor-citations"), WORK).status_code == 403
    assert not Citation.objects.exists()


def test_each_wrong_field_says_why(writer):
    wrong = {"year": "soon", "url": "example", "pmid": "abc", "doi": "11.1/x"}
    response = writer.post(reverse("editor-citations"), {**WORK, **wrong})
    assert set(response.json()["errors"]) == set(wrong)
    assert not Citation.objects.exists()


def test_a_work_needs_authors_title_or_source(writer):
    errors = writer.post(reverse("editor-citations"), {"kind": "book"}).json()["errors"]
    assert "authors" in errors["__all__"][0]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("pmid", "PMID: 12210812"), ("doi", "https://doi.org/10.1002/AJH.10111")],
)
def test_a_known_pmid_or_doi_offers_the_work_that_is_there(name, typed, writer):
    work = Citation.objects.create(title="There already", pmid="12210812", doi="10.1002/ajh.10111")
    answer = writer.post(reverse("editor-citations"), {**WORK, name: typed}).json()
    assert answer["existing"]["id"] == work.pk
    assert name in answer["errors"]
    assert Citation.objects.count() == 1


def test_a_retired_duplicate_is_named_but_not_offered(writer):
    Citation.objects.create(title="There already", pmid="12210812", is_retired=True)
    answer = writer.post(reverse("editor-citations"), {**WORK, "pmid": "12210812"}).json()
    assert answer["existing"] is None
    assert "retired" in answer["errors"]["pmid"][0]


def test_two_who_create_the_same_work_at_once_get_a_sentence(writer, monkeypatch):
    def slower(form):
        Citation.objects.create(title="Quicker", pmid="12210812")
        return save(form)

    save = CitationForm.save
    monkeypatch.setattr(CitationForm, "save", slower)
    answer = writer.post(reverse("editor-citations"), {**WORK, "pmid": "12210812"})
    assert answer.status_code == 200
    assert "Search for it" in answer.json()["errors"]["__all__"][0]


def test_a_term_is_found_by_its_other_forms_and_equal_ones_come_first(writer):
    GlossaryTerm.objects.create(name="Anaemia of necroses", slug="a", definition="Long.")
    term = GlossaryTerm.objects.create(name="Necrosis", slug="necrosis", definition="Death of cells.")
    TermForm.objects.create(term=term, form="necroses")
    rows = found(ask(writer, "terms", q="Necroses"))
    assert [row["name"] for row in rows] == ["Necrosis", "Anaemia of necroses"]
    assert rows[0]["other_forms"] == ["necroses"]


def test_a_new_term_gets_its_forms_and_a_free_address(writer):
    GlossaryTerm.objects.create(name="necrosis", slug="necrosis", definition="In Spanish.", language="es")
    new = {
        "name": "Necrosis",
        "definition": "Death of cells.",
        "other_forms": "necroses, necrotic,, necroses",
    }
    assert writer.post(reverse("editor-terms"), new).status_code == 201
    term = GlossaryTerm.objects.get(name="Necrosis")
    assert term.slug == "necrosis-2"
    assert [form.form for form in term.other_forms.all()] == ["necroses", "necrotic"]
    kept = Version.objects.get_for_object(term).get().revision.version_set.all()
    assert sorted(json.loads(version.serialized_data)[0]["model"] for version in kept) == [
        "references.glossaryterm",
        "references.termform",
        "references.termform",
    ]


def test_a_term_that_is_there_is_offered(writer):
    term = GlossaryTerm.objects.create(name="Necrosis", slug="necrosis", definition="Death of cells.")
    answer = writer.post(reverse("editor-terms"), {"name": "necrosis", "definition": "Again."}).json()
    assert answer["existing"]["id"] == term.pk
