"""Numbers by which an office knows somebody: behind words such as "claim" or "expediente", or by their form.

Promise: doses, values, years, telephones and numbers of catalogues are no matter of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.number_words import (
    CALLING,
    LINKING,
    NAMING_LITTLE,
    NAMING_NUMBERS,
    OF_HOUSES,
    OF_OTHER_KINDS,
    QUALIFIED,
    QUALIFYING,
    SAYING,
    SHORTENED,
)
from ..vocabularies.tables import words
from ..words.number_forms import CATALOGUE_BEFORE, COUNTED, LATE, NOBODYS, SURELY_IDENTIFYING
from ..words.reading import Reading, Word

_CALLING = CALLING | {"extension"}
_LONG_CODE = re.compile(r"[A-Z]{4,12}\d{3,12}")
_CAPITALS = re.compile(r"(?=[A-Z\d]{0,9}\d[A-Z\d]{0,9}\d)(?=\d{0,9}[A-Z])[A-Z\d]{5,10}")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: Between two numbers: the second is one of another kind.
_ANOTHER = frozenset(("and", "y", "best", "contact", "mejor"))
_REACH, _FAR = 6, 11
_WOULD = words("like rather love be have say never hate appreciate prefer want")
_ARTICLES = ("the", "el", "la")
#: Words that are written with stops: "C.I. 0102", "afil. 7", "A-number A240".
_SHORT_CUE = re.compile(
    r"(?<!\w)(?:c\.\s?[ic]\.?|t\.\s?i\.|d\.\s?n\.\s?i\.?|n\.\s?i\.\s?[ef]\.?|r\.\s?u\.\s?[tn]\.?|n\.\s?h\.\s?c\.?|s\.\s?s\.\s?n\.?"
    r"|m\.\s?r\.\s?n\.?|n\.\s?s\.\s?s\.?|h\.\s?c\.|m\.\s?[pn]\.|c\.\s?m\.\s?p\.?|(?:afil|mat|reg|pol|leg|cert|memb|lic|col)\."
    r"|a-number)\s?(?:n[º°o]\.?|nro\.?|#)?\s?:?\s?$",
    re.IGNORECASE,
)
_LONG = re.compile(r"(?<![\w.,/-])\d{7,20}(?![\w.,%]\w)")
#: Codes of a journey or a stay, of letters and figures: "booking 6XKQ2W", "localizador QX7R2L".
_BOOKED = re.compile(
    r"\b(?i:(?:booking|reservation|confirmation|itinerary|locator|localizador|pnr|reserva|e-?ticket|airline)"
    r"\s?(?:reference|ref|code|number|no|locator|c[oó]digo|n[uú]mero)?\s?(?:is|es|de|del|el)?)\W{0,2}"
    r"(?P<code>(?=[A-Z]{0,6}\d)(?=\d{0,6}[A-Z])[A-Z\d]{5,8})(?![\w-])"
)
_NO_TAILS = LINKING | cues.FUNCTION


def announced_identifiers(reading: Reading) -> Iterator[Span]:
    """Those behind their word, or of an identity card's form, before they are taken for telephones."""
    for word in reading.words:
        if any(c.isdecimal() for c in word.text) and (end := _behind_cue(reading, word)):
            yield _identifier(_value_start(reading, word), end, "cue-number")
    for match in _BOOKED.finditer(reading.text):
        yield _identifier(*match.span("code"), "cue-number")
    yield from _by_form(reading, SURELY_IDENTIFYING)


def identifiers_by_form(reading: Reading) -> Iterator[Span]:
    for pattern in LATE:
        yield from _by_form(reading, pattern)


