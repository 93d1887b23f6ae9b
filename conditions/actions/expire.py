"""Erases a question at the wish of the person who asked."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from conditions.actions.audit import record_question
from conditions.actions.question import take_from_readers
from conditions.models import Letter, Original, Question, QuestionEvent, Redaction
from conditions.questions.states import State


@transaction.atomic
def erase(question: Question, *, by: User | None = None) -> None:
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.state == State.ERASED:
        return
    take_from_readers(locked, gone=Question.Gone.ASKER, by=by)
    Question.objects.filter(pk=locked.pk).update(
        state=State.ERASED.value, question="", opener="", answer=None, link_digest=None, signals=[]
    )
    locked.topics.all().delete()
    for model in (Original, Letter, Redaction):
        model.objects.filter(question=locked).delete()
    record_question(QuestionEvent.Kind.ERASED, locked, by=by)
