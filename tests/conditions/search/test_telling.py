"""The words of a text that say what it is about."""

import pytest

from conditions.search.telling import MOST_WORDS, candidates, phrases


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My son has Marfan's syndrome. Can he play?", ["marfan", "syndrome", "play"]),
        ("¿Mi hija puede heredar la Ménière?", ["hija", "heredar", "meniere"]),
        ("I am 34 and have type 1 diabetes, A1C 7.2", ["type", "diabetes", "a1c"]),
        ("How are you? Thank you, dear team!", []),
        ("knee knee KNEE Knée", ["knee"]),
        ("", []),
        ("' OR 1=1; DROP TABLE -- * \" NEAR(", ["drop", "table", "near"]),
    ],
)
def test_what_is_telling(text, words):
    assert candidates(text) == words


def test_a_text_without_end_gives_a_bounded_number_of_words():
    assert len(candidates(" ".join(f"word{n}" for n in range(100_000)))) == MOST_WORDS
    assert len(phrases(" ".join(f"word{n}" for n in range(100_000)))) == 1500


def test_runs_of_words_are_what_could_be_a_name_of_a_page():
    assert phrases("has Glass knee") == ["has glass knee", "has glass", "glass knee", "glass", "knee"]
