"""Where a condition stands in classifications: ways down to it, classes below it, and what is not shown."""

import pytest

from conditions.models import ClassificationLink, ClassificationNode, Condition, Source
from conditions.pages import build_page
from tests import build

pytestmark = pytest.mark.django_db


class Tree:
    """Classes of one catalogue by name, made as they are named."""

    def __init__(self, name="Mondo", scheme="mondo"):
        self.source, self.scheme = Source.objects.create(name=name), scheme
        self.nodes = {}

    def node(self, name, condition=None):
        if name not in self.nodes:
            self.nodes[name] = ClassificationNode.objects.create(
                scheme=self.scheme, code=f"{len(self.nodes)}", name=name, source=self.source
            )
        if condition:
            self.nodes[name].condition = condition
            self.nodes[name].save()
        return self.nodes[name]

    def links(self, *pairs, **more):
        for pair in pairs:
            child, parent = pair.split(" < ")
            ClassificationLink.objects.create(
                child=self.node(child), parent=self.node(parent), source=self.source, **more
            )


def shown(edition):
    found = [each for each in build_page(edition).sections if each.kind == "classification"]
    return found[0].classification if found else None


def names(links):
    return [link.name for link in links]


def test_the_shortest_way_down_to_each_class_above():
    edition, tree = build.published(), Tree()
    tree.links("knee < joint", "joint < bone", "bone < all", "joint < all", "knee < rare", "rare < all")
    tree.node("knee", edition.condition)
    standing = shown(edition).standings[0]
    assert [names(trail) for trail in standing.trails] == [["all", "joint"], ["all", "rare"]]
    assert [note.name for note in standing.sources] == ["Mondo"]
    assert not standing.has_more


def test_classes_below_are_counted_as_people_count_and_lead_to_pages_that_readers_see():
    edition, tree = build.published(), Tree()
    other = build.published("Glass knee 2")
    draft = build.condition("Draft")
    tree.links("knee 10 < knee", "knee 2 < knee", "knee 3 < knee")
    tree.node("knee", edition.condition)
    tree.node("knee 2", other.condition)
    tree.node("knee 3", draft)
    below = shown(edition).below
    assert names(below) == ["knee 2", "knee 3", "knee 10"]
    assert below[0].url == other.get_absolute_url()
    assert "draft" not in "".join(link.url for link in below)


def test_one_condition_in_two_catalogues_is_below_once():
    edition, child = build.published(), build.published("Child")
    for tree in (Tree(), Tree("Orphanet", "orpha")):
        tree.links("child < knee", "knee < top")
        tree.node("knee", edition.condition)
        tree.node("child", child.condition)
    found = shown(edition)
    assert (len(found.standings), names(found.below)) == (2, ["child"])


def test_hidden_links_and_unnamed_groups_are_not_shown():
    edition, tree = build.published(), Tree()
    tree.links("knee < top")
    tree.links("knee < hidden", "hidden child < knee", is_hidden=True)
    tree.node("knee", edition.condition)
    unnamed = tree.node("top")
    ClassificationNode.objects.filter(pk=unnamed.pk).update(name=f"MONDO:{unnamed.code}")
    assert shown(edition) is None
    tree.links("knee < joint")
    assert [names(trail) for trail in shown(edition).standings[0].trails] == [["joint"]]


def test_a_circle_in_a_catalogue_ends_the_way():
    edition, tree = build.published(), Tree()
    tree.links("knee < a", "a < b", "b < a", "b < knee")
    tree.node("knee", edition.condition)
    assert len(shown(edition).standings[0].trails) == 1


def test_what_is_too_much_is_cut():
    edition, tree = build.published(), Tree()
    tree.links(*(f"knee < above {n}" for n in range(6)), *(f"below {n} < knee" for n in range(35)))
    tree.node("knee", edition.condition)
    found = shown(edition)
    assert (len(found.standings[0].trails), found.standings[0].has_more) == (4, True)
    assert names(found.below)[:2] == ["below 0", "below 1"]
    assert len(found.below) == 30


def test_without_a_place_there_is_no_section():
    assert shown(build.published()) is None
    tree = Tree()
    tree.node("alone", Condition.objects.get())
    assert shown(Condition.objects.get().editions.get()) is None
