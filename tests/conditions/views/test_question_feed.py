"""The feed of questions (Atom, RFC 4287)."""

import datetime as dt

import pytest
from defusedxml.ElementTree import fromstring

from conditions.models import Question
from tests import build
from tests.reader import leaves_no_trace, only_reads

pytestmark = pytest.mark.django_db
ADDRESS = "/questions/feed.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client):
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    leaves_no_trace(response)
    return fromstring(response.content), response


def test_an_entry_has_all_that_atom_asks_for(client):
    asked = build.posted(build.published().condition, "Is 1 < 2 & is <b>it</b> safe?")
    Question.objects.filter(pk=asked.pk).update(corrected_on=dt.date(2020, 1, 2), correction="A dose.")
    root, response = feed(client)
    assert root.find(f"{ATOM}id").text == f"http://testserver{ADDRESS}"
    assert root.find(f"{ATOM}link[@rel='self']").get("href") == f"http://testserver{ADDRESS}"
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert root.find(f"{ATOM}updated").text == "2020-01-02T00:00:00Z"
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Is 1 < 2 & is <b>it</b> safe?"
    address = "http://testserver/diseases/1/glass-knee/questions/1"
    assert entry.find(f"{ATOM}id").text == entry.find(f"{ATOM}link").get("href") == address
    assert entry.find(f"{ATOM}published").text == "2010-04-08T00:00:00Z"
    assert entry.find(f"{ATOM}updated").text == "2020-01-02T00:00:00Z"
    assert entry.find(f"{ATOM}summary").text == "Some do."
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert response["Cache-Tag"] == "condition:1,questions"
    assert response["Cache-Control"] == "no-cache"


def test_only_the_newest_fifty_are_in_it(client, django_assert_num_queries):
    row = build.published().condition
    for n in range(51):
        build.posted(row, f"Number {n}?")
    with django_assert_num_queries(2):
        client.get(ADDRESS)
    root, _ = feed(client)
    titles = [node.text for node in root.iter(f"{ATOM}title")][1:]
    assert titles == [f"Number {n}?" for n in range(50, 0, -1)]


def test_an_empty_feed_is_valid(client):
    root, _ = feed(client)
    assert root.find(f"{ATOM}updated").text == "1970-01-01T00:00:00Z"
    assert root.findall(f"{ATOM}entry") == []


def test_the_feed_is_for_reading_only(client):
    only_reads(client, ADDRESS)


def test_a_control_character_in_a_stored_word_does_not_break_the_feed(client):
    build.posted(build.published().condition, "Is it\x01\ufffe safe?")
    root, _ = feed(client)
    assert root.find(f"{ATOM}entry/{ATOM}title").text == "Is it safe?"
