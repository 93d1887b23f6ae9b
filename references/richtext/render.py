"""A stored text as it stands on a page: numbered markers, glossary links, ids, tables that scroll.

Promise: the text is sanitised again on its way out, so that a row written past every check still
cannot run anything in a reader's browser.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from unicodedata import normalize

from django.utils.safestring import SafeString, mark_safe

from references.richtext.grammar import acceptable_link
from references.richtext.notes import Numbering
from references.richtext.read import read
from references.richtext.tree import Leaf, Words
from references.richtext.write import Pair, Writer

_MAX_ID_LENGTH = 60
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class CitationText:
    """A work as references print it; for a merged work, the id is that of the one that survives."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class TermText:
    """A glossary term as pages show it."""

    id: int
    name: str
    url: str
    definition: str


class _PageWriter(Writer):
    def __init__(
        self,
        numbering: Numbering,
        citations: Mapping[int, CitationText],
        terms: Mapping[int, TermText],
        place: str,
    ) -> None:
        self.numbering = numbering
        self.citations = citations
        self.terms = terms
        self.place = place

    def marker(self, key: str) -> str:
        citation = self.citations.get(int(key)) if key.isdecimal() else None
        if citation is None:
            return ""
        mark = self.numbering.mark(citation.id, self.place)
        label = escape(f"{self.numbering.labels.reference} {mark.number}")
        return (
            f'<sup class="citation"><a id="{mark.anchor}" href="#{self.numbering.note_anchor(mark.number)}" '
            f'role="doc-noteref" aria-label="{label}">[{mark.number}]</a></sup>'
        )

    def link(self, href: str) -> Pair:
        rel = ' rel="noopener"' if href.startswith("http") else ""
        return f'<a href="{escape(href)}"{rel}>', "</a>"

    def term(self, key: str) -> Pair | None:
        term = self.terms.get(int(key)) if key.isdecimal() else None
        url = acceptable_link(term.url) if term else ""
        if term is None or not url:
            return None
        return f'<a class="term" href="{escape(url)}" data-definition="{escape(term.definition)}">', "</a>"

    def heading(self, leaf: Leaf) -> str:
        words = "".join(item.text for item in leaf.items if isinstance(item, Words))
        wanted = "-".join(part for part in (_slug(self.place), _slug(words) or "heading") if part)
        return f'<{leaf.tag} id="{self.numbering.unique_id(wanted)}">'

    def table(self) -> Pair:
        label = escape(self.numbering.table_label())
        start = f'<div class="table-scroll" role="group" tabindex="0" aria-label="{label}"><table>'
        return start, "</table></div>"


def _slug(words: str) -> str:
    plain = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_ID.sub("-", plain).strip("-")[:_MAX_ID_LENGTH].rstrip("-")


def render(
    html: str,
    numbering: Numbering,
    citations: Mapping[int, CitationText],
    terms: Mapping[int, TermText],
    place: str,
) -> SafeString:
    """The text for a page; ``place`` names the section and starts the ids of its headings.

    A marker of an unknown work is left out, an unknown term is plain words. Raises TextTooLong.
    """
    page = _PageWriter(numbering, citations, terms, place).write(read(html))
    return mark_safe(page)  # noqa: S308 - written by Writer, which escapes everything
