"""Facts as a page shows them: once each, with all who say so, and never without."""

import pytest

from conditions.models import FeatureTerm, Source
from conditions.pages import build_page
from conditions.pages.gene_relations import RELATIONS
from tests import build
from tests.reader import said as said_by_the_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def sources():
    """The most trusted first."""
    names = ("Orphanet", "Mondo", "HPO")
    return [Source.objects.create(name=name, trust=place * 10) for place, name in enumerate(names)]


def page_with(*facts, **more):
    return build_page(build.published(facts=facts, **{"sections": {}} | more))


def row(page, kind):
    return next(found for found in page.glance if found.kind == kind)


def said(values):
    return [(value.text, [note.name for note in value.sources]) for value in values]


def symptoms(page):
    return next(section for section in page.sections if section.kind == "symptoms")


def test_what_two_sources_say_alike_stands_once_with_both(sources):
    orphanet, mondo, hpo = sources
    page = page_with(
        {"kind": "inheritance", "label": "autosomal recessive", "source": mondo},
        {
            "kind": "inheritance",
            "label": "Autosomal recessive inheritance",
            "code": "HP:0000007",
            "source": hpo,
        },
        {"kind": "onset", "label": "Infancy", "source": mondo},
        {"kind": "onset", "label": "infancy", "source": orphanet},
        {"kind": "code", "scheme": "omim", "code": "154700", "source": mondo},
        {"kind": "code", "scheme": "omim", "code": "OMIM:154700", "source": orphanet},
        {"kind": "gene", "label": "FBN1", "code": "HGNC:3603", "scheme": "hgnc", "source": mondo},
        {"kind": "gene", "label": "FBN1 gene", "code": "3603", "scheme": "hgnc", "source": orphanet},
    )
    assert said(row(page, "inheritance").values) == [("Autosomal recessive", ["Mondo", "HPO"])]
    assert said(row(page, "onset").values) == [("Infancy", ["Orphanet", "Mondo"])]
    assert said(row(page, "code").values) == [("OMIM 154700", ["Orphanet", "Mondo"])]
    assert said(row(page, "gene").values) == [("FBN1 gene", ["Orphanet", "Mondo"])]


def test_how_a_gene_belongs_to_the_condition_is_said_in_plain_words(sources, client):
    of_gene = {"kind": "gene", "label": "FBN1", "code": "HGNC:3603", "scheme": "hgnc"}
    page = page_with(
        {**of_gene, "detail": "Role in the phenotype of", "lay_label": "fibrillin 1", "source": sources[0]},
        {**of_gene, "detail": "has material basis in germline mutation in", "source": sources[1]},
        {**of_gene, "detail": "Disease-causing germline mutation(s) in", "source": sources[2]},
        {**of_gene, "detail": "Seen beside", "source": sources[2]},
    )
    (value,) = row(page, "gene").values
    assert (value.relations, value.detail) == (("plays-a-part", "causes"), "fibrillin 1; Seen beside")
    said = client.get(page.edition.url).content.decode()
    assert "It plays a part in some of the signs" in said
    assert "has material basis" not in said


def test_every_relation_has_its_words():
    for key in set(RELATIONS.values()):
        assert said_by_the_site(f"gene.relation.{key}")


def test_how_it_is_passed_on_and_its_course_are_no_signs(sources):
    penetrance = FeatureTerm.objects.create(
        code="HP:0003829", name="Incomplete penetrance", source=sources[2]
    )
    page = page_with(
        {"kind": "feature", "label": "Incomplete penetrance", "term": penetrance},
        {"kind": "feature", "label": "Slow progression"},
        {"kind": "feature", "label": "Triggered by cold", "code": "HP:0025206", "scheme": "hpo"},
        {"kind": "feature", "label": "Mode of inheritance", "code": "HP:0000005", "scheme": "hpo"},
        {"kind": "feature", "label": "Progressive hearing impairment"},
    )
    (group,) = symptoms(page).features
    assert [view.term for view in group.features] == ["Progressive hearing impairment"]


