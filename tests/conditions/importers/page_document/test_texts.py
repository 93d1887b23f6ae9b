"""The rich text of page documents: what is refused, and what is dropped with a warning."""

import pytest

from conditions.importers.page_document import Accepted, Refusal, parse_value

LEAST = {"format": "condition-page", "version": 1, "number": 7, "name": "Glass knee"}


def read(body: str, **more: object) -> Accepted | Refusal:
    return parse_value({**LEAST, "sections": [{"kind": "cause"}, {"kind": "summary", "body": body}], **more})


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<p>a</p><script>alert(1)</script>", "The text holds a script; scripts are not allowed."),
        ("<p>a<SCRIPT src=x>", "The text holds a script; scripts are not allowed."),
        ('<p onclick="x()">a</p>', "The text holds the event handler “onclick” on <p>; remove it."),
        ("<img src=x OnError=x()>", "The text holds the event handler “onerror” on <img>; remove it."),
        ('<iframe src="https://example.org"></iframe>', "The text holds <iframe>, which is not allowed."),
        ("<svg/onload=x()>", "The text holds <svg>, which is not allowed."),
        (
            '<p><a href="java&#10;script:x()">a</a></p>',
            "The text holds an address on <a> that could run code.",
        ),
        ('<p><a href=" data:text/html,x">a</a></p>', "The text holds an address on <a> that could run code."),
        (
            '<p>a<cite data-citation="c9"></cite></p>',
            "The text refers to the citation “c9”, which is not defined in the document.",
        ),
        (
            '<p><dfn data-term="t9">a</dfn></p>',
            "The text refers to the term “t9”, which is not defined in the document.",
        ),
    ],
)
def test_live_content_and_dangling_keys_are_refused_at_their_field(body, message):
    item = read(body)
    assert isinstance(item, Refusal)
    assert (item.field, item.message) == ("sections[1].body", message)


def test_texts_of_questions_are_checked_as_well():
    question = {
        "number": 1,
        "question": "Why?",
        "opener": "<script>",
        "topics": [{"body": "<p onload=x>a</p>"}],
    }
    item = parse_value({**LEAST, "questions": [question]})
    assert [item.field, *(each.field for each in item.others)] == [
        "questions[0].opener",
        "questions[0].topics[0].body",
    ]


def test_other_markup_is_dropped_with_a_warning_and_the_words_stay():
    item = read("<p>Rings <blink>loudly</blink>.</p>")
    assert item.document.sections[1].body == "<p>Rings loudly.</p>"
    assert [warning.field for warning in item.warnings] == ["sections[1].body"]


def test_what_no_text_uses_is_a_warning():
    item = read("<p>a</p>", citations={"c1": {"title": "A"}})
    assert [str(warning) for warning in item.warnings] == ["citations.c1: No text uses this."]


def test_a_topic_that_shows_a_missing_section_is_a_warning():
    question = {"number": 1, "question": "Why?", "topics": [{"section": "prognosis"}]}
    item = read("<p>a</p>", questions=[question])
    assert [str(w) for w in item.warnings] == [
        "questions[0].topics[0].section: The page has no such section."
    ]
