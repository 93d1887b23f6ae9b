"""Towns and other small places: behind words such as "live in", in the list of towns, beside a state.

Promise: countries, states and regions of millions are no matter of this module.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.regions import CITIES, LARGE_WORDS, SMALL_WORDS
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.persons import shows_name_at
from ..words.reading import Reading, Word
from ..words.runs import continues, span_of
from ..words.towns import IN, LONGEST_TOWN, WEAK_IN, large_places, place_end, town_from

_LIVING = words(
    """
    am im are is comes came come we're names name live lives lived living born moved move moving based
    reside resides raised grew located relocated settled home town vivo vive vivimos viven vivia
    viviamos nacio naci nacida nacido nacimos resido residimos reside soy somos originario originaria
    originarios procede procedente criado criada mudamos mude mudo traslade trasladamos afincados
    natural estamos pueblo ciudad
    """
)
_AREA_BEFORE = words(
    """
    town village city county hamlet suburb neighborhood neighbourhood parish district borough
    municipality island isle brgy barangay vereda caserio corregimiento paraje sector province region
    pueblo aldea ciudad municipio provincia comarca barrio condado distrito isla localidad pedania
    parroquia departamento colonia alcaldia valle costa ranch reservation valley
    """
)
_AREA_AFTER = words(
    """
    county borough township parish valley island islands beach heights province shire springs village
    falls
    """
)
_NOT_HERE = words(
    """
    hospital colegio calle avenida plaza school clinic university universidad escuela instituto clinica
    """
)


def cued_places(reading: Reading) -> Iterator[Span]:
    """Behind words after which only a place can follow."""
    large = {i for p in large_places(reading) for i in range(p.first, p.last + 1)}
    for word in reading.words:
        run = None
        if word.key in _AREA_BEFORE:
            run = _behind_area(reading, word.index)
        elif word.key in IN or (
            (word.key in ("to", "at", "de", "cerca") or (word.key == "a" and reading.language == "es"))
            and _says_living(reading, word.index)
        ):
            run = _behind_preposition(reading, word.index)
        elif word.key in _AREA_AFTER and reading.shows_name(word):
            run = _before_area(reading, word.index)
        elif word.index in large and word.gap.strip(" ") == ",":
            run = _before_state(reading, word.index)
        elif _stands_in_address(reading, word):
            run = word.index, place_end(reading, word.index)
        if run is None or not large.isdisjoint(range(run[0], run[1] + 1)):
            continue
        yield span_of(reading, *run, Kind.PLACE, Confidence.PROPOSED, "cue-place")


_STREETS = words(
    """
    street road lane avenue st rd ave drive close way court terrace gardens crescent grove place row
    hill
    """
)


def _stands_in_address(reading: Reading, word: Word) -> bool:
    """ "12 Mill Lane, Sparkhill" and "Sparkhill, Birmingham": a part of a town, between commas."""
    if (
        not reading.shows_name(word)
        or (word.is_given and not word.known(Known.TOWN))
        or word.is_medical
        or word.is_ordinary
        or word.gap.strip(" \n") != ","
    ):
        return False
    before, after = reading.words[word.index - 1], reading.at(word.index + 1)
    if (before.key in _STREETS and reading.shows_name(before)) or before.key in ("izda", "dcha", "izq"):
        return True
    if word.is_given:
        return False
    return (
        after is not None
        and after.gap.strip(" \n") == ","
        and reading.shows_name(after)
        and after.known(Known.TOWN)
        and (any(c.isdecimal() for c in before.text) or before.known(Known.TOWN))
    )


def _says_living(reading: Reading, index: int) -> bool:
    if reading.key(index) == "desde" and reading.words[index].opens_sentence:
        return True
    if reading.key(index) in ("from", "de"):
        return _is_of_living(reading, index)
    return any(reading.key(i) in _LIVING for i in range(index - 2, index))


def _is_of_living(reading: Reading, index: int) -> bool:
    """ "I am from", "soy de", "im Ana from": the word beside tells, or the one before a name or "here"."""
    near = reading.at(index - 1)
    if near is None or near.key in _LIVING:
        return near is not None
    if near.key in cues.RELATIONS or reading.words[index].gap.strip(" ") not in ("", ","):
        return False
    if near.key in ("cerca", "todos", "here", "aqui", "not"):
        return reading.key(index - 2) in _LIVING or near.key in ("here", "aqui")
    place = index - 1
    while place > index - 4 and (reading.words[place].is_name or reading.words[place].is_unknown):
        if reading.key(place) in _LIVING:
            break
        place -= 1
    return place < index - 1 and reading.key(place) in _LIVING


def _behind_area(reading: Reading, index: int) -> tuple[int, int] | None:
    start = index + 1
    linked = False
    while reading.key(start) in (
        "of",
        "de",
        "del",
        "called",
        "llamado",
        "llamada",
        "named",
        "is",
        "es",
        "se",
        "llama",
    ):
        start, linked = start + 1, True
    if reading.key(start) in ("la", "el", "los", "las", "the") and not shows_name_at(reading, start):
        start += 1 if shows_name_at(reading, start + 1) else 0
    word = reading.at(start)
    if word is None or word.key in LARGE_WORDS:
        return None
    apart = word.gap.strip(" ") == "," and (word.is_unknown or word.known(Known.TOWN)) and not word.is_given
    if reading.shows_name(word) and (linked or apart or reading.close(start)) and word.key not in cues.TITLES:
        return start, place_end(reading, start)
    if (
        linked
        and not reading.shows_name(word)
        and (_is_odd(word) or (word.known(Known.TOWN) and not word.is_common))
    ):
        return start, place_end(reading, start)
    return None


def _is_odd(word: Word) -> bool:
    return not (word.is_ordinary or word.is_medical) and word.is_letters and len(word.key) > 2


def _behind_preposition(reading: Reading, index: int) -> tuple[int, int] | None:
    start = _skip_small(reading, index + 1)
    word = reading.at(start)
    if word is None or word.gap.strip(" \t'’\"“(") or not word.is_letters or len(word.text) < 2:
        return None
    if any(word.key in table for table in (cues.CAPITAL_WORDS, cues.TITLES, LARGE_WORDS, _NOT_HERE)):
        return None
    living, shown = _says_living(reading, index), reading.shows_name(word)
    named = reading.key(index) in ("in", "near", "en", "outside", "desde")
    if town := town_from(reading, start, surely=living, named=named):
        return start, max(town, place_end(reading, start) if shown else town)
    if shown:
        return (start, place_end(reading, start)) if _may_be_place(word, living=living) else None
    if living and (_is_odd(word) or word.key in SMALL_WORDS):
        return start, place_end(reading, start)
    return (start, start) if word.key in SMALL_WORDS and not word.is_common else None


_DIRECTIONS = words("north south east west central downtown rural nearby cerca de")


def _skip_small(reading: Reading, start: int) -> int:
    articles = ("the", "el", "la", "los", "las")
    if (
        reading.key(start) in articles
        and not shows_name_at(reading, start)
        and shows_name_at(reading, start + 1)
    ):
        start += 1
    if reading.key(start) in _DIRECTIONS and not shows_name_at(reading, start):
        start += 1
    return start


def _may_be_place(word: Word, *, living: bool) -> bool:
    if word.is_medical or word.is_upper or word.key in cues.FUNCTION or (word.is_surely_given and not living):
        return False
    return living or not word.is_ordinary or word.known(Known.TOWN)


def _before_area(reading: Reading, index: int) -> tuple[int, int] | None:
    first = index
    while (
        first
        and continues(reading, reading.words[first])
        and shows_name_at(reading, first - 1)
        and (reading.key(first - 1) not in cues.FUNCTION)
    ):
        first -= 1
    return (first, index) if first < index else None


def _before_state(reading: Reading, index: int) -> tuple[int, int] | None:
    """ "Somewhere, TX": what stands before the comma."""
    last = index - 1
    if last < 0 or not reading.words[last].is_letters or reading.key(last) in cues.CAPITAL_WORDS:
        return None
    for first in range(max(0, last - LONGEST_TOWN + 1), last):
        if town_from(reading, first, surely=True) == last and not reading.words[first].opens_sentence:
            return first, last
    first = last
    while (
        first
        and shows_name_at(reading, first)
        and continues(reading, reading.words[first])
        and shows_name_at(reading, first - 1)
    ):
        first -= 1
    if shows_name_at(reading, first) and not (first == last and reading.words[first].is_medical):
        return first, last
    word = reading.words[last]
    return (last, last) if word.known(Known.TOWN) and not word.is_common else None


def long_towns_shown(reading: Reading) -> Iterator[Span]:
    """Listed towns of several words that are written with capitals."""
    for word in reading.words:
        if not reading.shows_name(word) or word.key in cues.TITLES:
            continue
        last = town_from(reading, word.index, surely=False)
        if last is None or last == word.index or not reading.shows_name(reading.words[last]):
            continue
        if not (word.is_surely_given and reading.words[last].known(Known.FAMILY)):
            yield span_of(reading, word.index, last, Kind.PLACE, Confidence.PROPOSED, "known-place")


def listed_places(reading: Reading) -> Iterator[Span]:
    """Towns of the list without any word before them that says so."""
    for word in reading.words:
        if word.key in SMALL_WORDS and not word.is_common and not word.is_given:
            yield span_of(reading, word.index, word.index, Kind.PLACE, Confidence.PROPOSED, "known-place")
            continue
        last = town_from(reading, word.index, surely=False)
        if last is None or word.key in cues.CAPITAL_WORDS:
            continue
        several = last > word.index
        shown = reading.shows_name(word)
        before = reading.key(word.index - 1)
        if several and (shown or not reading.words[last].is_ordinary or not word.is_ordinary):
            sure = shown or before in IN | WEAK_IN or not reading.has_case
        elif shown:
            sure = (
                word.key in CITIES
                or not (word.is_given or word.is_common)
                or before in IN
                or before in WEAK_IN
            )
        else:
            sure = not (word.is_ordinary or word.is_name) and (before in WEAK_IN or not reading.has_case)
        if (
            not several
            and word.is_name
            and word.key not in CITIES
            and before not in IN | WEAK_IN
            and word.gap.strip(" ") != ","
        ):
            continue
        confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
        yield span_of(reading, word.index, last, Kind.PLACE, confidence, "known-place")
