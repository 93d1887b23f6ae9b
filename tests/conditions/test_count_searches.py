"""Searches are counted by the words of the site; what could be about a person is never written down."""

import datetime as dt
import sys
import threading

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from conditions.actions.count_searches import count_click, countable
from conditions.models import SearchClick, SearchCount
from conditions.questions import deidentify
from tests import build

pytestmark = pytest.mark.django_db
KNEE = "/diseases/1/glass-knee"


@pytest.fixture(autouse=True)
def page():
    return build.published(number=1)


def counts():
    return {(row.query, row.asked, row.found, row.clicked) for row in SearchCount.objects.all()}


def test_words_of_the_site_are_written_down_with_what_was_found(client):
    for _ in range(2):
        client.get("/search", {"q": "Glass  KNEE"})
    client.get("/search", {"q": "purple urine"})
    assert counts() == {("glass knee", 2, 2, 0), ("purple urine", 1, 0, 0)}


@pytest.mark.parametrize(
    "query",
    [
        "glass knee of Wilhelmina Quarrington",
        "Quarrington",
        "glass knee 555 0123 4567",
        "glass knee 1984",
        "wilhelmina@quarrington.example",
        "my name is John glass",
        "knee " * 60,
    ],
)
def test_what_could_be_about_a_person_is_only_counted(client, query):
    client.get("/search", {"q": query})
    assert [row[:2] for row in counts()] == [("", 1)]
    assert countable(query) == ""


@pytest.mark.parametrize("query", ["①②", "②", "glass ³ knee", "፩፪", "hes ፩፪ at glass"])
def test_digits_that_are_no_figures_can_be_searched_for(client, query):
    assert client.get("/search", {"q": query}).status_code == 200
    assert [row[1] for row in counts()] == [1]


def test_every_sign_for_a_number_can_be_counted():
    signs = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isdigit() and not c.isdecimal()]
    assert len(signs) > 100
    assert {countable(f"hes {sign} at glass {sign}{sign}") for sign in signs} <= {"", "hes at glass"} | {
        countable(f"hes {number} at glass {number}{number}") for number in range(100)
    }


def test_counting_that_breaks_leaves_the_results_and_no_word_in_the_log(client, monkeypatch, caplog):
    def broken(*args, **more):
        raise ValueError("Quarrington")

    monkeypatch.setattr("conditions.actions.count_searches.propose", broken)
    response = client.get("/search", {"q": "glass knee"})
    assert response.status_code == 200
    assert "/diseases/1/glass-knee" in response.content.decode()
    assert "could not be counted: ValueError" in caplog.text
    assert "Quarrington" not in caplog.text


def test_a_search_is_counted_without_words_when_a_rule_breaks(client, monkeypatch):
    def broken(reading):
        raise ValueError

    monkeypatch.setattr(deidentify, "DETECTORS", (broken, *deidentify.DETECTORS))
    assert client.get("/search", {"q": "glass knee"}).status_code == 200
    assert [row[:2] for row in counts()] == [("", 1)]


def test_looking_at_one_kind_and_an_empty_box_are_no_new_searches(client):
    client.get("/search", {"q": "glass", "kind": "conditions"})
    client.get("/search")
    client.head("/search", {"q": "glass"})
    assert not SearchCount.objects.exists()


def test_an_opened_result_is_counted_without_a_script_or_a_redirect(client):
    client.get("/search", {"q": "glass knee"})
    came_from = "http://testserver/search?q=glass+knee"
    assert client.get(KNEE, headers={"referer": came_from}).status_code == 200
    assert counts() == {("glass knee", 1, 1, 1)}
    assert list(SearchClick.objects.values_list("address", "clicked")) == [(KNEE, 1)]


@pytest.mark.parametrize(
    ("address", "came_from"),
    [
        (KNEE, "http://elsewhere.example/search?q=glass+knee"),
        (KNEE, "http://testserver/search?q=another"),
        (KNEE, "http://testserver/diseases?q=glass+knee"),
        (KNEE, "http://testserver/search?q=glass+knee&" + "x" * 3000),
        (KNEE, "http://[/search?q=glass+knee"),
        ("/about", "http://testserver/search?q=glass+knee"),
        ("/diseases/99/nothing", "http://testserver/search?q=glass+knee"),
    ],
)
def test_other_ways_to_a_page_are_no_opened_results(client, address, came_from):
    client.get("/search", {"q": "glass knee"})
    client.get(address, headers={"referer": came_from})
    assert not SearchClick.objects.exists()


def test_what_was_never_written_down_is_not_by_a_click(client):
    count_click("Wilhelmina Quarrington", KNEE)
    assert not SearchCount.objects.exists()


def test_counts_are_deleted_after_a_year():
    today = timezone.localdate()
    for days in (10, 366, 367):
        SearchCount.objects.create(day=today - dt.timedelta(days=days), query="knee", asked=1)
    call_command("purge_searches", verbosity=0)
    assert sorted((today - row.day).days for row in SearchCount.objects.all()) == [10, 366]


@pytest.mark.django_db(transaction=True)
def test_a_search_is_answered_and_not_counted_while_somebody_else_writes(client):
    held = threading.Event()
    done = threading.Event()

    def write():
        try:
            with transaction.atomic():
                SearchCount.objects.create(day=timezone.localdate(), query="glass", asked=1)
                held.set()
                done.wait(timeout=20)
        finally:
            connection.close()

    SearchCount.objects.create(day=timezone.localdate(), query="knee", asked=1)
    writer = threading.Thread(target=write)
    writer.start()
    assert held.wait(timeout=20)
    try:
        assert client.get("/search", {"q": "glass"}).status_code == 200
    finally:
        done.set()
        writer.join()
    assert counts() == {("glass", 1, 0, 0), ("knee", 1, 0, 0)}
