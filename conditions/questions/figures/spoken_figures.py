"""Numbers as they are read aloud: "07700 nine hundred 318", "11 despues 5934 y 0277", "two zero, dash K".

Promise: a run holds a figure in words or a word that joins figures; plain figures have rules of their own;
what is counted, measured or paid and years are let be; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..spans import Confidence, Kind, Span
from ..vocabularies.number_words import (
    ANNOUNCING,
    ANSWERED,
    CALLED,
    CALLING,
    ENGLISH,
    FEW,
    FILLERS,
    JOINTS,
    LARGE,
    SHORTENED,
    SIGNS,
    SPANISH,
    SPOKEN_YEAR,
    WEAKLY_ANNOUNCING,
)
from ..words.number_forms import COUNTED
from ..words.reading import Reading, Word
from .identifiers import cue_at

_SAID_BETWEEN = rf"(?:{SIGNS}|{JOINTS}|{FILLERS})"
_JOINT = re.compile(
    rf"[ ,()/#–-]{{1,4}}|[ ,()]{{1,3}}{_SAID_BETWEEN}(?:[ ,]{{1,2}}{_SAID_BETWEEN})?[ ,(]{{1,2}}"
)
_SIGN = re.compile(rf"\b(?:{SIGNS})\b")
_LISTED = re.compile(r",|\b(?:and|y|then|luego|despu[eé]s)\b")
_LETTERS_BEHIND = re.compile(
    rf"(?:\s?[-/]|,?\s(?:{SIGNS}|letra|letter))\s?[a-zA-ZñÑ](?!\w)|\s(?!I\b)[A-Z]{{1,4}}(?!\w)"
)
_LETTERS_BEFORE = re.compile(rf"(?<!\w)(?:[A-Z]{{1,5}}[-/ ]|[A-Za-z]{{1,2}}\s(?:{SIGNS})\s)$")
_OPENING = re.compile(r"(?:\+|\((?:area\s)?(?:code\s)?\+?)$")
_FIGURES = re.compile(r"[ol]?\d[\dol]{0,15}[a-z]?")
_PAID = re.compile(r"[$€£<>=~]\s?$|\b(?:rs|us|s/)\.?\s?$")
_NO_NUMBER = re.compile(
    r"\s?(?:%|[€$£]|o'?\s?clock|times|veces|out\sof|in\s\d|percent|por\sciento|quid|bucks|or\sso|pages|p[aá]ginas|hundred"
    r"|thousand|million|years?|a[nñ]os|months?|meses|people|personas|de\sla\s(?:ma[nñ]ana|tarde|noche))(?!\w)"
)
_ENDS = re.compile(r"[.!?;\n]")
_LEAST, _LEAST_OF_A_TELEPHONE, _FULL, _MOST = 5, 7, 8, 15
_FAR, _NEAR, _AHEAD = 12, 6, 4


@dataclass(slots=True)
class _Run:
    """Words that are figures: how many they say, how many of them in words, how many words say one."""

    first: int
    last: int
    figures: int
    spoken: int
    single: int
    signs: int = 0
    joints: int = 0
    #: As things are listed and counted.
    is_listed: bool = False

    @property
    def is_spoken(self) -> bool:
        return self.spoken > 0 or self.signs > 0


def spoken_figures(reading: Reading) -> Iterator[Span]:
    for run in _runs(reading):
        if not run.is_spoken and not run.joints:
            continue
        start, end = reading.words[run.first].start, reading.words[run.last].end
        if _is_no_number(reading, run, start, end):
            continue
        kind = _announced(reading, run)
        opens = reading.text[start] == "0" or reading.text[start - 1 : start] in ("+", "(")
        spelt = run.is_spoken and run.last > run.first and (opens or not run.is_listed)
        spelt = spelt and (opens or not _has_scale(reading, run))
        if kind is not None:
            yield _whole(reading, start, end, kind)
        elif (
            spelt
            and run.figures >= _LEAST_OF_A_TELEPHONE
            and (opens or run.single > 1 or run.figures > _FULL)
        ):
            yield _whole(reading, start, end, Kind.TELEPHONE)
        elif spelt and _FIGURES.search(reading.lowered, start, end):
            yield Span(start, end, Kind.IDENTIFIER, Confidence.SUSPECTED, "number-form")


def _whole(reading: Reading, start: int, end: int, kind: Kind) -> Span:
    """With a sign or a bracket before it, and the letters of a code."""
    text = reading.text
    if kind is Kind.IDENTIFIER:
        before = _LETTERS_BEFORE.search(text[max(0, start - 16) : start])
        shown = before and (reading.has_case or not before.group()[:3].isalpha())
        if before and shown and before.group()[:-1].lower() not in ANNOUNCING:
            start -= len(before.group())
        behind = _LETTERS_BEHIND.match(text, end)
        end = behind.end() if behind else end
    elif opening := _OPENING.search(text[max(0, start - 12) : start]):
        start -= len(opening.group())
    reason = "telephone" if kind is Kind.TELEPHONE else "cue-number"
    return Span(start, end, kind, Confidence.PROPOSED, reason)


def _runs(reading: Reading) -> Iterator[_Run]:
    spoken = SPANISH if reading.language == "es" else ENGLISH
    run: _Run | None = None
    for word in reading.words:
        said = _said(word, spoken)
        if said is None:
            continue
        more = _Run(word.index, word.index, *said)
        between = reading.lowered[reading.words[run.last].end : word.start] if run else ""
        if run and len(between) < 40 and _JOINT.fullmatch(between):
            run.last, run.figures = word.index, run.figures + more.figures
            run.spoken, run.single = run.spoken + more.spoken, run.single + more.single
            run.signs += _SIGN.search(between) is not None
            run.joints += any(c.isalpha() for c in between)
            run.is_listed |= _LISTED.search(between) is not None
            continue
        if run and _LEAST <= run.figures <= _MOST:
            yield run
        run = more
    if run and _LEAST <= run.figures <= _MOST:
        yield run


def _said(word: Word, spoken: dict[str, int]) -> tuple[int, int, int] | None:
    """Figures, those said in words, and words of one figure, if the whole word is figures."""
    figures = in_words = single = 0
    for part in re.split(r"[-_]", word.text.lower()) if "-" in word.text or "_" in word.text else (word.key,):
        count = spoken.get(part)
        if count is not None:
            figures, in_words, single = figures + count, in_words + count, single + (count == 1)
        elif part[:1] in "0123456789ol" and _FIGURES.fullmatch(part):
            figures += sum(c.isdecimal() or c in "ol" for c in part)
        else:
            return None
    return (figures, in_words, single) if figures or in_words else None


def _is_no_number(reading: Reading, run: _Run, start: int, end: int) -> bool:
    if COUNTED.match(reading.text, end) or _NO_NUMBER.match(reading.lowered, end):
        return True
    return bool(
        _PAID.search(reading.lowered[max(0, start - 5) : start])
        or SPOKEN_YEAR.fullmatch(reading.lowered, start, end)
        or re.match(r"[.,:]\d", reading.text[end : end + 2])
        or re.search(r"\d[.,:]$", reading.text[max(0, start - 2) : start])
    )


def _has_scale(reading: Reading, run: _Run) -> bool:
    return any(reading.key(place) in LARGE for place in range(run.first, run.last + 1))


def _announced(reading: Reading, run: _Run) -> Kind | None:
    for back in range(1, min(_FAR, run.first) + 1):
        place = run.first - back
        word, gap = reading.words[place], reading.words[place + 1].gap
        if _ENDS.search(gap) and not (gap.startswith(". ") and word.key in SHORTENED):
            break
        if word.key in CALLING or word.key in CALLED:
            return Kind.TELEPHONE
        if word.key in ("number", "numero", "num") and not run.signs and back <= _NEAR:
            continue
        if cue_at(reading, place) in ANNOUNCING or (
            word.key in WEAKLY_ANNOUNCING and back <= _NEAR and run.is_spoken
        ):
            return Kind.IDENTIFIER
        if any(c.isdecimal() for c in word.text):
            break
    if reading.words[run.first].gap.endswith("+"):
        return Kind.TELEPHONE
    return Kind.TELEPHONE if _is_answered(reading, run) and run.figures > FEW else None


def _is_answered(reading: Reading, run: _Run) -> bool:
    """ "..., evenings", "..., ask for the daughter": what people say behind their number."""
    for place in range(run.last + 1, min(run.last + 1 + _AHEAD, len(reading.words))):
        if _ENDS.search(reading.words[place].gap):
            return False
        if reading.key(place) in ANSWERED:
            return True
    return False
