"""Reading grade: how many years of school a section asks of its reader.

The formula is the Flesch-Kincaid grade level: 0.39 x words per sentence + 11.8 x syllables per word - 15.59
(Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas for Navy enlisted personnel,
Research Branch Report 8-75, 1975). It is made for English; other languages are not judged.

Promise: a section too short to judge is left alone, and one above the target shows its longest sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from conditions.editions.readiness.findings import ADVICE, Finding
from conditions.editions.readiness.sentences import sentences, words
from conditions.editions.readiness.syllables import syllables
from conditions.editions.readiness.text import SectionText
from references.richtext import Line

LEAST_WORDS = 50  # a formula of averages says nothing about fewer
LONGEST_SHOWN = 3
LONG = 15  # words; shorter sentences are not worth showing
_LETTER = re.compile(r"[^\W\d_]")
_SPELLED = re.compile(r"[A-Z][A-Z0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A grade to one decimal, and the sentences with their number of words, the longest first."""

    grade: float
    longest: tuple[tuple[int, str], ...]


def reading(lines: tuple[Line, ...]) -> Reading | None:
    """None for a text that is too short to judge."""
    counted = [(words(sentence), sentence) for sentence in sentences(lines)]
    total = sum(len(found) for found, _ in counted)
    said = [count for found, _ in counted for word in found if (count := spoken_syllables(word))]
    if total < LEAST_WORDS or not said:
        return None
    grade = 0.39 * total / len(counted) + 11.8 * sum(said) / len(said) - 15.59
    longest = sorted(((len(found), sentence) for found, sentence in counted), key=lambda pair: -pair[0])
    return Reading(round(grade, 1), tuple(longest))


@lru_cache(maxsize=20_000)
def spoken_syllables(word: str) -> int:
    """As read aloud: an abbreviation is spelled (W has three). 0 for figures, whose reading varies."""
    if not _LETTER.search(word):
        return 0
    if _SPELLED.fullmatch(word):
        return len(word) + 2 * word.count("W")
    return syllables(word)


def on_grade(text: SectionText, target: int) -> Iterator[Finding]:
    found = reading(text.lines)
    if found is None or found.grade <= target:
        return
    shown = tuple(
        f"{count} words: {sentence}" for count, sentence in found.longest[:LONGEST_SHOWN] if count >= LONG
    )
    act = "Divide its longest sentences" if shown else "Use shorter words"
    sentence = f"{text.title} reads at grade {found.grade}; this site aims at {target} or lower. {act}."
    yield Finding(ADVICE, text.kind, "reading-grade", sentence, details=shown)
