"""Names of people where words around them say so: relatives, titles, "is called", signatures.

Promise: a cue beats the dictionary, so "my son Wilson" and "my daughter Hope" are people.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.persons import (
    AUXILIARIES,
    fits_person,
    is_acronym,
    is_plain_name,
    is_sure_name,
    name_end,
    name_span,
    shows_name_at,
)
from ..words.reading import Reading, Word
from .introductions import at_the_end, behind_called, behind_signed, is_named_behind, kissed, says_called

_SKIPPED = words(
    """
    little baby dear poor late older younger elder eldest youngest other mayor menor pequeno pequena
    dear named
    """
)
_GRAMMAR = cues.FUNCTION | AUXILIARIES
_ROLES = cues.RELATIONS | cues.TITLES


def cued_names(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        for start, reason in _starts(reading, word):
            last = name_end(reading, start)
            yield name_span(reading, start, last, reason)
            yield from _listed_after(reading, last, reason)
            break
    for word in reading.words:
        if is_named_behind(reading, word):
            yield name_span(reading, word.index, word.index, "cue-called")
    yield from kissed(reading)
    yield from at_the_end(reading)


def _starts(reading: Reading, word: Word) -> Iterator[tuple[int, str]]:
    """Where a name begins behind this word, if it is a cue and one does."""
    index, key = word.index, word.key
    if key in cues.RELATIONS:
        yield from _behind_relation(reading, index)
    if key in cues.TITLES:
        yield from _behind_title(reading, index)
    if says_called(reading, index):
        yield from behind_called(reading, index)
    if key in cues.SIGNED:
        yield from behind_signed(reading, index)
    if key in cues.GREETINGS and word.opens_sentence:
        after = reading.at(index + 1)
        if after is not None and after.gap.strip(" ,") == "" and is_sure_name(reading, after):
            yield after.index, "cue-signed"


def _is_shown_name(reading: Reading, place: int) -> bool:
    """ "Mother of Ana", "mamá de Emiliano"."""
    word = reading.at(place)
    if word is None or not reading.close(place) or not reading.shows_name(word) or word.is_medical:
        return False
    return is_sure_name(reading, word) and not (word.known(Known.TOWN) and not word.is_given)


_AGE_UNITS = words(
    """
    years year yr yrs months month weeks days anos ano meses mes semanas dias anitos mesecitos
    """
)


def _skip_age(reading: Reading, start: int) -> int:
    """Over "de 5 meses" or "aged 6 years" between the relative and the name."""
    place = start
    while reading.key(place) in ("de", "aged", "age", "of", "who", "is"):
        place += 1
    if not reading.key(place).isdecimal() or place > start + 2:
        return start
    place += 1
    while reading.key(place) in _AGE_UNITS or reading.key(place) in ("old", "de", "edad", "y", "medio"):
        place += 1
    return place


def _behind_relation(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    relation = reading.words[index]
    if relation.is_possessive:
        return
    start = index + 1
    while reading.key(start) in _SKIPPED and reading.close(start) and not shows_name_at(reading, start):
        start += 1
    start = _skip_age(reading, start)
    if reading.key(index + 1) in ("of", "de", "to") and _is_shown_name(reading, index + 2):
        yield index + 2, "cue-relation"
        return
    after = reading.at(start)
    if (
        after is None
        or "\n" in after.gap
        or after.gap.strip(" ,(:-–—\"'“”‘’/")
        or (after.key in cues.RELATIONS and not (reading.shows_name(after)))
    ):
        return
    owned = any(reading.key(i) in cues.POSSESSORS for i in range(index - 4, index)) or reading.shows_name(
        relation
    )
    direct = after.gap.strip(" \t") == ""
    if after.key in cues.CAPITAL_WORDS or after.key in cues.TITLES:
        return
    if (
        reading.shows_name(after)
        and (direct or owned)
        and not (after.is_medical and not fits_person(reading, after))
        and (direct or after.is_name or after.is_unknown)
    ):
        if not is_acronym(reading, after) and (after.key not in cues.FUNCTION or after.is_given):
            yield start, "cue-relation"
    elif is_plain_name(reading, after, direct=direct):
        yield start, "cue-relation"


def _behind_title(reading: Reading, index: int) -> Iterator[tuple[int, str]]:
    title, after = reading.words[index], reading.at(index + 1)
    if after is None or title.is_possessive or "\n" in after.gap or after.gap.strip(" .,"):
        return
    short = title.key in cues.SHORT_TITLES
    if ("," in after.gap and not short) or ("." in after.gap and not short and title.key not in _WITH_STOP):
        return
    if after.key in cues.TITLES and title.key in cues.SHORT_TITLES | _BEFORE_TITLES:
        return
    if title.key in ("ms", "sr", "dna") and reading.has_case and not title.has_capital:
        return
    if title.key in _ALSO_WORDS and not reading.capital(after) and (not after.is_name or after.is_ordinary):
        return
    if len(after.text) == 1 and after.text.isupper() and reading.at(index + 2) is not None:
        if reading.words[index + 2].gap in (". ", " ", ".") and reading.key(index + 2) not in cues.FUNCTION:
            yield after.index, "cue-title"
        return
    if reading.has_case and after.has_capital and (short or not after.opens_sentence):
        if _fits_title(reading, after, short=short):
            yield after.index, "cue-title"
    elif _fits_plain_title(after, short=short) or (
        not short and "," not in after.gap and is_sure_name(reading, after)
    ):
        yield after.index, "cue-title"


_WITH_STOP = words("d lic ing rev prof")
_BEFORE_TITLES = words("don dona doctora doctor prof senora senor")
_ALSO_WORDS = words("d dona don sr ing lic lady sir miss")


def _fits_title(reading: Reading, word: Word, *, short: bool) -> bool:
    if word.key in cues.CAPITAL_WORDS or is_acronym(reading, word):
        return False
    if word.key in cues.FUNCTION - {"will"}:
        after = reading.at(word.index + 1)
        return (
            word.is_name and reading.close(word.index + 1) and after is not None and reading.shows_name(after)
        )
    return not word.is_medical or short or word.is_name


def _fits_plain_title(word: Word, *, short: bool) -> bool:
    if not short or word.key in _GRAMMAR or not word.is_letters:
        return False
    return word.is_name or not (word.is_ordinary or word.is_medical)


def _listed_after(reading: Reading, last: int, reason: str) -> Iterator[Span]:
    """Further names of the same list: "my sons Peter, Paul and James"."""
    for _ in range(6):
        start = last + 1
        if reading.key(start) in ("and", "y", "e", "or", "o") and reading.words[start].gap.strip(" ,") == "":
            start += 1
        word = reading.at(start)
        if (
            word is None
            or (start == last + 1 and word.gap.strip(" ") not in (",", "&", "/"))
            or "\n" in word.gap
        ):
            return
        joined = start > last + 1 and reading.shows_name(word) and not word.is_medical
        named = is_sure_name(reading, word) or (joined and word.key not in cues.CAPITAL_WORDS | cues.FUNCTION)
        if not named or word.key in _ROLES:
            return
        last = name_end(reading, start)
        yield name_span(reading, start, last, reason)
