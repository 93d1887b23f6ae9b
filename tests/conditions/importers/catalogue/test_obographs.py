"""obographs documents to terms, and what ORDO's edges say."""

import gzip
import json

import pytest

from conditions.importers.catalogue.edges import OBJECT, SUBJECT, Edges
from conditions.importers.catalogue.obographs import FORMAT
from conditions.importers.catalogue.obographs_node import said
from conditions.importers.catalogue.records import Named, Statement, Term
from tests.conditions.importers.catalogue.samples import SAMPLES, code, parted

SAMPLE = SAMPLES / "sample.json"
FEVER, SLATE, AGAIN = code("ORPHA:9001"), code("ORPHA:9003"), code("MONDO:0000901")
NO_EDGE = "This edge does not say from where to where it goes, and of what kind it is."
NO_META = "The “meta” of this entry is no object; only its name was read."
TERMS = [
    Term(
        FEVER,
        "Harbour fever",
        (Named("Dock fever"), Named("port chill", "lay"), Named("hot harbour", "narrow")),
        "A fever – of harbours.",
        ("https://example.org/fever",),
        same_as=(code("OMIM:900001"), code("ICD10:A01.0")),
        parents=(SLATE,),
        statements=(
            Statement(FEVER, "onset", label="infancy"),
            Statement(FEVER, "inheritance", code("HP:0000006"), "autosomal dominant"),
            Statement(FEVER, "prevalence", label="1-9 / 100 000", detail="Europe; Point prevalence"),
            Statement(FEVER, "gene", code("HGNC:9001"), "HRB1", detail="Causes when changed in"),
        ),
    ),
    Term(code("ORPHA:9002"), "Lamp disease", is_obsolete=True, successor=FEVER),
    # Two figures and two regions: which is for which is not known, so that no region is given.
    Term(
        SLATE,
        "Slate syndrome",
        statements=(Statement(SLATE, "prevalence", label="1-9 / 100 000", detail="Annual incidence"),),
    ),
    Term(
        AGAIN,
        "harbour fever, again",
        same_as=(code("GARD:418"), code("OMIM:900001")),
        statements=(
            Statement(
                AGAIN,
                "gene",
                code("HGNC:9001"),
                "HRB1",
                detail="has material basis in germline mutation in",
            ),
        ),
    ),
    Term(code("MONDO:0000902"), "lamp disease", is_obsolete=True, successor=AGAIN),
    Term(code("HP:0000901"), "Shivering"),
]


def test_terms_with_what_edges_say_of_them():
    assert parted(FORMAT.read, SAMPLE)[0] == TERMS


def test_what_is_refused():
    first = "sample.json: nodes entry 1 (http://www.orpha.net/ORDO/Orphanet_9001)"
    elsewhere = "http://purl.obolibrary.org/obo"
    node, edge = "sample.json: nodes entry 14", "sample.json: edges entry 15"
    lost = "have no place on the site"
    assert parted(FORMAT.read, SAMPLE)[1] == [
        f"sample.json: edges entry 16: {NO_EDGE}",
        f"{first}: The scope of a synonym is not known.",
        f"{first}: A synonym has no text.",
        f"{first}: “OMIM:none” is not a code.",
        "sample.json: nodes entry 15: This entry has no id.",
        f"sample.json: nodes entry 20 ({elsewhere}/HP_0000901): {NO_META}",
        f"sample.json: Entries with the prefix “{elsewhere}/CHEBI_” {lost}: 1, the first at {node}.",
        f"sample.json: Codes with the prefix “MedDRA” {lost}: 1, the first at {first}.",
        f"sample.json: Edges of the kind “{elsewhere}/RO_0002200” {lost}: 1, the first at {edge}.",
    ]


def test_a_compressed_document_is_the_same(tmp_path):
    path = tmp_path / "sample.json.gz"
    path.write_bytes(gzip.compress(SAMPLE.read_bytes()))
    assert parted(FORMAT.read, path)[0] == TERMS
    assert FORMAT.release_of(path) == "9.1"


@pytest.mark.parametrize(
    ("meta", "release"),
    [
        ({"version": "http://x.org/releases/2031-05-06/x.json"}, "2031-05-06"),
        (
            {"basicPropertyValues": [{"pred": "http://x.org/owl#versionInfo", "val": "2031-05-07"}]},
            "2031-05-07",
        ),
        ({"version": "v" * 99}, ""),
        ([], ""),
    ],
)
def test_releases(tmp_path, meta, release):
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"graphs": [{"nodes": [], "edges": [], "meta": meta}]}))
    assert FORMAT.release_of(path) == release


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Crohn\u0092s", "Crohn’s"),
        ("a\u00e2\u0080\u0093b", "a–b"),
        ("Sjögren\u0081 x", "Sjögren x"),
        ("a\u0000\n b", "a b"),
        (7, ""),
        (None, ""),
    ],
)
def test_texts_that_an_export_damaged_are_put_right(value, text):
    assert said(value) == text


def test_values_of_any_type_stop_nothing(tmp_path):
    odd = [None, 1, "x", [], {}, [1, None, {"pred": 3, "val": []}], {"val": {}, "xrefs": 5}]
    keys = ("definition", "synonyms", "xrefs", "basicPropertyValues", "deprecated")
    nodes = [
        {"id": f"MONDO:{number}", "lbl": "x", "meta": {key: value}}
        for number, (key, value) in enumerate([(key, value) for key in keys for value in odd], start=1)
    ]
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"graphs": [{"nodes": [*nodes, *odd], "edges": odd}, 5, None]}))
    records, _ = parted(FORMAT.read, path)
    assert [each.name for each in records if isinstance(each, Term)] == ["x"] * len(nodes)


def test_edges_are_found_from_both_ends_in_their_order():
    edges = Edges()
    for each in [("a", "p", "b"), ("a", "q", "c"), ("c", "p", "b"), ("a", "p", "a")]:
        edges.add(*each)
    assert edges.of("a") == [("p", "b"), ("q", "c"), ("p", "a")]
    assert edges.to("b") == [("p", "a"), ("p", "c")]
    assert (edges.of("nowhere"), edges.to("nowhere")) == ([], [])
    assert edges.ends(frozenset({"p"}), SUBJECT) == {"a", "c"}
    assert edges.ends(frozenset({"q", "z"}), OBJECT) == {"c"}
