"""One batch of conditions: made or renamed, their facts, and the page that readers see of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import slugify

from conditions.actions import publish_from_catalogue
from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.facts import FactDiff
from conditions.importers.catalogue.load.naming import Naming, new_proposals, worked_on
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.retired import Retired, given_up, retire
from conditions.importers.catalogue.load.wanted import Wanted
from conditions.models import Condition, Edition, MergedNumber, Source
from conditions.search.names import index_names

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(slots=True)
class Pages:
    """What one source says of conditions, ready to be written batch by batch."""

    source: Source
    naming: Naming
    wanted: Wanted
    retired: dict[int, Retired]
    listed: Collection[int]
    by: User
    must_publish: bool
    report: SourceReport

    def write(self, numbers: Sequence[int], batch: Batch) -> None:
        self.make(numbers, batch)
        renamed = self.rename(numbers, batch)
        touched = FactDiff(self.source, self.wanted, batch, self.report).run(numbers)
        back = self.listed_again(numbers, batch)
        published = self.publish(numbers, back, batch) if self.must_publish else set()
        leaving = {number: self.retired[number] for number in numbers if number in self.retired}
        gone = retire(leaving, self.source, batch, self.report, by=self.by)
        index_names(touched | published | renamed | gone)

    def make(self, numbers: Sequence[int], batch: Batch) -> None:
        there = set(Condition.objects.filter(pk__in=numbers).values_list("pk", flat=True))
        new = [
            Condition(
                number=number, name=self.naming.new[number], slug=slug_of(number, self.naming.new[number])
            )
            for number in numbers
            if number in self.naming.new and number not in there
        ]
        batch.make(new)
        self.report.count("condition", "created", len(new))

    def rename(self, numbers: Sequence[int], batch: Batch) -> set[int]:
        names = {number: self.naming.renamed[number] for number in numbers if number in self.naming.renamed}
        rows = list(Condition.objects.filter(pk__in=names, changed_at=None)) if names else []
        batch.change([(row, {"name": names[row.pk], "slug": slug_of(row.pk, names[row.pk])}) for row in rows])
        self.report.count("condition", "updated", len(rows))
        proposed = {
            number: self.naming.proposed[number] for number in numbers if number in self.naming.proposed
        }
        proposals = new_proposals(self.source, proposed) if proposed else []
        batch.make(proposals)
        self.report.count("name", "proposed", len(proposals))
        return {row.pk for row in rows}

    def listed_again(self, numbers: Sequence[int], batch: Batch) -> set[int]:
        """Pages that a catalogue had withdrawn and lists by now; their numbers stand for themselves again."""
        listed = [number for number in numbers if number in self.listed]
        back = given_up(listed) if self.must_publish else set()
        if back:
            batch.drop(list(MergedNumber.objects.filter(pk__in=back)))
        return back

    def publish(self, numbers: Sequence[int], back: set[int], batch: Batch) -> set[int]:
        """Pages that have none yet or are `back`, and pages of catalogues only with another name by now."""
        editions = Edition.objects.filter(condition__in=numbers, language="en").order_by()
        shown: dict[int, tuple[str, str] | None] = {}
        for number, is_current, name, slug in editions.values_list(
            "condition_id", "is_current", "name", "slug"
        ):
            shown[number] = (name, slug) if is_current else shown.get(number)
        bare = Condition.objects.filter(pk__in=numbers, changed_at=None, facts__is_hidden=False).distinct()
        waiting = [
            row
            for row in bare
            if row.pk in back or row.pk not in shown or shown[row.pk] not in (None, (row.name, row.slug))
        ]
        in_work = worked_on([row.pk for row in waiting])
        waiting = [row for row in waiting if row.pk not in in_work]
        if not waiting:
            return set()
        done = publish_from_catalogue(waiting, by=self.by)
        batch.note_changed(Edition, [({"is_current": True}, done.replaced)] if done.replaced else [])
        batch.note_made(done.editions)
        batch.note_made(done.events)
        self.report.count("page", "updated", len(done.replaced))
        self.report.count("page", "created", len(done.editions) - len(done.replaced))
        return {row.pk for row in waiting}


def slug_of(number: int, name: str) -> str:
    return slugify(name)[:250] or str(number)
