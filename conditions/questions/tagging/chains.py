"""Neighbours that rules or contexts propose, parted into names, towns and institutions: the likeliest whole.

Promise: what a rule proposed stays at least suspected; each word is looked at a bounded number of times.
Why: docs/decisions/0024-a-tagger-beside-the-rules.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.institution_words import GENERIC, HOSPITAL_NOUNS, SCHOOL_NOUNS
from ..vocabularies.tables import words
from ..words.found import Found
from ..words.listed_institutions import listed_kinds
from ..words.loose_words import BODY
from ..words.reading import Reading, Word
from ..words.runs import span_of

#: The kinds that the tagger knows, in the order of its weights; a phrase is never made of what rules propose.
KINDS = (Kind.NAME, Kind.ADDRESS, Kind.PLACE, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER, Kind.COMBINATION)
_PARTS = KINDS[:-1]
#: What it costs that two neighbours are of two kinds: inside what one rule proposed, and where two meet.
WITHIN, BETWEEN = 3.0, 0.5
#: What a kind gains because a rule said so, one often wrong about it or another, and because a list of
#: institutions has the words.
BY_DOUBTED, BY_RULE, LISTED = 1.0, 3.0, 1.0
DOUBTED = words("cue-care cue-place cue-work known-name known-place name-shape unknown-word capital")
#: No kind is less likely than this.
_LEAST = 0.002
#: Words that name nothing by themselves: "the children's hospital", "at night".
_TELL_NOTHING = (
    cues.FUNCTION
    | GENERIC
    | HOSPITAL_NOUNS
    | SCHOOL_NOUNS
    | BODY
    | words(
        "night nights morning mornings evening evenings noon noche noches tarde tardes home work casa trabajo"
    )
)

Chances = list[float]


def is_soft(span: Span) -> bool:
    """Whether its kind and its ends are open to what contexts tell."""
    return span.confidence is Confidence.PROPOSED and span.kind in _PARTS


def parted(found: Found, told: list[Chances], soft: list[bool], likely: list[bool]) -> Iterator[Span]:
    """Spans of one kind each, for the words that a rule (`soft`) or their context (`likely`) proposes."""
    gains = _gains(found, told, soft)
    first = 0
    while first < len(soft):
        if not (soft[first] or likely[first]):
            first += 1
            continue
        end = first + 1
        while end < len(soft) and (soft[end] or likely[end]) and _is_together(found, soft, end):
            end += 1
        yield from _named(found, soft, first, _kinds(found, gains, first, end))
        first = end


def _is_together(found: Found, soft: list[bool], index: int) -> bool:
    """Whether a word stands in one chain with the word before it."""
    return follows(found.reading, index) or _in_one_rule(found, soft, index)


def _in_one_rule(found: Found, soft: list[bool], index: int) -> bool:
    return soft[index] and found.of[index] == found.of[index - 1]


def _gains(found: Found, told: list[Chances], soft: list[bool]) -> list[list[float]]:
    """For each word what speaks for each of the kinds; words of grammar and single letters say nothing."""
    listed = listed_kinds(found.reading)
    gains = []
    for index, word in enumerate(found.reading.words):
        some = sum(told[index][1 : len(KINDS)]) or 1.0
        quiet = word.key in cues.FUNCTION or (len(word.text) == 1 and word.is_letters)
        rule = found.spans[found.of[index]] if soft[index] else None
        row = []
        for kind, chance in zip(_PARTS, told[index][1:], strict=False):
            gain = 0.0 if quiet else math.log(max(chance / some, _LEAST))
            if rule and rule.kind is kind:
                gain += BY_DOUBTED if rule.reason in DOUBTED else BY_RULE
            row.append(gain + (LISTED if kind in listed[index] else 0))
        gains.append(row)
    return gains


def _kinds(found: Found, gains: list[list[float]], first: int, end: int) -> list[int]:
    """The kinds, by their place in `KINDS`, that are likeliest for these words as a whole (Viterbi)."""
    best, came = gains[first], []
    for index in range(first + 1, end):
        joined = found.of[index] == found.of[index - 1] and not found.reading.words[index].gap.strip(" -")
        top = max(range(len(best)), key=best.__getitem__)
        changed = best[top] - (WITHIN if joined else BETWEEN)
        came.append([kind if best[kind] >= changed else top for kind in range(len(best))])
        best = [max(score, changed) + gain for score, gain in zip(best, gains[index], strict=True)]
    path = [max(range(len(best)), key=best.__getitem__)]
    for step in reversed(came):
        path.append(step[path[-1]])
    return path[::-1]


def _named(found: Found, soft: list[bool], first: int, kinds: list[int]) -> Iterator[Span]:
    """Spans of neighbours of one kind; a mark such as a comma parts them, unless one rule has both sides."""
    reading, begun = found.reading, 0
    for place in range(1, len(kinds) + 1):
        index = first + place
        if (
            place < len(kinds)
            and kinds[place] == kinds[begun]
            and (not _is_apart(reading, index) or _in_one_rule(found, soft, index))
        ):
            continue
        yield from _span(found, soft, first + begun, index - 1, _PARTS[kinds[begun]])
        begun = place


def _span(found: Found, soft: list[bool], first: int, last: int, kind: Kind) -> Iterator[Span]:
    """The rule's span where it has these words and no others, else the words without grammar at the ends."""
    reading = found.reading
    rules = set(found.of[first : last + 1])
    if len(rules) == 1 and soft[first]:
        span = found.spans[found.of[first]]
        beyond = (first and found.of[first - 1] in rules) or found.of[last + 1 : last + 2] == [*rules]
        if not beyond:
            yield span if span.kind is kind else replace(span, kind=kind, reason="context")
            return
    first, last = trimmed(reading, first, last)
    run = reading.words[first : last + 1]
    if any(soft[first : last + 1]) or tells_something(run, kind, Confidence.PROPOSED):
        yield span_of(reading, first, last, kind, Confidence.PROPOSED, "context")


