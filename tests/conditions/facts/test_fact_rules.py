"""How facts must be written, by kind, and how codes are read."""

import pytest

from conditions.actions.fact_rules import SHAPES, checked
from conditions.models import FeatureTerm
from references.codes import CODE_SCHEMES
from tests.conditions.facts.given import source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("scheme", "typed", "stored"),
    [
        ("", "OMIM:154700", ("omim", "154700")),
        ("omim", "#154700", ("omim", "154700")),
        ("omim", "PS154700", ("omim", "PS154700")),
        ("", "ORPHA:558", ("orpha", "558")),
        ("orpha", "558", ("orpha", "558")),
        ("mondo", "MONDO:0007947", ("mondo", "MONDO:0007947")),
        ("mondo", "0007947", ("mondo", "MONDO:0007947")),
        ("gard", "0010724", ("gard", "10724")),
        ("icd-10", "Q87.4", ("icd-10", "Q87.4")),
        ("icd-11", "LD28.01", ("icd-11", "LD28.01")),
        ("snomed-ct", "19346006", ("snomed-ct", "19346006")),
        ("mesh", "D008382", ("mesh", "D008382")),
        ("umls", "C0024796", ("umls", "C0024796")),
        ("ncit", "C34807", ("ncit", "C34807")),
        ("doid", "14323", ("doid", "DOID:14323")),
        ("medgen", "44287", ("medgen", "44287")),
        ("medgen", "CN12345", ("medgen", "CN12345")),
    ],
)
def test_codes_are_taken_with_and_without_their_prefix(scheme, typed, stored):
    values, problems = checked({"kind": "code", "scheme": scheme, "code": typed})
    assert problems == {}
    assert (values["scheme"], values["code"]) == stored


