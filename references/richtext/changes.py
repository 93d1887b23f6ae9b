"""What became of a text: its blocks paired with those of another text, and paired lines word by word.

Promise: without what was added it is the old text, without what was removed the new one. Nothing is split
that has a meaning of its own: a word, a marker, a link with its address, a glossary mark.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from references.richtext.align import Budget, Pair, aligned, best_pairs
from references.richtext.grammar import Marks
from references.richtext.tree import Box, CitationMark, Inline, Leaf, Words, inlines
from references.richtext.write import Writer

State = Literal["same", "added", "removed", "changed"]

#: Two blocks are versions of one when they share at least this part of their words.
_ALIKE = 0.4
_ALIKE_BY_TAG = {
    **dict.fromkeys(("ul", "ol", "blockquote", "table"), 0.15),
    "tr": 0.25,
    "td": 0.25,
    "th": 0.25,
}
_TABLE_HALVES = frozenset({"thead", "tbody"})
_CELLS = frozenset({"td", "th"})
_MOST_ABSORBED = 3  # words that stayed between two changes, and are shown with them when those are longer
_WORD_CELLS, _BLOCK_CELLS = 1_500_000, 2_000_000

#: A word with what belongs to it (1,000 or X-linked or l'air), one ideograph, one sign, or space.
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = f"[^\\W{_IDEOGRAPH}][\u0300-\u036f]*"
_WORD = f"(?:{_LETTER})+(?:[-.,'\u2019](?:{_LETTER})+)*"
_ATOM = re.compile(f"{_WORD}|\\s+|.", re.DOTALL)
_WORDS = re.compile(f"{_WORD}|[{_IDEOGRAPH}]")

_STORED = Writer()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line that was kept, added or removed."""

    state: State
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One block and what became of it; a changed one holds pieces (a leaf) or changes (a box)."""

    state: State
    node: Box | Leaf
    pieces: tuple[Piece, ...] = ()
    children: tuple["Change", ...] = ()


@dataclass(frozen=True, slots=True)
class _Atom:
    """The least that can be added or removed, and the space before it."""

    item: Inline
    space: Marks | None = None

    @property
    def size(self) -> int:
        return len(self.item.text) if isinstance(self.item, Words) else 4


@dataclass(slots=True)
class _Stretch:
    """Places in the old and in the new line; the same words where it is kept."""

    is_kept: bool
    old: tuple[int, int]
    new: tuple[int, int]
    size: int  # in characters, of the longer side


@dataclass(slots=True)
class Comparison:
    """Compares two trees; what it may cost is counted over all of their parts."""

    words: Budget = field(default_factory=lambda: Budget(_WORD_CELLS, largest=40_000))
    blocks: Budget = field(default_factory=lambda: Budget(_BLOCK_CELLS, largest=400_000))

    def children(self, old: Box, new: Box) -> tuple[Change, ...]:
        """The blocks of both boxes in one order: what was removed stands before what came instead."""
        left, right = old.children, new.children
        if old.tag == "tr" and len(left) == len(right):
            return tuple(self._pair(*pair) for pair in zip(left, right, strict=True))
        if old.tag in _CELLS and _are_lines(left, right):
            return (self._pair(left[0], right[0]),)
        old_keys, new_keys = ([_STORED.block(node) for node in nodes] for nodes in (left, right))
        pairs = aligned(old_keys, new_keys, self.words, [len(key) for key in old_keys])
        done: list[Change] = []
        i = j = 0
        for old_at, new_at in [*pairs, (len(left), len(right))]:
            done += self._replaced(left[i:old_at], right[j:new_at])
            if new_at < len(right):
                done.append(Change("same", right[new_at]))
            i, j = old_at + 1, new_at + 1
        return tuple(done)

    def _replaced(self, old: list[Box | Leaf], new: list[Box | Leaf]) -> list[Change]:
        done: list[Change] = []
        i = j = 0
        for old_at, new_at in [*self._alike(old, new), (len(old), len(new))]:
            done += [Change("removed", node) for node in old[i:old_at]]
            done += [Change("added", node) for node in new[j:new_at]]
            if new_at < len(new):
                done.append(self._pair(old[old_at], new[new_at]))
            i, j = old_at + 1, new_at + 1
        return done

    def _pair(self, old: Box | Leaf, new: Box | Leaf) -> Change:
        if isinstance(old, Leaf) and isinstance(new, Leaf):
            return Change("changed", new, pieces=self._line(old, new))
        if isinstance(old, Box) and isinstance(new, Box):
            return Change("changed", new, children=self.children(old, new))
        raise TypeError("A line and a box are never versions of one another.")

    def _alike(self, old: list[Box | Leaf], new: list[Box | Leaf]) -> list[Pair]:
        """Which blocks are versions of one another."""
        if not old or not new:
            return []
        bags = [[_bag(node) for node in nodes] for nodes in (old, new)]
        sizes = [sum(map(len, of_side)) + len(of_side) for of_side in bags]
        is_single = len(old) == len(new) == 1
        if not is_single and not self.blocks.grants(min(sizes[0] * len(new), sizes[1] * len(old))):
            return []

        def weight(row: int, column: int) -> float:
            return _likeness(old[row], new[column], bags[0][row], bags[1][column])

        return best_pairs(len(old), len(new), weight)

    def _line(self, old: Leaf, new: Leaf) -> tuple[Piece, ...]:
        left, right = _atoms(old), _atoms(new)
        known: dict[Inline, int] = {}
        old_keys, new_keys = (
            [known.setdefault(atom.item, len(known)) for atom in atoms] for atoms in (left, right)
        )
        pairs = aligned(old_keys, new_keys, self.words, [atom.size for atom in left])
        return _pieces(left, right, _without_scraps(_stretches(left, right, pairs), right))


def _are_lines(*sides: list[Box | Leaf]) -> bool:
    """Whether each side is a single paragraph."""
    return all(len(side) == 1 and isinstance(side[0], Leaf) for side in sides)


def _bag(node: Box | Leaf) -> Counter[str]:
    items = node.items if isinstance(node, Leaf) else inlines(node)
    words = " ".join(item.text for item in items if isinstance(item, Words))
    return Counter(_WORDS.findall(words.casefold()))


def _likeness(old: Box | Leaf, new: Box | Leaf, old_bag: Counter[str], new_bag: Counter[str]) -> float:
    """How much two blocks share, in words; 0 when they are not versions of one."""
    if old.tag != new.tag and not {old.tag, new.tag} <= _CELLS:
        return 0
    if old.tag in _TABLE_HALVES:
        return 1
    fewer, more = sorted((old_bag, new_bag), key=len)
    shared = sum(min(count, more[word]) for word, count in fewer.items() if word in more)
    needed = _ALIKE_BY_TAG.get(old.tag, _ALIKE)
    return shared if shared and 2 * shared >= needed * (old_bag.total() + new_bag.total()) else 0


def _atoms(leaf: Leaf) -> list[_Atom]:
    atoms: list[_Atom] = []
    space: Marks | None = None
    for item in leaf.items:
        for part in _ATOM.findall(item.text) if isinstance(item, Words) else (None,):
            if part is None:
                atoms.append(_Atom(item, space))
            elif isinstance(item, Words) and part.isspace():
                space = item.marks
                continue
            elif isinstance(item, Words):
                atoms.append(_Atom(Words(part, item.marks), space))
            space = None
    return atoms


def _stretches(old: list[_Atom], new: list[_Atom], pairs: list[Pair]) -> list[_Stretch]:
    done: list[_Stretch] = []
    i = j = 0
    for old_at, new_at in [*pairs, (len(old), len(new))]:
        if i < old_at or j < new_at:
            size = max(sum(atom.size for atom in old[i:old_at]), sum(atom.size for atom in new[j:new_at]))
            done.append(_Stretch(False, (i, old_at), (j, new_at), size))
        if new_at < len(new):
            if not done or not done[-1].is_kept:
                done.append(_Stretch(True, (old_at, old_at), (new_at, new_at), 0))
            last = done[-1]
            last.old, last.new = (last.old[0], old_at + 1), (last.new[0], new_at + 1)
            last.size += new[new_at].size
        i, j = old_at + 1, new_at + 1
    return done


def _without_scraps(stretches: list[_Stretch], new: list[_Atom]) -> list[_Stretch]:
    """A few short words that stayed between two longer changes are shown as part of one change."""

    def is_scrap(kept: _Stretch, least: int) -> bool:
        atoms = new[slice(*kept.new)]
        return (
            len(atoms) <= _MOST_ABSORBED
            and kept.size <= least
            and not any(isinstance(atom.item, CitationMark) for atom in atoms)
        )

    done: list[_Stretch] = []
    for stretch in stretches:
        if len(done) > 1 and not stretch.is_kept and is_scrap(done[-1], min(done[-2].size, stretch.size)):
            kept, before = done.pop(), done.pop()
            size = before.size + kept.size + stretch.size
            stretch = _Stretch(False, (before.old[0], stretch.old[1]), (before.new[0], stretch.new[1]), size)
        done.append(stretch)
    return done


def _pieces(old: list[_Atom], new: list[_Atom], stretches: list[_Stretch]) -> tuple[Piece, ...]:
    """The line in pieces; a space belongs to the word after it, or to the change before that."""
    done: list[tuple[State, list[Inline]]] = []

    def add(state: State, atoms: Sequence[Inline]) -> None:
        if atoms and done and done[-1][0] == state:
            done[-1][1].extend(atoms)
        elif atoms:
            done.append((state, list(atoms)))

    def replace(removed: list[Inline], added: list[Inline]) -> None:
        if removed and added and removed[0] == added[0]:  # the space before both
            add("same", removed[:1])
            removed, added = removed[1:], added[1:]
        add("removed", removed)
        add("added", added)

    removed: list[Inline] = []
    added: list[Inline] = []
    for stretch in stretches:
        left, right = old[slice(*stretch.old)], new[slice(*stretch.new)]
        if not stretch.is_kept:
            removed, added = _spelled(left), _spelled(right)
            continue
        for before, after in zip(left, right, strict=True):
            if before.space == after.space:
                spaced = _spelled([after])
            else:
                removed, added = removed + _space(before), added + _space(after)
                spaced = [after.item]
            replace(removed, added)
            removed, added = [], []
            add("same", spaced)
    replace(removed, added)
    return tuple(Piece(state, _runs(items)) for state, items in done)


def _space(atom: _Atom) -> list[Inline]:
    return [] if atom.space is None else [Words(" ", atom.space)]


def _spelled(atoms: Sequence[_Atom]) -> list[Inline]:
    return [item for atom in atoms for item in (*_space(atom), atom.item)]


def _runs(items: Sequence[Inline]) -> tuple[Inline, ...]:
    """Neighbouring words under the same marks as one run."""
    done: list[Inline] = []
    words: list[str] = []
    marks: Marks | None = None
    for item in items:
        if isinstance(item, Words) and item.marks == marks:
            words.append(item.text)
            continue
        if marks is not None:
            done.append(Words("".join(words), marks))
            words, marks = [], None
        if isinstance(item, Words):
            words, marks = [item.text], item.marks
        else:
            done.append(item)
    if marks is not None:
        done.append(Words("".join(words), marks))
    return tuple(done)
