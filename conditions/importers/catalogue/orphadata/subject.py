"""The entry that is being read, handed to the readers of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conditions.importers.catalogue.records import Code, Refusal
from conditions.importers.catalogue.refusing import Tally

SAYS_NOTHING = frozenset(
    {"", "unknown", "no data available", "not yet documented", "not applicable", "unknown inheritance"}
)
"""Values, in small letters, by which Orphanet says that it does not say."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A disorder: `element` is its own, `entry` the one around it (the same except in product 4)."""

    code: Code
    entry: Any
    element: Any
    language: str
    place: str
    tally: Tally
    refusals: list[Refusal]

    def refuse(self, reason: str) -> None:
        """Something of this entry cannot be read; the rest of it can."""
        self.refusals.append(Refusal(self.place, reason))

    def leave_out(self, reason: str) -> None:
        """Something is left out for a reason that many entries share."""
        self.tally.add(reason, self.place)

    def each(self, list_tag: str, tag: str) -> Iterator[Any]:
        """The elements of one of its lists; what else a list holds is refused."""
        for child in self.element.find(list_tag) or ():
            if child.tag == tag:
                yield child
            else:
                self.refuse(f"<{str(child.tag)[:60]}> is not known inside <{list_tag}>.")
