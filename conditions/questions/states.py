"""The states of a reader's question and every move between them: one table, and nothing moves beside it.

Whether readers see the question is not a state: a question is posted while it has a posting.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a question is on its way to an answer."""

    HELD = "held"
    RECEIVED = "received"
    WRITING = "writing"
    CHECKING = "checking"
    ANSWERED = "answered"
    DECLINED = "declined"
    SPAM = "spam"
    MERGED = "merged"
    ERASED = "erased"


class Move(StrEnum):
    """What somebody does with a question."""

    ACCEPT = "accept"
    DECLINE = "decline"
    MARK_SPAM = "mark-spam"
    MERGE = "merge"
    REOPEN = "reopen"
    HAND_IN = "hand-in"
    RETURN = "return"
    ANSWER = "answer"
    ERASE = "erase"


LABELS = {
    State.HELD: "Held: look before anything is sent",
    State.RECEIVED: "New",
    State.WRITING: "Waiting for an answer",
    State.CHECKING: "Answer waiting for a second person",
    State.ANSWERED: "Answered",
    State.DECLINED: "Declined",
    State.SPAM: "Spam",
    State.MERGED: "Same as another question",
    State.ERASED: "Erased",
}

OPEN = (State.HELD, State.RECEIVED, State.WRITING, State.CHECKING)
"""States in which somebody waits for us."""

UNMODERATED = (State.HELD, State.RECEIVED)
"""Nobody has decided yet what becomes of it."""

WRITTEN = (State.WRITING, State.CHECKING, State.ANSWERED)
"""It was passed on to the writers: its answer can change."""

MOVES: dict[Move, tuple[tuple[State, ...], State]] = {
    Move.ACCEPT: (UNMODERATED, State.WRITING),
    Move.DECLINE: (OPEN, State.DECLINED),
    Move.MARK_SPAM: (UNMODERATED, State.SPAM),
    Move.MERGE: ((*UNMODERATED, State.WRITING), State.MERGED),
    Move.REOPEN: ((State.DECLINED, State.SPAM, State.MERGED), State.RECEIVED),
    Move.HAND_IN: ((State.WRITING,), State.CHECKING),
    Move.RETURN: ((State.CHECKING,), State.WRITING),
    Move.ANSWER: ((State.WRITING, State.CHECKING, State.ANSWERED), State.ANSWERED),
    Move.ERASE: (tuple(state for state in State if state is not State.ERASED), State.ERASED),
}
"""Move -> the states from which it starts, the state in which it ends."""


@dataclass(frozen=True, slots=True)
class IllegalMove(Exception):
    """The move does not start from this state."""

    move: Move
    state: State

    def __str__(self) -> str:
        return f"This question is “{LABELS[self.state].lower()}”, so this cannot be done with it now."


def after(state: State | str, move: Move) -> State:
    """The state in which the move ends. Raise IllegalMove when it does not start here."""
    begin, end = MOVES[move]
    if State(state) not in begin:
        raise IllegalMove(move, State(state))
    return end


def is_possible(state: State | str, move: Move) -> bool:
    return State(state) in MOVES[move][0]
