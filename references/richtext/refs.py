"""What a text refers to: works cited and glossary terms marked, by key.

Promise: the keys found are exactly those that a page shows, in its order.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from references.richtext.clean import stored_form
from references.richtext.grammar import is_key
from references.richtext.read import read
from references.richtext.tree import Box, CitationMark, Inline, Leaf, Words, inlines

# Texts whose references are remembered: 2 to 4 MB of usual sections; 25 MB if all were as long as may be.
MOST_KEPT = 512
LONGEST_KEPT = 20_000


class UnknownKey(KeyError):
    """A text refers to something that is not there; the message is meant for the editor."""

    def __init__(self, kind: str, key: str) -> None:
        self.kind = kind
        self.key = key
        super().__init__(kind, key)

    def __str__(self) -> str:
        return f"The text refers to the {self.kind} “{self.key}”, which does not exist."


@dataclass(frozen=True, slots=True)
class RefsInText:
    """Keys in reading order; a work cited twice stands twice, a term once for every marked phrase."""

    citations: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


def references_in(html: str) -> RefsInText:
    """The keys that a text holds. Raises TextTooLong."""
    if "data-" not in html.lower():
        return RefsInText()
    return kept_references(html) if len(html) <= LONGEST_KEPT else references_of(read(html))


@lru_cache(maxsize=MOST_KEPT)
def kept_references(html: str) -> RefsInText:
    """A save and a publication ask for the same texts again and again."""
    return references_of(read(html))


def references_of(root: Box) -> RefsInText:
    """The keys that a tree holds."""
    citations: list[str] = []
    terms: list[str] = []
    previous = ""
    for item in inlines(root):
        term = item.marks.term if isinstance(item, Words) else ""
        if term and term != previous:
            terms.append(term)
        previous = term
        if isinstance(item, CitationMark):
            citations.append(item.key)
    return RefsInText(tuple(citations), tuple(terms))


def remap(html: str, citations: Mapping[str, str], terms: Mapping[str, str]) -> str:
    """The text, cleaned, with every key replaced. Raises UnknownKey for a key without a new one."""
    root = read(html)
    _remap(root, citations, terms)
    return stored_form(root)


def _remap(box: Box, citations: Mapping[str, str], terms: Mapping[str, str]) -> None:
    for at, child in enumerate(box.children):
        if isinstance(child, Leaf):
            items = tuple(_remapped(item, citations, terms) for item in child.items)
            box.children[at] = Leaf(child.tag, items)
        else:
            _remap(child, citations, terms)


def _remapped(item: Inline, citations: Mapping[str, str], terms: Mapping[str, str]) -> Inline:
    if isinstance(item, CitationMark):
        return CitationMark(_new_key("citation", item.key, citations))
    if isinstance(item, Words) and item.marks.term:
        term = _new_key("glossary term", item.marks.term, terms)
        return Words(item.text, replace(item.marks, term=term))
    return item


def _new_key(kind: str, key: str, keys: Mapping[str, str]) -> str:
    new_key = keys.get(key)
    if new_key is None:
        raise UnknownKey(kind, key)
    if not is_key(new_key):
        raise ValueError(f"{new_key!r} cannot be the key of a {kind}")
    return new_key
