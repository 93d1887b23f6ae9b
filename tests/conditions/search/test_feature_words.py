"""Features are found by everyday and medical words, in English and Spanish, with slips of the hand."""

import pytest

from conditions.search.feature_words import build_words, suggest
from gard.lib.folding import fold

NAMES = {
    "Seizure": 1,
    "Seizures": 1,
    "Convulsiones": 1,
    "Febrile seizure": 2,
    "Macrocephaly": 3,
    "Large head": 3,
    "Slender fingers": 4,
    "Long, slender fingers": 4,
    "Short fingers": 5,
    "Difficulty walking": 6,
    "Dolor de cabeza": 7,
    "Headache": 7,
    "Abdominal pain": 8,
    "Hearing loss": 9,
    "Never seen seizure": 10,
}
COUNTS = {term: 20 - term for term in range(1, 10)}
WORDS = build_words([(key, term, fold(name)) for key, (name, term) in enumerate(NAMES.items(), start=1)])


def found(typed: str, most: int = 12) -> list[int]:
    return [each.term for each in suggest(WORDS, typed, lambda term: COUNTS.get(term, 0), most)]


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("seizures", 1),
        ("SEIZURES!", 1),
        ("siezures", 1),  # swapped
        ("seizurs", 1),  # left out
        ("convulsionnes", 1),  # doubled
        ("seiz", 1),  # not finished
        ("febrile seizures", 2),
        ("seizure febrile", 2),
        ("macrocefaly", 3),
        ("big head", 3),
        ("long fingers", 4),
        ("trouble walking", 6),
        ("cabeza dolor", 7),
        ("hedache", 7),
        ("tummy pain", 8),
        ("my daughter has seizures", 1),
        ("deaf", 9),
    ],
)
def test_the_feature_that_was_meant_comes_first(typed, term):
    assert found(typed)[0] == term


@pytest.mark.parametrize("typed", ["", "   ", "?!", "qqqqqq", "the and of", "日本", "a" * 5000])
def test_what_means_nothing_finds_nothing(typed):
    assert found(typed) == []


def test_a_feature_is_offered_once_by_the_name_that_fits_best():
    (best, *rest) = suggest(WORDS, "large head", lambda term: 1, 12)
    assert best.name == list(NAMES).index("Large head") + 1
    assert 3 not in [each.term for each in rest]


def test_a_feature_that_no_condition_has_stands_behind():
    assert found("seizure").index(10) == len(found("seizure")) - 1


def test_no_more_are_offered_than_asked_for():
    assert len(found("seizure", 2)) == 2


def test_without_names_nothing_is_found():
    assert suggest(build_words([]), "seizure", lambda term: 0, 5) == []
