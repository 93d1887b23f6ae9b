"""Categories and the pages in each."""

import pytest

from conditions.models import Category
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
JOINTS = "/diseases/categories/joints"


@pytest.fixture
def joints():
    return Category.objects.create(name="Joints & bones", slug="joints", description="What bends.")


def test_every_category_is_listed_with_its_number_of_pages(client, joints):
    build.published(categories=(joints,))
    build.condition("Hidden draft", categories=(joints,))
    response = read(client, "/diseases/categories", template="conditions/categories.html", queries=2)
    assert response.context["categories"] == [("Joints & bones", JOINTS, "What bends.", 1)]
    assert "Joints &amp; bones" in text_of(response)


def test_without_categories_the_list_says_so(client):
    assert said("categories.none") in words_of(read(client, "/diseases/categories"))


def test_a_category_lists_published_pages_by_name(client, joints):
    for name in ("Zebra knee", "Élan knee", "Glass knee"):
        build.published(name, categories=(joints,))
    build.condition("Hidden draft", categories=(joints,))
    response = read(client, JOINTS, template="conditions/category.html", queries=4)
    assert [name for name, _ in response.context["entries"]] == ["Élan knee", "Glass knee", "Zebra knee"]
    assert said("category.total", total=3) in words_of(response)
    assert "What bends." in words_of(response)


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_how_many_there_are(client, joints, count):
    for n in range(count):
        Category.objects.create(name=f"Other {n}", slug=f"other-{n}")
        build.published(f"Knee {n}", categories=(joints,))
    read(client, JOINTS, queries=4)
    read(client, "/diseases/categories", queries=2)
    assert len(read(client, "/", queries=5).context["categories"]) == count + 1


def test_a_page_put_in_a_category_appears_there_when_that_is_published(client, joints):
    edition = build.published()
    build.fill(edition.condition, categories=(joints,))
    assert said("category.none") in words_of(read(client, JOINTS))
    build.publish(edition.condition, by=build.reviewer())
    assert "Glass knee" in words_of(read(client, JOINTS))


@pytest.mark.parametrize("slug", ["none", "JOINTS", "joints'", "%00", "a" * 5000, "%F0%9F%92%A5"])
def test_unknown_categories_are_not_found(client, joints, slug):
    assert client.get(f"/diseases/categories/{slug}").status_code in {400, 404}


def test_categories_are_for_reading_only(client, joints):
    only_reads(client, "/diseases/categories")
    only_reads(client, JOINTS)
