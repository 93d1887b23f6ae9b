"""Posting and withdrawing answered questions: the only code that changes which of them readers see."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from conditions.actions.answer_problems import problems_of_posting
from conditions.actions.answer_texts import bodies, posting_of, texts_in, texts_of, uses_in_texts
from conditions.actions.answering import (
    POST,
    checked,
    locked,
    note_writer,
    said,
    send_answer,
    state_after,
    write_to,
)
from conditions.actions.audit import ASKER, MACHINE, record, record_question
from conditions.actions.known_words import check_note
from conditions.actions.letters import drop
from conditions.errors import NotReady, WrongState
from conditions.models import Condition, Edition, Event, Letter, Question, QuestionEvent
from conditions.permissions import require
from conditions.questions.states import Move, State
from conditions.search.index import drop_question, index_question
from references.links import Holder, record_current, record_working, retire_current

if TYPE_CHECKING:
    from django.contrib.auth.models import User

POSTED = ("posting", "posted_at", "posted_by", "posted_on")
SEEN_ALREADY = "Readers see this question already. Correct it instead, so that the person who asked is told."


def next_question_number(condition: Condition) -> int:
    """The next number on this condition; call it in the transaction that saves the question."""
    Condition.objects.select_for_update(no_key=True).get(pk=condition.pk)
    return (condition.questions.aggregate(last=Max("number"))["last"] or 0) + 1


@transaction.atomic
def record_question_change(question: Question, *, by: User | None = None) -> None:
    """The working copy was saved: bring the reference index in step, and remember who wrote the answer.

    Without an account (an import) nobody is remembered.
    """
    record_working(holder_of_question(question), uses_in_texts(texts_of(question)))
    note_writer(question, by)
    if question.posted_at:
        index_question(question)


@transaction.atomic
def post_question(
    question: Question,
    *,
    by: User,
    on: dt.date | None = None,
    note: str = "",
    seen: str = "",
    pages_may_follow: bool = False,
) -> None:
    """Freeze the question and its answer and put them before readers; who asked is answered first.

    `pages_may_follow`: in an import, pages of which the answer shares a section may be published after it.
    Raise NotAllowed, OwnAnswer, WrongState when it is not what was seen, or NotReady with every problem.
    """
    fresh, own = checked(question, by, "post a question", seen)
    if fresh.is_from_a_reader and fresh.posted_at:
        raise WrongState(SEEN_ALREADY)
    if problems := problems_of_posting(fresh, pages_may_follow=pages_may_follow):
        raise NotReady(problems)
    check_note(fresh, note)
    if fresh.is_from_a_reader and fresh.state == State.CHECKING:
        send_answer(fresh, by, said(own))
    fresh.posting, fresh.state, fresh.gone = posting_of(fresh), state_after(fresh, Move.ANSWER), ""
    fresh.posted_at, fresh.posted_by = timezone.now(), by
    fresh.posted_on = on or fresh.posted_on or timezone.localdate()
    fresh.save(update_fields=[*POSTED, "state", "gone"])
    show_posting(fresh)
    record(
        Event.Kind.QUESTION_POSTED, home_of(fresh), by=by, note=said(own, note or f"Question {fresh.number}")
    )
    record_question(QuestionEvent.Kind.POSTED, fresh, by=by, note=said(own, note))
    if fresh.is_from_a_reader:
        write_to(Letter.Kind.POSTED, fresh)


@transaction.atomic
def withdraw_question(question: Question, *, by: User, note: str, seen: str = "") -> None:
    """Take the question from readers; its working copy stays.

    Raise NotAllowed, WrongState, or NotReady when the note could show who asked.
    """
    require(by, POST, "withdraw a question")
    fresh = locked(question, seen)
    if fresh.posted_at is None:
        raise WrongState("Readers do not see this question, so there is nothing to withdraw.")
    check_note(fresh, note)
    take_from_readers(fresh, gone=Question.Gone.OFFICE, by=by, note=note)


@transaction.atomic
def take_from_readers(question: Question, *, gone: Question.Gone, by: User | None, note: str = "") -> None:
    """The one way a posting goes: from the page, the index of references and the search. Nothing happens
    when readers do not see it."""
    fresh = locked(question)
    if fresh.posted_at is None:
        return
    fresh.posting = fresh.posted_at = fresh.posted_by = fresh.posted_on = None
    fresh.gone = gone
    fresh.save(update_fields=[*POSTED, "gone"])
    retire_current(key_of(fresh))
    drop_question(fresh)
    drop(Letter.Kind.POSTED, fresh)
    who = ASKER if gone == Question.Gone.ASKER else MACHINE
    record_question(QuestionEvent.Kind.WITHDRAWN, fresh, by=by, name=who, note=said(note))
    if fresh.condition:
        of_page = said(note) or f"Question {fresh.number}"
        record(Event.Kind.QUESTION_WITHDRAWN, fresh.condition, by=by, name=who, note=of_page)


def home_of(question: Question) -> Condition:
    """The page on which the question stands. Raise WrongState when it has none yet."""
    if question.condition is None or question.number is None:
        raise WrongState("Choose the page on which the question is to stand.")
    return question.condition


def show_posting(question: Question) -> None:
    """A new posting is before readers: bring the index of references and the search in step."""
    edition = Edition.objects.current().filter(condition=question.condition_id).first()
    if edition:
        index_posting(question, edition)
    else:
        keep_what_is_cited(question)
    index_question(question)


def index_posting(question: Question, edition: Edition | None) -> None:
    """Readers see the posting on this edition's page: bring the reference index in step."""
    uses = uses_in_texts(texts_in(bodies(question.posting)))
    record_current(holder_of_question(question, edition), uses, question.number or 0)


def keep_what_is_cited(question: Question) -> None:
    """The page is not published yet; what the posting cites must still not be deleted."""
    index_posting(question, None)
    retire_current(key_of(question))


def key_of(question: Question) -> str:
    return f"question:{question.pk}"


def holder_of_question(question: Question, edition: Edition | None = None) -> Holder:
    """The question as a user of references; for readers, by the name and address of what is published."""
    shown = edition or question.condition
    is_home = shown is not None and question.number is not None
    address = [question.condition_id, (shown.slug if shown else "") or "-", question.number]
    return Holder(
        key=key_of(question),
        label=f"Question {question.number} on {shown.name}" if shown and is_home else str(question),
        admin_path=reverse("admin:conditions_question_change", args=[question.pk]),
        public_path=reverse("question", args=address) if is_home else "",
    )
