"""Two moderators never work on one question unknowingly."""

import threading

import pytest
from django.db import connection, connections, transaction

from conditions.actions import moderate
from conditions.errors import ActionError, NotAllowed, WrongState
from conditions.models import Question, QuestionEvent
from tests import build
from tests.conditions.asked import as_it_is, received, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann():
    return build.moderator()


@pytest.fixture
def bob():
    return build.administrator()


def kinds(question):
    return list(QuestionEvent.objects.filter(question=question).values_list("kind", flat=True))


def test_a_moderator_takes_a_question_in_hand_once(ann):
    question = received()
    moderate.claim(question, by=ann)
    moderate.claim(question, by=ann)
    assert as_it_is(question).claimed_by == ann
    assert kinds(question) == ["claimed", "received"]


def test_what_somebody_has_in_hand_is_taken_over_knowingly_and_recorded(ann, bob):
    question = received()
    moderate.claim(question, by=ann)
    said = refused(lambda: moderate.claim(question, by=bob))
    assert said == "Moderator Example has this question in hand. You can take it over."
    assert as_it_is(question).claimed_by == ann
    moderate.claim(question, by=bob, take_over=True)
    assert as_it_is(question).claimed_by == bob
    event = QuestionEvent.objects.filter(question=question).first()
    assert (event.kind, event.note) == ("claimed", "Taken over from Moderator Example")


def test_only_what_is_in_ones_hands_is_given_back(ann, bob):
    question = received()
    moderate.claim(question, by=ann)
    assert "Only what is in your hands" in refused(lambda: moderate.release(question, by=bob))
    moderate.release(question, by=ann)
    assert (as_it_is(question).claimed_by, as_it_is(question).claimed_at) == (None, None)
    assert kinds(question)[0] == "released"
    assert "Nobody has" in refused(lambda: moderate.release(question, by=ann))


def test_a_question_is_assigned_to_somebody_who_may_moderate(ann, bob):
    question = received()
    assert "may not moderate" in refused(lambda: moderate.assign(question, by=ann, to=build.reviewer()))
    moderate.assign(question, by=ann, to=bob)
    assert as_it_is(question).claimed_by == bob
    assert QuestionEvent.objects.filter(question=question).first().note == "To Administrator Example"
    assert "already" in refused(lambda: moderate.assign(question, by=ann, to=bob))
    assert "Take it over" in refused(lambda: moderate.assign(question, by=ann, to=ann))
    bob.is_active = False
    bob.save()
    other = received(nonce="two")
    assert "may not moderate" in refused(lambda: moderate.assign(other, by=ann, to=bob))


@pytest.mark.parametrize("role", ["", "Writer", "Reviewer"])
def test_others_neither_claim_nor_release_nor_assign(ann, role):
    question, user = received(), build.account(role)
    acts = (
        lambda: moderate.claim(question, by=user),
        lambda: moderate.release(question, by=user),
        lambda: moderate.assign(question, by=user, to=ann),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert kinds(question) == ["received"]


@pytest.mark.parametrize("state", ["declined", "spam", "merged", "erased"])
def test_what_is_closed_is_in_nobodys_hands(ann, state):
    question = received()
    Question.objects.filter(pk=question.pk).update(state=state, link_digest=None)
    with pytest.raises(WrongState, match="Open it again first"):
        moderate.claim(question, by=ann)


def test_an_account_that_is_gone_holds_nothing(ann, bob):
    question = received()
    moderate.claim(question, by=bob)
    bob.delete()
    moderate.claim(question, by=ann)
    assert as_it_is(question).claimed_by == ann


def test_nothing_is_left_of_a_claim_that_is_rolled_back(ann):
    question = received()
    with transaction.atomic():
        moderate.claim(question, by=ann)
        transaction.set_rollback(True)
    assert as_it_is(question).claimed_by is None
    assert kinds(question) == ["received"]


def at_once(*acts):
    """What came of acts that begin together; one after the other where only one thread may write."""
    results = []

    def run(act, barrier=None):
        try:
            if barrier:
                barrier.wait(timeout=20)
            act()
            results.append("done")
        except ActionError as refusal:
            results.append(str(refusal))
        except Exception as error:  # The main thread reports it.
            results.append(error)
        finally:
            if barrier:
                connections.close_all()

    if connection.vendor != "postgresql":  # The tests' SQLite lives in the memory of one thread.
        for act in acts:
            run(act)
        return results
    barrier = threading.Barrier(len(acts))
    threads = [threading.Thread(target=run, args=(act, barrier)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


@pytest.mark.django_db(transaction=True)
def test_of_two_who_claim_at_once_one_has_it_and_the_other_is_told():
    question, users = received(), [build.moderator(), build.administrator()]
    acts = [lambda user=user: moderate.claim(Question.objects.get(pk=question.pk), by=user) for user in users]
    results = at_once(*acts)
    assert results.count("done") == 1
    holder = as_it_is(question).claimed_by
    (told,) = [said for said in results if said != "done"]
    assert told == f"{holder.get_full_name()} has this question in hand. You can take it over."
    assert kinds(question).count("claimed") == 1


@pytest.mark.django_db(transaction=True)
def test_of_a_release_and_a_take_over_at_once_both_leave_a_clear_state():
    question, ann, bob = received(), build.moderator(), build.administrator()
    moderate.claim(question, by=ann)
    results = at_once(
        lambda: moderate.release(Question.objects.get(pk=question.pk), by=ann),
        lambda: moderate.claim(Question.objects.get(pk=question.pk), by=bob, take_over=True),
    )
    assert "done" in results
    assert as_it_is(question).claimed_by == bob


@pytest.mark.django_db(transaction=True)
def test_two_who_decide_a_question_at_once_decide_it_once():
    question, ann = received(), build.moderator()
    moderate.claim(question, by=ann)
    results = at_once(
        lambda: moderate.mark_spam(Question.objects.get(pk=question.pk), by=ann),
        lambda: moderate.decline(Question.objects.get(pk=question.pk), by=ann, reason="scope"),
    )
    assert results.count("done") == 1
    assert as_it_is(question).state in {"spam", "declined"}
    assert len({"spam", "declined"} & set(kinds(question))) == 1


@pytest.mark.django_db(transaction=True)
def test_two_questions_merged_into_one_another_at_once_end_in_one():
    ann = build.moderator()
    one, two = received(), received(nonce="two")
    for question in (one, two):
        moderate.claim(question, by=ann)
    results = at_once(
        lambda: moderate.merge(as_it_is(one), as_it_is(two), by=ann),
        lambda: moderate.merge(as_it_is(two), as_it_is(one), by=ann),
    )
    assert results.count("done") == 1
    assert sorted([as_it_is(one).state, as_it_is(two).state]) == ["merged", "received"]
