"""Names by which hospitals, schools and firms are known where people live, and where a question has them.

Promise: a name that is more often something else (a person, a town, a common word) is told apart from one
that is not, and is known only as it stands; a word by itself that some list knows is no slip of another; each
word begins a bounded number of names. The lists are this project's own: lists/LICENCES.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..spans import Confidence, Kind, Listed, Span
from .governors import governed_kind
from .lexicon import LISTS, known_words
from .near_towns import SHORT_FORMS, is_near
from .reading import LONGEST_WORD, Reading, folded
from .runs import span_of

FILES = {"hospitals": Kind.HOSPITAL, "schools": Kind.SCHOOL, "employers": Kind.EMPLOYER}
#: Stands behind a name in a list that is more often something else.
DOUBTFUL = "?"
_BETWEEN = " \t-&'’."
#: A slip in the first word of a name is looked for in words of at least so many letters, and leaves so many
#: at one of its ends as they are.
_SHORTEST, _END = 5, 2
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Entry:
    parts: tuple[str, ...]
    kind: Kind
    is_sure: bool


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


def by_itself(key: str, kind: Kind) -> Entry | None:
    """The name of this kind that is this one word."""
    return next((e for e in entries().get(key, ()) if e.kind is kind and len(e.parts) == 1), None)


def met(reading: Reading) -> list[Listed]:
    """The longest name of each kind that begins at a word, without a slip, in the order of the text."""
    if reading.listed is None:
        reading.listed = list(_met(reading))
    return reading.listed


def _met(reading: Reading) -> Iterator[Listed]:
    written = [folded(word.text) for word in reading.words]
    for first, word in enumerate(written):
        told: set[Kind] = set()
        for entry in entries().get(word, ()):
            last = first + len(entry.parts) - 1
            if entry.kind not in told and _stands(reading, written, first, entry.parts):
                told.add(entry.kind)
                yield Listed(first, last, entry.kind, entry.is_sure)


def _stands(reading: Reading, written: list[str], first: int, parts: tuple[str, ...]) -> bool:
    """Whether the words of a name follow one another here, with nothing that parts them."""
    if tuple(written[first : first + len(parts)]) != parts:
        return False
    return _hold_together(reading, first, len(parts))


def _hold_together(reading: Reading, first: int, length: int) -> bool:
    return not any(word.gap.strip(_BETWEEN) for word in reading.words[first + 1 : first + length])


def listed_kinds(reading: Reading) -> list[set[Kind]]:
    """For each word, the kinds of the names that it is part of."""
    kinds: list[set[Kind]] = [set() for _ in reading.words]
    for one in met(reading):
        for index in range(one.first, one.last + 1):
            kinds[index].add(one.kind)
    return kinds


def listed_names(reading: Reading) -> list[list[str]]:
    """For each word, a short text on each name that it is part of: its kind, how sure, of several words."""
    told: list[list[str]] = [[] for _ in reading.words]
    for one in met(reading):
        sure, several = "!" if one.is_sure else "?", "+" if one.last > one.first else ""
        for index in range(one.first, one.last + 1):
            told[index].append(f"{one.kind.value}{sure}{several}")
    return told


def surely_listed(reading: Reading) -> Iterator[Span]:
    """Names that are hardly ever anything else, of the kind that is asked for where they are of several."""
    for one in met(reading):
        if one.is_sure:
            kind = _kind_asked(reading, one)
            yield span_of(reading, one.first, one.last, kind, Confidence.PROPOSED, "known-institution")


def _kind_asked(reading: Reading, one: Listed) -> Kind:
    same = {other.kind for other in met(reading) if (other.first, other.last) == (one.first, one.last)}
    asked = governed_kind(reading, one.first - 1) if len(same) > 1 else None
    return asked if asked is not None and asked in same else one.kind


def known_from(reading: Reading, start: int, wanted: Kind | None = None) -> Listed | None:
    """The longest name that begins here, a sure one also with a slip in its words: "papwrth", "alder hey".

    Of several as long, one that stands as it is listed, one of the kind that is wanted, a sure one.
    """
    best, best_rank = None, (0, False, False, False)
    for entry in _beginning_with(reading.key(start)):
        length, parts = len(entry.parts), entry.parts
        typed = tuple(word.key for word in reading.words[start : start + length])
        is_exact = typed == parts
        rank = (length, is_exact, entry.kind is wanted, entry.is_sure)
        if rank <= best_rank or not (is_exact or (entry.is_sure and _is_meant(typed, parts))):
            continue
        if _hold_together(reading, start, length):
            best, best_rank = Listed(start, start + length - 1, entry.kind, entry.is_sure), rank
    return best


@lru_cache(maxsize=4096)
def _beginning_with(key: str) -> tuple[Entry, ...]:
    """The names whose first word may be this one, typed with a slip or without."""
    if len(key) > LONGEST_WORD:
        return ()
    firsts = dict.fromkeys([*_forms(key), key.removesuffix("s")])
    if len(key) >= _SHORTEST - 1:
        alike = [*_by_ends()[0].get(key[:_END], ()), *_by_ends()[1].get(key[-_END:], ())]
        firsts |= dict.fromkeys(first for first in alike if is_near(key, first))
    return tuple(entry for first in firsts for entry in entries().get(first, ()))


@cache
def _by_ends() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The first words of sure names by the letters that they begin with, and by those that they end with."""
    begun: dict[str, list[str]] = {}
    ended: dict[str, list[str]] = {}
    for first, some in entries().items():
        if len(first) >= _SHORTEST and any(entry.is_sure for entry in some):
            begun.setdefault(first[:_END], []).append(first)
            ended.setdefault(first[-_END:], []).append(first)
    return begun, ended


def _forms(key: str) -> tuple[str, ...]:
    return (key, SHORT_FORMS[key]) if key in SHORT_FORMS else (key,)


def _is_meant(typed: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return len(typed) == len(parts) and all(
        any(_is_word(form, part, several=len(parts) > 1) for form in _forms(word))
        for word, part in zip(typed, parts, strict=True)
    )


def _is_word(typed: str, listed: str, *, several: bool) -> bool:
    if typed == listed or typed == f"{listed}s":
        return True
    if several and len(typed) == len(listed) == _SHORT:
        return sum(one != other for one, other in zip(typed, listed, strict=True)) == 1
    if len(typed) <= _SHORT or not is_near(typed, listed):
        return False
    return several or not known_words().get(typed)
