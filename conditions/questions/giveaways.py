"""Finds in a text of ours what the person who asked is known by. Says that it is there, never what it is.

Promise: several words count in any case and with any punctuation between them. A single name counts where it
is written as a name; a name that is an ordinary word too is taken for the word where a sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from gard.lib.folding import fold

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_END = re.compile(r"(?:^|[.!?:¿¡\n\t])[\s\"“«(]{0,5}$")
SHORTEST = 3
SHORTEST_NAME = 2
WORDS = """
april art august autumn bill black bond bright brook brown bush carol case cross daisy dawn day drew
faith field fisher frank gay gene glass good grace grant gray green hand hill holly home hope iris
ivy jack joy june king knight lake lane law lily long major mark marsh may mercy mild miles moss
noble north olive park penny person pearl price ray rich rose ruby rush rust sharp short small snow
star stone strong summer sunny swift violet wade wall ward waters way west white will wise wood
woods young alegre angel blanca blanco bueno campos casas consuelo cruz delgado dolores flores
fuentes gracia leal luna luz mar moreno paz perla reyes rico rosa rubio salvador santos sierra
soledad sol torres valle victoria
"""
ALSO_WORDS = frozenset(WORDS.split())


def gives_away(text: str, marked: Iterable[str], names: Iterable[str]) -> bool:
    """Whether one of the marked places, or a part of a name, occurs in the text."""
    folded = f" {fold(text)} "
    keys = {fold(words) for words in marked} - ALSO_WORDS
    if any(len(key) >= SHORTEST and f" {key} " in folded for key in keys):
        return True
    parts = {fold(word.group()) for name in names for word in WORD.finditer(name)}
    parts = {part for part in parts if len(part) >= SHORTEST_NAME}
    return any(fold(word.group()) in parts and is_name(word, text) for word in WORD.finditer(text))


def is_name(word: re.Match[str], text: str) -> bool:
    """Whether it is written like a name where it stands."""
    if not word.group()[0].isupper():
        return False
    starts_sentence = SENTENCE_END.search(text[max(0, word.start() - 5) : word.start()])
    return not (starts_sentence and fold(word.group()) in ALSO_WORDS)
