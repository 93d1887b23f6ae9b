"""Words are found again however they are written."""

import pytest

from conditions.questions.same_words import Searched, key_of, overlaps


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("Zielinski", "Mr ZIELINSKI and zielinski's son", ["ZIELINSKI", "zielinski"]),
        ("José Pérez", "ask jose  perez today", ["jose  perez"]),
        ("Ann", "Anna and Hannah", []),
        ("ewa@example.org", "to Ewa@Example.org.", ["Ewa@Example.org"]),
        ("555-12 34", "call 555 12-34 now", ["555 12-34"]),
        ("Анна", "моя анна", ["анна"]),
        ("Bjo\u0308rn", "björn", ["björn"]),
        ("Björn", "bjo\u0308rn was", ["bjo\u0308rn"]),
        (
            "Bartholomew",
            "Ｂａｒｔｈｏｌｏｍｅｗ, bartholo\u00admew",
            ["Ｂａｒｔｈｏｌｏｍｅｗ", "bartholo\u00admew"],
        ),
        ("नरेंद्र", "नरेंद्र नर", ["नरेंद्र"]),
        ("王小明", "我儿子王小明的膝盖, 王 小明", ["王小明", "王 小明"]),
        ("...", "a ... b", []),
        ("Ann Ann", "ann ann ann", ["ann ann", "ann ann"]),
    ],
)
def test_whole_words_are_found_whatever_their_case_accents_and_signs(words, text, found):
    assert [text[start:end] for start, end in Searched(text).places_of(key_of(words))] == found


def test_places_that_only_touch_do_not_overlap():
    assert overlaps((0, 3), (2, 5))
    assert not overlaps((0, 3), (3, 5))
