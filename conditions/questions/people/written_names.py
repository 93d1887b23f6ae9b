"""Names known by how they are written: "Wendell T. Abernathy", "Van der Westhuizen", "Ma. Cristina".

Promise: capitals only, and before towns of the lists are looked for; a bounded number of looks at each word.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import Span
from ..vocabularies import cues
from ..vocabularies.nicknames import SHORT_NAMES
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.person_words import may_be_person
from ..words.persons import name_end, name_span
from ..words.reading import Reading, Word

_OPENING = words("van von de di du le mac o")
_INNER = words("der den de la le los ter ten")
_POSTED = words("po box flat unit apt apartment house no plot blk block apartado casilla calle c")
_TITLED_BY = cues.TITLES | cues.RELATIONS
_NO_NAMES = cues.FUNCTION | cues.CAPITAL_WORDS


def written_names(reading: Reading) -> Iterator[Span]:
    for word in reading.words:
        if (span := _titled(reading, word)) is not None:
            yield span
    for word in reading.words if reading.has_case or reading.is_all_capitals else ():
        for form in (_with_initial, _with_particle, _shortened, _sender, _listed):
            if (span := form(reading, word)) is not None:
                yield span


def _titled(reading: Reading, word: Word) -> Span | None:
    """ "la maestra lupita del kinder": a person of an institution, before the institution is looked for."""
    title = reading.key(word.index - 1) in _TITLED_BY
    of = reading.key(word.index + 1) in ("del", "de", "from", "at", "of")
    if not title or not of or word.gap != " " or not word.is_surely_given or not may_be_person(reading, word):
        return None
    return name_span(reading, word.index, word.index, "cue-title")


def _capital(word: Word | None) -> bool:
    return word is not None and word.has_capital and word.is_letters


def _with_initial(reading: Reading, word: Word) -> Span | None:
    """A name, one letter with or without a stop, a name; or a title, one letter, a name."""
    letter, last = reading.at(word.index + 1), reading.at(word.index + 2)
    if (
        letter is None
        or last is None
        or len(letter.text) != 1
        or not letter.text.isupper()
        or letter.gap != " "
    ):
        return None
    title = word.key in cues.SHORT_TITLES
    if last.gap not in (". ", " ", ".") or not _capital(last) or len(last.text) < 3:
        return None
    if last.key in _NO_NAMES or last.is_medical or not (title or word.is_name):
        return None
    if not title and (not _capital(word) or word.key in cues.FUNCTION or last.gap == " "):
        return None
    return name_span(
        reading, letter.index if title else word.index, name_end(reading, last.index), "initials"
    )


def _with_particle(reading: Reading, word: Word) -> Span | None:
    """ "Van der Westhuizen" without a given name."""
    if word.key not in _OPENING or not word.has_capital or word.opens_sentence or word.gap != " ":
        return None
    place = word.index + 1
    while reading.key(place) in _INNER and reading.close(place) and place < word.index + 3:
        place += 1
    last = reading.at(place)
    if place == word.index + 1 or last is None or not _capital(last) or last.gap != " ":
        return None
    if last.known(Known.TOWN) or not (last.is_name or last.is_unknown):
        return None
    return name_span(reading, word.index, place, "name-shape")


def _shortened(reading: Reading, word: Word) -> Span | None:
    """ "Ma. Cristina", "Mohd. Faisal", "Hdz. Barrios": short forms of names before names."""
    after = reading.at(word.index + 1)
    if word.key not in SHORT_NAMES or not word.has_capital or after is None or not _capital(after):
        return None
    if after.gap not in (". ", " ", ".") or after.key in _NO_NAMES or after.is_medical:
        return None
    return name_span(reading, word.index, name_end(reading, after.index), "known-name")


def _sender(reading: Reading, word: Word) -> Span | None:
    """Two names before a comma and a post box or a number: who a letter is from, or for."""
    last, after = reading.at(word.index + 1), reading.at(word.index + 2)
    led = (
        word.index == 0
        or reading.key(word.index - 1) in ("from", "to", "de", "para", "for")
        or ":" in word.gap
    )
    if last is None or after is None or not led or not (_capital(word) and _capital(last)) or last.gap != " ":
        return None
    posted = after.key in _POSTED or after.text.isdecimal()
    if (
        "," not in after.gap
        or not posted
        or not (may_be_person(reading, word) and may_be_person(reading, last))
    ):
        return None
    person = word.is_name or not (word.known(Known.TOWN) or last.known(Known.TOWN))
    ordinary = word.is_common or last.is_common
    return None if ordinary or not person else name_span(reading, word.index, last.index, "name-shape")


def _listed(reading: Reading, word: Word) -> Span | None:
    """ "León, Sol y Cielo nacieron": names in a row, the first of which opens the sentence."""
    second, third = reading.at(word.index + 1), reading.at(word.index + 3)
    if (
        not word.opens_sentence
        or not word.has_capital
        or not word.is_given
        or second is None
        or third is None
    ):
        return None
    rows = second.gap == ", " and second.is_given and reading.shows_name(second)
    joined = reading.key(word.index + 2) in ("and", "y", "e") and reading.shows_name(third)
    if rows and joined and may_be_person(reading, word):
        return name_span(reading, word.index, word.index, "known-name")
    return None
