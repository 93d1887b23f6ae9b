"""What word processors mean by their markup: weights in styles, lists made of paragraphs, bullets in text.

Promise: a paste keeps its emphasis and its lists, and loses the rest.
"""

import re
from dataclasses import dataclass, replace

from references.richtext.grammar import Marks
from references.richtext.tree import Inline, Words

_DECLARATION = re.compile(
    r"(?:^|;)\s*(font-weight|font-style|vertical-align|mso-list)\s*:\s*([^;]*)", re.IGNORECASE
)
_LEVEL = re.compile(r"\blevel([1-9])")
_ORDINAL = re.compile(r"\(?(?:[0-9]{1,3}|[a-z]|[ivxlc]{1,6})[.)]", re.IGNORECASE)
_BULLETS = "\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\u25a0\u25a1\u2043\uf0b7\uf0a7\uf0d8"
_BULLET_AND_SPACE = re.compile(f"[{_BULLETS}] ")
_BULLET_ALONE = re.compile(f"[{_BULLETS}]")
_SCRIPTS = {"super": "sup", "sub": "sub"}


@dataclass(frozen=True, slots=True)
class Style:
    """The few style properties that carry meaning."""

    weight: str = ""
    slope: str = ""
    position: str = ""
    list_entry: str = ""  # Word: "l0 level1 lfo1" on an item, "Ignore" on its printed bullet

    @property
    def is_printed_bullet(self) -> bool:
        return self.list_entry.lower() == "ignore"

    @property
    def list_level(self) -> int:
        """The depth of a paragraph that Word prints as a list item, from 1; 0 for an ordinary one."""
        found = _LEVEL.search(self.list_entry.lower())
        return int(found[1]) if found else 0


_NO_STYLE = Style()


def read_style(css: str) -> Style:
    """The meaning of a style attribute."""
    if not css:
        return _NO_STYLE
    found = {name.lower(): value.strip() for name, value in _DECLARATION.findall(css)}
    return Style(
        weight=found.get("font-weight", "").lower(),
        slope=found.get("font-style", "").lower(),
        position=found.get("vertical-align", "").lower(),
        list_entry=found.get("mso-list", ""),
    )


def styled(marks: Marks, style: Style) -> Marks:
    """The marks as changed by a style; Google Docs wraps a whole paste in a bold that is not bold."""
    if style.weight in ("normal", "400", "300", "500"):
        marks = replace(marks, strong=False)
    elif style.weight in ("bold", "bolder", "600", "700", "800", "900"):
        marks = replace(marks, strong=True)
    if style.slope == "normal":
        marks = replace(marks, em=False)
    elif style.slope in ("italic", "oblique"):
        marks = replace(marks, em=True)
    if style.position in _SCRIPTS:
        marks = replace(marks, script=_SCRIPTS[style.position])
    return marks


def is_ordinal(printed: str) -> bool:
    """Whether the bullet that Word printed counts (``1.``, ``b)``, ``iv.``) or only points."""
    return _ORDINAL.match(printed.strip()) is not None


def has_bullet(items: list[Inline], at: int) -> bool:
    """Whether a line starts, at this place, with a bullet and a space."""
    first = items[at] if at < len(items) else None
    if not isinstance(first, Words):
        return False
    if _BULLET_AND_SPACE.match(first.text):
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    return (
        _BULLET_ALONE.fullmatch(first.text) is not None
        and isinstance(following, Words)
        and following.text.startswith(" ")
    )
