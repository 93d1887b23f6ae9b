"""Hospitals, schools and firms of the tables, typed with a slip in a long word: "papwrth", "alder hay".

Promise: a word that some list knows is never taken for a slip of another.
"""

from __future__ import annotations

from functools import cache, lru_cache

from .employers import KNOWN_EMPLOYERS
from .institution_words import KNOWN_HOSPITALS, KNOWN_SCHOOLS
from .known_institutions import EMPLOYER_PHRASES, MORE_HOSPITALS, MORE_SCHOOLS
from .lexicon import known_words
from .near_towns import SHORT_FORMS, is_near
from .reading import Reading
from .spans import Kind

_WORDS = 4
_SHORT = 3


@cache
def _by_opening() -> dict[tuple[str, int], list[tuple[tuple[str, ...], Kind]]]:
    found: dict[tuple[str, int], list[tuple[tuple[str, ...], Kind]]] = {}
    for kind, table in (
        (Kind.HOSPITAL, KNOWN_HOSPITALS | MORE_HOSPITALS),
        (Kind.SCHOOL, KNOWN_SCHOOLS | MORE_SCHOOLS),
        (Kind.EMPLOYER, KNOWN_EMPLOYERS | EMPLOYER_PHRASES),
    ):
        for phrase in table:
            parts = tuple(phrase.split())
            found.setdefault((parts[0][:1], len(parts)), []).append((parts, kind))
    return found


def known_from(reading: Reading, start: int) -> tuple[int, Kind] | None:
    """The last word and the kind of the longest institution of the tables that begins here."""
    best = None
    typed: list[str] = []
    for place in range(start, min(start + _WORDS, len(reading.words))):
        word = reading.words[place]
        if place > start and word.gap.strip(" .-'&"):
            break
        typed.append(word.key)
        kind = _kind_of(tuple(typed))
        best = (place, kind) if kind is not None else best
    return best


@lru_cache(maxsize=4096)
def _kind_of(typed: tuple[str, ...]) -> Kind | None:
    full = tuple(SHORT_FORMS.get(part, part) for part in typed)
    for parts in (typed, full):
        for table_parts, kind in _by_opening().get((parts[0][:1], len(parts)), ()):
            if all(_is_meant(one, other, several=len(parts) > 1) for one, other in zip(parts, table_parts, strict=True)):
                return kind
    return None


def _is_meant(typed: str, listed: str, *, several: bool) -> bool:
    if typed == listed or typed == f"{listed}s":
        return True
    if several and len(typed) == len(listed) == _SHORT:
        return sum(one != other for one, other in zip(typed, listed, strict=True)) == 1
    if len(typed) < 4 or not is_near(typed, listed):
        return False
    return several or not known_words().get(typed) or (len(typed) < 5 and typed[:1] == listed[:1])
