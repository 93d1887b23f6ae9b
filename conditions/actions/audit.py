"""Writes the audit trail: the only place that makes events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils import timezone

from conditions.models import Condition, Edition, Event, Question, QuestionEvent

if TYPE_CHECKING:
    from django.contrib.auth.models import User


LONGEST_NAME = 200
ASKER = "The person who asked"
MACHINE = "The site itself"


def name_of(user: User) -> str:
    """How an account is called in records that outlive it."""
    return (user.get_full_name() or user.get_username())[:LONGEST_NAME]


def record(
    kind: Event.Kind,
    condition: Condition,
    *,
    by: User | None,
    name: str = "",
    edition: Edition | None = None,
    note: str = "",
    public_reason: str = "",
) -> Event:
    """One event, in the transaction of the act. `name` stands for an account that may be gone."""
    return Event.objects.create(
        kind=kind,
        condition=condition,
        edition=edition,
        happened_at=timezone.now(),
        happened_by=by,
        happened_by_name=name_of(by) if by else name,
        note=note,
        public_reason=public_reason,
    )


def record_all(kind: Event.Kind, editions: Sequence[Edition], *, by: User, note: str = "") -> list[Event]:
    """One event for each of many editions that an act has touched."""
    return Event.objects.bulk_create(
        [
            Event(
                kind=kind,
                condition_id=edition.condition_id,
                edition=edition,
                happened_at=edition.published_at,
                happened_by=by,
                happened_by_name=name_of(by),
                note=note,
            )
            for edition in editions
        ],
        batch_size=250,
    )


def record_question(
    kind: QuestionEvent.Kind,
    question: Question,
    *,
    by: User | None,
    name: str = "",
    why: str = "",
    note: str = "",
) -> QuestionEvent:
    """One event of a question, in the transaction of the act. Without an account, `name` says who acted."""
    return QuestionEvent.objects.create(
        question=question,
        kind=kind,
        happened_at=timezone.now(),
        happened_by=by,
        happened_by_name=name_of(by) if by else name or ASKER,
        why=why,
        note=note,
    )
