"""British and American writers meet in one spelling, for search and for imports alike."""

import pytest

from conditions.importers.catalogue.load import wording
from conditions.search.keys import key_of
from gard.lib.spelling import american


@pytest.mark.parametrize(
    ("british", "spelled"),
    [
        ("tumour", "tumor"),
        ("haemophilia", "hemophilia"),
        ("oesophagus", "esophagus"),
        ("localised", "localized"),
        ("localisation", "localization"),
        ("discolouration", "discoloration"),
        ("catalyse", "catalyze"),
        ("fibre", "fiber"),
        ("catalogue", "catalog"),
        ("leucocyte", "leukocyte"),
        ("sulphate", "sulfate"),
        ("greyish", "grayish"),
        ("labelled", "labeled"),
        ("defence", "defense"),
    ],
)
def test_both_spellings_are_one_for_search_and_for_imports(british, spelled):
    assert american(british) == spelled == american(spelled)
    assert key_of(f"{british} of bone") == key_of(f"{spelled} of bone")
    assert wording.words_of(f"{british} of bone") == wording.words_of(f"{spelled} of bone")


@pytest.mark.parametrize("word", ["four", "hour", "bone", "swelling", "marfan"])
def test_other_words_stay_as_they_are(word):
    assert american(word) == word
