"""The words that medicine vouches for, folded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gard.lib.folding import fold


@dataclass(frozen=True)
class Vocabulary:
    """Single words, and names of several words, as `fold` writes them."""

    words: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()

    @classmethod
    def from_names(cls, names: Iterable[str]) -> Vocabulary:
        folded = {fold(name) for name in names}
        return cls(
            frozenset(word for name in folded for word in name.split()),
            frozenset(name for name in folded if " " in name),
        )
