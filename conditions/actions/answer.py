"""The way of an answer to the person who asked: handed in, returned, sent, corrected.

Promise: whoever wrote part of an answer neither sends nor corrects it, unless the site's rules say so and the
record says it too; what was sent stays as it was until it is corrected, and then the asker is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.answer_problems import EMPTY, problems_of_answer, problems_of_posting
from conditions.actions.answer_texts import answer_of, is_empty, is_same, posting_of
from conditions.actions.answering import (
    POST,
    checked,
    locked,
    said,
    send_answer,
    state_after,
    write_to_all,
)
from conditions.actions.audit import record_question
from conditions.actions.known_words import check_note
from conditions.actions.question import show_posting
from conditions.errors import NotReady, WrongState
from conditions.models import Letter, Question, QuestionEvent
from conditions.permissions import require
from conditions.questions.states import Move

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST_CORRECTION = 300
CHANGE = "conditions.change_question"


@transaction.atomic
def hand_in(question: Question, *, by: User, note: str = "", seen: str = "") -> None:
    """The answer is written: a second person may check it. Raise NotAllowed, WrongState or NotReady."""
    require(by, CHANGE, "hand an answer in")
    fresh = locked(question, seen)
    fresh.state = state_after(fresh, Move.HAND_IN)
    if is_empty(fresh):
        raise NotReady((EMPTY,))
    check_note(fresh, note)
    fresh.save(update_fields=["state"])
    record_question(QuestionEvent.Kind.HANDED_IN, fresh, by=by, note=said(note))


@transaction.atomic
def send_back(question: Question, *, by: User, note: str) -> None:
    """Back to writing, with a reason; whoever wrote the answer may take it back too.

    Raise NotAllowed, WrongState, or NotReady when the note could show who asked.
    """
    fresh = locked(question)
    may_take_back = by.has_perm(CHANGE) and fresh.answer_writers.filter(pk=by.pk).exists()
    require(by, CHANGE if may_take_back else POST, "return an answer")
    fresh.state = state_after(fresh, Move.RETURN)
    if not note.strip():
        raise WrongState("Say what should change, so that the writer can act on it.")
    check_note(fresh, note)
    fresh.save(update_fields=["state"])
    record_question(QuestionEvent.Kind.RETURNED, fresh, by=by, note=said(note))


@transaction.atomic
def answer_question(question: Question, *, by: User, note: str = "", seen: str = "") -> None:
    """Send the answer to the person who asked; readers do not see it.

    Raise NotAllowed, OwnAnswer, WrongState, or NotReady with every problem.
    """
    fresh, own = checked(question, by, "answer a question", seen)
    if not fresh.is_from_a_reader:
        raise WrongState("Nobody outside asked this question, so there is nobody to answer. Post it.")
    if fresh.answer is not None:
        raise WrongState("This question is answered already. Correct the answer, so that the asker is told.")
    if problems := problems_of_answer(fresh):
        raise NotReady(problems)
    check_note(fresh, note)
    send_answer(fresh, by, said(own, note))


@transaction.atomic
def correct(question: Question, *, by: User, what: str, seen: str = "") -> None:
    """Put the working copy in the place of what was sent and posted; everybody who reads it sees `what`.

    Raise NotAllowed, OwnAnswer, NotReady with every problem, or WrongState when there is nothing to correct.
    """
    fresh, own = checked(question, by, "correct an answer", seen)
    what = what.strip()
    check_correctable(fresh, what)
    mentioned = ("The note about the correction", what)
    find = problems_of_posting if fresh.posted_at else problems_of_answer
    if problems := find(fresh, mentioned):
        raise NotReady(problems)
    if fresh.answer is not None:
        fresh.answer, fresh.written_digest = answer_of(fresh), ""
    fresh.corrected_on, fresh.correction = timezone.localdate(), what
    fresh.save(update_fields=["answer", "written_digest", "corrected_on", "correction"])
    if fresh.posted_at:
        fresh.posting = posting_of(fresh)
        fresh.save(update_fields=["posting"])
        show_posting(fresh)
    record_question(QuestionEvent.Kind.CORRECTED, fresh, by=by, note=said(own, what))
    if fresh.is_from_a_reader:
        write_to_all(Letter.Kind.CORRECTION, fresh, reason=what)


def check_correctable(question: Question, what: str) -> None:
    if question.answer is None and question.posted_at is None:
        raise WrongState("Nobody has read this answer yet, so there is nothing to correct.")
    if not what:
        raise WrongState("Say what was corrected. Everybody who reads the answer sees it.")
    if len(what) > LONGEST_CORRECTION:
        raise WrongState(f"Say it in at most {LONGEST_CORRECTION} characters.")
    now = posting_of(question)
    frozen = [each for each in (question.answer, question.posting) if each is not None]
    if all(is_same(each, now, question.language) for each in frozen):
        raise WrongState("Nothing has changed since it was sent, so there is nothing to correct.")
