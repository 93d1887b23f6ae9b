"""The words of all names that readers can find, in each process: what a misspelt word is corrected to.

Promise: read when first needed, and again when names have changed, at most once in `REST_SECONDS`; safe to
ask from several threads, of which one reads while the others use what there was. About 10 MB for 16,000
pages. What stands here is only proposed: whatever is shown was found in the database afterwards.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from conditions.models import NamesChange, PublishedName

REST_SECONDS = 30
MOST_NEAR = 24
LONGEST_KEPT = 12
COMMON = 10
RARE = 3
SHORTEST_MISTAKE = 6
LONGEST = 40
"""A longer word is not compared: comparing costs as much as both words are long."""


@dataclass(frozen=True)
class KnownWords:
    """Words of keys with the number of names that hold each."""

    counts: dict[str, int] = field(default_factory=dict)
    _starts: dict[int, list[str]] = field(default_factory=dict, compare=False, repr=False)
    _about: dict[tuple[int, int], list[str]] = field(default_factory=dict, compare=False, repr=False)
    _common_starts: dict[int, list[str]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def ordered(self) -> list[str]:
        return sorted(self.counts)

    @cached_property
    def by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for word in self.ordered:
            found[len(word)].append(word)
        return dict(found)

    def beginning(self, start: str, most: int = 400) -> list[str]:
        """Words that begin so, at most `most`."""
        begin = bisect_left(self.ordered, start)
        end = bisect_left(self.ordered, f"{start}\x7f", begin)
        return self.ordered[begin : min(end, begin + most)]

    def how_many(self, word: str, *, is_start: bool = False) -> int:
        """About how many names hold it."""
        if not is_start:
            return self.counts.get(word, 0)
        return sum(self.counts[found] for found in self.beginning(word))

    def near(self, word: str) -> list[tuple[str, int]]:
        """The nearest words with their distances: letters put in, left out, changed or swapped (optimal
        string alignment). Numbers have no neighbours: type 2 is not type 3, nor XXY XYY."""
        within = allowed(word)
        if not within:
            return []
        return self.ranked(word, self.about_as_long(len(word), within), within)

    def about_as_long(self, size: int, within: int) -> list[str]:
        """Kept, since putting them together takes as long as comparing them."""
        found = self._about.get((size, within))
        if found is None:
            lengths = range(size - within, size + within + 1)
            found = [known for length in lengths for known in self.by_length.get(length, ())]
            self._about[size, within] = found
        return found

    def near_starts(self, start: str) -> list[tuple[str, int]]:
        """The nearest beginnings of words, as long as this one."""
        within = allowed(start)
        if not within:
            return []
        return self.ranked(start, self.starts(len(start)), within)

    @cached_property
    def common(self) -> dict[int, list[str]]:
        """Words that many names hold, by their length."""
        lengths = self.by_length.items()
        return {size: [word for word in found if self.counts[word] >= COMMON] for size, found in lengths}

    def commoner(self, word: str) -> list[str]:
        """Words one error away of which this is probably a mistake that a catalogue made too: hardly any
        name holds it, and ten times as many hold them."""
        count = self.how_many(word)
        if count > RARE or len(word) < SHORTEST_MISTAKE or not allowed(word):
            return []
        lengths = range(len(word) - 1, len(word) + 2)
        choices = [known for length in lengths for known in self.common.get(length, ())]
        near = [known for known, _ in self.ranked(word, choices, 1) if known != word]
        return [known for known in near if self.counts[known] >= COMMON * max(count, 1)]

    def commoner_starts(self, start: str) -> list[str]:
        """The same for the beginning of a word."""
        count = self.how_many(start, is_start=True)
        if count > RARE or len(start) < SHORTEST_MISTAKE or not allowed(start):
            return []
        sizes = range(len(start) - 1, len(start) + 2)
        choices = [known for size in sizes for known in self.common_starts(size)]
        near = [known for known, _ in self.ranked(start, choices, 1) if not start.startswith(known)]
        return [known for known in near if self.how_many(known, is_start=True) >= COMMON * max(count, 1)]

    def starts(self, size: int) -> list[str]:
        """All beginnings of this length; kept, since making them takes longer than comparing them."""
        found = self._starts.get(size)
        if found is None:
            found = list({word[:size] for word in self.ordered if len(word) >= size - 1})
            if size <= LONGEST_KEPT:
                self._starts[size] = found
        return found

    def common_starts(self, size: int) -> list[str]:
        """The same of words that many names hold."""
        found = self._common_starts.get(size)
        if found is None:
            longer = (word for length, words in self.common.items() if length >= size for word in words)
            found = self._common_starts[size] = list(dict.fromkeys(word[:size] for word in longer))
        return found

    def ranked(self, word: str, choices: list[str], within: int) -> list[tuple[str, int]]:
        found = process.extract(
            word, choices, scorer=OSA.distance, score_cutoff=within, limit=None, processor=None
        )
        ordered = sorted(
            ((known, int(distance)) for known, distance, _ in found),
            key=lambda pair: (pair[1], pair[0][:1] != word[:1], -self.counts.get(pair[0], 0), pair[0]),
        )
        return ordered[:MOST_NEAR]

    def split(self, word: str) -> tuple[str, str] | None:
        """Two known words that were written together, those that are most used."""
        pairs = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 2)]
        known = [pair for pair in pairs if pair[0] in self.counts and pair[1] in self.counts]
        return max(known, key=lambda pair: min(self.counts[part] for part in pair), default=None)


def allowed(word: str) -> int:
    """How many errors a word of this length may hold and still be meant."""
    if not word.isalpha() or not 3 <= len(word) <= LONGEST or is_formula(word):
        return 0
    return 1 if len(word) < 4 else 2 if len(word) < 9 else 3


def is_formula(word: str) -> bool:
    """Sex chromosomes, which are counted like numbers: XXY is no mistake for XYY."""
    return len(word) > 1 and set(word) <= {"x", "y"}


_lock = threading.Lock()
_reading = threading.Lock()
_kept: tuple[int, float, KnownWords] | None = None


def known_words() -> KnownWords:
    """As names stand now, or stood less than `REST_SECONDS` ago; one query when nothing changed."""
    kept = _kept
    if kept is not None and (time.monotonic() - kept[1] < REST_SECONDS or _reading.locked()):
        return kept[2]
    stamp = NamesChange.objects.stamp()
    if kept is not None and kept[0] == stamp:
        keep(stamp, kept[2])
        return kept[2]
    with _reading:
        words = KnownWords(read())
        # Made here, by one thread, and not by the first of several that need them.
        _ = words.ordered, words.by_length, words.common
        keep(stamp, words)
    return words


def keep(stamp: int, words: KnownWords) -> None:
    global _kept
    with _lock:
        _kept = (stamp, time.monotonic(), words)


def forget() -> None:
    """Read again at the next call."""
    global _kept
    with _lock:
        _kept = None


def read() -> dict[str, int]:
    counts: Counter[str] = Counter()
    for key in PublishedName.objects.names().order_by().values_list("key", flat=True).iterator(5000):
        counts.update(key.split())
    return dict(counts)
