"""Page documents: sample to exact records and back, and every refusal in words."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from conditions.importers.page_document import (
    Accepted,
    DocCategory,
    DocCitation,
    DocFact,
    DocName,
    DocOrganization,
    DocParent,
    DocQuestion,
    DocResource,
    DocSection,
    DocSource,
    DocTerm,
    DocTopic,
    PageDocument,
    Reason,
    Refusal,
    dumps,
    parse_documents,
    parse_value,
)
from conditions.importers.page_document.reading import LIMIT_BYTES

SAMPLES = Path(__file__).parents[3] / "samples" / "page_document"
SAMPLE = SAMPLES / "glass-knee.json"
LEAST = {"format": "condition-page", "version": 1, "number": 7, "name": "Glass knee"}

GLASS_KNEE = PageDocument(
    number=900101,
    name="Glass knee syndrome",
    slug="glass-knee-syndrome",
    other_names=(
        DocName("Brittle kneecap disease"),
        DocName("Síndrome de la rodilla de vidrio", "es"),
    ),
    categories=(DocCategory("bone-diseases", "Bone diseases"),),
    parents=(DocParent(900100, "Brittle joint disorders"),),
    sources={
        "s1": DocSource("Example Catalogue of Joints", "2.1", "CC BY 4.0", "https://catalogue.example.org/")
    },
    facts=(
        DocFact("code", "omim", "999999", source="s1"),
        DocFact("feature", "hpo", "HP:0002829", "Arthralgia", "Joint pain", "frequent", "7/11", "", "s1"),
    ),
    citations={
        "c1": DocCitation(
            kind="article",
            authors="Muster A, Beispiel B",
            title="Kneecaps that ring: eleven invented patients",
            source="Journal of Made-up Medicine",
            year=2019,
            volume="3",
            issue="2",
            pages="11-19",
            url="https://journal.example.org/knee",
            accessed=date(2020, 2, 29),
            doi="10.5555/knee.1",
        ),
        "c2": DocCitation(kind="book", title="The invented handbook of knees", publisher="Nowhere Press"),
    },
    terms={"t1": DocTerm("kneecap", "kneecap", "The small bone at the front of the knee.", ("kneecaps",))},
    sections=(
        DocSection(
            kind="summary",
            body='<p>In this invented disorder the <dfn data-term="t1">kneecap</dfn> rings like glass.'
            '<cite data-citation="c1"></cite></p>',
            updated=date(2021, 3, 4),
            attached=("c2",),
        ),
    ),
    organizations=(
        DocOrganization(
            group="supporting",
            name="Friends of the Knee",
            address="1 Example Street\nSampleton",
            telephone="555-0100",
            email="hello@knee.example.org",
            website="https://knee.example.org/",
            languages=("en",),
            countries=("US",),
        ),
    ),
    resources=(
        DocResource(
            name="Joint Atlas",
            group="in-depth",
            sentence="The [[Joint Atlas]] shows drawings for {name}.",
            address="https://atlas.example.org/?q={name}",
        ),
    ),
    questions=(
        DocQuestion(
            number=1,
            question="Can I run with ringing kneecaps?",
            opener="<p>Thank you for asking.</p>",
            posted=date(2021, 5, 6),
            topics=(
                DocTopic(section="summary"),
                DocTopic(
                    "Running", body="<p>Soft ground is kinder than stone.</p>", updated=date(2021, 5, 6)
                ),
            ),
        ),
    ),
)


def raw(text: str | bytes, name: str = "page.json", folder: Path | None = None) -> list[Accepted | Refusal]:
    if folder is None:
        return list(parse_documents(io.BytesIO(text.encode() if isinstance(text, str) else text)))
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(parse_documents(path))


def test_the_sample_becomes_exactly_these_records():
    assert list(parse_documents(SAMPLE)) == [Accepted(str(SAMPLE), None, GLASS_KNEE)]


def test_the_records_give_the_bytes_of_the_sample_again():
    assert dumps(GLASS_KNEE).encode() == SAMPLE.read_bytes()


def test_the_compact_form_is_one_line_with_the_same_content():
    line = dumps(GLASS_KNEE, compact=True)
    assert "\n" not in line
    assert json.loads(line) == json.loads(SAMPLE.read_text(encoding="utf-8"))
    assert [item.document for item in parse_documents(io.StringIO(line + "\n"))] == [GLASS_KNEE]


def test_what_is_left_out_takes_its_empty_value():
    assert parse_value(LEAST) == Accepted("", None, PageDocument(number=7, name="Glass knee"))


def test_a_folder_is_read_whole_in_the_order_of_its_names():
    items = list(parse_documents(SAMPLES / "several"))
    assert [(Path(i.file).name, i.line, i.document.name) for i in items] == [
        ("one.json", None, "Paper elbow"),
        ("two.ndjson", 1, "Marble ear"),
        ("two.ndjson", 3, "Cotton thumb"),
    ]


def test_a_bad_line_does_not_stop_the_next_one(tmp_path):
    good = json.dumps(LEAST)
    first, second, third = raw(f"{good}\n{{oops\n{json.dumps(LEAST | {'number': 8})}\n", "a.ndjson", tmp_path)
    assert first.document.number == 7
    assert str(second).startswith(f"{tmp_path / 'a.ndjson'}, line 2: This is not valid JSON")
    assert third.document.number == 8


def test_an_indented_document_on_a_stream_is_seen_to_be_one_document():
    (item,) = raw(json.dumps(LEAST, indent=2))
    assert item.document.number == 7


def test_the_second_document_of_a_number_is_refused_and_names_the_first():
    line = json.dumps(LEAST)
    _, second = raw(f"{line}\n{line}\n")
    assert second.reason is Reason.DUPLICATE
    assert second.message == "The number 7 was already used by standard input, line 1."


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{"a": 1,\n"b": }', 2, "This is not valid JSON: expecting value (line 2, column 6)."),
        ('{"a": 1, "a": 2}', None, "The key “a” stands twice in the same object."),
        ('{"a": NaN}', None, "NaN is not a value of JSON."),
        ('{"a": -Infinity}', None, "-Infinity is not a value of JSON."),
        (b'{"a": "\xff"}', 1, "This is not UTF-8 text (byte 8)."),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", None, "The brackets are nested too deeply."),
        ('{"a": ' + "[" * 60 + "]" * 60 + "}", None, "The brackets are nested too deeply."),
        ('{"a": ' + "9" * 5000 + "}", None, "A number has too many digits."),
        ('{"a": "\\u0000"}', None, "The text holds the character U+0000, which is not allowed."),
        ('{"a": "\\ud800"}', None, "The text holds the character U+D800, which is not allowed."),
    ],
)
def test_what_is_no_trustworthy_json_is_refused_with_its_line(tmp_path, text, line, message):
    (item,) = raw(text, folder=tmp_path)
    assert (item.line, item.message, item.reason) == (line, message, Reason.MALFORMED)


def test_several_documents_in_a_json_file_are_pointed_to_the_right_ending(tmp_path):
    (item,) = raw(f"{json.dumps(LEAST)}\n{json.dumps(LEAST)}", folder=tmp_path)
    assert "the ending .ndjson" in item.message
    assert item.line == 2


def test_a_file_above_ten_megabytes_is_not_read(tmp_path):
    path = tmp_path / "page.json"
    with path.open("wb") as stream:
        stream.truncate(LIMIT_BYTES + 1)
    (item,) = parse_documents(path)
    assert (item.reason, item.message) == (Reason.TOO_LARGE, "This is larger than 10 MB and was not read.")


def test_a_line_above_ten_megabytes_is_passed_over_and_the_next_one_read():
    first, second = raw(b'{"a":"' + b"x" * LIMIT_BYTES + b'"}\n' + json.dumps(LEAST).encode())
    assert (first.line, first.reason) == (1, Reason.TOO_LARGE)
    assert second.line == 2
    assert second.document.number == 7


def test_missing_and_empty_places_are_refusals(tmp_path):
    assert "No such file" in str(*parse_documents(tmp_path / "none.json"))
    assert "holds no .json or .ndjson file" in str(*parse_documents(tmp_path))
    assert str(*raw("  \n ")) == "standard input: This holds no document: it is empty."
