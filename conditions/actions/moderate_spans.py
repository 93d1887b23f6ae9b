"""Decisions about marked places: each one recorded, none with the words that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import record_question
from conditions.actions.moderate_hold import worked_on
from conditions.actions.moderate_original import is_there, read_on
from conditions.errors import WrongState
from conditions.models import Question, QuestionEvent, Redaction
from conditions.questions.same_words import Place, Searched, key_of, overlaps
from conditions.questions.spans import Confidence, Kind

if TYPE_CHECKING:
    from django.contrib.auth.models import User

BY_HAND = "by-hand"
ORIGINAL, WORDING = Redaction.Of.ORIGINAL, Redaction.Of.WORDING
SAID = {"": "open again", "remove": "must go", "keep": "may stay"}
DECIDED = ("kind", "decision", "decided_at", "decided_by")


@transaction.atomic
def decide(redaction: Redaction, *, by: User, decision: str, kind: str | None = None) -> None:
    """Say that a marked place must go or may stay; "" opens it again. `kind` corrects what it tells.

    A place in the reader's own words is decided by somebody who has them open. Raise NotAllowed or
    WrongState.
    """
    found = worked_on(redaction.question, by)
    text_of(found, redaction.of, by)
    row = found.redactions.filter(pk=redaction.pk).first()
    if row is None:
        raise WrongState("This place is not marked any more.")
    if decision not in Redaction.Decision:
        raise WrongState("Choose whether the marked place must go or may stay.")
    if kind is not None:
        row.kind = known_kind(kind)
    settle(row, by, decision)
    row.save(update_fields=DECIDED)
    record_question(QuestionEvent.Kind.DECIDED, found, by=by, note=f"{row.kind}: {SAID[decision]}")


@transaction.atomic
def accept_proposed(question: Question, *, by: User, of: str = ORIGINAL) -> int:
    """Every place that a rule proposed and nobody decided must go; suspected ones are looked at singly."""
    found = worked_on(question, by)
    text_of(found, of, by)
    rows = list(found.redactions.undecided().filter(of=of, confidence=Confidence.PROPOSED.value))
    if not rows:
        raise WrongState("No proposed place is left to decide.")
    for row in rows:
        settle(row, by, Redaction.Decision.REMOVE)
    Redaction.objects.bulk_update(rows, DECIDED)
    record_question(QuestionEvent.Kind.DECIDED, found, by=by, note=f"{len(rows)} proposed: must go")
    return len(rows)


@transaction.atomic
def mark(question: Question, *, by: User, of: str, begins: int, ends: int, kind: str) -> None:
    """Mark one more place that must go; it swallows the marked places that it touches.

    Raise NotAllowed, or WrongState when there are no words at that place.
    """
    found = worked_on(question, by)
    put_mark(found, text_of(found, of, by), by, of, (begins, ends), known_kind(kind))
    record_question(QuestionEvent.Kind.DECIDED, found, by=by, note=f"{kind}: marked by hand")


@transaction.atomic
def mark_words(question: Question, *, by: User, of: str, words: str, kind: str) -> int:
    """Mark every place with these words; how many there are. Raise NotAllowed or WrongState."""
    found = worked_on(question, by)
    text = text_of(found, of, by)
    places = Searched(text).places_of(key_of(words))
    if not places:
        raise WrongState("These words are not in the text. Whole words are looked for.")
    for place in places:
        put_mark(found, text, by, of, place, known_kind(kind))
    note = f"{kind}: marked by hand in {len(places)} places" if len(places) > 1 else f"{kind}: marked by hand"
    record_question(QuestionEvent.Kind.DECIDED, found, by=by, note=note)
    return len(places)


def undecided(question: Question) -> int:
    """Places that nobody has decided. Those in words that were deleted cannot be decided any more."""
    rows = question.redactions.undecided()
    return (rows if is_there(question) else rows.filter(of=WORDING)).count()


def text_of(question: Question, of: str, by: User) -> str:
    """The text in which the place is. Raise NotAllowed or WrongState."""
    if of not in Redaction.Of:
        raise WrongState("There is no such text.")
    return read_on(question, by=by).text if of == ORIGINAL else question.question


def known_kind(kind: str) -> str:
    if kind not in {each.value for each in Kind}:
        raise WrongState("Choose what the marked place tells about the person.")
    return kind


def settle(row: Redaction, by: User, decision: str) -> None:
    row.decision = decision
    row.decided_at, row.decided_by = (timezone.now(), by) if decision else (None, None)


def put_mark(question: Question, text: str, by: User, of: str, place: Place, kind: str) -> None:
    """One row over this place and over all that it touches, so that marked places never overlap."""
    begins, ends = place
    if not 0 <= begins < ends <= len(text) or not text[begins:ends].strip():
        raise WrongState("There are no words at this place.")
    rows = [row for row in question.redactions.filter(of=of) if overlaps((row.begins, row.ends), place)]
    begins, ends = min([begins, *(r.begins for r in rows)]), max([ends, *(r.ends for r in rows)])
    Redaction.objects.filter(pk__in=[row.pk for row in rows]).delete()
    row = Redaction(
        question=question,
        of=of,
        begins=begins,
        ends=ends,
        kind=kind,
        confidence=Confidence.PROPOSED.value,
        reason=BY_HAND,
        is_by_hand=True,
    )
    settle(row, by, Redaction.Decision.REMOVE)
    row.save()
