"""Features for whole sentences: what is said of several features at once is looked up word by word.

Promise: pure; what fits all of the words comes alone, and only if nothing does, what fits one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, zip_longest

from conditions.search.feature_words import (
    ABOUT_WHOM,
    MOST_TYPED,
    MOST_WORDS,
    SHORTEST_BEGUN,
    FeatureWords,
    Suggestion,
    meant,
    suggest,
)
from conditions.search.telling import SILENT
from gard.lib.folding import fold

MOST_OF_ONE = 4
HARDLY = 0.8
"""How sure a word must be by itself."""


def telling(typed: str) -> list[str]:
    """The words that may say what somebody has, each once."""
    words = dict.fromkeys(fold(typed[:MOST_TYPED]).split())
    said = [word for word in words if len(word) >= SHORTEST_BEGUN and word not in SILENT | ABOUT_WHOM]
    return said[:MOST_WORDS]


def suggest_parts(
    words: FeatureWords, typed: str, count: Callable[[int], int], most: int
) -> list[Suggestion]:
    """Terms for all of the words; else for each of them in turn, the best of each first."""
    whole = suggest(words, typed, count, most)
    if whole:
        return whole
    each = [suggest(words, word, count, MOST_OF_ONE) for word in telling(typed) if is_said(words, word)]
    in_turn = chain.from_iterable(zip_longest(*each))
    once = {found.term: found for found in reversed([found for found in in_turn if found is not None])}
    return list(reversed(once.values()))[:most]


def is_said(words: FeatureWords, word: str) -> bool:
    """Whether names of features hold it, or say the same otherwise; a slip is too little for one word."""
    return any(share > HARDLY for _, share in meant(words, word))
