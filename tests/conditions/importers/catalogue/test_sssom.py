"""SSSOM tables: mappings, what is refused of them, and what the header says."""

import pytest

from conditions.importers.catalogue.records import Mapping
from conditions.importers.catalogue.sssom import FORMAT, header_of, licence_of
from tests.conditions.importers.catalogue.samples import SAMPLES, code, parted

SAMPLE = SAMPLES / "sample.sssom.tsv"


def test_mappings_with_labels_in_the_order_of_the_file():
    records, _ = parted(FORMAT.read, SAMPLE)
    assert records == [
        Mapping(
            code("MONDO:0000901"), "skos:exactMatch", code("OMIM:900001"), "harbour fever", "Harbour fever"
        ),
        Mapping(code("MONDO:0000902"), "skos:broadMatch", code("ORPHA:9002"), 'lamp "flicker" disease'),
        Mapping(code("MONDO:0000909"), "oboInOwl:hasDbXref", code("GARD:418"), "last one"),
    ]


def test_lines_are_refused_by_place_and_reason_and_unknown_systems_once():
    _, refusals = parted(FORMAT.read, SAMPLE)
    assert refusals == [
        "sample.sssom.tsv:10: The line says that this is not so (Not).",
        "sample.sssom.tsv:13: “OMIM:none” is not a code.",
        "sample.sssom.tsv:14: The line says that no match was found.",
        "sample.sssom.tsv:15: The line does not say how the two match.",
        "sample.sssom.tsv:16: This line has 2 columns, the table has 6.",
        (
            "sample.sssom.tsv: Codes with the prefix “XYZ” have no place on the site: 2, "
            "the first at sample.sssom.tsv:11."
        ),
    ]


def test_the_header_gives_release_licence_and_prefixes():
    assert FORMAT.release_of(SAMPLE) == "2031-02-03"
    assert licence_of(SAMPLE) == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert header_of(SAMPLE).curie_map["rareorg"] == "http://www.orpha.net/ORDO/Orphanet_"
    assert FORMAT.size_of(SAMPLE) == 18


@pytest.mark.parametrize(
    ("header", "release"),
    [
        ("#mapping_set_version: '4.2'\n", "4.2"),
        ("#curie_map:\n#  A: b\n#mapping_date: 2031-01-01\n", "2031-01-01"),
        ("# comment: a sentence\n", ""),
        (f"# mapping_set_version: {'x' * 100}\n", ""),
        ("", ""),
    ],
)
def test_releases(tmp_path, header, release):
    path = tmp_path / "m.tsv"
    path.write_text(header + "subject_id\tpredicate_id\tobject_id\n")
    assert FORMAT.release_of(path) == release
    assert parted(FORMAT.read, path) == ([], [])


def test_a_table_without_its_columns_is_refused_by_what_it_has(tmp_path):
    path = tmp_path / "m.tsv"
    path.write_text("# curie_map:\nsubject_id\tobject_id\n")
    assert parted(FORMAT.read, path) == (
        [],
        ["m.tsv: This is no SSSOM table: where the names of columns belong it has “subject_id\tobject_id”."],
    )
