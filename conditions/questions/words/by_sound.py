"""Spanish words spelt as they sound: "serebro", "ospital", "kiere", "yego", "veses".

Promise: only where no list knows the word as it stands; the table is built once a process.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..vocabularies import cues
from .inflection import is_inflected
from .lexicon import Known, known_words

_SHORTEST, _LONGEST = 3, 20
_COMMON = int(Known.SPANISH_COMMON)
_SOUNDS = (
    (re.compile(r"^(?:hu|w|gu)(?=[aeo])"), "gu"),
    (re.compile(r"(?:qu|k)(?=[ei])|c(?=[aou])|k|q|c(?![eih])"), "k"),
    (re.compile(r"ch|sh"), "C"),
    (re.compile(r"h"), ""),
    (re.compile(r"ll|y(?=[aeiou])"), "Y"),
    (re.compile(r"y"), "i"),
    (re.compile(r"c|z|x"), "s"),
    (re.compile(r"v"), "b"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"n(?=[bp])"), "m"),
    (re.compile(r"(.)\1"), r"\1"),
)


def sound(key: str) -> str:
    for pattern, instead in _SOUNDS:
        key = pattern.sub(instead, key)
    return key


def heard(key: str) -> str | None:
    """The Spanish word that sounds as this unknown one, if everybody uses it."""
    if not _SHORTEST <= len(key) <= _LONGEST or not key.isalpha():
        return None
    return _by_sound().get(sound(key))


def is_heard_inflected(
    key: str, is_form: Callable[[str, Callable[[str], bool]], bool] = is_inflected
) -> bool:
    """Whether it sounds as a form of a common Spanish word: "kieren", "desirle", "sentia"."""
    if not _SHORTEST < len(key) <= _LONGEST or not key.isalpha():
        return False
    return is_form(sound(key).lower(), lambda base: base in _lowered())


@cache
def _by_sound() -> dict[str, str]:
    spoken = sorted(word for word, flags in known_words().items() if flags & _COMMON and word.isalpha())
    sounds = {sound(word): word for word in spoken}
    known = cues.RELATIONS | cues.CALLED | cues.FUNCTION | cues.SIGNED | cues.VERBS
    return sounds | {sound(word): word for word in sorted(known) if len(word) > 2}


@cache
def _lowered() -> frozenset[str]:
    return frozenset(part.lower() for part in _by_sound())