def test_signs_lead_to_their_own_pages_and_parts_of_the_body_to_their_lists(sources, client):
    terms = {
        name: FeatureTerm.objects.create(code=f"HP:000{n}000", name=name, system=system, source=sources[2])
        for n, (name, system) in enumerate([("Seizure", "nervous-system"), ("Cataract", "eye")])
    }
    known = [{"kind": "feature", "label": name, "term": term} for name, term in terms.items()]
    others = [{"kind": "feature", "label": f"Odd sign {n}"} for n in range(12)]
    page = page_with(*known, *others)
    said = client.get(page.edition.url).content.decode()
    assert '<a href="/diseases/feature/HP:0000000">Seizure</a>' in said
    assert "Odd sign 3</th>" in said
    assert {group.system: group.url for group in symptoms(page).systems} == {
        "nervous-system": "/diseases/features?system=nervous-system",
        "eye": "/diseases/features?system=eye",
        "": "/diseases/features?system=other",
    }
    for group in symptoms(page).systems:
        assert f'href="{group.url}"' in said
        assert client.get(group.url).status_code == 200


def test_what_differs_stands_apart(sources):
    page = page_with(
        {"kind": "prevalence", "label": "1-9 / 100 000", "detail": "Europe", "source": sources[0]},
        {"kind": "prevalence", "label": "1-9 / 100 000", "detail": "Japan", "source": sources[0]},
        {"kind": "onset", "label": "Childhood", "source": sources[0]},
        {"kind": "onset", "label": "Childhood onset", "source": sources[2]},
    )
    assert [value.detail for value in row(page, "prevalence").values] == ["Europe", "Japan"]
    assert [value.words for value in row(page, "onset").values] == ["young-child", "childhood"]


def test_each_source_is_listed_once_in_the_order_of_the_page(sources):
    page = page_with(
        {"kind": "gene", "label": "FBN1", "source": sources[1]},
        {"kind": "onset", "label": "Infancy", "source": sources[2]},
        {"kind": "feature", "label": "Fever", "source": sources[2]},
        {"kind": "feature", "label": "Rash"},
    )
    assert [(note.name, note.number) for note in page.sources] == [("HPO", 1), ("Mondo", 2)]
    assert {note.name for note in symptoms(page).feature_sources} == {"HPO"}


def test_not_knowing_is_not_shown():
    page = page_with(
        {"kind": "prevalence", "label": "Unknown"}, {"kind": "inheritance", "label": "unknown inheritance"}
    )
    assert page.glance == ()


def test_pictures_come_from_labels_that_are_known():
    page = page_with(
        {"kind": "onset", "label": "Adult"},
        {"kind": "onset", "label": "From age 3 on"},
        {"kind": "onset", "label": "Childhood"},
        {"kind": "prevalence", "label": "1-9 / 100 000"},
        {"kind": "inheritance", "label": "X-linked recessive"},
        {"kind": "inheritance", "label": "Genetic anticipation"},
    )
    assert [value.text for value in row(page, "onset").values] == ["Childhood", "Adult", "From age 3 on"]
    assert len(row(page, "onset").timeline.stretches) == 2
    assert row(page, "prevalence").values[0].text == "1 to 9 in 100,000"
    assert row(page, "prevalence").scale.nearest == 100_000
    families = [value.family for value in row(page, "inheritance").values]
    assert [family and family.mode for family in families] == ["x-linked-recessive", None]


def test_nothing_is_called_not_passed_on_beside_a_way_in_which_it_is():
    alone = page_with({"kind": "inheritance", "label": "Not genetically inherited"})
    assert row(alone, "inheritance").values[0].words == "not-inherited"
    both = page_with(
        {"kind": "inheritance", "label": "Not genetically inherited"},
        {"kind": "inheritance", "label": "Autosomal dominant"},
    )
    words = {value.text: value.words for value in row(both, "inheritance").values}
    assert words == {"Not genetically inherited": "", "Autosomal dominant": "autosomal-dominant"}


