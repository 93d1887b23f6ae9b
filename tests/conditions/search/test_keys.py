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
        ("OMIM：１５４７００", "omim 154700"),
        ("＃154700", "omim 154700"),
    ],
)
def test_a_code_is_understood_in_any_notation(typed, folded):
    assert codes_in(typed) == ([folded], "")


@pytest.mark.parametrize(
    ("pasted", "folded"),
    [
        ("https://omim.org/entry/154700", "omim 154700"),
        ("https://www.omim.org/entry/154700?search=marfan&highlight=marfan", "omim 154700"),
        ("omim.org/entry/154700", "omim 154700"),
        ("https://omim.org/phenotypicSeries/PS118220", "omim ps118220"),
        ("https://www.ncbi.nlm.nih.gov/omim/154700", "omim 154700"),
        ("https://www.orpha.net/en/disease/detail/558", "orpha 558"),
        ("https://www.orpha.net/es/disease/detail/558?name=marfan&mode=name", "orpha 558"),
        ("https://www.orpha.net/consor/cgi-bin/OC_Exp.php?lng=EN&Expert=558", "orpha 558"),
        ("http://www.orpha.net/ORDO/Orphanet_558", "orpha 558"),
        ("http://purl.obolibrary.org/obo/MONDO_0007947", "mondo 7947"),
        ("https://monarchinitiative.org/MONDO:0007947", "mondo 7947"),
        ("https://monarchinitiative.org/disease/MONDO_0007947", "mondo 7947"),
        ("https://rarediseases.info.nih.gov/diseases/6975/marfan-syndrome", "gard 6975"),
        ("https://rarediseases.info.nih.gov/gard/6975/22q11/ataxia-2", "gard 6975"),
        ("https://www.orpha.net/consor4.01/www/cgi-bin/OC_Exp.php?lng=EN&Expert=558", "orpha 558"),
        (
            "https://www.orpha.net/cgi-bin/Search.php?data_id=109&Disease_Disease_Search_diseaseGroup=558",
            "orpha 558",
        ),
        ("https://omim.org/search?index=entry&start=1&search=154700", "omim 154700"),
        ("https://omim.org/entry/154700?start=1&limit=200000", "omim 154700"),
        ("https://m.omim.org/entry/154700", "omim 154700"),
        ("https%3A%2F%2Fomim.org%2Fentry%2F154700", "omim 154700"),
        ("MONDO%3A0007947", "mondo 7947"),
        ("DOID%3A14323/", "doid 14323"),
        ("HP%3A0001250", "hpo 1250"),
        (
            "https://icd.who.int/browse/2024-01/foundation/en#http%3a%2f%2fid.who.int%2ficd%2fentity%2f1576432155",
            "icd-11 1576432155",
        ),
        (
            "https://ebi.ac.uk/ols4?iri=http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252FMONDO_0007947",
            "mondo 7947",
        ),
        ("https://disease-ontology.org/?id=DOID:14323", "doid 14323"),
        ("https://meshb.nlm.nih.gov/record/ui?ui=D008382", "mesh d008382"),
        ("https://www.ncbi.nlm.nih.gov/medgen/44287", "medgen 44287"),
        ("https://uts.nlm.nih.gov/uts/umls/concept/C0024796", "umls c0024796"),
        ("https://icd.who.int/browse/2024-01/mms/en#1576432155", "icd-11 1576432155"),
    ],
)
def test_a_pasted_address_of_a_catalogue_is_read_as_its_code(pasted, folded):
    assert codes_in(pasted) == ([folded], "")


@pytest.mark.parametrize(
    "pasted",
    [
        "https://omim.org/help/faq",
        "https://omim.org/search?index=entry&start=1&search=marfan",
        "https://example.org/diseases/marfan",
        "https://example.org/558",
        "https://not-omim.org/entry/154700",
        "https://omim.org.example/entry/154700",
    ],
)
def test_another_address_is_no_code(pasted):
    assert codes_in(pasted) == ([], "")


@pytest.mark.parametrize(
    ("typed", "bare"),
    [("154700", "154700"), ("0007947", "7947"), ("Q87.4", "q874"), ("１５４７００", "154700")],
)
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
