"""Hospitals and schools: by a word such as "clinic", by being well known, by what is done there."""

from __future__ import annotations

from collections.abc import Iterator

from ..loose.loosely_named import loosely_named
from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import (
    CENTRE_QUALIFIERS,
    CENTRES,
    CONNECTORS,
    GENERIC,
    HOSPITAL_NOUNS,
    INSTITUTE_OF_CARE,
    LEFT_QUALIFIERS,
    RIGHT_NAMES,
    SAINTS,
    SCHOOL_NOUNS,
)
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.doubtful_institutions import doubtfully_listed
from ..words.lexicon import Known
from ..words.loose_words import is_any_of_a_town
from ..words.reading import Reading, Word
from ..words.runs import capital_run, span_of
from ..words.towns import town_from
from .institution_cues import by_what_is_done, saints

_LONGEST_SIDE = 7


_STREETS = words("street road lane avenue st rd ave drive close hill way lawn row")


#: Ordinary adjectives too: a school only with its name before them.
_NAMED_BEFORE = words(
    """
    primary elementary academy secondary grammar infants juniors jardin infantil uni college
    """
)


def institutions(reading: Reading) -> Iterator[Span]:
    loose = list(loosely_named(reading))
    yield from loose
    starts = {place for span in loose for place in range(span.start, span.end)}
    for word in reading.words:
        if word.start in starts or (reading.is_loose and is_any_of_a_town(reading, word)):
            continue
        kind = _kind_of_noun(reading, word)
        if reading.key(word.index + 1) in _STREETS or reading.key(word.index - 1) in (
            "historia",
            "calle",
            "avenida",
        ):
            continue
        if kind is not None and (run := _around(reading, word)) is not None:
            first, last = run
            keys = {w.key for w in reading.words[first : last + 1]}
            if kind is Kind.SCHOOL and keys & (HOSPITAL_NOUNS | {"children", "childrens"}):
                kind = Kind.HOSPITAL
            own = _own_end(reading, word.index, last)
            yield span_of(reading, first, own, kind, Confidence.PROPOSED, "institution-word")
            if own < last:
                yield span_of(reading, own + 2, last, Kind.PLACE, Confidence.PROPOSED, "known-place")
        elif kind is not None:
            yield from _apposed(reading, word, kind)
    yield from saints(reading)
    yield from doubtfully_listed(reading)
    yield from by_what_is_done(reading)


def _own_end(reading: Reading, noun: int, last: int) -> int:
    """The last word of the institution's own name, if "de" and a town follow it: the town is a place."""
    for place in range(noun + 2, last):
        if reading.key(place) != "de" or reading.key(place - 1) in RIGHT_NAMES - _SAINTS_ALONE:
            continue
        own = [w for w in reading.words[noun + 1 : place] if w.key not in GENERIC and w.key not in CONNECTORS]
        told = (
            any(w.is_letters and (w.is_name or not w.is_common) for w in own)
            and reading.key(noun + 1) != "de"
        )
        if told and town_from(reading, place + 1, surely=True) == last:
            return place - 1
    return last


_SAINTS_ALONE = words(
    "carmen rosario lourdes fatima guadalupe mercedes pilar salvador miguel cervantes jose juan pedro pablo"
)


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
    if key == "high" and reading.shows_name(word) and reading.key(word.index + 1) not in SCHOOL_NOUNS:
        return Kind.SCHOOL
    return Kind.SCHOOL if key in SCHOOL_NOUNS else None


def _around(reading: Reading, noun: Word) -> tuple[int, int] | None:
    """First and last word of the name, if anything beside the noun tells it from others of its kind."""
    first, told_left = _leftwards(reading, noun)
    last, told_right = _rightwards(reading, noun)
    if noun.key in _NAMED_BEFORE and not told_left and not reading.shows_name(noun):
        return None
    return (first, last) if told_left or told_right else None


def _apposed(reading: Reading, noun: Word, kind: Kind) -> Iterator[Span]:
    """ "Her preschool, Bright Horizons", "un colegio llamado Los Pinos"."""
    start = noun.index + 1
    linked = reading.key(start) in cues.CALLED
    start += linked
    run = capital_run(reading, start)
    if run is None or not reading.shows_name(reading.words[start]):
        return
    gap = reading.words[start].gap.strip(" \t\"“'‘«:(")
    first = reading.words[start]
    named = (
        first.key not in cues.CAPITAL_WORDS
        and first.key not in LARGE_WORDS
        and first.key not in cues.FUNCTION
    )
    if (
        named
        and (linked or gap == ",")
        and not (first.is_surely_given and run[0] == run[1])
        and (first.key not in cues.TITLES and not (first.known(Known.TOWN) and run[0] == run[1]))
    ):
        yield span_of(reading, *run, kind, Confidence.PROPOSED, "institution-word")


