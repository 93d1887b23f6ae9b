"""The public wording: refused, screened again, remembered, and what it still lacks."""

import pytest
from django.db import transaction

from conditions.actions import moderate
from conditions.errors import WordsMustGo
from conditions.models import Question, QuestionRules
from conditions.questions import deidentify
from conditions.search.vocabulary import forget
from references.models import GlossaryTerm
from tests import build
from tests.conditions.asked import (
    PRIVATE,
    WORDING,
    as_it_is,
    decided,
    in_hands_of,
    notes,
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
    question = ready(user, text="does the lamp hurt his eyes?")
    worded(user, question, "does the lamp hurt his eyes?")
    moderate.mark_words(question, by=user, of="original", words="lamp", kind="place")
    problems = moderate.wording_problems(as_it_is(question))
    assert any("words that were marked to go" in problem for problem in problems)


def test_a_new_rule_of_the_site_is_asked_when_the_wording_is_shown(user, monkeypatch):
    question = ready(user)
    monkeypatch.setattr("conditions.actions.redact.propose", lambda text, **more: (span_over(text),))
    QuestionRules.objects.create(may_keep_large_places=False)
    assert any("Screened again" in problem for problem in moderate.wording_problems(question))


def test_a_superscript_of_its_own_is_a_wording_like_any_other(user, question):
    decided(user, question)
    moderate.write_wording(question, by=user, text="Is ² or ③ the mild kind, and is the boy, now ②, well?")
    assert "③" in as_it_is(question).question


def broken(*args, **more):
    raise RuntimeError("Tomasz")


@pytest.mark.parametrize("name", ["propose", "vocabulary"])
def test_a_screen_that_breaks_loses_no_wording_and_leaves_every_word_to_be_decided(user, monkeypatch, name):
    question = in_hands_of(user, received())
    decided(user, question)
    text = "My son is 7. Is [name] well? And his Gaucher disease?"
    monkeypatch.setattr(f"conditions.actions.redact.{name}", broken)
    moderate.write_wording(question, by=user, text=text)
    question = as_it_is(question)
    assert question.question == text
    rows = question.redactions.filter(of="wording", decision="").order_by("begins")
    assert [text[row.begins : row.ends] for row in rows] == [
        "My son is 7. Is",
        "well? And his Gaucher disease?",
    ]
    assert any("2 marked places" in problem for problem in moderate.wording_problems(question))
    for row in rows:
        moderate.decide(row, by=user, decision="keep")
    assert moderate.wording_problems(as_it_is(question)) == ()


def test_one_rule_that_breaks_leaves_what_the_others_find_in_a_wording(user, monkeypatch):
    question = in_hands_of(user, received())
    decided(user, question)
    monkeypatch.setattr(deidentify, "DETECTORS", (broken, *deidentify.DETECTORS))
    text = "Will somebody@example.net be well?"
    moderate.write_wording(question, by=user, text=text)
    rows = as_it_is(question).redactions.filter(of="wording", decision="")
    found = {text[row.begins : row.ends]: row.kind for row in rows}
    assert found["somebody@example.net"] == "email"
    assert "be well?" in found


def test_a_screen_that_breaks_later_sends_a_finished_wording_back_to_be_looked_at(user, monkeypatch):
    question = ready(user)
    monkeypatch.setattr("conditions.actions.redact.propose", broken)
    assert any("Save it again" in problem for problem in moderate.wording_problems(question))


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


@pytest.mark.parametrize(
    ("typed", "worded"),
    [
        ("Bjo\u0308rnsson", "Björnsson"),
        ("Bartholo\u00admew", "Bartholomew"),
        ("Bartholo\u200bmew", "Bartholomew"),
        ("Bartholomew", "Bartholo\u00admew"),
        ("Bartholomew", "Bartholo\u200dmew"),
        ("Ｂａｒｔｈｏｌｏｍｅｗ", "Bartholomew"),
        ("the sen\u0303ora", "the señora"),
        ("the glass\u00adworks", "the glassworks"),
        ("Наталья", "НАТАЛЬЯ"),
        ("王小明", "王小明的"),
    ],
)
def test_words_that_had_to_go_are_refused_however_they_are_encoded(user, typed, worded):
    question = in_hands_of(user, received(f"My son knows {typed} and has a rattling knee."))
    moderate.mark_words(question, by=user, of="original", words=typed, kind="name")
    for words in (typed, worded):
        with pytest.raises(WordsMustGo):
            moderate.write_wording(question, by=user, text=f"He knows {words} and has a knee.")


def test_marks_in_a_wording_stand_where_its_words_stand(user):
    question = in_hands_of(user, received())
    typed = "Is my son Bjo\u0308rn A\u030angstro\u0308m ill?\x00\ufffe\ud800"
    moderate.write_wording(question, by=user, text=typed)
    question = as_it_is(question)
    assert question.question == "Is my son Björn Ångström ill?"
    marked = [question.question[row.begins : row.ends] for row in question.redactions.filter(of="wording")]
    assert "Björn Ångström" in marked
