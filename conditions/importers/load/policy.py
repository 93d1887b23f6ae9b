"""Decides what happens to each document, and does it whole or not at all.

Promise: what an editor changed since the last import is never overwritten unless the person who runs the import
says so; a document that fails leaves nothing behind; the same document twice changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import reversion
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from conditions.actions import post_question, publish, record_change, record_question_change
from conditions.actions.draft import PARTS
from conditions.editions import freeze
from conditions.errors import ActionError
from conditions.importers.documents import document_of_working_copy
from conditions.importers.load.report import Outcome, Verdict
from conditions.importers.load.rows import Found, write_condition, write_facts, write_questions
from conditions.importers.page_document import Accepted, PageDocument, dumps
from conditions.models import Condition, ImportRecord
from references.richtext import TextTooLong, UnknownKey

if TYPE_CHECKING:
    from django.contrib.auth.models import User

EDITED = (
    "An editor has changed this page since it was imported, so it was left as it is. "
    "Run the import with --overwrite to replace the editor's text; it stays in the history."
)
NOT_IMPORTED = (
    "The site has a page of this number that was not imported and says something else, so it was left as it is. "
    "Run the import with --overwrite to replace it; it stays in the history."
)
WITHDRAWN = "The page was withdrawn from readers, so the import did not publish it."


class Refused(Exception):
    """The document is not loaded; the message says why."""


@dataclass(frozen=True, slots=True)
class Loader:
    """Loads documents for one account. `must_publish` puts what was loaded before readers."""

    by: User
    must_publish: bool = False
    may_overwrite: bool = False

    def load(self, item: Accepted) -> Outcome:
        """One document, one transaction."""
        warnings = tuple(str(warning) for warning in item.warnings)
        try:
            with transaction.atomic():
                verdict, is_published, notes = self.decide(item)
        except (Refused, ValidationError, DatabaseError, TextTooLong, UnknownKey) as error:
            return Outcome(Verdict.REFUSED, item.place, item.document.number, notes=tuple(sentences(error)))
        return Outcome(verdict, item.place, item.document.number, is_published, warnings + notes)

    def decide(self, item: Accepted) -> tuple[Verdict, bool, tuple[str, ...]]:
        document, digest = item.document, document_digest(item.document)
        condition = Condition.objects.select_for_update().filter(pk=document.number).first()
        if condition is None or is_bare(condition):
            return self.write(item, digest, Verdict.CREATED)
        record = ImportRecord.objects.filter(condition=condition).first()
        if record and record.document_digest == digest:
            return self.leave(condition, record)
        if not self.may_overwrite:
            if record is None and document_of_working_copy(fresh(condition)) != document:
                raise Refused(NOT_IMPORTED)
            if record and record.content_digest != content_digest(condition):
                raise Refused(EDITED)
        if record is None and document_of_working_copy(fresh(condition)) == document:
            remember(condition, item, digest)
            return Verdict.UNCHANGED, False, ()
        return self.write(item, digest, Verdict.UPDATED)

    def leave(self, condition: Condition, record: ImportRecord) -> tuple[Verdict, bool, tuple[str, ...]]:
        """The document is the one that was loaded last: only a missing publication is made up for."""
        if not self.must_publish or condition.editions.filter(is_current=True).exists():
            return Verdict.UNCHANGED, False, ()
        if record.content_digest != content_digest(condition):
            return (
                Verdict.UNCHANGED,
                False,
                ("An editor is working on this page, so the import did not publish it.",),
            )
        is_published, notes = self.put_before_readers(condition, [])
        return Verdict.UNCHANGED, is_published, notes

    def write(self, item: Accepted, digest: str, verdict: Verdict) -> tuple[Verdict, bool, tuple[str, ...]]:
        document, comment = item.document, f"Imported from {item.file}"[:200]
        found = Found(document, by=self.by, comment=comment)
        with reversion.create_revision():
            reversion.set_user(self.by)
            reversion.set_comment(comment)
            condition = fresh(write_condition(document, found))
            record_change(condition, by=self.by)
            reversion.add_to_revision(condition)
        for relation in condition.parents.all():
            relation.clean()
        write_facts(condition, document, found.sources)
        posted = self.write_questions(condition, document, found, comment)
        remember(condition, item, digest)
        if not self.must_publish:
            return verdict, False, ()
        is_published, notes = self.put_before_readers(condition, posted)
        return verdict, is_published, notes

    def write_questions(
        self, condition: Condition, document: PageDocument, found: Found, comment: str
    ) -> list[tuple[object, object]]:
        """Each question in a revision of its own; returns those to post, with their dates."""
        posted = []
        for doc in document.questions:
            with reversion.create_revision():
                reversion.set_user(self.by)
                reversion.set_comment(comment)
                (question,) = write_questions(condition, [doc], found)
                reversion.add_to_revision(question)
            record_question_change(question)
            if doc.posted:
                posted.append((question, doc.posted))
        return posted

    def put_before_readers(self, condition: Condition, questions: list) -> tuple[bool, tuple[str, ...]]:  # type: ignore[type-arg]
        """Publish the page and post its questions; what readers should not see yet is said, not forced."""
        editions = condition.editions.filter(language="en")
        if editions.exists() and not editions.filter(is_current=True).exists():
            return False, (WITHDRAWN,)
        try:
            with transaction.atomic():
                publish(condition, by=self.by, note="Imported")
                for question, on in questions:
                    post_question(question, by=self.by, on=on)
        except ActionError as error:
            return False, (f"Loaded, but not published: {error}",)
        return True, ()


def fresh(condition: Condition) -> Condition:
    """The page as the database has it, with all its parts."""
    return Condition.objects.prefetch_related(*PARTS).get(pk=condition.pk)


def is_bare(condition: Condition) -> bool:
    """Kept by number and name only, because another page is grouped under it."""
    return condition.changed_at is None


def document_digest(document: PageDocument) -> str:
    return hashlib.sha256(dumps(document, compact=True).encode()).hexdigest()


def content_digest(condition: Condition) -> str:
    """SHA-256 of all that an import writes, as it stands in the rows: pages in every language, facts, questions."""
    prefetch_related_objects([condition], *PARTS)
    languages = sorted({"en"} | {section.language for section in condition.sections.all()})
    facts = condition.facts.in_order().values_list(
        "kind",
        "scheme",
        "code",
        "label",
        "lay_label",
        "frequency",
        "frequency_text",
        "detail",
        "source_id",
        "is_hidden",
    )
    questions = condition.questions.order_by("number").values_list("number", "question", "opener")
    topics = condition.questions.filter(topics__isnull=False).order_by("number", "topics__position").values_list(
        "number", "topics__section", "topics__heading", "topics__body", "topics__updated_on"
    )
    content = [
        [freeze(condition, language).to_json() for language in languages],
        *(list(rows) for rows in (facts, questions, topics)),
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def remember(condition: Condition, item: Accepted, digest: str) -> None:
    """Note what was loaded and what it left, for the next import."""
    ImportRecord.objects.update_or_create(
        condition=condition,
        defaults={
            "origin": item.file[-300:],
            "document_digest": digest,
            "content_digest": content_digest(condition),
            "imported_at": timezone.now(),
        },
    )


def sentences(error: Exception) -> list[str]:
    """What went wrong, field by field where it is known."""
    if isinstance(error, ValidationError):
        if hasattr(error, "error_dict"):
            return [
                message if name == "__all__" else f"{name}: {message}"
                for name, messages in error.message_dict.items()
                for message in messages
            ]
        return list(error.messages)
    if isinstance(error, DatabaseError):
        return ["The database refused the page; nothing of it was kept."]
    return [str(error.args[0]) if error.args else str(error)]
