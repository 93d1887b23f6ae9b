"""Which conditions show which clinical features, as compact arrays. No database.

Promise: built once and never changed, so threads share it. With the hierarchy of the Human Phenotype Ontology
a condition with a feature also counts for all that the feature is a kind of (the true-path rule); without it
each feature stands for itself.

    rank    how often a feature is seen: 0 always, 1 very often, 2 often, 3 sometimes, 4 rarely, 5 not known,
            6 not seen; where sources differ, the lowest
    place   where a term or a condition stands in the arrays
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

FREQUENCIES = ("obligate", "very-frequent", "frequent", "occasional", "very-rare", "", "excluded")
RANKS = {frequency: rank for rank, frequency in enumerate(FREQUENCIES)}
UNKNOWN, EXCLUDED = RANKS[""], RANKS["excluded"]

Row = tuple[int, int, str]
"""Condition, term, frequency."""


@dataclass(frozen=True, slots=True)
class FeatureIndex:
    """`information` is that of Resnik (1995), in nats: -ln(conditions with the term or a kind of
    it / all and one more)."""

    places: Mapping[int, int]
    """Key of a term -> its place."""
    keys: array[int]
    """Place of a term -> its key."""
    above: list[array[int]]
    """Place -> itself and all that it is a kind of, the most telling first."""
    reach: list[array[int]]
    """Place -> places of the conditions with it or a kind of it."""
    reach_ranks: list[bytearray]
    """Beside `reach`: how often it is seen there."""
    excluded: Mapping[int, frozenset[int]]
    """Place of a term -> places of the conditions in which it is said not to be seen."""
    information: array[float]
    numbers: array[int]
    """Place of a condition -> its number."""
    sizes: array[int]
    """Place of a condition -> how many features it shows."""
    direct: array[int]
    """Place of a term -> how many conditions name it themselves."""

    @property
    def total(self) -> int:
        """How many conditions show a feature."""
        return len(self.numbers)

    @property
    def has_hierarchy(self) -> bool:
        return any(len(found) > 1 for found in self.above)

    def count(self, term: int, *, with_kinds: bool = False) -> int:
        """How many conditions name the term of this key."""
        place = self.places.get(term)
        if place is None:
            return 0
        return len(self.reach[place]) if with_kinds else self.direct[place]

    def in_use(self) -> dict[int, int]:
        """Key of each term that a condition names -> how many do."""
        return {self.keys[place]: count for place, count in enumerate(self.direct) if count}


def build_index(rows: Iterable[Row], links: Iterable[tuple[int, int]] = ()) -> FeatureIndex:
    """`rows` in order of their conditions; `links` are pairs of keys, child and parent."""
    places: dict[int, int] = {}
    parents: dict[int, list[int]] = defaultdict(list)
    for child, parent in links:
        parents[place_of(child, places)].append(place_of(parent, places))
    closures: dict[int, array[int]] = {}
    reach: dict[int, array[int]] = defaultdict(lambda: array("I"))
    ranks: dict[int, bytearray] = defaultdict(bytearray)
    excluded: dict[int, set[int]] = defaultdict(set)
    numbers, sizes, direct = array("I"), array("H"), defaultdict[int, int](int)
    for number, group in groupby(rows, key=itemgetter(0)):
        shown = lowest_ranks(group, places)
        own = [term for term, rank in shown.items() if rank != EXCLUDED]
        if not own:
            continue
        condition = len(numbers)
        numbers.append(number)
        sizes.append(min(len(own), 65_535))
        spread: dict[int, int] = {}
        for term in own:
            direct[term] += 1
            for above in closure(term, parents, closures):
                spread[above] = min(spread.get(above, EXCLUDED), shown[term])
        for term, rank in spread.items():
            reach[term].append(condition)
            ranks[term].append(rank)
        for term in shown.keys() - own:
            excluded[term].add(condition)
    return packed(places, parents, closures, reach, ranks, excluded, numbers, sizes, direct)


def packed(
    places: dict[int, int],
    parents: Mapping[int, list[int]],
    closures: dict[int, array[int]],
    reach: Mapping[int, array[int]],
    ranks: Mapping[int, bytearray],
    excluded: Mapping[int, set[int]],
    numbers: array[int],
    sizes: array[int],
    direct: Mapping[int, int],
) -> FeatureIndex:
    everything = range(len(places))
    nothing, no_ranks = array("I"), bytearray()
    found = [reach.get(place, nothing) for place in everything]
    # One condition more, with nothing: so a term that all conditions have says a little. A term that none has
    # counts as that of half a condition, which keeps the figure finite.
    everyone = len(numbers) + 1
    information = array("d", (math.log(everyone / max(len(each), 0.5)) for each in found))

    def telling_first(term: int) -> tuple[float, int, int]:
        # Of terms with the same conditions the narrower comes first: what is above it is less.
        return -information[term], -len(closure(term, parents, closures)), term

    above = [array("I", sorted(closure(each, parents, closures), key=telling_first)) for each in everything]
    return FeatureIndex(
        places=places,
        keys=array("I", places),
        above=above,
        reach=found,
        reach_ranks=[ranks.get(place, no_ranks) for place in everything],
        excluded={place: frozenset(conditions) for place, conditions in excluded.items()},
        information=information,
        numbers=numbers,
        sizes=sizes,
        direct=array("I", (direct.get(place, 0) for place in everything)),
    )


def place_of(key: int, places: dict[int, int]) -> int:
    return places.setdefault(key, len(places))


def lowest_ranks(rows: Iterable[Row], places: dict[int, int]) -> dict[int, int]:
    """Each term of one condition, and how often it is seen there as the surest source says."""
    found: dict[int, int] = {}
    for _, key, frequency in rows:
        term, rank = place_of(key, places), RANKS[frequency]
        found[term] = min(found.get(term, EXCLUDED), rank)
    return found


def closure(term: int, parents: Mapping[int, list[int]], known: dict[int, array[int]]) -> array[int]:
    """The term and all that it is a kind of. A circle in the links ends where it began."""
    if term not in known:
        seen, ahead = {term}, [term]
        while ahead:
            for parent in parents.get(ahead.pop(), ()):
                if parent not in seen:
                    seen.add(parent)
                    ahead.append(parent)
        known[term] = array("I", seen)
    return known[term]
