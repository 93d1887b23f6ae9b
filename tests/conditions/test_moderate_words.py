"""Reading a reader's words, deciding what is marked in them, and writing what others may see."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from conditions.actions import moderate
from conditions.errors import NotAllowed, WordsMustGo, WrongState
from conditions.models import Question, QuestionEvent, QuestionRules, Redaction
from conditions.search.vocabulary import forget
from references.models import GlossaryTerm
from tests import build
from tests.conditions.asked import (
    PRIVATE,
    WORDING,
    WORDS,
    as_it_is,
    decided,
    in_hands_of,
    ready,
    received,
    refused,
    worded,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return build.moderator()


@pytest.fixture
def question(user):
    return in_hands_of(user, received())


def place_of(question, words, of="original"):
    text = question.original.opened().text if of == "original" else as_it_is(question).question
    rows = question.redactions.filter(of=of)
    return next(row for row in rows if words in text[row.begins : row.ends])


def notes(question):
    return [event.note for event in question.history.all()]


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


# Writing


def test_a_wording_is_saved_screened_again_and_recorded_without_its_words(user, question):
    decided(user, question)
    moderate.write_wording(question, by=user, text=f"  {WORDING}\r\nThank you.  ")
    question = as_it_is(question)
    assert question.question == f"{WORDING}\nThank you."
    assert question.history.first().kind == "worded"
    assert not any(note for note in notes(question) if "Gaucher" in note or "mild" in note)


@pytest.mark.parametrize(
    "text",
    [
        "Is the disease of Tomasz Zielinski mild?",
        "Is the disease of tomasz  ZIELINSKI mild?",
        "Write to Ewa.Zielinska@example.org",
    ],
)
def test_a_wording_with_words_that_must_go_is_refused_and_its_places_are_told(user, question, text):
    decided(user, question)
    before = question.history.count()
    with pytest.raises(WordsMustGo) as refusal:
        moderate.write_wording(question, by=user, text=text)
    assert refusal.value.places
    assert not any(word.casefold() in str(refusal.value).casefold() for word in PRIVATE)
    assert (as_it_is(question).question, question.history.count()) == ("", before)


@pytest.mark.parametrize(("text", "said"), [("  \r\n ", "Write the question"), ("x" * 4001, "4,000")])
def test_a_wording_has_words_and_a_length(user, question, text, said):
    assert said in refused(lambda: moderate.write_wording(question, by=user, text=text))


def test_decisions_are_remembered_when_the_wording_is_written_anew(user, question):
    decided(user, question)
    worded(user, question, "He saw Doctor Brimble. Is Gaucher disease mild?")
    moderate.write_wording(question, by=user, text="Is Gaucher disease mild? He saw a Doctor Brimble.")
    assert not question.redactions.filter(of="wording", decision="").exists()
    moderate.write_wording(question, by=user, text="Is Gaucher disease mild, asks Quibble?")
    assert question.redactions.filter(of="wording", decision="").count() == 1


def test_words_marked_in_the_wording_must_leave_it(user, question):
    decided(user, question)
    worded(user, question)
    moderate.mark_words(question, by=user, of="wording", words="mild kind", kind="combination")
    assert any("still has" in problem for problem in moderate.wording_problems(as_it_is(question)))
    with pytest.raises(WordsMustGo):
        moderate.write_wording(question, by=user, text=WORDING)
    worded(user, question, "My son is 7. Is it Gaucher disease?")
    assert moderate.wording_problems(as_it_is(question)) == ()


def test_a_disease_that_has_the_name_of_somebody_is_looked_at_not_refused(user):
    GlossaryTerm.objects.create(name="Wilson", slug="wilson", definition="x")
    forget()
    question = in_hands_of(user, received("My brother Wilson has it. Is Wilson disease common?"))
    begins = question.original.opened().text.index("Wilson")
    moderate.mark(question, by=user, of="original", begins=begins, ends=begins + 6, kind="name")
    moderate.write_wording(question, by=user, text="My brother has it. Is Wilson disease common?")
    rows = question.redactions.filter(of="wording", reason="looks-removed")
    assert [row.decision for row in rows] == [""]
    moderate.decide(rows[0], by=user, decision="keep")
    moderate.write_wording(question, by=user, text="He has it. Is Wilson disease common?")
    assert not question.redactions.filter(of="wording", reason="looks-removed", decision="").exists()
    forget()


def test_a_name_that_the_person_gave_is_looked_at_in_the_wording(user):
    question = in_hands_of(user, received("is it common?", given_name="Ewa", family_name="Zielinska"))
    moderate.write_wording(question, by=user, text="Is it common? Yours, Zielinska")
    assert question.redactions.filter(of="wording", decision="").exists()
    assert any("public wording" in problem for problem in moderate.wording_problems(as_it_is(question)))


def test_what_is_missing_before_a_wording_is_shown_is_said_in_sentences(user):
    question = received()
    assert moderate.wording_problems(question) == ("The question has no public wording.",)
    in_hands_of(user, question)
    moderate.write_wording(question, by=user, text=WORDING)
    (first, *_) = moderate.wording_problems(as_it_is(question))
    left = question.redactions.filter(of="original").count()
    assert first == f"Nobody has decided {left} marked places in the reader's own words."
    decided(user, question)
    worded(user, question)
    assert moderate.wording_problems(as_it_is(question)) == ()
    assert moderate.undecided(question) == 0


def test_a_wording_that_was_changed_elsewhere_must_be_screened_again(user):
    question = ready(user)
    Question.objects.filter(pk=question.pk).update(question="Something else?")
    (problem,) = moderate.wording_problems(as_it_is(question))
    assert "changed after it was screened" in problem


def test_a_decision_that_comes_later_counts_for_a_wording_that_is_there(user):
    question = ready(user, text="is the boy from the lighthouse well?")
    worded(user, question, "is the boy from the lighthouse well?")
    moderate.mark_words(question, by=user, of="original", words="lighthouse", kind="place")
    problems = moderate.wording_problems(as_it_is(question))
    assert any("words that were marked to go" in problem for problem in problems)


def test_a_new_rule_of_the_site_is_asked_when_the_wording_is_shown(user, monkeypatch):
    question = ready(user)
    monkeypatch.setattr("conditions.actions.redact.propose", lambda text, **more: (span_over(text),))
    QuestionRules.objects.create(may_keep_large_places=False)
    assert any("Screened again" in problem for problem in moderate.wording_problems(question))


def span_over(text):
    from conditions.questions.spans import Confidence, Kind, Span

    start = text.index("disease")
    return Span(start, start + 7, Kind.PLACE, Confidence.PROPOSED, "unknown-word")


def test_when_the_words_are_deleted_what_was_open_in_them_holds_nothing_up(user, question):
    moderate.write_wording(question, by=user, text="is it the mild kind?")
    question.original.delete()
    assert moderate.undecided(as_it_is(question)) == 0
    moderate.write_wording(as_it_is(question), by=user, text="is it the mild sort?")
    assert moderate.wording_problems(as_it_is(question)) == ()


def test_a_key_that_is_missing_stops_the_wording_with_a_word(user, settings):
    question = ready(user)
    settings.PRIVATE_KEYS = ["J3kq7Z1xw0Qx3cWq8yTt8m3JrQhC5m1Yb5o3mE2b1sA="]
    assert "PRIVATE_KEYS" in refused(lambda: moderate.write_wording(question, by=user, text=WORDING))
    assert "PRIVATE_KEYS" in " ".join(moderate.wording_problems(question))


def test_nobody_waits_for_what_was_written_at_the_desk(user):
    own = build.question(build.condition(), "")
    assert moderate.wording_problems(own) == ()


def test_nothing_is_left_of_a_wording_that_is_rolled_back(user, question):
    before = question.redactions.count()
    with transaction.atomic():
        moderate.write_wording(question, by=user, text="Is it Quibble?")
        transaction.set_rollback(True)
    assert (as_it_is(question).question, question.redactions.count()) == ("", before)


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
