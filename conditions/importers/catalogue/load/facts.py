"""Brings the facts of one source in step with what it says now.

Promise: facts of other sources, of documents and of editors are not touched; a fact that an editor has hidden
or overridden is not touched either: what the source says otherwise is proposed, once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import timezone

from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.report import SourceReport
from conditions.importers.catalogue.load.wanted import FIELDS, Saying, Wanted
from conditions.models import Fact, FactProposal, Source

Kept = list[tuple[int, Fact]]


class FactDiff:
    """One batch of conditions."""

    def __init__(self, source: Source, wanted: Wanted, batch: Batch, report: SourceReport) -> None:
        self.source, self.wanted, self.batch, self.report = source, wanted, batch, report
        self.new: list[Fact] = []
        self.changed: dict[int, dict[str, Any]] = {}
        self.gone: list[int] = []
        self.proposals: dict[int, tuple[int, dict[str, Any] | None]] = {}
        self.agreed: list[int] = []
        self.vanished: dict[int, list[tuple[int, Saying]]] = defaultdict(list)
        self.dropped: dict[int, list[Saying]] = defaultdict(list)
        self.renamed: set[int] = set()

    def run(self, numbers: Sequence[int]) -> set[int]:
        """Numbers of the conditions of which a name has changed."""
        left = {number: dict(self.wanted.get(number, {})) for number in numbers}
        rows = Fact.objects.filter(source=self.source, origin=Fact.Origin.CATALOGUE, condition__in=numbers)
        for pk, number, is_hidden, given, *values in rows.order_by("pk").values_list(
            "pk", "condition_id", "is_hidden", "given", *FIELDS
        ):
            stored = Saying(*values)
            last_said = Saying(**given) if given else stored
            said = left[number].pop(last_said.key, None)
            if is_hidden or given is not None:
                self.leave(pk, number, last_said, said)
            elif said is None:
                self.gone.append(pk)
                self.dropped[number].append(stored)
                self.note(number, stored)
            elif said != stored:
                new = said._asdict()
                self.changed[pk] = {f: new[f] for f in FIELDS if new[f] != getattr(stored, f)}
                self.note(number, said)
            else:
                self.report.count("fact", "unchanged")
        for number, sayings in left.items():
            for pk, reworded in paired(self.vanished.pop(number, []), self.dropped.pop(number, []), sayings):
                self.proposals[pk] = (number, reworded._asdict() if reworded else None)
            self.add(number, list(sayings.values()))
        self.write()
        return self.renamed

    def note(self, number: int, saying: Saying) -> None:
        if saying.kind == Fact.Kind.NAME:
            self.renamed.add(number)

    def add(self, number: int, sayings: list[Saying]) -> None:
        order = {key: place for place, key in enumerate(self.wanted.get(number, {}))}
        for saying in sayings:
            self.note(number, saying)
            self.new.append(
                Fact(
                    condition_id=number,
                    source=self.source,
                    origin=Fact.Origin.CATALOGUE,
                    position=order[saying.key],
                    **saying._asdict(),
                )
            )

    def leave(self, pk: int, number: int, last_said: Saying, said: Saying | None) -> None:
        """An editor has decided on this row: it stays, and what the source says otherwise is proposed."""
        if said == last_said:
            self.report.count("fact", "unchanged")
            self.agreed.append(pk)
        elif said is None:
            self.vanished[number].append((pk, last_said))
        else:
            self.proposals[pk] = (number, said._asdict())

    def write(self) -> None:
        changed = list(Fact.objects.filter(pk__in=self.changed)) if self.changed else []
        gone = list(Fact.objects.filter(pk__in=self.gone)) if self.gone else []
        self.batch.change([(row, self.changed[row.pk]) for row in changed])
        self.batch.drop(gone)
        self.batch.make(self.new)
        for verdict, rows in (("created", self.new), ("updated", changed), ("removed", gone)):
            self.report.count("fact", verdict, len(rows))
        self.propose()

    def propose(self) -> None:
        if self.agreed:
            # The source is back at what it said before: there is nothing left to decide.
            stale = FactProposal.objects.filter(fact__in=self.agreed, state=FactProposal.State.OPEN)
            self.batch.drop(list(stale))
        if not self.proposals:
            return
        known: dict[int, list[FactProposal]] = defaultdict(list)
        for row in FactProposal.objects.filter(fact__in=self.proposals):
            known[row.fact_id or 0].append(row)
        new, changed = [], []
        for pk, (number, said) in self.proposals.items():
            kind = FactProposal.Kind.GONE if said is None else FactProposal.Kind.CHANGED
            says = said or {}
            if any(row.kind == kind and row.says == says for row in known[pk]):
                continue
            waiting = next((row for row in known[pk] if row.state == FactProposal.State.OPEN), None)
            if waiting:
                changed.append((waiting, {"kind": kind.value, "says": says}))
                continue
            new.append(
                FactProposal(
                    condition_id=number,
                    fact_id=pk,
                    source=self.source,
                    kind=kind,
                    says=says,
                    proposed_at=timezone.now(),
                )
            )
        self.batch.make(new)
        self.batch.change(changed)
        self.report.count("fact", "proposed", len(new) + len(changed))


def paired(
    vanished: list[tuple[int, Saying]], dropped: list[Saying], new: dict[tuple[str, ...], Saying]
) -> Iterator[tuple[int, Saying | None]]:
    """Each row that an editor decided on and the source no longer has, with what the source says instead:
    the one new statement with the same code, else the only new one of the kind where only this one went
    (`dropped` went without anybody's decision). What is paired is taken out of `new`; None where nothing is.
    """
    for same in (by_code, by_kind):
        for pk, last_said in list(vanished):
            went = [*(saying for _, saying in vanished), *(dropped if same is by_kind else ())]
            rivals = [saying for saying in went if same(saying) == same(last_said)]
            found = [saying for saying in new.values() if same(saying) == same(last_said)]
            if same(last_said) and len(rivals) == len(found) == 1:
                vanished.remove((pk, last_said))
                yield pk, new.pop(found[0].key)
    yield from ((pk, None) for pk, _ in vanished)


def by_code(saying: Saying) -> tuple[str, ...]:
    return (saying.kind, saying.scheme, saying.code, saying.language) if saying.code else ()


def by_kind(saying: Saying) -> tuple[str, ...]:
    """Without a code: a code of its own makes it something else."""
    return () if saying.code else (saying.kind, saying.language)
