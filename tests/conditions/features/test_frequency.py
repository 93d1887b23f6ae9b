"""Figures to the classes of the Human Phenotype Ontology."""

import pytest

from conditions.features.frequency import CLASS_OF_TERM, FIGURE, class_of_figure
from conditions.models import Fact


@pytest.mark.parametrize(
    ("figure", "name"),
    [
        ("100%", "obligate"),
        ("99.9%", "very-frequent"),
        ("80%", "very-frequent"),
        ("79.9%", "frequent"),
        ("30%", "frequent"),
        ("5%", "occasional"),
        ("4.9%", "very-rare"),
        ("0.01%", "very-rare"),
        ("0%", "excluded"),
        ("101%", ""),
        ("7/7", "very-frequent"),
        ("3/7", "frequent"),
        ("1/30", "very-rare"),
        ("0/7", "excluded"),
        ("8/7", ""),
        ("0/0", ""),
    ],
)
def test_a_figure_is_in_one_class_and_a_count_is_never_always(figure, name):
    assert FIGURE.fullmatch(figure)
    assert class_of_figure(figure) == name


@pytest.mark.parametrize("text", ["", "often", "7", "%", "1/2/3", "-1%", "1.%", "٣%", "9" * 10 + "%"])
def test_what_is_no_figure_does_not_match(text):
    assert not FIGURE.fullmatch(text)


def test_every_class_is_one_that_facts_have():
    assert set(CLASS_OF_TERM.values()) == set(Fact.Frequency.values)
