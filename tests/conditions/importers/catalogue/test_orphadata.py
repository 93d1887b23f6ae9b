"""Orphadata's products 1, 4, 6 and 9: samples to exact records."""

import pytest

from conditions.importers.catalogue.orphadata import FORMAT, TRANSLATED_ONLY
from conditions.importers.catalogue.records import Code, Mapping, Named, Statement, Term, Translation
from tests.conditions.importers.catalogue.reading import SAMPLES, records, refusals

EAR = Code("orpha", "900001")


def test_product_1_gives_names_definitions_and_codes_with_how_they_match():
    assert records(FORMAT, "en_product1.xml") == [
        Term(
            EAR,
            "Marble ear",
            (Named("Stone ear"), Named("Petrous ear")),
            "An ear of stone, seen in <1 of 100 & rarely more.",
            same_as=(Code("omim", "900001"), Code("gard", "7")),
        ),
        Mapping(EAR, "skos:broadMatch", Code("icd-10", "H93.8"), "Marble ear"),
        Mapping(EAR, "skos:narrowMatch", Code("umls", "C9000001"), "Marble ear"),
        Term(Code("orpha", "900002"), "Dust ear", is_obsolete=True, successor=EAR),
    ]


def test_product_1_refuses_by_orphacode_and_counts_what_the_site_does_not_keep():
    assert refusals(FORMAT, "en_product1.xml") == [
        ": ORPHA:900001: “none” is no code of OMIM.",
        ": ORPHA:900001: “ROUGHLY” is not known as a relation to MONDO MONDO:0900001.",
        ": Disorder “3”: “X1” is no ORPHAcode.",
        ": ORPHA:900004: The entry has no name.",
        ": ORPHA:900001: 1 left out, this is the first: how a code elsewhere matches is not decided.",
        ": ORPHA:900001: 1 left out, this is the first: the site does not know the codes of “MedDRA”.",
    ]


def test_product_1_in_another_language_gives_translations():
    assert records(FORMAT, "es_product1.xml") == [
        Translation(EAR, "es", "Oído de mármol"),
        Translation(EAR, "es", "Oído de piedra", "synonym"),
        Translation(EAR, "es", "Un oído de piedra.", "definition"),
    ]
    assert refusals(FORMAT, "es_product1.xml") == []


def test_product_4_gives_features_with_frequency_and_criteria():
    evidence = "Validated; PMID:23760316, EMA, ORPHANET"
    assert records(FORMAT, "en_product4.xml") == [
        Statement(
            EAR,
            "feature",
            Code("hpo", "HP:0000360"),
            "Tinnitus",
            frequency="very-frequent",
            detail="Diagnostic criterion",
            evidence=evidence,
        ),
        Statement(
            EAR,
            "feature",
            Code("hpo", "HP:0001751"),
            "Vestibular dysfunction",
            frequency="very-rare",
            evidence=evidence,
        ),
    ]
    assert refusals(FORMAT, "en_product4.xml") == [
        ": ORPHA:900001: “360” is no term of the ontology (HP: and seven digits).",
        ": ORPHA:900001: “Now and then” is not known as a frequency of HP:0002321.",
        ": ORPHA:900001: <Surprise> is not known inside <HPODisorderAssociationList>.",
    ]


def test_product_6_gives_genes_with_how_they_are_associated():
    assert records(FORMAT, "en_product6.xml") == [
        Statement(
            EAR,
            "gene",
            Code("hgnc", "HGNC:90001"),
            "MARB1",
            detail="Disease-causing germline mutation(s) in",
            evidence="Assessed; PMID:22587682, PMID:25533962",
        ),
        Statement(EAR, "gene", None, "MARB2", detail="Candidate gene tested in", evidence="Not yet assessed"),
    ]
    assert refusals(FORMAT, "en_product6.xml") == [
        ": ORPHA:900001: The gene “a place without a symbol” has no symbol.",
        ": ORPHA:900001: How MARB4 is associated is not said.",
    ]


def test_product_9_gives_prevalences_with_region_kind_and_works():
    assert records(FORMAT, "en_product9_prev.xml") == [
        Statement(
            EAR,
            "prevalence",
            label="1-9 / 100 000",
            frequency_text="2.5 / 100 000",
            detail="Europe; Point prevalence",
            evidence="Validated; PMID:11389160, PMID:22587682",
        ),
        Statement(
            EAR,
            "prevalence",
            label="<1 / 1 000 000",
            detail="Worldwide; Annual incidence",
            evidence="Not yet validated; ORPHANET",
        ),
        Statement(
            EAR,
            "prevalence",
            label="1,204 cases",
            detail="Worldwide; Cases/families",
            evidence="PMID:11389160",
        ),
        Statement(EAR, "prevalence", label="1 family", detail="Cases/families"),
    ]
    assert refusals(FORMAT, "en_product9_prev.xml") == [
        ": ORPHA:900001: “many” is no number.",
        ": ORPHA:900001: 1 left out, this is the first: a prevalence says that it is not known.",
    ]


@pytest.mark.parametrize(
    ("given", "odd", "says"),
    [
        ("2.50", "٢.٥", "“٢.٥” is no number."),
        ("2.50", "2_5", "“2_5” is no number."),
        ("1-9 / 100 000", "1 / ٣", "“1 / ٣” is no class of a prevalence."),
        ("1-9 / 100 000", "1e400 / 3", "“1e400 / 3” is no class of a prevalence."),
    ],
)
def test_product_9_with_figures_that_are_none_is_refused(tmp_path, given, odd, says):
    text = (SAMPLES / "en_product9_prev.xml").read_text(encoding="utf-8")
    path = tmp_path / "en_product9_prev.xml"
    path.write_text(text.replace(given, odd), encoding="utf-8")
    assert f": ORPHA:900001: {says}" in refusals(FORMAT, path)
    assert len(records(FORMAT, path)) == 3


def test_product_9_gives_ages_and_inheritance_and_counts_what_says_nothing():
    assert records(FORMAT, "en_product9_ages.xml") == [
        Statement(EAR, "onset", label="Infancy"),
        Statement(EAR, "onset", label="Neonatal"),
        Statement(EAR, "inheritance", label="Autosomal recessive"),
    ]
    assert refusals(FORMAT, "en_product9_ages.xml") == [
        ": ORPHA:900002: 1 left out, this is the first: an onset says that it is not known.",
        ": ORPHA:900002: 1 left out, this is the first: an inheritance says that it is not known.",
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*_product*.xml")))
def test_every_file_says_its_day(name):
    assert FORMAT.release_of(SAMPLES / name) == "2026-01-15"


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("en_product4.xml", 4),
        ("en_product6.xml", 4),
        ("en_product9_prev.xml", 6),
        ("en_product9_ages.xml", 5),
    ],
)
def test_the_size_counts_what_becomes_a_record(name, units):
    assert FORMAT.size_of(SAMPLES / name) == units


def test_other_products_in_another_language_are_counted_not_read(tmp_path):
    path = tmp_path / "es_product9_ages.xml"
    text = (SAMPLES / "en_product9_ages.xml").read_text(encoding="utf-8")
    path.write_text(text.replace('lang="en"', 'lang="es"'), encoding="utf-8")
    assert records(FORMAT, path) == []
    [refusal] = refusals(FORMAT, path)
    assert refusal == f": ORPHA:900001: 4 left out, this is the first: {TRANSLATED_ONLY}."
