"""New and updated pages, as a list and as a feed."""

import datetime as dt

import pytest
from defusedxml.ElementTree import fromstring

from conditions.actions import withdraw
from conditions.models import Edition
from tests import build, classes
from tests.reader import leaves_no_trace, only_reads, read, said, words_of

pytestmark = pytest.mark.django_db
ADDRESS, FEED = "/diseases/recent", "/diseases/recent.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = {"cause": "<p>Glass breaks.</p>"}


def names(response) -> list[str]:
    return [line.name for line in response.context["lines"]]


def test_pages_with_a_text_are_listed_the_last_change_first(client):
    first = build.published("Glass knee", sections=TEXT)
    build.published("Wax hip", sections=TEXT)
    build.published("Facts only", sections={}, facts=({"kind": "onset", "label": "Birth"},))
    classes.pages(["From a catalogue"])
    build.condition("Draft", sections=TEXT)
    gone = build.published("Gone", sections=TEXT)
    withdraw(gone.condition, by=build.reviewer(), note="x")
    build.change(first.condition, cause="<p>Glass breaks often.</p>")
    build.publish(first.condition)
    response = read(client, ADDRESS, template="conditions/recent.html", queries=2)
    assert [(line.name, line.is_new) for line in response.context["lines"]] == [
        ("Glass knee", False),
        ("Wax hip", True),
    ]
    assert response["Cache-Tag"] == "condition:1,condition:2,recent"
    assert [name for name, _, _ in read(client, "/").context["recent"]] == ["Glass knee", "Wax hip"]


def test_without_a_text_the_list_says_so(client):
    assert said("recent.none") in words_of(read(client, ADDRESS))


def test_it_comes_in_parts_of_the_same_cost_also_when_moments_are_the_same(client):
    moment = dt.datetime(2020, 1, 2, 3, 4, 5, 678901, tzinfo=dt.UTC)
    for n in range(103):
        build.published(f"Knee {n:03}", sections=TEXT)
    Edition.objects.update(published_at=moment)
    first = read(client, ADDRESS, queries=2)
    second = read(client, first.context["next_url"], queries=3)
    assert names(first) + names(second) == [f"Knee {n:03}" for n in reversed(range(103))]
    assert names(read(client, second.context["previous_url"], queries=3)) == names(first)


@pytest.mark.parametrize(
    "query", ["after=yesterday,1", "after=2020-01-02,1", "before=9999-99-99T00:00:00.0Z,1"]
)
def test_a_place_that_is_none_leads_to_the_first_part(client, query):
    build.published(sections=TEXT)
    assert names(read(client, f"{ADDRESS}?{query}")) == ["Glass knee"]


def test_an_entry_of_the_feed_has_all_that_atom_asks_for(client, django_assert_num_queries):
    edition = build.published("Knee <1> & 2", slug="knee", sections=TEXT)
    with django_assert_num_queries(2):
        response = client.get(FEED)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    leaves_no_trace(response)
    root = fromstring(response.content)
    assert root.find(f"{ATOM}id").text == f"http://testserver{FEED}"
    assert root.find(f"{ATOM}author/{ATOM}name").text
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Knee <1> & 2"
    assert entry.find(f"{ATOM}id").text == f"http://testserver{edition.get_absolute_url()}"
    changed = dt.datetime.fromisoformat(entry.find(f"{ATOM}updated").text)
    assert changed == edition.published_at
    assert entry.find(f"{ATOM}summary").text == "New page: First edition"


def test_an_empty_feed_is_one(client):
    assert fromstring(client.get(FEED).content).find(f"{ATOM}updated").text == "1970-01-01T00:00:00Z"


def test_list_and_feed_are_for_reading_only(client):
    only_reads(client, ADDRESS)
    only_reads(client, FEED)
