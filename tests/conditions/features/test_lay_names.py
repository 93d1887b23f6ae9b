"""Everyday names in one spelling."""

import pytest

from conditions.features.lay_names import everyday
from tests import build
from tests.feature_tree import Terms


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Double-Jointed", "Double-jointed"),
        ("Nasal Bridge, Narrow", "Nasal bridge, narrow"),
        ("Thickened Achilles tendon", "Thickened Achilles tendon"),
        ("Fits", "Fits"),
        ("Kidney Ca2+ wasting", "Kidney Ca2+ wasting"),
        ("", ""),
    ],
)
def test_capitals_stand_where_a_sentence_has_them(given, shown):
    assert everyday(given) == shown


@pytest.mark.django_db
def test_a_page_and_the_searches_call_a_feature_the_same(client):
    terms = Terms(names=(), with_links=False)
    terms.rows["loose"] = terms.add("loose", lay_name="Double-Jointed", code="HP:0001382")
    fact = terms.fact("loose", lay_label="Loose joints", origin="catalogue")
    address = build.published("Glass knee", facts=(fact,)).get_absolute_url()
    assert "Double-jointed" in client.get(address).content.decode()
    (place,) = client.get("/search?q=double+jointed").context["results"].features
    assert place.name == "Double-jointed"
    assert "Double-jointed" in client.get("/symptoms?q=double").content.decode()
