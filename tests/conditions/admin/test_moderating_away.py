"""The pages on which a question is declined or merged with another."""

import pytest
from lxml import html

from conditions.actions import moderate
from tests.conditions.admin.moderate_page import act, page, private_words, said
from tests.conditions.asked import (
    WORDING,
    as_it_is,
    ready,
    received,
)

LETTERS = ("letter.no-name", "letter.no-condition", "letter.declined.subject", "letter.declined")


@pytest.fixture
def moderator(role):
    return role("Moderator")


@pytest.fixture
def question(condition):
    return received(condition=condition)


@pytest.fixture
def letter_texts(monkeypatch):
    """The words of the letters, short."""
    from references.site_texts import DECLARED, TextSpec

    for key in LETTERS:
        text = "Dear {name}, about {condition}: {reason} {link}"
        monkeypatch.setitem(DECLARED, key, TextSpec(key, "Letters", text))


def test_declining_shows_the_letters_and_asks_for_a_reason(moderator, question, letter_texts):
    act(moderator, question, "claim")
    response = moderator.get(page("decline", question))
    assert private_words(response) == []
    assert "Please take it to your doctor" in said(response)
    assert html.fromstring(response.content).xpath("//input[@type='submit']/@value") == ["Decline"]
    assert question.original.opened().code not in response.content.decode()
    response = moderator.post(page("decline", question), {"note": ""})
    assert (response.status_code, as_it_is(question).state) == (200, "received")
    response = moderator.post(page("decline", question), {"reason": "advice", "note": ""}, follow=True)
    assert (as_it_is(question).state, as_it_is(question).decline_reason) == ("declined", "advice")
    assert "Asks for personal medical advice" in said(response)


def test_a_duplicate_is_found_by_a_search_that_is_posted(moderator, question, condition):
    other = ready(moderator.user, nonce="two")
    moderate.accept(other, by=moderator.user, condition=condition)
    act(moderator, question, "claim")
    assert WORDING in said(moderator.get(page("merge_into", question)))
    assert WORDING in said(moderator.post(page("merge_into", question), {"q": "mild kind"}))
    assert WORDING in said(moderator.post(page("merge_into", question), {"q": str(other.pk)}))
    assert WORDING not in said(moderator.post(page("merge_into", question), {"q": "Zielinski"}))
    assert "no such question" in said(moderator.post(page("merge_into", question), {"into": "99999"}))
    assert "itself" in said(moderator.post(page("merge_into", question), {"into": str(question.pk)}))
    moderator.post(page("merge_into", question), {"into": str(other.pk)})
    assert as_it_is(question).merged_into == other


def test_the_pages_before_a_no_and_a_merge_say_what_is_missing(moderator, question):
    act(moderator, question, "claim")
    refused = moderator.post(page("decline", question), {"note": ""}).content.decode()
    assert "Choose a reason." in refused
    assert "in a kind letter, in English" in refused
    question.condition = None
    question.save(update_fields=["condition"])
    asked = moderator.get(page("merge_into", question)).content.decode()
    assert "On the same page" not in asked
    assert "This question has no page yet" in asked
