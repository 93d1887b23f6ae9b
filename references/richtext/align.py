"""Which parts of one sequence are still there in another.

Promise: the answer takes time in proportion to what was asked for, whatever the sequences hold. What would
cost more than the budget counts as replaced.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

Pair = tuple[int, int]
Weight = Callable[[int, int], float]

_MAX_ROUNDS = 12


class Budget:
    """How much work one comparison may still cost, in cells of a table, in all and at one time."""

    __slots__ = ("largest", "left")

    def __init__(self, cells: int, *, largest: int) -> None:
        self.left = cells
        self.largest = largest

    def grants(self, cells: int) -> bool:
        """Take that much, or nothing and say no."""
        if cells > min(self.largest, self.left):
            return False
        self.left -= cells
        return True


def aligned(
    old: Sequence[Hashable], new: Sequence[Hashable], budget: Budget, weights: Sequence[float]
) -> list[Pair]:
    """Places of equal elements, ascending on both sides; ``weights`` tells what each old one is worth.

    What stands once on both sides is matched first and divides the rest (the patience method), what is left
    between is matched so that as much weight as possible stays.
    """
    found: list[Pair] = []
    gaps = [(0, len(old), 0, len(new))]
    for _ in range(_MAX_ROUNDS):
        rest: list[tuple[int, int, int, int]] = []
        has_anchors = False
        for gap in gaps:
            start, end, ends = _trimmed(old, new, gap)
            found += start + end
            anchors = _unique_pairs(old, new, ends)
            found += anchors
            has_anchors = has_anchors or bool(anchors)
            rest += _between(anchors, ends)
        gaps = rest
        if not has_anchors:
            break
    for gap in gaps:
        found += _best_equal(old, new, gap, budget, weights)
    return sorted(found)


def best_pairs(rows: int, columns: int, weight: Weight) -> list[Pair]:
    """Ascending pairs of greatest weight in all; a weight of 0 is no pair. Costs rows x columns."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    worth = [[weight(row, column) for column in range(columns)] for row in range(rows)]
    for row in range(rows - 1, -1, -1):
        below, here, of_row = best[row + 1], best[row], worth[row]
        for column in range(columns - 1, -1, -1):
            taken = of_row[column] + below[column + 1] if of_row[column] else 0.0
            here[column] = max(taken, below[column], here[column + 1])
    pairs: list[Pair] = []
    row = column = 0
    while row < rows and column < columns:
        taken = worth[row][column] + best[row + 1][column + 1] if worth[row][column] else -1.0
        if taken == best[row][column]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs


Gap = tuple[int, int, int, int]


def _trimmed(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap
) -> tuple[list[Pair], list[Pair], Gap]:
    """What is equal at both ends of a gap, and the gap without it."""
    i, i_end, j, j_end = gap
    start: list[Pair] = []
    while i < i_end and j < j_end and old[i] == new[j]:
        start.append((i, j))
        i, j = i + 1, j + 1
    end: list[Pair] = []
    while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
        end.append((i_end, j_end))
    return start, end, (i, i_end, j, j_end)


def _unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Pair]:
    """The longest ascending run of elements that each stand once on both sides of the gap."""
    i, i_end, j, j_end = gap
    if i == i_end or j == j_end:
        return []
    counts = Counter(new[j:j_end])
    places = {new[at]: at for at in range(j, j_end) if counts[new[at]] == 1}
    counts = Counter(old[i:i_end])
    pairs = [(at, places[old[at]]) for at in range(i, i_end) if counts[old[at]] == 1 and old[at] in places]
    return _ascending(pairs)


def _ascending(pairs: list[Pair]) -> list[Pair]:
    """The longest part of the pairs whose second places ascend."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [at]
    kept: list[Pair] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        kept.append(pairs[at])
        at = before[at]
    return kept[::-1]


def _between(anchors: list[Pair], gap: Gap) -> list[Gap]:
    i, i_end, j, j_end = gap
    found: list[Gap] = []
    for old_at, new_at in [*anchors, (i_end, j_end)]:
        if i < old_at and j < new_at:
            found.append((i, old_at, j, new_at))
        i, j = old_at + 1, new_at + 1
    return found


def _best_equal(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, budget: Budget, weights: Sequence[float]
) -> list[Pair]:
    i, i_end, j, j_end = gap
    if set(old[i:i_end]).isdisjoint(new[j:j_end]) or not budget.grants((i_end - i) * (j_end - j)):
        return []

    def weight(row: int, column: int) -> float:
        return weights[i + row] if old[i + row] == new[j + column] else 0.0

    return [(i + row, j + column) for row, column in best_pairs(i_end - i, j_end - j, weight)]
