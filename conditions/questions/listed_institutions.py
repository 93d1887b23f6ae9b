"""Names by which hospitals, schools and firms are known where people live, and where a question has them.

Promise: a name that is more often something else (a person, a town, a common word) is told apart from one
that is not; each word begins a bounded number of names. The lists are this project's own: lists/LICENCES.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .lexicon import LISTS
from .reading import Reading, folded
from .runs import span_of
from .spans import Confidence, Kind, Span

FILES = {"hospitals": Kind.HOSPITAL, "schools": Kind.SCHOOL, "employers": Kind.EMPLOYER}
#: Stands behind a name in a list that is more often something else.
DOUBTFUL = "?"
_BETWEEN = " \t-&'’."


@dataclass(frozen=True, slots=True)
class Entry:
    parts: tuple[str, ...]
    kind: Kind
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Met:
    """An entry and where it stands: its first and its last word."""

    first: int
    last: int
    entry: Entry


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """By the first word of the name, longest first."""
    found: dict[str, list[Entry]] = {}
    for name, kind in FILES.items():
        for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            parts = tuple(line.removesuffix(DOUBTFUL).split())
            found.setdefault(parts[0], []).append(Entry(parts, kind, not line.endswith(DOUBTFUL)))
    return {
        word: tuple(sorted(some, key=lambda entry: len(entry.parts), reverse=True))
        for word, some in found.items()
    }


def met(reading: Reading) -> Iterator[Met]:
    """The longest name of each kind that begins at a word, in the order of the text."""
    written = [folded(word.text) for word in reading.words]
    for first, word in enumerate(written):
        told: set[Kind] = set()
        for entry in entries().get(word, ()):
            last = first + len(entry.parts) - 1
            if entry.kind not in told and _stands(reading, written, first, entry.parts):
                told.add(entry.kind)
                yield Met(first, last, entry)


def _stands(reading: Reading, written: list[str], first: int, parts: tuple[str, ...]) -> bool:
    """Whether the words of a name follow one another here, with nothing that parts them."""
    if tuple(written[first : first + len(parts)]) != parts:
        return False
    return not any(word.gap.strip(_BETWEEN) for word in reading.words[first + 1 : first + len(parts)])


def listed_kinds(reading: Reading) -> list[set[Kind]]:
    """For each word, the kinds of the names that it is part of."""
    kinds: list[set[Kind]] = [set() for _ in reading.words]
    for one in met(reading):
        for index in range(one.first, one.last + 1):
            kinds[index].add(one.entry.kind)
    return kinds


def listed_names(reading: Reading) -> list[list[str]]:
    """For each word, a short text on each name that it is part of: its kind, how sure, of several words."""
    told: list[list[str]] = [[] for _ in reading.words]
    for one in met(reading):
        sure, several = "!" if one.entry.is_sure else "?", "+" if one.last > one.first else ""
        for index in range(one.first, one.last + 1):
            told[index].append(f"{one.entry.kind.value}{sure}{several}")
    return told


def surely_listed(reading: Reading) -> Iterator[Span]:
    """Names that are hardly ever anything else."""
    for one in met(reading):
        if one.entry.is_sure:
            yield span_of(
                reading, one.first, one.last, one.entry.kind, Confidence.PROPOSED, "known-institution"
            )
