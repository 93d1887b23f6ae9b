"""No character breaks the screen, and a rule that breaks all the same takes nothing from the others."""

import logging
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conditions.questions import deidentify
from conditions.questions.beside import edges, surroundings
from conditions.questions.deidentify import propose, redact
from conditions.questions.same_words import Searched, key_of
from conditions.questions.words.careful import RulesFailed
from tests.conditions.questions.marked import KNOWN

NUMBERS = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) in ("Nd", "Nl", "No")]
DIGITS_THAT_ARE_NO_FIGURES = [c for c in NUMBERS if c.isdigit() and not c.isdecimal()]
ODD = st.one_of(
    st.sampled_from(DIGITS_THAT_ARE_NO_FIGURES),
    st.sampled_from(NUMBERS),
    st.characters(categories=["Nd", "Nl", "No", "Mn", "Mc", "Me", "Cc", "Cf", "Zl", "Zp", "Zs", "Lm", "Sk"]),
)
PIECES = (
    "My son Peter | is |hes |she was | at |St Anne's |year |, | |. |\n|of |aged |born |the only |12|3 May |"
    "calle |No. |room |tiene |años|#|/|-|(|)"
)
PLAIN = st.sampled_from(PIECES.split("|"))
TEXTS = st.lists(st.one_of(ODD, PLAIN), max_size=20).map("".join)


@given(TEXTS, st.sampled_from(["en", "es"]))
def test_odd_characters_are_screened_redacted_and_looked_for_again(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN, keep_large_places=False)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert not spans or redact(text, spans, language) != text
    key = key_of(text)
    assert Searched(text).places_of(key) or not key


@pytest.mark.parametrize(
    "frame", ["{}", "My aunt is {} now.", "hes {} at St Anne's", "she is {}, at Leeds", "{}{}"]
)
def test_every_digit_that_is_no_figure_can_be_written(frame):
    for digit in DIGITS_THAT_ARE_NO_FIGURES:
        propose(frame.replace("{}", digit), vocabulary=KNOWN)


TEXT = "My son Peter Hall was seen by Dr Quarrington ②. Write to zoe@example.org, hes 19 at Barnwood."


def breaks(given):
    raise ValueError(TEXT)
    yield


@pytest.mark.parametrize("place", [(deidentify, "DETECTORS"), (surroundings, "RULES"), (edges, "RULES")])
def test_what_the_other_rules_propose_stays_and_the_log_has_no_words(monkeypatch, caplog, place):
    whole = propose(TEXT, vocabulary=KNOWN)
    monkeypatch.setattr(*place, (breaks, *getattr(*place)))
    with pytest.raises(RulesFailed) as failed:
        propose(TEXT, vocabulary=KNOWN)
    assert failed.value.spans == whole
    assert failed.value.rules[0] == "breaks"
    assert {record.levelno for record in caplog.records} == {logging.ERROR}
    assert "The rule breaks broke: ValueError at test_odd_characters.py" in caplog.text
    assert not [word for word in ("Peter", "Hall", "zoe", "Barnwood") if word in caplog.text]


def test_what_a_rule_found_before_it_broke_stays(monkeypatch):
    first = deidentify.DETECTORS[0]

    def breaks_later(reading):
        yield from first(reading)
        raise ValueError

    monkeypatch.setattr(deidentify, "DETECTORS", (breaks_later,))
    with pytest.raises(RulesFailed) as failed:
        propose(TEXT, vocabulary=KNOWN)
    assert "zoe@example.org" in {TEXT[span.start : span.end] for span in failed.value.spans}


def test_without_the_tagger_the_rules_still_propose(monkeypatch):
    def broken(*args, **more):
        raise ArithmeticError

    monkeypatch.setattr(deidentify, "with_contexts", broken)
    with pytest.raises(RulesFailed) as failed:
        propose(TEXT, vocabulary=KNOWN)
    found = " ".join(TEXT[span.start : span.end] for span in failed.value.spans)
    assert "Peter Hall" in found
    assert "zoe@example.org" in found
