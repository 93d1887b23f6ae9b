"""The page as data, for programs."""

import json

import pytest
from django.test import Client

from references.models import TermForm
from tests import build
from tests.reader import read

pytestmark = pytest.mark.django_db
ADDRESS = "/diseases/1/glass-knee/page.json"


def test_it_holds_what_the_page_shows(client):
    edition = build.published(names=("Brittle knee",), supporting=(build.organization(),))
    build.posted(edition.condition)
    response = read(client, ADDRESS)
    assert response["Content-Type"] == "application/json; charset=utf-8"
    data = json.loads(response.content)
    assert (data["format"], data["number"], data["name"]) == ("condition-page", 1, "Glass knee")
    assert [row["kind"] for row in data["sections"]] == ["summary"]
    assert [row["question"] for row in data["questions"]] == ["Can glass joints heal?"]


def test_it_names_pages_that_show_its_questions_and_questions_of_other_pages(client):
    home, other = build.published().condition, build.published("Paper ankle").condition
    draft = build.condition("Draft")
    asked = build.posted(home, topics=({"section": "summary", "condition": other},))
    asked.other_conditions.add(other, draft)
    build.posted(draft, "Hidden?").other_conditions.add(other)
    (own,) = json.loads(read(client, ADDRESS).content)["questions"]
    assert (own["condition"], own["also_on"]) == (None, [{"number": 2, "name": "Paper ankle"}])
    assert own["topics"][0]["condition"] == {"number": 2, "name": "Paper ankle"}
    (carried,) = json.loads(read(client, "/diseases/2/paper-ankle/page.json").content)["questions"]
    assert (carried["number"], carried["question"]) == (1, "Can glass joints heal?")
    assert carried["condition"] == {"number": 1, "name": "Glass knee"}
    assert (carried["opener"], carried["topics"], carried["posted"]) == ("", [], "2010-04-08")


def holding(count: int) -> None:
    works = [build.citation(f"Author {n}") for n in range(count)]
    words = [build.term(f"word {n}") for n in range(count)]
    for word in words:
        TermForm.objects.create(term=word, form=f"form of {word.name}")
    marked = "".join(f" <dfn data-term='{word.pk}'>{word.name}</dfn>" for word in words)
    edition = build.published(
        sections={"summary": f"<p>Words{marked}.{build.cite(*works)}</p>"},
        supporting=tuple(build.organization(f"Organisation {n}") for n in range(count)),
        resources=tuple(build.resource(f"Resource {n}") for n in range(count)),
        facts=tuple({"kind": "gene", "label": f"GENE{n}"} for n in range(count)),
    )
    for n in range(count):
        build.posted(edition.condition, f"Question {n}?")


def test_the_number_of_queries_does_not_depend_on_what_it_holds(client, django_assert_num_queries):
    holding(1)
    with django_assert_num_queries(8):
        client.get(ADDRESS)


def test_thirty_of_everything_cost_no_more(client, django_assert_num_queries):
    holding(30)
    with django_assert_num_queries(8):
        assert len(json.loads(client.get(ADDRESS).content)["questions"]) == 30


@pytest.mark.parametrize("number", ["7", "0", str(2**31), str(2**63)])
def test_what_is_not_published_is_not_found_in_json(client, number):
    response = client.get(f"/diseases/{number}/x/page.json")
    assert (response.status_code, response["Content-Type"]) == (404, "application/json")
    assert "error" in response.json()


def test_a_wrong_slug_redirects(client):
    build.published()
    response = client.get("/diseases/1/wrong/page.json")
    assert (response.status_code, response["Location"]) == (301, ADDRESS)
    assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_it_is_for_reading_only_and_says_so_in_json(method):
    response = getattr(Client(enforce_csrf_checks=True), method)(ADDRESS)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "error" in response.json()


def test_head_has_no_body(client):
    build.published()
    response = client.head(ADDRESS)
    assert (response.status_code, response.content) == (200, b"")
