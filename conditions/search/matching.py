"""Finds the names that a query may mean, however it is spelt, and puts the likeliest first.

Promise: the same order on SQLite and PostgreSQL, because both only gather and Python ranks. A name that says
exactly what was typed always comes first. Without any name for all of the words, fewer are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rapidfuzz.distance import OSA

from conditions.models import PublishedName
from conditions.search import lookup
from conditions.search.codes import codes_in
from conditions.search.keys import CONNECTIVES, words_of
from conditions.search.known_words import KnownWords, known_words
from conditions.search.lookup import Group, Hit, Term
from gard.lib.folding import fold

MOST_TYPED = 300
MOST_WORDS = 12
MOST_GATHERED = 150
FEWEST_LEFT = 3
"""So many times a word is given up at most."""

Kind = PublishedName.Kind
KINDS = {Kind.DISPLAY: 0, Kind.OTHER: 1, Kind.GENE: 2, Kind.CODE: 3}


@dataclass(frozen=True, slots=True)
class Match:
    """A name that was found. `score` is 1 and more for what was typed exactly, else how alike it is;
    `terms` are the words that met."""

    hit: Hit
    score: float
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """The likeliest first, each page once. `left_out` are words that no name holds with the others."""

    rows: tuple[Match, ...]
    is_corrected: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, read."""

    text: str
    folded: str
    words: tuple[str, ...]
    is_typing: bool

    @property
    def key(self) -> str:
        return " ".join(sorted(self.words))

    def without(self, left_out: Sequence[str]) -> Asked:
        """The query as if these words had not been typed."""
        kept = tuple(word for word in self.words if word not in left_out)
        return replace(self, folded=" ".join(kept), words=kept) if left_out and kept else self

    @classmethod
    def read(cls, text: str, *, is_typing: bool) -> Asked:
        text = " ".join(text.split())[:MOST_TYPED]
        folded, words = fold(text), words_of(text)[:MOST_WORDS]
        last = folded.rpartition(" ")[2]
        if is_typing and last in CONNECTIVES and words[-1] != last:
            words.append(last)  # What looks like a small word may become a longer one.
        return cls(text, folded, tuple(words), is_typing)


def match_names(text: str, *, is_typing: bool = False, language: str = "en") -> Matches:
    """Pages by name, code or gene. While somebody is typing, the last word may be a beginning."""
    asked = Asked.read(text, is_typing=is_typing)
    codes = lookup.with_codes(*codes_in(asked.text))
    if not asked.words:
        return Matches(())
    words = known_words()
    near = partial(ways, words=words, is_typing=is_typing)
    exact = lookup.exactly(asked.folded, asked.key)
    groups = [near(word, is_last=place == len(asked.words) - 1) for place, word in enumerate(asked.words)]
    gathered = gather(asked, groups, words)
    left_out: tuple[str, ...] = ()
    if not gathered and not exact and not codes:
        groups, gathered, left_out = gather_less(asked, words, near)
        asked = asked.without(left_out)
    terms = tuple(term for group in groups for way in group for term in way)
    ranked = rank(asked, [*exact, *gathered], terms, language)
    firsts = [Match(hit, 3, (Term(hit.key),)) for hit in codes]
    rows = tuple(each_page_once([*firsts, *ranked]))
    is_corrected = bool(rows) and rows[0].score < 1 and any(met.errors for met in rows[0].terms)
    return Matches(rows, is_corrected, left_out)


def ways(word: str, *, words: KnownWords, is_typing: bool, is_last: bool, is_wide: bool = False) -> Group:
    """How a typed word may be written in names: as it is, as the beginning of a word, without its errors."""
    found: list[tuple[Term, ...]] = [(Term(word),)]
    if is_last and is_typing:
        found = [(Term(word, is_start=True),)]
        if words.beginning(word, 1) and not is_wide:
            return found
        found += [(Term(start, is_start=True, errors=errors),) for start, errors in words.near_starts(word)]
    elif words.how_many(word) and not is_wide:
        return found
    found += [(Term(near, errors=errors),) for near, errors in words.near(word) if near != word]
    apart = words.split(word)
    if apart:
        found.append((Term(apart[0], errors=1), Term(apart[1])))
    if is_last and not is_typing and len(word) > 2 and len(found) == 1:
        found.append((Term(word, is_start=True, errors=1),))
    return found


