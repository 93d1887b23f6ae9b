"""Finds and deletes what words leave behind: versions, comments, notes, entries of the admin's log.

Promise: what stays of them says who did what and when, and none of the words.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

import reversion
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from reversion.models import Revision, Version

from conditions.models import Event, Letter, Original, Question, QuestionEvent, Redaction, Topic
from conditions.questions.identifying import Identifying
from gard.lib.versions.aggregate import stored_fields, type_of
from references.richtext import TextTooLong, plain_text

BLANKED = "Deleted with the words of a reader"
ON_THE_RECORD = (Event.Kind.QUESTION_POSTED, Event.Kind.QUESTION_WITHDRAWN)
SAME_ACT = dt.timedelta(seconds=5)
LOGGED = (Question, Topic, Original, Letter, Redaction, QuestionEvent)


def clean_versions(question: Question, words: Identifying | None) -> None:
    """Delete the versions that hold one of the words (None: all); the newest is made again, clean."""
    versions = versions_of(question)
    hit = {version.revision_id for version in versions if words is None or holds(version, words)}
    newest = max((version.revision_id for version in versions), default=None)
    delete_versions(version for version in versions if version.revision_id in hit)
    if newest in hit:
        with reversion.create_revision(manage_manually=True):
            reversion.add_to_revision(Question.objects.get(pk=question.pk))
            for topic in Topic.objects.filter(question=question):
                reversion.add_to_revision(topic)
            reversion.set_comment(BLANKED)


def delete_all_versions(question: Question) -> None:
    delete_versions(versions_of(question))


def versions_of(question: Question) -> list[Version]:
    """Every version of the question and of its topics, deleted topics too."""
    own = Q(content_type=type_of(Question), object_id=str(question.pk))
    together = Version.objects.filter(own).values("revision")
    topics = [str(pk) for pk in Topic.objects.filter(question=question).values_list("pk", flat=True)]
    parts = Q(content_type=type_of(Topic)) & (Q(revision__in=together) | Q(object_id__in=topics))
    found = Version.objects.filter(own | parts).select_related("revision").order_by("pk")
    return [version for version in found if belongs(version, question)]


def belongs(version: Version, question: Question) -> bool:
    """A version of the question, or of a topic that was its; one that cannot be read counts as its."""
    if version.content_type == type_of(Question):
        return True
    try:
        return bool(stored_fields(version).get("question") == question.pk)
    except ValueError:
        return True


def holds(version: Version, words: Identifying) -> bool:
    texts = [version.object_repr, version.revision.comment, *texts_in(version.serialized_data)]
    return any(words.are_in(readable(text)) for text in texts)


def texts_in(serialized: str) -> list[str]:
    try:
        return list(strings_in(json.loads(serialized)))
    except ValueError:
        return [serialized]


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings_in(part)


def readable(text: str) -> str:
    """Rich text as it is stored and as people read it."""
    try:
        return f"{text}\n{plain_text(text)}" if "<" in text or "&" in text else text
    except TextTooLong:
        return text


def delete_versions(versions: Iterable[Version]) -> None:
    """A revision of which nothing is left goes too; one that holds something else loses its comment."""
    gone = list(versions)
    revisions = {version.revision_id for version in gone}
    Version.objects.filter(pk__in=[version.pk for version in gone]).delete()
    kept = Revision.objects.filter(pk__in=revisions)
    kept.filter(version=None).delete()
    kept.exclude(comment="").update(comment=BLANKED)


def blank_notes(question: Question, words: Identifying | None) -> None:
    """Notes about the question, on its own record and on that of its page; the admin's log.

    On the record of the page, and in the log, only what holds one of the words (None: all of it).
    """
    QuestionEvent.objects.filter(question=question).exclude(note="").update(note="")
    events = events_about(question)
    Event.objects.filter(pk__in=[e.pk for e in events if words is None or words.are_in(e.note)]).update(
        note=BLANKED
    )
    entries = entries_about(question)
    for entry in entries:
        if words is None or words.are_in(f"{entry.object_repr} {entry.change_message}"):
            entry.object_repr, entry.change_message = str(question)[:200], ""
            entry.save(update_fields=["object_repr", "change_message"])


def events_about(question: Question) -> list[Event]:
    """They name the page, not the question: those of the same moments as the events of the question."""
    moments = QuestionEvent.objects.filter(question=question).values_list("happened_at", flat=True)
    near = Q(pk=None)
    for moment in moments:
        near |= Q(happened_at__range=(moment - SAME_ACT, moment + SAME_ACT))
    number = Q(note=f"Question {question.number}")
    about = Event.objects.filter(kind__in=ON_THE_RECORD, condition=question.condition_id)
    return list(about.filter(near).exclude(number))


def entries_about(question: Question) -> list[LogEntry]:
    """Entries of the admin's log on the question and on the rows that belong to it."""
    wanted = Q(content_type=ContentType.objects.get_for_model(Question), object_id=str(question.pk))
    for model in LOGGED[1:]:
        keys = [
            str(key) for key in model._base_manager.filter(question=question).values_list("pk", flat=True)
        ]
        if keys:
            wanted |= Q(content_type=ContentType.objects.get_for_model(model), object_id__in=keys)
    return list(LogEntry.objects.filter(wanted))


def texts_shown(question: Question) -> list[str]:
    """What the asker, readers and writers of answers may see of it."""
    question = Question.objects.get(pk=question.pk)
    topics = Topic.objects.filter(question=question).values_list("heading", "body")
    texts = [question.question, question.opener, question.correction]
    texts += [*strings_in(question.answer), *strings_in(question.posting)]
    return [readable(text) for text in (*texts, *(text for pair in topics for text in pair))]
