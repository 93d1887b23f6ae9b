"""Trees of other shapes: none, with circles, large, with many tops."""

import pytest

from conditions.models import ClassificationNode
from conditions.pages.classes import way_up
from tests import build, classes
from tests.reader import read, said, words_of

pytestmark = pytest.mark.django_db


def at(code: str) -> str:
    return f"/diseases/tree/mondo/{code}"


def ways(response) -> list[list[str]]:
    return [[link.name for link in way] for way in response.context["ways"]]


def test_without_catalogues_the_tree_says_so(client):
    assert said("tree.none") in words_of(read(client, "/diseases/tree", queries=2))


def test_circles_harm_nobody(client):
    knee = build.published("Glass knee")
    one, two = classes.node("T:1", "One"), classes.node("T:2", "Two")
    classes.under(one, two)
    classes.under(two, one)
    classes.under(classes.node("K:1", "Glass knee", knee.condition), two)
    classes.count()
    assert read(client, at("T:1")).context["groups"] == [("Two", at("T:2"), 1)]
    assert ways(read(client, at("T:1"))) == [["Two"]]
    assert ways(read(client, at("K:1"))) == [["One", "Two"]]


def test_a_large_class_comes_in_parts_groups_first(client):
    top = classes.node("T:1", "Top")
    for edition in classes.pages(f"Knee {n:03}" for n in range(300)):
        node = classes.node(f"K:{edition.condition_id}", edition.name, edition.condition)
        classes.under(node, top)
    zebras = classes.node("Z:1", "Zebra group")
    classes.under(zebras, top)
    classes.under(node, zebras)
    classes.count()
    first = read(client, at("T:1"), queries=5)
    assert first.context["groups"] == [("Zebra group", at("Z:1"), 1)]
    second = read(client, first.context["next_url"], queries=6)
    met = [name for part in (first, second) for name, _ in part.context["singles"]]
    assert met == [f"Knee {n:03}" for n in range(300)]
    assert read(client, second.context["previous_url"]).context["singles"] == first.context["singles"]


def test_of_many_tops_the_largest_are_shown_and_all_are_a_step_away(client):
    for edition in classes.pages(f"Knee {n:03}" for n in range(40)):
        node = classes.node(f"K:{edition.condition_id}", edition.name, edition.condition)
        classes.under(node, classes.node(f"T:{edition.condition_id}", f"Top of {edition.name}"))
    largest = ClassificationNode.objects.get(code="T:1039")
    classes.under(classes.node_of(1000), largest)
    classes.count()
    (part,) = read(client, "/diseases/tree", queries=2).context["parts"]
    assert len(part["roots"]) == 30
    assert part["roots"][0] == ("Top of Knee 039", at("T:1039"), 2)
    response = read(client, part["all_url"], template="conditions/tree_roots.html", queries=2)
    assert len(response.context["rows"]) == 40


@pytest.mark.parametrize(
    ("parents", "way"),
    [
        ({}, [1]),
        ({1: [2], 2: [3]}, [3, 2, 1]),
        ({1: [2, 4], 2: [3], 3: [5]}, [4, 1]),
        ({1: [2], 2: [1]}, [2, 1]),
    ],
)
def test_the_way_from_the_top_has_the_fewest_steps(parents, way):
    assert way_up(1, parents) == way
