"""Loads a collection of texts that other pages may have better ones than: MedQuAD.

Promise: it replaces no text but its own; names, categories, groups and lists that people gave a page stay;
what people are working on is not published.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from conditions.editions import Payload, freeze
from conditions.importers.load.digests import content_digest, document_digest
from conditions.importers.load.page_numbers import PageNumbers, page_numbers
from conditions.importers.load.policy import EDITED, IN_WORK, Loader, Standing, Told, standing
from conditions.importers.load.problems import Refused
from conditions.importers.load.report import Outcome, Verdict
from conditions.importers.load.rows import Kept
from conditions.importers.page_document import Accepted
from conditions.models import Condition, FactProposal, ImportRecord

ENDING = ".xml"
"""Of the collection's files. Page documents never end so, which tells their records apart."""

NOTES = {"Imported", "From catalogues"}
"""Of editions that imports have made."""


@dataclass(frozen=True, slots=True)
class TextLoader(Loader):
    """`source`: name and release under which the collection gives facts. `carrier`: the page that a document
    goes to instead of the one of its number."""

    source: tuple[str, str] = ("", "")
    numbers: PageNumbers = field(default_factory=page_numbers)
    carrier: int | None = None

    def load(self, item: Accepted) -> Outcome:
        number, name = item.document.number, item.document.name
        carriers = self.numbers.carriers(number)
        if len(carriers) > 1:
            listed = ", ".join(map(str, carriers))
            said = f"Several pages carry the number {number}: {listed}. Nothing was changed."
            return Outcome(Verdict.REFUSED, item.place, number, notes=(said,))
        if not carriers:
            outcome = Loader.load(self, item)
            is_there = outcome.verdict != Verdict.REFUSED
            return replace(outcome, told=tuple(self.numbers.doubles(number, name)) if is_there else ())
        (page,) = carriers
        moved = replace(item, document=replace(item.document, number=page))
        outcome = Loader.load(replace(self, carrier=page), moved)
        if outcome.verdict == Verdict.REFUSED:
            carries = f"The number {number} is carried by page {page}."
            return replace(outcome, notes=tuple(f"{carries} {note}" for note in outcome.notes))
        return replace(outcome, told=(f"{number} loaded onto page {page}, which carries that number.",))

    def decide(self, item: Accepted) -> tuple[Verdict, Told]:
        digest = document_digest(item.document)
        page = standing(item.document.number)
        if page is None:
            return Verdict.CREATED, self.write(item, digest, page)
        if page.record is None or not is_ours(page.record):
            return self.decide_for_others(item, digest, page)
        if self.carrier and page.record.origin != Path(item.file).name:
            raise Refused(f"Page {self.carrier} has the text of {page.record.origin}; nothing was changed.")
        is_edited = is_edited_beyond_name(page, item.document.name)
        if page.record.document_digest == digest and not (self.may_overwrite and is_edited):
            return Verdict.UNCHANGED, self.leave(page, item.document)
        if is_edited and not self.may_overwrite:
            raise Refused(EDITED)
        if not is_edited and shows_other_text(page.condition):
            raise Refused(own_text(page.condition))
        if is_edited:
            self.keep(page.condition)
        keeps_name = bool(self.carrier) or has_accepted_name(page.condition)
        kept = Kept(lists=True, name=keeps_name, all_facts_but=self.source)
        return Verdict.UPDATED, self.write_beside_work(item, digest, page, kept)

    def decide_for_others(self, item: Accepted, digest: str, page: Standing) -> tuple[Verdict, Told]:
        """A page that the collection never gave a text."""
        if has_text(page.condition):
            raise Refused(own_text(page.condition))
        keeps_name = bool(self.carrier) or not page.is_bare
        kept = Kept(lists=True, name=keeps_name, other_names=True, all_facts_but=self.source)
        verdict = Verdict.CREATED if page.is_bare else Verdict.UPDATED
        return verdict, self.write_beside_work(item, digest, page, kept)

    def write_beside_work(self, item: Accepted, digest: str, page: Standing, kept: Kept) -> Told:
        """What people have written and not published yet is not published with it."""
        if page.condition.drafts.exists() and not self.wrote_it_alone(page.condition) and self.must_publish:
            loader = replace(self, must_publish=False)
            _, notes = loader.write(item, digest, page, kept)
            return False, (*notes, IN_WORK)
        return self.write(item, digest, page, kept)


def is_ours(record: ImportRecord) -> bool:
    return record.origin.lower().endswith(ENDING)


def own_text(condition: Condition) -> str:
    return f"{condition.name} ({condition.pk}) has text of its own; nothing was changed."


def has_text(condition: Condition) -> bool:
    """In the working copy or before readers, in any language."""
    current = condition.editions.filter(is_current=True)
    return condition.sections.exclude(body="").exists() or any(
        section.body for edition in current for section in Payload.from_json(edition.payload).sections
    )


def shows_other_text(condition: Condition) -> bool:
    """Whether readers see a text that people published and the working copy no longer has."""
    for edition in condition.editions.filter(is_current=True).exclude(note__in=NOTES):
        shown = {(each.kind, each.body) for each in Payload.from_json(edition.payload).sections if each.body}
        if shown - {(each.kind, each.body) for each in freeze(condition, edition.language).sections}:
            return True
    return False


def has_accepted_name(condition: Condition) -> bool:
    """Whether the page has its name because somebody accepted what a catalogue proposed."""
    accepted = condition.fact_proposals.filter(kind=FactProposal.Kind.NAME, state=FactProposal.State.ACCEPTED)
    return any(str(row.says.get("name", ""))[:250] == condition.name for row in accepted)


def is_edited_beyond_name(page: Standing, name: str) -> bool:
    """A name that a catalogue proposed and somebody accepted is no text of theirs."""
    if not page.is_edited():
        return False
    if page.record is None or not has_accepted_name(page.condition):
        return True
    condition = page.condition
    accepted, condition.name = condition.name, name
    try:
        return page.record.content_digest != content_digest(condition)
    finally:
        condition.name = accepted
