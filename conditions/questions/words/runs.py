"""Words that stand together as one name.

Promise: a run never crosses the end of a sentence or a comma.
"""

from __future__ import annotations

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from .reading import Reading, Word

_LONGEST = 7


def span_of(reading: Reading, first: int, last: int, kind: Kind, confidence: Confidence, reason: str) -> Span:
    words = reading.words
    end = words[last].end
    if kind in (Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER):
        end = whole_end(reading, last)
    return Span(words[first].start, end, kind, confidence, reason)


def whole_end(reading: Reading, index: int) -> int:
    """Where a word ends with its 's, if it has one."""
    word = reading.words[index]
    signed = word.is_possessive and reading.text[word.end : word.end + 1] in ("'", "’")
    return word.end + 2 if signed else word.end


def capital_run(reading: Reading, start: int) -> tuple[int, int] | None:
    """From a word with a capital to the last one that belongs to the same name."""
    first = reading.at(start)
    if first is None or not reading.capital(first) or (first.key in cues.FUNCTION and len(first.text) < 2):
        return None
    last = start
    for place in range(start + 1, min(len(reading.words), start + _LONGEST)):
        word = reading.words[place]
        if not continues(reading, word):
            break
        if reading.capital(word):
            last = place
        elif word.key not in cues.PARTICLES and word.key not in ("of", "and", "for", "the", "e"):
            break
    return start, last


def continues(reading: Reading, word: Word) -> bool:
    """Whether this word may belong to the same name as the one before it."""
    before = reading.words[word.index - 1]
    if "\n" in word.gap or len(word.gap) > 3:
        return False
    gap = word.gap.strip(" \t")
    if gap == "":
        return not before.is_possessive or gap != word.gap
    if gap == ".":
        return len(before.text) == 1 or before.key in ("st", "ste", "sta", "mt", "dr", "dra", "ma", "jr")
    return gap in ("-", "&", "'", "’", "–")
