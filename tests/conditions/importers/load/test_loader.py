"""One document becomes one page with its history; a document that fails leaves nothing behind."""

from pathlib import Path

import pytest
from reversion.models import Version

from conditions.importers.load import Loader, Verdict
from conditions.importers.load.problems import Refused
from conditions.importers.load.rows import Found
from conditions.importers.page_document import Accepted, DocFact, DocSection, PageDocument
from conditions.management.importing import service_account
from conditions.models import Category, Condition, Fact, Section, Source
from gard.lib.versions import read_comment
from references.models import Citation, GlossaryTerm, Link, Organization, Resource
from tests import build
from tests.conditions.importers.load.pages import FILE, NUMBER, everything, load, page, question, work

pytestmark = pytest.mark.django_db

CITED = '<p>It rings.<cite data-citation="c1"></cite></p>'
ORGANIZATION = {"group": "general", "name": "Friends of the Knee", "website": "https://knee.example.org/"}
RESOURCE = {"name": "Joint Atlas", "sentence": "[[Drawings]] of {name}.", "address": "https://a.example.org/"}


def full_page(**parts) -> dict:
    return page(
        is_rare=False,
        other_names=[{"name": "Zinc knee"}, {"name": "Brittle kneecap"}],
        categories=[{"slug": "bone-diseases", "name": "Bone diseases"}],
        parents=[{"number": 900100, "name": "Brittle joints"}],
        sources={"s1": {"name": "Joint Catalogue", "release": "2.1"}},
        facts=[{"kind": "feature", "label": "Tinnitus", "frequency": "frequent", "source": "s1"}],
        citations={"c1": work(), "c2": work("Attached only", doi="10.5555/knee.2")},
        terms={"t1": {"name": "kneecap", "definition": "A bone.", "other_forms": ["kneecaps", "patella"]}},
        sections=[
            {"kind": "cause", "heading": "Why?", "body": CITED, "updated": "2021-03-04", "attached": ["c2"]},
            {"kind": "summary", "body": '<p>The <dfn data-term="t1">kneecap</dfn>.</p>'},
        ],
        organizations=[ORGANIZATION],
        resources=[RESOURCE],
        questions=[question()],
        **parts,
    )


def test_a_document_becomes_a_page_with_all_its_parts():
    assert load(full_page()).verdict == Verdict.CREATED
    row = Condition.objects.get(pk=NUMBER)
    assert (row.name, row.slug, row.is_rare) == ("Glass knee", "glass-knee", False)
    assert [each.name for each in row.other_names.all()] == ["Zinc knee", "Brittle kneecap"]
    assert [each.name for each in row.categories.all()] == ["Bone diseases"]
    cause = row.sections.get(kind="cause")
    assert (cause.heading, str(cause.updated_on)) == ("Why?", "2021-03-04")
    cited = Citation.objects.get(title="Ringing kneecaps")
    assert cause.body == f'<p>It rings.<cite data-citation="{cited.pk}"></cite></p>'
    assert [each.doi for each in cause.attached.all()] == ["10.5555/knee.2"]
    fact = row.facts.get()
    assert (fact.label, fact.frequency, str(fact.source)) == ("Tinnitus", "frequent", "Joint Catalogue 2.1")
    assert [each.form for each in GlossaryTerm.objects.get().other_forms.all()] == ["kneecaps", "patella"]
    assert row.organizations.get().group == "general"
    assert row.resources.get().resource.name == "Joint Atlas"
    assert row.questions.get().question == "Can I run?"


def test_the_page_and_each_new_reference_has_a_version_by_the_account_that_imports():
    load(full_page())
    assert {version.revision.user.username for version in Version.objects.all()} == {"importer"}
    said = {read_comment(version.revision).text for version in Version.objects.all()}
    assert said == {f"Imported from {Path(FILE).name}"}
    for model in (Citation, GlossaryTerm, Organization, Resource, Source, Category):
        rows = model.objects.all()
        assert Version.objects.get_for_model(model).count() == len(rows) > 0, model
    (version,) = Version.objects.get_for_object(Condition.objects.get(pk=NUMBER))
    kept = {str(each.object_repr) for each in version.revision.version_set.all()}
    assert {"Glass knee", "Zinc knee", "Cause", "Summary"} <= kept
    section = version.revision.version_set.get(object_repr="Cause").field_dict
    assert [int(key) for key in section["attached"]] == [Citation.objects.get(doi="10.5555/knee.2").pk]
    assert Version.objects.get_for_object(Condition.objects.get(pk=NUMBER).questions.get()).count() == 1


def test_references_know_where_they_are_used():
    load(full_page())
    held = set(Link.objects.values_list("holder", "state"))
    assert (f"condition:{NUMBER}", "working") in held
    assert Link.objects.filter(citation__title="Ringing kneecaps").exists()


