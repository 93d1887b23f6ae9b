"""What a moderator does with a reader's question: the doors of claiming, reading, wording and deciding on it.

Promise: each act asks for its right, locks the question, follows the table of moves, and leaves its event in
the same transaction; what came from a reader is in the hands of whoever acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.audit import record_question
from conditions.actions.letters import condition_name, fill, queue
from conditions.actions.moderate_claim import assign, claim, hand_to, release
from conditions.actions.moderate_hold import (
    CLAIM,
    in_hand,
    let_go,
    locked,
    noted,
    state_after,
    told_in_words,
    worked_on,
)
from conditions.actions.moderate_original import may_read, read_on, reveal
from conditions.actions.moderate_spans import accept_proposed, decide, mark, mark_words, undecided
from conditions.actions.moderate_wording import wording_problems, write_wording
from conditions.errors import NotReady, WrongState
from conditions.models import Condition, Letter, Question, QuestionEvent
from conditions.questions.states import LABELS, OPEN, Move, State
from references.site_texts import SiteTexts

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = [
    "accept",
    "accept_proposed",
    "answer_privately",
    "assign",
    "claim",
    "decide",
    "decline",
    "mark",
    "mark_spam",
    "mark_words",
    "may_read",
    "merge",
    "preview_of_decline",
    "read_on",
    "release",
    "reopen",
    "reveal",
    "undecided",
    "wording_problems",
    "write_wording",
]

Kind = QuestionEvent.Kind
TARGETS = (*OPEN, State.ANSWERED)
"""States of a question into which another can be merged."""


@transaction.atomic
def accept(question: Question, *, by: User, condition: Condition, note: str = "") -> None:
    """Give it its page and number there, and pass it to the writers; who was held back is thanked now.

    Raise NotAllowed, WrongState, or NotReady with everything that the wording lacks, or when the note
    could show who asked.
    """
    # Imported late: what posts a question asks this module what its wording lacks.
    from conditions.actions.question import next_question_number, record_question_change

    found = in_hand(question, by)
    was_held = found.state == State.HELD
    found.state = state_after(found, Move.ACCEPT)
    problems = wording_problems(found)
    if problems:
        raise NotReady(problems)
    if found.number is None or found.condition_id != condition.pk:
        found.condition, found.number = condition, next_question_number(condition)
    let_go(found)
    found.save(update_fields=["state", "condition", "number", *CLAIM])
    record_question_change(found)
    record_question(Kind.ACCEPTED, found, by=by, note=noted(found, note))
    if was_held:
        thank(found)


@transaction.atomic
def decline(question: Question, *, by: User, reason: str, note: str = "") -> None:
    """Say no, kindly: the letter for this reason is queued.

    Raise NotAllowed, WrongState, or NotReady when the note could show who asked.
    """
    found = in_hand(question, by)
    found.state = state_after(found, Move.DECLINE)
    found.decline_reason = known_reason(reason)
    let_go(found)
    found.save(update_fields=["state", "decline_reason", *CLAIM])
    record_question(Kind.DECLINED, found, by=by, note=noted(found, note))
    with told_in_words():
        queue(Letter.Kind.DECLINED, found, reason=reason_text(SiteTexts(found.language), reason))


@transaction.atomic
def mark_spam(question: Question, *, by: User, note: str = "") -> None:
    """Nobody is answered and no letter goes out. Raise as `decline` does."""
    found = in_hand(question, by)
    found.state = state_after(found, Move.MARK_SPAM)
    let_go(found)
    found.save(update_fields=["state", *CLAIM])
    record_question(Kind.SPAM, found, by=by, note=noted(found, note))


@transaction.atomic
def merge(question: Question, into: Question, *, by: User) -> None:
    """Somebody asked the same before: whoever asked this one gets the answer to that one.

    What was merged into this question goes with it; a target that is merged itself stands for where it went.
    Raise NotAllowed or WrongState.
    """
    target = at_the_end(into)
    # Locked in the order of their keys, so that two who merge crosswise do not wait for one another.
    pair = {key: locked(Question(pk=key), by) for key in sorted({question.pk, target.pk})}
    found, target = in_hand(question, by), pair[target.pk]
    if found.pk == target.pk:
        raise WrongState("A question cannot be merged into itself.")
    if State(target.state) not in TARGETS:
        state = LABELS[State(target.state)].lower()
        raise WrongState(f"That question is “{state}”, so nothing can be merged into it.")
    was_held = found.state == State.HELD
    found.state, found.merged_into = state_after(found, Move.MERGE), target
    let_go(found)
    found.save(update_fields=["state", "merged_into", *CLAIM])
    Question.objects.filter(merged_into=found).update(merged_into=target)
    record_question(Kind.MERGED, found, by=by, note=f"Into {target}")
    record_question(Kind.MERGED, target, by=by, note=f"Took in {found}")
    if target.state == State.ANSWERED:
        with told_in_words():
            queue(Letter.Kind.ANSWER, found)
    elif was_held:
        thank(found)


def at_the_end(question: Question) -> Question:
    """Where this question was merged to; itself when it was not."""
    seen = {question.pk}
    while question.merged_into and question.merged_into.pk not in seen:
        question = question.merged_into
        seen.add(question.pk)
    return question


@transaction.atomic
def reopen(question: Question, *, by: User) -> None:
    """Take back a decline, a merge or the mark as spam; a letter that is not sent yet stays here.

    It is in the hands of whoever opened it. Raise NotAllowed or WrongState.
    """
    found = locked(question, by)
    found.state = state_after(found, Move.REOPEN)
    found.decline_reason, found.merged_into = Question.DeclineReason.NONE, None
    found.save(update_fields=["state", "decline_reason", "merged_into"])
    hand_to(found, by)
    unsent = found.letters.filter(
        kind__in=[Letter.Kind.DECLINED, Letter.Kind.ANSWER], state=Letter.State.WAITING
    )
    unsent.update(state=Letter.State.DROPPED, sealed=None, next_try_at=None)
    record_question(Kind.REOPENED, found, by=by)


@transaction.atomic
def answer_privately(question: Question, *, by: User, is_private: bool) -> None:
    """Answer the person only, or take that back. Raise NotAllowed or WrongState."""
    found = worked_on(question, by)
    if not found.is_from_a_reader:
        raise WrongState("Nobody outside asked this question, so there is nobody to answer.")
    if found.posted_at:
        raise WrongState("Readers see this question. Withdraw it first.")
    if found.is_private_only == is_private:
        return
    found.is_private_only = is_private
    found.save(update_fields=["is_private_only"])
    note = "Only the person gets the answer" if is_private else "No longer only for the person"
    record_question(Kind.PRIVATE, found, by=by, note=note)


def thank(question: Question) -> None:
    """The acknowledgement that the screen held back, once."""
    if not question.letters.filter(kind=Letter.Kind.ACKNOWLEDGEMENT).exists():
        with told_in_words():
            queue(Letter.Kind.ACKNOWLEDGEMENT, question)


def known_reason(reason: str) -> str:
    if not reason or reason not in Question.DeclineReason:
        raise WrongState("Choose why the question is declined.")
    return reason


def reason_text(texts: SiteTexts, reason: str) -> str:
    return texts[f"letter.reason.{known_reason(reason)}"]


def preview_of_decline(question: Question, reason: str) -> tuple[str, str]:
    """Subject and text as the person will read them, without the name and the private link."""
    texts = SiteTexts(question.language)
    places = {
        "name": texts["letter.no-name"],
        "condition": condition_name(question, question.language) or texts["letter.no-condition"],
        "link": "https://…",
        "site": texts["site.name"],
        "reason": reason_text(texts, reason),
    }
    return fill(texts["letter.declined.subject"], places), fill(texts["letter.declined"], places)
