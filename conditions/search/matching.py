"""Finds the names that a query may mean, however it is spelt, and puts the likeliest first.

Promise: the same order on SQLite and PostgreSQL, because both only gather and Python ranks. A name that says
exactly what was typed always comes first. Without any name for all of the words, fewer are asked for; a code
that no page has finds nothing, rather than what looks like it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rapidfuzz.distance import OSA

from conditions.search import lookup
from conditions.search.codes import codes_in, named_code, written_code
from conditions.search.keys import CONNECTIVES, COUNTED
from conditions.search.known_words import KnownWords, is_formula, known_words
from conditions.search.lookup import Group, Hit, Term
from conditions.search.ranking import Asked, Match, each_page_once, rank

MOST_GATHERED = 150
MOST_BEGINNING = 60
SHORTEST_CODE = 4
"""A number of so many digits alone is a code that somebody looks for."""
FEWEST_LEFT = 3
"""So many times a word is given up at most."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The likeliest first, each page once. `left_out` are words that no name holds with the others;
    `is_cut` says that there are more; `unknown_code` is a code that no page has."""

    rows: tuple[Match, ...]
    is_corrected: bool = False
    left_out: tuple[str, ...] = ()
    is_cut: bool = False
    unknown_code: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Candidates, the ways to say each word by which they were found, and the words that were given up."""

    groups: Sequence[Group]
    hits: list[Hit]
    is_cut: bool = False
    left_out: tuple[str, ...] = ()


def match_names(text: str, *, is_typing: bool = False, language: str = "en") -> Matches:
    """Pages by name, code or gene. While somebody is typing, the last word may be a beginning."""
    asked = Asked.read(text, is_typing=is_typing)
    if not asked.words:
        return Matches(())
    folded_codes, bare = codes_in(asked.text)
    codes = lookup.with_codes(folded_codes, bare)
    named = named_code(asked.text)
    words = known_words()
    if asked.is_ended and not words.how_many(asked.words[-1]):
        asked = replace(asked, is_ended=False)
    exact = lookup.exactly(asked.folded, asked.key)
    near = as_typed(asked) if named else partial(ways, words=words, is_open=asked.is_open)
    found = gather(asked, each(asked.words, near), words)
    if named and not (codes or exact or found.hits):
        return Matches((), unknown_code=written_code(*named))
    if not (codes or exact or found.hits):
        found = gather_less(asked, words, near)
        asked = asked.without(found.left_out)
    terms = tuple(term for group in found.groups for way in group for term in way)
    ranked = rank(asked, [*exact, *found.hits], terms, language)
    firsts = [Match(hit, 3, (Term(hit.key),)) for hit in codes]
    rows = tuple(each_page_once([*firsts, *ranked]))
    is_corrected = bool(rows) and rows[0].score < 1 and any(met.errors for met in rows[0].terms)
    is_number = len(bare) >= SHORTEST_CODE and bare.isdigit()
    unknown = asked.text if is_number and not rows else ""
    return Matches(rows, is_corrected, found.left_out, found.is_cut, unknown)


def ways(word: str, *, words: KnownWords, is_open: bool, is_last: bool, is_wide: bool = False) -> Group:
    """How a typed word may be written in names: as it is, as the beginning of a word, without its errors."""
    found: list[tuple[Term, ...]] = [(Term(word),)]
    if is_last and is_open:
        found = [(Term(word, is_start=True),)]
        if words.beginning(word, 1) and not is_wide:
            meant = words.commoner_starts(word)
            return [*found, *((Term(start, is_start=True, errors=1),) for start in meant)]
        found += [(Term(start, is_start=True, errors=errors),) for start, errors in words.near_starts(word)]
    elif words.how_many(word) and not is_wide:
        return [*found, *((Term(meant, errors=1),) for meant in words.commoner(word))]
    found += [(Term(near, errors=errors),) for near, errors in words.near(word) if near != word]
    apart = words.split(word)
    if apart:
        found.append((Term(apart[0], errors=1), Term(apart[1])))
    if is_last and not is_open and len(word) > 2 and len(found) == 1 and not is_formula(word):
        found.append((Term(word, is_start=True, errors=1),))
    return found


