"""Institutions of the lists: sure names wherever they stand and with a slip, doubtful ones where meant."""

import pytest

from conditions.questions.spans import Kind
from conditions.questions.words.eponyms import read
from conditions.questions.words.lexicon import LISTS
from conditions.questions.words.listed_institutions import FILES, by_itself, entries, known_from, met
from tests.conditions.questions.marked import KNOWN, missed, proposals


@pytest.mark.parametrize(
    ("typed", "last", "kind"),
    [
        ("papworth", 0, Kind.HOSPITAL),
        ("papwrth", 0, Kind.HOSPITAL),
        ("appworth", 0, Kind.HOSPITAL),
        ("papworht", 0, Kind.HOSPITAL),
        ("papworths", 0, Kind.HOSPITAL),
        ("alder hay", 1, Kind.HOSPITAL),
        ("gret ormond steet", 2, Kind.HOSPITAL),
        ("walmartt", 0, Kind.EMPLOYER),
        ("tescos", 0, Kind.EMPLOYER),
        ("royal devon and exeter", 3, Kind.HOSPITAL),
    ],
)
def test_a_sure_name_is_known_with_one_slip_in_each_long_word(typed, last, kind):
    known = known_from(read(typed, "en", KNOWN), 0)
    assert known is not None
    assert (known.last, known.kind, known.is_sure) == (last, kind, True)


@pytest.mark.parametrize("typed", ["major", "pppwrth", "papworth" * 20, "alder, hey", "zzorblat", "tsca"])
def test_a_word_of_other_lists_and_two_slips_are_no_sure_name(typed):
    known = known_from(read(typed, "en", KNOWN), 0)
    assert known is None or not known.is_sure


def test_a_doubtful_name_is_known_only_as_it_stands():
    assert by_itself("cornell", Kind.SCHOOL).is_sure is False
    exact = known_from(read("cornell", "en", KNOWN), 0)
    assert exact is not None
    assert not exact.is_sure
    assert known_from(read("cornnell", "en", KNOWN), 0) is None


def test_of_names_that_are_as_long_the_kind_that_is_wanted_counts():
    reading = read("vanderbilt", "en", KNOWN)
    for kind in (Kind.HOSPITAL, Kind.SCHOOL):
        assert known_from(reading, 0, kind).kind is kind


@pytest.mark.parametrize(
    "marked",
    [
        "i was admitted at {{hospital|rush}} in march",
        "i was seen at {{hospital|the heath}} in march",
        "My brother studies at {{school|Eton}} and faints at games.",
        "I drive a van for {{employer|Sky}} and my hands go blue.",
        "she works at {{employer|boots}} and stands all day",
        "We waited, and {{hospital|Airedale}} told us to wait longer.",
        "We asked for a second opinion from {{hospital|Queen Square}} in March.",
        "She studies medicine at {{school|UCLA}} and the ward is cold.",
    ],
)
def test_a_doubtful_name_is_found_where_words_of_its_kind_lead_to_it(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "i felt a rush of heat and then the sky went dark",
        "my boots do not fit and it is always so",
        "The target for her iron is higher than last year.",
        "we want to live in peace, is the brown spot a sign of it",
        "she is 34 and had 12 of these lumps",
    ],
)
def test_a_doubtful_name_is_left_where_it_is_a_word(text):
    assert proposals(text) == []


def test_in_spanish_a_name_that_is_a_word_is_left_as_a_word():
    assert proposals("solo quiero vivir en paz y no perder la fe", "es") == []
    assert missed("Lo operaron en {{hospital|La Fe}} el año pasado.", "es") == []


def test_every_line_of_the_lists_is_one_name_in_order():
    for name in FILES:
        lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        names = [line.removesuffix("?") for line in lines]
        assert lines == sorted(lines)
        assert len(set(names)) == len(names)
        assert all(names)
    assert max(len(some) for some in entries().values()) < 500


def test_a_name_is_met_once_for_each_kind_and_not_across_a_stop():
    found = met(read("she was at vanderbilt. papworth said no", "en", KNOWN))
    assert [(one.first, one.kind) for one in found if one.kind is not Kind.EMPLOYER] == [
        (3, Kind.HOSPITAL),
        (3, Kind.SCHOOL),
        (4, Kind.HOSPITAL),
    ]
    assert met(read("great, ormond street", "en", KNOWN)) == []
