"""The one door to phrases that single somebody out: first those that go whole, then clauses around others.

"La que guarda la llave de la ermita", "the only vet on the island", "the pair on the donation tins".

Promise: a whole phrase goes from its first word to its last, with the towns in it; one that names a person is
left to the other rules. Of the rest the clause is proposed and the sentence suspected; all are bounded.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.regions import LARGE_WORDS
from ..words.reading import Reading
from ..words.small_letters import found_small
from .clauses import deeds
from .known_for import Told, told_in
from .phrase_forms import EPITHET, FORMS
from .singling_patterns import SINGLING_OUT
from .the_one import the_only_one

_Place = tuple[int, int]
_ENDS = re.compile(r"[.!?\n¡¿]")
_OPENS = re.compile(
    r"[.!?\n;:()¡¿]\s?|,\s(?:so|but|and|as|since|because|y|pero|que)\s|\b(?:because|since|porque)\s",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"[.;!?\n:()¡¿]|,\s(?!(?:la|el|los|las)\s(?:que|de|del)\b|the\s(?:one|first|only|last)\b)|\s(?:but|because|so|although|pero|porque|aunque|as[ií]\sque)\s"
    r"|\s(?:and|y)\s(?:i|we|he|she|they|my|our|the|now|is|are|do|what|how|can|mi|me|los|las|el|la|ahora"
    r"|queremos|quiero|nos)\b",
    re.IGNORECASE,
)
_LEARNT = re.compile(
    r"\b(?:i|we)\s(?:have\s|had\s)?(?:read|saw|heard|seen|watched)\s(?!us|me)|\b(?:le[ií]|he\sle[ií]do"
    r"|vi|o[ií])\s",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\s{0,3}(?:is|are|does|do|can|could|should|what(?!\sif\b)|which|how|when|where|who|why|would|will|has|qu[eé]"
    r"|cu[aá]l|c[oó]mo|hay|puede)\b",
    re.I,
)
#: What goes on behind a phrase and names nobody: ", scholars came to tape her".
_RESTS = re.compile(
    r",?\s(?!(?:so|and|which|thank|but|y|pero|que|por|as[ií])\b)(?:[^A-ZÁÉÍÓÚÑ0-9]|I\b){1,90}"
)
_BACK, _ON = 160, 200
_CLOSING = tuple("»”’")
_NEAR = 90
#: A phrase that names somebody is looked at in so many words.
_LONGEST = 36


def whole_phrases(reading: Reading) -> Iterator[Span]:
    """Phrases that go before names and towns are looked for, since these are parts of them."""
    for start, end in _whole(reading):
        yield _proposed(start, end)
    for start, end in the_only_one(reading):
        yield _proposed(start, end)


def singled_out(reading: Reading) -> Iterator[Span]:
    """The clauses around what singles out, and what else their sentences say."""
    told = list(told_in(reading))
    clauses = list(_clauses(reading))
    sure = [(first, last) for first, last, _, _ in clauses] + [_place(reading, t) for t in told if t.is_sure]
    for first, last in _united(sure):
        yield _proposed(first, last)
    for _, _, opening, close in clauses:
        yield Span(opening, close, Kind.COMBINATION, Confidence.SUSPECTED, "singles-out")
    for first, last in [*_rests(reading), *_suspects(reading, told)]:
        yield Span(first, last, Kind.COMBINATION, Confidence.SUSPECTED, "may-single-out")


def _proposed(start: int, end: int) -> Span:
    return Span(start, end, Kind.COMBINATION, Confidence.PROPOSED, "singles-out")


def _whole(reading: Reading) -> list[_Place]:
    places = sorted({*_by_form(reading), *deeds(reading), *_by_words(reading)})
    return [place for place in places if not _names_somebody(reading, *place)]


def _rests(reading: Reading) -> Iterator[_Place]:
    """What is told behind a whole phrase, up to the end of the sentence."""
    for _, end in _whole(reading):
        stop = _ENDS.search(reading.text, end, end + _NEAR)
        if stop and _RESTS.fullmatch(reading.text, end, stop.start()):
            yield end, stop.start()


def _suspects(reading: Reading, told: list[Told]) -> Iterator[_Place]:
    for each in told:
        if each.is_suspect:
            yield reading.words[each.opening].start, _closed(reading, each)


def _clauses(reading: Reading) -> Iterator[tuple[int, int, int, int]]:
    """Clause and sentence around each pattern; not what somebody read or asks."""
    text, done = reading.text, -1
    places = sorted(m.span() for pattern in SINGLING_OUT for m in found_small(reading, pattern))
    for start, end in places:
        if end <= done:
            continue
        first, last, opening, close = _reach(text, start, end)
        asked = _ASKS.search(text[opening:close]) and text[close : close + 1] == "?"
        if not _LEARNT.search(text[first:last]) and not asked:
            yield first, last, opening, close
            done = last


def _place(reading: Reading, told: Told) -> tuple[int, int]:
    end = reading.words[told.last].end
    return reading.words[told.first].start, end + (reading.text[end : end + 1] in _CLOSING)


def _closed(reading: Reading, told: Told) -> int:
    """Where the sentence ends, if it is near and capitals and stops tell where."""
    end = _place(reading, told)[1]
    if reading.is_loose or not told.is_sure:
        return end
    stop = _ENDS.search(reading.text, end, end + _NEAR)
    return stop.start() if stop else end


def _united(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that overlap made one, in the order of the text."""
    united: list[tuple[int, int]] = []
    for first, last in sorted(places):
        if united and first <= united[-1][1]:
            united[-1] = united[-1][0], max(last, united[-1][1])
        else:
            united.append((first, last))
    return united


def _reach(text: str, start: int, end: int) -> tuple[int, int, int, int]:
    """Start and end of the clause and of the sentence around it."""
    low, high = max(0, start - _BACK), end + _ON
    opening = max([m.end() for m in _ENDS.finditer(text, low, start)], default=low if not low else start)
    first = max([m.end() for m in _OPENS.finditer(text, low, start)], default=opening)
    stop, clause = _ENDS.search(text, end, high), _STOPS.search(text, end, high)
    close = stop.start() if stop else min(len(text), high)
    last = min(clause.start() if clause else close, close)
    opening, first = min(opening, first), max(opening, first)
    return _bare(text, first, last) + _bare(text, opening, close)


def _bare(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last


def _by_words(reading: Reading) -> Iterator[tuple[int, int]]:
    for told in told_in(reading):
        if told.is_sure and (told.is_definite or not reading.is_loose):
            yield reading.words[told.first].start, reading.words[told.last].end


def _by_form(reading: Reading) -> Iterator[tuple[int, int]]:
    for pattern in FORMS:
        for match in found_small(reading, pattern):
            yield match.span()
    for match in EPITHET.finditer(reading.text):
        if match.group("town").casefold() not in LARGE_WORDS and not is_medical_word(
            match.group("town").casefold()
        ):
            yield match.span()


def _names_somebody(reading: Reading, start: int, end: int) -> bool:
    """Whether a given name stands in it that is no town here: written as a name, or no word else."""
    first = bisect_left(reading.words, start, key=lambda word: word.start)
    for index in range(first, min(len(reading.words), first + _LONGEST)):
        word = reading.words[index]
        if word.start >= end:
            break
        if not word.is_given or reading.key(index - 1) in ("in", "at", "en"):
            continue
        after = reading.at(index + 1)
        followed = after is not None and reading.close(index + 1) and after.is_name and not after.is_ordinary
        shown = reading.shows_name(word) or not reading.has_case
        if shown and (word.is_surely_given or followed):
            return True
    return False
