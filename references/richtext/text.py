"""Texts as words: for search, summaries, messages, and for telling a real change from a cosmetic one.

Promise: raised and lowered figures stay distinguishable (10⁵ is never read as 105), markers are not words.
"""

from unicodedata import normalize

from references.richtext.read import read
from references.richtext.refs import references_of
from references.richtext.tree import Box, CitationMark, Leaf, Words, inlines, leaves

_FIGURES = "0123456789+-=()"
_POSITIONS = {
    "sup": str.maketrans(_FIGURES + "n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u2026": "...",
        "\u00b5": "\u03bc",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)


def plain_text(html: str) -> str:
    """The words for people: a new line for every block, a tab between table cells. Raises TextTooLong."""
    return "\n".join(_lines(read(html))) if html else ""


def _lines(box: Box) -> list[str]:
    lines: list[str] = []
    for child in box.children:
        if isinstance(child, Leaf):
            lines.append(_words(child))
        elif child.tag == "tr":
            cells = (" ".join(_lines(cell)) for cell in child.children if isinstance(cell, Box))
            lines.append("\t".join(cells).strip())
        else:
            lines.extend(_lines(child))
    return [line for line in lines if line]


def _words(leaf: Leaf) -> str:
    parts: list[str] = []
    for item in leaf.items:
        if isinstance(item, Words):
            parts.append(_positioned(item))
        elif not isinstance(item, CitationMark):
            parts.append("\n")
    return "".join(parts)


def _positioned(words: Words) -> str:
    """Raised and lowered figures as their own characters, where all of the run has such a form."""
    table = _POSITIONS.get(words.marks.script)
    if table is None or any(ord(character) not in table for character in words.text.strip()):
        return words.text
    return words.text.translate(table)


def same_meaning(old_html: str, new_html: str) -> bool:
    """Whether two texts say, cite and link the same; formatting and glossary marks do not count."""
    return old_html == new_html or _meaning(old_html) == _meaning(new_html)


def _meaning(html: str) -> tuple[list[str], tuple[str, ...], list[str]]:
    root = read(html)
    words = " ".join(_words(leaf) for leaf in leaves(root))
    links: list[str] = []
    previous = ""
    for item in inlines(root):
        href = item.marks.href if isinstance(item, Words) else previous
        if href and href != previous:
            links.append(href)
        previous = href
    folded = normalize("NFC", words.translate(_TYPOGRAPHY)).split()
    return folded, references_of(root).citations, links
