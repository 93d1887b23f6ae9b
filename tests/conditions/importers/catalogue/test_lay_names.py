"""Everyday names of HPO terms, from the results of a query."""

import pytest

from conditions.importers.catalogue.lay_names import FORMAT
from conditions.importers.catalogue.records import Code, Named, Term
from tests.conditions.importers.catalogue.reading import SAMPLES, records, refusals


def term(number: str, name: str, lay: str, language: str = "en") -> Term:
    return Term(Code("hpo", f"HP:{number}"), name, (Named(lay, "lay", language),))


def test_every_row_is_a_term_with_an_everyday_name():
    assert records(FORMAT, "lay-names.tsv") == [
        term("0000360", "Tinnitus", "Ringing in the ears"),
        term("0000365", "Hearing impairment", 'Hard of "hearing" é'),
        term("0000360", "Tinnitus", "Zumbidos", "es"),
        term("0000366", "Nose", "Nose shape"),
    ]


def test_rows_that_cannot_be_read_are_named():
    assert refusals(FORMAT, "lay-names.tsv") == [
        ":6: “<http://purl.obolibrary.org/obo/MONDO_0000001>” is no term of the Human Phenotype Ontology.",
        ":7: “Ear” is no text in quotation marks.",
        ":8: The everyday name of HP:0000368 is empty.",
        ":9: The row has 2 columns, not 3.",
        ":10: \\ud800 is no character.",
        ":11: \\q is no escape of Turtle.",
        ":12: The name holds a control character.",
    ]


def test_the_file_says_no_release():
    assert FORMAT.release_of(SAMPLES / "lay-names.tsv") == ""
    assert FORMAT.size_of(SAMPLES / "lay-names.tsv") == 12


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"?term\t?label\n", "its first line is “?term ?label”, not ?term ?term_label ?layperson."),
        (b"\xff\n", "This line is not UTF-8 text (byte 1)."),
    ],
)
def test_another_table_is_refused_once(tmp_path, data, message):
    path = tmp_path / "other.tsv"
    path.write_bytes(data)
    assert refusals(FORMAT, path) == [f": This is no table of everyday names: {message}"]
