"""Reading a reader's words and deciding what is marked in them."""

import datetime as dt

import pytest
from django.utils import timezone

from conditions.actions import moderate
from conditions.errors import NotAllowed, WrongState
from conditions.models import QuestionEvent, Redaction
from tests import build
from tests.conditions.asked import (
    PRIVATE,
    WORDS,
    as_it_is,
    in_hands_of,
    notes,
    place_of,
    received,
    refused,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return build.moderator()


@pytest.fixture
def question(user):
    return in_hands_of(user, received())


# Reading


def test_reading_needs_the_right_a_reason_and_leaves_a_record(user):
    question = received()
    assert not moderate.may_read(question, user)
    asked = moderate.reveal(question, by=user, why="safety")
    assert (asked.text, asked.name) == (WORDS, "Ewa Zielinska")
    assert moderate.may_read(question, user)
    event = question.history.first()
    assert (event.kind, event.why, event.happened_by, event.note) == ("revealed", "safety", user, "")


@pytest.mark.parametrize("why", ["", "curiosity"])
def test_without_a_reason_nobody_reads(user, why):
    question = received()
    with pytest.raises(WrongState, match="Say why"):
        moderate.reveal(question, by=user, why=why)
    assert not moderate.may_read(question, user)


@pytest.mark.parametrize("role", ["", "Writer", "Reviewer", "Administrator"])
def test_others_do_not_read(role):
    question = received()
    with pytest.raises(NotAllowed):
        moderate.reveal(question, by=build.account(role), why="answer")
    assert question.history.count() == 1


def test_the_words_are_open_for_half_an_hour_to_this_person_and_for_this_question(user):
    question, other = received(), received(nonce="two")
    moderate.reveal(question, by=user, why="answer")
    assert not moderate.may_read(other, user)
    assert not moderate.may_read(question, build.administrator())
    QuestionEvent.objects.filter(kind="revealed").update(
        happened_at=timezone.now() - dt.timedelta(minutes=29, seconds=50)
    )
    assert moderate.may_read(question, user)
    QuestionEvent.objects.filter(kind="revealed").update(
        happened_at=timezone.now() - dt.timedelta(minutes=30, seconds=1)
    )
    assert not moderate.may_read(question, user)
    with pytest.raises(NotAllowed):
        moderate.read_on(question, by=user)


def test_who_loses_the_right_reads_no_more(user, question):
    user.groups.clear()
    assert not moderate.may_read(question, build.User.objects.get(pk=user.pk))


def test_words_that_were_deleted_or_that_no_key_opens_are_told_in_words(user, settings):
    question = received()
    settings.PRIVATE_KEYS = ["J3kq7Z1xw0Qx3cWq8yTt8m3JrQhC5m1Yb5o3mE2b1sA="]
    assert "None of the PRIVATE_KEYS" in refused(lambda: moderate.reveal(question, by=user, why="answer"))
    question.original.delete()
    assert "were deleted" in refused(lambda: moderate.reveal(question, by=user, why="answer"))
    assert question.history.count() == 1


# Deciding


def test_a_place_is_decided_changed_and_opened_again_and_no_word_is_kept(user, question):
    place = place_of(question, "Zielinski")
    moderate.decide(place, by=user, decision="remove", kind="school")
    place.refresh_from_db()
    assert (place.decision, place.kind, place.decided_by) == ("remove", "school", user)
    assert question.history.first().note == "school: must go"
    moderate.decide(place, by=user, decision="")
    place.refresh_from_db()
    assert (place.decision, place.decided_at, place.decided_by) == ("", None, None)
    assert not [note for note in notes(question) if any(word in note for word in PRIVATE)]


@pytest.mark.parametrize(("decision", "kind"), [("perhaps", None), ("keep", "colour")])
def test_there_are_two_decisions_and_known_kinds(user, question, decision, kind):
    place = place_of(question, "Zielinski")
    with pytest.raises(WrongState):
        moderate.decide(place, by=user, decision=decision, kind=kind)
    assert as_it_is(question).redactions.exclude(decision="").count() == 0


def test_deciding_needs_the_question_in_hand_and_the_words_open(user):
    question = received()
    place = place_of(question, "Zielinski")
    assert "Nobody has this question in hand" in refused(
        lambda: moderate.decide(place, by=user, decision="keep")
    )
    moderate.claim(question, by=user)
    with pytest.raises(NotAllowed, match="said why"):
        moderate.decide(place, by=user, decision="keep")
    moderate.claim(question, by=build.administrator(), take_over=True)
    assert "Take it over first" in refused(lambda: moderate.decide(place, by=user, decision="keep"))
    with pytest.raises(NotAllowed):
        moderate.decide(place, by=build.editor(), decision="keep")
    place.refresh_from_db()
    assert place.decision == ""


def test_a_place_that_was_swallowed_meanwhile_is_told(user, question):
    place = place_of(question, "Zielinski")
    Redaction.objects.filter(pk=place.pk).delete()
    assert "not marked any more" in refused(lambda: moderate.decide(place, by=user, decision="keep"))


def test_all_that_is_proposed_goes_at_once_and_what_is_suspected_stays_to_be_looked_at(user, question):
    proposed = question.redactions.filter(confidence="proposed").count()
    suspected = question.redactions.filter(confidence="suspected").count()
    assert moderate.accept_proposed(question, by=user) == proposed > 0
    assert question.redactions.filter(decision="remove").count() == proposed
    assert moderate.undecided(question) == suspected > 0
    assert "No proposed place" in refused(lambda: moderate.accept_proposed(question, by=user))


def test_more_words_are_marked_by_place_and_swallow_what_they_touch(user, question):
    begins = WORDS.index("My son")
    ends = WORDS.index(" is 7")
    moderate.mark(question, by=user, of="original", begins=begins, ends=ends, kind="combination")
    (row,) = question.redactions.filter(of="original", begins__lt=ends)
    assert (row.begins, row.ends, row.is_by_hand, row.decision) == (begins, ends, True, "remove")
    assert row.decided_by == user


@pytest.mark.parametrize(("begins", "ends"), [(5, 5), (9, 4), (0, 100_000), (WORDS.index("\r\n"), 65)])
def test_a_mark_lies_on_words(user, question, begins, ends):
    ends = begins + 2 if WORDS[begins : begins + 2] == "\r\n" else ends
    with pytest.raises(WrongState, match="no words"):
        moderate.mark(question, by=user, of="original", begins=begins, ends=ends, kind="name")


def test_words_are_marked_wherever_they_stand(user):
    question = in_hands_of(user, received("she is 7, a twin. The twin is fine. TWIN studies?"))
    assert moderate.mark_words(question, by=user, of="original", words="twin", kind="combination") == 3
    assert question.redactions.filter(is_by_hand=True, decision="remove").count() == 3
    assert "Whole words" in refused(
        lambda: moderate.mark_words(question, by=user, of="original", words="tw", kind="name")
    )
    with pytest.raises(WrongState):
        moderate.mark(question, by=user, of="letter", begins=0, ends=3, kind="name")


@pytest.mark.parametrize("role", ["", "Writer", "Reviewer"])
def test_others_write_and_mark_nothing(question, role):
    other = build.account(role)
    acts = (
        lambda: moderate.write_wording(question, by=other, text="x"),
        lambda: moderate.mark(question, by=other, of="original", begins=0, ends=2, kind="name"),
        lambda: moderate.mark_words(question, by=other, of="original", words="son", kind="name"),
        lambda: moderate.accept_proposed(question, by=other),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
