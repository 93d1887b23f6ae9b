"""The rules of the page document: each broken one is named in words, with its field."""

import pytest

from conditions.importers.page_document import Reason, Refusal, parse_value

LEAST = {"format": "condition-page", "version": 1, "number": 7, "name": "Glass knee"}


def refusal(**changes: object) -> Refusal:
    item = parse_value({**LEAST, **changes}, "page.json")
    assert isinstance(item, Refusal)
    return item


@pytest.mark.parametrize(
    ("value", "field", "message"),
    [
        ([], "", "A page document is one object in curly brackets."),
        ({"format": "other"}, "format", "This is not a page document"),
        ({"format": "condition-page", "version": 2}, "version", "Only version 1"),
        ({"format": "condition-page", "version": True}, "version", "Only version 1"),
    ],
)
def test_another_schema_is_named_and_nothing_else_is_said(value, field, message):
    item = parse_value(value)
    assert (item.field, item.others) == (field, ())
    assert item.message.startswith(message)


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"number": 0}, "number", "This must be a whole number from 1 to 2147483647."),
        ({"number": 2**31}, "number", "This must be a whole number from 1 to 2147483647."),
        ({"number": 7.0}, "number", "This must be a whole number."),
        ({"number": "7"}, "number", "This must be a whole number."),
        ({"name": " "}, "name", "This must not be empty."),
        ({"colour": "red"}, "colour", "The format has no such field: “colour”."),
        ({"sections": {}}, "sections", "This must be a list in square brackets."),
        (
            {"sections": [{"kind": "research"}]},
            "sections[0].kind",
            "The page composes the section “research”",
        ),
        ({"sections": [{"body": ""}]}, "sections[0].kind", "This field is required and missing."),
        (
            {"sections": [{"kind": "summary", "updated": "2010-02-30"}]},
            "sections[0].updated",
            "“2010-02-30” is not a day of the calendar.",
        ),
        (
            {"sections": [{"kind": "summary", "updated": "4/8/2010"}]},
            "sections[0].updated",
            "“4/8/2010” is not right here: this must be a date such as 2010-04-08, or null.",
        ),
        (
            {"sections": [{"kind": "summary", "body": "x" * 500_001}]},
            "sections[0].body",
            "This text is too long: 500,001 characters, and at most 500,000 are allowed.",
        ),
        (
            {"sections": [{"kind": "cause"}, {"kind": "cause", "language": "es"}, {"kind": "cause"}]},
            "sections[2].kind",
            "This section in this language is given already by sections[0].",
        ),
        (
            {"sections": [{"kind": "cause", "attached": ["c9"]}]},
            "sections[0].attached[0]",
            "The citation “c9” is not defined in the document.",
        ),
        (
            {"facts": [{"kind": "gene", "label": "ABC1", "source": "s9"}]},
            "facts[0].source",
            "The source “s9” is not defined in the document.",
        ),
        ({"facts": [{"kind": "gene"}]}, "facts[0]", "A fact needs a code, a label or a text."),
        (
            {"facts": [{"kind": "feature", "label": "Humming", "frequency_text": "٣/٤"}]},
            "facts[0].frequency_text",
            "Write numbers with the figures 0 to 9, and at most nine in a row.",
        ),
        (
            {"facts": [{"kind": "prevalence", "label": "1/٣"}]},
            "facts[0].label",
            "Write numbers with the figures 0 to 9, and at most ten in a row.",
        ),
        ({"facts": [{"kind": "code", "code": "1"}]}, "facts[0].scheme", "Say which coding system"),
        ({"citations": {"C 1": {}}}, "citations", "The key “C 1” must be a lower-case letter"),
        ({"citations": {"c1": {}}}, "citations.c1", "A citation needs at least"),
        (
            {"citations": {"c1": {"title": "A", "url": "www.example.org"}}},
            "citations.c1.url",
            "“www.example.org” is not a whole address, such as https://example.org/page.",
        ),
        (
            {"citations": {"c1": {"title": "A", "url": "https://[bad"}}},
            "citations.c1.url",
            "“https://[bad” cannot be read as an address.",
        ),
        ({"citations": {"c1": {"title": "A", "pmid": "x"}}}, "citations.c1.pmid", "“x” is not right here"),
        (
            {"citations": {"c1": {"title": "A", "pmid": "1"}, "c2": {"title": "B", "pmid": "1"}}},
            "citations.c2.pmid",
            "This PMID is given already by citations.c1.",
        ),
        (
            {"organizations": [{"name": "A", "email": "nobody"}]},
            "organizations[0].email",
            "“nobody” is not an e-mail address.",
        ),
        (
            {"organizations": [{"name": "A", "website": "javascript:alert(1)"}]},
            "organizations[0].website",
            "“javascript:alert(1)” is not a whole address",
        ),
        (
            {"resources": [{"name": "A", "sentence": "No phrase.", "address": "https://a.example"}]},
            "resources[0].sentence",
            "Exactly one phrase must stand in double brackets, as in [[PubMed]].",
        ),
        ({"parents": [{"number": 7}]}, "parents[0].number", "A condition cannot be its own parent."),
        (
            {"questions": [{"number": 1, "question": "Why?", "topics": [{}]}]},
            "questions[0].topics[0]",
            "A topic is a section of the page or a text of its own",
        ),
    ],
)
def test_each_broken_rule_is_named_with_its_field(changes, field, message):
    item = refusal(**changes)
    assert item.field == field
    assert item.message.startswith(message)
    assert item.reason is Reason.INVALID


def test_an_unknown_section_kind_is_answered_with_the_known_ones():
    item = refusal(sections=[{"kind": "gossip"}])
    assert str(item).startswith(
        "page.json: sections[0].kind: “gossip” is not a known section kind. Known are: summary,"
    )


def test_further_problems_of_the_same_document_are_kept():
    item = refusal(number=0, name="", colour=1)
    assert "(and 2 more problems)" in str(item)
    assert {item.field, *(each.field for each in item.others)} == {"number", "name", "colour"}


def test_at_most_twenty_problems_are_collected():
    item = refusal(sections=[{"kind": "gossip"}] * 1000)
    assert len(item.others) == 19
