"""The second look at words: what it may propose, suspect and rename, and what it must leave alone."""

import gzip
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conditions.questions.deidentify import by_rules, propose
from conditions.questions.spans import REASONS, Confidence, Kind, Span
from conditions.questions.tagging.chains import KINDS
from conditions.questions.tagging.tagger import (
    PROPOSE,
    SCALE,
    SUSPECT,
    WEIGHTS,
    chances,
    decided,
    weights,
    with_contexts,
)
from conditions.questions.tagging.tagger_classes import classes
from conditions.questions.tagging.tagger_sight import seen_words
from conditions.questions.tagging.united import united
from conditions.questions.vocabularies import cues
from conditions.questions.vocabulary import EMPTY
from conditions.questions.words.eponyms import read
from conditions.questions.words.found import Found, closed_up, covering
from conditions.questions.words.lexicon import Known, known_words

TEXT = "we saw the quiet blue team for my hands again"
CERTAIN = {Kind.EMAIL, Kind.TELEPHONE, Kind.LINK, Kind.DATE, Kind.IDENTIFIER, Kind.AGE}
PROPOSED, SUSPECTED = Confidence.PROPOSED, Confidence.SUSPECTED


def found_in(text: str, spans: list[Span]) -> Found:
    reading = read(text, "en", EMPTY)
    return Found(reading, spans, covering(reading, spans))


def told(found: Found, sure: dict[str, tuple[Kind, float]]) -> list[list[float]]:
    """Chances as the tagger gives them: for the words named the kind and how likely, for others nothing."""
    rows = []
    for word in found.reading.words:
        kind, chance = sure.get(word.text, (Kind.NAME, 0.0))
        row = [1 - chance] + [0.0] * len(KINDS)
        row[1 + KINDS.index(kind)] = chance
        rows.append(row)
    return rows


def span(words: str, kind: Kind, confidence: Confidence = PROPOSED, reason: str = "cue-care") -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), kind, confidence, reason)


def answer(
    spans: list[Span], sure: dict[str, tuple[Kind, float]], **options
) -> list[tuple[str, Kind, Confidence]]:
    found = found_in(TEXT, spans)
    decisions = decided(found, told(found, sure), **options)
    return [(TEXT[s.start : s.end].strip(), s.kind, s.confidence) for s in decisions]


def test_words_that_are_likely_enough_are_proposed_as_one():
    sure = {"quiet": (Kind.HOSPITAL, 0.9), "blue": (Kind.HOSPITAL, 0.8)}
    assert answer([], sure) == [("quiet blue", Kind.HOSPITAL, PROPOSED)]


def test_a_smaller_chance_is_suspected_and_a_tiny_one_is_nothing():
    assert answer([], {"quiet": (Kind.NAME, (SUSPECT + PROPOSE) / 2)}) == [("quiet", Kind.NAME, SUSPECTED)]
    assert answer([], {"quiet": (Kind.NAME, SUSPECT / 2)}) == []


def test_what_a_rule_suspected_is_proposed_where_the_words_around_say_so():
    loose = span("quiet", Kind.NAME, SUSPECTED, "unknown-word")
    assert answer([loose], {"quiet": (Kind.SCHOOL, 0.9)}) == [("quiet", Kind.SCHOOL, PROPOSED)]
    assert answer([loose], {}) == [("quiet", Kind.NAME, SUSPECTED)]


def test_words_of_grammar_alone_are_never_taken():
    assert answer([], {"for": (Kind.NAME, 0.9), "my": (Kind.NAME, 0.9)}) == []


def test_a_kind_is_changed_where_the_words_around_tell_another():
    town = span("quiet", Kind.PLACE, reason="cue-place")
    assert answer([town], {"quiet": (Kind.HOSPITAL, 0.95)}) == [("quiet", Kind.HOSPITAL, PROPOSED)]


def test_the_rule_decides_between_kinds_of_which_neither_is_likelier():
    found = found_in(TEXT, [span("quiet", Kind.PLACE, reason="cue-place")])
    rows = told(found, {})
    at = next(word.index for word in found.reading.words if word.text == "quiet")
    rows[at][1 + KINDS.index(Kind.PLACE)], rows[at][1 + KINDS.index(Kind.HOSPITAL)] = 0.45, 0.5
    assert [s.kind for s in decided(found, rows)] == [Kind.PLACE]


