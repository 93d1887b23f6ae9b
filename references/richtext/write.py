"""From the tree to HTML: one writer, whose few openings the page fills in otherwise than the store.

Promise: every character that comes from a text is escaped here, and every tag is written here.
"""

from html import escape

from references.richtext.grammar import Marks
from references.richtext.tree import Box, CitationMark, Inline, Leaf, Words

Pair = tuple[str, str]


class Writer:
    """Writes the stored form: markers and glossary marks as keys."""

    def marker(self, key: str) -> str:
        return f'<cite data-citation="{key}"></cite>'

    def link(self, href: str) -> Pair:
        return f'<a href="{escape(href)}">', "</a>"

    def term(self, key: str) -> Pair | None:
        return f'<dfn data-term="{key}">', "</dfn>"

    def heading(self, leaf: Leaf) -> str:
        """The start tag of a heading."""
        return f"<{leaf.tag}>"

    def table(self) -> Pair:
        return "<table>", "</table>"

    def line_break(self) -> str:
        return "<br>"

    def write(self, root: Box) -> str:
        return "".join(self.block(child) for child in root.children)

    def block(self, node: Box | Leaf) -> str:
        start, end = self.tags(node)
        return start + (self.line(node.items) if isinstance(node, Leaf) else self._content(node)) + end

    def tags(self, node: Box | Leaf) -> Pair:
        """Start and end of a block."""
        if isinstance(node, Leaf):
            return f"<{node.tag}>" if node.tag == "p" else self.heading(node), f"</{node.tag}>"
        if node.tag == "table":
            return self.table()
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
        return f"<{node.tag}{attributes}>", f"</{node.tag}>"

    def _content(self, box: Box) -> str:
        """An item or cell with a single paragraph, at its start, holds the words without one."""
        children = box.children
        if box.tag in ("li", "td", "th") and children:
            first, *others = children
            alone = isinstance(first, Leaf) and not any(isinstance(other, Leaf) for other in others)
            if alone and isinstance(first, Leaf):
                return self.line(first.items) + "".join(self.block(child) for child in others)
        return "".join(self.block(child) for child in children)

    def line(self, items: tuple[Inline, ...]) -> str:
        """The runs of one line, opening and closing as few marks as possible."""
        parts: list[str] = []
        is_open: list[Pair] = []
        for item in items:
            wanted = self._pairs(item.marks) if isinstance(item, Words) else []
            shared = 0
            while shared < min(len(is_open), len(wanted)) and is_open[shared] == wanted[shared]:
                shared += 1
            parts.extend(end for _, end in reversed(is_open[shared:]))
            parts.extend(start for start, _ in wanted[shared:])
            is_open = wanted
            if isinstance(item, Words):
                parts.append(escape(item.text, quote=False))
            else:
                parts.append(self.marker(item.key) if isinstance(item, CitationMark) else self.line_break())
        parts.extend(end for _, end in reversed(is_open))
        return "".join(parts)

    def _pairs(self, marks: Marks) -> list[Pair]:
        pairs: list[Pair] = []
        if marks.href:
            pairs.append(self.link(marks.href))
        elif marks.term and (pair := self.term(marks.term)):
            pairs.append(pair)
        if marks.strong:
            pairs.append(("<strong>", "</strong>"))
        if marks.em:
            pairs.append(("<em>", "</em>"))
        if marks.script:
            pairs.append((f"<{marks.script}>", f"</{marks.script}>"))
        return pairs
