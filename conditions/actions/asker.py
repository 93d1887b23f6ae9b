"""What the person who asked does through the private link: allow posting or not, or have all deleted.

Promise: taking consent back takes a posted question from readers in the same transaction; doing it twice does
nothing twice. No right is asked for: who holds the code is the asker.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import record_question
from conditions.actions.expire import erase
from conditions.actions.question import take_from_readers
from conditions.actions.receive import digest_of_code
from conditions.errors import WrongState
from conditions.models import Letter, Original, Question, QuestionEvent
from conditions.questions.states import State
from gard.lib.sealing import CannotOpen

CHANGEABLE = (Question.Consent.REFUSED, Question.Consent.WITHDRAWN)


def find_by_code(code: str) -> Question | None:
    """The question behind a private link. None: the code is wrong, or nothing is kept under it."""
    return Question.objects.filter(link_digest=digest_of_code(code)).first()


def has_address(question: Question) -> bool | None:
    """Whether we can write to the asker. None: nobody knows any more, because the original is gone."""
    original = Original.objects.filter(question=question).first()
    try:
        return bool(original.opened().email) if original else None
    except CannotOpen:
        return None


def taken_down_on(question: Question) -> dt.date | None:
    """The day on which the office took it from readers, while it is gone for that reason."""
    if question.gone != Question.Gone.OFFICE:
        return None
    event = question.history.filter(kind=QuestionEvent.Kind.WITHDRAWN).order_by("-happened_at", "-pk").first()
    return timezone.localdate(event.happened_at) if event else None


@transaction.atomic
def withdraw_consent(question: Question) -> None:
    """Nobody but the asker reads the question from now on; what was never allowed stays so."""
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.consent != Question.Consent.GIVEN:
        return
    if locked.posted_at:
        take_from_readers(locked, gone=Question.Gone.ASKER, by=None)
    set_consent(locked, Question.Consent.WITHDRAWN)
    waiting = Letter.objects.filter(question=locked, kind=Letter.Kind.POSTED, state=Letter.State.WAITING)
    waiting.update(state=Letter.State.DROPPED, sealed=None, next_try_at=None)
    record_question(QuestionEvent.Kind.CONSENT_WITHDRAWN, locked, by=None)


@transaction.atomic
def give_consent(question: Question) -> None:
    """The asker allows posting after all. Raise WrongState when it was posted before and taken back."""
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.consent == Question.Consent.GIVEN:
        return
    if not may_give_consent(locked):
        raise WrongState("This question was on our page before, or is closed. It cannot be posted again.")
    set_consent(locked, Question.Consent.GIVEN)
    record_question(QuestionEvent.Kind.CONSENT_GIVEN, locked, by=None)


def may_give_consent(question: Question) -> bool:
    closed = {State.ERASED, State.DECLINED, State.SPAM}
    return question.consent in CHANGEABLE and not question.gone and question.state not in closed


def set_consent(question: Question, consent: Question.Consent) -> None:
    Question.objects.filter(pk=question.pk).update(consent=consent, consent_changed_at=timezone.now())


def erase_by_asker(question: Question) -> None:
    """Everything that we keep of it is deleted; idempotent."""
    erase(question, by=None)
