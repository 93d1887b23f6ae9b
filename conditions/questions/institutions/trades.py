"""Firms by their trade, and institutions by words that only stand in their names.

"Mercería Las Dos Hermanas", "busy bees", "posta de X", "en el virgen de la cinta", "the meadows unit".

Promise: a trade by itself, with a town behind "de", or with ordinary words names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..vocabularies.trade_words import (
    GROUNDS,
    HOUSES_OF_CARE,
    HOUSES_OF_STUDY,
    LITTLE,
    LITTLE_ONES,
    LONG_TRADES,
    PARTS,
    PATRONS,
    PATRONS_ALONE,
    TRADES,
    WINGS,
)
from ..words.governors import governed_kind
from ..words.lexicon import Known
from ..words.loose_words import is_content, is_odd
from ..words.reading import Reading, Word
from ..words.runs import capital_run, span_of

_ARTICLES = words("el la los las don dona hermanos hnos hijos san santa")
_OF = words("de del la las los")
_BEFORE = words("en para de del por a con desde the at from to in for")
_AT = words("at from to in into near by goes go attends")
_ENDED = words("and but they who where for because since so he she i we has is was y pero que")
_KINDS = {Kind.SCHOOL: "cue-school", Kind.HOSPITAL: "cue-care", Kind.EMPLOYER: "company-form"}


def by_trade(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        if word.key in TRADES or (word.key, reading.key(word.index + 1)) in LONG_TRADES:
            yield from _spanish_firm(reading, word)
        elif word.key in LITTLE:
            yield from _nursery(reading, word)
        elif word.key in HOUSES_OF_CARE | HOUSES_OF_STUDY:
            yield from _house(reading, word)
        elif word.key in PATRONS | PATRONS_ALONE:
            yield from _patron(reading, word)
        elif word.key in WINGS or word.key == "form":
            yield from _behind_town(reading, word)
        elif word.key in GROUNDS or word.key in PARTS:
            yield from _grounds(reading, word)


def _spanish_firm(reading: Reading, head: Word) -> Iterator[Span]:
    start = head.index + 1 + ((head.key, reading.key(head.index + 1)) in LONG_TRADES)
    shown = reading.capital(head)
    place = start
    while reading.key(place) in (_OF | _ARTICLES if shown or start > head.index + 1 else _ARTICLES):
        if reading.capital(reading.words[place]) or place > start + 2 or not _beside(reading, place):
            break
        place += 1
    run = capital_run(reading, place) if _beside(reading, place) else None
    if run is not None and reading.has_case and not reading.words[run[1]].is_medical:
        if shown or not reading.words[run[0]].known(Known.TOWN) or run[1] > run[0]:
            yield span_of(reading, head.index, run[1], Kind.EMPLOYER, Confidence.PROPOSED, "company-form")
        return
    if not reading.is_loose or place != start or reading.key(head.index - 1) not in _BEFORE:
        return
    after = reading.at(place)
    if after is None or not _beside(reading, place) or not is_content(reading, after):
        return
    if after.is_common and after.key not in cues.WORD_SURNAMES:
        return
    if (after.is_name or is_odd(after)) and not (after.known(Known.TOWN) and not after.is_name):
        yield span_of(reading, head.index, place, Kind.EMPLOYER, Confidence.PROPOSED, "company-form")


def _beside(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return word is not None and word.gap.strip(" \t'\"“«") == "" and "\n" not in word.gap


def _nursery(reading: Reading, word: Word) -> Iterator[Span]:
    after = reading.at(word.index + 1)
    if after is None or after.gap not in (" ", "-") or after.key not in LITTLE_ONES:
        return
    before = reading.key(word.index - 1)
    shown = reading.shows_name(word) and reading.shows_name(after)
    if shown or before in _AT or (before == "the" and reading.key(word.index - 2) in _AT):
        last = after.index
        if reading.key(last + 1) in (
            "nursery",
            "preschool",
            "playgroup",
            "kindergarten",
            "daycare",
            "childcare",
        ):
            last += 1
        yield span_of(reading, word.index, last, Kind.SCHOOL, Confidence.PROPOSED, "cue-school")


def _behind_town(reading: Reading, word: Word) -> Iterator[Span]:
    """ "at sunderland eye", "Penrhyn Sixth Form"."""
    form = word.key == "form"
    if form and reading.key(word.index - 1) != "sixth":
        return
    first = word.index - 1 - form
    named, after = reading.at(first), reading.at(word.index + 1)
    if named is None or not _beside(reading, word.index) or named.key in cues.FUNCTION or named.is_medical:
        return
    shown = reading.shows_name(named)
    if form:
        if shown and reading.shows_name(word) and named.is_letters:
            yield span_of(reading, first, word.index, Kind.SCHOOL, Confidence.PROPOSED, "institution-word")
        return
    ends = after is None or after.gap.strip(" ") != "" or after.key in _ENDED or after.key in _BEFORE
    if reading.key(first - 1) not in _AT or not ends or not (shown or reading.is_loose):
        return
    if named.known(Known.TOWN) or (shown and not named.is_common):
        yield span_of(reading, first, word.index, Kind.HOSPITAL, Confidence.PROPOSED, "institution-word")


def _house(reading: Reading, word: Word) -> Iterator[Span]:
    kind = Kind.HOSPITAL if word.key in HOUSES_OF_CARE else Kind.SCHOOL
    place = word.index + 1
    while reading.key(place) in _OF and _beside(reading, place) and place < word.index + 3:
        if reading.shows_name(reading.words[place]):
            break
        place += 1
    run = capital_run(reading, place) if _beside(reading, place) else None
    if run is not None and reading.has_case and not reading.words[run[0]].is_medical:
        yield span_of(reading, word.index, run[1], kind, Confidence.PROPOSED, "institution-word")


def _patron(reading: Reading, word: Word) -> Iterator[Span]:
    """ "en el sor ludovica": an article that does not agree stands for "hospital" or "colegio"."""
    if reading.key(word.index - 1) not in ("el", "al", "del") or not _beside(reading, word.index):
        return
    if reading.language != "es":
        return
    last = word.index
    if word.key in PATRONS:
        last = _patron_end(reading, word)
        if last == word.index:
            return
    link = word.index - 1 - (reading.key(word.index - 1) == "el")
    kind = Kind.SCHOOL if governed_kind(reading, link) is Kind.SCHOOL else Kind.HOSPITAL
    yield span_of(reading, word.index, last, kind, Confidence.PROPOSED, _KINDS[kind])


def _patron_end(reading: Reading, word: Word) -> int:
    last = place = word.index
    if word.key == "nuestra":
        last = place = word.index + (reading.key(word.index + 1) == "senora")
        if last == word.index:
            return last
    linked = False
    while reading.key(place + 1) in _OF and place < word.index + 4:
        place, linked = place + 1, True
    after = reading.at(place + 1)
    if after is None or not _beside(reading, place + 1) or after.key in cues.FUNCTION or after.is_medical:
        return word.index
    needs_of = word.key in ("virgen", "nuestra", "madre")
    if needs_of != linked and not reading.shows_name(after):
        return word.index
    return after.index


def _grounds(reading: Reading, word: Word) -> Iterator[Span]:
    """ "at the meadows unit", "goes to the mount and": where a cue says that somebody is there."""
    part = word.key in PARTS
    first = word.index - part
    named = reading.at(first)
    if part and (named is None or named.key not in GROUNDS or word.gap != " "):
        return
    if not part and reading.key(word.index + 1) in PARTS:
        return
    if reading.key(first - 1) != "the" or reading.key(first - 2) not in _AT:
        return
    after = reading.at(word.index + 1)
    if not part and after is not None and after.gap.strip(" ") == "" and after.key not in _ENDED:
        return
    kind = governed_kind(reading, first - 2)
    if reading.key(first - 2) in ("goes", "attends"):
        kind = Kind.SCHOOL
    sure = part or kind in (Kind.SCHOOL, Kind.HOSPITAL)
    kind = kind if kind in (Kind.SCHOOL, Kind.HOSPITAL) else Kind.HOSPITAL
    confidence = Confidence.PROPOSED if sure else Confidence.SUSPECTED
    yield span_of(reading, first - part, word.index, kind, confidence, _KINDS[kind])
