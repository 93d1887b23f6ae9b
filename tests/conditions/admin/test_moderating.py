"""The page “Moderate” and the pages around it: what they show and what their buttons do."""

import pytest
from django.urls import reverse
from lxml import html

from conditions.actions import moderate
from tests import build
from tests.conditions.admin.moderate_page import act, messages_of, page, private_words, quick, said
from tests.conditions.asked import (
    PRIVATE,
    WORDING,
    as_it_is,
    decided,
    in_hands_of,
    ready,
    received,
    worded,
)


@pytest.fixture
def moderator(role):
    return role("Moderator")


@pytest.fixture
def question(condition):
    return received(condition=condition)


def test_reading_takes_a_reason_and_shows_the_words_with_their_marks(moderator, question):
    response = act(moderator, question, "reveal", why="deidentify")
    tree = html.fromstring(response.content)
    assert as_it_is(question).claimed_by == moderator.user
    shown = "".join(tree.xpath("//*[@data-text='original']//*[@data-at]/text()"))
    assert shown == question.original.opened().text.replace("\r\n", "\n")
    places = tree.xpath("//*[@data-place]")
    assert len(places) == question.redactions.count() == len(tree.xpath("//mark[@data-mark]"))
    suspected = tree.xpath("//mark[contains(@class, 'is-suspected')][@data-mark]")
    assert suspected
    assert all("suspected" in mark.text_content() for mark in suspected)
    assert tree.xpath("string(//textarea[@name='text'])").strip()
    assert not [word for word in PRIVATE if word in tree.xpath("string(//textarea[@name='text'])")]


def test_reading_for_another_reason_takes_nothing_in_hand(moderator, question):
    response = act(moderator, question, "reveal", why="quality")
    assert private_words(response)
    assert as_it_is(question).claimed_by is None
    assert not html.fromstring(response.content).xpath("//button[@name='decide']")


