"""Hospitals and schools: by a word such as "clinic", by being well known, by what is done there."""

from __future__ import annotations

from collections.abc import Iterator

from . import cues
from .institution_words import (
    CARE,
    CENTRE_QUALIFIERS,
    CENTRES,
    CONNECTORS,
    GENERIC,
    HOSPITAL_NOUNS,
    INSTITUTE_OF_CARE,
    KNOWN_HOSPITALS,
    KNOWN_SCHOOLS,
    LEFT_QUALIFIERS,
    LONGEST_KNOWN,
    RIGHT_NAMES,
    SAINTS,
    SCHOOL_NOUNS,
    STUDY,
)
from .lexicon import Known, long_towns
from .reading import Reading, Word
from .regions import LARGE_WORDS
from .runs import capital_run, span_of
from .spans import Confidence, Kind, Span

_LONGEST_SIDE = 7


def institutions(reading: Reading) -> Iterator[Span]:
    yield from _well_known(reading)
    for word in reading.words:
        kind = _kind_of_noun(reading, word)
        if kind is not None and (run := _around(reading, word)) is not None:
            first, last = run
            keys = {w.key for w in reading.words[first : last + 1]}
            if kind is Kind.SCHOOL and keys & HOSPITAL_NOUNS:
                kind = Kind.HOSPITAL
            yield span_of(reading, first, last, kind, Confidence.PROPOSED, "institution-word")
    yield from _saints(reading)
    yield from _by_what_is_done(reading)


def _kind_of_noun(reading: Reading, word: Word) -> Kind | None:
    before, key = reading.key(word.index - 1), word.key
    if key in ("institute", "instituto"):
        after = {reading.key(i) for i in range(word.index + 1, word.index + 6)}
        return Kind.HOSPITAL if key == "institute" or after & INSTITUTE_OF_CARE else Kind.SCHOOL
    if key in HOSPITAL_NOUNS:
        return (
            None
            if key in ("surgery", "practice", "trust") and not reading.shows_name(word)
            else Kind.HOSPITAL
        )
    if key in CENTRES and before in CENTRE_QUALIFIERS:
        return Kind.HOSPITAL
    if key == "centro" and {reading.key(word.index + 1), reading.key(word.index + 2)} & CENTRE_QUALIFIERS:
        return Kind.HOSPITAL
    if key in ("children", "childrens") and word.is_possessive and reading.shows_name(word):
        return Kind.HOSPITAL
    return Kind.SCHOOL if key in SCHOOL_NOUNS else None


def _around(reading: Reading, noun: Word) -> tuple[int, int] | None:
    """First and last word of the name, if anything beside the noun tells it from others of its kind."""
    first, told_left = _leftwards(reading, noun)
    last, told_right = _rightwards(reading, noun)
    return (first, last) if told_left or told_right else None


def _leftwards(reading: Reading, noun: Word) -> tuple[int, bool]:
    first, told = noun.index, False
    for place in range(noun.index - 1, max(-1, noun.index - 1 - _LONGEST_SIDE), -1):
        word = reading.words[place]
        if reading.words[place + 1].gap.strip(" \t.-&'’") or "\n" in reading.words[place + 1].gap:
            break
        if "." in reading.words[place + 1].gap and word.key not in ("st", "sta", "dr", "mt"):
            break
        if reading.capital(word) and not (word.opens_sentence and word.key in cues.FUNCTION):
            if word.key in cues.FUNCTION or word.key in cues.TITLES or word.key == "i":
                break
            told = told or word.key not in GENERIC or (reading.shows_name(word) and reading.shows_name(noun))
        elif word.key in CONNECTORS and told and _capital_before(reading, place, noun):
            continue
        elif not (word.key in LEFT_QUALIFIERS or _tells(word)):
            break
        else:
            told = told or _tells(word) or word.key in SAINTS
        first = place
    return first, told


def _capital_before(reading: Reading, place: int, noun: Word) -> bool:
    before = reading.at(place - 1)
    return before is not None and reading.shows_name(before) and reading.shows_name(noun)


