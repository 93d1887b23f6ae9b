"""Codes in any notation, and where their catalogues show them."""

import pytest

from references.codes import bare, code_address, parse_code


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Orphanet:558", ("orpha", "558")),
        ("ORPHA:558", ("orpha", "558")),
        ("http://www.orpha.net/ORDO/Orphanet_558", ("orpha", "558")),
        ("GARD:0010724", ("gard", "10724")),
        ("GARD:0418", ("gard", "418")),
        ("OMIM:154700", ("omim", "154700")),
        ("OMIMPS:615550", ("omim", "PS615550")),
        ("MONDO:0007947", ("mondo", "MONDO:0007947")),
        ("SNOMEDCT_US_2025_09_01:80258006", ("snomed-ct", "80258006")),
        ("SCTID:64572001", ("snomed-ct", "64572001")),
        ("ICD10CM:M32.0", ("icd-10", "M32.0")),
        ("icd11.foundation:1106583417", ("icd-11", "1106583417")),
        ("UMLS_CUI:C0263591", ("umls", "C0263591")),
        ("mesh:D004194", ("mesh", "D004194")),
        ("http://purl.obolibrary.org/obo/HP_0002648", ("hpo", "HP:0002648")),
    ],
)
def test_codes_are_read_however_they_are_written(written, read):
    assert parse_code(written) == read


@pytest.mark.parametrize(
    "written", ["", "Marfan syndrome", "url:https", "MedDRA:10062989", "GARD:0", "OMIM:", "154700"]
)
def test_what_is_no_code_of_a_known_system_is_none(written):
    assert parse_code(written) is None


def test_a_code_leads_to_the_entry_of_its_catalogue():
    assert bare("orpha", "ORPHA:558") == "558"
    assert code_address("orpha", "ORPHA:558") == "https://www.orpha.net/en/disease/detail/558"
    assert code_address("hpo", "HP:0001250") == "https://hpo.jax.org/browse/term/HP:0001250"
    assert (
        code_address("icd-11", "1106583417") == "https://icd.who.int/browse/2024-01/foundation/en#1106583417"
    )
    assert code_address("icd-11", "LD28.01") == "https://icd.who.int/browse/2024-01/mms/en#LD28.01"
    assert code_address("umls", "C0263591") == ""
