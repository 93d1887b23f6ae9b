"""What every act of a moderator begins with: the right, the lock, whose hands it is in, the state."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from conditions.actions.audit import name_of
from conditions.actions.known_words import check_note
from conditions.errors import WrongState
from conditions.models import Question
from conditions.permissions import require
from conditions.questions.states import LABELS, OPEN, IllegalMove, Move, State, after
from gard.lib.clean_text import clean
from gard.lib.sealing import CannotOpen

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MODERATE = "conditions.moderate_question"
LONGEST_NOTE = 500
WORKED_ON = (*OPEN, State.ANSWERED)
"""States in which somebody can have a question in hand."""


def locked(question: Question, by: User) -> Question:
    """The question as it stands, locked until the transaction ends. Raise NotAllowed."""
    require(by, MODERATE, "moderate readers' questions")
    return Question.objects.select_for_update().get(pk=question.pk)


def in_hand(question: Question, by: User) -> Question:
    """Locked, and in the hands of this moderator. Raise NotAllowed, or WrongState that says whose it is.

    Nobody waits for what was written at the desk: it needs no claim.
    """
    found = locked(question, by)
    if found.is_from_a_reader and found.claimed_by_id != by.pk:
        raise WrongState(f"{whose(found)} Take it {'over' if found.claimed_by_id else 'in hand'} first.")
    return found


def worked_on(question: Question, by: User) -> Question:
    """In hand, and in a state in which its words can still change."""
    found = in_hand(question, by)
    check_worked_on(found)
    return found


def check_worked_on(question: Question) -> None:
    if State(question.state) not in WORKED_ON:
        raise WrongState(f"This question is “{LABELS[State(question.state)].lower()}”. Open it again first.")


def whose(question: Question) -> str:
    holder = question.claimed_by
    return f"{name_of(holder)} has this question in hand." if holder else "Nobody has this question in hand."


def state_after(question: Question, move: Move) -> str:
    """Raise WrongState, in the words of the table of moves."""
    try:
        return after(question.state, move).value
    except IllegalMove as refusal:
        raise WrongState(str(refusal)) from refusal


def let_go(question: Question) -> None:
    """In nobody's hands; the caller saves CLAIM."""
    question.claimed_at = question.claimed_by = None


CLAIM = ("claimed_at", "claimed_by")


def noted(question: Question, note: str) -> str:
    """The note as it is kept. Raise WrongState when it is too long, NotReady when it could show who asked."""
    note = clean(note).strip()
    if len(note) > LONGEST_NOTE:
        raise WrongState(f"A note has at most {LONGEST_NOTE} characters.")
    check_note(question, note)
    return note


@contextmanager
def told_in_words() -> Iterator[None]:
    """What no key opens is told to whoever acts."""
    try:
        yield
    except CannotOpen as problem:
        raise WrongState(str(problem)) from problem
