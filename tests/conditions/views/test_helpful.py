"""Was this helpful: counted once a day for each address, without a cookie, a script or a trace of who said
it."""

import datetime as dt
import re

import pytest
from django.test import Client

from conditions.actions import withdraw_question
from conditions.actions.helpful import note_vote
from conditions.models import HelpfulVote
from tests import build
from tests.reader import leaves_no_trace, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
ADDRESS = "/diseases/1/glass-knee/questions/1"
HELPFUL = f"{ADDRESS}/helpful"


@pytest.fixture
def asked():
    return build.posted(build.published().condition)


def votes() -> list[bool]:
    return list(HelpfulVote.objects.order_by("pk").values_list("is_helpful", flat=True))


def test_the_page_asks_with_a_form_of_two_buttons(client, asked):
    html = text_of(read(client, ADDRESS))
    form = html[html.index(f'<form class="helpful" action="{HELPFUL}" method="post"') :]
    form = form[: form.index("</form>")]
    assert form.count('<button class="vote" type="submit" name="helpful" value=') == 2
    assert "csrf" not in form


@pytest.mark.parametrize(("said_", "is_helpful"), [("yes", True), ("no", False)])
def test_a_vote_is_counted_and_thanked_for(asked, said_, is_helpful):
    response = Client(enforce_csrf_checks=True).post(HELPFUL, {"helpful": said_})
    assert response.status_code == 200
    assert votes() == [is_helpful]
    assert said(f"helpful.thanks.{said_}") in words_of(response)
    assert f'href="{ADDRESS}#helpful"' in text_of(response)
    assert response["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in text_of(response)
    leaves_no_trace(response)


def test_the_last_word_of_an_address_on_a_day_counts_once(client, asked):
    for answer in ("yes", "yes", "no"):
        client.post(HELPFUL, {"helpful": answer}, REMOTE_ADDR="192.0.2.7")
    assert votes() == [False]
    client.post(HELPFUL, {"helpful": "yes"}, REMOTE_ADDR="192.0.2.8")
    assert votes() == [False, True]


def test_the_next_day_the_address_counts_again_and_no_digest_links_the_two(asked):
    for day in (1, 2):
        note_vote(asked, is_helpful=True, sender="192.0.2.7", day=dt.date(2020, 5, day))
    assert len(set(HelpfulVote.objects.values_list("voter_digest", flat=True))) == 2


def test_the_address_is_not_stored(client, asked):
    client.post(HELPFUL, {"helpful": "no"}, REMOTE_ADDR="192.0.2.7")
    assert re.fullmatch("[0-9a-f]{64}", HelpfulVote.objects.get().voter_digest)


@pytest.mark.parametrize("data", [{}, {"helpful": ""}, {"helpful": "maybe"}, {"helpful": "YES"}])
def test_what_is_no_answer_leads_back_and_counts_nothing(client, asked, data):
    response = client.post(HELPFUL, data)
    assert (response.status_code, response["Location"]) == (302, ADDRESS)
    assert votes() == []


def test_a_form_on_another_site_counts_nothing(client, asked):
    for site in ("cross-site", "same-site"):
        response = client.post(HELPFUL, {"helpful": "yes"}, headers={"sec-fetch-site": site})
        assert response.status_code == 302
    assert votes() == []
    client.post(HELPFUL, {"helpful": "yes"}, headers={"sec-fetch-site": "same-origin"})
    assert votes() == [True]


def test_who_opens_the_address_is_led_to_the_question(client, asked):
    assert client.get(HELPFUL)["Location"] == client.head(HELPFUL)["Location"] == ADDRESS
    for method in ("put", "patch", "delete"):
        assert getattr(client, method)(HELPFUL).status_code == 405


def test_a_question_that_is_not_there_takes_no_vote(client, asked):
    build.question(asked.condition, "Waiting?")
    for number in (2, 3, 2**31, 2**63):
        address = f"/diseases/1/glass-knee/questions/{number}/helpful"
        assert client.post(address, {"helpful": "yes"}).status_code == 404
    withdraw_question(asked, by=build.moderator(), note="x")
    assert client.post(HELPFUL, {"helpful": "yes"}).status_code == 410
    assert votes() == []