def gather(asked: Asked, groups: Sequence[Group], words: KnownWords) -> list[Hit]:
    """Candidates that hold all of the words."""
    amounts = [
        sum(min(words.how_many(term.word, is_start=term.is_start) for term in way) for way in group)
        for group in groups
    ]
    are_many = min(amounts, default=0) > lookup.MANY
    found = lookup.holding(groups, MOST_GATHERED, are_many=are_many)
    if asked.is_typing or len(asked.words) == 1:
        found += lookup.beginning(asked.folded, 60, are_many=are_many)
    return found


def gather_less(
    asked: Asked, words: KnownWords, near: partial[Group]
) -> tuple[list[Group], list[Hit], tuple[str, ...]]:
    """For words that no name holds together: take neighbours of each, write two as one, ask for fewer."""
    last = len(asked.words) - 1
    wide = [near(word, is_last=place == last, is_wide=True) for place, word in enumerate(asked.words)]
    for groups in (wide, *written_together(asked.words, words, near)):
        found = gather(asked, groups, words)
        if found:
            return list(groups), found, ()
    order = sorted(range(len(asked.words)), key=lambda place: how_telling(asked.words[place], words))
    one_less = [{place} for place in order[:FEWEST_LEFT]]
    for given_up in [*one_less, *(set(order[:many]) for many in range(2, min(FEWEST_LEFT, last) + 1))]:
        groups = [group for place, group in enumerate(wide) if place not in given_up]
        found = lookup.holding(groups, MOST_GATHERED, are_many=False)
        if found:
            return groups, found, tuple(asked.words[place] for place in sorted(given_up))
    telling = wide[order[-1]]
    found = gather(asked, [telling], words)
    return [telling], found, tuple(asked.words[place] for place in sorted(order[:-1])) if found else ()


def how_telling(word: str, words: KnownWords) -> tuple[int, int]:
    """What is given up first: a small word misspelt, a word that nobody knows, then the commonest."""
    count = words.how_many(word)
    if count:
        return (2, -count)
    is_small = len(word) > 2 and any(OSA.distance(word, small, score_cutoff=1) < 2 for small in CONNECTIVES)
    return (0 if is_small or word in CONNECTIVES else 2 if words.near(word) else 1, 0)


def written_together(asked: Sequence[str], words: KnownWords, near: partial[Group]) -> Iterable[list[Group]]:
    """The query with two neighbouring words as one, where that is a word."""
    for place in range(len(asked) - 1):
        together = asked[place] + asked[place + 1]
        if words.how_many(together):
            joined = [*asked[:place], together, *asked[place + 2 :]]
            yield [near(word, is_last=at == len(joined) - 1) for at, word in enumerate(joined)]


def rank(asked: Asked, hits: Iterable[Hit], terms: Sequence[Term], language: str) -> list[Match]:
    seen: dict[int, Match] = {}
    for hit in hits:
        if hit.pk not in seen:
            seen[hit.pk] = Match(hit, alike(asked, hit), met_by(hit, terms))
    return sorted(
        seen.values(),
        key=lambda match: (
            -match.score,
            KINDS.get(Kind(match.hit.kind), 4),
            match.hit.language not in {language, ""},
            len(match.hit.folded),
            match.hit.folded,
            match.hit.condition,
        ),
    )


def alike(asked: Asked, hit: Hit) -> float:
    """2 for the same words in the same order, 1.5 for the same words, else from 0 to 1."""
    if hit.folded == asked.folded:
        return 2
    if hit.key == asked.key:
        return 1.5
    if asked.is_typing and hit.folded.startswith(asked.folded):
        return 0.99 if asked.text.casefold() != hit.name[: len(asked.text)].casefold() else 0.995
    if hit.folded.startswith(f"{asked.folded} "):
        return 0.98
    begun = hit.folded[: len(asked.folded) + 1] if asked.is_typing else hit.folded
    return max(
        OSA.normalized_similarity(asked.folded, begun),
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
