"""Diseases that carry several people's names, wherever they stand and typed with a slip: "kleine levin".

Promise: names that only a disease has together are medicine, unless a word for a person stands before them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..vocabularies import cues
from ..vocabularies.medicine import DISEASE_NOUNS, EPONYMS
from ..vocabularies.named_diseases import INNER_WORDS, SEVERAL_NAMES
from .lexicon import Known, known_words
from .near_towns import is_near
from .reading import Reading

_LONGEST = 4
_FUZZY = 5
_COMMON = int(Known.ENGLISH_COMMON | Known.SPANISH_COMMON)
_INTRODUCING = cues.RELATIONS | cues.TITLES | cues.CALLED | {"soy", "name", "nombre"}
_Part = tuple[str, int]


def mark_named_diseases(reading: Reading) -> None:
    """Sets `is_medical` on each word of such a name and on the small words inside it and before it."""
    parts = _parts(reading)
    place = 0
    while place < len(parts):
        last = _end(reading, parts, place)
        if last is None:
            place += 1
            continue
        first_word, last_word = parts[place][1], parts[last][1]
        if not _names_a_person(reading, first_word, last_word):
            for word in reading.words[first_word : last_word + 1]:
                word.is_medical = True
            _mark_particles(reading, first_word)
        place = last + 1
    for word in reading.words:
        if word.is_medical and word.key in EPONYMS:
            _mark_particles(reading, word.index)


def _parts(reading: Reading) -> list[_Part]:
    """The words and the parts of hyphenated words, without small words, and where each stands."""
    return [
        (part, word.index)
        for word in reading.words
        for part in word.key.split("-")
        if part and word.key not in INNER_WORDS
    ]


def _end(reading: Reading, parts: list[_Part], place: int) -> int | None:
    """The last part of the longest name that begins here."""
    best = None
    for names in _beginning_with(parts[place][0]):
        last = place + len(names) - 1
        if last >= len(parts) or (best is not None and last <= best):
            continue
        typed = parts[place : last + 1]
        if all(_is_meant(one[0], other) for one, other in zip(typed, names, strict=True)) and (
            _stand_together(reading, typed[0][1], typed[-1][1])
        ):
            best = last
    return best


def _is_meant(typed: str, name: str) -> bool:
    """The name, its possessive typed without a sign, or the name with a slip that makes no usual word."""
    if typed in (name, f"{name}s"):
        return True
    if min(len(typed), len(name)) < _FUZZY or known_words().get(typed, 0) & _COMMON:
        return False
    return is_near(typed, name)


def _stand_together(reading: Reading, first: int, last: int) -> bool:
    gaps = (word.gap for word in reading.words[first + 1 : last + 1])
    return all(gap.strip(" -–/&") == "" and "\n" not in gap and len(gap) < 4 for gap in gaps)


@lru_cache(maxsize=4096)
def _beginning_with(key: str) -> tuple[tuple[str, ...], ...]:
    found = _by_opening().get(key[:2], [])
    return tuple(names for names in found if _is_meant(key, names[0]))


@cache
def _by_opening() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(SEVERAL_NAMES):
        names = tuple(part for part in phrase.split() if part not in INNER_WORDS)
        if 1 < len(names) <= _LONGEST:
            found.setdefault(names[0][:2], []).append(names)
    return found


def _names_a_person(reading: Reading, first: int, last: int) -> bool:
    """ "Dr. Miller Fisher": a person, unless the disease's noun follows."""
    if reading.key(last + 1) in DISEASE_NOUNS:
        return False
    before = reading.key(first - 1)
    linked = before in ("is", "es", "por", "of") and reading.key(first - 2) in _INTRODUCING
    return before in _INTRODUCING or linked


def _mark_particles(reading: Reading, first: int) -> None:
    """The "von" of "von Hippel-Lindau"."""
    before = reading.at(first - 1)
    if before is not None and before.key in ("von", "van", "der", "den") and reading.close(first):
        before.is_medical = True
        _mark_particles(reading, first - 1)
