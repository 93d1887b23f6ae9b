"""Suggestions while somebody types: pages only that readers see, as segments, for any beginning."""

import pytest

from conditions.actions import withdraw
from conditions.models import Condition, SearchCount
from tests import build
from tests.reader import leaves_no_trace, only_reads

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def pages(rows_of_the_module):
    with rows_of_the_module():
        build.published("Glass knee", number=1, names=("Brittle knee",))
        build.published("Glass elbow", number=2)


def suggested(client, query):
    response = client.get("/search/suggest", {"q": query})
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/json")
    leaves_no_trace(response)
    return response.json()["suggestions"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("gl", ["Glass knee", "Glass elbow"]),
        ("glass el", ["Glass elbow"]),
        ("knee gl", ["Glass knee"]),
        ("brittle", ["Glass knee"]),
        ("glsas kn", ["Glass knee"]),
        ("GARD:0000002", ["Glass elbow"]),
        ("g", []),
        ("", []),
        ("%", []),
        ("zzzzzz", []),
    ],
)
def test_what_is_suggested(client, query, names):
    assert [row["name"] for row in suggested(client, query)] == names


def test_a_suggestion_says_where_it_leads_and_what_met(client):
    assert suggested(client, "britt") == [
        {
            "name": "Glass knee",
            "url": "/diseases/1/glass-knee",
            "kind": "other",
            "parts": [{"text": "Britt", "is_match": True}, {"text": "le knee", "is_match": False}],
        }
    ]


def test_drafts_new_names_and_withdrawn_pages_are_never_suggested(client):
    build.condition("Glass secret")
    Condition.objects.filter(pk=1).update(name="Glass renamed")
    build.fill(Condition.objects.get(pk=2), names=("Glass whisper",))
    withdraw(Condition.objects.get(pk=2), by=build.reviewer(), note="x")
    assert [row["name"] for row in suggested(client, "glass")] == ["Glass knee"]
    for secret in ("secret", "renamed", "whisper", "elbow", "secrte", "whipser"):
        assert suggested(client, secret) == []
        assert client.get("/search", {"q": secret}).context["results"].did_you_mean == ""


def test_typing_is_not_counted(client):
    suggested(client, "glass")
    assert not SearchCount.objects.exists()


def test_suggestions_are_for_reading_only(client):
    only_reads(client, "/search/suggest?q=glass")