def left_over(reading: Reading, spans: Sequence[Span], placed: Sequence[Span]) -> Iterator[Span]:
    """What rules proposed and no part has, but for spaces and words of grammar, is still suspected."""
    place = 0
    for span in filter(is_soft, spans):
        start = span.start
        while place < len(placed) and placed[place].end <= start:
            place += 1
        at = place
        while start < span.end:
            end = min(placed[at].start, span.end) if at < len(placed) else span.end
            rest = reading.text[start:end]
            if any(c.isalnum() for c in rest) and rest.strip().lower() not in cues.FUNCTION:
                yield replace(span, start=start, end=end, confidence=Confidence.SUSPECTED)
            start = placed[at].end if at < len(placed) else span.end
            at += 1


def tells_something(run: Sequence[Word], kind: Kind, confidence: Confidence) -> bool:
    """Whether these words can name somebody or something; a small letter by itself is suspected at most.

    Figures alone are part of an address, and name nothing else.
    """
    if kind is not Kind.ADDRESS and not any(word.is_letters for word in run):
        return False
    if len(run) == 1 and len(run[0].text) == 1 and run[0].text.islower():
        return confidence is Confidence.SUSPECTED and run[0].key not in _TELL_NOTHING
    return any(word.key not in _TELL_NOTHING for word in run)


def trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Without words of grammar at both ends; the last is before the first where nothing is left."""
    while first <= last and reading.words[first].key in cues.FUNCTION:
        first += 1
    while last >= first and reading.words[last].key in cues.FUNCTION:
        last -= 1
    return first, last


def _is_apart(reading: Reading, index: int) -> bool:
    return reading.words[index].gap.strip(" \t'’.&-#/") != ""


def follows(reading: Reading, index: int) -> bool:
    """Whether a word stands close enough to the word before it to be part of one name."""
    return not _is_apart(reading, index) and "\n" not in reading.words[index].gap