def test_a_group_that_the_site_does_not_have_is_kept_by_number_and_name():
    load(full_page())
    bare = Condition.objects.get(pk=900100)
    assert (bare.name, bare.slug, bare.editions.count()) == ("Brittle joints", "brittle-joints", 0)
    outcome = load(page(900100, "Brittle joints of all kinds"))
    assert outcome.verdict == Verdict.CREATED
    assert Condition.objects.get(pk=900100).name == "Brittle joints of all kinds"


def test_a_group_without_a_name_is_kept_by_its_number():
    load(page(parents=[{"number": 900100}]))
    assert Condition.objects.get(pk=900100).name == "Condition 900100"


@pytest.mark.parametrize("given", [{"pmid": "12210812"}, {"doi": "10.1002/AJH.10111"}])
def test_a_work_of_the_same_number_is_used_as_it_stands(given):
    own = build.citation(pmid="12210812", doi="10.1002/ajh.10111")
    before = everything()["references.Citation"]
    load(
        page(citations={"c1": work("Another wording", **given)}, sections=[{"kind": "cause", "body": CITED}])
    )
    assert everything()["references.Citation"] == before
    assert f'data-citation="{own.pk}"' in Section.objects.get().body
    assert Version.objects.get_for_model(Citation).count() == 0


def test_organisations_resources_terms_sources_and_categories_of_the_site_are_used_as_they_stand():
    load(full_page())
    models = (Citation, GlossaryTerm, Organization, Resource, Source, Category)
    before = {model: list(model.objects.values()) for model in models}
    other = full_page() | {"number": 900102, "questions": []}
    other["organizations"] = [ORGANIZATION | {"telephone": "555-0199"}]
    other["terms"] = {"t1": {"name": "Kneecap", "slug": "kneecap", "definition": "Something else."}}
    other["categories"] = [{"slug": "bone-diseases", "name": "Diseases of bone"}]
    assert load(other).verdict == Verdict.CREATED
    assert {model: list(model.objects.values()) for model in models} == before


def test_a_merged_work_does_not_come_back():
    survivor = build.citation("Survivor S")
    fields = {"title": "Ringing kneecaps", "source": "J Made-up Med", "kind": "article"}
    merged = build.citation("Muster A", **fields, year=None)
    Citation.objects.filter(pk=merged.pk).update(merged_into=survivor)
    load(page(citations={"c1": work()}, sections=[{"kind": "cause", "body": CITED}]))
    assert Citation.objects.count() == 2


REFUSED = [
    (
        full_page() | {"categories": [{"slug": "bones", "name": "Taken"}]},
        "categories[0].name: Category with this Name already exists.",
    ),
    (
        full_page() | {"parents": [{"number": 900300}]},
        "parents.parent: That condition is itself grouped under this one.",
    ),
]


@pytest.mark.parametrize(("value", "sentence"), REFUSED)
def test_a_refused_document_names_the_field_and_leaves_nothing_behind(value, sentence):
    load(page(900300, "Below", parents=[{"number": NUMBER}]))
    Category.objects.create(name="Taken", slug="taken")
    before = everything()
    outcome = load(value, publish=True)
    assert (outcome.verdict, outcome.notes) == (Verdict.REFUSED, (sentence,))
    assert everything() == before


def test_what_only_the_database_refuses_leaves_nothing_behind_either():
    by = service_account()
    before = everything()
    document = PageDocument(NUMBER, "Glass knee", facts=(DocFact("code", code="1"),))
    outcome = Loader(by, must_publish=True).load(Accepted(FILE, None, document))
    assert outcome.verdict == Verdict.REFUSED
    assert outcome.notes == ("facts: The database refused this, so nothing of the page was kept.",)
    assert everything() == before


def test_a_text_with_an_unknown_key_is_refused_in_words():
    by = service_account()
    document = PageDocument(NUMBER, "Glass knee", sections=(DocSection("cause", body=CITED),))
    outcome = Loader(by).load(Accepted(FILE, None, document))
    assert outcome.notes == ("sections[0].body: The text refers to the citation “c1”, which does not exist.",)
    assert not Condition.objects.exists()


def test_an_unfit_reference_is_named_by_its_key():
    document = PageDocument(NUMBER, "Glass knee", facts=(), sections=())
    bad = PageDocument(
        **{name: getattr(document, name) for name in ("number", "name")},
        organizations=(),
        citations={"c7": type("Doc", (), work(url="ftp://x", year=None) | EMPTY)()},
    )
    with pytest.raises(Refused, match=r"^citations\.c7\.url: "):
        Found(bad, by=service_account(), comment="")


EMPTY = {
    **dict.fromkeys(("volume", "issue", "pages", "publisher", "pmid", "doi"), ""),
    "accessed": None,
}


def test_facts_are_those_of_the_document_in_its_order():
    facts = [{"kind": "feature", "label": label} for label in ("Zinc taste", "Ache")]
    load(page(facts=facts))
    assert list(Fact.objects.in_order().values_list("label", flat=True)) == ["Zinc taste", "Ache"]
