"""When two wordings of a clinical feature are the same: the rules that make it certain, and no guessing.

Promise: pure functions. Two wordings that these rules make equal are the same words in another order, number
or spelling; a wording that fits two terms fits none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from gard.lib.folding import fold
from gard.lib.spelling import american

Wording = TypeVar("Wording", str, tuple[str, ...])
LEFT_OUT = {"of", "the", "a", "an", "in", "with", "and", "on", "to", "for", "by"}
SAME_WORD = {
    "abnormality": "abnormal",
    "abnormalities": "abnormal",
    "abnormally": "abnormal",
    "anomaly": "abnormal",
    "anomalies": "abnormal",
}
PLURALS = (
    (re.compile(r"(?<=[^aeiou])ies$"), "y"),
    (re.compile(r"(?<=s)es$|(?<=x)es$|(?<=ch)es$|(?<=sh)es$"), ""),
    (re.compile(r"ae$"), "a"),
    (re.compile(r"(?<=[^siu])s$"), ""),
)
IRREGULAR = {
    "teeth": "tooth",
    "feet": "foot",
    "vertebrae": "vertebra",
    "phalanges": "phalanx",
    "metacarpals": "metacarpal",
    "children": "child",
    "testes": "testis",
    "diverticula": "diverticulum",
    "naevi": "nevus",
    "nevi": "nevus",
    "cortices": "cortex",
    "indices": "index",
    "calculi": "calculus",
}


@lru_cache(maxsize=20_000)
def plain_word(word: str) -> str:
    """One word in the singular and in American spelling."""
    if word in SAME_WORD:
        return SAME_WORD[word]
    word = IRREGULAR.get(word, word)
    if len(word) > 3:
        for pattern, instead in PLURALS:
            if pattern.search(word):
                word = pattern.sub(instead, word)
                break
    word = american(word)
    return SAME_WORD.get(word, word)


def words_of(label: str) -> tuple[str, ...]:
    """The words that carry the meaning, in order of the alphabet."""
    words = {plain_word(word) for word in fold(label).split()} - LEFT_OUT
    if "abnormal" in words:  # "Abnormality of the femur" became "Abnormal femur morphology".
        words.discard("morphology")
    return tuple(sorted(words))


class Wordings:
    """Terms by what they are called; `names` are pairs of a term's id and a name, the surest names first."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        self.exact: dict[str, int | None] = {}
        self.loose: dict[tuple[str, ...], int | None] = {}
        for term, name in names:
            note(self.exact, fold(name), term)
            note(self.loose, words_of(name), term)

    def term_of(self, label: str) -> int | None:
        """The one term that is called so, or None."""
        exact = self.exact.get(fold(label))
        return exact if exact is not None else self.loose.get(words_of(label))


def note(index: dict[Wording, int | None], key: Wording, term: int) -> None:
    """A wording that two terms have belongs to neither."""
    if key and index.setdefault(key, term) != term:
        index[key] = None
