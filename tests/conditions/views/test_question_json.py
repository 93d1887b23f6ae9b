"""A posted question as data, for programs."""

import json

import pytest
from django.test import Client

from conditions.actions import withdraw_question
from conditions.models import Question
from tests import build
from tests.reader import read, text_of

pytestmark = pytest.mark.django_db
PAGE = "/diseases/1/glass-knee/questions/1"
ADDRESS = f"{PAGE}/question.json"


@pytest.fixture
def asked():
    work = build.citation()
    home, other = build.published().condition, build.published("Paper ankle").condition
    topics = ({"section": "summary"}, {"heading": "Own", "body": "<p>So.</p>", "updated_on": build.DAY})
    made = build.posted(home, opener=f"<p>Yes.{build.cite(work)}</p>", topics=topics)
    made.other_conditions.add(other)
    return made


def test_it_holds_what_the_page_shows(client, asked):
    Question.objects.update(corrected_on=build.DAY, correction="The dose.")
    response = read(client, ADDRESS)
    assert response["Content-Type"] == "application/json"
    data = json.loads(response.content)
    assert data["condition"] == {
        "number": 1,
        "name": "Glass knee",
        "url": "http://testserver/diseases/1/glass-knee",
    }
    assert data["also_on"] == [{"name": "Paper ankle", "url": "http://testserver/diseases/2/paper-ankle"}]
    assert (data["number"], data["language"], data["url"]) == (1, "en", f"http://testserver{PAGE}")
    assert (data["posted"], data["corrected"], data["correction"]) == (
        "2010-04-08",
        "2010-04-08",
        "The dose.",
    )
    assert (data["question"], data["opener"]) == ("Can glass joints heal?", "Yes.")
    assert [(topic["section"], topic["heading"], topic["text"]) for topic in data["topics"]] == [
        ("summary", "", "Glass joints break like a cup."),
        ("", "Own", "So."),
    ]
    assert [work["number"] for work in data["references"]] == [1]
    assert f'href="{ADDRESS}"' in text_of(client.get(PAGE))
    assert {"condition:1", "condition:2"} <= set(response["Cache-Tag"].split(","))


@pytest.mark.parametrize("address", [ADDRESS.replace("/1/q", "/2/q"), ADDRESS.replace("es/1", f"es/{2**63}")])
def test_what_is_not_there_is_not_found_in_json(client, asked, address):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (404, "application/json")


def test_a_question_that_was_taken_down_is_gone(client, asked):
    withdraw_question(asked, by=build.moderator(), note="x")
    response = client.get(ADDRESS)
    assert (response.status_code, list(response.json())) == (410, ["error"])


def test_a_wrong_slug_redirects(client, asked):
    assert client.get(ADDRESS.replace("glass-knee", "wrong"))["Location"] == ADDRESS


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_it_is_for_reading_only_and_says_so_in_json(asked, method):
    response = getattr(Client(enforce_csrf_checks=True), method)(ADDRESS)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
