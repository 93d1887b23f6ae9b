"""Finds the names that a query may mean, however it is spelt, and puts the likeliest first.

Promise: the same order on SQLite and PostgreSQL, because both only gather and Python ranks. A name that says
exactly what was typed always comes first. Without any name for all of the words, fewer are asked for; a code
that no page has finds nothing, rather than what looks like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from conditions.search import lookup
from conditions.search.codes import codes_in, folded_code, named_code, several_codes, written_code
from conditions.search.far_fetched import ordinary, without_far_fetched
from conditions.search.keys import CONNECTIVES, COUNTED
from conditions.search.known_words import KnownWords, is_formula, known_words
from conditions.search.lookup import Group, Hit, Term
from conditions.search.ranking import Asked, Match, each_page_once, rank
from conditions.search.speller import Speller

MOST_GATHERED = 150
MOST_BEGINNING = 60
ENOUGH_PAGES = 10
"""So many pages whose names begin as typed are more than a list of suggestions shows."""
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
    several = several_codes(text)
    if several:
        return with_several(several)
    folded_codes, bare = codes_in(asked.text)
    codes = lookup.with_codes(folded_codes, bare)
    named = named_code(asked.text)
    words = known_words()
    if asked.is_ended and not words.how_many(asked.words[-1]):
        asked = replace(asked, is_ended=False)
    exact = lookup.exactly(asked.folded, asked.key)
    speller = Speller(words, asked.is_open, is_literal=bool(named))
    found = gather(asked, speller.each(asked.words), words)
    if named and not (codes or exact or found.hits):
        return Matches((), unknown_code=written_code(*named))
    if not (codes or exact or found.hits):
        found = gather_less(asked, speller)
    ranked, left_out = ranked_soundly(asked, found, exact, speller, language)
    firsts = [Match(hit, 3, (Term(hit.key),)) for hit in codes]
    rows = tuple(each_page_once([*firsts, *ranked]))
    is_corrected = has_corrections(rows)
    is_number = len(bare) >= SHORTEST_CODE and bare.isdecimal()
    unknown = asked.text if is_number and not rows else ""
    return Matches(rows, is_corrected, left_out, found.is_cut, unknown)


def with_several(codes: Sequence[tuple[str, str]]) -> Matches:
    """The pages of any of these codes."""
    hits = lookup.with_codes([folded_code(*code) for code in codes], "")
    rows = tuple(each_page_once([Match(hit, 3, (Term(hit.key),)) for hit in hits]))
    return Matches(rows, unknown_code="" if rows else ", ".join(written_code(*code) for code in codes))


def ranked_soundly(
    asked: Asked, found: Gathered, exact: list[Hit], speller: Speller, language: str
) -> tuple[list[Match], tuple[str, ...]]:
    """The names in order, and the words that were given up. If an ordinary word had to become a rare one for
    all of them, names are gathered once more without correcting it."""
    ranked = ranked_by(asked, found, exact, language)
    if not has_corrections(ranked):
        return ranked, found.left_out
    plain = ordinary(asked)
    sound = without_far_fetched(asked, ranked, plain)
    if sound or not ranked:
        return sound, found.left_out
    careful = replace(speller, plain=plain)
    again = gather(asked, careful.each(asked.words), careful.words)
    if not again.hits:
        again = gather_less(asked, careful)
    return ranked_by(asked, again, exact, language), again.left_out


def ranked_by(asked: Asked, found: Gathered, exact: list[Hit], language: str) -> list[Match]:
    terms = tuple(term for group in found.groups for way in group for term in way)
    return rank(asked.without(found.left_out), [*exact, *found.hits], terms, language)


def has_corrections(rows: Sequence[Match]) -> bool:
    """Whether the likeliest name was found by words other than those typed."""
    return bool(rows) and rows[0].score < 1 and any(met.errors for met in rows[0].terms)


def gather(asked: Asked, groups: Sequence[Group], words: KnownWords) -> Gathered:
    """Candidates that hold all of the words."""
    amounts = [
        sum(min(words.how_many(term.word, is_start=term.is_start) for term in way) for way in group)
        for group in groups
    ]
    are_many = min(amounts, default=0) > lookup.MANY
    begun: list[Hit] = []
    if asked.is_typing:
        begun, is_full = beginning(asked.beginnings, are_many=are_many)
        if is_full and len({hit.condition for hit in begun}) >= ENOUGH_PAGES:
            return Gathered(groups, begun, is_cut=True)  # They come first whatever else holds the words.
    found = lookup.holding(groups, MOST_GATHERED, are_many=are_many)
    is_cut = len(found) == MOST_GATHERED
    if not asked.is_typing and (is_cut or len(asked.words) == 1):
        begun, is_full = beginning(asked.beginnings if is_cut else [asked.folded], are_many=are_many)
        is_cut |= is_full and not {hit.pk for hit in found}.issuperset(hit.pk for hit in begun)
    return Gathered(groups, found + begun, is_cut)


def beginning(begins: Sequence[str], *, are_many: bool) -> tuple[list[Hit], bool]:
    """Names that begin in one of these ways, and whether there may be more."""
    parts = [lookup.beginning(begin, MOST_BEGINNING, are_many=are_many) for begin in begins]
    return [hit for part in parts for hit in part], any(len(part) == MOST_BEGINNING for part in parts)


def gather_less(asked: Asked, speller: Speller) -> Gathered:
    """For words that no name holds together: do without "type", take neighbours of each word, write two as
    one, ask for fewer."""
    words = speller.words
    without = uncounted(asked, speller)
    if without is not None and without.hits:
        return without
    wide = speller.each(asked.words, is_wide=True)
    for groups in (wide, *speller.written_together(asked.words)):
        found = gather(asked, groups, words)
        if found.hits:
            return found
    if any(map(is_formula, asked.words)):
        return Gathered((), [])
    return give_up(asked, speller, wide)


def uncounted(asked: Asked, speller: Speller) -> Gathered | None:
    """Names of the other words, if the query holds words like "type" and names hold all the others."""
    kept = [word for word in asked.words if word not in COUNTED]
    left_out = tuple(word for word in asked.words if word in COUNTED)
    if not left_out or not says_something(kept) or not all(map(speller.words.how_many, kept)):
        return None
    return replace(
        gather(asked.without(left_out), speller.each(kept), speller.words),
        left_out=left_out,
    )


def give_up(asked: Asked, speller: Speller, wide: Sequence[Group]) -> Gathered:
    """Ask for fewer words, the least telling given up first."""
    last = len(asked.words) - 1
    order = sorted(range(len(asked.words)), key=lambda place: how_telling(asked.words[place], speller))
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
    found_one = gather(asked, [wide[order[-1]]], speller.words)
    left_out = tuple(asked.words[place] for place in sorted(order[:-1])) if found_one.hits else ()
    return replace(found_one, left_out=left_out)


def says_something(words: Sequence[str]) -> bool:
    """Whether more is left of a query than numbers and words that are counted."""
    return any(word not in COUNTED and not word.isdecimal() for word in words)


def how_telling(word: str, speller: Speller) -> tuple[int, int]:
    """What is given up first: a small word misspelt, a word that nobody knows, then the commonest."""
    count = speller.words.how_many(word)
    if count:
        return (2, -count)
    is_small = len(word) > 2 and any(OSA.distance(word, small, score_cutoff=1) < 2 for small in CONNECTIVES)
    return (0 if is_small or word in CONNECTIVES else 2 if speller.near(word) else 1, 0)
