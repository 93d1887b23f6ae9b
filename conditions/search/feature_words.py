"""Finds clinical features by what people type: everyday or medical words, English or Spanish, with slips.

Promise: pure once built; every word that is typed may be wrong, unfinished or unknown, and the rest still
finds something. Nothing of what is typed is kept.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from conditions.search.slips import letters_in, slips
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
BEGUN, SLIPPED = 0.85, (1.0, 0.8, 0.65)
"""What an unfinished word counts for, and one with so many slips."""
SAYS_LITTLE = 0.15
WITHOUT_CONDITIONS = 0.8
SHORTEST_BEGUN, SHORTEST_SLIP, SHORTEST_TWO = 3, 3, 8
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
    ordered: list[str]
    """The words in order of the alphabet."""
    by_length: Mapping[int, tuple[tuple[str, int], ...]]
    """Length -> words, each with its letters."""

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
    by_length: dict[int, list[tuple[str, int]]] = defaultdict(list)
    ordered = sorted(holding)
    for word in ordered:
        by_length[len(word)].append((word, letters_in(word)))
    return FeatureWords(
        names=names,
        terms=terms,
        lengths=lengths,
        holding=dict(holding),
        ordered=ordered,
        by_length={length: tuple(alike) for length, alike in by_length.items()},
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
        place = bisect_left(words.ordered, word)
        near = words.ordered[place : place + MOST_ALIKE]
        found += [(other, BEGUN) for other in near if other != word and other.startswith(word)]
    if len(word) >= SHORTEST_SLIP and (not found or found[0][0] != word):
        found += slipped(words, word)
    return found


def slipped(words: FeatureWords, word: str) -> list[tuple[str, float]]:
    """The words that are the fewest slips away, at most two in a long word."""
    allowed = 2 if len(word) >= SHORTEST_TWO else 1
    letters = letters_in(word)
    near: list[tuple[int, str]] = []
    for length in range(len(word) - allowed, len(word) + allowed + 1):
        for other, theirs in words.by_length.get(length, ()):
            if (letters ^ theirs).bit_count() <= 2 * allowed:
                apart = slips(word, other, allowed)
                if apart <= allowed:
                    near.append((apart, other))
    near.sort()
    return [(other, SLIPPED[apart]) for apart, other in near[:MOST_ALIKE] if apart]
