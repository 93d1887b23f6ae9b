"""MedQuAD files: sample to exact document, and every refusal in words. All sentences are invented."""

from pathlib import Path

import pytest

from conditions.importers.medquad import medquad_files, parse_bytes, parse_file, read_file, read_medquad
from conditions.importers.medquad.convert import SOURCE
from conditions.importers.page_document import (
    DocFact,
    DocName,
    DocSection,
    PageDocument,
    Reason,
    Refusal,
    dumps,
    parse_value,
)
from conditions.importers.page_document.reading import LIMIT_BYTES

SAMPLES = Path(__file__).parents[3] / "samples" / "medquad"
SAMPLE = SAMPLES / "0000001.xml"
URL = "https://rarediseases.info.nih.gov/gard/7/marble-ear"

GLASS_KNEE = PageDocument(
    number=900301,
    name="Glass knee syndrome",
    slug="glass-knee-syndrome",
    other_names=(
        DocName("Knee, glass"),
        DocName("Familial arthropathy"),
        DocName("Kneecap resonance, formerly"),
        DocName("GKS 1"),
    ),
    sources={"s1": SOURCE},
    facts=(
        DocFact("feature", "hpo", "", "Arthralgia", "", "very-frequent", "", "", "s1"),
        DocFact(
            "feature", "hpo", "", "Aplasia/Hypoplasia of the 5th finger, left", "", "occasional", "", "", "s1"
        ),
        DocFact("inheritance", "hpo", "HP:0000006", "Autosomal dominant inheritance", source="s1"),
        DocFact("onset", "hpo", "HP:0003581", "Adult onset", source="s1"),
        DocFact("feature", "hpo", "", "2-3 toe syndactyly", "", "frequent", "3/4", "", "s1"),
        DocFact("feature", "hpo", "", "Tinnitus", "", "occasional", "1/8", "", "s1"),
    ),
    sections=(
        DocSection(
            "summary",
            body="<p>Glass knee syndrome is an invented arthropathy; kneecap resonance below 20 Hz "
            "(&lt;20) is usual.</p>",
        ),
        DocSection(
            "symptoms",
            body="<p>A ringing kneecap is the first sign.</p><p>Pain follows within a year.</p>"
            "<h3>How does the ringing stop?</h3><p>Rest helps most people &amp; pets.</p>",
        ),
        DocSection(
            "diagnosis",
            heading="Is genetic testing available for glass knee syndrome?",
            body="<p>Yes. One invented laboratory offers it.</p>",
        ),
    ),
)


def xml(pairs: str = "", url: str = URL, focus: str = "Marble ear") -> bytes:
    body = f"<Focus>{focus}</Focus><QAPairs>{pairs}</QAPairs>"
    return f'<?xml version="1.0"?>\n<Document id="1" source="GARD" url="{url}">{body}</Document>'.encode()


def pair(answer: str, kind: str = "information") -> str:
    return f'<QAPair><Question qtype="{kind}">?</Question><Answer>{answer}</Answer></QAPair>'


def refused(data: bytes) -> Refusal:
    item = parse_bytes(data, "0000009.xml")
    assert isinstance(item, Refusal)
    assert item.file == "0000009.xml"
    return item


def test_the_sample_becomes_exactly_this_document():
    item = read_file(SAMPLE)
    assert item.document == GLASS_KNEE
    assert [str(warning) for warning in item.warnings] == [
        "symptoms: Markers of lost references were taken out of the text: [9184].",
        "treatment: A heading without a text below it was left out: “How might glass knee be treated?”",
    ]


def test_the_document_meets_every_rule_of_the_format():
    item = parse_value(GLASS_KNEE.to_json())
    assert (item.document, item.warnings) == (GLASS_KNEE, ())
    assert dumps(item.document) == dumps(GLASS_KNEE)


def test_the_record_keeps_what_the_file_says():
    record = parse_file(SAMPLE)
    assert (record.number, record.slug, record.synonyms[0]) == (900301, "glass-knee-syndrome", "Knee, glass")
    assert [answer.section for answer in record.answers] == ["symptoms", "summary", "diagnosis", "treatment"]


