"""The shape of a text between reading and writing: boxes hold boxes and leaves, leaves hold a line.

Promise: the tree can only express the grammar, so that whatever is written from it is in the grammar.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from references.richtext.grammar import Marks

LISTS = frozenset({"ul", "ol"})
NESTING = frozenset({"ul", "ol", "blockquote"})
TABLE_PARTS = frozenset({"table", "thead", "tbody", "tr"})


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text under the same marks."""

    text: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A place where a work is cited."""

    key: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line break."""


Inline = Words | CitationMark | LineBreak
BREAK = LineBreak()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph or heading (p, h3, h4); never empty."""

    tag: str
    items: tuple[Inline, ...]


@dataclass(slots=True)
class Box:
    """A list, item, quotation, table or part of one; grows while a text is read."""

    tag: str
    children: list["Box | Leaf"] = field(default_factory=list)
    attributes: tuple[tuple[str, str], ...] = ()
    is_loose: bool = False  # made for items that came without a list of their own


def prune(box: Box) -> bool:
    """Drop what holds nothing; say whether the box itself is worth keeping. Cells stay: they hold a place."""
    box.children = [child for child in box.children if isinstance(child, Leaf) or prune(child)]
    if box.tag in ("td", "th"):
        return True
    if box.tag == "table":
        return any(cell.children for cell in _cells(box))
    return bool(box.children)


def _cells(table: Box) -> Iterator[Box]:
    for part in table.children:
        for row in part.children if isinstance(part, Box) else ():
            for cell in row.children if isinstance(row, Box) else ():
                if isinstance(cell, Box):
                    yield cell


def leaves(box: Box) -> Iterator[Leaf]:
    """Every paragraph and heading, in reading order."""
    for child in box.children:
        if isinstance(child, Leaf):
            yield child
        else:
            yield from leaves(child)


def inlines(box: Box) -> Iterator[Inline]:
    """Every run, marker and line break, in reading order."""
    for leaf in leaves(box):
        yield from leaf.items