def _leftwards(reading: Reading, noun: Word) -> tuple[int, bool]:
    first, told = noun.index, False
    for place in range(noun.index - 1, max(-1, noun.index - 1 - _LONGEST_SIDE), -1):
        word = reading.words[place]
        if (
            word.is_possessive
            and not reading.shows_name(noun)
            and (reading.has_case or reading.text[word.end : word.end + 1] not in ("'", "’"))
            and not _is_saint(reading, place)
        ):
            break
        if reading.words[place + 1].gap.strip(" \t.-&'’") or "\n" in reading.words[place + 1].gap:
            break
        if "." in reading.words[place + 1].gap and word.key not in ("st", "sta", "dr", "mt"):
            break
        if reading.capital(word) and not (word.opens_sentence and word.key in cues.FUNCTION):
            if word.key in cues.FUNCTION or word.key in cues.TITLES or word.key == "i":
                break
            told = told or word.key not in GENERIC or (reading.shows_name(word) and reading.shows_name(noun))
        elif word.key in _INNER and told and _capital_before(reading, place, noun):
            continue
        elif not (word.key in LEFT_QUALIFIERS or _tells(reading, word)):
            break
        else:
            told = told or _tells(reading, word) or word.key in SAINTS
        first = place
    return first, told


_INNER = words("of and the y d")


def _is_saint(reading: Reading, place: int) -> bool:
    return reading.key(place - 1) in ("st", "saint", "san", "santa", "sant")


def _capital_before(reading: Reading, place: int, noun: Word) -> bool:
    before = reading.at(place - 1)
    if (
        before is None
        or before.is_possessive
        or (reading.key(place) in ("and", "y") and before.is_surely_given)
    ):
        return False
    return reading.shows_name(before) and reading.shows_name(noun)


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
            if _ends_name(reading, place) or _is_number(reading.key(place + 1)):
                break
            continue
        if reading.capital(word) and not word.opens_sentence:
            named = word.key in RIGHT_NAMES or _is_first_name(reading, word)
            if word.key in cues.CAPITAL_WORDS and not named:
                break
            told = told or word.key not in GENERIC or reading.shows_name(noun)
        elif word.key in LARGE_WORDS and reading.key(place - 1) in ("of", "de"):
            told = True
        elif (
            word.key in RIGHT_NAMES
            or _tells(reading, word)
            or (word.text.isdecimal() and reading.key(place + 1) == "de")
        ):
            told = told or word.key in RIGHT_NAMES or _tells(reading, word) or place == noun.index + 1
        elif word.key not in GENERIC:
            break
        last = place
    return last, told


def _is_first_name(reading: Reading, word: Word) -> bool:
    """The "Domingo" of "escuela Domingo Savio": a day or a nation before another name with a capital."""
    after = reading.at(word.index + 1)
    return word.is_given and after is not None and after.gap == " " and reading.shows_name(after)


def _is_number(key: str) -> bool:
    return sum(c.isdecimal() for c in key) > 3


def _ends_name(reading: Reading, place: int) -> bool:
    """Whether a small word joins something else to the name: a date, a person, another sentence part."""
    key, after = reading.key(place), reading.at(place + 1)
    if key in ("el", "y", "e", "and", "the") and reading.key(place + 1) in _DATE_STARTS:
        return True
    if key in ("y", "e", "and"):
        return after is None or after.is_given or after.key in cues.TITLES or not reading.shows_name(after)
    return key == "at"


def _tells(reading: Reading, word: Word) -> bool:
    """Written without a capital, but the name of somebody, of a town, or in no list."""
    if word.is_medical or not word.is_letters or len(word.text) < 2 or word.key in cues.FUNCTION:
        return False
    if word.key in LARGE_WORDS and not word.is_given:
        return False
    if word.is_ordinary:
        before = reading.key(word.index - 1)
        named = word.is_name or word.known(Known.TOWN)
        told = before in _BEFORE_NAMES or before in LEFT_QUALIFIERS or before in HOSPITAL_NOUNS | SCHOOL_NOUNS
        return not reading.has_case and named and told and word.key not in GENERIC
    return word.is_name or word.known(Known.TOWN) or (word.is_unknown and len(word.key) > 3)


_DATE_STARTS = words("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31")


_BEFORE_NAMES = words("at in from to of en al del the st")