def test_a_folder_is_read_in_order_and_one_bad_file_stops_nothing(tmp_path):
    (tmp_path / "2.xml").write_bytes(b"<Document")
    (tmp_path / "1.xml").write_bytes(xml(pair("It rings.")))
    (tmp_path / "3.xml").write_bytes(xml(pair("It rings again.")))
    (tmp_path / "4.xml").write_bytes(xml(pair("It hums."), url=URL.replace("/7/", "/8/")))
    (tmp_path / "notes.txt").write_text("not read")
    first, second, third, fourth = read_medquad(tmp_path)
    assert first.document.number == 7
    assert second.reason is Reason.MALFORMED
    assert third.message == f"The number 7 was already used by {tmp_path / '1.xml'}."
    assert fourth.document.number == 8
    assert [path.name for path in medquad_files(tmp_path)] == ["1.xml", "2.xml", "3.xml", "4.xml"]


def test_an_empty_or_missing_folder_says_so(tmp_path):
    assert str(*read_medquad(tmp_path)) == f"{tmp_path}: This folder holds no .xml file."
    assert str(*read_medquad(tmp_path / "no")) == f"{tmp_path / 'no'}: There is no such folder."


@pytest.mark.parametrize("pairs", ["", pair(""), pair("  "), pair("What causes marble ear?", "causes")])
def test_a_file_without_content_is_refused_as_empty(tmp_path, pairs):
    path = tmp_path / "1.xml"
    path.write_bytes(xml(pairs))
    item = read_file(path)
    assert (item.reason, item.message) == (
        Reason.EMPTY,
        "Marble ear (7) has no text and no clinical features.",
    )


def test_an_empty_answer_beside_a_full_one_is_a_warning(tmp_path):
    path = tmp_path / "1.xml"
    path.write_bytes(xml(pair("") + pair("What causes it? A stone.", "causes")))
    item = read_file(path)
    assert [section.kind for section in item.document.sections] == ["cause"]
    assert [str(warning) for warning in item.warnings] == ["summary: The source has an empty answer here."]


def test_two_answers_of_one_type_become_one_section(tmp_path):
    path = tmp_path / "1.xml"
    path.write_bytes(xml(pair("It rings.") + pair("It hums.")))
    assert read_file(path).document.sections == (
        DocSection("summary", body="<p>It rings.</p><p>It hums.</p>"),
    )


def test_broken_xml_is_refused_with_its_line():
    item = refused(b'<?xml version="1.0"?>\n<Document>\n<Focus>a</Fokus></Document>')
    assert (item.line, item.reason) == (3, Reason.MALFORMED)
    assert str(item) == "0000009.xml, line 3: This is not well-formed XML: mismatched tag (column 11)."


BOMB = b'<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;&x;">]><Document>&z;</Document>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>'


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, b"<!DOCTYPE Document><Document/>"])
def test_document_types_and_entities_are_not_read(data):
    assert refused(data).message == "The file declares a document type or entities, which are not read."


@pytest.mark.parametrize(
    ("data", "field", "message"),
    [
        (b"<html/>", "", "This is no MedQuAD file: the outermost element is <html>, not <Document>."),
        (xml(url="https://example.org/gard/"), "Document@url", "holds no number of a condition."),
        (xml(url=URL.replace("/7/", "/0/")), "Document@url", "The number 0 is not between 1 and 2147483647."),
        (xml(url=URL.replace("/7/", f"/{'9' * 40}/")), "Document@url", "is not between 1 and 2147483647."),
        (xml(focus=" "), "Focus", "The file gives no name."),
        (xml(focus="a" * 251), "Focus", "The name is longer than 250 characters."),
        (xml(pair("a", "gossip")), "QAPair[1]@qtype", "The type of question “gossip” is not known."),
        (xml(pair("a\x7fb")), "QAPair[1]/Answer", "The text holds a control character."),
    ],
)
def test_what_the_format_does_not_know_is_refused_with_its_field(data, field, message):
    item = refused(data)
    assert item.field == field
    assert message in item.message


def test_a_file_above_ten_megabytes_is_not_read(tmp_path):
    path = tmp_path / "1.xml"
    with path.open("wb") as stream:
        stream.truncate(LIMIT_BYTES + 1)
    assert read_file(path).reason is Reason.TOO_LARGE


def test_an_undecodable_file_is_refused():
    assert refused(b'<?xml version="1.0" encoding="no-such"?><Document/>').reason is Reason.MALFORMED
    assert refused(b"<Document>\xff</Document>").reason is Reason.MALFORMED