def _by_form(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(reading.text):
        if not _is_nobodys(reading.text, match.start(), match.group()):
            yield _identifier(match.start(), match.end(), "number-form")


def unclaimed_numbers(reading: Reading) -> Iterator[Span]:
    """Long figures that nothing else explains."""
    for match in _LONG.finditer(reading.text):
        if not CATALOGUE_BEFORE.search(reading.text[max(0, match.start() - 12) : match.start()]):
            yield Span(match.start(), match.end(), Kind.IDENTIFIER, Confidence.SUSPECTED, "number-form")


def _identifier(start: int, end: int, reason: str) -> Span:
    return Span(start, end, Kind.IDENTIFIER, Confidence.PROPOSED, reason)


def _is_nobodys(text: str, start: int, value: str) -> bool:
    is_code = _LONG_CODE.fullmatch(value) is not None
    return bool(
        (NOBODYS.match(value) and not is_code)
        or CATALOGUE_BEFORE.search(text[max(0, start - 24) : start])
        or _YEAR.fullmatch(value)
        or (not any(c.isalpha() for c in value) and COUNTED.match(text, start + len(value)))
    )


def _behind_cue(reading: Reading, word: Word) -> int | None:
    """The end of the value that begins with this word, if a cue stands before it."""
    strength = _cue_before(reading, word)
    if strength is None:
        return None
    last = _value_end(reading, word)
    value = reading.text[word.start : reading.words[last].end]
    digits = sum(c.isdecimal() for c in value)
    if (
        (NOBODYS.match(value) and not _LONG_CODE.fullmatch(value))
        or _YEAR.fullmatch(value)
        or COUNTED.match(reading.text, reading.words[last].end)
    ):
        return None
    if (
        strength == 5
        and not any(c.isalpha() for c in value)
        and 9 <= digits <= 13
        and _is_plain_number(reading, word)
    ):
        return None
    is_code = _LONG_CODE.fullmatch(value) or (strength == 3 and _CAPITALS.fullmatch(value))
    return reading.words[last].end if digits >= strength or is_code else None


def _is_plain_number(reading: Reading, word: Word) -> bool:
    """ "my number is 07700 900 461": as likely a telephone's."""
    first = max(0, word.index - _REACH)
    for place in range(word.index - 1, first, -1):
        between = {reading.key(i) for i in range(place + 1, word.index)}
        if any(c.isdecimal() for c in reading.words[place].text) and between & _ANOTHER:
            first = place
            break
    near = {reading.key(i) for i in range(first + 1, word.index)} & NAMING_NUMBERS
    northern = reading.key(word.index - 3) == "h" and reading.key(word.index - 2) == "c"
    return not northern and near <= {"number", "numero", "num", "no", "nro", "n"}


def _cue_before(reading: Reading, word: Word) -> int | None:
    """How many figures the cue before it needs, or nothing without one."""
    if _SHORT_CUE.search(reading.text[max(0, word.start - 16) : word.start]):
        return 3
    near = _cue_near(reading, word)
    if near is None and _is_said(reading, word) and _is_announced_from_afar(reading, word):
        return 4
    return near


def _cue_near(reading: Reading, word: Word) -> int | None:
    needed = None
    for place in range(word.index - 1, max(-1, word.index - 1 - _REACH), -1):
        key = cue_at(reading, place)
        if key in _CALLING or (key in OF_HOUSES and (key != "h" or reading.key(place + 1) == "no")):
            return None
        if _ends_sentence(reading, place + 1):
            break
        if key in NAMING_NUMBERS:
            need = 5 if key in NAMING_LITTLE else 3
            needed = need if needed is None else min(need, needed)
        elif key not in LINKING and not (reading.words[place].is_letters and len(key) < 4 and key.isalpha()):
            break
        if key in NAMING_NUMBERS and key not in LINKING:
            break
    both = needed == 5 and {reading.key(i) for i in range(word.index - 3, word.index)} & {
        "number",
        "numero",
        "no",
        "num",
    }
    two_cues = sum(reading.key(i) in NAMING_NUMBERS for i in range(word.index - 3, word.index)) > 1
    return 3 if both and two_cues else needed


def _is_qualified(reading: Reading, place: int) -> bool:
    """ "my hospital number", "my Discovery number": of an office, not of a telephone."""
    before = reading.at(place)
    owned = reading.key(place - 1) in cues.POSSESSORS
    return before is not None and (before.key in QUALIFYING or (owned and reading.shows_name(before)))


def cue_at(reading: Reading, place: int) -> str:
    """The word that may announce a number; "I'd" is none, however it is typed."""
    key = reading.key(place)
    return (
        ""
        if key == "id" and (len(reading.words[place].text) > 2 or reading.key(place + 1) in _WOULD)
        else key
    )


def _ends_sentence(reading: Reading, index: int) -> bool:
    shortened = reading.key(index - 1) in SHORTENED
    return bool(set(".!?\n;") & set(reading.words[index].gap)) and not shortened


def _is_said(reading: Reading, word: Word) -> bool:
    """ "... is 4471", "... era el 2093", "...: AX-8871": the number itself is told."""
    before = reading.key(word.index - 1)
    if before in _ARTICLES or (len(before) < 5 and reading.words[word.index - 1].is_upper):
        before = reading.key(word.index - 2)
    return before in SAYING or ":" in word.gap


def _is_announced_from_afar(reading: Reading, word: Word) -> bool:
    """ "my policy with Bupa is", "mi legajo en la fábrica era el"."""
    for place in range(word.index - 1, max(-1, word.index - 1 - _FAR), -1):
        key = cue_at(reading, place)
        if _ends_sentence(reading, place + 1) or key in _CALLING or key in OF_OTHER_KINDS:
            return False
        if any(c.isdecimal() for c in reading.words[place].text):
            return False
        if key in NAMING_NUMBERS and key not in NAMING_LITTLE:
            return True
        if key in QUALIFIED and _is_qualified(reading, place - 1):
            return True
    return False


def _value_start(reading: Reading, word: Word) -> int:
    """Letters that belong to the number stand before it: "AX-8871", "EXP 2019"."""
    before = reading.at(word.index - 1)
    if (
        before is not None
        and before.is_upper
        and len(before.text) <= 4
        and _may_begin(reading, before)
        and word.gap in ("-", "/", " ")
    ):
        return before.start
    letter = before is not None and len(before.text) == 1 and before.text.isalpha() and not reading.has_case
    if before is not None and letter and reading.key(word.index - 2) in ("no", "nº", "number", "num", "nro"):
        return before.start
    return word.start


def _may_begin(reading: Reading, word: Word) -> bool:
    """Letters of the number, or the word for it said again: "my record number is MRN 5540921"."""
    if reading.is_all_capitals and (word.key in LINKING or word.key in cues.FUNCTION):
        return False
    before = reading.key(word.index - 1)
    return word.key not in NAMING_NUMBERS or before in NAMING_NUMBERS or before in SAYING


def _value_end(reading: Reading, word: Word) -> int:
    last = word.index
    for place in range(word.index + 1, min(len(reading.words), word.index + 7)):
        after = reading.words[place]
        joined = after.gap in ("-", "/", ".", " ", "–", " - ")
        more = any(c.isdecimal() for c in after.text) or _is_tail(reading, after)
        if not joined or not more:
            break
        last = place
    return last


def _is_tail(reading: Reading, word: Word) -> bool:
    """Letters at the end of a number: "4532 118 907 KL"."""
    if word.gap not in ("-", "/", " ") or not word.is_letters or word.key in _NO_TAILS:
        return False
    shown = word.text.isupper() or (not reading.has_case and len(word.text) < 3)
    return shown and len(word.text) <= 3
