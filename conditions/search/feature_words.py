"""Finds clinical features by what people type: everyday or medical words, English or Spanish, with slips.

Promise: pure once built; every word that is typed may be wrong, unfinished or unknown, and the rest still
finds something. Nothing of what is typed is kept.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from conditions.search.known_words import KnownWords
from conditions.search.telling import SILENT
from gard.lib.folding import fold

MOST_TYPED = 200
MOST_WORDS = 10
MOST_ALIKE = 12
"""Words that one typed word may stand for, beyond itself."""
ENOUGH = 0.55
"""The share of what was typed that a name must account for."""
WORDS_OF_NAME = 0.25
"""What it counts that a name says no more than was typed."""
BEGUN, SLIPPED = 0.85, (1.0, 0.8, 0.65, 0.56)
"""What an unfinished word counts for, and one with so many slips."""
SAYS_LITTLE = 0.15
WITHOUT_CONDITIONS = 0.8
SHORTEST_BEGUN = 3
ALSO_SAID = 0.9
EVERYDAY = {
    word: tuple(others.split())
    for word, others in {
        "big": "large enlarged increased",
        "large": "big enlarged increased",
        "small": "little decreased short",
        "little": "small decreased short",
        "head": "skull",
        "trouble": "difficulty problems",
        "problems": "difficulty trouble",
        "difficulty": "trouble problems",
        "walking": "gait walk",
        "fits": "seizures seizure",
        "fit": "seizure seizures",
        "deaf": "deafness hearing",
        "blind": "blindness",
        "tummy": "abdominal stomach",
        "belly": "abdominal stomach",
        "painful": "pain",
        "hurts": "pain",
        "weak": "weakness",
        "tired": "fatigue tiredness",
        "itchy": "itching",
        "shaking": "tremor tremors",
        "shaky": "tremor tremors",
        "floppy": "hypotonia",
        "swollen": "swelling",
        "sore": "pain",
    }.items()
}
"""What people say and what else it is called."""
ABOUT = """
baby boy child children daughter girl her his kid kids my old our son year years hijo hija mi nina nino
"""
ABOUT_WHOM = frozenset(ABOUT.split())
"""Words that say who has it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Keys of the term and of the name by which it was found."""

    term: int
    name: int


@dataclass(frozen=True, slots=True)
class FeatureWords:
    """The words of all names; `names` and `terms` hold keys by place, `lengths` the number of words."""

    names: array[int]
    terms: array[int]
    lengths: bytearray
    holding: Mapping[str, array[int]]
    """Word -> places of the names with it."""
    known: KnownWords
    """The words, to find those that begin so or are near."""

    def weight(self, word: str) -> float:
        found = len(self.holding.get(word, ()))
        rare = math.log(1 + len(self.names) / max(found, 1))
        return rare * SAYS_LITTLE if word in SILENT or word in ABOUT_WHOM else rare


def build_words(rows: Iterable[tuple[int, int, str]]) -> FeatureWords:
    """`rows` are key of the name, key of the term and the folded name."""
    names, terms, lengths = array("I"), array("I"), bytearray()
    holding: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for name, term, folded in rows:
        words = dict.fromkeys(folded.split())
        if not words:
            continue
        for word in words:
            holding[word].append(len(names))
        names.append(name)
        terms.append(term)
        lengths.append(min(len(words), 255))
    return FeatureWords(
        names=names,
        terms=terms,
        lengths=lengths,
        holding=dict(holding),
        known=KnownWords({word: len(found) for word, found in holding.items()}),
    )


def suggest(words: FeatureWords, typed: str, count: Callable[[int], int], most: int) -> list[Suggestion]:
    """The terms that fit best, each once; `count` says how many conditions have a term. One that none has
    stands behind, and of equals the one that more have comes first."""
    asked = list(dict.fromkeys(fold(typed[:MOST_TYPED]).split()))[:MOST_WORDS]
    weights = {word: words.weight(word) for word in asked}
    whole = sum(weights.values())
    if not whole:
        return []
    shares: dict[int, float] = defaultdict(float)
    met: dict[int, int] = defaultdict(int)
    for word in asked:
        for place, share in names_with(words, word).items():
            shares[place] += share * weights[word]
            met[place] += 1
    best: dict[int, tuple[float, int]] = {}
    for place, share in shares.items():
        if share / whole < ENOUGH:
            continue
        score = (1 - WORDS_OF_NAME) * share / whole + WORDS_OF_NAME * met[place] / max(
            words.lengths[place], met[place]
        )
        term = words.terms[place]
        score *= 1 if count(term) else WITHOUT_CONDITIONS
        if term not in best or best[term][0] < score:
            best[term] = (score, place)
    ordered = sorted(best, key=lambda term: (-round(best[term][0], 3), -count(term), term))
    return [Suggestion(term, words.names[best[term][1]]) for term in ordered[:most]]


def names_with(words: FeatureWords, word: str) -> dict[int, float]:
    """Places of the names with this word or one alike, and how sure it is that this was meant."""
    found: dict[int, float] = {}
    for alike, share in meant(words, word):
        for place in words.holding[alike]:
            if found.get(place, 0.0) < share:
                found[place] = share
    return found


def meant(words: FeatureWords, word: str) -> list[tuple[str, float]]:
    """Words of names that the typed one may stand for."""
    found = [(word, 1.0)] if word in words.holding else []
    also = (word.removesuffix("s"), f"{word}s", *EVERYDAY.get(word, ()))
    found += [(other, ALSO_SAID) for other in also if other != word and other in words.holding]
    if len(word) >= SHORTEST_BEGUN:
        begun = words.known.beginning(word, MOST_ALIKE)
        found += [(other, BEGUN) for other in begun if other != word]
    if word not in words.holding:
        found += [(other, SLIPPED[apart]) for other, apart in words.known.near(word)[:MOST_ALIKE]]
    return found