def test_one_key_decides_one_place_and_answers_shortly(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    first, *rest = question.redactions.all()
    answer = quick(moderator, question, decide=f"remove:{first.pk}").json()
    assert (answer["decision"], answer["verdict"], answer["undecided"]) == ("remove", "must go", len(rest))
    assert not [word for word in PRIVATE if word in answer["suggestion"]]
    answer = quick(moderator, question, decide=f"kind:{first.pk}", **{f"kind-{first.pk}": "school"}).json()
    assert (answer["decision"], answer["kind"]) == ("remove", "school")
    answer = quick(moderator, question, decide=f"undo:{first.pk}").json()
    assert (answer["decision"], answer["undecided"]) == ("", len(rest) + 1)
    assert "not marked any more" in quick(moderator, question, decide="keep:999999").json()["problem"]
    other = received(nonce="two").redactions.first()
    assert quick(moderator, question, decide=f"keep:{other.pk}").status_code == 409


def test_a_short_answer_after_the_words_have_closed_suggests_nothing(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    question.history.filter(kind="revealed").delete()
    answer = quick(moderator, question, act="release", decide=f"keep:{question.redactions.first().pk}")
    assert (answer.status_code, answer.json()["decision"]) == (200, "")
    assert "suggestion" not in answer.json()


def test_without_a_script_each_decision_leads_to_the_next_place(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    first, second, *_ = question.redactions.all()
    response = moderator.post(page("moderate", question), {"act": "decide", "decide": f"keep:{first.pk}"})
    assert response.url.endswith(f"/moderate#place-{second.pk}")


def test_all_that_is_proposed_goes_with_one_button(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    number = question.redactions.filter(confidence="proposed").count()
    response = act(moderator, question, "accept-proposed", of="original")
    assert messages_of(response) == [f"{number} proposed {'place' if number == 1 else 'places'} must go."]


def test_words_are_marked_by_typing_them_or_by_their_place(moderator, question):
    act(moderator, question, "reveal", why="deidentify")
    assert messages_of(act(moderator, question, "mark", of="original", words="the mild", kind="name")) == [
        "Marked in 1 place."
    ]
    fields = {"of": "original", "begins": "3", "ends": "6", "kind": "name"}
    assert messages_of(act(moderator, question, "mark", **fields)) == ["Marked."]
    response = act(moderator, question, "mark", of="original", words="zebra", kind="school")
    assert "Whole words are looked for" in said(response)
    assert html.fromstring(response.content).xpath("//input[@name='words']/@value") == ["zebra"]


def test_a_refused_wording_comes_back_with_what_was_typed_and_the_places(moderator, question):
    in_hands_of(moderator.user, question)
    decided(moderator.user, question)
    text = "Is Tomasz Zielinski well?"
    response = act(moderator, question, "word", text=text)
    tree = html.fromstring(response.content)
    assert tree.xpath("string(//textarea[@name='text'])") == text
    refused = " ".join(tree.xpath("//*[contains(@class, 'mod-refused')]/text()"))
    assert "Zielinski" in refused
    assert tree.xpath("//*[@data-compared]//ins")
    assert as_it_is(question).question == ""


def test_a_saved_wording_is_compared_word_by_word(moderator, question):
    in_hands_of(moderator.user, question)
    decided(moderator.user, question)
    response = act(moderator, question, "word", text=WORDING)
    assert messages_of(response) == ["The wording is saved."]
    assert html.fromstring(response.content).xpath("//*[@data-compared]//del")
    fragment = moderator.post(
        page("compare_wording", question), {"text": "My <b>son</b> is 8."}
    ).content.decode()
    assert "<ins>" in fragment
    assert "<b>" not in fragment


def test_a_question_is_passed_on_to_the_page_that_was_typed(moderator, condition):
    question = ready(moderator.user)
    build.condition("Marrow oedema", number=8)
    response = act(moderator, question, "accept", condition="marrow", note="Look")
    tree = html.fromstring(response.content)
    assert "Several pages" in said(response)
    assert tree.xpath("//select[@name='condition_number']/option/@value") == ["7", "8"]
    assert tree.xpath("//input[@name='note']/@value") == ["Look"]
    assert "Choose the page on which it is to stand." in said(
        act(moderator, question, "accept", condition="")
    )
    assert "No page has this name" in said(act(moderator, question, "accept", condition="zebra"))
    response = act(moderator, question, "accept", condition_number="7")
    assert messages_of(response) == ["Passed on to the writers."]
    assert str(as_it_is(question)) == "Question 1 on Marrow failure"


def test_a_refused_note_comes_back_to_be_mended(moderator, condition):
    asked, note = ready(moderator.user), "For Zielinski of Larkspur"
    response = act(moderator, asked, "accept", condition=str(condition.pk), note=note)
    assert "The note contains words that could show who asked" in said(response)
    assert note in response.content.decode()
    response = moderator.post(page("decline", asked), {"reason": "scope", "note": note})
    assert "The note contains words that could show who asked" in said(response)
    assert note in response.content.decode()
    assert as_it_is(asked).state == "received"


def test_what_is_missing_is_said_before_and_after_pressing_the_button(moderator, question):
    in_hands_of(moderator.user, question)
    worded(moderator.user, question)
    assert "Before it can be passed on" in said(moderator.get(page("moderate", question)))
    assert "Nothing was done" in said(act(moderator, question, "accept", condition="7"))
    assert as_it_is(question).state == "received"


def test_claims_are_given_back_taken_over_and_assigned(moderator, role, question):
    other = role("Administrator")
    act(other, question, "claim")
    response = moderator.get(page("moderate", question))
    assert "Take over from Administrator Example" in said(response)
    assert "You can take it over" in said(act(moderator, question, "claim"))
    act(moderator, question, "claim", take_over="yes")
    assert as_it_is(question).claimed_by == moderator.user
    assert "Choose a colleague" in said(act(moderator, question, "assign", colleague=""))
    act(moderator, question, "assign", colleague=str(other.user.pk))
    assert as_it_is(question).claimed_by == other.user
    act(other, question, "release")
    assert as_it_is(question).claimed_by is None


def test_spam_private_answers_and_opening_again_have_a_button_each(moderator, question):
    act(moderator, question, "claim")
    act(moderator, question, "privately", is_private="yes")
    assert as_it_is(question).is_private_only
    act(moderator, question, "privately", is_private="no")
    act(moderator, question, "spam")
    assert as_it_is(question).state == "spam"
    assert "Open again" in said(moderator.get(page("moderate", question)))
    act(moderator, question, "reopen")
    assert (as_it_is(question).state, as_it_is(question).claimed_by) == ("received", moderator.user)


def test_an_unknown_button_does_nothing(moderator, question):
    assert "Choose one of the buttons" in said(act(moderator, question, "sell"))
    assert question.history.count() == 1


def test_what_was_written_at_the_desk_leads_to_its_form(moderator, condition):
    own = build.question(condition)
    assert moderator.get(page("moderate", own)).url == page("change", own)


@pytest.mark.parametrize("name", ["moderate", "compare_wording", "decline", "merge_into"])
def test_a_question_that_is_not_there_is_not_found(moderator, name, db):
    for key in (999, 2**70):
        address = reverse(f"admin:conditions_question_{name}", args=[key])
        assert moderator.post(address).status_code == 404


def test_other_methods_are_refused(moderator, question):
    for name in ("moderate", "compare_wording", "decline", "merge_into"):
        assert moderator.put(page(name, question)).status_code == 405
    assert moderator.get(page("compare_wording", question)).status_code == 405


def test_what_was_done_or_refused_is_in_view_and_has_the_focus(moderator, question):
    act(moderator, question, "claim")
    done = act(moderator, question, "privately", is_private="yes")
    assert done.redirect_chain == [(page("moderate", question), 302)]
    shown = html.fromstring(done.content)
    assert shown.xpath("//div[@role='status'][@tabindex='-1'][ul[@class='messagelist']]/@autofocus")
    assert set(shown.xpath("//div[@id='content-main']//form/@action")) == {page("moderate", question)}


def test_whoever_decided_is_led_to_the_next_in_the_queue(moderator, question, condition):
    waits, taken = (received(f"Is it {n}?", nonce=n, condition=condition) for n in ("two", "three"))
    moderate.claim(taken, by=build.moderator())
    act(moderator, question, "claim")
    link = "//a[normalize-space()='Next in the queue']/@href"
    assert html.fromstring(moderator.get(page("moderate", question)).content).xpath(link) == []
    act(moderator, question, "spam")
    shown = html.fromstring(moderator.get(page("moderate", question)).content)
    assert shown.xpath(link) == [page("moderate", waits)]
