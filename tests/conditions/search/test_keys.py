"""What people type and what catalogues say meet in one key."""

import pytest

from conditions.search.codes import codes_in, folded_code, written_code
from conditions.search.keys import key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ménière's disease", "meniere disease"),
        ("Ménière’s disease", "Menieres disease"),
        ("Alzheimer's disease", "Alzheimers disease"),
        ("Haemophilia A", "hemophilia A"),
        ("Tumours of the oesophagus", "tumor of esophagus"),
        ("Anaemia", "anemias"),
        ("Leucodystrophy", "leukodystrophies"),
        ("Craniosynostosis, localised", "localized craniosynostosis"),
        ("Fibre centre", "fiber center"),
        ("Mucopolysaccharidoses", "mucopolysaccharidosis"),
        ("Lipomata", "lipoma"),
        ("Diabetes, type 2", "diabetes type II"),
        ("MPS type IIIB", "mps type 3b"),
        ("Glycogen storage disease I", "glycogen storage disease 1"),
        ("Factor V deficiency", "factor 5 deficiency"),
        ("Type two", "type 2"),
        ("α-Mannosidosis", "alpha mannosidosis"),
        ("θ-thing", "theta thing"),
        ("Charcot-Marie-Tooth disease", "Charcot Marie Tooth disease"),
        ("Prader\u2013Willi syndrome", "willi prader syndrome"),
        ("Fibrosis quística", "FIBROSIS QUISTICA"),
        ("Marfan syndrome", "Syndrome, Marfan"),
    ],
)
def test_two_ways_to_write_a_name_have_one_key(one, other):
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("X-linked ichthyosis", "10 linked ichthyosis"),
        ("Trisomy X", "Trisomy 10"),
        ("Hepatitis A", "Hepatitis"),
        ("Type 1", "Type 2"),
        ("I-cell disease", "1 cell disease"),
        ("Chromosome V", "Chromosome 5"),
    ],
)
def test_names_that_say_different_things_have_different_keys(one, other):
    assert key_of(one) != key_of(other)


def test_a_name_of_small_words_alone_keeps_them():
    assert key_of("Of the") == "of the"
    assert key_of("— / —") == ""


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("OMIM:154700", "omim 154700"),
        ("OMIM 154700", "omim 154700"),
        ("omim154700", "omim 154700"),
        ("MIM #154700", "omim 154700"),
        ("#154700", "omim 154700"),
        ("ORPHA558", "orpha 558"),
        ("ORPHA:558", "orpha 558"),
        ("Orphanet_558", "orpha 558"),
        ("http://www.orpha.net/ORDO/Orphanet_558", "orpha 558"),
        ("MONDO_0007947", "mondo 7947"),
        ("MONDO:0007947", "mondo 7947"),
        ("GARD:0006975", "gard 6975"),
        ("GARD 6975", "gard 6975"),
        ("ICD-10 Q87.4", "icd-10 q874"),
        ("ICD10:Q87.4", "icd-10 q874"),
        ("UMLS C0024796", "umls c0024796"),
        ("MeSH:D008382", "mesh d008382"),
    ],
)
def test_a_code_is_understood_in_any_notation(typed, folded):
    assert codes_in(typed) == ([folded], "")


@pytest.mark.parametrize(("typed", "bare"), [("154700", "154700"), ("0007947", "7947"), ("Q87.4", "q874")])
def test_a_code_without_its_system_is_looked_for_in_all(typed, bare):
    assert codes_in(typed) == ([], bare)


@pytest.mark.parametrize("typed", ["Marfan", "type 2 diabetes", "", "#", "OMIM", "glass knee 3"])
def test_words_are_no_codes(typed):
    assert codes_in(typed) == ([], "")


@pytest.mark.parametrize(
    ("scheme", "code", "written"),
    [
        ("omim", "154700", "OMIM:154700"),
        ("orpha", "ORPHA:558", "ORPHA:558"),
        ("mondo", "MONDO:0007947", "MONDO:0007947"),
        ("gard", "6975", "GARD:0006975"),
    ],
)
def test_codes_are_printed_in_one_notation(scheme, code, written):
    assert written_code(scheme, code) == written
    assert codes_in(written) == ([folded_code(scheme, code)], "")
