"""What holds for any text: order, no overlap, nothing unknown passes, redaction, bounded work."""

import importlib
import pkgutil
import re
import sys
from itertools import pairwise
from re import _constants, _parser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conditions import questions
from conditions.questions.deidentify import PLACEHOLDERS, propose, redact
from conditions.questions.spans import REASONS, Confidence, Kind, Span
from conditions.questions.vocabulary import EMPTY, Vocabulary
from tests.conditions.questions.marked import KNOWN

MIXTURE = (
    "My son |Peter| Hall|, |. |3 May 2019 |x@y.org |St Anne's |in Leeds |612 345 678 |our only family |"
    "Dr. |mi hija |Dolores |\n|'|-|é|😀|Texas "
)
PIECES = st.lists(st.sampled_from(MIXTURE.split("|")), max_size=25)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.sampled_from(["en", "es"]))
def test_spans_are_in_order_within_the_text_and_never_overlap(pieces, language):
    text = "".join(pieces)
    spans = propose(text, language=language, vocabulary=KNOWN, keep_large_places=False)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert {span.reason for span in spans} <= REASONS.keys()


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_unknown_word_and_a_capital_inside_a_sentence_are_at_least_suspected(language):
    text = (
        "Quisiera zzorblat con Blorkenheim ayer"
        if language == "es"
        else "They gave zzorblat to Blorkenheim today"
    )
    spans = propose(text, language=language, vocabulary=EMPTY)
    covered = " ".join(text[span.start : span.end] for span in spans)
    assert "zzorblat" in covered
    assert "Blorkenheim" in covered


def test_what_the_site_knows_is_kept():
    text = "Does zzorblatosis differ from blorken disease?"
    known = Vocabulary.from_names(["Zzorblatosis", "Blorken disease"])
    assert propose(text, vocabulary=known) == ()


def test_a_large_vocabulary_does_not_hide_people_named_like_diseases():
    known = Vocabulary.from_names(["Oliver syndrome", "Delgado disease", "Frank-Ter Haar syndrome"])
    text = "We wait for Oliver's results. My husband Frank Delgado is ill."
    spans = propose(text, vocabulary=known)
    assert [text[span.start : span.end] for span in spans] == ["Oliver", "Frank Delgado"]


def test_a_vocabulary_is_made_of_names():
    known = Vocabulary.from_names(["Behçet disease", "Rickets"])
    assert known.words == {"behcet", "disease", "rickets"}
    assert known.phrases == {"behcet disease"}


@pytest.mark.parametrize(
    ("language", "text", "redacted"),
    [
        ("en", "My son Peter Hall was seen on 3 May 2019.", "My son [name] was seen on [date]."),
        ("es", "Mi hija Dolores nació el 3 de mayo de 2019.", "Mi hija [nombre] nació [fecha]."),
    ],
)
def test_redaction_puts_a_placeholder_for_each_span(language, text, redacted):
    assert redact(text, propose(text, language=language, vocabulary=KNOWN), language) == redacted


def test_redaction_takes_spans_in_any_order_and_leaves_the_rest_alone():
    spans = [
        Span(9, 14, Kind.PLACE, Confidence.PROPOSED, "known-place"),
        Span(0, 4, Kind.NAME, Confidence.PROPOSED, "known-name"),
    ]
    assert redact("Anna and Ghent.", spans, "en") == "[name] and [place]."


def test_every_kind_has_a_placeholder_in_both_languages():
    assert {language: set(names) for language, names in PLACEHOLDERS.items()} == {
        "en": set(Kind),
        "es": set(Kind),
    }


#: Only ever matched against one word whose length is bounded first, or matching each character once.
UNBOUNDED = {
    *("_TOKEN", "_MIXED", "_NOT_ACCOUNTS", "_SPELT_AS_NAMES"),
    *("TOKEN", "WORD", "NUMBER", "BETWEEN_DIGITS"),
}


def patterns():
    for found in pkgutil.iter_modules(questions.__path__):
        module = importlib.import_module(f"{questions.__name__}.{found.name}")
        for name, value in vars(module).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern):
                    yield f"{found.name}.{name}", pattern


def unbounded(parsed):
    for operation, detail in parsed:
        if operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            yield detail[1] is _constants.MAXREPEAT
            yield from unbounded(detail[2])
        elif operation is _constants.SUBPATTERN:
            yield from unbounded(detail[3])
        elif operation is _constants.BRANCH:
            for branch in detail[1]:
                yield from unbounded(branch)
        elif operation in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from unbounded(detail[1])


def test_no_pattern_repeats_without_a_bound():
    found = {
        name
        for name, pattern in patterns()
        if any(unbounded(_parser.parse(pattern.pattern, pattern.flags)))
        and name.split(".")[1] not in UNBOUNDED
    }
    assert found == set()


def calls(text):
    """How many Python functions are called to read this text."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    propose("x", vocabulary=EMPTY)
    sys.setprofile(counted)
    try:
        propose(text, vocabulary=EMPTY)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "a@",
        "1-",
        "Mary ",
        "the only ",
        "St Anne's ",
        "France Mary ",
        "calle de la ",
        "number is the ",
        "A. ",
        "zzq ",
    ],
)
def test_twice_the_text_is_no_more_than_twice_the_work(piece):
    once = calls(piece * (2000 // len(piece)))
    assert calls(piece * (4000 // len(piece))) < 2.2 * once + 200
