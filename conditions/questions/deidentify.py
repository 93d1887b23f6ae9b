"""Proposes what in a reader's question would tell who is asking; a moderator decides on each place.

Promise: recall first. What several rules find is proposed once; spans are in order and never overlap; nothing
that was read is kept or logged; a rule that breaks takes nothing from the others; the time taken grows with
the length of the text and not faster.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from .beside.capitals import runs_by_context, runs_by_word, runs_left
from .beside.edges import edges
from .beside.nets import leftovers
from .beside.surroundings import surroundings
from .figures.ages import great_ages
from .figures.codes import codes, unannounced_codes
from .figures.dates import dates, spoken_dates
from .figures.identifiers import announced_identifiers, identifiers_by_form, unclaimed_numbers
from .figures.links import emails, handles, links, named_pages
from .figures.spoken_figures import spoken_figures
from .figures.telephones import called_telephones, telephones
from .institutions.coded_institutions import coded_institutions
from .institutions.employers import employers, employers_by_form
from .institutions.firm_frames import firm_names
from .institutions.firms_in_passing import firms_in_passing
from .institutions.institutions import institutions
from .institutions.trades import by_trade
from .people.acting_names import acting_names
from .people.called import called
from .people.initials import initials
from .people.listed_names import listed_names
from .people.names import cued_names
from .people.person_frames import framed_names
from .people.plain_names import plain_names
from .people.word_names import word_names
from .people.written_names import written_names
from .phrases.singled_out import singled_out, whole_phrases
from .placeholders import PLACEHOLDERS
from .places.places import cued_places, listed_places, long_towns_shown
from .places.postal import postal, surely_postal
from .places.postcodes import five_figure_codes
from .places.signed_towns import signed_towns
from .spans import Confidence, Kind, Span
from .tagging.tagger import with_contexts
from .tagging.united import united
from .vocabulary import Vocabulary
from .words.careful import RulesFailed, carefully
from .words.eponyms import read
from .words.found import closed_up
from .words.listed_institutions import surely_listed
from .words.plain_people import plain_people
from .words.reading import Reading
from .words.towns import large_places

__all__ = ["PLACEHOLDERS", "propose", "redact"]

Detector = Callable[[Reading], Iterable[Span]]
#: What an earlier one found, a later one cannot take.
DETECTORS: tuple[Detector, ...] = (
    emails,
    links,
    spoken_figures,
    announced_identifiers,
    called_telephones,
    surely_postal,
    coded_institutions,
    by_trade,
    firms_in_passing,
    called,
    firm_names,
    codes,
    spoken_dates,
    great_ages,
    framed_names,
    written_names,
    surely_listed,
    institutions,
    postal,
    dates,
    identifiers_by_form,
    telephones,
    five_figure_codes,
    handles,
    named_pages,
    whole_phrases,
    employers_by_form,
    runs_by_word,
    signed_towns,
    initials,
    acting_names,
    cued_names,
    employers,
    runs_by_context,
    cued_places,
    plain_names,
    long_towns_shown,
    listed_names,
    listed_places,
    word_names,
    singled_out,
    unannounced_codes,
    unclaimed_numbers,
    plain_people,
    runs_left,
    leftovers,
)
#: What may stand between two parts of one name.
_BETWEEN = ("", " ", "  ", "'s ", "’s ", "-", " - ", " & ")
#: Nothing by themselves, when the rest of a span is taken already.
_LINKS = ("de", "del", "of", "la", "el", "in", "en", "at", "and", "the")
#: A comma may stand in these.
_LISTED = (Kind.ADDRESS, Kind.COMBINATION)
_IN_PHRASES = (Kind.PLACE, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
_SHORTEST_PART = {Kind.COMBINATION: 1}


def propose(
    text: str, *, language: str = "en", vocabulary: Vocabulary, keep_large_places: bool = True
) -> tuple[Span, ...]:
    """In the order of the text, not overlapping. Countries and large regions only if they are not kept.

    Raise RulesFailed, with what was found all the same, when a rule breaks.
    """
    reading = read(text, language, vocabulary)
    large = [(reading.words[p.first].start, reading.words[p.last].end) for p in large_places(reading)]
    ruled = by_rules(reading, large, keep_large_places=keep_large_places)

    def contexts(spans: Sequence[Span]) -> list[Span]:
        return with_contexts(reading, spans, kept=large if keep_large_places else ())

    found = completed(reading, carefully(contexts, ruled, reading=reading) or ruled)
    if reading.failed:
        raise RulesFailed(found, reading.failed)
    return found


def completed(reading: Reading, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbours joined, what stands beside them suspected, and pieces of one name made one."""
    told = closed_up(reading.text, surroundings(reading, _joined(reading.text, spans)))
    return united(reading.text, closed_up(reading.text, edges(reading, told)))


