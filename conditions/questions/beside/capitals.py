"""Runs of words with capitals: what they name, by a word in them or by the words around them.

Promise: a run is one span; the word in it that tells its kind beats what stands around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import HOSPITAL_NOUNS, SCHOOL_NOUNS
from ..vocabularies.kind_words import (
    COMPANY_HEADS,
    COMPANY_TAILS,
    HEADS,
    HOSPITAL_TAILS,
    PLACE_TAILS,
    SCHOOL_HEADS,
    SCHOOL_TAILS,
    VIRGINS,
    WORKPLACES,
)
from ..vocabularies.medicine import EPONYMS
from ..vocabularies.regions import LARGE_PHRASES, LARGE_WORDS
from ..vocabularies.tables import words
from ..words.contexts import kind_around
from ..words.heads import BEGINNING, ENDING
from ..words.lexicon import Known, long_towns
from ..words.reading import Reading, Word
from ..words.runs import continues

_LONGEST_RUN = 8
_INNER = words("of the de del la las los el y and for e i d on upon under le du")
_REASONS = {
    Kind.HOSPITAL: "cue-care",
    Kind.SCHOOL: "cue-school",
    Kind.EMPLOYER: "cue-work",
    Kind.PLACE: "cue-place",
    Kind.NAME: "name-shape",
}
_SPANISH_NOUNS = words(
    """
    hospital clinica colegio instituto universidad escuela sanatorio ceip ies facultad
    """
)
#: Part of many a name of a person or place too.
_NOT_SHOWN = words(
    """
    bar inn arms farm mine stores garden gardens car motor barn lodge lines print iron docks harbour
    security waste signals cold storage heating st state mart salon sena llar via puerto mercado
    comercial cafe salinas tec ie ee cp cip fac cent posta hosp caps unit ward kids mem inf general
    royal med clin gym spa pub medicos estancia college company windows skips trawlers pest prep poly
    tech university universidad
    """
)
_LEADING = words("new van von de del la el los las lo al ben di da le ter san santa")
_NO_PART = cues.TITLES - words("sister lady captain specialist sir")


def runs_shown(reading: Reading) -> Iterator[tuple[int, int]]:
    """First and last words of the longest runs of words that are written as names."""
    place = 0
    while place < len(reading.words):
        if not _may_open(reading, reading.words[place]):
            place += 1
            continue
        last = _run_end(reading, place)
        yield place, last
        place = last + 1


def _may_open(reading: Reading, word: Word) -> bool:
    if word.key in _LEADING and reading.shows_name(word):
        return _is_led(reading, word)
    opener = reading.capital(word) and word.known(Known.TOWN) and not (word.is_common or word.is_medical)
    shown = (
        reading.shows_name(word)
        or opener
        or (reading.capital(word) and word.opens_sentence and not word.is_ordinary and not word.is_medical)
    )
    return shown and _is_part(word) and word.key not in LARGE_WORDS


def _is_led(reading: Reading, word: Word) -> bool:
    """ "Van der Westhuizen", "El Tablazo": a small word with a capital before another capital."""
    place = word.index + 1
    while reading.key(place) in ("der", "den", "de", "la"):
        place += 1
    after = reading.at(place)
    return after is not None and continues(reading, after) and reading.shows_name(after) and _is_part(after)


def _is_part(word: Word) -> bool:
    if word.key in cues.FUNCTION or word.key in _NO_PART or not word.is_letters or len(word.text) < 2:
        return False
    return word.key not in cues.CAPITAL_WORDS and not word.is_medical


def _run_end(reading: Reading, first: int) -> int:
    last = first
    for place in range(first + 1, min(len(reading.words), first + _LONGEST_RUN)):
        word = reading.words[place]
        if not continues(reading, word):
            break
        if word.key in ("of", "del") and (
            reading.key(first - 1) in cues.TITLES or len(reading.key(first - 1)) == 1
        ):
            break
        if reading.shows_name(word) and (_is_part(word) or word.key in cues.RELATIONS or _bears(word)):
            last = place
        elif word.key not in _INNER:
            break
    return last


def _bears(word: Word) -> bool:
    """A family name that is a disease's too, behind another capital."""
    return word.is_name and word.is_medical and not word.is_upper


