"""The categories with which a site can begin."""

import pytest
import reversion

from conditions.importers.starting import start_categories
from conditions.models import Category, ShelvedCondition
from conditions.starter_categories import STARTERS, Starter
from references.codes import bare
from tests import build, classes

pytestmark = pytest.mark.django_db
JOINTS = Starter("joints", "Joints", "What bends.", ("MONDO:1", "MONDO:2"))
SKIN = Starter("skin", "Skin", "What covers.", ("MONDO:9",))


def start():
    return start_categories(by=build.reviewer(), starters=(JOINTS, SKIN))


def heads(slug: str) -> list[str]:
    return list(Category.objects.get(slug=slug).heads.values_list("node__code", flat=True).order_by("pk"))


@pytest.fixture
def catalogue():
    knee = build.published("Glass knee")
    node = classes.node("MONDO:1", "Joint group")
    classes.under(classes.node("MONDO:5", "Glass knee", knee.condition), node)


def as_sample(category: Category, comment: str = "Sample content") -> Category:
    """With a history as setup_site leaves it."""
    with reversion.create_revision(manage_manually=True):
        reversion.set_comment(comment)
        reversion.add_to_revision(category)
    return category


def test_one_with_a_class_is_made_and_filled_and_one_without_is_told(catalogue):
    report = start()
    assert (report.made, report.without_class) == (["Joints"], ["Skin"])
    made = Category.objects.get()
    assert (made.slug, made.name, made.description) == ("joints", "Joints", "What bends.")
    assert heads("joints") == ["MONDO:1"]
    assert [row.condition.name for row in ShelvedCondition.objects.all()] == ["Glass knee"]


def test_doing_it_again_changes_nothing_and_a_new_class_is_added(catalogue):
    start()
    assert start().lines() == ["Not made, because no catalogue has a class of theirs: 1 (Skin)."]
    classes.node("MONDO:2", "Another group")
    assert start().given_heads == ["Joints"]
    assert heads("joints") == ["MONDO:1", "MONDO:2"]


@pytest.mark.parametrize("own", [{"slug": "joints", "name": "Ours"}, {"slug": "other", "name": "JOINTS"}])
def test_what_an_editor_made_is_left_as_it_is(catalogue, own):
    Category.objects.create(**own, description="Ours.")
    report = start()
    assert (report.made, report.left) == ([], [own["name"]])
    kept = Category.objects.get()
    assert (kept.slug, kept.name, kept.description) == (own["slug"], own["name"], "Ours.")
    assert heads(own["slug"]) == []


def test_one_of_the_sample_gets_its_classes_until_an_editor_has_saved_it(catalogue):
    category = as_sample(Category.objects.create(slug="joints", name="Joint diseases"))
    assert start().given_heads == ["Joint diseases"]
    category.heads.all().delete()
    as_sample(category, "Classes taken out")
    assert start().left == ["Joint diseases"]
    assert heads("joints") == []


def test_the_categories_that_ship_are_well_formed():
    assert len({starter.slug for starter in STARTERS}) == len({s.name for s in STARTERS}) == len(STARTERS)
    for starter in STARTERS:
        Category(slug=starter.slug, name=starter.name, description=starter.description).full_clean()
        assert starter.heads
        assert all(bare("mondo", code) == code for code in starter.heads)
