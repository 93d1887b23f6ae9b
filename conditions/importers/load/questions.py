"""Writes the questions of a document and puts before readers those that it gives as posted.

Promise: a question that a moderator has taken from readers, or never posted, is not posted by an import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import reversion

from conditions.actions import post_question, record_question_change
from conditions.actions.answer_texts import is_same, posting_of
from conditions.errors import ActionError
from conditions.importers.load import references
from conditions.importers.load.problems import part
from conditions.importers.load.rows import Found, reconcile
from conditions.importers.page_document import DocQuestion, PageDocument
from conditions.models import Condition, Question, Topic
from gard.lib.versions import describe_revision

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NOT_POSTED_HERE = (
    "Question {number} is not before readers here, so the import did not post it; a moderator can."
)


def write_questions(
    condition: Condition, document: PageDocument, found: Found, *, by: User, comment: str
) -> None:
    """The working copies; what the document leaves as it is and what readers asked is not touched.

    A question of another page is written with that page, so it is passed over here.
    """
    if not document.questions:
        return
    existing = {row.number: row for row in condition.questions.prefetch_related("topics", "other_conditions")}
    for place, doc in enumerate(document.questions):
        if doc.condition:
            continue
        asked = existing.get(doc.number)
        if asked and asked.is_from_a_reader:
            continue
        with part(f"questions[{place}]"):
            write_question(asked, condition, doc, found, by=by, comment=comment)


def write_question(
    question: Question | None, condition: Condition, doc: DocQuestion, found: Found, *, by: User, comment: str
) -> None:
    opener, topics = found.text(doc.opener), wanted_topics(doc, found, by=by, comment=comment)
    also_on = {references.parent(page, by=by, comment=comment) for page in doc.also_on}
    if question is None:
        question = Question(condition=condition, number=doc.number, posted_on=doc.posted)
    elif said_by(question) == (doc.question, doc.language, opener, also_on, topics):
        return
    question.question, question.language, question.opener = doc.question, doc.language, opener
    question.clean_fields(exclude=["condition", "posted_by", "posting"])
    with reversion.create_revision(manage_manually=True, atomic=False):
        describe_revision(comment, by=by)
        is_new = question._state.adding
        question.save(force_insert=is_new)
        reconcile(
            [] if is_new else question.topics.all(),
            lambda row: row.position,
            topics,
            lambda key: Topic(question=question, position=key),
        )
        question.other_conditions.set(also_on)
        fresh = Question.objects.select_related("condition").get(pk=question.pk)
        reversion.add_to_revision(fresh)
    record_question_change(fresh)


def said_by(question: Question) -> tuple[Any, ...]:
    """All that a document says of a question, as it stands."""
    pages = set(question.other_conditions.all())
    return question.question, question.language, question.opener, pages, topics_of(question)


def wanted_topics(doc: DocQuestion, found: Found, *, by: User, comment: str) -> dict[Any, dict[str, Any]]:
    return {
        place: {
            "section": topic.section,
            "condition_id": references.parent(topic.condition, by=by, comment=comment).pk
            if topic.condition
            else None,
            "heading": topic.heading,
            "body": found.text(topic.body),
            "updated_on": topic.updated,
        }
        for place, topic in enumerate(doc.topics)
    }


def topics_of(question: Question) -> dict[Any, dict[str, Any]]:
    """The topics as they stand, in the shape of `wanted_topics`."""
    return {
        row.position: {
            "section": row.section,
            "condition_id": row.condition_id,
            "heading": row.heading,
            "body": row.body,
            "updated_on": row.updated_on,
        }
        for row in question.topics.all()
    }


def post_questions(condition: Condition, document: PageDocument, *, by: User) -> tuple[str, ...]:
    """Post what the document gives as posted; returns a note for each that could not be."""
    days = {doc.number: doc.posted for doc in document.questions if doc.posted and not doc.condition}
    notes = []
    waiting = condition.questions.of_the_desk().filter(number__in=days).order_by("number") if days else ()
    for question in waiting:
        day = days[question.number or 0]
        if question.posted_at is None and question.posted_on is None:
            notes.append(NOT_POSTED_HERE.format(number=question.number))
        elif not is_same(question.posting, posting_of(question)) or question.posted_on != day:
            try:
                post_question(question, by=by, on=day, pages_may_follow=True)
            except ActionError as error:
                notes.append(f"Question {question.number} was not posted: {error}")
    return tuple(notes)
