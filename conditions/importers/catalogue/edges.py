"""The edges of a graph, held in a few bytes each: names once, edges as chains of numbers through arrays."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

NONE = -1
SUBJECT, OBJECT = 0, 1


class Edges:
    """Edges in the order in which they were added, found by what they begin or end with.

    20 bytes for an edge, and a name once however many edges use it.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._columns = (array("i"), array("i"), array("i"))
        self._last = (array("i"), array("i"))
        self._before = (array("i"), array("i"))

    def __len__(self) -> int:
        return len(self._columns[0])

    def add(self, subject: str, predicate: str, target: str) -> None:
        numbers = [self._number(each) for each in (subject, target, predicate)]
        edge = len(self)
        for column, number in zip(self._columns, numbers, strict=True):
            column.append(number)
        for end in (SUBJECT, OBJECT):
            self._before[end].append(self._last[end][numbers[end]])
            self._last[end][numbers[end]] = edge

    def _number(self, name: str) -> int:
        number = self._numbers.setdefault(name, len(self._names))
        if number == len(self._names):
            self._names.append(name)
            for last in self._last:
                last.append(NONE)
        return number

    def of(self, subject: str) -> list[tuple[str, str]]:
        """Predicate and object of the edges that begin there."""
        return list(self._chain(subject, SUBJECT))[::-1]

    def to(self, target: str) -> list[tuple[str, str]]:
        """Predicate and subject of the edges that end there."""
        return list(self._chain(target, OBJECT))[::-1]

    def ends(self, predicates: frozenset[str], end: int) -> set[str]:
        """What stands at that end of the edges with one of these predicates."""
        wanted = {self._numbers[each] for each in predicates if each in self._numbers}
        column, kinds = self._columns[end], self._columns[2]
        return {self._names[column[edge]] for edge in range(len(self)) if kinds[edge] in wanted}

    def _chain(self, name: str, end: int) -> Iterator[tuple[str, str]]:
        number = self._numbers.get(name)
        edge = NONE if number is None else self._last[end][number]
        other = self._columns[1 - end]
        while edge != NONE:
            yield self._names[self._columns[2][edge]], self._names[other[edge]]
            edge = self._before[end][edge]
