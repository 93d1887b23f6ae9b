"""Reads a query, and puts the names that were gathered for it in order. No database.

Promise: the same names in the same order whatever gathered them. A name that says exactly what was typed
always comes first; "type 2" and "type II" are the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import OSA

from conditions.models import PublishedName
from conditions.search.keys import CONNECTIVES, WRITTEN, words_of, words_with_numbers, words_with_romans
from conditions.search.lookup import Hit, Term
from gard.lib.folding import fold

MOST_TYPED = 300
MOST_WORDS = 12
EXACT, SAME_ORDER, SAME_WORDS = 2.0, 1.75, 1.5
BEGUN, BEGUN_AND_COMPLETE, BEGUN_OTHERWISE, WRITTEN_ALIKE = 0.99, 0.98, 0.97, 0.005
"""A name that begins like what was typed, in the middle of a word or after one; and with the same signs."""

A_WORD = re.compile(r"([0-9a-z]+)")
NUMERAL = re.compile(rf"(?<![0-9a-z])(?:[ivx]+[a-h]?|{'|'.join(WRITTEN)})(?![0-9a-z])")
Kind = PublishedName.Kind
KINDS = {kind.value: place for place, kind in enumerate((Kind.DISPLAY, Kind.OTHER, Kind.GENE, Kind.CODE))}


@dataclass(frozen=True, slots=True)
class Match:
    """A name that was found. `score` is 1 and more for what was typed exactly, else how alike it is;
    `asked` are the words by which it was looked for."""

    hit: Hit
    score: float
    asked: tuple[Term, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that met: worked out only for names that are shown."""
        return met_by(self.hit, self.asked)


@dataclass(frozen=True)
class Asked:
    """A query, read. `is_ended`: somebody is typing, and the last word has a space after it."""

    text: str
    folded: str
    words: tuple[str, ...]
    is_typing: bool
    is_ended: bool = False

    @classmethod
    def read(cls, text: str, *, is_typing: bool) -> Asked:
        is_ended = is_typing and text[-1:].isspace()
        text = " ".join(text.split())[:MOST_TYPED]
        folded, words = fold(text), words_of(text)[:MOST_WORDS]
        last = folded.rpartition(" ")[2]
        if is_typing and not is_ended and last in CONNECTIVES and words[-1] != last:
            words.append(last)  # What looks like a small word may become a longer one.
        return cls(text, folded, tuple(words), is_typing, is_ended)

    @property
    def key(self) -> str:
        return " ".join(sorted(self.words))

    @property
    def is_open(self) -> bool:
        """The last word may be the beginning of a longer one."""
        return self.is_typing and not self.is_ended

    @cached_property
    def begin(self) -> str:
        """How names begin that go on from what was typed."""
        return self.folded if self.is_open else f"{self.folded} "

    @property
    def beginnings(self) -> list[str]:
        """The same with numerals of either kind."""
        roman = " ".join(words_with_romans(self.counted.split()))
        return list(dict.fromkeys([self.begin, self.counted, roman if self.is_open else f"{roman} "]))

    @cached_property
    def counted(self) -> str:
        """The words in their order with numerals in digits, as `begin` where they go on."""
        said = with_numbers(self.folded)
        return said if self.is_open else f"{said} "

    @cached_property
    def written(self) -> str:
        """What was typed with its signs, numerals in digits."""
        return with_numbers(self.text.casefold()) + (" " if self.is_ended else "")

    @cached_property
    def has_numbers(self) -> bool:
        return any(letter.isdecimal() for letter in self.counted)

    def without(self, left_out: Sequence[str]) -> Asked:
        """The query as if these words had not been typed."""
        kept = tuple(word for word in self.words if word not in left_out)
        said = " ".join(kept)
        return replace(self, text=said, folded=said, words=kept) if left_out and kept else self


def with_numbers(text: str) -> str:
    """Roman numerals and written numbers in digits, where they count something; all else as it stands."""
    if not NUMERAL.search(text):
        return text
    pieces = A_WORD.split(text)
    pieces[1::2] = words_with_numbers(pieces[1::2])
    return "".join(pieces)


def rank(asked: Asked, hits: Iterable[Hit], terms: tuple[Term, ...], language: str) -> list[Match]:
    seen: dict[int, Match] = {}
    for hit in hits:
        if hit.pk not in seen:
            seen[hit.pk] = Match(hit, alike(asked, hit), terms)
    return sorted(
        seen.values(),
        key=lambda match: (
            -match.score,
            KINDS.get(match.hit.kind, len(KINDS)),
            match.hit.language not in {language, ""},
            match.score == EXACT and match.hit.name.casefold() != asked.text.casefold(),
            len(match.hit.folded),
            match.hit.folded,
            match.hit.condition,
        ),
    )


def alike(asked: Asked, hit: Hit) -> float:
    """2 for the same words in the same order, less with numerals of the other kind or in another order,
    else from 0 to 1."""
    if hit.folded == asked.folded:
        return EXACT
    said = with_numbers(hit.folded) if asked.has_numbers else hit.folded
    if said == asked.counted.rstrip():
        return SAME_ORDER
    if hit.key == asked.key:
        return SAME_WORDS
    if said.startswith(asked.counted):
        is_alike = with_numbers(hit.name.casefold()).startswith(asked.written)
        return (BEGUN if asked.is_typing else BEGUN_AND_COMPLETE) + (WRITTEN_ALIKE if is_alike else 0)
    if hit.folded.startswith(asked.begin):  # What looks like "type 1" may become "type II".
        return BEGUN_OTHERWISE
    as_long = said[: len(asked.counted) + 1] if asked.is_typing else said
    return max(
        OSA.normalized_similarity(asked.counted.rstrip(), as_long),
        OSA.normalized_similarity(asked.key, hit.key) - 0.01,
    )


def met_by(hit: Hit, terms: Sequence[Term]) -> tuple[Term, ...]:
    held = hit.key.split()
    return tuple(
        term
        for term in terms
        if (any(word.startswith(term.word) for word in held) if term.is_start else term.word in held)
    )


def each_page_once(matches: Iterable[Match]) -> list[Match]:
    first: dict[int, Match] = {}
    for match in matches:
        first.setdefault(match.hit.condition, match)
    return list(first.values())
