"""The forms of organisations, resources and glossary terms."""

from django.urls import reverse

from references.models import GlossaryTerm, Organization, Resource
from tests.references.desk import change_page, comments, fields_of, make, submit, words

ADD = reverse("admin:references_organization_add")


def test_an_organisation_with_every_way_to_reach_it(editor):
    fields = {
        "name": "Aplastic Anemia Foundation",
        "scope": "condition",
        "address": "4330 East West Highway\nBethesda, MD 20814",
        "telephone": "301-555-0150",
        "toll_free": "800-555-0150",
        "tty": "711",
        "fax": "301-555-0151",
        "email": "help@example.org",
        "website": "https://www.example.org/",
    }
    submit(
        editor, reverse("admin:references_organization_add"), **fields, languages="en, ES", countries="us, ca"
    )
    group = Organization.objects.get()
    assert {name: getattr(group, name).replace("\r\n", "\n") for name in fields} == fields
    assert (group.languages, group.countries) == (["en", "es"], ["US", "CA"])


def test_codes_are_shown_as_they_are_typed_and_saving_them_unchanged_keeps_no_version(editor):
    group = make(Organization, "Group", languages=["en", "es"], countries=["US"])
    submit(editor, change_page(group), telephone="1")
    shown = fields_of(editor.get(change_page(group)))
    assert (shown["languages"], shown["countries"]) == ("en, es", "US")
    submit(editor, change_page(group))
    assert len(comments(group)) == 1


def test_wrong_codes_are_shown_back_with_what_is_wrong(editor):
    page = submit(
        editor,
        reverse("admin:references_organization_add"),
        name="Group",
        languages="English",
        countries="USA",
    )
    assert "Not understood: “English”" in words(page)
    assert "Not understood: “USA”" in words(page)
    assert fields_of(page)["languages"] == "English"
    assert not Organization.objects.exists()


def test_a_resource_shows_its_sentence_as_readers_see_it(editor):
    resource = make(
        Resource,
        "PubMed",
        sentence="[[PubMed]] lists articles about {name}.",
        address="https://pubmed.ncbi.nlm.nih.gov/?term={name}",
    )
    page = editor.get(change_page(resource))
    assert "PubMed lists articles about Bone marrow necrosis." in words(page)
    assert b"https://pubmed.ncbi.nlm.nih.gov/?term=Bone%20marrow%20necrosis" in page.content


def test_a_resource_that_needs_a_code_says_which(editor):
    page = submit(
        editor,
        reverse("admin:references_resource_add"),
        name="OMIM",
        sentence="[[OMIM]] describes {name}.",
        address="https://www.omim.org/entry/{code}",
    )
    assert "say which code" in words(page)


def test_a_term_with_other_forms_is_one_version(editor):
    submit(
        editor,
        reverse("admin:references_glossaryterm_add"),
        **{
            "name": "Anaemia",
            "slug": "anaemia",
            "definition": "Too few red blood cells.",
            "other_forms-0-form": "anemia",
        },
    )
    term = GlossaryTerm.objects.get()
    assert [row.form for row in term.other_forms.all()] == ["anemia"]
    assert len(comments(term)) == 1


def test_an_other_form_given_twice_is_refused_in_words(editor):
    term = make(GlossaryTerm, "Anaemia")
    submit(editor, change_page(term), **{"other_forms-0-form": "anemia"})
    page = submit(editor, change_page(term), **{"other_forms-1-form": "anemia"})
    assert page.status_code == 200
    assert "duplicate" in words(page)
    assert term.other_forms.count() == 1
