"""What the person who asked may do through the private link."""

import pytest

from conditions.actions import post_question
from conditions.actions.asker import erase_by_asker, find_by_code, give_consent, withdraw_consent
from conditions.actions.moderate_wording import digest_of
from conditions.actions.receive import receive
from conditions.errors import WrongState
from conditions.models import Letter, Original, Question, QuestionEvent
from conditions.questions.asked import Asked
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def received():
    return receive(Asked(text="Can glass joints heal?"), nonce="n1", may_post=True)


def kinds():
    return list(QuestionEvent.objects.order_by("pk").values_list("kind", flat=True))


def on_the_page(question):
    """The question as moderators leave it before readers: worded, numbered, posted."""
    page = build.published().condition
    wording = "Can such joints heal?"
    question.redactions.all().delete()
    Question.objects.filter(pk=question.pk).update(
        condition=page,
        number=1,
        question=wording,
        wording_digest=digest_of(wording),
        opener="<p>Some do.</p>",
        answer={"opener": "<p>Some do.</p>", "topics": []},
        state="answered",
    )
    post_question(Question.objects.get(pk=question.pk), by=build.moderator())
    return "/diseases/1/glass-knee/questions/1"


def test_only_the_code_leads_to_the_question(received):
    assert find_by_code(received.code) == received.question
    assert find_by_code(received.question.link_digest) is None
    assert find_by_code("") is None


def test_taking_consent_back_twice_is_recorded_once(received):
    withdraw_consent(received.question)
    withdraw_consent(received.question)
    received.question.refresh_from_db()
    assert received.question.consent == "withdrawn"
    assert kinds() == ["received", "consent-withdrawn"]


def test_a_posted_question_leaves_readers_at_once_and_cannot_come_back(received, client):
    address = on_the_page(received.question)
    assert client.get(address).status_code == 200
    Letter.objects.create(
        question=received.question,
        kind="posted",
        sealed=b"x",
        queued_at=received.question.received_at,
        next_try_at=received.question.received_at,
    )
    withdraw_consent(received.question)
    assert client.get(address).status_code in {404, 410}
    stored = Question.objects.get()
    assert (stored.posting, stored.posted_at, stored.gone) == (None, None, "asker")
    letter = Letter.objects.get()
    assert (letter.state, letter.sealed) == ("dropped", None)
    with pytest.raises(WrongState):
        give_consent(received.question)


def test_who_refused_may_allow_it_afterwards_and_take_it_back_again():
    question = receive(Asked(text="Why?"), nonce="n2", may_post=False).question
    withdraw_consent(question)
    assert Question.objects.get().consent == "refused"
    give_consent(question)
    give_consent(question)
    assert Question.objects.get().consent == "given"
    withdraw_consent(question)
    give_consent(question)
    assert Question.objects.get().consent == "given"
    assert kinds() == ["received", "consent-given", "consent-withdrawn", "consent-given"]


def test_a_question_of_the_desk_has_no_consent_to_change():
    question = build.question(build.published().condition)
    withdraw_consent(question)
    with pytest.raises(WrongState):
        give_consent(question)
    question.refresh_from_db()
    assert question.consent == ""


def test_deleting_leaves_nothing_behind_and_may_be_done_twice(received, client):
    address = on_the_page(received.question)
    erase_by_asker(received.question)
    erase_by_asker(received.question)
    assert client.get(address).status_code in {404, 410}
    assert find_by_code(received.code) is None
    assert not Original.objects.exists()
    assert Question.objects.get().state == "erased"
    assert kinds().count("erased") == 1