def _rightwards(reading: Reading, noun: Word) -> tuple[int, bool]:
    last, told = noun.index, False
    for place in range(noun.index + 1, min(len(reading.words), noun.index + 1 + _LONGEST_SIDE)):
        word = reading.words[place]
        if (
            word.gap.strip(" \t'’“\"«-–&") not in ("", ".")
            or "\n" in word.gap
            or reading.words[place - 1].is_possessive
        ):
            break
        if "." in word.gap and reading.key(place - 1) not in ("st", "sta", "dr", "dra", "ntra", "sra", "mt"):
            break
        if word.key in CONNECTORS or word.key in ("no", "nº", "n"):
            continue
        if reading.capital(word) and not word.opens_sentence:
            if word.key in cues.CAPITAL_WORDS and word.key not in RIGHT_NAMES:
                break
            told = told or word.key not in GENERIC or reading.shows_name(noun)
        elif (
            word.key in RIGHT_NAMES
            or _tells(word)
            or (word.text.isdigit() and reading.key(place - 1) not in CONNECTORS)
        ):
            told = told or word.key in RIGHT_NAMES or _tells(word) or place == noun.index + 1
        elif word.key not in GENERIC:
            break
        last = place
    return last, told


def _tells(word: Word) -> bool:
    """Written without a capital, but no ordinary word: the name of somebody, of a town, or unknown."""
    if (
        word.is_ordinary
        or word.is_medical
        or not word.is_letters
        or len(word.text) < 2
        or word.key in LARGE_WORDS
    ):
        return False
    return word.is_name or word.known(Known.TOWN) or (word.is_unknown and len(word.key) > 3)


def _well_known(reading: Reading) -> Iterator[Span]:
    for table, kind in ((KNOWN_HOSPITALS, Kind.HOSPITAL), (KNOWN_SCHOOLS, Kind.SCHOOL)):
        for word in reading.words:
            phrase = ""
            for length in range(min(LONGEST_KNOWN, len(reading.words) - word.index)):
                last = reading.words[word.index + length]
                if length and last.gap.strip(" \t-&'’."):
                    break
                phrase = f"{phrase} {last.key}" if length else last.key
                if phrase in table and _is_meant(reading, word, last):
                    yield span_of(
                        reading, word.index, last.index, kind, Confidence.PROPOSED, "known-institution"
                    )


def _is_meant(reading: Reading, first: Word, last: Word) -> bool:
    """The words "la paz" or "cruces" without capitals are a hospital only where one is spoken of."""
    if reading.shows_name(last) or not last.is_ordinary:
        return True
    before = {reading.key(i) for i in range(first.index - 4, first.index)}
    return bool(before & CARE) or bool(before & {"hospital"})


def _saints(reading: Reading) -> Iterator[Span]:
    """ "St Anne's" by itself: a school where school is spoken of, a hospital otherwise."""
    for word in reading.words[:-1]:
        after = reading.words[word.index + 1]
        if word.key in ("st", "saint") and after.is_possessive and after.gap.strip(" .") == "":
            near = {reading.key(i) for i in range(word.index - 8, word.index + 9)}
            is_school = bool(near & STUDY) and not near & CARE
            kind = Kind.SCHOOL if is_school else Kind.HOSPITAL
            yield Span(
                word.start,
                after.end + 2,
                kind,
                Confidence.PROPOSED,
                "cue-school" if is_school else "cue-care",
            )


def _by_what_is_done(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        key = word.key
        if key not in ("at", "to", "en", "al", "a", "in", "del", "de", "by", "from"):
            continue
        before = {reading.key(i) for i in range(word.index - 3, word.index)}
        cared, studied = before & CARE, before & STUDY
        if not (cared or studied) or (
            key in ("in", "de", "del", "by", "from", "a") and not _strong(key, before)
        ):
            continue
        start = word.index + 1
        while reading.key(start) in ("the", "el", "la", "los", "las") and not _starts_name(reading, start):
            start += 1
        run = capital_run(reading, start)
        if run is None or not _is_institution(reading, *run):
            continue
        kind, reason = (Kind.HOSPITAL, "cue-care") if cared else (Kind.SCHOOL, "cue-school")
        yield span_of(reading, *run, kind, Confidence.PROPOSED, reason)


def _strong(key: str, before: set[str]) -> bool:
    if key in ("a", "in"):
        return bool(
            before
            & {
                "derivado",
                "derivada",
                "derivaron",
                "remitido",
                "remitida",
                "remitieron",
                "enrolled",
                "trasladaron",
                "ward",
            }
        )
    return bool(
        before
        & {
            "doctors",
            "team",
            "medicos",
            "equipo",
            "specialists",
            "especialistas",
            "alumna",
            "alumno",
            "pupil",
            "discharged",
        }
    )


def _starts_name(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and reading.shows_name(word)


def _is_institution(reading: Reading, first: int, last: int) -> bool:
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
    return not is_town and not (len(words) == 1 and (words[0].is_ordinary or words[0].is_given))
