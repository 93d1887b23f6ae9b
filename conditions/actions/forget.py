"""Deletes a reader's own words, and every trace of them beside the original.

Promise: afterwards nothing in the database holds what was in the original, sealed or in clear, except what a
person decided to put into the public wording or an answer; that is told to whoever runs the purge. Doing it
twice does nothing twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.audit import MACHINE, record_question
from conditions.actions.traces import blank_notes, clean_versions, texts_shown
from conditions.models import Letter, Original, Question, QuestionEvent, Redaction, Topic
from conditions.permissions import require
from conditions.questions.identifying import Identifying, identifying
from conditions.questions.spans import Confidence, Kind
from conditions.questions.states import UNMODERATED, State
from gard.lib.sealing import CannotOpen

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NEVER_SHOWN = (*UNMODERATED, State.DECLINED, State.SPAM, State.MERGED)
"""States in which nobody outside has read the wording, so that it can go when it names somebody."""


def forget_original(question: Question, *, by: User | None = None) -> None:
    """Delete what the reader wrote, letters that wait, notes, and versions that hold an identifying word.

    Without `by` the site itself does it. Raise NotAllowed.
    """
    if by:
        require(by, "conditions.moderate_question", "delete a reader's own words")
    forget(question, by=by)


@transaction.atomic
def forget(question: Question, *, by: User | None) -> bool | None:
    """Whether what others may see still holds an identifying word, so that a person must look.

    None: there was nothing to forget.
    """
    locked = Question.objects.select_for_update().get(pk=question.pk)
    original = Original.objects.filter(question=locked).first()
    if original is None:
        return None
    words = identifying_words(original)
    drop_letters(locked)
    if words and locked.state in NEVER_SHOWN:
        blank_wording(locked, words)
    Redaction.objects.filter(question=locked, of=Redaction.Of.ORIGINAL).delete()
    blank_notes(locked, words)
    clean_versions(locked, words)
    original.delete()
    record_question(QuestionEvent.Kind.FORGOTTEN, locked, by=by, name=MACHINE)
    return words is not None and any(words.are_in(text) for text in texts_shown(locked))


def identifying_words(original: Original) -> Identifying | None:
    """None when no key opens the original any more: then everything counts as identifying."""
    try:
        asked = original.opened()
    except CannotOpen:
        return None
    marked = Redaction.objects.filter(question=original.question_id, of=Redaction.Of.ORIGINAL)
    removed = [
        (Kind(row.kind), asked.text[row.begins : row.ends])
        for row in marked
        if row.decision == Redaction.Decision.REMOVE
        or (not row.decision and row.confidence == Confidence.PROPOSED.value)
    ]
    return identifying(asked, removed)


def drop_letters(question: Question) -> int:
    """Letters that were not sent lose their content."""
    kept = Letter.objects.filter(question=question, sealed__isnull=False)
    return kept.update(state=Letter.State.DROPPED, sealed=None, next_try_at=None)


def digests_of_words() -> list[str]:
    """Fields with digests of texts: with one, a guess at a text that is gone could still be checked."""
    names = [field.name for field in Question._meta.concrete_fields if field.name.endswith("_digest")]
    return [name for name in names if name != "link_digest"]


def blank_wording(question: Question, words: Identifying) -> None:
    for name in ("question", "opener"):
        if words.are_in(getattr(question, name)):
            setattr(question, name, "")
            for digest in digests_of_words():
                setattr(question, digest, "")
    question.save(update_fields=["question", "opener", *digests_of_words()])
    for topic in Topic.objects.filter(question=question):
        if words.are_in(f"{topic.heading} {topic.body}"):
            topic.delete()
