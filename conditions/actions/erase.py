"""Erases a question: everything that it held is deleted; its number stays taken.

Promise: readers no longer see it once this returns; what stays is a row that says that there was a question,
and a history that says who did what and when. The same form sent again is not taken in again. Doing it twice
does nothing twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from conditions.actions.audit import MACHINE, record_question
from conditions.actions.deleted_forms import remember_deleted
from conditions.actions.forget import digests_of_words
from conditions.actions.question import take_from_readers
from conditions.actions.traces import blank_notes, delete_all_versions
from conditions.models import (
    HelpfulVote,
    Letter,
    Original,
    Question,
    QuestionEvent,
    Redaction,
    SearchedText,
    Topic,
)
from conditions.permissions import require
from conditions.questions.states import Move, State, after
from references.links import forget as forget_links

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def erase(question: Question, *, by: User | None = None) -> None:
    """Delete everything. Without `by` the person who asked wishes it. No letter tells of it: the address is
    gone too. Raise NotAllowed.
    """
    if by:
        require(by, "conditions.delete_question", "erase a question")
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.state == State.ERASED:
        return
    gone = Question.Gone.OFFICE if by else Question.Gone.ASKER
    if locked.posted_at:
        take_from_readers(locked, gone=gone, by=by)
        locked.refresh_from_db()
    blank_notes(locked, None)
    free_duplicates(locked)
    remember_deleted(locked.link_digest)
    empty(locked)
    delete_rows(locked)
    record_question(QuestionEvent.Kind.ERASED, locked, by=by)


def free_duplicates(question: Question) -> None:
    """Whoever asked the same and waited for this answer goes back to the queue."""
    for twin in Question.objects.select_for_update().filter(merged_into=question).order_by("pk"):
        twin.merged_into = None
        waits = twin.state == State.MERGED and Original.objects.filter(question=twin).exists()
        if waits and twin.answer is None:
            twin.state = after(twin.state, Move.REOPEN).value
            record_question(QuestionEvent.Kind.REOPENED, twin, by=None, name=MACHINE)
        twin.save(update_fields=["merged_into", "state"])


def empty(question: Question) -> None:
    question.state = after(question.state, Move.ERASE).value
    question.question = question.opener = question.correction = question.decline_reason = ""
    question.answer = question.posting = question.link_digest = question.merged_into = None
    question.posted_on = question.corrected_on = question.promised_on = None
    question.claimed_at = question.claimed_by = None
    question.signals, question.is_urgent = [], False
    for name in digests_of_words():
        setattr(question, name, "")
    if question.consent:
        question.consent, question.consent_changed_at = Question.Consent.WITHDRAWN, timezone.now()
    question.save()
    question.other_conditions.clear()
    question.answer_writers.clear()


def delete_rows(question: Question) -> None:
    delete_all_versions(question)
    Topic.objects.filter(question=question).delete()
    Original.objects.filter(question=question).delete()
    Letter.objects.filter(question=question).delete()
    Redaction.objects.filter(question=question).delete()
    HelpfulVote.objects.filter(question=question).delete()
    SearchedText.objects.filter(question=question).delete()
    forget_links(f"question:{question.pk}")
