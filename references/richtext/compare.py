"""Two versions of one text as one text with marks: what was added, what was removed.

Promise: what is printed is safe whatever was stored, the blocks keep their shape, and the marks are heard as
well as seen. A marker, a link or a glossary mark that leads elsewhere is a change under the same words too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from references.richtext.changes import Change, Comparison, Piece, State
from references.richtext.read import read
from references.richtext.tree import Box, Inline, Leaf
from references.richtext.write import Pair, Writer

_ELEMENTS = {"added": "ins", "removed": "del"}


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What a comparison says beside the two texts, in the language of whoever reads it."""

    added: str = "Added:"
    removed: str = "Removed:"
    end: str = "End of change."
    glossary: str = "glossary"
    unknown_work: str = "work that is not kept"
    unknown_term: str = "term that is not kept"
    table: str = "Table"


def marked_changes(
    old: str,
    new: str,
    *,
    works: Mapping[int, str] | None = None,
    terms: Mapping[int, str] | None = None,
    words: ChangeWords | None = None,
) -> SafeString:
    """The new text with <ins> and <del>; "" for two empty texts. Raises TextTooLong.

    ``works`` says what a marker shows in its brackets ("Lee 2019"), ``terms`` names glossary terms; both by
    the ids that the texts hold. An added or removed block also has the class ``is-added`` or ``is-removed``,
    words that are ours the class ``change-note`` (seen) or ``visually-hidden`` (heard only).
    """
    writer = _ChangeWriter(works or {}, terms or {}, words or ChangeWords())
    page = writer.changes(Comparison().children(read(old), read(new)))
    return mark_safe(page)  # noqa: S308 - written by Writer, which escapes everything


class _ChangeWriter(Writer):
    def __init__(self, works: Mapping[int, str], terms: Mapping[int, str], words: ChangeWords) -> None:
        self.works = works
        self.terms = terms
        self.words = words
        self.tables = 0
        self.state: State = "same"  # of what is being written
        self.is_inside_line = False  # more of the same line may follow, so the end of a change is said

    def changes(self, changes: tuple[Change, ...]) -> str:
        return "".join(self._change(change) for change in changes)

    def _change(self, change: Change) -> str:
        node = change.node
        if change.state != "changed":
            self.state = change.state
            written = self.block(node)
            self.state = "same"
            return written
        start, end = self.tags(node)
        content = (
            self._pieces(change.pieces) if isinstance(node, Leaf) else self._inside(node, change.children)
        )
        return start + content + end

    def _inside(self, box: Box, children: tuple[Change, ...]) -> str:
        """An item or cell with a single paragraph, at its start, holds its words without one, as stored."""
        is_leaf = [isinstance(child.node, Leaf) for child in children]
        if box.tag not in ("li", "td", "th") or not is_leaf or not is_leaf[0] or any(is_leaf[1:]):
            return self.changes(children)
        first = children[0]
        line = first.pieces
        if first.state != "changed" and isinstance(first.node, Leaf):
            line = (Piece(first.state, first.node.items),)
        return self._pieces(line) + self.changes(children[1:])

    def _pieces(self, pieces: tuple[Piece, ...]) -> str:
        parts: list[str] = []
        for piece in pieces:
            self.state, self.is_inside_line = piece.state, True
            parts.append(self.line(piece.items))
        self.state, self.is_inside_line = "same", False
        return "".join(parts)

    # What Writer leaves open

    def line(self, items: tuple[Inline, ...]) -> str:
        written = super().line(items)
        if not (element := _ELEMENTS.get(self.state)):
            return written
        said = self.words.added if self.state == "added" else self.words.removed
        end = _heard(f" {self.words.end} ") if self.is_inside_line else ""
        return f"<{element}>{_heard(f'{said} ')}{written}{end}</{element}>"

    def tags(self, node: Box | Leaf) -> Pair:
        start, end = super().tags(node)
        if self.state in _ELEMENTS and node.tag != "table":
            start = f'{start[:-1]} class="is-{self.state}">'
        return start, end

    def table(self) -> Pair:
        self.tables += 1
        label = escape(f"{self.words.table} {self.tables}")
        mark = f" is-{self.state}" if self.state in _ELEMENTS else ""
        start = f'<div class="table-scroll{mark}" role="group" tabindex="0" aria-label="{label}"><table>'
        return start, "</table></div>"

    def marker(self, key: str) -> str:
        label = self.works.get(int(key)) if key.isdecimal() else None
        shown = escape(label or self.words.unknown_work)
        return f'<sup class="citation" data-citation="{key}">[{shown}]</sup>'

    def link(self, href: str) -> Pair:
        rel = ' rel="noopener"' if href.startswith("http") else ""
        return f'<a href="{escape(href)}"{rel}>', "</a>" + self._note(href)

    def term(self, key: str) -> Pair | None:
        name = self.terms.get(int(key)) if key.isdecimal() else None
        note = self._note(f"{self.words.glossary}: {name or self.words.unknown_term}")
        return f'<dfn class="term" data-term="{key}">', "</dfn>" + note

    def line_break(self) -> str:
        return self._note("\u21b5") + "<br>" if self.state in _ELEMENTS else "<br>"

    def _note(self, words: str) -> str:
        """Where a mark leads, in sight: two marks on the same words look alike otherwise."""
        return f'<span class="change-note"> ({escape(words)})</span>' if self.state in _ELEMENTS else ""


def _heard(words: str) -> str:
    return f'<span class="visually-hidden">{escape(words)}</span>'
