"""An answer on its way: written by one person, checked and sent by another, corrected in the open."""

import pytest

from conditions.actions import (
    answer_question,
    correct,
    hand_in,
    post_question,
    record_question_change,
    send_back,
    withdraw_question,
)
from conditions.actions.letters import opened
from conditions.errors import NotAllowed, NotReady, OwnAnswer, WrongState
from conditions.models import EditorialRules, Letter, Question, QuestionEvent
from conditions.questions.asked import Asked
from tests import build
from tests.conditions.asking import ASKED, LINK, accepted, linked, received, write

pytestmark = pytest.mark.django_db
ADDRESS = "/diseases/1/glass-knee/questions/1"


@pytest.fixture(autouse=True)
def private_links(monkeypatch):
    monkeypatch.setattr("conditions.actions.letters.link_of", linked)


@pytest.fixture
def page():
    return build.published(sections={"summary": build.TEXT}).condition


def handed_in(page, **more):
    question = write(accepted(page, **more))
    hand_in(question, by=build.editor())
    return Question.objects.get(pk=question.pk)


def again(question):
    return Question.objects.get(pk=question.pk)


def kinds(question):
    return list(question.history.order_by("pk").values_list("kind", flat=True))


def letters(question):
    return [letter.kind for letter in question.letters.order_by("pk")]


def test_a_writer_hands_in_and_another_person_answers(page):
    question = handed_in(page)
    assert (question.state, list(question.answer_writers.all())) == ("checking", [build.editor()])
    answer_question(question, by=build.reviewer(), note="Checked against two reviews")
    question = again(question)
    assert (question.state, question.answered_by) == ("answered", build.reviewer())
    assert question.answer["opener"] == "<p>Most knees heal.</p>"
    assert kinds(question) == ["received", "handed-in", "answered"]
    assert letters(question) == ["acknowledgement", "answer"]
    assert not Question.objects.posted().exists()


def test_the_letter_greets_leads_to_the_private_page_and_says_how_to_take_consent_back(page):
    answer_question(handed_in(page), by=build.reviewer())
    mail = opened(Letter.objects.get(kind="answer"))
    assert (mail.recipient, mail.subject) == (ASKED.email, "Your question has been answered")
    assert "Dear Philippa Young" in mail.body
    assert "about Glass knee" in mail.body
    assert LINK in mail.body
    assert "take back your permission" in mail.body


@pytest.mark.parametrize("act", ["answer", "post"])
def test_whoever_wrote_the_answer_neither_sends_nor_posts_it(page, act):
    question = write(accepted(page), by=build.reviewer())
    hand_in(question, by=build.reviewer())
    do = {"answer": answer_question, "post": post_question}[act]
    with pytest.raises(OwnAnswer):
        do(question, by=build.reviewer())
    EditorialRules.objects.create(may_approve_own=True)
    do(question, by=build.reviewer())
    notes = QuestionEvent.objects.filter(question=question, kind__in=["answered", "posted"])
    assert all("wrote part of the answer" in event.note for event in notes)
    assert notes


def test_a_new_wording_makes_nobody_a_writer_of_the_answer(page):
    question = write(accepted(page))
    Question.objects.filter(pk=question.pk).update(question="Another wording?")
    record_question_change(again(question), by=build.moderator())
    assert list(question.answer_writers.all()) == [build.editor()]


def test_everybody_who_changed_the_answer_before_it_was_checked_is_a_writer(page):
    question = write(write(accepted(page)), "<p>Nearly all heal.</p>", by=build.moderator())
    assert set(question.answer_writers.all()) == {build.editor(), build.moderator()}


def test_after_the_check_only_whoever_changes_it_then_is_in_the_way(page):
    question = handed_in(page)
    answer_question(question, by=build.reviewer())
    changed = write(again(question), "<p>Not all heal.</p>", by=build.reviewer())
    assert list(changed.answer_writers.all()) == [build.reviewer()]
    with pytest.raises(OwnAnswer):
        correct(changed, by=build.reviewer(), what="Not all knees heal.")
    correct(changed, by=build.moderator(), what="Not all knees heal.")


def test_four_eyes_hold_for_questions_of_the_desk_too(page):
    question = write(build.question(page), "<p>By me.</p>", by=build.moderator())
    with pytest.raises(OwnAnswer):
        post_question(question, by=build.moderator())
    post_question(question, by=build.reviewer())
    assert again(question).state == "answered"


