"""What an import did with each source: counts, and what was refused, grouped by reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

EXAMPLES = 3
VERDICTS = ("created", "updated", "unchanged", "removed", "proposed")


@dataclass(slots=True)
class Reasons:
    """Refusals by reason: how many, and the first places."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, reason: str, place: str, count: int = 1) -> None:
        self.counts[reason] += count
        first = self.examples.setdefault(reason, [])
        if len(first) < EXAMPLES and place:
            first.append(place)

    def to_json(self) -> list[dict[str, Any]]:
        return [
            {"reason": reason, "count": count, "examples": self.examples[reason]}
            for reason, count in self.counts.most_common()
        ]


@dataclass(slots=True)
class SourceReport:
    """One source of a plan. `counts` has what was written by kind of row: "fact created"."""

    name: str
    release: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    refused: Reasons = field(default_factory=Reasons)
    told: list[str] = field(default_factory=list)
    run: int | None = None
    is_quick: bool = False
    is_refused: bool = False

    def count(self, what: str, verdict: str, number: int = 1) -> None:
        if number:
            self.counts[f"{what} {verdict}"] += number

    def total(self, verdict: str) -> int:
        return sum(number for key, number in self.counts.items() if key.endswith(f" {verdict}"))

    def lines(self) -> list[str]:
        """The report as text."""
        said = ", ".join(f"{self.total(verdict):,} {verdict}" for verdict in VERDICTS)
        refused = sum(self.refused.counts.values())
        run = f" (import {self.run})" if self.run else ""
        text = [f"{self.name} {self.release}".strip() + f"{run}: {said}, {refused:,} refused."]
        text += [f"  {counted(key, self.counts[key])}" for key in sorted(self.counts)]
        for entry in self.refused.to_json():
            examples = "; ".join(entry["examples"])
            reason = entry["reason"].removesuffix(".") + (f"; for example {examples}" if examples else "")
            text.append(f"  {entry['count']:,} refused: {reason}.")
        text += [f"  {sentence}" for sentence in self.told]
        return text


def counted(key: str, number: int) -> str:
    """As a sentence says it: “15,927 conditions created”; “kept facts” are all there are in the end."""
    if key.startswith("kept "):
        return f"{number:,} {key.removeprefix('kept ')} kept in all"
    what, _, verdict = key.rpartition(" ")
    if number != 1:
        what += "es" if what.endswith("s") else "s"
    return f"{number:,} {what} {verdict}"
