"""The town behind a name where people sign: "Bronwen, Aberystwyth", or on a line of its own.

Promise: only the last words of a question are looked at, and a list of people is no signature.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS, SMALL_WORDS
from ..words.lexicon import Known, long_towns
from ..words.reading import Reading, Word
from ..words.runs import span_of

_LAST = 14
_LONGEST = 4
_APART = frozenset({",", "\n", ",\n", "(", "-", "–", "\n\n", "from", "."})
_NO_SENDERS = cues.SIGNED | cues.RELATIONS | cues.FUNCTION
_NO_TOWNS = cues.SIGNED | cues.FUNCTION | cues.TITLES | LARGE_WORDS


def signed_towns(reading: Reading) -> Iterator[Span]:
    listed = reading.words
    for word in listed[max(1, len(listed) - _LAST) :]:
        before = listed[word.index - 1]
        if word.gap.strip(" ") not in _APART or not _may_sign(reading, before):
            continue
        last = _town_end(reading, word)
        if last is None or not _ends(reading, last):
            continue
        yield span_of(reading, word.index, last, Kind.PLACE, Confidence.PROPOSED, "known-place")


def _may_sign(reading: Reading, word: Word) -> bool:
    """A name, or the end of an address, that stands at the end of the question."""
    if word.key in _NO_SENDERS or word.is_medical:
        return False
    return (reading.capital(word) or not reading.has_case) and (word.is_name or word.is_unknown)


def _town_end(reading: Reading, word: Word) -> int | None:
    if word.key in _NO_TOWNS or word.is_medical:
        return None
    if reading.has_case and not word.has_capital:
        return None
    phrase, last = word.key, None
    if (word.known(Known.TOWN) or word.key in SMALL_WORDS) and (
        not word.is_surely_given or "\n" in word.gap or _is_full(reading, word.index - 1)
    ):
        last = word.index
    for place in range(word.index + 1, min(word.index + _LONGEST, len(reading.words))):
        if reading.words[place].gap.strip(" -"):
            break
        phrase = f"{phrase} {reading.key(place)}"
        last = place if phrase in long_towns() else last
    return last


def _is_full(reading: Reading, place: int) -> bool:
    """Whether a given name stands before this family name."""
    first = reading.at(place - 1)
    return first is not None and reading.close(place) and first.is_name and first.key not in cues.SIGNED


def _ends(reading: Reading, last: int) -> bool:
    """Nothing of the same line follows, but a number, a comma or an address."""
    after = reading.at(last + 1)
    if after is None:
        return True
    gap = after.gap.strip(" ")
    return gap[:1] in (",", "\n", ".", ")") or any(c.isdecimal() for c in after.text)
