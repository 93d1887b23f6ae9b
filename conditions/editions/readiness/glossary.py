"""Glossary terms that stand in a text without being marked.

Promise: a term is found by its name and other forms, as whole words, folded, the longest first; never
inside a link, a heading or another mark. Each is offered once a page, where readers meet it first, and not
at all when the page marks it anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from conditions.editions.readiness.findings import ADVICE, Finding, MarkOffer
from conditions.editions.readiness.text import SectionText
from gard.lib.folding import fold
from references.richtext import Line

Row = tuple[int, str, str | None]
_WORD = re.compile(r"(?<!['’](?=s\b))[^\W_]+")  # the s of a possessive is no word
_GAP = re.compile(r"(?:['’]s)?[\s-]+|['’]")
_CAPITALS = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b")
LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one term: its folded words, and what the glossary calls the term. A form with capitals of
    its own, such as AIDS, is `exact`: the ordinary word “aids” is another."""

    words: tuple[str, ...]
    exact: str
    term: int
    name: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All forms of all terms, by their first word, the longest first."""

    by_first_word: Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a stretch of text that are a form of a term, and where they start."""

    entry: Entry
    words: str
    start: int


@lru_cache(maxsize=4)
def vocabulary(rows: tuple[Row, ...]) -> Vocabulary:
    """Compiled once for equal rows: a glossary of thousands changes seldom and is asked at every pause in
    typing. The rows are the key, so that a change is seen at once."""
    names = {pk: name for pk, name, _ in rows}
    forms = [*((pk, name) for pk, name in names.items()), *((pk, form) for pk, _, form in rows if form)]
    by_first_word: dict[str, dict[tuple[tuple[str, ...], str], Entry]] = {}
    for pk, form in forms:
        words = tuple(folded_word(word) for word in _WORD.findall(form))
        exact = form if _CAPITALS.search(form) else ""
        if sum(map(len, words)) >= LEAST_LETTERS:
            by_first_word.setdefault(words[0], {}).setdefault(
                (words, exact), Entry(words, exact, pk, names[pk])
            )
    return Vocabulary(
        {
            first: tuple(sorted(of.values(), key=lambda e: -len(e.words)))
            for first, of in by_first_word.items()
        }
    )


@lru_cache(maxsize=50_000)
def folded_word(word: str) -> str:
    return fold(word).replace(" ", "") or word.casefold()


def forms_in(stretch: str, known: Vocabulary) -> Iterator[Place]:
    """Where forms of terms stand in these words, from left to right, none inside another."""
    found = list(_WORD.finditer(stretch))
    folded = [folded_word(match[0]) for match in found]
    at = 0
    while at < len(folded):
        place = longest_at(at, found, folded, stretch, known)
        if place:
            yield place
        at += len(place.entry.words) if place else 1


def longest_at(
    at: int, found: list[re.Match[str]], folded: list[str], stretch: str, known: Vocabulary
) -> Place | None:
    """The longest form that begins with this word; its words stand side by side."""
    for entry in known.by_first_word.get(folded[at], ()):
        last = at + len(entry.words) - 1
        if tuple(folded[at : last + 1]) != entry.words:
            continue
        gaps = (stretch[a.end() : b.start()] for a, b in pairwise(found[at : last + 1]))
        words = stretch[found[at].start() : found[last].end()]
        if all(_GAP.fullmatch(gap) for gap in gaps) and entry.exact in ("", words):
            return Place(entry, words, found[at].start())
    return None


def free_words(line: Line) -> Iterator[str]:
    """Stretches of a line that could be marked: between links, marks, markers and breaks."""
    if line.is_heading:
        return
    stretch: list[str] = []
    for run in line.runs:
        if run.href or run.term or not run.text:
            yield "".join(stretch)
            stretch = []
        else:
            stretch.append(run.text)
    yield "".join(stretch)


def on_glossary(texts: list[SectionText], known: Vocabulary, marked: set[int]) -> Iterator[Finding]:
    """One offer for each term that the page uses and never marks. `marked` are the terms that it marks."""
    said = set(marked)
    for text in texts:
        stretches = [stretch for line in text.lines for stretch in free_words(line)]
        for at, stretch in enumerate(stretches):
            for place in forms_in(stretch, known):
                if place.entry.term not in said:
                    said.add(place.entry.term)
                    yield offer(text, place, [*stretches[:at], stretch[: place.start]])


def offer(text: SectionText, place: Place, before: list[str]) -> Finding:
    called = "" if fold(place.words) == fold(place.entry.name) else f" (as “{place.entry.name}”)"
    sentence = f"{text.title} uses “{place.words}”, which the glossary explains{called}. Mark it."
    alike = re.compile(rf"(?<![^\W_]){re.escape(place.words)}(?![^\W_])")
    passed = sum(len(alike.findall(stretch)) for stretch in before if place.words in stretch)
    return Finding(
        ADVICE, text.kind, "glossary", sentence, fix=MarkOffer(place.entry.term, place.words, passed)
    )
