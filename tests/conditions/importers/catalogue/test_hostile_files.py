"""Files that are damaged, of another kind, or made to do harm: a sentence about each, and no more memory."""

import gzip
import json
import time
from contextlib import suppress

import pytest

from conditions.importers.catalogue import mondo_tables, obo, obographs, sssom
from conditions.importers.catalogue.obo_syntax import Malformed, clause, definition
from conditions.importers.catalogue.records import KindOf, Mapping, Term
from tests.conditions.importers.catalogue.samples import SAMPLES, code, parted

FORMATS = (sssom.FORMAT, obo.FORMAT, obographs.FORMAT, *mondo_tables.FORMATS)
OTHER_FILES = {
    "binary": (b"\x00\x01\x02\xff\xfe" * 1000, "binary data"),
    "latin": ("é\n".encode("latin-1") * 3, "binary data"),
    "page": (b"<!DOCTYPE html><html><body>Not found</body></html>", "a web page"),
    "xml": (b'<?xml version="1.0"?><a/>', "an XML file"),
    "zip": (b"PK\x03\x04rest of it", "a zip archive"),
    "empty": (b"", ""),
    "twice": (gzip.compress(gzip.compress(b"a: b")), "a gzip archive"),
    "zeros": (gzip.compress(b"\0" * 2_000_000), "binary data"),
    "pointer": (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "a Git LFS pointer"),
    "sentence": (b"Just a sentence.\n", "Just a sentence."),
}


@pytest.mark.parametrize("kind", OTHER_FILES)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_file_of_another_kind_is_one_refusal_that_says_what_was_found(tmp_path, form, kind):
    content, found = OTHER_FILES[kind]
    path = tmp_path / "file"
    path.write_bytes(content)
    records, refusals = parted(form.read, path)
    assert (records, len(refusals)) == ([], 1)
    assert refusals[0].startswith("file: This ")
    assert found in refusals[0] or "control character" in refusals[0] or "not UTF-8" in refusals[0]
    assert form.release_of(path) == ""
    assert form.size_of(path) is None or form.size_of(path) >= 0


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_compressed_file_that_is_cut_off_gives_no_record(tmp_path, form):
    sample = {"sssom": "sample.sssom.tsv", "obo": "sample.obo", "obographs": "sample.json"}.get(form.name)
    whole = gzip.compress((SAMPLES / (sample or "names.tsv")).read_bytes())
    for content in (whole[: len(whole) // 2], whole[:-1], whole[:-8] + b"\0" * 8):
        path = tmp_path / "file.gz"
        path.write_bytes(content)
        assert parted(form.read, path) == (
            [],
            ["file.gz: This compressed file is damaged or cut off; download it again."],
        )
        assert (form.release_of(path), form.size_of(path)) == ("", None)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_file_is_one_refusal(tmp_path, form):
    for path in (tmp_path / "none", tmp_path):
        records, refusals = parted(form.read, path)
        assert (records, len(refusals)) == ([], 1)
        assert "cannot be read" in refusals[0]


def test_lines_too_long_or_not_text_are_refused_and_the_next_are_read(tmp_path):
    path = tmp_path / "e.tsv"
    line = b"MONDO:1\tbiolink:subclass_of\tMONDO:2\n"
    bad = b"x" * 2_500_000 + b"\n" + b"a\0b\n" + b"\xff\n"
    path.write_bytes(b"\xef\xbb\xbfsubject\tpredicate\tobject\r\n" + bad + line.replace(b"\n", b"\r\n"))
    assert parted(mondo_tables.EDGES.read, path) == (
        [KindOf(code("MONDO:1"), code("MONDO:2"))],
        [
            "e.tsv:2: This line is longer than 1,000,000 bytes.",
            "e.tsv:3: This line holds a control character.",
            "e.tsv:4: This line is not UTF-8 text (byte 1).",
        ],
    )


def test_a_line_without_end_stops_the_reading(tmp_path):
    path = tmp_path / "e.tsv.gz"
    path.write_bytes(gzip.compress(b"subject\tpredicate\tobject\n" + b"x" * 70_000_000, compresslevel=1))
    assert parted(mondo_tables.EDGES.read, path) == (
        [],
        ["e.tsv.gz: Line 2 is longer than 64 MB; this is no such file."],
    )


def test_a_thousand_unknown_systems_are_few_refusals(tmp_path):
    path = tmp_path / "m.tsv"
    lines = [f"MONDO:{number}\tskos:exactMatch\tX{number}:1" for number in range(1, 1001)]
    path.write_text("\n".join(["subject_id\tpredicate_id\tobject_id", *lines, "MONDO:1\tp:q\tOMIM:1"]))
    records, refusals = parted(sssom.FORMAT.read, path)
    assert records == [Mapping(code("MONDO:1"), "p:q", code("OMIM:1"))]
    assert len(refusals) == 51
    assert "other prefixes have no place on the site: 950" in refusals[-1]


def graph(nodes: str, rest: str = "") -> str:
    return f'{{"graphs": [{{"nodes": [{nodes}], "edges": []{rest}}}]}}'


GOOD = '{"id": "MONDO:1", "lbl": "one"}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (graph(GOOD)[:-1], "This JSON document is cut off; download it again."),
        (graph(GOOD) + "x", "This is not well-formed JSON"),
        ('{"graphs": {}}', "it has no graphs"),
        ("[1, 2]", "it has no graphs"),
        ("[" * 200_000, "nested deeper than 1000 levels"),
        ('{"a":' * 200_000, "nested deeper than 1000 levels"),
        (graph('{"id": ' + "[" * 5_000 + "]" * 5_000 + "}"), "nested deeper than 1000 levels"),
        (graph(json.dumps({"id": "MONDO:1", "lbl": "x" * 1_100_000})), "a text longer than 1,000,000 bytes"),
        (graph('{"id": "' + '\\"' * 2_000_000 + '"}'), "a text longer than 1,000,000 bytes"),
        (graph('{"id": ' + "9" * 1_000 + "}"), "This is not well-formed JSON"),
    ],
)
def test_documents_that_are_damaged_give_no_record(tmp_path, text, reason):
    path = tmp_path / "x.json"
    path.write_text(text)
    records, refusals = parted(obographs.FORMAT.read, path)
    assert (records, len(refusals)) == ([], 1)
    assert reason in refusals[0]


