"""The tree while it grows: which box is open, and where the next line or item belongs.

Promise: every line finds a place that the grammar allows, and nothing nests deeper than MAX_DEPTH.
"""

from references.richtext.grammar import MAX_DEPTH
from references.richtext.tree import LISTS, NESTING, TABLE_PARTS, Box, Leaf


class Growth:
    """A path of open boxes from the root; the last one takes what comes next."""

    __slots__ = ("path",)

    def __init__(self) -> None:
        self.path = [Box("root")]

    @property
    def root(self) -> Box:
        return self.path[0]

    @property
    def top(self) -> Box:
        return self.path[-1]

    @property
    def room(self) -> int:
        """How many lists or quotations may still be opened inside one another here."""
        return MAX_DEPTH - sum(box.tag in NESTING for box in self.path)

    def open(self, box: Box) -> None:
        self.top.children.append(box)
        self.path.append(box)

    def reopen(self, tag: str) -> None:
        """Continue the last part of a table where it has this tag; otherwise open one."""
        last = self.top.children[-1] if self.top.children else None
        if isinstance(last, Box) and last.tag == tag:
            self.path.append(last)
        else:
            self.open(Box(tag))

    def open_list(self, tag: str) -> None:
        if self.room > 0 and self.top.tag not in TABLE_PARTS:
            if self.top.tag in LISTS:
                self.reopen("li")
            self.open(Box(tag))

    def open_item(self) -> None:
        """Open a list item, with a list around it where it came without one."""
        if self.top.tag not in LISTS:
            if self.room <= 0 or self.top.tag in TABLE_PARTS:
                return
            self.path.append(_loose_list(self.top, "ul"))
        self.open(Box("li"))

    def open_quotation(self) -> None:
        is_quoted = any(box.tag == "blockquote" for box in self.path)
        if self.room > 0 and not is_quoted and self.top.tag not in TABLE_PARTS:
            if self.top.tag in LISTS:
                self.open(Box("li"))
            self.open(Box("blockquote"))

    def place(self, leaf: Leaf, level: int, list_tag: str) -> None:
        """Put a line where it belongs; from level 1 it is an item of a list that is to be made here."""
        box = self.top
        if box.tag in TABLE_PARTS:  # words in a table but in no cell
            self.root.children.insert(-1, leaf)
        elif box.tag in LISTS:
            box.children.append(Box("li", [leaf]))
        elif level and (room := self.room) > 0:
            for _ in range(min(level, room) - 1):
                box = _last_item(box)
            _loose_list(box, list_tag).children.append(Box("li", [leaf]))
        else:
            box.children.append(leaf)


def _loose_list(owner: Box, tag: str) -> Box:
    last = owner.children[-1] if owner.children else None
    if isinstance(last, Box) and last.is_loose and last.tag == tag:
        return last
    made = Box(tag, is_loose=True)
    owner.children.append(made)
    return made


def _last_item(box: Box) -> Box:
    """The last item of the list made at the end of this box, or the box itself without one."""
    last = box.children[-1] if box.children else None
    if isinstance(last, Box) and last.is_loose and last.children:
        item = last.children[-1]
        if isinstance(item, Box):
            return item
    return box
