"""Results by category: those of editors and those that follow from classes count and narrow alike."""

import pytest

from conditions.actions import shelve_one
from conditions.models import Category, CategoryHead
from conditions.search import matching
from tests import build, classes
from tests.reader import said, text_of, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf():
    """Two glass pages follow from a class, and an editor put one of them there as well, with a third."""
    joints = Category.objects.create(name="Joints", slug="joints")
    head = classes.node("T:1", "Joint group")
    CategoryHead.objects.create(category=joints, node=head)
    for name, chosen in {"Glass knee": (), "Glass hip": (joints,)}.items():
        row = build.published(name, categories=chosen).condition
        classes.under(classes.node(f"T:{name}", name, row), head)
    build.published("Glass elbow", categories=(joints,))
    build.published("Glass lung")
    shelve_one(joints)


def test_both_kinds_count_once(client):
    (found,) = client.get("/search?q=glass").context["results"].categories
    assert (found.name, found.count) == ("Joints", 3)


def test_both_kinds_are_listed(client):
    pages = client.get("/search?q=glass&category=joints").context["results"].pages
    assert {page.name for page in pages} == {"Glass knee", "Glass hip", "Glass elbow"}


@pytest.mark.parametrize("category", ["nothing", "Joints"])
def test_a_category_that_nobody_knows_is_said_and_not_passed_over(client, category):
    response = client.get("/search", {"q": "glass", "category": category})
    assert response.context["results"].pages == ()
    words = words_of(response)
    assert said("search.category.unknown", category=category, query="glass") in words
    assert "Glass lung" not in words
    assert 'href="/search?q=glass"' in text_of(response)


def test_a_category_does_not_ask_for_one_more_word(client, monkeypatch):
    monkeypatch.setattr(matching, "MOST_GATHERED", 4)
    assert said("search.cut") in words_of(client.get("/search?q=glass"))
    assert said("search.cut") not in words_of(client.get("/search?q=glass&category=joints"))