def test_a_town_beside_a_name_is_parted_from_it():
    both = span("quiet blue", Kind.NAME, reason="name-shape")
    sure = {"quiet": (Kind.NAME, 0.97), "blue": (Kind.PLACE, 0.97)}
    assert answer([both], sure) == [("quiet", Kind.NAME, PROPOSED), ("blue", Kind.PLACE, PROPOSED)]


def test_one_name_stays_one_where_only_a_part_looks_a_little_like_a_town():
    both = span("quiet blue", Kind.NAME, reason="name-shape")
    sure = {"quiet": (Kind.NAME, 0.97), "blue": (Kind.NAME, 0.3)}
    assert answer([both], sure) == [("quiet blue", Kind.NAME, PROPOSED)]


def test_nothing_that_a_rule_proposes_is_taken_back():
    assert answer([span("quiet", Kind.NAME)], {}) == [("quiet", Kind.NAME, PROPOSED)]


def test_what_is_left_of_a_parted_name_is_still_suspected():
    """Whatever contexts make of its words, no letter of a proposal is lost."""
    whole = span("the quiet blue team", Kind.NAME, reason="name-shape")
    found = found_in(TEXT, [whole])
    sure = told(found, {"quiet": (Kind.NAME, 0.9), "blue": (Kind.PLACE, 0.99), "team": (Kind.SCHOOL, 0.99)})
    taken = {place for s in decided(found, sure) for place in range(s.start, s.end)}
    words = [word for word in found.reading.words if word.text in ("quiet", "blue", "team")]
    assert all(taken.issuperset(range(word.start, word.end)) for word in words)


def test_a_name_inside_a_phrase_gets_a_kind_of_its_own_and_the_rest_stays():
    phrase = span("the quiet blue team", Kind.COMBINATION, reason="singles-out")
    assert answer([phrase], {"blue": (Kind.PLACE, 0.9)}) == [
        ("the quiet", Kind.COMBINATION, PROPOSED),
        ("blue", Kind.PLACE, PROPOSED),
        ("team", Kind.COMBINATION, PROPOSED),
    ]


def test_countries_that_are_kept_stay():
    start = TEXT.index("blue")
    assert answer([], {"blue": (Kind.PLACE, 0.9)}, kept=[(start, start + 4)]) == []


@pytest.mark.parametrize("kind", sorted(CERTAIN))
def test_what_has_a_form_of_its_own_is_never_overruled(kind):
    for confidence in Confidence:
        form = span("quiet blue", kind, confidence, "cue-care")
        sure = {"quiet": (Kind.NAME, 1.0), "blue": (Kind.NAME, 1.0)}
        assert answer([form], sure) == [("quiet blue", kind, confidence)]


def test_an_initial_goes_with_its_full_stop():
    initial, word = (
        Span(0, 5, Kind.NAME, PROPOSED, "cue-signed"),
        Span(0, 4, Kind.NAME, PROPOSED, "cue-signed"),
    )
    assert closed_up("Ana B. called", [initial])[0].end == len("Ana B.")
    assert closed_up("Anna. We called", [word]) == (word,)


def test_a_suspicion_reaches_over_the_space_to_its_neighbour():
    spans = [Span(0, 5, Kind.HOSPITAL, PROPOSED, "context"), Span(6, 14, Kind.HOSPITAL, SUSPECTED, "context")]
    assert [(s.start, s.end) for s in closed_up("three regional", spans)] == [(0, 5), (5, 14)]


def test_the_ending_of_an_institution_goes_with_it_and_that_of_a_person_stays():
    text = "Larkin's pay for it"
    firm, person = (Span(0, 6, kind, PROPOSED, "context") for kind in (Kind.EMPLOYER, Kind.NAME))
    assert [s.end for s in united(text, [firm])] == [len("Larkin's")]
    assert united(text, [person]) == (person,)
    rest = Span(6, 8, Kind.EMPLOYER, SUSPECTED, "edge")
    assert united(text, [firm, rest]) == (firm, rest)


def test_parts_of_one_address_are_one_with_the_signs_between_them():
    text = "C/ Sol 3, esc. izq., 4.º D y Lugo"
    parts = [Span(0, 19, Kind.ADDRESS, PROPOSED, "street"), Span(21, 26, Kind.ADDRESS, PROPOSED, "street")]
    assert [(s.start, s.end) for s in united(text, parts)] == [(0, 26)]
    town = Span(21, 26, Kind.PLACE, PROPOSED, "context")
    assert united(text, [parts[0], town]) == (parts[0], town)


