"""Merged numbers on the desk: two pages of one name are told apart."""

import pytest

from conditions.models import MergedNumber
from tests import build

pytestmark = pytest.mark.django_db
FIELD = {"app_label": "conditions", "model_name": "mergednumber", "field_name": "into"}


@pytest.fixture
def doubles():
    return [build.published("Glass knee", number=number).condition for number in (7, 6975)]


@pytest.fixture
def reviewer(client, doubles):
    client.force_login(build.reviewer())
    return client


def test_the_picker_shows_the_number_beside_the_name(reviewer):
    found = reviewer.get("/admin/autocomplete/", {"term": "glass", **FIELD}).json()["results"]
    assert sorted(each["text"] for each in found) == ["Glass knee (6975)", "Glass knee (7)"]


def test_what_is_chosen_stands_on_the_form_with_its_number(reviewer, doubles):
    MergedNumber.objects.create(number=99, into=doubles[1])
    assert "Glass knee (6975)" in reviewer.get("/admin/conditions/mergednumber/99/change/").content.decode()


def test_pickers_of_other_forms_say_the_name_alone(reviewer):
    field = FIELD | {"model_name": "relation", "field_name": "parent"}
    found = reviewer.get("/admin/autocomplete/", {"term": "glass", **field}).json()["results"]
    assert {each["text"] for each in found} == {"Glass knee"}