def test_entries_too_deep_or_too_large_are_passed_over(tmp_path):
    path = tmp_path / "x.json"
    deep = '{"id": "MONDO:2", "lbl": "deep", "meta": ' + "[" * 40 + "]" * 40 + "}"
    large = json.dumps({"id": "MONDO:3", "lbl": "large", "meta": {"xrefs": [1] * 100_001}})
    path.write_text(graph(f"{deep}, {large}, {GOOD}"))
    assert parted(obographs.FORMAT.read, path) == (
        [Term(code("MONDO:1"), "one")],
        [
            "x.json: nodes entry 1: This entry is nested deeper than 30 levels.",
            "x.json: nodes entry 2: This entry holds more than 100,000 values.",
        ],
    )


def test_a_stanza_too_large_is_passed_over(tmp_path):
    path = tmp_path / "x.obo"
    line = "comment: " + "x" * 900_000 + "\n"
    path.write_text(f"ontology: x\n[Term]\nid: HP:1\n{line * 6}[Term]\nid: HP:2\n")
    assert parted(obo.FORMAT.read, path) == (
        [Term(code("HP:2"))],
        ["x.obo:2: This entry is larger than 4 MB."],
    )


@pytest.mark.parametrize(
    "value",
    [
        '"' + "\\" * 400_001,
        '"' + " ! " * 300_000,
        '"a" [' + '"[" ' * 200_000,
        '"a" [' + "a b " * 200_000,
        '"a" ' + ' {"' * 300_000,
        '"a" [] {' + "a" * 900_000,
        '"a" [] {' + 'a="b" ' * 150_000 + "}",
        '"a"' + " " * 900_000 + "x",
    ],
)
def test_no_line_takes_more_than_its_length(value):
    started = time.process_time()
    with suppress(Malformed):
        definition(clause(1, f"def: {value}").value)
    assert time.process_time() - started < 2
