"""The words that a site knows to be medicine: names of its conditions, their features, its glossary.

Promise: what is in here is kept, unless it stands where only a person's name can stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gard.lib.folding import fold

LONGEST_PHRASE = 7


@dataclass(frozen=True)
class Vocabulary:
    """Folded single words, and folded names of several words. An empty vocabulary is allowed."""

    words: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()

    @classmethod
    def from_names(cls, names: Iterable[str]) -> Vocabulary:
        words: set[str] = set()
        phrases: set[str] = set()
        for name in names:
            folded = fold(name)
            parts = folded.split()
            words.update(part for part in parts if len(part) > 1)
            if 1 < len(parts) <= LONGEST_PHRASE:
                phrases.add(folded)
        return cls(frozenset(words), frozenset(phrases))


EMPTY = Vocabulary()
