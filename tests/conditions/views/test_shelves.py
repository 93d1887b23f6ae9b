"""Categories that follow from classes of catalogues, beside what editors put there."""

import pytest

from conditions.actions import shelve_one
from conditions.models import Category, CategoryHead, Condition
from tests import build, classes
from tests.reader import read, said, words_of

pytestmark = pytest.mark.django_db
JOINTS = "/diseases/categories/joints"


@pytest.fixture
def joints():
    return Category.objects.create(name="Joints", slug="joints")


@pytest.fixture
def shelf(joints):
    """A head with 250 conditions below; one of them and another page were put there by an editor."""
    head = classes.node("T:1", "Joint group")
    CategoryHead.objects.create(category=joints, node=head)
    for edition in classes.pages(f"Knee {n:03}" for n in range(250)):
        classes.under(classes.node(f"T:{edition.condition_id}", edition.name, edition.condition), head)
    build.published("Zebra hip", number=1, categories=(joints,))
    text = {"cause": "<p>Glass breaks.</p>"}
    build.fill(Condition.objects.get(number=1000), categories=(joints,), sections=text)
    build.publish(Condition.objects.get(number=1000))
    shelve_one(joints)
    return joints


def test_both_are_listed_each_page_once_and_counted_once(client, shelf):
    first = read(client, JOINTS, queries=4)
    second = read(client, first.context["next_url"], queries=5)
    found = [name for part in (first, second) for name, _ in part.context["entries"]]
    assert found == [f"Knee {n:03}" for n in range(250)] + ["Zebra hip"]
    assert said("category.total", total=251) in words_of(first)
    listed = read(client, "/diseases/categories", queries=2)
    assert listed.context["categories"] == [("Joints", JOINTS, "", 251)]
    assert read(client, "/", queries=5).context["categories"] == [("Joints", JOINTS, 251)]


def test_the_page_of_a_condition_names_both_kinds(client, joints):
    chosen = Category.objects.create(name="Chosen", slug="chosen")
    edition = build.published(categories=(chosen, joints))
    below = Category.objects.create(name="Below", slug="below")
    head = classes.node("T:1", "Knees", edition.condition)
    for category in (below, joints):
        CategoryHead.objects.create(category=category, node=head)
        shelve_one(category)
    response = read(client, edition.get_absolute_url())
    assert [link.name for link in response.context["page"].categories] == ["Below", "Chosen", "Joints"]


def test_a_page_that_readers_cannot_see_is_in_no_list_and_no_count(client, joints):
    head = classes.node("T:1", "Knees", build.condition("Hidden draft"))
    CategoryHead.objects.create(category=joints, node=head)
    assert shelve_one(joints) == 1
    assert said("category.none") in words_of(read(client, JOINTS))
    assert read(client, "/diseases/categories").context["categories"][0][3] == 0


def test_questions_are_found_by_both_kinds_of_category(client, joints):
    edition = build.published()
    build.posted(edition.condition, "Can glass joints heal?")
    CategoryHead.objects.create(category=joints, node=classes.node("T:1", "Knees", edition.condition))
    shelve_one(joints)
    listed = read(client, "/questions/categories")
    assert listed.context["categories"] == [("Joints", "/questions/categories/joints", 1)]
    assert "Can glass joints heal?" in words_of(read(client, "/questions/categories/joints"))
