"""The list of sources at the foot of a page's facts.

Promise: a source is listed once, in the order in which the page first names it, and only if the page does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from conditions.models import Source
from conditions.pages.fact_views import SourceNote


class SourceList:
    """Gives each source its number when it is first named."""

    def __init__(self) -> None:
        self._notes: dict[SourceNote, SourceNote] = {}

    def named(self, note: SourceNote) -> SourceNote:
        """The note with its number."""
        return self._notes.setdefault(note, replace(note, number=len(self._notes) + 1))

    def of(self, sources: Iterable[Source | None]) -> tuple[SourceNote, ...]:
        """The notes of these sources, each once; statements of editors have none."""
        known = (SourceNote(row.name, row.release, row.licence, row.url) for row in sources if row)
        return tuple(dict.fromkeys(self.named(note) for note in known))

    @property
    def notes(self) -> tuple[SourceNote, ...]:
        return tuple(self._notes.values())
