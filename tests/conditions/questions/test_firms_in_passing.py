"""Firms and hospitals that are named in passing."""

import pytest

from tests.conditions.questions.marked import missed, proposals

NAMED = [
    "He was a {{employer|Kockums}} welder for thirty years and coughs.",
    "My brother drives a van for {{employer|Ravnsborg & Skelde}} and cannot lift.",
    "We went to {{hospital|Lizzie's}}, they sent us home with drops.",
    "Our neighbour {{name|Wm.}} has the same disease.",
]
LEFT = [
    "He was a Polish welder and a French baker.",
    "Salt & pepper, bread & butter make no difference.",
    "The nurse is kind, and the driver of the bus is too.",
]


@pytest.mark.parametrize("marked", NAMED)
def test_it_is_proposed_with_its_kind(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("text", LEFT)
def test_ordinary_words_in_such_places_are_left(text):
    assert proposals(text) == []
