"""The lists of words, names and towns, loaded once a process and shared.

Promise: nothing is read before the first question, nothing is fetched, nothing of a question is kept.
Where the lists come from: lists/LICENCES.md, docs/decisions/0015-deidentification.md.
"""

from __future__ import annotations

from enum import IntFlag
from functools import cache
from pathlib import Path

from ..vocabularies.nicknames import NICKNAMES, WORDS_GIVEN

LISTS = Path(__file__).parents[1] / "lists"


class Known(IntFlag):
    """What the lists know of a folded word; a word may be several things."""

    ENGLISH = 1
    ENGLISH_COMMON = 2
    SPANISH = 4
    SPANISH_COMMON = 8
    GIVEN = 16
    FAMILY = 32
    NAME_ELSEWHERE = 64
    TOWN = 128
    #: Sounds as a form of a common word; no list has it.
    GUESSED = 256


FILES = {
    "english": Known.ENGLISH,
    "english-common": Known.ENGLISH | Known.ENGLISH_COMMON,
    "spanish": Known.SPANISH,
    "spanish-common": Known.SPANISH | Known.SPANISH_COMMON,
    "given": Known.GIVEN,
    "family": Known.FAMILY,
    "given-elsewhere": Known.NAME_ELSEWHERE,
    "family-elsewhere": Known.NAME_ELSEWHERE,
}


@cache
def known_words() -> dict[str, int]:
    """Flags of `Known`, as plain numbers, by folded word."""
    flags: dict[str, int] = {}
    for name, flag in FILES.items():
        number = int(flag)
        for word in _lines(name):
            flags[word] = flags.get(word, 0) | number
    for name in NICKNAMES:
        flags[name] = flags.get(name, 0) & ~int(Known.TOWN | Known.SPANISH | Known.ENGLISH) | int(Known.GIVEN)
    for name in WORDS_GIVEN:
        flags[name] = flags.get(name, 0) | int(Known.GIVEN)
    for town in _lines("towns"):
        if town not in NICKNAMES and " " not in town:
            flags[town] = flags.get(town, 0) | int(Known.TOWN)
    return flags


@cache
def long_towns() -> frozenset[str]:
    """Folded names of towns that have more than one word."""
    return frozenset(town for town in _lines("towns") if " " in town)


def _lines(name: str) -> list[str]:
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@cache
def usual_words() -> frozenset[str]:
    """Words that many people write, English and Spanish; without names and towns, so that it is small."""
    return frozenset(
        word for name in ("english-common", "spanish-common", "spanish") for word in _lines(name)
    )
