"""What sending, posting and correcting an answer share: the right, the lock, what was seen, four eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from conditions.actions.answer_texts import answer_of, digest_of_answer, digest_of_question
from conditions.actions.audit import record_question
from conditions.actions.letters import queue
from conditions.errors import OwnAnswer, WrongState
from conditions.models import EditorialRules, Letter, Question, QuestionEvent
from conditions.permissions import require
from conditions.questions.states import IllegalMove, Move, State, after
from gard.lib.sealing import CannotOpen

if TYPE_CHECKING:
    from django.contrib.auth.models import User

POST = "conditions.post_question"
LONGEST_NOTE = 500
OWN_ALLOWED = "This person wrote part of the answer; the site's rules allow it."
CHANGED_SINCE = (
    "Somebody changed the question or its answer since you opened this page. Look at it again, then go on."
)


def locked(question: Question, seen: str = "") -> Question:
    """The question, held until the act is done. Raise WrongState when it is not what was seen."""
    fresh = Question.objects.select_for_update(of=("self",)).select_related("condition").get(pk=question.pk)
    if seen and seen != digest_of_question(fresh):
        raise WrongState(CHANGED_SINCE)
    return fresh


def checked(question: Question, by: User, what: str, seen: str = "") -> tuple[Question, str]:
    """The question, held, and what the record must say beside the note.

    Raise NotAllowed, WrongState, or OwnAnswer when this person wrote part of the answer.
    """
    require(by, POST, what)
    fresh = locked(question, seen)
    if not is_own_answer(fresh, by):
        return fresh, ""
    if not EditorialRules.objects.current().may_approve_own:
        raise OwnAnswer
    return fresh, OWN_ALLOWED


def is_own_answer(question: Question, person: User) -> bool:
    """Whether this person wrote part of what nobody else has checked."""
    return question.answer_writers.filter(pk=person.pk).exists()


def said(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())[:LONGEST_NOTE]


def note_writer(question: Question, by: User | None) -> None:
    """The working copy was saved: whoever changed its answer is remembered as one of its writers.

    A change to an answer that was checked by somebody else begins anew with its own writer. An import writes
    without an account, and takes nobody's part. Once something was sent, a digest stands for what differs
    from it; while nothing differs there is none.
    """
    checked_digest = digest_of_answer(question.answer or question.posting)
    before, now = question.written_digest or checked_digest, digest_of_answer(answer_of(question))
    if now == before:
        return
    is_as_sent = question.answer is not None and now == checked_digest
    Question.objects.filter(pk=question.pk).update(written_digest="" if is_as_sent else now)
    if by is None:
        return
    if before == checked_digest and (question.answer or question.posting):
        question.answer_writers.set([by])
    else:
        question.answer_writers.add(by)


def state_after(question: Question, move: Move) -> str:
    """Raise WrongState, in the words of the table of moves."""
    try:
        return after(question.state, move).value
    except IllegalMove as refusal:
        raise WrongState(str(refusal)) from refusal


def send_answer(question: Question, by: User, note: str) -> None:
    """Freeze the answer for the person who asked, and write to everybody who asked the same."""
    question.state = state_after(question, Move.ANSWER)
    question.answer = answer_of(question)
    question.answered_at, question.answered_by = timezone.now(), by
    question.written_digest = ""
    question.save(update_fields=["state", "answer", "answered_at", "answered_by", "written_digest"])
    record_question(QuestionEvent.Kind.ANSWERED, question, by=by, note=note)
    write_to_all(Letter.Kind.ANSWER, question)


def write_to_all(kind: Letter.Kind, question: Question, reason: str = "") -> None:
    """One letter to the person who asked, and one to everybody who asked the same."""
    for one in (question, *question.duplicates.filter(state=State.MERGED)):
        write_to(kind, one, reason)


def write_to(kind: Letter.Kind, question: Question, reason: str = "") -> None:
    """Raise WrongState when no key opens the address, so that nobody is left out silently."""
    try:
        queue(kind, question, reason=reason)
    except CannotOpen as problem:
        raise WrongState(str(problem)) from problem
