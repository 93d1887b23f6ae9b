"""A possessive that was typed without its sign."""

import pytest

from conditions.questions.vocabulary import EMPTY
from conditions.questions.words.eponyms import read
from tests.conditions.questions.marked import missed


def owners(text, language="en"):
    return [word.text for word in read(text, language, EMPTY).words if word.is_possessive]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("they lost kevins hospital number again", "kevins"),
        ("nadias eyes are worse since monday", "nadias"),
        ("i asked for fionas results twice", "fionas"),
    ],
)
def test_the_name_is_read_without_its_s(text, owner):
    assert owners(text) == [owner[:-1]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the kids eyes are fine and my nans knees hurt", "en"),
        ("he marks the days and she hopes for less", "en"),
        ("james blood was taken on monday", "en"),
        ("Kevins Hospital wrote to us. We wait.", "en"),
        ("las lucias sangre", "es"),
    ],
)
def test_other_words_keep_theirs(text, language):
    assert owners(text, language) == []


def test_the_owner_is_found_and_what_it_has_is_not_taken_for_an_institution():
    assert missed("now {{name|kevin}}s hospital number is wrong again", "en") == []
