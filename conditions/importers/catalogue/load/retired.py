"""What becomes of conditions whose entry a catalogue has given up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from reversion.models import Version

from conditions.actions import withdraw
from conditions.importers.catalogue.load.batch import Batch, chunks
from conditions.importers.catalogue.load.naming import worked_on
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.load.subjects import Subjects
from conditions.importers.catalogue.records import Code
from conditions.models import Condition, Edition, Event, Fact, FactProposal, MergedNumber, Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NOT_LISTED = "The catalogue no longer lists it"
NOTE = "A catalogue has given the entry up."
WITHDRAWN = Event.Kind.WITHDRAWN
SHOWN_OR_NOT = (WITHDRAWN, Event.Kind.PUBLISHED, Event.Kind.PUBLISHED_AGAIN)


@dataclass(frozen=True, slots=True)
class Retired:
    """`into` is the number of the condition that stands for it now, if the catalogue says so."""

    into: int | None

    @property
    def says(self) -> dict[str, object]:
        return {"obsolete": True, "into": self.into}


def retired_by(source: Source, said: Said, subjects: Subjects) -> dict[int, Retired]:
    """Conditions that the source listed by an entry that is marked obsolete now, and lists by no other."""
    obsolete = {
        code: next((t.successor for t in terms if t.successor), None)
        for code, terms in said.terms.items()
        if all(term.is_obsolete for term in terms)
    }
    if not obsolete:
        return {}
    given = Fact.objects.filter(source=source, kind=Fact.Kind.CODE, origin=Fact.Origin.CATALOGUE)
    found: dict[int, Retired] = {}
    for scheme, text, number in given.values_list("scheme", "code", "condition_id"):
        code = Code(scheme, text)
        if code in obsolete and number not in subjects.names:
            successor = obsolete[code]
            into = subjects.of(successor) if successor else None
            found[number] = Retired(into if into != number else None)
    return found


def retire(
    leaving: dict[int, Retired], source: Source, batch: Batch, report: SourceReport, *, by: User
) -> set[int]:
    """Withdraw the pages that nobody has worked on, with the reason; propose it for the others."""
    in_use = worked_on(leaving)
    names = dict(
        Condition.objects.filter(pk__in=[r.into for r in leaving.values()]).values_list("pk", "name")
    )
    done = set()
    for number, retired in leaving.items():
        if number in in_use:
            propose(number, retired, source, batch, report)
            continue
        reason = f"It is now part of {names[retired.into]}."[:300] if retired.into in names else NOT_LISTED
        if retired.into in names and not MergedNumber.objects.filter(pk=number).exists():
            batch.make([MergedNumber(number=number, into_id=retired.into, reason=reason)])
        current = Edition.objects.filter(condition=number, is_current=True, language="en").first()
        if current is None:
            continue
        withdraw(current.condition, by=by, note=NOTE, public_reason=reason)
        batch.note_changed(Edition, [({"is_current": True}, [current.pk])])
        batch.note_made(list(Event.objects.filter(condition=number, edition=current).order_by("-pk")[:1]))
        report.count("page", "removed")
        done.add(number)
    return done


def given_up(numbers: Collection[int]) -> set[int]:
    """Pages that an import withdrew, and nobody has decided about since: no page is before readers, the last
    word in their record is the import's, and no editor has led the number elsewhere."""
    found: set[int] = set()
    for part in chunks(sorted(numbers)):
        record = Event.objects.filter(condition__in=part, kind__in=SHOWN_OR_NOT).order_by("pk")
        last = {event["condition_id"]: event for event in record.values("condition_id", "kind", "note")}
        found |= {n for n, event in last.items() if event["kind"] == WITHDRAWN and event["note"] == NOTE}
    led = Version.objects.get_for_model(MergedNumber).filter(object_id__in=[str(n) for n in found])
    return found - {int(key) for key in led.values_list("object_id", flat=True)} - worked_on(found)


def propose(number: int, retired: Retired, source: Source, batch: Batch, report: SourceReport) -> None:
    made = FactProposal.objects.filter(
        condition=number, source=source, fact=None, kind=FactProposal.Kind.GONE
    )
    if any(row.says == retired.says for row in made):
        return
    batch.make(
        [
            FactProposal(
                condition_id=number,
                source=source,
                kind=FactProposal.Kind.GONE,
                says=retired.says,
                proposed_at=timezone.now(),
            )
        ]
    )
    report.count("page", "proposed")