def test_names_of_catalogues_join_those_of_editors(sources):
    page = page_with(
        {"kind": "name", "label": "Brittle knee", "language": "en", "source": sources[0]},
        {"kind": "name", "label": "BRITTLE-KNEE", "source": sources[1]},
        {"kind": "name", "label": "glass knee", "language": "en", "source": sources[1]},
        {"kind": "name", "label": "Rodilla de vidrio", "language": "es", "source": sources[2]},
        {"kind": "name", "label": "Hidden", "is_hidden": True, "source": sources[2]},
        names=("Fragile knee",),
    )
    assert page.other_names == ("Fragile knee", "Brittle knee")
    assert [(each.language, each.names) for each in page.foreign_names] == [("es", ("Rodilla de vidrio",))]
    assert [note.name for note in page.name_sources] == ["Orphanet", "Mondo", "HPO"]


def definition(text, source, **more):
    return {"kind": "definition", "text": text, "source": source, **more}


def test_definitions_are_the_most_trusted_first_and_each_once(sources):
    page = page_with(
        definition("Una rodilla.", sources[0], language="es"),
        definition("A knee of glass!", sources[2], language="en"),
        definition("A brittle knee.", sources[1]),
        definition("A knee of glass.", sources[0]),
    )
    shown = page.sections[0]
    assert shown.kind == "definition"
    assert [(each.text, each.language) for each in shown.definitions] == [
        ("A knee of glass.", "en"),
        ("A brittle knee.", "en"),
        ("Una rodilla.", "es"),
    ]
    assert [note.name for note in shown.definitions[0].sources] == ["Orphanet", "HPO"]
    assert page.description == "A knee of glass."


@pytest.mark.parametrize(
    ("sections", "first", "has_text"),
    [
        ({}, "definition", False),
        ({"cause": build.TEXT}, "definition", True),
        ({"summary": build.TEXT}, "summary", True),
    ],
)
def test_the_words_of_a_catalogue_never_come_before_our_summary(sources, sections, first, has_text):
    page = page_with(definition("A knee.", sources[0]), sections=sections)
    assert (page.sections[0].kind, page.has_text) == (first, has_text)
    assert "definition" in [section.kind for section in page.sections]


def test_a_feature_takes_what_it_lacks_from_its_term(sources):
    term = FeatureTerm.objects.create(
        code="HP:0001945", name="Fever", lay_name="High temperature", system="immune", source=sources[2]
    )
    page = page_with(
        {"kind": "feature", "label": "Pyrexia", "term": term, "source": sources[2]},
        {"kind": "feature", "label": "Scoliosis", "lay_label": "Curved spine", "source": sources[2]},
    )
    curved, fever = symptoms(page).features[0].features
    assert (fever.name, fever.term, fever.hpo_id) == ("High temperature", "Pyrexia", "HP:0001945")
    assert (curved.name, curved.hpo_id, curved.system) == ("Curved spine", "", "skeleton")
    assert [(group.system, len(group.features)) for group in symptoms(page).systems] == [
        ("skeleton", 1),
        ("immune", 1),
    ]


def test_one_feature_of_two_sources_is_one_row_unless_they_disagree(sources):
    orphanet, mondo, hpo = sources
    page = page_with(
        {"kind": "feature", "label": "Fever", "code": "HP:0001945", "source": orphanet},
        {
            "kind": "feature",
            "label": "Fever high",
            "code": "0001945",
            "frequency": "frequent",
            "frequency_text": "12/20",
            "source": hpo,
        },
        {"kind": "feature", "label": "Rash", "frequency": "frequent", "source": orphanet},
        {"kind": "feature", "label": "rash", "frequency": "very-rare", "source": mondo},
        {"kind": "feature", "label": "Cough", "frequency": "excluded", "source": mondo},
    )
    groups = {group.frequency: said_features(group) for group in symptoms(page).features}
    assert groups == {
        "frequent": [("Fever high", ["HPO", "Orphanet"], 60), ("Rash", ["Orphanet"], None)],
        "very-rare": [("rash", ["Mondo"], None)],
        "excluded": [("Cough", ["Mondo"], None)],
    }
    assert all("Cough" not in [f.name for f in group.features] for group in symptoms(page).systems)


def said_features(group):
    return [(f.name, [note.name for note in f.sources], f.bar and f.bar.share) for f in group.features]
