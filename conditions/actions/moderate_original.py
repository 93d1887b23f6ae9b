"""Reading a reader's own words: a right of its own, a reason, a record, and an end after half an hour."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import record_question
from conditions.actions.moderate_hold import told_in_words
from conditions.errors import NotAllowed, WrongState
from conditions.models import Original, Question, QuestionEvent
from conditions.permissions import require
from conditions.questions.asked import Asked

if TYPE_CHECKING:
    from django.contrib.auth.models import User

VIEW = "conditions.view_original"
WHAT = "read readers' own words"
OPEN_FOR = dt.timedelta(minutes=30)
DELETED = "The reader's own words were deleted, so nobody can read them any more."


@transaction.atomic
def reveal(question: Question, *, by: User, why: str) -> Asked:
    """Read the words, and leave a record of it. They stay open to this person for OPEN_FOR.

    Raise NotAllowed, or WrongState without a reason, after they were deleted, or when no key opens them.
    """
    require(by, VIEW, WHAT)
    if why not in QuestionEvent.Why or not why:
        raise WrongState("Say why you want to read the reader's own words.")
    asked = opened(Question.objects.select_for_update().get(pk=question.pk))
    record_question(QuestionEvent.Kind.REVEALED, question, by=by, why=why)
    return asked


def may_read(question: Question, user: User) -> bool:
    """Whether this person opened the words of this question a short while ago, and still has the right."""
    return open_until(question, user) is not None


def open_until(question: Question, user: User) -> dt.datetime | None:
    """When the words close again to this person; None when they are closed."""
    if not user.is_active or not user.has_perm(VIEW):
        return None
    revealed = QuestionEvent.objects.filter(
        question=question,
        kind=QuestionEvent.Kind.REVEALED,
        happened_by=user,
        happened_at__gt=timezone.now() - OPEN_FOR,
    )
    last = revealed.values_list("happened_at", flat=True).first()
    return last + OPEN_FOR if last else None


def read_on(question: Question, *, by: User) -> Asked:
    """The words, while they are open to this person. Raise NotAllowed, or WrongState as `reveal` does."""
    if not may_read(question, by):
        raise NotAllowed("read these words before you have said why")
    return opened(question)


def opened(question: Question) -> Asked:
    """For acts that compare words in the machine and show none. Raise WrongState."""
    original = Original.objects.filter(question=question).first()
    if original is None:
        raise WrongState(DELETED)
    with told_in_words():
        return original.opened()


def is_there(question: Question) -> bool:
    return Original.objects.filter(question=question).exists()
