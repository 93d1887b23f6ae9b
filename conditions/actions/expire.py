"""Deletes what readers told us once its time is over: the daily purge.

Promise: each question stands for itself, so one that cannot be dealt with leaves the others to their turn;
running it again on the same day finds nothing to do. No word of a reader is told to anybody.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from conditions.actions.deleted_forms import due_deleted_forms
from conditions.actions.erase import delete_rows, erase
from conditions.actions.forget import forget, forget_original
from conditions.actions.receive import forget_senders
from conditions.models import HelpfulVote, Letter, Original, Question, QuestionEvent, QuestionRules
from conditions.questions.states import State

__all__ = ["Purged", "erase", "forget_original", "purge", "what_is_due"]

logger = logging.getLogger(__name__)

SET_ASIDE = (QuestionEvent.Kind.DECLINED, QuestionEvent.Kind.SPAM, QuestionEvent.Kind.MERGED)


@dataclass(frozen=True, slots=True)
class Purged:
    """Counts; and the questions that a person must look at.

    `named`: a public wording or an answer still holds an identifying word. `broken`: could not be purged.
    """

    originals: int = 0
    letters: int = 0
    senders: int = 0
    voters: int = 0
    leftovers: int = 0
    forms: int = 0
    named: tuple[int, ...] = ()
    broken: tuple[int, ...] = ()


def due_to_forget(today: dt.date) -> list[int]:
    """Questions whose original has to go, by key: past its day, answered or set aside long enough ago, or
    answered and then taken back by the person who asked.
    """
    keep = dt.timedelta(days=QuestionRules.objects.current().keep_days_after_answer)
    lately = QuestionEvent.objects.filter(
        question=OuterRef("pk"), kind__in=SET_ASIDE, happened_at__date__gt=today - keep
    )
    waits = Letter.objects.filter(question=OuterRef("pk"), state=Letter.State.WAITING)
    answered = Q(state=State.ANSWERED, answered_at__date__lte=today - keep)
    taken_back = Q(state=State.ANSWERED, consent=Question.Consent.WITHDRAWN) & Q(
        consent_changed_at__gt=F("answered_at")
    )
    closed = (State.DECLINED, State.SPAM, State.ERASED)
    served = Q(merged_into=None) | Q(merged_into__state__in=closed)
    served |= Q(merged_into__state=State.ANSWERED, merged_into__answered_at__date__lte=today - keep)
    set_aside = Q(state__in=(State.DECLINED, State.SPAM)) | (Q(state=State.MERGED) & served)
    due = Q(original__expires_on__lt=today) | answered
    due |= taken_back & Q(is_waiting=False)
    due |= set_aside & Q(was_lately=False)
    kept = Question.objects.filter(original__isnull=False)
    kept = kept.annotate(is_waiting=Exists(waits), was_lately=Exists(lately))
    return list(kept.filter(due).order_by("pk").values_list("pk", flat=True))


def due_letters() -> list[int]:
    """Letters that still hold a name although the original is gone."""
    left = Letter.objects.filter(sealed__isnull=False, question__original=None)
    return list(left.values_list("pk", flat=True))


def due_leftovers() -> list[int]:
    """Erased questions that something was added to afterwards."""
    rows = ("original", "topics", "redactions", "votes", "searched_texts")
    held = Q(posting__isnull=False)
    for name in rows:
        held |= Q(**{f"{name}__isnull": False})
    erased = Question.objects.filter(held, state=State.ERASED)
    return list(erased.order_by("pk").values_list("pk", flat=True).distinct())


def what_is_due(today: dt.date) -> Purged:
    """What `purge` would do, without doing it."""
    return Purged(
        originals=len(due_to_forget(today)),
        letters=len(due_letters()),
        senders=Original.objects.exclude(sender_digest="")
        .filter(question__received_at__date__lt=today)
        .count(),
        voters=HelpfulVote.objects.filter(voted_on__lt=today).exclude(voter_digest=None).count(),
        leftovers=len(due_leftovers()),
        forms=due_deleted_forms(today).count(),
    )


def purge(today: dt.date | None = None) -> Purged:
    """Delete what is due; each question in a transaction of its own."""
    day = today or timezone.localdate()
    originals, named, broken = 0, [], []
    for key in due_to_forget(day):
        try:
            is_named = forget(Question(pk=key), by=None)
        except Exception as problem:  # One question that breaks must not keep the others' words alive.
            # Not its message: a database tells there what it could not store.
            logger.error("Question %s could not be purged: %s.", key, type(problem).__name__)
            broken.append(key)
            continue
        originals += is_named is not None
        named += [key] if is_named else []
    letters = Letter.objects.filter(pk__in=due_letters(), sealed__isnull=False)
    leftovers = due_leftovers()
    for key in leftovers:
        delete_rows(Question(pk=key))
    return Purged(
        originals=originals,
        letters=letters.update(state=Letter.State.DROPPED, sealed=None, next_try_at=None),
        senders=forget_senders(day),
        voters=HelpfulVote.objects.filter(voted_on__lt=day)
        .exclude(voter_digest=None)
        .update(voter_digest=None),
        leftovers=len(leftovers),
        forms=due_deleted_forms(day).delete()[0],
        named=tuple(named),
        broken=tuple(broken),
    )
