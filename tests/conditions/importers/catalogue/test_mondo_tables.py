"""Mondo's tables of names and of edges."""

from conditions.importers.catalogue.mondo_tables import EDGES, NAMES
from conditions.importers.catalogue.records import KindOf, Named, Statement, Term
from tests.conditions.importers.catalogue.samples import SAMPLES, code, parted


def test_names():
    assert parted(NAMES.read, SAMPLES / "names.tsv") == (
        [
            Term(
                code("MONDO:0000901"), "harbour fever", (Named("dock fever"), Named("fever of the harbour"))
            ),
            Term(code("MONDO:0000902"), "lamp disease", (Named('lamp "flicker" disease'),)),
        ],
        [
            "names.tsv:4: This line gives no name.",
            "names.tsv:6: This line has 2 columns, the table has 3.",
            "names.tsv: Codes with the prefix “EFO” have no place on the site: 1, the first at names.tsv:5.",
        ],
    )


def test_edges_to_broader_diseases_and_to_genes():
    assert parted(EDGES.read, SAMPLES / "edges.tsv") == (
        [
            KindOf(child=code("MONDO:0000901"), parent=code("MONDO:0000900")),
            Statement(
                code("MONDO:0000901"),
                "gene",
                code("HGNC:9001"),
                detail="has material basis in germline mutation in",
            ),
        ],
        [
            "edges.tsv:6: This edge makes an entry broader than itself.",
            "edges.tsv: Codes with the prefix “OWL” have no place on the site: 1, the first at edges.tsv:7.",
            (
                "edges.tsv: Edges of the kind “RO:0002200” have no place on the site: 2, "
                "the first at edges.tsv:4."
            ),
        ],
    )


def test_the_tables_say_no_release_and_how_many_lines_they_have():
    assert NAMES.release_of(SAMPLES / "names.tsv") == ""
    assert EDGES.size_of(SAMPLES / "edges.tsv") == 7


def test_one_table_is_not_the_other():
    assert parted(NAMES.read, SAMPLES / "edges.tsv") == (
        [],
        [
            (
                "edges.tsv: This is no table of names of Mondo: it begins with "
                "“id\tsubject\tpredicate\tobject\trelation\tknowledge_source”."
            )
        ],
    )
