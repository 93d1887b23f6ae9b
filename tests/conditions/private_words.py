"""A reader whose details nobody else in the tests has, and the way of their question, act by act."""

import datetime as dt

from django.db import connection
from django.utils import timezone

from conditions.actions import question as posting
from conditions.actions.answer import answer_question, hand_in
from conditions.actions.moderate import accept, claim, decide, mark, reveal, write_wording
from conditions.actions.receive import receive
from conditions.models import Letter, Question, QuestionEvent, Redaction
from conditions.questions.asked import Asked
from gard.lib.wiping import merge_full_text
from tests import build

NAME, FAMILY = "Marisela", "Quintanar"
EMAIL = "m.quintanar.71@mail.example.org"
TELEPHONE, TELEPHONE_DIGITS = "(555) 014-7788", "5550147788"
HOSPITAL = "Saint Odile Hospital"
# With the stems that a full-text index would keep.
PRIVATE = (NAME[:-1], FAMILY[:-2], EMAIL, TELEPHONE, TELEPHONE_DIGITS, "014-7788", HOSPITAL, "Odil")
ASKED = Asked(
    text=f"My daughter has glass knee. {HOSPITAL} sent us home. Can it heal? Call {TELEPHONE} or write to "
    f"{EMAIL}. Thank you, {NAME}",
    given_name=NAME,
    family_name=FAMILY,
    email=EMAIL,
    role="relative",
    country="US",
)
WORDING = "Our child has glass knee. Can it heal with thimbleberry tea?"
CONTROL = "thimbleberr"
"""Stands in the public wording: a search that does not find it there finds nothing at all."""


def asked(nonce: str = "a-form", *, may_post: bool = True, condition=None, words: Asked = ASKED) -> Question:
    return receive(
        words, nonce=nonce, may_post=may_post, condition=condition, sender="203.0.113.77", form_seconds=60.0
    ).question


def worded(question: Question, condition) -> Question:
    """Through the hands of a moderator, to the writers."""
    moderator = build.moderator()
    claim(question, by=moderator)
    text = reveal(question, by=moderator, why="deidentify").text
    for words, kind in ((HOSPITAL, "hospital"), (TELEPHONE, "telephone"), (EMAIL, "email")):
        begins = text.index(words)
        ends = begins + len(words)
        mark(question, by=moderator, of="original", begins=begins, ends=ends, kind=kind)
    decide_all(question, "original", text)
    write_wording(question, by=moderator, text=WORDING)
    decide_all(question, "wording", WORDING)
    accept(question, by=moderator, condition=condition)
    return Question.objects.get(pk=question.pk)


def decide_all(question: Question, of: str, text: str) -> None:
    """What shows who asked must go; the rest may stay."""
    for row in Redaction.objects.filter(question=question, of=of, decision=""):
        is_private = any(word in text[row.begins : row.ends] for word in PRIVATE)
        decide(row, by=build.moderator(), decision="remove" if is_private else "keep")


def answered(question: Question) -> Question:
    """Written by one, sent by another."""
    Question.objects.filter(pk=question.pk).update(opener="<p>Some knees do.</p>")
    question.refresh_from_db()
    posting.record_question_change(question)
    hand_in(question, by=build.editor())
    answer_question(question, by=build.moderator())
    return Question.objects.get(pk=question.pk)


def posted(question: Question) -> Question:
    posting.post_question(question, by=build.moderator())
    return Question.objects.get(pk=question.pk)


def all_letters_sent() -> None:
    Letter.objects.filter(state=Letter.State.WAITING).update(
        state=Letter.State.SENT, sealed=None, next_try_at=None, sent_at=timezone.now()
    )


def full_text_merged() -> None:
    """As the command does after the purge, outside of a transaction."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            merge_full_text(cursor)


def days_ago(question: Question, days: int) -> None:
    """As if all that happened to it had happened so many days earlier."""
    back = dt.timedelta(days=days)
    for event in QuestionEvent.objects.filter(question=question):
        QuestionEvent.objects.filter(pk=event.pk).update(happened_at=event.happened_at - back)
    question.refresh_from_db()
    moved = {
        name: getattr(question, name) - back
        for name in ("received_at", "answered_at", "consent_changed_at")
        if getattr(question, name)
    }
    Question.objects.filter(pk=question.pk).update(**moved)
    question.refresh_from_db()
