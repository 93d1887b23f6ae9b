"""The tree of diseases: its tops, and the page of each class."""

import pytest

from tests import build, classes
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TREE, CLASS = "conditions/tree.html", "conditions/class.html"


def at(code: str) -> str:
    return f"/diseases/tree/mondo/{code}"


def ways(response) -> list[list[str]]:
    return [[link.name for link in way] for way in response.context["ways"]]


@pytest.fixture(scope="module")
def tree(rows_of_the_module):
    """Disease > (a group without a name) > joint group > glass knee > its type 1; rare > glass knee as well.
    Wax hip is below joints in a hidden place only."""
    with rows_of_the_module():
        knee = build.published("Glass knee", number=1)
        kind = build.published("Glass knee type 1", number=2)
        disease, joints = classes.node("T:1", "disease"), classes.node("T:2", "Joint group")
        nameless, rare = classes.node("T:3", "T:3"), classes.node("T:4", "a rare group")
        knees = classes.node("K:1", "Glass knee", knee.condition)
        classes.under(nameless, disease)
        classes.under(rare, disease)
        classes.under(joints, nameless)
        classes.under(knees, joints, rare)
        classes.under(classes.node("K:2", "glass knee type 1", kind.condition), knees)
        hip = classes.node("K:3", "Wax hip", build.published("Wax hip", number=3).condition)
        classes.under(hip, joints, is_hidden=True)
        classes.under(hip, rare)
        classes.under(classes.node("E:1", "Empty group"), disease)
        classes.under(classes.node("D:1", "Draft class", build.condition("Draft", number=4)), joints)
        classes.count()


def test_it_begins_where_nothing_is_above(client, tree):
    response = read(client, "/diseases/tree", template=TREE, queries=2)
    (part,) = response.context["parts"]
    assert (part["name"], part["roots"]) == ("Tree book", [("disease", at("T:1"), 3)])
    assert "Tree book" in words_of(response)
    assert "CC0 1.0" in words_of(response)


def test_groups_without_a_name_are_passed_through_downwards_and_upwards(client, tree):
    response = read(client, at("T:1"), template=CLASS, queries=5)
    assert response.context["groups"] == [
        ("a rare group", at("T:4"), 3),
        ("Joint group", at("T:2"), 2),
    ]
    assert said("class.top") in words_of(response)
    assert "Empty group" not in words_of(response)
    assert ways(read(client, at("T:2"))) == [["disease"]]


def test_a_code_is_never_the_only_name_of_a_group(client, tree):
    page = client.get(at("T:3")).content.decode()
    assert "<h1>Unnamed group (T:3)</h1>" in page
    assert said("class.nameless") in page


def test_a_class_shows_what_is_directly_below_and_no_hidden_place(client, tree):
    response = read(client, at("T:2"), template=CLASS, queries=5)
    assert response.context["groups"] == [("Glass knee", at("K:1"), 1)]
    assert response.context["singles"] == []
    assert "Wax hip" not in words_of(response)
    assert "Draft" not in words_of(response)
    assert read(client, at("T:4")).context["singles"] == [("Wax hip", "/diseases/3/wax-hip")]


def test_a_class_that_is_a_condition_leads_to_its_page_and_stands_in_all_its_places(client, tree):
    response = read(client, at("K:1"), template=CLASS, queries=5)
    assert 'href="/diseases/1/glass-knee"' in text_of(response)
    assert ways(response) == [["disease", "Joint group"], ["disease", "a rare group"]]
    assert response.context["singles"] == [("glass knee type 1", "/diseases/2/glass-knee-type-1")]
    assert response["Cache-Tag"] == "condition:1,condition:2,tree"


def test_a_class_without_anything_below_says_so_and_is_not_for_search_engines(client, tree):
    response = read(client, at("K:2"))
    assert said("class.nothing") in words_of(response)
    assert "noindex" in text_of(response)
    assert "noindex" not in text_of(read(client, at("K:1")))


@pytest.mark.parametrize("address", [at("E:1"), at("D:1"), at("nothing"), "/diseases/tree/nothing/T:1"])
def test_what_leads_to_no_page_is_not_found(client, tree, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("scheme", ["doid", "nothing", "MONDO"])
def test_a_catalogue_without_a_tree_has_no_top(client, tree, scheme):
    assert client.get(f"/diseases/tree/{scheme}").status_code == 404


def test_the_tree_is_for_reading_only(client, tree):
    for address in ("/diseases/tree", "/diseases/tree/mondo", at("T:1")):
        only_reads(client, address)
