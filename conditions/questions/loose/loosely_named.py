"""Institutions and towns in loosely typed questions: by their noun, behind what governs them, or as they act.

Promise: texts with capitals are left alone; what an earlier of the three found, a later one cannot take.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..places.postal import postal
from ..spans import Kind, Span
from ..words.heads import ENDING
from ..words.loose_words import is_content
from ..words.near_towns import INSTITUTIONS, town_end
from ..words.plain_people import plain_span
from ..words.reading import Reading
from .headed import headed
from .loose_frames import JOINS, LINKS, framed
from .loose_subjects import loose_subjects


def loosely_named(reading: Reading) -> Iterator[Span]:
    """In questions in which names may stand without capitals."""
    if not reading.is_loose:
        return
    taken = -1
    placed = postal(reading)
    yield from placed
    covered = {place for span in placed for place in _words_of(reading, span)}
    found = [span for span in headed(reading) if covered.isdisjoint(_words_of(reading, span))]
    for span in found:
        covered |= set(_words_of(reading, span))
        yield span
        yield from _town_behind(reading, span, max(_words_of(reading, span)), covered)
    for word in reading.words:
        beside = word.index > 0 and word.gap.strip(" ,") == ""
        behind = beside and (word.index - 1 in covered or word.index - 1 == taken)
        joins = behind and word.key in JOINS
        if not (word.key in LINKS or joins) or word.index <= taken or word.index in covered:
            continue
        for span, last in framed(reading, word, behind=behind):
            if not covered.isdisjoint(range(word.index + 1, last + 1)):
                continue
            taken = last
            yield from _town_behind(reading, span, last, covered)
            covered |= set(range(word.index, last + 1))
            yield span
    for span in loose_subjects(reading):
        if covered.isdisjoint(_words_of(reading, span)):
            yield span


def _town_behind(reading: Reading, span: Span, last: int, covered: set[int]) -> Iterator[Span]:
    """ "premier inn swindn": a town straight behind an institution that ends with its noun."""
    if span.kind not in INSTITUTIONS or reading.key(last) not in ENDING or last + 1 in covered:
        return
    after = reading.at(last + 1)
    if after is None or after.gap not in (" ", ", ") or after.is_ordinary or not is_content(reading, after):
        return
    if (end := town_end(reading, after.index)) is not None and not after.is_given:
        covered |= set(range(after.index, end + 1))
        yield plain_span(reading, after.index, end, Kind.PLACE, sure=True)


def _words_of(reading: Reading, span: Span) -> Iterator[int]:
    return (w.index for w in reading.words if span.start <= w.start < span.end)
