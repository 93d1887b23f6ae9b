"""Which parts of a name met the query, and how the query would be written without its errors. No database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from conditions.search.keys import words_of
from conditions.search.lookup import Term
from conditions.search.ranking import Match

A_WORD = re.compile(r"[^\W_]+(?:['’][sS]\b)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a name."""

    text: str
    is_match: bool = False


def parts_of(match: Match) -> tuple[Part, ...]:
    """The whole name in pieces, in order; those that met are marked."""
    name = match.hit.name
    if match.score > 1:
        return (Part(name, is_match=True),)
    parts: list[Part] = []
    end, terms = 0, match.terms
    for word in A_WORD.finditer(name):
        size = length_met(word.group(), terms)
        if size:
            parts += [
                Part(name[end : word.start()]),
                Part(name[word.start() : word.start() + size], is_match=True),
            ]
            end = word.start() + size
    parts.append(Part(name[end:]))
    return tuple(part for part in parts if part.text)


@lru_cache(maxsize=1 << 14)
def keys_of(word: str) -> tuple[str, ...]:
    """One word of a name as it is compared: names share most of their words."""
    return tuple(words_of(word))


def length_met(word: str, terms: tuple[Term, ...]) -> int:
    """How many letters of the word to mark."""
    for key in keys_of(word):
        for term in terms:
            if term.word == key:
                return len(word)
            if term.is_start and key.startswith(term.word):
                return min(len(term.word), len(word))
    return 0


def corrected(query: str, match: Match) -> str:
    """The query with the words that were meant, as the name that was found writes them; empty when it is
    written so already."""
    held = {key: word.group() for word in A_WORD.finditer(match.hit.name) for key in words_of(word.group())}
    meant = [term.word for term in match.terms if term.errors and term.word in held]
    written = []
    for typed in query.split():
        keys = words_of(typed)
        near = min(meant, key=lambda word: OSA.distance(word, " ".join(keys)), default="")
        is_there = any(key in held for key in keys) or not near
        is_far = OSA.distance(near, " ".join(keys)) > max(3, len(typed) // 2)
        written.append(typed if is_there or is_far else held[near].lower())
    said = " ".join(written)
    return said if words_of(said) != words_of(query) else ""
