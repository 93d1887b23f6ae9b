"""Whatever nothing explains.

Promise: a word with a capital inside a sentence, or one that is in no list, is at least suspected.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .medicine import is_medical_word
from .reading import Reading, Word
from .regions import LARGE_WORDS
from .spans import Confidence, Kind, Span

_ROLES = cues.TITLES | cues.RELATIONS


def leftovers(reading: Reading) -> Iterator[Span]:
    """What nothing explains: unknown words, and capitals inside a sentence. Neighbours make one span."""
    begun: Word | None = None
    last: Word | None = None
    for word in reading.words:
        if not _is_left(reading, word):
            continue
        if (
            begun is None
            or last is None
            or word.index != last.index + 1
            or "\n" in word.gap
            or word.gap.strip(" -'’.&")
        ):
            if begun is not None and last is not None:
                yield _suspect(reading, begun, last)
            begun = word
        last = word
    if begun is not None and last is not None:
        yield _suspect(reading, begun, last)


def _suspect(reading: Reading, first: Word, last: Word) -> Span:
    reason = "capital" if reading.shows_name(first) else "unknown-word"
    return Span(first.start, last.end, Kind.NAME, Confidence.SUSPECTED, reason)


def _is_left(reading: Reading, word: Word) -> bool:
    if word.is_medical or not word.is_letters or word.key in LARGE_WORDS or word.key in cues.FUNCTION:
        return False
    if len(word.text) < 2 or word.key in cues.CAPITAL_WORDS or word.key in _ROLES:
        return False
    if word.key in cues.SIGNED and not word.has_capital:
        return False
    if reading.shows_name(word):
        return not (word.is_upper and is_medical_word(word.key, is_upper=True))
    return not word.is_ordinary and word.key not in cues.MONEY_AND_UNITS
