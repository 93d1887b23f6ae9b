"""Keeps ordinary words from being read as misspelt names of diseases: "cannot walk" is no "Hanot".

Promise: a word that people use is what it says. It is corrected only if the whole name is nearly what was
typed, or if a long word is one letter away.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from conditions.questions.words.lexicon import usual_words
from conditions.search.feature_reading import words_now
from conditions.search.keys import spelled_once
from conditions.search.lookup import Term
from conditions.search.ranking import Asked, Match, alike, met_by

NEARLY = 0.8
"""How alike a whole name must be to what was typed."""
LONG = 7
"""A word of so many letters, one letter wrong, is a slip whatever else it means."""


def ordinary(asked: Asked) -> frozenset[str]:
    """The words of the query that are usual words, or known from features."""
    usual = usual_words()
    medical = {} if asked.is_typing else words_now().holding
    pairs = [(word, spelled_once(word)) for word in asked.folded.split()]
    return frozenset(said for word, said in pairs if word in usual or said in usual or word in medical)


def without_far_fetched(asked: Asked, matches: Sequence[Match], words: Collection[str]) -> list[Match]:
    """Those names in which none of these words had to become another one."""
    return [match for match in matches if not is_far_fetched(asked, match, words)]


def is_far_fetched(asked: Asked, match: Match, words: Collection[str]) -> bool:
    held = match.hit.key.split()
    missed = [word for word in words if not is_held(word, held, is_open=asked.is_open)]
    meant = [term for term in met_by(match.hit, match.asked) if term.errors]
    became = [
        (word, term) for word in missed for term in meant if term.errors == OSA.distance(word, term.word)
    ]
    if not became:
        return False
    is_nearly = alike(asked, match.hit) >= NEARLY
    return not all(is_slip(word, term) or (is_nearly and is_close(word, term)) for word, term in became)


def is_held(word: str, held: Sequence[str], *, is_open: bool) -> bool:
    return any(known.startswith(word) for known in held) if is_open else word in held


def is_slip(word: str, term: Term) -> bool:
    return term.errors == 1 and len(word) >= LONG


def is_close(word: str, term: Term) -> bool:
    """People hardly ever get the first letter wrong and another one as well."""
    return term.errors == 1 or word[0] == term.word[0]
