"""Codes of any shape by which somebody is kept in a file: "vm-88_20417", "four one dash B", "HC 33.018 II".

Promise: a run of figures, letters and signs is proposed whole where a word up to a dozen words before it
announces one, else only suspected; variants, genes, doses, dates, telephones and catalogues are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.number_words import (
    ANNOUNCING,
    CALLING,
    FIGURE_WORDS,
    KEPT_UNDER,
    NO_PART,
    SCALES,
    SHORTENED,
    SIGN_WORDS,
    TAIL,
    WEAKLY_ANNOUNCING,
)
from ..words.number_forms import CATALOGUE_BEFORE, COUNTED, NOBODYS
from ..words.reading import Code, Reading, Word
from .dates import is_date_in_figures
from .identifiers import cue_at

_TIGHT = re.compile(r"\s?[-–/]\s?|[-–/._#]{1,2}|")
_FAR, _NEAR, _BESIDE = 12, 6, 3
_LONGEST = 12
_ENDS = re.compile(r"[.!?;\n]")
_HANDLE = re.compile(r"[a-z]{5}")
_NUMBER = ("number", "numero", "num")
_UNSPACED = re.compile(r"[^\s(),]{4,60}")
_SIGNED = re.compile(r"\w[-/_#.]\w")
_DIGIT = re.compile(r"\d")
#: A number in an address, and the place that a postcode stands behind.
_IN_ADDRESS = re.compile(
    r"\b(?:box|bag|apartado|apdo|casilla|apto|depto|flat|unit|route|highway|carretera|km|calle|zip|c\.?p\.?|postal)"
    r"\W{0,2}$",
    re.IGNORECASE,
)


def codes(reading: Reading) -> Iterator[Span]:
    """Those that something announces."""
    for code in _runs(reading):
        if _is_announced(reading, code):
            yield Span(code.start, code.end, Kind.IDENTIFIER, Confidence.PROPOSED, "cue-number")


def unannounced_codes(reading: Reading) -> Iterator[Span]:
    """Those that nothing announces and nothing else explains."""
    for code in _runs(reading):
        for part in _UNSPACED.finditer(reading.text, code.start, code.end):
            digits = sum(c.isdecimal() for c in part.group())
            letters = any(c.isalpha() for c in part.group())
            if (
                digits > (3 if letters else 5)
                and _SIGNED.search(part.group())
                and not _HANDLE.search(part.group())
            ):
                yield Span(part.start(), part.end(), Kind.IDENTIFIER, Confidence.SUSPECTED, "number-form")


def _runs(reading: Reading) -> list[Code]:
    if reading.codes is None:
        reading.codes = list(_found(reading))
    return reading.codes


def _found(reading: Reading) -> Iterator[Code]:
    free = 0
    for word in reading.words:
        if word.index < free or not (_has_digit(word) or _begins_spelt(reading, word)):
            continue
        first, last = _first(reading, word.index, free), _last(reading, word.index)
        free = last + 1
        code = _read(reading, first, last)
        if code is not None:
            yield code


def _has_digit(word: Word) -> bool:
    return _DIGIT.search(word.text) is not None


def _begins_spelt(reading: Reading, word: Word) -> bool:
    """Two figures in words, or one and a sign."""
    if word.key not in FIGURE_WORDS or not reading.close(word.index + 1):
        return False
    after = reading.key(word.index + 1)
    return after in FIGURE_WORDS or after in SIGN_WORDS


def _first(reading: Reading, index: int, free: int) -> int:
    """The first of the letters that stand before the figures: "NT-NBS 18", "RJ/K 0417", "nx 71"."""
    first = index
    while first > max(free, index - 3):
        word, gap = reading.words[first - 1], reading.words[first].gap
        announces = word.key in ANNOUNCING and not _announces(reading, first - 2)
        if announces or word.is_possessive or not word.is_letters or not _are_letters(reading, word, gap):
            break
        first -= 1
    return first


def _announces(reading: Reading, index: int) -> bool:
    return any(
        reading.key(place) in ANNOUNCING for place in range(max(0, index - _BESIDE), max(0, index + 1))
    )


def _are_letters(reading: Reading, word: Word, gap: str) -> bool:
    """Whether letters before a figure, or beside such letters, are part of its code."""
    text = word.text
    if gap and gap != " ":
        return len(text) < 9 and _TIGHT.fullmatch(gap) is not None and " " not in gap.strip(" ")
    if gap != " " or word.key in cues.FUNCTION or word.key in NO_PART or word.is_medical:
        return False
    if text.isupper() and not reading.is_all_capitals:
        return len(text) < 8 and (len(text) > 1 or text not in "AIYO")
    if "-" in text or "_" in text:
        shown = not word.is_name or reading.key(word.index - 1) in ANNOUNCING
        return len(text) < 12 and not word.is_ordinary and shown
    return not reading.has_case and len(text) < 4 and not word.is_common


def _last(reading: Reading, index: int) -> int:
    last = index
    while last + 1 < min(len(reading.words), index + _LONGEST):
        step = _step(reading, last, index)
        if not step:
            break
        last += step
    return last


def _step(reading: Reading, last: int, first: int) -> int:
    """How many words further the code goes."""
    word, after = reading.words[last], reading.words[last + 1]
    gap = after.gap
    tight = bool(gap) and _TIGHT.fullmatch(gap) is not None
    if word.is_possessive:
        return 0
    if _has_digit(after):
        spelt = word.key in FIGURE_WORDS and gap in (" ", ", ")
        grouped = gap == " " and not COUNTED.match(reading.text, after.end) and not _is_worded(word)
        return int(tight or spelt or grouped)
    if after.key in FIGURE_WORDS and gap == " ":
        spoken = word.key in FIGURE_WORDS or word.key in SIGN_WORDS or after.key in SCALES
        return int(spoken)
    if gap == " " and after.key in SIGN_WORDS and _follows_sign(reading, last + 2):
        return 2
    if gap == " " and after.key == "y" and word.key in FIGURE_WORDS and reading.key(last + 2) in FIGURE_WORDS:
        return 2
    return int(_are_last_letters(reading, after, gap, tight))


def _is_worded(word: Word) -> bool:
    """ "17-ketosteroid", "zoe1987": a word with figures at it, no code."""
    return _has_digit(word) and _HANDLE.search(word.text) is not None


def _follows_sign(reading: Reading, index: int) -> bool:
    word = reading.at(index)
    return (
        word is not None
        and reading.close(index)
        and (_has_digit(word) or word.key in FIGURE_WORDS or len(word.text) == 1)
    )


def _are_last_letters(reading: Reading, word: Word, gap: str, tight: bool) -> bool:
    if tight and gap.strip() != "." and " " not in gap.strip(" "):
        return word.is_letters and len(word.text) < 5 and not (word.is_common and len(word.text) > 2)
    if gap != " " or word.key in cues.FUNCTION or not word.is_letters:
        return False
    if word.text.isupper() and not reading.is_all_capitals:
        return len(word.text) < 4 and word.text != "I" and not word.is_medical
    ends = reading.text[word.end : word.end + 1] in ("", ".", ",", ";", "\n", ")")
    return not reading.has_case and len(word.text) < 3 and ends


def _read(reading: Reading, first: int, last: int) -> Code | None:
    """The run as a code, unless it is something else."""
    text, words_ = reading.text, reading.words
    start, end = words_[first].start, words_[last].end
    value = text[start:end]
    digits = sum(c.isdecimal() for c in value)
    spelt = [w.key for w in words_[first : last + 1] if w.key in FIGURE_WORDS or w.key in SIGN_WORDS]
    if digits < 3 and len(spelt) < 4:
        return None
    if _is_something_else(text, start, end, value):
        return None
    if text[start - 1 : start] == "#":
        start -= 1
    letters = any(_carries_letters(w) for w in words_[first : last + 1])
    joined = any(c in value for c in "-/_#") or len(value) > 5 or " " in value
    signed = any(key in SIGN_WORDS for key in spelt)
    mixed = (letters and joined and digits > 2) or (len(spelt) > 3 and (signed or digits > 3))
    for _ in range(2):
        tail = TAIL.match(text, end)
        end = tail.end() if tail else end
    return Code(first, last, start, end, mixed, digits + 2 * len(spelt))


def _carries_letters(word: Word) -> bool:
    return (
        any(c.isalpha() for c in word.text)
        and word.key not in FIGURE_WORDS
        and word.key not in SIGN_WORDS
        and word.key != "y"
    )


def _is_something_else(text: str, start: int, end: int, value: str) -> bool:
    chunk = text[text.rfind(" ", 0, start) + 1 : start]
    parts = [part for part in re.split(r"[/\s-]+", value) if _DIGIT.search(part)]
    return bool(
        "@" in chunk
        or "www." in chunk
        or "://" in chunk
        or text[start - 1 : start] in ("$", "€", "£", "@", ">", "<", "*")
        or text[end : end + 1] in ("%", ">", "*", "@")
        or (text[end : end + 2].startswith((":", ".", ",")) and text[end + 1 : end + 2].isdecimal())
        or COUNTED.match(text, end)
        or (parts and all(NOBODYS.match(part) for part in parts))
        or (NOBODYS.match(value) and not re.match(r"[A-Z]{4,12}\d{3}", value))
        or is_date_in_figures(value.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ. "))
        or re.fullmatch(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?", value)
        or _IN_ADDRESS.search(text[max(0, start - 12) : start])
        or CATALOGUE_BEFORE.search(text[max(0, start - 24) : start])
    )


def _is_announced(reading: Reading, code: Code) -> bool:
    if any(_is_worded(word) for word in reading.words[code.first : code.last + 1]):
        return False
    if code.is_mixed and KEPT_UNDER.search(reading.text[max(0, code.start - 50) : code.start]):
        return True
    gap = reading.words[code.first].gap
    is_led = ":" in gap
    for back in range(1, min(_FAR, code.first) + 1):
        place = code.first - back
        key = cue_at(reading, place)
        if _ENDS.search(gap) and not (gap.startswith(". ") and key in SHORTENED):
            return False
        if key in CALLING or _is_of_another(reading, code, place):
            return False
        if key in ANNOUNCING and _is_enough(code, back):
            return True
        if key in WEAKLY_ANNOUNCING and code.is_mixed and (back <= _NEAR or is_led):
            return True
        gap = reading.words[place].gap
    return False


def _is_of_another(reading: Reading, code: Code, place: int) -> bool:
    """Whether plain figures follow a number that is announced already, or "my number is"."""
    if code.is_mixed:
        return False
    owned = reading.key(place) in _NUMBER and reading.key(place - 1) in cues.POSSESSORS
    return _has_digit(reading.words[place]) or (owned and code.digits > 6)


def _is_enough(code: Code, back: int) -> bool:
    """How much of a code it must be: of plain figures more, the farther the word is."""
    needed = 5 if back <= _BESIDE else 6 if back <= _NEAR else 7
    return code.is_mixed or code.digits >= needed
