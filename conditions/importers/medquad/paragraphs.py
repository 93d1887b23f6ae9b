"""Running text without line breaks to the site's rich text.

The source lost its line breaks; two or more spaces after a sentence are what is left of some of them.
Promise: words are never changed, added or moved. Only markers that leaked from the source's reference list
go, and each is reported. A list is made only where the text says so: a colon, then items after dashes.
"""

from __future__ import annotations

import re
from html import escape

MARKER = re.compile(r"\s*\[\s*(?:[0-9]{1,6}(?:\s*[,-]\s*[0-9]{1,6})*|orphanet|omim)\s*\]", re.IGNORECASE)
STRAY_BRACKET = re.compile(r"(?<=[.:;])\[(?=\s)")
BREAK = re.compile(r"(?<=[.!?])([\"')\]]*)( {2,})(?=[\"'(]?[A-Z0-9])")
SINGLE = re.compile(r"(?<=[.!?])[\"')\]]* (?=[\"'(]?[A-Z0-9])")
DASHED = re.compile(r"^(.*:) +- +(.+)$", re.DOTALL)
FEWEST_FOR_HABIT = 3


def without_markers(text: str) -> tuple[str, list[str]]:
    """The text without leaked citation markers, and the markers that were taken out."""
    found = [marker.strip() for marker in MARKER.findall(text)]
    text = MARKER.sub("", text)
    found += ["["] * len(STRAY_BRACKET.findall(text))
    return STRAY_BRACKET.sub("", text), found


def paragraphs(text: str) -> list[str]:
    """The text cut where wide spaces hint at a break.

    Where at least half of the sentences end in two spaces, two were a habit and only three or more count.
    """
    breaks = BREAK.findall(text)
    doubles = sum(1 for _, spaces in breaks if len(spaces) == 2)
    is_habit = doubles >= FEWEST_FOR_HABIT and doubles >= len(SINGLE.findall(text))
    least = 3 if is_habit else 2
    cut: list[str] = []
    last = 0
    for found in BREAK.finditer(text):
        if len(found[2]) >= least:
            cut.append(text[last : found.start(2)])
            last = found.end()
    cut.append(text[last:])
    return [words for piece in cut if (words := " ".join(piece.split()))]


def to_html(text: str) -> str:
    """Rich text of the running text: paragraphs, and lists that are unmistakable."""
    return "".join(_block(words) for words in paragraphs(text))


def heading_html(words: str) -> str:
    """A sub-heading."""
    return f"<h3>{escape(words, quote=False)}</h3>"


def _block(words: str) -> str:
    found = DASHED.match(words)
    items = re.split(r" +- +", found[2]) if found else []
    if found and len(items) >= 2:
        listed = "".join(f"<li>{_paragraph(item)}</li>" for item in items)
        return f"{_paragraph(found[1])}<ul>{listed}</ul>"
    return _paragraph(words)


def _paragraph(words: str) -> str:
    return f"<p>{escape(words, quote=False)}</p>"
