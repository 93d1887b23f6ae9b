"""What stands beside a place that was found, or where one was announced and nothing was found.

Promise: suspected only, never over what is found; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..spans import Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE, GENERIC, STUDY
from ..vocabularies.kind_words import ATTENDING, LIVING, WORKING
from ..vocabularies.singling_words import EVERYBODY, KNOWS, NOT_ONE, ONE, ONLY, OUT, SINGLING
from ..vocabularies.tables import words
from ..words.careful import carefully
from ..words.found import Found, covering, is_content, suspected, with_more
from ..words.reading import Reading, Word
from .kept_capitals import kept_capitals
from .nets import behind_at, joints, owners, rarely_words

_MOST = 3
_CLAUSE = 14
_WITHIN = 4
_GROWING = frozenset(
    {
        Kind.NAME,
        Kind.ADDRESS,
        Kind.PLACE,
        Kind.HOSPITAL,
        Kind.SCHOOL,
        Kind.EMPLOYER,
        Kind.COMBINATION,
        Kind.IDENTIFIER,
        Kind.LINK,
    }
)
#: The word before these is what announces them.
_ANNOUNCED_BY_WORDS = (Kind.IDENTIFIER, Kind.LINK)
_INSTITUTIONS = frozenset({Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER})
_BREAKS = re.compile(r"[.!?¡¿:;,\n()“”\"…]")
_ENDS = re.compile(r"[.!?¡¿;\n]")
_JOINING = words("of the de la las los del el y e and at in en for")
_STANDING = words("at in en for y e and")
_LEADING = words("at in to for from near by with under en a al de del para por con")
_ANNOUNCING = cues.CALLED | LIVING | WORKING
_CUE_KINDS = (
    (cues.CALLED, Kind.NAME),
    (STUDY | ATTENDING, Kind.SCHOOL),
    (WORKING, Kind.EMPLOYER),
    (LIVING, Kind.PLACE),
    (CARE, Kind.HOSPITAL),
)
_NOUNS = {
    **dict.fromkeys(
        words("hospital clinic clinica infirmary surgery hospice posta sanatorio"), Kind.HOSPITAL
    ),
    **dict.fromkeys(words("school college academy nursery escuela colegio instituto guarderia"), Kind.SCHOOL),
    **dict.fromkeys(
        words("factory bakery warehouse depot mill empresa fabrica taller bodega"), Kind.EMPLOYER
    ),
    **dict.fromkeys(words("street road lane avenue cottage calle avenida barrio carrera"), Kind.ADDRESS),
}
_KIND_BY_CUE = {cue: kind for table, kind in reversed(_CUE_KINDS) for cue in table}


def surroundings(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """Further suspected spans, apart from those found and from one another; `spans` are in order."""
    found = Found(reading, spans, covering(reading, spans))
    placed: list[Span] = list(spans)
    for rule in RULES:
        placed = with_more(placed, carefully(rule, found, reading=reading))
    return placed


def _gaps(found: Found) -> Iterator[Span]:
    """Few words between two places that were found, none of which tells what somebody does or has."""
    words_ = found.reading.words
    last = -1
    for word in words_:
        if found.of[word.index] < 0:
            continue
        between = words_[last + 1 : word.index]
        if last >= 0 and found.of[last] != found.of[word.index] and len(between) <= _MOST:
            one, other = found.spans[found.of[last]], found.spans[found.of[word.index]]
            text = found.reading.text[one.end : other.start]
            plain = all(w.key in _JOINING or is_content(found.reading, w) for w in between)
            if (
                _may_belong(one, other, between)
                and plain
                and not _ENDS.search(text)
                and {one.kind, other.kind} & _GROWING
            ):
                longer = one if one.end - one.start >= other.end - other.start else other
                yield suspected(one.end, other.start, longer.kind, "between-found")
        last = word.index


def _may_belong(one: Span, other: Span, between: Sequence[Word]) -> bool:
    """Whether what joins them may be part of a name: "of" always, "in" within one kind or a phrase."""
    if not between:
        return one.kind in _INSTITUTIONS and other.kind in (Kind.PLACE, Kind.ADDRESS)
    same = one.kind is other.kind or Kind.COMBINATION in (one.kind, other.kind)
    return same or any(w.key not in _STANDING for w in between)


def _beside(found: Found) -> Iterator[Span]:
    words_ = found.reading.words
    for word in words_:
        at = found.of[word.index]
        if at < 0 or found.spans[at].kind not in _GROWING:
            continue
        span = found.spans[at]
        opens = word.index == 0 or found.of[word.index - 1] != at
        if opens and span.kind not in _ANNOUNCED_BY_WORDS:
            first = _grown(found, word.index, -1)
            if first < word.index and words_[first].start < span.start:
                yield suspected(words_[first].start, span.start, span.kind, "beside-found")
        if word.index + 1 == len(words_) or found.of[word.index + 1] != at:
            last = _grown(found, word.index, 1)
            if last > word.index and span.end < words_[last].end:
                yield suspected(span.end, words_[last].end, span.kind, "beside-found")


def _grown(found: Found, index: int, step: int) -> int:
    """The last content word within reach; joining words are crossed, never ended with."""
    reached = index
    for place in range(index + step, index + step * (_MOST + 1), step):
        word = found.reading.at(place)
        if word is None or found.of[place] >= 0:
            break
        later = word if step > 0 else found.reading.words[place + 1]
        if _BREAKS.search(later.gap):
            break
        if step > 0 and found.reading.words[place - 1].is_possessive:
            break
        if word.key in _ANNOUNCING:
            break
        if is_content(found.reading, word) and not _is_everyday(found.reading, word):
            reached = place
        elif word.key not in _JOINING:
            break
    return reached


def _is_everyday(reading: Reading, word: Word) -> bool:
    """In a text with capitals a common word without one, unless it may be part of a name."""
    if not reading.has_case or word.has_capital:
        return word.is_common and word.key.endswith(("ing", "ed", "ly", "mente", "aba", "ado"))
    return word.is_common and word.key not in GENERIC


def _announced(found: Found) -> Iterator[Span]:
    """What follows a cue of an institution, of work, school, living or a name, with nothing found there."""
    words_ = found.reading.words
    free = 0
    for word in words_:
        kind = _KIND_BY_CUE.get(word.key)
        if kind is None or word.index < free:
            continue
        ahead = range(word.index + 1, min(word.index + 1 + _WITHIN, len(words_)))
        if any(found.of[place] >= 0 for place in ahead):
            continue
        first = _opening(found.reading, word.index, kind)
        last = first
        while last < min(first + _WITHIN, len(words_)) and is_content(found.reading, words_[last]):
            last += 1
            if last < len(words_) and (_BREAKS.search(words_[last].gap) or found.of[last] >= 0):
                break
        if first and last > first:
            free = last
            yield suspected(words_[first].start, words_[last - 1].end, kind, "announced")


def _called_plainly(found: Found) -> Iterator[Span]:
    """What stands around a word for a hospital, school, employer or street that is not found itself."""
    words_, free = found.reading.words, 0
    for word in words_:
        kind = _NOUNS.get(word.key)
        if kind is None or found.of[word.index] >= 0 or word.index < free:
            continue
        first, last = max(free, _grown(found, word.index, -1)), _grown(found, word.index, 1)
        around = [w for w in words_[first : last + 1] if w is not word]
        if any(w.key not in GENERIC and w.key not in _JOINING for w in around):
            free = last + 1
            yield suspected(words_[first].start, words_[last].end, kind, "announced")


def _opening(reading: Reading, cue: int, kind: Kind) -> int:
    """The first word that may be named behind this cue, or 0."""
    led = kind is Kind.NAME
    for place in range(cue + 1, min(cue + _WITHIN, len(reading.words))):
        word = reading.words[place]
        if _BREAKS.search(word.gap):
            return 0
        if word.key in _LEADING:
            led = True
        elif word.key not in cues.POSSESSORS:
            return place if led and word.is_letters and word.key not in cues.FUNCTION else 0
    return 0


def _singling(found: Found) -> Iterator[Span]:
    """The clause of what singles somebody out."""
    words_ = found.reading.words
    free = 0
    for word in words_:
        if word.index < free or not _singles_out(found.reading, word):
            continue
        first = last = word.index
        while first > free and word.index - first < _CLAUSE and not _BREAKS.search(words_[first].gap):
            first -= 1
        while last + 1 < len(words_) and last - word.index < _CLAUSE:
            if _BREAKS.search(words_[last + 1].gap):
                break
            last += 1
        free = last + 1
        yield suspected(words_[first].start, words_[last].end, Kind.COMBINATION, "may-single-out")


def _singles_out(reading: Reading, word: Word) -> bool:
    if word.key in ONLY:
        return reading.key(word.index - 1) in ONE and reading.key(word.index + 1) not in NOT_ONE
    if word.key in EVERYBODY:
        return reading.key(word.index + 1) in KNOWS or reading.key(word.index + 2) in KNOWS
    return word.key in SINGLING or word.key in OUT


#: What an earlier one suspects, a later one leaves.
RULES = (
    _gaps,
    joints,
    owners,
    _beside,
    _announced,
    _called_plainly,
    behind_at,
    _singling,
    rarely_words,
    kept_capitals,
)