def test_nobody_without_the_right_answers_corrects_or_returns(page):
    question = handed_in(page)
    stranger = build.account("Writer", name="other-writer")
    for act in (
        lambda: answer_question(question, by=stranger),
        lambda: correct(question, by=stranger, what="x"),
        lambda: send_back(question, by=stranger, note="x"),
        lambda: hand_in(question, by=build.account()),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert again(question).state == "checking"


def test_an_answer_is_returned_with_a_reason_or_taken_back_by_its_writer(page):
    question = handed_in(page)
    with pytest.raises(WrongState, match="Say what should change"):
        send_back(question, by=build.reviewer(), note=" ")
    send_back(question, by=build.reviewer(), note="Name the source.")
    hand_in(question, by=build.editor())
    send_back(question, by=build.editor(), note="I forgot a source.")
    question = again(question)
    assert question.state == "writing"
    assert question.history.first().note == "I forgot a source."


def test_an_empty_answer_is_neither_handed_in_nor_sent(page):
    question = write(accepted(page), "<p> </p>")
    for act in (hand_in, answer_question):
        with pytest.raises(NotReady, match="The answer is empty"):
            act(question, by=build.reviewer())
    assert letters(question) == ["acknowledgement"]


@pytest.mark.parametrize(
    ("opener", "topics", "place"),
    [
        ("<p>Dear Philippa, yes.</p>", (), "The opening"),
        ("<p>Write to PHILIPPA@mail.example.org.</p>", (), "The opening"),
        ("<p>Yes.</p>", ({"heading": "For Bartholomew", "body": "<p>Yes.</p>"},), "The heading of topic 1"),
        ("<p>Yes.</p>", ({"body": "<p>Go back to St. Odile hospital.</p>"},), "The text of topic 1"),
        ("<p>Ask in wexmouth.</p>", (), "The opening"),
        ("<p>Tell the Young family.</p>", (), "The opening"),
    ],
)
def test_an_answer_that_could_show_who_asked_is_refused_without_saying_the_word(page, opener, topics, place):
    question = write(accepted(page), opener, topics=topics)
    with pytest.raises(NotReady) as refused:
        answer_question(question, by=build.reviewer())
    assert refused.value.problems == (
        next(p for p in refused.value.problems if p.startswith(place) and "could show who asked" in p),
    )
    said = " ".join(refused.value.problems).casefold()
    assert not any(word in said for word in ("philippa", "bartholomew", "odile", "wexmouth", "young"))


def test_an_answer_that_could_show_somebody_who_asked_the_same_is_refused(page):
    question = accepted(page)
    same = Asked(text="My Leocadia too?", given_name="Leocadia", family_name="Wrzesniewska", email="")
    twin = received(page, asked=same, nonce="2")
    Question.objects.filter(pk=twin.pk).update(state="merged", merged_into=question)
    write(question, "<p>Dear Mrs Wrzesniewska and all, knees heal.</p>")
    hand_in(question, by=build.editor())
    for act in (answer_question, post_question):
        with pytest.raises(NotReady, match="could show who asked") as refused:
            act(question, by=build.reviewer())
        assert "Wrzesniewska" not in str(refused.value)
    write(question)
    post_question(question, by=build.reviewer())
    assert again(question).posted_at


def test_notes_for_colleagues_that_could_show_who_asked_are_refused(page):
    question = write(accepted(page))
    note, by = "Bartholomew is better.", build.reviewer()
    with pytest.raises(NotReady, match="The note contains"):
        hand_in(question, by=build.editor(), note=note)
    hand_in(question, by=build.editor(), note="Is it better so?")
    for act in (answer_question, post_question, send_back):
        with pytest.raises(NotReady, match="The note contains"):
            act(question, by=by, note=note)
    post_question(question, by=by, note="Well said.")
    with pytest.raises(NotReady, match="The note contains"):
        withdraw_question(question, by=by, note="philippa@mail.example.org wants it gone")
    assert again(question).posted_at
    assert not question.history.filter(note__icontains="Bartholomew").exists()


def test_a_name_that_is_a_word_does_not_stand_in_the_way_of_the_word(page):
    question = write(accepted(page), "<p>Young knees heal. So do those of young adults in a hospital.</p>")
    answer_question(question, by=build.reviewer())
    assert again(question).state == "answered"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"consent": "refused"}, "does not allow us to post"),
        ({"consent": "withdrawn"}, "does not allow us to post"),
        ({"is_private_only": True}, "to be answered privately"),
        ({"question": " "}, "no public wording"),
        ({"state": "writing"}, "has not been handed in"),
        ({"number": None}, "has no page yet"),
    ],
)
def test_posting_is_refused_with_the_reason(page, change, sentence):
    question = handed_in(page)
    Question.objects.filter(pk=question.pk).update(**change)
    with pytest.raises(NotReady, match=sentence):
        post_question(question, by=build.reviewer())
    assert not Question.objects.posted().exists()
    assert letters(question) == ["acknowledgement"]


def test_posting_is_refused_while_a_marked_place_is_undecided(page):
    question = handed_in(page)
    question.redactions.filter(decision="remove").update(decision="", decided_at=None, decided_by=None)
    with pytest.raises(NotReady):
        post_question(question, by=build.reviewer())


def test_a_section_of_another_page_must_be_before_readers(page):
    hidden = build.condition("Paper ankle", sections={"cause": build.TEXT})
    question = write(accepted(page), topics=({"section": "cause", "condition": hidden},))
    with pytest.raises(NotReady, match="a section of Paper ankle, which is not published"):
        answer_question(question, by=build.reviewer())
    build.publish(hidden, by=build.reviewer())
    answer_question(question, by=build.reviewer())
    assert again(question).answer["topics"][0]["condition"] == hidden.pk


def test_a_section_that_the_other_page_lacks_is_named_with_the_page(page):
    other = build.published("Paper ankle", sections={"summary": build.TEXT}).condition
    question = write(accepted(page), topics=({"section": "cause", "condition": other},))
    with pytest.raises(NotReady, match="the section Cause, which the published page on Paper ankle does not"):
        answer_question(question, by=build.reviewer())
