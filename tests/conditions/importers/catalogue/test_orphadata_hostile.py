"""XML that means harm, is broken, or is of something else: one refusal, nothing opened, bounded memory."""

import gc
import weakref

import pytest

from conditions.importers.catalogue.orphadata import FORMAT, stream, whole
from tests.conditions.importers.catalogue.reading import records, refusals

ENTRY = (
    '<Disorder><OrphaCode>900001</OrphaCode><Name lang="en">{name}</Name><AverageAgeOfOnsetList>'
    '<AverageAgeOfOnset><Name lang="en">{age}</Name></AverageAgeOfOnset></AverageAgeOfOnsetList></Disorder>'
)
WHOLE = "<JDBOR><DisorderList>{entries}</DisorderList></JDBOR>"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BROKEN = "The XML is broken or cut off here ({}), so that nothing of the file was read."
DTD = "The file declares a document type or entities, which are not read."


def entry(age: str = "Infancy", name: str = "Marble ear") -> str:
    return ENTRY.format(age=age, name=name)


def written(tmp_path, data: str | bytes):
    path = tmp_path / "p.xml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE JDBOR [<!ENTITY a0 "ha">{LAUGHS}]>',
        '<!DOCTYPE JDBOR [<!ENTITY a9 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE JDBOR [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
        '<!DOCTYPE JDBOR SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
    ids=["laughs", "file", "parameter", "external"],
)
def test_document_types_and_entities_are_refused_before_they_are_used(tmp_path, doctype):
    path = written(tmp_path, doctype + WHOLE.format(entries=entry("&a9;")))
    assert [str(each) for each in FORMAT.read(path)] == [f"p.xml: {DTD}"]


def test_a_file_that_was_cut_off_gives_nothing_and_names_the_line(tmp_path):
    text = "<JDBOR>\n<DisorderList>\n" + entry() + "\n" + entry()
    for cut, said in ((text[:-20], "unclosed token"), (text, "no element found")):
        path = written(tmp_path, cut)
        assert [str(each) for each in FORMAT.read(path)] == [f"p.xml:4: {BROKEN.format(said)}"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "This is no file of Orphadata: it is empty."),
        ("<html></html>", "This is no file of Orphadata: it is a web page; its address may have expired."),
        (b"<JDBOR>\x00</JDBOR>", "This is no file of Orphadata: it is binary data."),
        (b"\x1f\x8b\x08", "This is no file of Orphadata: it is a gzip archive; unpack it first."),
        (
            "<Document/>",
            "This is no file of Orphadata: the outermost element is <Document>, not <JDBOR>.",
        ),
        (
            "<JDBOR/>",
            "This is no product 1, 4, 6 or 9 of Orphadata: it has no entry with what those say.",
        ),
        (
            WHOLE.format(entries="<Disorder><OrphaCode>1</OrphaCode><ClassificationList/></Disorder>" * 3),
            "This is no product 1, 4, 6 or 9 of Orphadata: none of its 3 entries holds what those say.",
        ),
        ("<JDBOR>" + "<x>" * 60, "The elements are nested more than 50 deep."),
        (
            '<?xml version="1.0" encoding="klingon"?><JDBOR/>',
            "The text of this file cannot be decoded: unknown encoding: klingon.",
        ),
    ],
)
def test_something_else_is_refused_once_and_named(tmp_path, data, message):
    assert [str(each).partition(": ")[2] for each in FORMAT.read(written(tmp_path, data))] == [message]


def test_garbage_ten_deep_inside_an_entry_spoils_nothing(tmp_path):
    garbage = "<a b='c'>" * 10 + "x" + "</a>" * 10
    spoilt = entry().replace("<AverageAgeOfOnsetList>", garbage + "<AverageAgeOfOnsetList>" + garbage)
    path = written(tmp_path, WHOLE.format(entries=spoilt + entry("Adult")))
    assert [each.label for each in records(FORMAT, path)] == ["Infancy", "Adult"]
    assert refusals(FORMAT, path) == [": ORPHA:900001: <a> is not known inside <AverageAgeOfOnsetList>."]


def test_bytes_in_another_encoding_than_the_file_says_are_refused_at_their_line(tmp_path):
    text = WHOLE.format(entries="\n" + entry() + "\n" + entry(name="Oído"))
    path = written(tmp_path, text.encode("iso-8859-1"))
    said = "not well-formed (invalid token)"
    assert [str(each) for each in FORMAT.read(path)] == [f"p.xml:3: {BROKEN.format(said)}"]


@pytest.mark.parametrize(
    "large", ["<Name>" + "x" * 900_000, '<Name lang="' + "x" * 900_000, "<x/>" * 200_000]
)
def test_an_entry_without_end_is_refused_at_the_limit(tmp_path, monkeypatch, large):
    monkeypatch.setattr(whole, "LONGEST_ENTRY_BYTES", 500_000)
    path = written(tmp_path, WHOLE.format(entries=entry() + "<Disorder>" + large))
    assert refusals(FORMAT, path) == [":1: An entry is larger than 500,000 bytes."]
    assert records(FORMAT, path) == []


def test_many_entries_are_no_large_entry(tmp_path, monkeypatch):
    monkeypatch.setattr(whole, "LONGEST_ENTRY_BYTES", 500_000)
    path = written(tmp_path, WHOLE.format(entries=entry() * 5_000))
    assert len(records(FORMAT, path)) == 5_000


def test_what_was_read_is_let_go(tmp_path):
    path = written(tmp_path, WHOLE.format(entries=entry() * 3))
    kept = []
    for _, element in stream.entries(path):
        kept.append(weakref.ref(element))
        del element
        gc.collect()
        assert [ref() is not None for ref in kept] == [False] * (len(kept) - 1) + [True]
    assert len(kept) == 3


def test_a_missing_file_is_refused(tmp_path):
    assert [str(each) for each in FORMAT.read(tmp_path / "p.xml")] == [
        "p.xml: This file cannot be read: No such file or directory."
    ]
    assert FORMAT.release_of(tmp_path / "p.xml") == ""
    assert FORMAT.size_of(tmp_path / "p.xml") is None


def test_tags_are_counted_across_the_chunks_of_reading(tmp_path, monkeypatch):
    path = written(tmp_path, WHOLE.format(entries=entry() * 10))
    for chunk in (1, 7, 30, 10_000):
        monkeypatch.setattr(stream, "CHUNK_BYTES", chunk)
        assert FORMAT.size_of(path) == 10
