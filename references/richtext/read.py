"""From tokens to the tree: what every element means, wherever it turns up.

Promise: no words are lost. Markup that the grammar lacks is translated or taken away around its text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from references.richtext.grammar import (
    HEADINGS,
    MAX_SPAN,
    PLAIN,
    SCOPES,
    Marks,
    acceptable_link,
    is_key,
)
from references.richtext.grow import Growth
from references.richtext.intake import Token, tokens
from references.richtext.line import tidy, tidy_heading
from references.richtext.paste import is_ordinal, read_style, styled
from references.richtext.tree import BREAK, Box, CitationMark, Inline, Leaf, Words, prune

_PRINTED_NUMBER = re.compile(r"\s*(?:[\[(]?\s*[0-9]{1,4}\s*[\])]?)?\s*")
_BOLD = frozenset({"b", "strong"})
_SLOPED = frozenset({"i", "em"})


@dataclass(frozen=True, slots=True)
class _Frame:
    """What an element found when it opened, so that its end can put it back."""

    marks: Marks
    leaf_tag: str
    path_length: int
    list_level: int
    is_bullet: bool
    is_block: bool


class _Reader:
    """Builds one tree from one stream of tokens."""

    def __init__(self) -> None:
        self.growth = Growth()
        self.frames: list[_Frame] = []
        self.line: list[Inline] = []
        self.marks = PLAIN
        self.leaf_tag = "p"
        self.list_level = 0  # of the word processor's list item being read
        self.is_bullet = False  # inside the bullet that a word processor printed
        self.bullet: list[str] = []
        self.number_may_follow = False  # inside a marker: "[1]" there is what it printed

    def read(self, html: str) -> Box:
        for token in tokens(html):
            if not token.tag:
                self._text(token.text)
            elif token.is_end:
                self._end()
            elif token.tag == "br":
                self.line.append(BREAK)
            elif token.tag == "hr":
                self._flush()
            else:
                self._start(token)
        self._flush()
        prune(self.growth.root)
        return self.growth.root

    def _text(self, text: str) -> None:
        if self.number_may_follow:
            self.number_may_follow = False
            if _PRINTED_NUMBER.fullmatch(text):
                return
        if self.is_bullet:
            self.bullet.append(text)
        else:
            self.line.append(Words(text, self.marks))

    def _start(self, token: Token) -> None:
        inline = _INLINE.get(token.tag)
        if inline is None:
            self._flush()
        self.frames.append(
            _Frame(
                self.marks,
                self.leaf_tag,
                len(self.growth.path),
                self.list_level,
                self.is_bullet,
                inline is None,
            )
        )
        if inline is not None:
            inline(self, token)
        elif block := _BLOCKS.get(token.tag):
            block(self, token)

    def _end(self) -> None:
        if not self.frames:
            return
        frame = self.frames.pop()
        if frame.is_block:
            self._flush()
            del self.growth.path[frame.path_length :]
        self.marks, self.leaf_tag = frame.marks, frame.leaf_tag
        self.list_level, self.is_bullet = frame.list_level, frame.is_bullet
        self.number_may_follow = False

    # Inline elements

    def _mark(self, token: Token) -> None:
        tag, marks = token.tag, self.marks
        if tag in _BOLD:
            marks = replace(marks, strong=True)
        elif tag in _SLOPED:
            marks = replace(marks, em=True)
        elif tag in ("sub", "sup"):
            marks = replace(marks, script=tag)
        elif tag == "a" and (link := acceptable_link(token.get("href"))):
            marks = replace(marks, href=link, term="")
        elif tag == "dfn" and not marks.href and is_key(key := token.get("data-term")):
            marks = replace(marks, term=key)
        if css := token.get("style"):
            style = read_style(css)
            marks = styled(marks, style)
            self.is_bullet = self.is_bullet or (self.list_level > 0 and style.is_printed_bullet)
        self.marks = marks

    def _citation(self, token: Token) -> None:
        if token.attributes and "data-citation" in token.attributes:
            self.number_may_follow = True
            if is_key(key := token.get("data-citation")):
                self.line.append(CitationMark(key))

    # Blocks

    def _heading(self, token: Token) -> None:
        self.leaf_tag = HEADINGS[token.tag] if len(self.growth.path) == 1 else "p"

    def _paragraph(self, token: Token) -> None:
        if css := token.get("style"):
            self.list_level = read_style(css).list_level or self.list_level

    def _list(self, token: Token) -> None:
        self._forget_block()
        self.growth.open_list(token.tag)

    def _item(self, token: Token) -> None:
        self._forget_block()
        self.growth.open_item()

    def _quotation(self, token: Token) -> None:
        self._forget_block()
        self.growth.open_quotation()

    def _table(self, token: Token) -> None:
        if len(self.growth.path) == 1:
            self._forget_block()
            self.growth.open(Box("table"))

    def _table_part(self, token: Token) -> None:
        table = self.growth.top
        if table.tag == "table":
            self.growth.reopen("thead" if token.tag == "thead" and not table.children else "tbody")

    def _row(self, token: Token) -> None:
        if self.growth.top.tag == "table":
            self.growth.reopen("tbody")
        if self.growth.top.tag in ("thead", "tbody"):
            self.growth.open(Box("tr"))

    def _cell(self, token: Token) -> None:
        if self.growth.top.tag == "tr":
            self._forget_block()
            self.growth.open(Box(token.tag, attributes=_cell_attributes(token)))

    def _forget_block(self) -> None:
        """A box starts afresh: the heading or list paragraph around it does not reach into it."""
        self.leaf_tag, self.list_level = "p", 0

    def _flush(self) -> None:
        """Close the line that is being read and put it where it belongs."""
        items, self.line = self.line, []
        printed, self.bullet = "".join(self.bullet), []
        if not items:
            return
        if self.leaf_tag != "p":
            if heading := tidy_heading(items):
                self.growth.root.children.append(Leaf(self.leaf_tag, heading))
            return
        for has_bullet, line in tidy(items):
            level = self.list_level or int(has_bullet and self.growth.top.tag != "li")
            self.growth.place(Leaf("p", line), level, "ol" if is_ordinal(printed) else "ul")


def _cell_attributes(token: Token) -> tuple[tuple[str, str], ...]:
    kept: list[tuple[str, str]] = []
    if (scope := token.get("scope").lower()) in SCOPES:
        kept.append(("scope", scope))
    for name in ("colspan", "rowspan"):
        value = token.get(name)
        if value.isascii() and value.isdecimal() and len(value) < 5 and 1 < int(value) <= MAX_SPAN:
            kept.append((name, str(int(value))))
    return tuple(kept)


_INLINE: dict[str, Callable[[_Reader, Token], None]] = {
    **dict.fromkeys(("b", "strong", "i", "em", "sub", "sup", "a", "dfn", "span"), _Reader._mark),
    "cite": _Reader._citation,
}
_BLOCKS: dict[str, Callable[[_Reader, Token], None]] = {
    **dict.fromkeys(HEADINGS, _Reader._heading),
    "p": _Reader._paragraph,
    "div": _Reader._paragraph,
    "ul": _Reader._list,
    "ol": _Reader._list,
    "li": _Reader._item,
    "blockquote": _Reader._quotation,
    "table": _Reader._table,
    "thead": _Reader._table_part,
    "tbody": _Reader._table_part,
    "tfoot": _Reader._table_part,
    "tr": _Reader._row,
    "td": _Reader._cell,
    "th": _Reader._cell,
}


def read(html: str) -> Box:
    """The text as a tree in the grammar. Raises TextTooLong."""
    return _Reader().read(html)