def by_rules(
    reading: Reading, large: Sequence[tuple[int, int]], *, keep_large_places: bool = True
) -> tuple[Span, ...]:
    """What the rules alone propose and suspect; `large` are the places of countries and regions, in order."""
    ground = _Ground(reading.text)
    for detector in DETECTORS:
        if detector is listed_names:
            for start, end in large:
                ground.keep(start, end)
        for span in carefully(detector, reading, reading=reading):
            ground.take(span, over_places=detector is whole_phrases)
    if not keep_large_places:
        for start, end in large:
            ground.take(Span(start, end, Kind.PLACE, Confidence.PROPOSED, "large-place"), over_kept=True)
    return _joined(reading.text, ground.spans)


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbours of one kind, with nothing but a space between them, are one."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        near = last is not None and last.kind is span.kind and last.end <= span.start
        if last and near and last.confidence is not span.confidence:
            if text[last.end : span.start] in (" ", "-") and span.kind is Kind.NAME:
                joined[-1] = Span(last.start, span.end, span.kind, Confidence.PROPOSED, last.reason)
                continue
        elif last and near:
            between = text[last.end : span.start]
            if (between in _BETWEEN or (between == ", " and span.kind in _LISTED)) and span.kind not in (
                Kind.DATE,
                Kind.IDENTIFIER,
                Kind.TELEPHONE,
            ):
                joined[-1] = Span(last.start, span.end, span.kind, span.confidence, last.reason)
                continue
        joined.append(span)
    return tuple(joined)


def _replaces(span: Span, other: Span) -> bool:
    """Whether a span says the same as another, of more words, and is as sure."""
    if other.reason == "cue-called" and (span.start, span.end) == (other.start, other.end):
        return False
    is_as_sure = span.confidence is Confidence.PROPOSED or other.confidence is Confidence.SUSPECTED
    return is_as_sure and span.kind is other.kind and span.start <= other.start and other.end <= span.end


def _swallows(span: Span, other: Span) -> bool:
    """Whether a phrase that only one person can be holds a place or an institution whole."""
    return other.kind in _IN_PHRASES and span.start < other.start and other.end <= span.end


class _Ground:
    """The text as places that are taken by spans, or kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self._starts: list[int] = []
        self._kept: list[tuple[int, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Places are kept in the order of the text."""
        if not self._overlapping(start, end):
            self._kept.append((start, end))

    def take(self, span: Span, *, over_kept: bool = False, over_places: bool = False) -> None:
        """The span in place of smaller ones of its kind, or those parts of it that no earlier one has.

        `over_places`: in place of the places and institutions in it, too.
        """
        if not over_kept and span.kind in (Kind.NAME, Kind.PLACE) and self._is_kept(span):
            return
        others = self._overlapping(span.start, span.end)
        if all(_replaces(span, other) or (over_places and _swallows(span, other)) for other in others):
            self._drop(others)
            self._put(span)
            return
        free = span.start
        for other in [*others, None]:
            end = other.start if other else span.end
            self._put_part(span, free, end)
            free = other.end if other else end

    def _is_kept(self, span: Span) -> bool:
        place = bisect_right(self._kept, (span.start, len(self.text))) - 1
        return place >= 0 and span.end <= self._kept[place][1]

    def _put_part(self, span: Span, start: int, end: int) -> None:
        """What is left of a span: of a phrase up to its neighbours, of anything else without spaces."""
        part = self.text[start:end]
        together = span.kind is Kind.COMBINATION
        if start == span.start or not together:
            start += len(part) - len(part.lstrip())
        if end == span.end or not together:
            end -= len(part) - len(part.rstrip())
        told = sum(c.isalnum() for c in self.text[start:end])
        if (start > span.start or end < span.end) and self.text[start:end].lower() in _LINKS:
            return
        if told >= _SHORTEST_PART.get(span.kind, 2):
            self._put(Span(start, end, span.kind, span.confidence, span.reason))

    def _put(self, span: Span) -> None:
        place = bisect_left(self._starts, span.start)
        self._starts.insert(place, span.start)
        self.spans.insert(place, span)

    def _drop(self, spans: list[Span]) -> None:
        for span in spans:
            place = bisect_left(self._starts, span.start)
            del self._starts[place], self.spans[place]

    def _overlapping(self, start: int, end: int) -> list[Span]:
        place = bisect_left(self._starts, start)
        if place and self.spans[place - 1].end > start:
            place -= 1
        found = []
        while place < len(self.spans) and self.spans[place].start < end:
            found.append(self.spans[place])
            place += 1
        return found


def redact(text: str, spans: Iterable[Span], language: str) -> str:
    """The text with a placeholder where each of these spans stands; neighbours of one kind become one."""
    names = PLACEHOLDERS[language if language in PLACEHOLDERS else "en"]
    parts: list[str] = []
    place, before = 0, None
    for span in sorted(spans, key=lambda span: span.start):
        between = text[place : span.start]
        if before is None or span.kind is not before or between.strip():
            apart = " " if before is not None and not between else ""
            parts += [apart + between, names[span.kind]]
        place, before = span.end, span.kind
    return "".join([*parts, text[place:]])
