"""What no rule proposed and may yet identify: rare words, codes, ends and joints of names.

Promise: suspected only, never over what is found; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from . import cues
from .found import Found, is_content, suspected
from .lexicon import Known
from .medicine import EPONYMS, is_medical_word
from .number_forms import NOBODYS
from .plain_people import NOT_AT
from .reading import Reading, Word
from .singling_words import EVERYDAY
from .spans import Kind, Span
from .tables import words

_NAMED_PLACES = (Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER)
_NAMING = {*_NAMED_PLACES, Kind.ADDRESS, Kind.PLACE, Kind.NAME}
_BEHIND = words("at from under in by per to the with for en del al")
_AT = words("at under")
_LONGEST = 4
_CODE_LENGTH, _CODE_FIGURES = 6, 3


def joints(found: Found) -> Iterator[Span]:
    """The comma or the space between two places that may be one, as a school and its town."""
    text = found.reading.text
    for one, other in itertools.pairwise(found.spans):
        apart = text[one.end : other.start]
        placed = other.kind in (Kind.PLACE, Kind.NAME, one.kind)
        townlike = one.kind in _NAMED_PLACES and placed and apart.strip(" ") in (",", "-", ".")
        beside = apart in (" ", "  ") and one.kind is not other.kind and {one.kind, other.kind} <= _NAMING
        if townlike or beside:
            yield suspected(one.end, other.start, one.kind, "between-found")


def owners(found: Found) -> Iterator[Span]:
    """ "at King's": the ending of an owner behind "at" or "per", where nothing is owned."""
    reading, spans = found.reading, found.spans
    for word in reading.words:
        at = found.of[word.index]
        if at < 0 or spans[at].end != word.end or spans[at].kind is not Kind.NAME:
            continue
        rest = reading.text[word.end : word.end + 2]
        after = reading.at(word.index + 1)
        owns = after is not None and after.key not in cues.FUNCTION and is_near(after)
        if rest[:1] in ("'", "’") and not owns and _begins_behind(found, word.index):
            end = word.end + (2 if rest[1:2] in ("s", "S") else 1)
            yield suspected(word.end, end, Kind.NAME, "beside-found")


def is_near(word: Word) -> bool:
    return word.gap.strip(" '’sS") == ""


def _begins_behind(found: Found, last: int) -> bool:
    first = last
    while first > max(0, last - _LONGEST) and found.of[first - 1] == found.of[last]:
        first -= 1
    return found.reading.key(first - 1) in _BEHIND


def behind_at(found: Found) -> Iterator[Span]:
    """ "at dogwood regional", "under freemans", in a text without capitals, with nothing found there."""
    words_ = found.reading.words
    for word in words_ if found.reading.is_loose else ():
        if word.key not in _AT or word.index + 1 == len(words_) or found.of[word.index] >= 0:
            continue
        last = word.index
        while last + 1 < len(words_) and last - word.index < _LONGEST:
            after = words_[last + 1]
            if found.of[after.index] >= 0 or not is_content(found.reading, after) or not after.is_letters:
                break
            if after.gap.strip(" '’-&") or after.key in NOT_AT:
                break
            last = after.index
        if last > word.index:
            yield suspected(words_[word.index + 1].start, words_[last].end, Kind.HOSPITAL, "announced")


def rarely_words(found: Found) -> Iterator[Span]:
    """Words of the lists of names and towns that are hardly used as words, and codes nobody announced."""
    for word in found.reading.words:
        if _is_code(word):
            yield suspected(word.start, word.end, Kind.IDENTIFIER, "number-form")
        if _may_bear(found.reading, word):
            yield suspected(word.start, word.end, Kind.NAME, "rare-listed")
        listed = word.is_name or word.known(Known.TOWN)
        rare = not word.is_common or (word.is_given and word.key not in EVERYDAY)
        if listed and rare and len(word.key) > 2 and is_content(found.reading, word):
            kind = Kind.NAME if word.is_name else Kind.PLACE
            yield suspected(word.start, word.end, kind, "rare-listed")


def _may_bear(reading: Reading, word: Word) -> bool:
    """ "la atrofia muscular de amaro", in small letters: medicine only since a disease stands before it."""
    behind = reading.key(word.index - 1) in ("de", "of") and not reading.has_case
    if not (behind and word.is_medical and word.is_name and not word.is_common):
        return False
    known = word.key in EPONYMS or word.key.removesuffix("s") in EPONYMS or is_medical_word(word.key)
    return not known


def _is_code(word: Word) -> bool:
    """Letters and a row of figures, longer than the name of a gene that no list has."""
    if word.is_letters or len(word.text) < _CODE_LENGTH or NOBODYS.match(word.text):
        return False
    figures = sum(c.isdecimal() for c in word.text[-_CODE_FIGURES:])
    letters = any(c.isalpha() for c in word.text)
    medical = word.is_medical or is_medical_word(word.key, is_upper=word.is_upper)
    return letters and figures >= _CODE_FIGURES and not medical
