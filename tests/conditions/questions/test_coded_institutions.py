"""Schools and hospitals known by a code, a number, their owner or usual words are found whole."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "The nurse at {{school|PS 231}} will not give it to him.",
    "My daughter attends {{school|Mrs Applegate's}}, the nursery near us, and she cannot sit.",
    "my son goes to {{school|little sprouts}} and he has a feeding tube",
    "my niece studies at {{school|florida a&m}} and she faints",
]
SPANISH = [
    "mi hijo va al {{school|cetis 108}} y se burlan de él",
    "La tutora del {{school|IES 7}} no quiere una sonda en clase.",
    "lo vieron en el {{hospital|hgz 27}} y no hay enzima",
    "me toca ir a la {{hospital|clinica 31}} por la receta",
    "En la {{school|EP 44}} no saben qué es una crisis.",
]
KEPT = [
    ("en", "My MS 12 years ago was mild, and the hospital 3 times sent me home."),
    ("en", "He goes to bed early and his tics start at night."),
    ("es", "Fui al hospital 2 veces y la crisis es 12 minutos de nada."),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_they_are_found_whole(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_they_are_found_whole(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_numbers_of_other_things_are_kept(language, text):
    assert missed(text, language) == []
