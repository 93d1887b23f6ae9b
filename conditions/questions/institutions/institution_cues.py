"""Hospitals and schools by saints' names, and by names behind words about care or study.

Promise: a person behind "referred to", or a town behind "seen in", is not taken for an institution.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import (
    CARE,
    HOSPITAL_NOUNS,
    LEFT_QUALIFIERS,
    SCHOOL_NOUNS,
    STUDY,
)
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.governors import governed_kind
from ..words.lexicon import Known, long_towns
from ..words.reading import Reading, Word
from ..words.runs import capital_run, span_of


def saints(reading: Reading) -> Iterator[Span]:
    """ "St Anne's" by itself: a school where school is spoken of, a hospital otherwise."""
    for word in reading.words[:-1]:
        after = reading.words[word.index + 1]
        if word.key in ("st", "saint") and after.is_possessive and after.gap.strip(" .") == "":
            near = {reading.key(i) for i in range(word.index - 8, word.index + 9)}
            is_school = bool(near & STUDY) and not near & CARE
            kind = Kind.SCHOOL if is_school else Kind.HOSPITAL
            if _is_a_town(reading, word):
                yield Span(word.start, after.end + 2, Kind.PLACE, Confidence.PROPOSED, "known-place")
                continue
            yield Span(
                word.start,
                after.end + 2,
                kind,
                Confidence.PROPOSED,
                "cue-school" if is_school else "cue-care",
            )


def _is_a_town(reading: Reading, saint: Word) -> bool:
    """ "the clinic in St. John's": what a house stands in is its town."""
    housed = reading.key(saint.index - 2) in HOSPITAL_NOUNS | SCHOOL_NOUNS
    names = {f"st {reading.key(saint.index + 1)}{end}" for end in ("", "s")}
    return reading.key(saint.index - 1) == "in" and housed and not names.isdisjoint(long_towns())


_CLASSES = {"year", "grade"}
_PREPOSITIONS = words("at to en al a in del de by from")
_WEAK = words("in de del by from a")
_TAKEN = words("admitted airlifted rushed transferred flown ambulance hospitalised hospitalized")
_SENT = words("derivado derivada derivaron remitido remitida remitieron enrolled trasladaron ward")
_STAFF = words("doctors team medicos equipo specialists especialistas alumna alumno pupil discharged")


def by_what_is_done(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        key = word.key
        if key not in _PREPOSITIONS:
            continue
        before = {reading.key(i) for i in range(word.index - (6 if key == "at" else 3), word.index)}
        care = CARE | cues.SHORT_TITLES if key in ("at", "en") else CARE
        cared, studied = before & care, before & STUDY
        if not any(
            reading.key(i).isdecimal() and reading.key(i - 1) in _CLASSES for i in range(word.index)[-3:]
        ):
            studied -= _CLASSES
        if not (cared or studied) or (key in _WEAK and not _strong(key, before)):
            continue
        start = word.index + 1
        while reading.key(start) in ("the", "el", "la", "los", "las") and not _starts_name(reading, start):
            start += 1
        run = capital_run(reading, start) or _plain_run(reading, start, key)
        sure = key == "at" or (key == "to" and bool(before & _TAKEN))
        if run is None or not _is_institution(reading, *run, sure=sure):
            continue
        governed = governed_kind(reading, word.index)
        if governed is Kind.EMPLOYER or (governed is Kind.PLACE and reading.words[run[0]].known(Known.TOWN)):
            continue
        is_school = governed is Kind.SCHOOL or (studied and not cared)
        kind, reason = (Kind.SCHOOL, "cue-school") if is_school else (Kind.HOSPITAL, "cue-care")
        yield span_of(reading, *run, kind, Confidence.PROPOSED, reason)


def _plain_run(reading: Reading, start: int, key: str) -> tuple[int, int] | None:
    """Behind "at", words without capitals that no list of ordinary words has: "at grady memorial"."""
    last = None
    for place in range(start, min(start + 4, len(reading.words))):
        word = reading.words[place]
        odd = not (word.is_ordinary or word.is_medical) and word.is_letters and len(word.key) > 2
        if key != "at" or word.has_capital or (place > start and word.gap != " "):
            break
        if not odd and not (last is not None and word.key in LEFT_QUALIFIERS):
            break
        last = place
    return None if last is None else (start, last)


def _strong(key: str, before: set[str]) -> bool:
    return bool(before & (_SENT if key in ("a", "in") else _STAFF))


def _starts_name(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and reading.shows_name(word)


def _is_institution(reading: Reading, first: int, last: int, *, sure: bool) -> bool:
    words = reading.words[first : last + 1]
    if any(
        w.key in cues.TITLES or w.key in LARGE_WORDS or w.key in cues.CAPITAL_WORDS or w.is_medical
        for w in words
    ):
        return False
    if words[-1].is_possessive:
        return True
    phrase = " ".join(w.key for w in words)
    is_town = words[0].known(Known.TOWN) if len(words) == 1 else phrase in long_towns()
    if sure:
        return not (len(words) == 1 and words[0].is_common)
    return not is_town and not (len(words) == 1 and (words[0].is_ordinary or words[0].is_given))
