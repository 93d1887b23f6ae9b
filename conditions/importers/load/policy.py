"""Decides what happens to each document, and does it whole or not at all.

Promise: what an editor changed since the last import is never overwritten unless the person who runs the
import says so; a document that fails leaves nothing behind; the same document twice changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import reversion
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from conditions.actions import publish_imported, record_change, settle, working_payload
from conditions.errors import ActionError, WrongState
from conditions.importers.documents import document_of_working_copy
from conditions.importers.load.digests import content_digest, document_digest, remember
from conditions.importers.load.facts import write_facts
from conditions.importers.load.problems import Refused, sentences
from conditions.importers.load.questions import post_questions, write_questions
from conditions.importers.load.report import Outcome, Verdict
from conditions.importers.load.rows import NOTHING, Found, Kept, fresh, write_condition
from conditions.importers.page_document import Accepted, PageDocument
from conditions.models import Condition, Draft, ImportRecord
from gard.lib.versions import describe_revision
from gard.lib.versions.aggregate import is_as_stored

if TYPE_CHECKING:
    from django.contrib.auth.models import User

EDITED = (
    "An editor has changed this page since it was imported, so it was left as it is. "
    "Run the import with --overwrite to replace the editor's text; it stays in the history."
)
NOT_IMPORTED = (
    "The site has a page of this number that was not imported and says something else, so it was left as it "
    "is. Run the import with --overwrite to replace it; it stays in the history."
)
WITHDRAWN = "The page was withdrawn from readers, so the import did not publish it."
IN_WORK = "An editor is working on this page, so the import did not publish it."

Told = tuple[bool, tuple[str, ...]]
"""Whether an edition was published, and notes for the person who runs the import."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A page of the site as an import finds it, locked until the import is done with it."""

    condition: Condition
    record: ImportRecord | None

    @property
    def is_bare(self) -> bool:
        """Kept by number and name only, because another page is grouped under it."""
        return self.condition.changed_at is None

    def is_public(self) -> bool:
        return self.condition.editions.current().exists()

    def is_withdrawn(self) -> bool:
        return self.condition.editions.filter(language="en").exists() and not self.is_public()

    def is_edited(self) -> bool:
        """Whether the page is not what the last import left."""
        return self.record is None or self.record.content_digest != content_digest(self.condition)


def standing(number: int) -> Standing | None:
    """What the site has under this number: one query."""
    found = Condition.objects.select_for_update(of=("self",), no_key=True).select_related("import_record")
    row = found.filter(pk=number).first()
    return Standing(row, getattr(row, "import_record", None)) if row else None


@dataclass(frozen=True, slots=True)
class Loader:
    """Loads documents for one account. `must_publish` puts what was loaded before readers."""

    by: User
    must_publish: bool = False
    may_overwrite: bool = False

    def load(self, item: Accepted) -> Outcome:
        """One document, one transaction."""
        number, warnings = item.document.number, tuple(str(warning) for warning in item.warnings)
        try:
            with transaction.atomic():
                verdict, (is_published, notes) = self.decide(item)
        except Refused as error:
            return Outcome(Verdict.REFUSED, item.place, number, notes=error.sentences)
        except ValidationError as error:
            return Outcome(Verdict.REFUSED, item.place, number, notes=tuple(sentences(error)))
        except DatabaseError:
            said = "The database refused the page, so nothing of it was kept."
            return Outcome(Verdict.REFUSED, item.place, number, notes=(said,))
        return Outcome(verdict, item.place, number, is_published, warnings + notes)

    def decide(self, item: Accepted) -> tuple[Verdict, Told]:
        document, digest = item.document, document_digest(item.document)
        page = standing(document.number)
        if page is None or page.is_bare:
            return Verdict.CREATED, self.write(item, digest, page)
        is_known = page.record is not None and page.record.document_digest == digest
        if is_known and not (self.may_overwrite and page.is_edited()):
            return Verdict.UNCHANGED, self.leave(page, document)
        if not is_known and document_of_working_copy(fresh(page.condition)) == document:
            remember(page.condition, page.record, item, digest)
            return Verdict.UNCHANGED, self.publish_what_is_there(page, document)
        if page.is_edited():
            if not self.may_overwrite:
                raise Refused(EDITED if page.record else NOT_IMPORTED)
            self.keep(page.condition)
        return Verdict.UPDATED, self.write(item, digest, page)

    def leave(self, page: Standing, document: PageDocument) -> Told:
        """The document is the one that was loaded last: only a missing publication is made up for."""
        is_public = self.must_publish and page.is_public()
        if not self.must_publish or (is_public and not document.questions):
            return False, ()
        if page.is_edited():
            return False, () if is_public else (IN_WORK,)
        return self.publish_what_is_there(page, document)

    def wrote_it_alone(self, condition: Condition) -> bool:
        """Whether nobody but the account of this import wrote what readers do not see yet."""
        writers = Draft.writers.through.objects.filter(draft__condition=condition)
        return not writers.exclude(user=self.by).exists()

    def publish_what_is_there(self, page: Standing, document: PageDocument) -> Told:
        if not self.must_publish:
            return False, ()
        if page.condition.drafts.exists() and not self.wrote_it_alone(page.condition):
            return False, (IN_WORK,)
        if page.is_public():
            return False, post_questions(page.condition, document, by=self.by)
        return self.put_before_readers(page.condition, page, document)

    def keep(self, condition: Condition) -> None:
        """What is about to be overwritten has a version in the history, whatever way it came in."""
        if is_as_stored(condition, except_fields=("changed_at", "changed_by")):
            return
        with reversion.create_revision(manage_manually=True, atomic=False):
            describe_revision("As it stood before an import", by=self.by)
            reversion.add_to_revision(fresh(condition))

    def write(self, item: Accepted, digest: str, page: Standing | None, kept: Kept = NOTHING) -> Told:
        document, comment = item.document, f"Imported from {Path(item.file).name}"[:200]
        is_new = page is None
        found = Found(document, by=self.by, comment=comment)
        condition = write_condition(page.condition if page else None, document, found, kept)
        with reversion.create_revision(manage_manually=True, atomic=False):
            describe_revision(comment, by=self.by)
            record_change(condition, by=self.by, is_published_next=self.must_publish)
            reversion.add_to_revision(condition)
        write_facts(condition, document, found.sources, is_new, kept.all_facts_but)
        write_questions(condition, document, found, by=self.by, comment=comment)
        remember(condition, page.record if page else None, item, digest)
        return self.put_before_readers(condition, page, document) if self.must_publish else (False, ())

    def put_before_readers(self, condition: Condition, page: Standing | None, document: PageDocument) -> Told:
        """Publish the page and post its questions; what readers should not see yet is said, not forced."""
        if page and page.is_withdrawn():
            settle(condition, working_payload(condition))
            return False, (WITHDRAWN,)
        is_published = True
        try:
            publish_imported(condition, by=self.by)
        except WrongState:  # Readers see exactly this already; the questions may be new.
            settle(condition, working_payload(condition))
            is_published = False
        except ActionError as error:
            settle(condition, working_payload(condition))
            return False, (f"Loaded, but not published: {error}",)
        return is_published, post_questions(condition, document, by=self.by)