def runs_by_word(reading: Reading) -> Iterator[Span]:
    """ "Kowalski Haulage", "Mill Chapel Academy", "Virgen de las Nieves": the first or last word tells."""
    for first, last in runs_shown(reading):
        for place in range(first + 1, last + 1):
            if reading.key(place) in _SPANISH_NOUNS and reading.key(place - 1) in (
                "de",
                "del",
                "la",
                "el",
                "y",
            ):
                first = place
        told = _kind_of_run(reading, first, last)
        before = reading.at(first - 1)
        if before is not None and reading.words[first].gap == " " and (kind := HEADS.get(before.key)):
            yield _span(reading, first - 1, last, kind, Confidence.PROPOSED, "institution-word")
        elif told is not None:
            kind, until = told
            yield _span(reading, first, until, kind, Confidence.PROPOSED, "institution-word")


def _kind_of_run(reading: Reading, first: int, last: int) -> tuple[Kind, int] | None:
    if any(reading.words[i].is_possessive and reading.key(i) == "children" for i in range(first, last + 1)):
        return Kind.HOSPITAL, last
    joined = any("&" in reading.words[i].gap for i in range(first + 1, last + 1))
    if joined and not reading.words[first].is_surely_given:
        return Kind.EMPLOYER, last
    for place in range(last, first, -1):
        key = reading.key(place)
        for kind, table in (
            (Kind.HOSPITAL, HOSPITAL_NOUNS | HOSPITAL_TAILS),
            (Kind.SCHOOL, SCHOOL_NOUNS | SCHOOL_TAILS),
            (Kind.EMPLOYER, COMPANY_TAILS),
            (Kind.PLACE, PLACE_TAILS),
        ):
            if key in table:
                return kind, last
        if key in ENDING and key not in _NOT_SHOWN:
            return ENDING[key], last
    if reading.key(first) in SCHOOL_HEADS and last > first:
        return Kind.SCHOOL, last
    head, second = reading.key(first), reading.key(first + 1)
    if head in VIRGINS and last > first and second in ("de", "del", "sra", "senora", "joan", "pau"):
        return Kind.HOSPITAL, last
    if head in COMPANY_HEADS and last > first:
        return Kind.EMPLOYER, last
    begun = BEGINNING.get(head) if head not in _NOT_SHOWN and last > first else None
    return (begun, last) if begun is not None else None


def runs_by_context(reading: Reading) -> Iterator[Span]:
    """Behind "at", "in" or "for", where care, study or work is spoken of."""
    for first, last in runs_shown(reading):
        if _is_told(reading, first, last):
            continue
        kind, sure = kind_around(reading, first, last)
        if (
            kind is Kind.EMPLOYER
            and reading.key(last + 1) in WORKPLACES
            and continues(reading, reading.words[last + 1])
        ):
            last += 1
        if kind is not Kind.NAME and sure:
            yield _span(reading, first, last, kind, Confidence.PROPOSED, _REASONS[kind])


def _is_told(reading: Reading, first: int, last: int) -> bool:
    """A town, or a person: what the lists explain needs no words around it."""
    phrase = " ".join(reading.key(i) for i in range(first, last + 1))
    return phrase in LARGE_PHRASES or phrase in long_towns()


def runs_left(reading: Reading) -> Iterator[Span]:
    """Every other run: proposed where it is hardly an ordinary word, otherwise suspected."""
    for first, last in runs_shown(reading):
        if reading.words[first].opens_sentence and first == last and not _is_town(reading.words[first]):
            continue
        kind, _ = kind_around(reading, first, last)
        town = reading.words[last].known(Known.TOWN) if first == last else _is_told(reading, first, last)
        if kind is Kind.NAME and town and not reading.words[first].is_name:
            kind = Kind.PLACE
        told = [w for w in reading.words[first : last + 1] if w.key not in _INNER]
        several = len(told) > 1 and not all(w.is_upper for w in told)
        odd = any(not w.is_ordinary and not w.is_upper and not _is_eponym(w) for w in told)
        if all(_is_eponym(w) or w.is_upper for w in told) and kind is Kind.NAME:
            several = False
        named = any(w.is_name or w.known(Known.TOWN) for w in told) and not told[0].is_common
        sure = several or odd or named or (kind is not Kind.NAME and not told[0].is_common)
        confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
        yield _span(reading, first, last, kind, confidence, "capital" if not sure else _REASONS[kind])


def _is_town(word: Word) -> bool:
    return word.known(Known.TOWN) and not word.is_name and not word.is_common


def _is_eponym(word: Word) -> bool:
    """ "Kearns-Sayre": one part at least is the name of a disease."""
    return any(part in EPONYMS for part in word.key.split("-")) and not word.is_given


def _span(reading: Reading, first: int, last: int, kind: Kind, sure: Confidence, reason: str) -> Span:
    owned = reading.words[last].is_possessive and kind is not Kind.NAME
    return Span(reading.words[first].start, reading.words[last].end + 2 * owned, kind, sure, reason)
