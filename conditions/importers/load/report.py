"""What an import did: every document is counted once, every refusal is named."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from conditions.importers.page_document import FieldProblem, Refusal


class Verdict(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document; `notes` are sentences for the person who runs the import, and `told` those
    that are never left out of the report."""

    verdict: Verdict
    place: str
    number: int | None = None
    is_published: bool = False
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(slots=True)
class Report:
    """All outcomes of one run."""

    counts: Counter[Verdict] = field(default_factory=Counter)
    published: int = 0
    refusals: list[Outcome] = field(default_factory=list)
    noted: list[Outcome] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.counts[outcome.verdict] += 1
        self.published += outcome.is_published
        self.told += [f"{outcome.place}: {sentence}" for sentence in outcome.told]
        if outcome.verdict == Verdict.REFUSED:
            self.refusals.append(outcome)
        elif outcome.notes:
            self.noted.append(outcome)

    def refuse(self, refusal: Refusal) -> None:
        """A file or line that gave no document."""
        problems = (FieldProblem(refusal.field, refusal.message), *refusal.others)
        self.add(Outcome(Verdict.REFUSED, refusal.place, notes=tuple(map(str, problems))))

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def lines(self, notes: bool = False) -> list[str]:
        """The report as text: counts, each refusal with its place and reason, then notes if asked for."""
        counted = ", ".join(f"{self.counts[verdict]:,} {verdict.value}" for verdict in Verdict)
        text = [f"{self.total:,} read: {counted}; {self.published:,} published."]
        text += [f"refused  {row.place}: {note}" for row in self.refusals for note in row.notes]
        text += [f"told     {sentence}" for sentence in self.told]
        if notes:
            text += [f"note     {row.place}: {note}" for row in self.noted for note in row.notes]
        elif self.noted:
            one = len(self.noted) == 1
            has = "1 document has" if one else f"{len(self.noted):,} documents have"
            text.append(f"{has} notes; --notes lists them.")
        return text
