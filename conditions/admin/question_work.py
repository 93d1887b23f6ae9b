"""The kinds of work on questions that the desk counts and the list of questions can be filtered by.

Promise: the desk and the list count the same, because both take their rows from here.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from conditions.actions.moderate_hold import MODERATE, WORKED_ON
from conditions.admin.work import Work
from conditions.models import Question, QuestionRules
from conditions.questions.clock import Clock, clock_until, latest_working_day, over_before
from conditions.questions.due import promised_day
from conditions.questions.states import OPEN, UNMODERATED, State

VIEW = "conditions.view_question"
POST = "conditions.post_question"


def waiting(user) -> QuerySet[Question]:
    return Question.objects.filter(state__in=OPEN)


def urgent(user) -> QuerySet[Question]:
    return waiting(user).filter(is_urgent=True)


def new(user) -> QuerySet[Question]:
    """Nobody has decided yet what becomes of them."""
    return Question.objects.filter(state__in=UNMODERATED)


def mine(user) -> QuerySet[Question]:
    return Question.objects.filter(claimed_by=user, state__in=WORKED_ON)


def unclaimed(user) -> QuerySet[Question]:
    return new(user).filter(claimed_by=None)


def over(user) -> QuerySet[Question]:
    """Somebody has waited for more working days than we promise."""
    today = timezone.localdate()
    day = over_before(today, QuestionRules.objects.current().target_days)
    start = timezone.make_aware(dt.datetime.combine(day, dt.time.min))
    late = Q(promised_on__lt=latest_working_day(today)) | Q(promised_on=None, received_at__lt=start)
    return waiting(user).filter(late)


def clock_of(question: Question, target: int) -> Clock | None:
    """The clock against what was promised; the target of the rules counts where nothing was written down.
    None: nobody outside asked."""
    received = question.received_at
    promised = promised_day(received, question.promised_on, target)
    if received is None or promised is None:
        return None
    return clock_until(timezone.localdate(received), timezone.localdate(), promised)


def writing(user) -> QuerySet[Question]:
    return Question.objects.filter(state=State.WRITING)


def checking(user) -> QuerySet[Question]:
    return Question.objects.filter(state=State.CHECKING)


def to_post(user) -> QuerySet[Question]:
    """Answered, not before readers, and allowed to be."""
    may = [Question.Consent.NONE, Question.Consent.GIVEN]
    return Question.objects.filter(
        state=State.ANSWERED, posted_at=None, consent__in=may, is_private_only=False, gone=""
    )


def corrections(user) -> QuerySet[Question]:
    """The answer says something else now than what was sent to the person who asked."""
    sent = Question.objects.filter(state=State.ANSWERED, answered_at__isnull=False)
    return sent.exclude(written_digest="")


def every(user) -> QuerySet[Question]:
    return Question.objects.all()


WAITING, EVERY = "waiting", "all"
QUESTION_WORK: dict[str, Work] = {
    WAITING: Work("Waiting", waiting, VIEW),
    "urgent": Work("Urgent", urgent, VIEW),
    "new": Work("New", new, VIEW),
    "unclaimed": Work("New, in nobody's hands", unclaimed, VIEW),
    "mine": Work("In my hands", mine, MODERATE),
    "over": Work("Over the target", over, VIEW),
    "writing": Work("To be answered", writing, VIEW),
    "checking": Work("Answers to check", checking, VIEW),
    "to-post": Work("Answered, not posted", to_post, VIEW),
    "corrections": Work("Corrections to check", corrections, VIEW),
    EVERY: Work("All", every, VIEW),
}


def queue_url(key: str) -> str:
    """All questions with this kind of work."""
    return f"{reverse('admin:conditions_question_changelist')}?work={key}"


def work_url(question: Question, *, may_moderate: bool) -> str:
    """Where work on this question begins."""
    is_new = question.is_from_a_reader and question.state in UNMODERATED
    name = "moderate" if is_new and may_moderate else "change"
    return reverse(f"admin:conditions_question_{name}", args=[question.pk])
