"""Editors give a category classes of catalogues, and its conditions follow."""

import pytest
from django.urls import reverse
from lxml import html

from conditions.models import Category, CategoryHead, ShelvedCondition
from tests import build, classes


@pytest.fixture
def category(db):
    return Category.objects.create(name="Joints", slug="joints")


@pytest.fixture
def knees(db):
    """A class with a published condition below."""
    node = classes.node("T:1", "Knee group")
    classes.under(classes.node("T:2", "Glass knee", build.published("Glass knee").condition), node)
    classes.count()
    return node


def form_of(category):
    return reverse("admin:conditions_category_change", args=[category.pk])


def save(client, category, *nodes):
    """Open the form, give it these classes beside those it has, save."""
    form = html.fromstring(client.get(form_of(category)).content).get_element_by_id("category_form")
    fields = {name: value for name, value in form.form_values() if "__prefix__" not in name}
    first = int(fields["heads-TOTAL_FORMS"])
    for place, node in enumerate(nodes, first):
        fields |= {f"heads-{place}-node": str(node.pk), f"heads-{place}-category": str(category.pk)}
        fields[f"heads-{place}-id"] = ""
    fields["heads-TOTAL_FORMS"] = str(first + len(nodes))
    fields = {n: v for n, v in fields.items() if not n.startswith("_") or n == "_started"}
    return client.post(form_of(category), fields)


def shelved() -> list[str]:
    return [row.condition.name for row in ShelvedCondition.objects.all()]


def test_a_class_that_is_saved_brings_its_conditions_at_once(role, category, knees):
    assert save(role("Reviewer"), category, knees).status_code == 302
    assert [head.node for head in CategoryHead.objects.all()] == [knees]
    assert shelved() == ["Glass knee"]
    assert "Glass knee" in role("Reviewer").get("/diseases/categories/joints").content.decode()


def test_a_class_that_is_taken_out_takes_them_along(role, category, knees):
    client = role("Reviewer")
    save(client, category, knees)
    head = CategoryHead.objects.get()
    page = html.fromstring(client.get(form_of(category)).content).get_element_by_id("category_form")
    fields = {n: v for n, v in page.form_values() if "__prefix__" not in n and not n.startswith("_")}
    assert fields["heads-0-id"] == str(head.pk)
    assert client.post(form_of(category), {**fields, "heads-0-DELETE": "on"}).status_code == 302
    assert shelved() == []


def test_a_class_is_listed_once(role, category, knees):
    client = role("Reviewer")
    save(client, category, knees)
    response = save(client, category, knees)
    assert response.status_code == 200
    assert CategoryHead.objects.count() == 1


def test_a_writer_cannot_change_classes(role, category, knees):
    client = role("Writer")
    page = client.get(form_of(category)).content.decode()
    assert "heads-0-node" not in page
    assert client.post(form_of(category), {"name": "X", "slug": "x"}).status_code == 403


def test_classes_are_found_by_name_and_code_while_one_types(role, knees):
    address = reverse("admin:autocomplete")
    query = {"app_label": "conditions", "model_name": "categoryhead", "field_name": "node"}
    for typed in ("knee gr", "T:1", "k" * 5000):
        found = role("Reviewer").get(address, {**query, "term": typed}).json()["results"]
        assert [row["text"] for row in found] == (
            [] if len(typed) > 99 else ["Knee group (T:1, 1 condition below)"]
        )


def test_the_class_of_exactly_the_name_comes_first(role):
    for code, name in (("T:3", "Big knee"), ("T:4", "Knee and hip"), ("T:5", "Knee"), ("T:6", "A knee")):
        classes.node(code, name)
    query = {"app_label": "conditions", "model_name": "categoryhead", "field_name": "node", "term": "knee"}
    found = role("Reviewer").get(reverse("admin:autocomplete"), query).json()["results"]
    names = [row["text"].partition(" (")[0] for row in found]
    assert names == ["Knee", "Knee and hip", "A knee", "Big knee"]


def test_the_list_counts_what_readers_find(role, category, knees):
    build.condition("Draft", number=900, categories=(category,))
    client = role("Reviewer")
    save(client, category, knees)
    row = html.fromstring(client.get(reverse("admin:conditions_category_changelist")).content)
    assert row.xpath("//td[contains(@class, 'field-conditions_in_it')]/text()") == ["1"]


def test_classes_can_be_looked_at_and_not_changed(role, knees):
    client = role("Reviewer")
    address = reverse("admin:conditions_classificationnode_change", args=[knees.pk])
    assert "Knee group" in client.get(address).content.decode()
    assert client.post(address, {"name": "Other"}).status_code == 403
    knees.refresh_from_db()
    assert knees.name == "Knee group"
