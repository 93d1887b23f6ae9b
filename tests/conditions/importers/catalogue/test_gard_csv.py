"""Lists of conditions with GARD numbers: the site's own, and the simple one."""

import pytest

from conditions.importers.catalogue.gard_csv import FORMAT
from conditions.importers.catalogue.records import Code, Named, Term
from tests.conditions.importers.catalogue.reading import SAMPLES, records, refusals

LIST = "GARD Rare Disease List Jun2026.csv"


def term(number: str, name: str, *synonyms: str) -> Term:
    return Term(Code("gard", number), name, tuple(Named(each) for each in synonyms))


def test_rows_of_the_site_s_list_become_terms_with_their_bare_number():
    assert records(FORMAT, LIST) == [
        term("7", "Marble ear", "Stone ear, inherited", "Petrous ear"),
        term("8", 'Dust ear, type "B"'),
        term("11", "Glass ear", "Vitreous ear"),
    ]


def test_rows_that_cannot_be_read_are_named():
    assert refusals(FORMAT, LIST) == [
        f":4: The number 7 stands in {LIST}:2 already.",
        ":5: “GARD:0000000” is no GARD number.",
        ":6: “GARD:x” is no GARD number.",
        ":7: The condition 9 has no name.",
        ":8: The row has 3 columns, not 4.",
    ]


def test_our_own_simple_list_is_read():
    assert records(FORMAT, "conditions.csv") == [
        term("7", "Marble ear", "Stone ear", "Petrous ear"),
        term("12", "Oído de vidrio"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "GARD ID,Disease Name,Synonyms,Category\n0000007,Marble ear,Stone ear,Ears\n",
        "disease name;SYNONYMS;gard_id\nMarble ear;Stone ear;GARD:7\n",
        "number\tname\tsynonyms\n7\tMarble ear\tStone ear\n",
        '"number","name","synonyms"\r\n"7","Marble\near","Stone ear"\r\n',
    ],
)
def test_headers_and_delimiters_may_differ(tmp_path, text):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert list(FORMAT.read(path)) == [term("7", "Marble ear", "Stone ear")]


@pytest.mark.parametrize(
    ("name", "release"),
    [
        (LIST, "2026-06"),
        ("GARD Rare Disease List_September2024.csv", "2024-09"),
        ("list.csv", ""),
        ("maybe2.csv", ""),
    ],
)
def test_the_release_is_the_month_in_the_name_of_the_file(name, release):
    assert FORMAT.release_of(SAMPLES / name) == release


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<!DOCTYPE html><html>expired</html>", "it is a web page; its address may have expired."),
        (b"PK\x03\x04xlsx", "it is a zip archive; unpack it first."),
        (b"\xff\xfeI\x00D\x00", "it is text in UTF-16; save it as UTF-8."),
        (b"a,b\n1,2\n", "its first line is “a,b”, without a column for the number"),
    ],
)
def test_something_else_is_refused_once_and_named(tmp_path, data, message):
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    [refusal] = refusals(FORMAT, path)
    assert message in refusal