@pytest.mark.parametrize(
    ("text", "found", "whole", "kind"),
    [
        ("ring +44 1632 960001 please", "44 1632 960001", "+44 1632 960001", Kind.TELEPHONE),
        ("He works for The Lamp Room now", "Lamp Room", "The Lamp Room", Kind.EMPLOYER),
        ("born on May 9th of that year", "May", "May 9th", Kind.DATE),
        ("at christian brothers since", "christian", "christian brothers", Kind.SCHOOL),
        ("We are the last of us", "the last of us", "We are the last of us", Kind.COMBINATION),
    ],
)
def test_what_begins_or_ends_a_found_thing_goes_with_it(text, found, whole, kind):
    start = text.index(found)
    (span,) = united(text, [Span(start, start + len(found), kind, PROPOSED, "context")])
    assert text[span.start : span.end] == whole


def test_a_suspicion_reaches_over_grammar_to_what_was_found_before_it():
    text = "Lugo in the wool trade"
    spans = [Span(0, 4, Kind.PLACE, PROPOSED, "context"), Span(12, 22, Kind.EMPLOYER, SUSPECTED, "context")]
    assert [(s.start, s.end) for s in united(text, spans)] == [(0, 4), (4, 22)]


MIXTURE = (
    "my son |peter| |hall|, |. |x@y.org |07700 900123 |3 May 2019 |st annes |in leeds |92 years old |"
    "AB-123456 |dr. |mi hija |dolores |\n|'|-|é|😀|Texas |the only |ward "
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(MIXTURE.split("|")), max_size=25), st.sampled_from(["en", "es"]))
def test_rules_with_forms_win_and_all_that_rules_propose_stays_covered(pieces, language):
    text = "".join(pieces)
    reading = read(text, language, EMPTY)
    ruled = by_rules(reading, ())
    spans = with_contexts(reading, ruled)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert {s for s in ruled if s.kind in CERTAIN and s.confidence is PROPOSED} <= set(spans)
    taken = {place for s in spans if s.confidence is PROPOSED for place in range(s.start, s.end)}
    assert all(taken.issuperset(range(s.start, s.end)) for s in ruled if s.confidence is PROPOSED)
    assert {s.reason for s in spans} <= REASONS.keys()
    assert list(spans) == list(with_contexts(reading, ruled))


def test_chances_add_up_to_one():
    for row in chances(found_in(TEXT, [])):
        assert sum(row) == pytest.approx(1)
        assert min(row) >= 0


@pytest.mark.parametrize(
    "piece", ["word ", "Xyzzy ", "a", "at st. ", "\n", "'-' ", "ñandú-", "9 ", "hospital of "]
)
def test_time_grows_with_the_text_and_not_faster(piece):
    def seconds(length: int) -> float:
        found = found_in(piece * (length // len(piece)), [])
        begun = time.process_time()
        decided(found, chances(found))
        return time.process_time() - begun

    seconds(1000)
    assert seconds(10_000) < 15 * max(seconds(2_000), 0.01)


def test_no_text_has_no_spans():
    assert propose("", vocabulary=EMPTY) == ()
    assert propose(" ...", vocabulary=EMPTY) == ()


def test_weights_hold_no_name_and_no_word_that_only_a_reader_could_have_written():
    """A word in a feature is in a dictionary or a table of cues, and in no list of given names or towns."""
    listed, cue = known_words(), classes()
    strange = []
    for feature in weights():
        told_word = (
            feature.partition("=")[2] if feature[:2] in ("0=", "-1", "+1", "-2", "+2", "l=", "r=") else ""
        )
        for word in filter(str.isalpha, told_word.split(",")):
            flags = listed.get(word, int(Known.ENGLISH))
            named = flags & int(Known.GIVEN | Known.NAME_ELSEWHERE | Known.TOWN)
            if named and word not in cues.FUNCTION and word not in cue and len(word) > 3:
                strange.append(word)
    assert strange == []


def test_the_file_of_weights_is_small_and_plain():
    assert WEIGHTS.stat().st_size < 1_000_000
    with gzip.open(WEIGHTS, "rt", encoding="utf-8") as lines:
        _, numbers = next(lines).split("\t")
    assert len(numbers.split()) == 1 + len(KINDS)
    assert all(abs(int(weight)) < 100 * SCALE for weight in numbers.split())


def test_what_rules_say_is_marked_so_that_training_can_hide_it():
    plain, ruled = (seen_words(found_in(TEXT, spans)) for spans in ([], [span("quiet", Kind.NAME)]))
    changed = {feature for one, other in zip(plain, ruled, strict=True) for feature in set(one) ^ set(other)}
    assert changed
    assert all(feature.startswith("R") for feature in changed)
