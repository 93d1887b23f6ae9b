"""One section as the rules see it: read once, asked by many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from conditions.editions.payload import FrozenSection
from conditions.kinds import AUTHORED
from references.richtext import Line, outline


@dataclass(frozen=True)
class SectionText:
    """A section with its lines. `title` is what editors call it."""

    section: FrozenSection
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, section: FrozenSection) -> SectionText:
        return cls(section, outline(section.body))

    @property
    def kind(self) -> str:
        return self.section.kind

    @property
    def title(self) -> str:
        return AUTHORED[self.section.kind]

    @cached_property
    def is_empty(self) -> bool:
        return not any(line.text.strip() for line in self.lines)

    @cached_property
    def cited(self) -> frozenset[int]:
        """Works that have a marker in the text."""
        keys = (run.citation for line in self.lines for run in line.runs)
        return frozenset(int(key) for key in keys if key.isdecimal())

    @cached_property
    def terms(self) -> frozenset[int]:
        """Glossary terms that are marked in the text."""
        keys = (run.term for line in self.lines for run in line.runs)
        return frozenset(int(key) for key in keys if key.isdecimal())