@pytest.mark.parametrize("scheme", dict(CODE_SCHEMES))
def test_the_code_that_a_message_gives_as_an_example_is_right(scheme):
    values, problems = checked({"kind": "code", "scheme": scheme, "code": SHAPES[scheme][1]})
    assert (values["code"], problems) == (SHAPES[scheme][1], {})


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        (
            {"kind": "code", "scheme": "orpha", "code": "OMIM:154700"},
            "code",
            "of OMIM, not of ORPHAcode",
        ),
        ({"kind": "code", "scheme": "omim", "code": "1547"}, "code", "One looks like 154700"),
        ({"kind": "code", "scheme": "umls", "code": "knee"}, "code", "no code of UMLS"),
        ({"kind": "code", "code": "154700"}, "scheme", "Say which coding system"),
        ({"kind": "code", "scheme": "omim"}, "code", "Give the code"),
        ({"kind": "feature", "code": "HP:0000009"}, "code", "knows no HP:0000009"),
        ({"kind": "feature", "code": "HP:0003829"}, "code", "says how the condition is passed on"),
        ({"kind": "feature", "code": "HP:0000002"}, "code", "Use HP:0000001"),
        ({"kind": "feature", "scheme": "omim", "code": "154700"}, "scheme", "Human Phenotype Ontology"),
        ({"kind": "feature"}, "label", "Give the value"),
        ({"kind": "gene"}, "label", "symbol"),
        ({"kind": "gene", "label": "FBN1", "frequency": "frequent"}, "frequency", "Only clinical features"),
        (
            {"kind": "feature", "label": "Sign", "frequency": "excluded", "frequency_text": "12/40"},
            "frequency",
            "“12/40” is “Often (30-79 %)”, not “Not seen (0 %)”",
        ),
        (
            {"kind": "feature", "label": "Sign", "frequency": "very-rare", "frequency_text": "0 %"},
            "frequency",
            "not “Rarely (1-4 %)”",
        ),
        ({"kind": "feature", "label": "Sign", "frequency_text": "41/40"}, "frequency_text", "cannot be"),
        ({"kind": "prevalence", "label": "rare"}, "label", "1 in 50,000"),
        ({"kind": "prevalence", "label": "Unknown"}, "label", "share of people"),
        ({"kind": "definition", "label": "x"}, "text", "sentences"),
        ({}, "kind", "what it is"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(values, field, sentence):
    for code, more in (("HP:0000001", {}), ("HP:0000002", {"is_obsolete": True, "successor": "HP:0000001"})):
        FeatureTerm.objects.create(code=code, name=f"Sign {code}", source=source(), **more)
    _, problems = checked(values)
    assert sentence in problems[field]


@pytest.mark.parametrize(
    "figure",
    [
        *("٣/٤", "²/³", "½", "1e400%", "1E5/1E6", "about ٣ %"),
        *("9" * 59, "9" * 59 + "%", "1/" + "9" * 10, "9999999999 of 9999999999"),
    ],
)
def test_figures_that_are_none_are_refused_in_words(figure):
    _, problems = checked({"kind": "feature", "label": "Sign", "frequency_text": figure})
    assert "Write numbers with the figures 0 to 9" in problems["frequency_text"]


@pytest.mark.parametrize(
    "label",
    ["1/٣", "١ in 5000", "1 in ²", "1 in " + "9" * 11, "1e2 in 1e5", "9 / 1", "1/" + "9" * 395],
)
def test_shares_with_figures_that_are_none_are_refused_in_words(label):
    assert "share of people" in checked({"kind": "prevalence", "label": label})[1]["label"]


@pytest.mark.parametrize(
    "label",
    [
        *("1-9 / 100 000", "<1 / 1 000 000", "1 in 50,000", "1 in 50,000 births"),
        *("1 in 1,000,000,000", "1/1000000000"),
    ],
)
def test_shares_of_people_are_taken(label):
    assert checked({"kind": "prevalence", "label": label})[1] == {}


@pytest.mark.parametrize(
    ("frequency", "figure"),
    [
        *(("frequent", "12/40"), ("frequent", "12 / 40"), ("excluded", "0/40"), ("obligate", "40/40")),
        *(("excluded", ""), ("", "12/40"), ("frequent", "in most families"), ("very-frequent", "100%")),
    ],
)
def test_words_and_figures_of_how_often_that_fit_are_taken(frequency, figure):
    said = {"kind": "feature", "label": "Sign", "frequency": frequency, "frequency_text": figure}
    assert checked(said)[1] == {}
    assert checked({**said, "frequency": "excluded", "frequency_text": "3/4"}, {**said, "kind": "feature"})[1]
    odd = {**said, "frequency": "excluded", "frequency_text": "12/40"}
    assert checked(odd, odd)[1] == {}, "What was given and not changed is not judged."


def test_without_an_ontology_any_term_is_taken_that_looks_like_one():
    assert checked({"kind": "feature", "code": "0000009", "label": "Sign"})[1] == {}


def test_what_a_catalogue_gave_and_nobody_changed_is_not_judged():
    stood = {"kind": "code", "scheme": "omim", "code": "odd"}
    assert checked({**stood, "detail": "Europe"}, stood)[1] == {}
    rare = {"kind": "prevalence", "label": "Rare"}
    assert checked({**rare, "detail": "Europe"}, rare)[1] == {}


@pytest.mark.parametrize(
    ("kind", "label", "code", "is_right"),
    [
        ("inheritance", "Autosomal recessive", "HP:0000007", True),
        ("inheritance", "Autosomal recessive", "HP:0000006", False),
        ("inheritance", "As the family says", "HP:0000006", True),
        ("onset", "Childhood", "HP:0011463", True),
        ("onset", "Childhood", "HP:0003581", False),
    ],
)
def test_label_and_code_must_mean_the_same(kind, label, code, is_right):
    _, problems = checked({"kind": kind, "label": label, "scheme": "hpo", "code": code})
    assert ("means something else" in problems.get("code", "")) is not is_right


@pytest.mark.parametrize("symbol", ["FBN1", "HLA-B", "C9orf72", "MT-ND1", "HLA-DRB1.1"])
def test_symbols_of_genes_are_taken(symbol):
    assert checked({"kind": "gene", "label": symbol})[1] == {}


@pytest.mark.parametrize("symbol", ["FAKE/GENE?x=1#y", "..", "?x", "a gene", "G" * 41])
def test_what_is_no_symbol_of_a_gene_is_refused(symbol):
    assert "no symbol of a gene" in checked({"kind": "gene", "label": symbol})[1]["label"]


def test_characters_that_nobody_sees_are_taken_out():
    values, problems = checked({"kind": "name", "label": "Glass\u202e knee\u200b"})
    assert (values["label"], problems) == ("Glass knee", {})
    assert "label" in checked({"kind": "name", "label": "\u200b\u200b"})[1]