def as_typed(asked: Asked) -> partial[Group]:
    """The words as they are: nobody means a neighbour of a code."""

    def only(word: str, *, is_open: bool, is_last: bool) -> Group:
        return [(Term(word, is_start=is_last and is_open),)]

    return partial(only, is_open=asked.is_open)


def each(asked: Sequence[str], near: partial[Group]) -> list[Group]:
    return [near(word, is_last=place == len(asked) - 1) for place, word in enumerate(asked)]


def gather(asked: Asked, groups: Sequence[Group], words: KnownWords) -> Gathered:
    """Candidates that hold all of the words."""
    amounts = [
        sum(min(words.how_many(term.word, is_start=term.is_start) for term in way) for way in group)
        for group in groups
    ]
    are_many = min(amounts, default=0) > lookup.MANY
    found = lookup.holding(groups, MOST_GATHERED, are_many=are_many)
    is_cut = len(found) == MOST_GATHERED
    if asked.is_typing or is_cut or len(asked.words) == 1:
        known = {hit.pk for hit in found}
        for begin in asked.beginnings if asked.is_typing or is_cut else [asked.folded]:
            begun = lookup.beginning(begin, MOST_BEGINNING, are_many=are_many)
            is_cut |= len(begun) == MOST_BEGINNING and not known.issuperset(hit.pk for hit in begun)
            found += begun
    return Gathered(groups, found, is_cut)


def gather_less(asked: Asked, words: KnownWords, near: partial[Group]) -> Gathered:
    """For words that no name holds together: do without "type", take neighbours of each word, write two as
    one, ask for fewer."""
    without = uncounted(asked, words, near)
    if without is not None and without.hits:
        return without
    wide = each(asked.words, partial(near, is_wide=True))
    for groups in (wide, *written_together(asked.words, words, near)):
        found = gather(asked, groups, words)
        if found.hits:
            return found
    if any(map(is_formula, asked.words)):
        return Gathered((), [])
    return give_up(asked, words, wide)


def uncounted(asked: Asked, words: KnownWords, near: partial[Group]) -> Gathered | None:
    """Names of the other words, if the query holds words like "type" and knows all the others."""
    kept = [word for word in asked.words if word not in COUNTED]
    if len(kept) in {0, len(asked.words)} or not says_something(kept) or not all(map(words.how_many, kept)):
        return None
    found = gather(asked.without([word for word in asked.words if word in COUNTED]), each(kept, near), words)
    return replace(found, left_out=tuple(word for word in asked.words if word in COUNTED))


def give_up(asked: Asked, words: KnownWords, wide: Sequence[Group]) -> Gathered:
    """Ask for fewer words, the least telling given up first."""
    last = len(asked.words) - 1
    order = sorted(range(len(asked.words)), key=lambda place: how_telling(asked.words[place], words))
    one_less = [{place} for place in order[:FEWEST_LEFT]]
    for given_up in [*one_less, *(set(order[:many]) for many in range(2, min(FEWEST_LEFT, last) + 1))]:
        kept = [place for place in range(last + 1) if place not in given_up]
        if not says_something([asked.words[place] for place in kept]):
            continue
        groups = [wide[place] for place in kept]
        found = lookup.holding(groups, MOST_GATHERED, are_many=False)
        if found:
            left_out = tuple(asked.words[place] for place in sorted(given_up))
            return Gathered(groups, found, len(found) == MOST_GATHERED, left_out)
    telling = asked.words[order[-1]]
    if not says_something([telling]):
        return Gathered((), [])
    found_one = gather(asked, [wide[order[-1]]], words)
    left_out = tuple(asked.words[place] for place in sorted(order[:-1])) if found_one.hits else ()
    return replace(found_one, left_out=left_out)


def says_something(words: Sequence[str]) -> bool:
    """Whether more is left of a query than numbers and words that are counted."""
    return any(word not in COUNTED and not word.isdigit() for word in words)


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
            yield each([*asked[:place], together, *asked[place + 2 :]], near)
