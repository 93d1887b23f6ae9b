"""OBO files to terms: every kind of clause that is read, and what is refused."""

import pytest

from conditions.importers.catalogue.obo import FORMAT
from conditions.importers.catalogue.obo_syntax import Malformed, clause, listed, reference, synonym
from conditions.importers.catalogue.records import Named, Term
from tests.conditions.importers.catalogue.samples import SAMPLES, code, parted

SAMPLE = SAMPLES / "sample.obo"
FEVER = Term(
    code("DOID:9000001"),
    "harbour fever",
    (
        Named("dock fever"),
        Named("port chill", "lay"),
        Named("hot harbour", "narrow"),
        Named("fever group", "broad"),
        Named("shivers", "lay"),
    ),
    'A fever that, so far, "only" harbours know. It passes.',
    ("https://example.org/fever", "PMID:900001"),
    same_as=(code("OMIM:900001"), code("ORPHA:9001"), code("GARD:418"), code("NCIT:C90001")),
    parents=(code("DOID:9000000"),),
)


def test_terms_with_all_that_is_read_of_them():
    records, _ = parted(FORMAT.read, SAMPLE)
    assert records == [
        FEVER,
        Term(code("DOID:9000091"), is_obsolete=True, successor=FEVER.code),
        Term(code("DOID:9000002"), "lamp disease", is_obsolete=True, successor=code("DOID:9000003")),
        Term(code("DOID:9000003"), "lamp disease, type {A}", definition="No list of sources follows."),
        Term(code("DOID:9000004"), "slate syndrome", is_obsolete=True),
        Term(code("DOID:9000005"), "quill ataxia"),
    ]


def test_clauses_and_stanzas_are_refused_and_reading_goes_on():
    _, refusals = parted(FORMAT.read, SAMPLE)
    assert sorted(refusals) == sorted(
        [
            "sample.obo:48: The text in quotation marks is missing or does not end.",
            "sample.obo:49: The scope “SIDEWAYS” of the synonym is not known.",
            "sample.obo:50: The entry names itself under is_a.",
            "sample.obo:51: “perhaps” is neither true nor false.",
            "sample.obo:53: “no colon here” is not of the form “tag: value”.",
            "sample.obo:54: “OMIM:none” is not a code.",
            "sample.obo:56: This entry has 0 ids; it needs one.",
            "sample.obo:63: This withdrawn entry names several successors; none is followed.",
            (
                "sample.obo: Codes with the prefix “ICD9CM” have no place on the site: 2, the first at "
                "sample.obo:25."
            ),
            (
                "sample.obo: Codes with the prefix “CHEBI” have no place on the site: 1, the first at "
                "sample.obo:59."
            ),
            (
                "sample.obo: Lines with the tag “colour” have no place on the site: 1, the first at "
                "sample.obo:32."
            ),
        ]
    )


def test_release_and_size():
    assert FORMAT.release_of(SAMPLE) == "2031-02-03"
    assert FORMAT.size_of(SAMPLE) == 7


@pytest.mark.parametrize(
    ("header", "release"),
    [
        ("date: 05:03:2031 10:00\n", "2031-03-05"),
        ("data-version: 7\ndate: 05:03:2031 10:00\n", "7"),
        ("ontology: x\n", ""),
    ],
)
def test_releases(tmp_path, header, release):
    path = tmp_path / "x.obo"
    path.write_text(header + "\n[Term]\nid: HP:1\n")
    assert FORMAT.release_of(path) == release


@pytest.mark.parametrize("version", ["1.0", "2"])
def test_other_versions_of_the_format_are_refused(tmp_path, version):
    path = tmp_path / "x.obo"
    path.write_text(f"format-version: {version}\n\n[Term]\nid: HP:1\n")
    assert parted(FORMAT.read, path) == ([], [f"x.obo: This is OBO {version}; only 1.2 and 1.4 are read."])


def test_mondo_says_by_exact_matches_what_is_the_same(tmp_path):
    path = tmp_path / "mondo.obo"
    path.write_text(
        "format-version: 1.2\n[Term]\nid: MONDO:0000901\nxref: OMIM:900001\nxref: OMIM:900002\n"
        'xref: GARD:1 {source="MONDO:GARD"}\n'
        "property_value: exactMatch https://omim.org/entry/900001\n"
    )
    (term,), refusals = parted(FORMAT.read, path)
    assert isinstance(term, Term)
    assert (term.same_as, refusals) == ((code("GARD:1"), code("OMIM:900001")), [])


@pytest.mark.parametrize(
    ("line", "value", "modifiers"),
    [
        ("name: a ! b", "a", ()),
        ("name: a!b", "a!b", ()),
        ('name: 5" ! b', '5"', ()),
        ('def: "a ! b" [] ! c', '"a ! b" []', ()),
        ('xref: A:1 {source="x, y", n="2"} ! c', "A:1", (("source", "x, y"), ("n", "2"))),
        ("name: set {1}", "set {1}", ()),
        (r'is_a: A:1 {c="say \"}\""}', "A:1", (("c", 'say "}"'),)),
    ],
)
def test_comments_and_modifiers_end_a_value(line, value, modifiers):
    assert clause(1, line)[2:] == (value, modifiers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"a" EXACT []', ("a", "exact", "")),
        ('"a" []', ("a", "related", "")),
        ('"a"', ("a", "related", "")),
        (r'"a \"b\"" NARROW T:1 [X:1 "with ] and ,", Y:2]', ('a "b"', "narrow", "T:1")),
    ],
)
def test_synonyms(text, expected):
    assert synonym(text) == expected


@pytest.mark.parametrize("text", ['"" EXACT []', '"a" EXACT T:1 more []', '"a" EXACT', "a EXACT []"])
def test_synonyms_that_are_none(text):
    with pytest.raises(Malformed):
        synonym(text)


def test_lists_keep_identifiers_and_drop_descriptions():
    assert listed(r'x [url:http\://a\,b, PMID:1 "c, d", ]') == ("x", ("url:http://a,b", "PMID:1"))
    assert reference(r'A\:1 "words"') == "A:1"
