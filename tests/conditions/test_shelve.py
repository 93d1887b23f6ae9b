"""Shelves that follow from where conditions stand."""

import pytest

from conditions.actions import shelve_all, shelve_one
from conditions.actions.count_below import conditions_below
from conditions.actions.places import hide_place, show_place
from conditions.actions.shelve import conditions_under
from conditions.models import (
    Category,
    CategoryHead,
    ClassificationLink,
    ClassificationNode,
    ShelvedCondition,
)
from tests import build, classes


@pytest.mark.parametrize(
    ("heads", "narrower", "found"),
    [
        ([], {1: [2]}, set()),
        ([1], {}, {10}),
        ([1], {1: [2, 3], 3: [4]}, {10, 20, 40}),
        ([2, 4], {1: [2, 3], 3: [4]}, {20, 40}),
        ([1], {1: [2], 2: [1, 4]}, {10, 20, 40}),
        ([1], {1: [1]}, {10}),
        ([1, 3], {1: [4], 3: [4]}, {10, 40}),
    ],
)
def test_what_is_below_heads_is_found_once_circles_or_not(heads, narrower, found):
    assert conditions_under(heads, narrower, {1: 10, 2: 20, 4: 40}) == found


@pytest.fixture
def tree(db):
    """Body > joints > (glass knee, hidden: wax hip); two categories."""
    knee = build.published("Glass knee", number=1).condition
    hip = build.published("Wax hip", number=2).condition
    body, joints = classes.node("T:1", "Body"), classes.node("T:2", "Joints")
    classes.under(joints, body)
    classes.under(classes.node("T:3", "Glass knee", knee), joints)
    classes.under(classes.node("T:4", "Wax hip", hip), joints, is_hidden=True)
    for name, head in (("all", body), ("joints", joints)):
        category = Category.objects.create(name=name, slug=name)
        CategoryHead.objects.create(category=category, node=head)


def shelved() -> list[tuple[str, int]]:
    rows = ShelvedCondition.objects.order_by("category__slug", "condition")
    return list(rows.values_list("category__slug", "condition_id"))


def test_hidden_places_are_not_followed_and_doing_it_again_changes_nothing(tree):
    assert shelve_all() == 2
    assert shelved() == [("all", 1), ("joints", 1)]
    assert shelve_all() == 0


def test_what_no_longer_follows_goes(tree):
    shelve_all()
    ClassificationLink.objects.update(is_hidden=False)
    assert shelve_all() == 2
    assert shelved() == [("all", 1), ("all", 2), ("joints", 1), ("joints", 2)]
    CategoryHead.objects.filter(category__slug="all").delete()
    assert shelve_all() == 2
    assert shelved() == [("joints", 1), ("joints", 2)]


def test_one_category_leaves_the_others_as_they_are(tree):
    shelve_all()
    CategoryHead.objects.all().delete()
    assert shelve_one(Category.objects.get(slug="all")) == 1
    assert shelved() == [("joints", 1)]


def test_the_number_of_queries_does_not_depend_on_how_many_there_are(tree, django_assert_num_queries):
    for n in range(300):
        row = build.Condition.objects.create(number=100 + n, name=f"C {n}", slug=f"c-{n}")
        head = classes.node(f"X:{n}", "x", row)
        CategoryHead.objects.create(category=Category.objects.get(slug="all"), node=head)
    with django_assert_num_queries(8):
        assert shelve_all() == 302


def test_hiding_and_showing_a_place_brings_shelves_and_counts_in_step(tree):
    shelve_all()
    classes.count()
    link = ClassificationLink.objects.get(child__code="T:4")
    show_place(link, by=build.editor())
    assert shelved() == [("all", 1), ("all", 2), ("joints", 1), ("joints", 2)]
    assert counts() == {"T:1": 2, "T:2": 2, "T:3": 0, "T:4": 0}
    hide_place(link, by=build.editor())
    assert shelved() == [("all", 1), ("joints", 1)]
    assert counts() == {"T:1": 1, "T:2": 1, "T:3": 0, "T:4": 0}


def counts() -> dict[str, int]:
    return dict(ClassificationNode.objects.values_list("code", "conditions_below"))


@pytest.mark.parametrize(
    ("condition_of", "broader", "below"),
    [
        ({}, {1: [2]}, {}),
        ({1: 10}, {1: [2], 2: [3]}, {2: 1, 3: 1}),
        ({1: 10, 2: 20}, {1: [3, 4], 2: [4], 3: [4]}, {3: 1, 4: 2}),
        ({1: 10, 2: 10}, {1: [3], 2: [3]}, {3: 1}),
        ({1: 10}, {1: [2], 2: [1]}, {1: 1, 2: 1}),
    ],
)
def test_a_condition_is_counted_once_below_each_class(condition_of, broader, below):
    assert conditions_below(condition_of, broader) == below
