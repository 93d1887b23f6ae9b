"""How the words of one query may be written in names: as typed, as beginnings of words, without their errors.

Promise: asks for the neighbours of a word once, and forgets the query with itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conditions.search.known_words import KnownWords, is_formula
from conditions.search.lookup import Group, Term

Near = list[tuple[str, int]]


@dataclass(frozen=True)
class Speller:
    """`is_open`: the last word may be unfinished. `is_literal`: words mean themselves, as in a code;
    `plain` are words that always do."""

    words: KnownWords
    is_open: bool
    is_literal: bool = False
    plain: frozenset[str] = frozenset()
    _near: dict[tuple[str, bool], Near] = field(default_factory=dict, repr=False)

    def near(self, word: str, *, is_start: bool = False) -> Near:
        """The nearest words, or beginnings of words, with their distances."""
        if word in self.plain:
            return []
        found = self._near.get((word, is_start))
        if found is None:
            found = self.words.near_starts(word) if is_start else self.words.near(word)
            self._near[word, is_start] = found
        return found

    def each(self, asked: Sequence[str], *, is_wide: bool = False) -> list[Group]:
        last = len(asked) - 1
        return [self.ways(word, is_last=place == last, is_wide=is_wide) for place, word in enumerate(asked)]

    def ways(self, word: str, *, is_last: bool, is_wide: bool) -> Group:
        """The typed word, and what it may stand for. What names hold is corrected only in a wide search."""
        is_start = is_last and self.is_open
        found: list[tuple[Term, ...]] = [(Term(word, is_start=is_start),)]
        if self.is_literal or word in self.plain:
            return found
        words = self.words
        if not is_wide and (words.beginning(word, 1) if is_start else words.how_many(word)):
            meant = words.commoner_starts(word) if is_start else words.commoner(word)
            return [*found, *((Term(other, is_start=is_start, errors=1),) for other in meant)]
        if is_start:
            found += [(Term(near, True, errors),) for near, errors in self.near(word, is_start=True)]
        found += [(Term(near, errors=errors),) for near, errors in self.near(word) if near != word]
        apart = words.split(word)
        if apart:
            found.append((Term(apart[0], errors=1), Term(apart[1])))
        if is_last and not self.is_open and len(word) > 2 and len(found) == 1 and not is_formula(word):
            found.append((Term(word, is_start=True, errors=1),))
        return found

    def written_together(self, asked: Sequence[str]) -> Iterable[list[Group]]:
        """The query with two neighbouring words as one, where that is a word."""
        for place in range(len(asked) - 1):
            together = asked[place] + asked[place + 1]
            if self.words.how_many(together):
                yield self.each([*asked[:place], together, *asked[place + 2 :]])
