"""What was sent and posted: seen before, corrected in the open, taken from readers at once."""

import pytest
from django.utils import timezone

from conditions.actions import (
    answer_question,
    correct,
    hand_in,
    post_question,
    take_from_readers,
    withdraw_question,
)
from conditions.actions.answer_texts import digest_of_question
from conditions.actions.letters import opened
from conditions.admin.question_work import QUESTION_WORK
from conditions.errors import NotReady, WrongState
from conditions.models import Event, Question, SearchedText
from conditions.questions.asked import Asked
from tests import build
from tests.conditions.asking import accepted, linked, received, write

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


def test_posting_answers_whoever_waits_and_writes_to_them(page, client):
    question = handed_in(page)
    post_question(question, by=build.reviewer())
    assert client.get(ADDRESS).status_code == 200
    assert kinds(question) == ["received", "handed-in", "answered", "posted"]
    assert letters(question) == ["acknowledgement", "answer", "posted"]
    assert again(question).answer["opener"] == again(question).posting["opener"]


def test_what_was_seen_is_what_is_posted(page):
    question = handed_in(page)
    seen = digest_of_question(question)
    write(question, "<p>Changed meanwhile.</p>")
    for act in (answer_question, post_question):
        with pytest.raises(WrongState, match="Somebody changed the question or its answer"):
            act(question, by=build.reviewer(), seen=seen)
    post_question(question, by=build.reviewer(), seen=digest_of_question(again(question)))


def test_an_answer_that_changed_after_it_was_sent_is_corrected_before_it_is_posted(page):
    question = handed_in(page)
    answer_question(question, by=build.reviewer())
    write(again(question), "<p>Few heal.</p>")
    with pytest.raises(NotReady, match="Correct it first"):
        post_question(question, by=build.reviewer())
    correct(question, by=build.reviewer(), what="Fewer heal than we said.")
    post_question(question, by=build.reviewer())


def test_a_correction_is_frozen_said_in_public_and_told_to_everybody_who_asked(page, client):
    question = handed_in(page)
    same = received(page, asked=Asked(text="The same?", email="second@mail.example.org"), nonce="2")
    Question.objects.filter(pk=same.pk).update(state="merged", merged_into=question)
    post_question(question, by=build.reviewer())
    assert letters(same) == ["acknowledgement", "answer"]
    write(again(question), "<p>Few heal.</p>")
    assert "Few heal" not in client.get(ADDRESS).content.decode()
    correct(question, by=build.reviewer(), what="Fewer heal than we said.")
    question = again(question)
    assert "Few heal" in client.get(ADDRESS).content.decode()
    assert (question.correction, question.corrected_on) == ("Fewer heal than we said.", timezone.localdate())
    assert question.answer["opener"] == question.posting["opener"] == "<p>Few heal.</p>"
    assert letters(question)[-1] == letters(same)[-1] == "correction"
    assert "Fewer heal than we said." in opened(same.letters.first()).body


@pytest.mark.parametrize(
    ("what", "sentence"), [("", "Say what was corrected"), ("x" * 301, "at most 300"), ("ok", "Nothing has")]
)
def test_a_correction_needs_a_change_and_a_word_about_it(page, what, sentence):
    question = handed_in(page)
    answer_question(question, by=build.reviewer())
    with pytest.raises(WrongState, match=sentence):
        correct(question, by=build.reviewer(), what=what)


def test_the_note_about_a_correction_may_not_show_who_asked(page):
    question = handed_in(page)
    answer_question(question, by=build.reviewer())
    write(again(question), "<p>Few heal.</p>")
    with pytest.raises(NotReady, match="The note about the correction contains words"):
        correct(question, by=build.reviewer(), what="Philippa told us more.")


def test_a_readers_question_before_readers_is_corrected_not_posted_again(page):
    question = handed_in(page)
    post_question(question, by=build.reviewer())
    with pytest.raises(WrongState, match="Correct it instead"):
        post_question(question, by=build.reviewer())


def test_nobody_is_answered_who_did_not_ask_or_was_answered(page):
    with pytest.raises(WrongState, match="nobody to answer"):
        answer_question(build.question(page), by=build.reviewer())
    question = handed_in(page)
    answer_question(question, by=build.reviewer())
    with pytest.raises(WrongState, match="answered already"):
        answer_question(question, by=build.reviewer())


def test_the_asker_takes_a_posted_question_from_readers_at_once(page, client):
    question = handed_in(page)
    post_question(question, by=build.reviewer())
    SearchedText.objects.update_or_create(
        question=question, defaults={"condition": page, "language": "en", "title": "x", "body": "y"}
    )
    take_from_readers(question, gone=Question.Gone.ASKER, by=None)
    question = again(question)
    assert (question.posting, question.posted_at, question.gone) == (None, None, "asker")
    assert question.number == 1
    assert client.get(ADDRESS).status_code in {404, 410}
    assert not SearchedText.objects.filter(question=question).exists()
    assert question.letters.get(kind="posted").state == "dropped"
    event = Event.objects.first()
    assert (event.kind, event.happened_by_name) == ("question-withdrawn", "The person who asked")
    assert question.history.first().kind == "withdrawn"
    take_from_readers(question, gone=Question.Gone.ASKER, by=None)
    assert question.history.filter(kind="withdrawn").count() == 1


def test_what_the_office_withdrew_can_be_posted_again(page):
    question = handed_in(page)
    post_question(question, by=build.reviewer())
    withdraw_question(question, by=build.reviewer(), note="A mistake")
    assert again(question).gone == "office"
    post_question(again(question), by=build.reviewer())
    assert (again(question).gone, again(question).number) == ("", 1)


def test_without_an_address_nothing_is_queued_and_the_answer_waits_behind_the_link(page):
    question = handed_in(page, asked=Asked(text="Can a knee heal?"))
    answer_question(question, by=build.reviewer())
    assert letters(question) == []
    assert again(question).answer is not None


def test_an_answer_whose_address_no_key_opens_is_refused_in_words(page, settings):
    question = handed_in(page)
    settings.PRIVATE_KEYS = ["QW5vdGhlci1rZXktb2YtZXhhY3RseS0zMi1ieXRlcyE="]
    with pytest.raises(NotReady, match="cannot be opened"):
        answer_question(question, by=build.reviewer())
    assert again(question).state == "checking"


def test_an_answer_waits_for_a_correction_while_it_differs_from_what_was_sent(page):
    def waiting():
        return list(QUESTION_WORK["corrections"].rows(None))

    question = handed_in(page)
    sent = question.opener
    answer_question(question, by=build.reviewer())
    assert waiting() == []
    write(again(question), "<p>Changed.</p>")
    assert waiting() == [question]
    write(again(question), sent)
    assert waiting() == []
    write(again(question), "<p>Changed again.</p>")
    correct(again(question), by=build.reviewer(), what="A newer figure.")
    assert waiting() == []
