"""A text as lines of runs, for rules that look at its words, headings, links and marks; nothing can be
changed.

Promise: the lines are those of the page, in its order; whoever reads them needs to know nothing of the
tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from references.richtext.read import read
from references.richtext.tree import Box, CitationMark, Leaf, Words

_PLACES = {"li": "list", "blockquote": "quotation", "td": "table", "th": "table"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words under the same marks; a marker has a `citation`, a forced break neither words nor anything
    else."""

    text: str = ""
    href: str = ""
    term: str = ""
    is_italic: bool = False
    citation: str = ""


@dataclass(frozen=True)
class Line:
    """One paragraph, heading, list item or table cell. `tag` is p, h3 or h4; `place` is "", list, quotation
    or table."""

    tag: str
    place: str
    runs: tuple[Run, ...]

    @property
    def is_heading(self) -> bool:
        return self.tag != "p"

    @cached_property
    def text(self) -> str:
        """The words alone; a forced break is a space."""
        return "".join(run.text if run.text or run.citation else " " for run in self.runs)


def outline(html: str) -> tuple[Line, ...]:
    """The lines of a text. Raises TextTooLong."""
    return tuple(_lines(read(html), "")) if html else ()


def _lines(box: Box, place: str) -> Iterator[Line]:
    for child in box.children:
        if isinstance(child, Leaf):
            yield Line(child.tag, place, tuple(_run(item) for item in child.items))
        else:
            yield from _lines(child, _PLACES.get(child.tag, place))


def _run(item: object) -> Run:
    if isinstance(item, Words):
        return Run(item.text, item.marks.href, item.marks.term, item.marks.em)
    return Run(citation=item.key) if isinstance(item, CitationMark) else Run()
