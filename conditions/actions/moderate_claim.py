"""Claim, release, assign: so that two moderators never work on one question unknowingly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import name_of, record_question
from conditions.actions.moderate_hold import CLAIM, MODERATE, check_worked_on, let_go, locked, whose
from conditions.errors import WrongState
from conditions.models import Question, QuestionEvent

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Kind = QuestionEvent.Kind


@transaction.atomic
def claim(question: Question, *, by: User, take_over: bool = False) -> None:
    """Take it in hand; what is in one's hands already stays there.

    Raise NotAllowed, or WrongState when somebody else has it and it is not to be taken over.
    """
    found = locked(question, by)
    check_worked_on(found)
    if found.claimed_by_id == by.pk:
        return
    holder = found.claimed_by
    if holder and not take_over:
        raise WrongState(f"{whose(found)} You can take it over.")
    hand_to(found, by)
    note = f"Taken over from {name_of(holder)}" if holder else ""
    record_question(Kind.CLAIMED, found, by=by, note=note)


@transaction.atomic
def release(question: Question, *, by: User) -> None:
    """Give it back to the queue. Raise NotAllowed, or WrongState when it is not in one's hands."""
    found = locked(question, by)
    if found.claimed_by_id != by.pk:
        raise WrongState(f"{whose(found)} Only what is in your hands can be given back.")
    let_go(found)
    found.save(update_fields=CLAIM)
    record_question(Kind.RELEASED, found, by=by)


@transaction.atomic
def assign(question: Question, *, by: User, to: User) -> None:
    """Put it into a colleague's hands. Raise NotAllowed, or WrongState when that cannot be."""
    found = locked(question, by)
    check_worked_on(found)
    if not (to.is_active and to.has_perm(MODERATE)):
        raise WrongState(f"{name_of(to)} may not moderate readers' questions.")
    if found.claimed_by_id == to.pk:
        raise WrongState(f"{name_of(to)} has this question in hand already.")
    if found.claimed_by_id and found.claimed_by_id != by.pk:
        raise WrongState(f"{whose(found)} Take it over before you assign it.")
    hand_to(found, to)
    record_question(Kind.ASSIGNED, found, by=by, note=f"To {name_of(to)}")


def hand_to(question: Question, person: User) -> None:
    question.claimed_at, question.claimed_by = timezone.now(), person
    question.save(update_fields=CLAIM)
