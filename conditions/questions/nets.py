"""What no rule proposed and may yet identify: rare words, codes, ends and joints of names.

Promise: suspected only, never over what is found; each word is looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Iterator

from .found import Found, is_content, suspected
from .lexicon import Known
from .medicine import EPONYMS, is_medical_word
from .plain_people import NOT_AT
from .reading import Reading, Word
from .singling_words import EVERYDAY
from .spans import Kind, Span
from .tables import words

_INSTITUTIONS = (Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER, Kind.ADDRESS)
_NAMING = {*_INSTITUTIONS, Kind.PLACE, Kind.NAME}
_BEHIND = words("at from under in by per to the with for en del al")
_AT = words("at under")
_LONGEST = 4
_CODE_LENGTH, _CODE_FIGURES = 6, 3


def joints(found: Found) -> Iterator[Span]:
    """The comma between an institution and its town, which belong together; an owner's ending behind a name."""
    text, spans = found.reading.text, found.spans
    for one, other in zip(spans, spans[1:], strict=False):
        apart = text[one.end : other.start]
        placed = other.kind in (Kind.PLACE, Kind.NAME, one.kind)
        if one.kind in _INSTITUTIONS[:3] and placed and apart.strip(" ") in (",", ", ", "-", ".") and apart:
            yield suspected(one.end, other.start, one.kind, "between-found")
        elif apart in (" ", "  ") and one.kind is not other.kind and {one.kind, other.kind} <= _NAMING:
            yield suspected(one.end, other.start, one.kind, "between-found")
    for word in found.reading.words:
        at = found.of[word.index]
        if at >= 0 and spans[at].end == word.end and spans[at].kind is Kind.NAME:
            rest = text[word.end : word.end + 2]
            first = next(w for w in found.reading.words[: word.index + 1] if found.of[w.index] == at)
            if rest[:1] in ("'", "’") and found.reading.key(first.index - 1) in _BEHIND:
                end = word.end + (2 if rest[1:2] in ("s", "S") else 1)
                yield suspected(word.end, end, Kind.NAME, "beside-found")


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
    """ "la atrofia muscular de amaro": medicine only since it stands behind a disease, in a text without capitals."""
    behind = reading.key(word.index - 1) in ("de", "of") and not reading.has_case
    known = word.key in EPONYMS or word.key.removesuffix("s") in EPONYMS or is_medical_word(word.key)
    return behind and word.is_medical and word.is_name and not word.is_common and not known


def _is_code(word: Word) -> bool:
    """Letters and a row of figures, longer than the name of a gene that no list has."""
    figures = sum(c.isdigit() for c in word.text[-_CODE_FIGURES:])
    letters = any(c.isalpha() for c in word.text)
    medical = word.is_medical or is_medical_word(word.key, is_upper=word.is_upper)
    return letters and figures >= _CODE_FIGURES and len(word.text) >= _CODE_LENGTH and not medical
