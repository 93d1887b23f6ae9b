"""Hospitals, schools and firms of the tables, typed with a slip in a long word: "papwrth", "alder hay".

Promise: a word by itself that some list knows is never taken for a slip of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from .employers import KNOWN_EMPLOYERS
from .institution_words import KNOWN_HOSPITALS, KNOWN_SCHOOLS
from .known_institutions import EMPLOYER_PHRASES, MORE_HOSPITALS, MORE_SCHOOLS
from .lexicon import known_words
from .near_towns import SHORT_FORMS, is_near
from .reading import Reading
from .spans import Kind

_SHORT = 3
_Entry = tuple[tuple[str, ...], Kind]


def known_from(reading: Reading, start: int) -> tuple[int, Kind] | None:
    """The last word and the kind of the longest institution of the tables that begins here."""
    best = None
    for parts, kind in _beginning_with(reading.key(start)):
        last = start + len(parts) - 1
        if (best is None or last > best[0]) and _is_written(reading, start, parts):
            best = last, kind
    return best


def _is_written(reading: Reading, start: int, parts: tuple[str, ...]) -> bool:
    if start + len(parts) > len(reading.words):
        return False
    for place, part in enumerate(parts, start):
        word = reading.words[place]
        if place > start and word.gap.strip(" .-'&"):
            return False
        if not any(_is_meant(typed, part, several=len(parts) > 1) for typed in _forms(word.key)):
            return False
    return True


def _forms(key: str) -> tuple[str, ...]:
    return (key, SHORT_FORMS[key]) if key in SHORT_FORMS else (key,)


@lru_cache(maxsize=4096)
def _beginning_with(key: str) -> tuple[_Entry, ...]:
    """The entries whose first word may be this one, typed with a slip or without."""
    if len(key) > 20:
        return ()
    table = _by_first_word()
    found = {
        entry: None for form in _forms(key) for part in _shortened(form) for entry in table.get(part, ())
    }
    return tuple(found)


@cache
def _by_first_word() -> dict[str, list[_Entry]]:
    """Entries by their first word, whole and with each of its letters left out."""
    found: dict[str, list[_Entry]] = {}
    for kind, table in (
        (Kind.HOSPITAL, KNOWN_HOSPITALS | MORE_HOSPITALS),
        (Kind.SCHOOL, KNOWN_SCHOOLS | MORE_SCHOOLS),
        (Kind.EMPLOYER, KNOWN_EMPLOYERS | EMPLOYER_PHRASES),
    ):
        for phrase in sorted(table):
            parts = tuple(phrase.split())
            for part in _shortened(parts[0]):
                found.setdefault(part, []).append((parts, kind))
    return found


def _shortened(word: str) -> Iterator[str]:
    yield word
    if len(word) >= _SHORT:
        yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def _is_meant(typed: str, listed: str, *, several: bool) -> bool:
    if typed == listed or typed == f"{listed}s":
        return True
    if several and len(typed) == len(listed) == _SHORT:
        return sum(one != other for one, other in zip(typed, listed, strict=True)) == 1
    if len(typed) <= _SHORT or not is_near(typed, listed):
        return False
    return several or not known_words().get(typed)
