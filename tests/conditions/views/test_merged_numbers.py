"""A number that became part of another page leads there, and the page says why."""

import pytest

from conditions.actions import withdraw
from conditions.models import Condition, MergedNumber
from tests import build
from tests.reader import read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"
REASON = "Both are the same <disease>."


def merged(number=6975, into=1, reason=REASON):
    return MergedNumber.objects.create(number=number, into_id=into, reason=reason)


@pytest.mark.parametrize("rest", ["", "/old-name", "/old-name/symptoms", "/old-name/editions"])
def test_the_old_number_leads_to_the_page_for_good(client, rest):
    build.published(number=1)
    merged()
    response = client.get(f"/diseases/6975{rest}")
    assert (response.status_code, response["Location"]) == (301, f"{GLASS}?merged=6975")


def test_the_page_says_what_happened_and_why(client):
    build.published(number=1)
    merged()
    response = read(client, f"{GLASS}?merged=6975")
    assert said("page.merged", number=6975) in words_of(response)
    assert "Both are the same &lt;disease&gt;." in text_of(response)
    assert f'rel="canonical" href="http://testserver{GLASS}"' in text_of(response)


@pytest.mark.parametrize(
    "asked", ["6976", "1", "0", "-6975", "6975.0", " 6975", "x", "", "<b>", "9" * 9, "9" * 5000, "٦٩٧٥"]
)
def test_only_a_merge_into_this_page_is_told(client, asked):
    build.published(number=1)
    build.published("Other", number=2)
    merged()
    merged(number=6976, into=2)
    response = client.get(GLASS, {"merged": asked})
    assert response.status_code == 200
    assert "is now part of this page" not in text_of(response)


def test_a_wrong_slug_keeps_the_note(client):
    build.published(number=1)
    merged()
    assert client.get("/diseases/1/wrong?merged=6975")["Location"] == f"{GLASS}?merged=6975"
    assert client.get("/diseases/1/wrong?merged=1")["Location"] == GLASS


def test_merges_are_followed_and_a_circle_ends(client):
    build.published(number=1)
    build.condition("Draft", number=2)
    build.condition("Other draft", number=3)
    merged(number=7, into=2)
    merged(number=2, into=1)
    assert client.get("/diseases/7")["Location"] == f"{GLASS}?merged=7"
    MergedNumber.objects.filter(number=2).update(into=3)
    merged(number=3, into=2)
    assert client.get("/diseases/7").status_code == 404


def test_a_merge_into_what_readers_cannot_see_leads_nowhere(client):
    build.condition("Draft", number=2)
    merged(into=2)
    assert client.get("/diseases/6975").status_code == 404


def test_a_page_that_is_before_readers_is_never_led_away_from(client):
    build.published(number=1)
    build.published("Other", number=2)
    merged(number=2)
    assert client.get("/diseases/2/other").status_code == 200


def test_a_withdrawn_page_that_was_merged_leads_on(client):
    build.published(number=1)
    build.published("Other", number=2)
    withdraw(Condition.objects.get(number=2), by=build.reviewer(), note="Twice", public_reason="Twice here.")
    assert client.get("/diseases/2/other").status_code == 410
    merged(number=2)
    assert client.get("/diseases/2/other")["Location"] == f"{GLASS}?merged=2"
