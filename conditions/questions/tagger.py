"""A second look at each word beside the rules: how likely it is part of which kind, by the words around it.

Promise: what rules find with certainty (numbers, addresses of mail and pages, dates, ages) is never touched,
nothing that rules propose is taken back, and the same text always gives the same answer. How the weights were
learned: benchmarks/train_tagger.py; why and how well: docs/decisions/0024-a-tagger-beside-the-rules.md.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator, Sequence
from functools import cache

from . import cues
from .found import Found, covering, is_content, with_more
from .institution_words import GENERIC, HOSPITAL_NOUNS, SCHOOL_NOUNS
from .lexicon import LISTS
from .listed_institutions import known_from, listed_kinds
from .loose_words import BODY
from .reading import Reading, Word
from .runs import span_of
from .spans import Confidence, Kind, Span
from .tables import words
from .tagger_sight import seen_words

KINDS = (Kind.NAME, Kind.ADDRESS, Kind.PLACE, Kind.HOSPITAL, Kind.SCHOOL, Kind.EMPLOYER, Kind.COMBINATION)
WEIGHTS = LISTS / "tagger.txt.gz"
#: Weights are kept as whole hundredths.
SCALE = 100
#: From which chance of being anything a word that no rule proposes is proposed, or suspected: chosen on sets
#: that were left out of training, for fewer than 2.5 and 8 in vain in 100 words.
PROPOSE, SUSPECT = 0.08, 0.003
#: How many times likelier a usual word must be to be proposed, and suspected, up to a chance that is enough.
COMMON, COMMON_SUSPECTED, SURE = 8, 4, 0.75
#: The chance of one kind at which a word gets a kind of its own inside a long phrase, or a span another kind.
CARVE, CHANGE = 0.4, 0.4
#: The same for the kind of a list of institutions that has the whole span.
CHANGE_LISTED = 0.1
#: Reasons of rules whose kind can be changed: where both differed, they were less often right.
CHANGEABLE = words("cue-care cue-place cue-work known-name known-place name-shape unknown-word capital")
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
_LONG_NUMBER = 5
#: How many words beyond the first a phrase has at least.
_LEAST = {Kind.COMBINATION: 2}

Chances = list[float]
Table = dict[str, tuple[int, ...]]


@cache
def weights() -> Table:
    """By feature, for "nothing" and each of `KINDS`, in hundredths."""
    with gzip.open(WEIGHTS, "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return {name: tuple(map(int, numbers.split())) for name, numbers in rows}


def chances(found: Found, table: Table | None = None) -> list[Chances]:
    """For each word, the chance of being nothing and of each of `KINDS`; they add up to 1."""
    table = weights() if table is None else table
    answers = []
    for features in seen_words(found):
        rows = [table[feature] for feature in features if feature in table]
        scores = [sum(column) / SCALE for column in zip(*rows, strict=True)]
        most = max(scores)
        powers = [math.exp(score - most) for score in scores]
        total = sum(powers)
        answers.append([power / total for power in powers])
    return answers


def with_contexts(
    reading: Reading, spans: Sequence[Span], kept: Sequence[tuple[int, int]] = ()
) -> list[Span]:
    """The spans of the rules, with what their words' surroundings tell; `kept` stays as it is."""
    if not reading.words:
        return list(spans)
    found = Found(reading, spans, covering(reading, spans))
    return decided(found, chances(found), kept)


def decided(found: Found, told: list[Chances], kept: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """What rules are sure of, then what contexts propose, then long phrases and suspicions around both."""
    reading, spans = found.reading, found.spans
    free = [
        (not _is_medical_number(word) if at < 0 else _is_loose(spans[at]))
        and is_content(reading, word)
        and not _is_code(word)
        for at, word in zip(found.of, reading.words, strict=True)
    ]
    _keep(reading, free, kept)
    phrases = [at >= 0 and _is_phrase(spans[at]) for at in found.of]
    listed = listed_kinds(reading)
    firm = [n for n, span in enumerate(spans) if not (_is_loose(span) or _is_phrase(span))]
    placed = [_of_kind(found, n, told, listed) for n in firm]
    placed = with_more(placed, list(_runs(reading, told, free, PROPOSE, Confidence.PROPOSED)))
    placed = with_more(placed, list(_runs(reading, told, phrases, CARVE, Confidence.PROPOSED)))
    placed = with_more(placed, [span for span in spans if _is_phrase(span)])
    placed = with_more(placed, [span for span in spans if _is_loose(span)])
    return with_more(placed, list(_runs(reading, told, free, SUSPECT, Confidence.SUSPECTED)))


def _is_loose(span: Span) -> bool:
    return span.confidence is Confidence.SUSPECTED and span.kind in KINDS


def _is_code(word: Word) -> bool:
    """Genes, variants and the like: what rules make of letters with figures stands."""
    return not word.is_letters and any(c.isalpha() for c in word.text)


def _is_medical_number(word: Word) -> bool:
    """Rules suspect every long number that is none of medicine; what they leave is one."""
    return word.text.isdecimal() and len(word.text) >= _LONG_NUMBER


def _is_phrase(span: Span) -> bool:
    """A phrase that singles somebody out may hold names and places, which are worth a kind of their own."""
    return span.confidence is Confidence.PROPOSED and span.kind is Kind.COMBINATION


def _keep(reading: Reading, free: list[bool], kept: Sequence[tuple[int, int]]) -> None:
    place = 0
    for start, end in kept:
        while place < len(free) and reading.words[place].end <= start:
            place += 1
        while place < len(free) and reading.words[place].start < end:
            free[place] = False
            place += 1


def _of_kind(found: Found, place: int, told: list[Chances], listed: list[set[Kind]]) -> Span:
    """The span, of another kind where the words around it are surer than the rule can be."""
    span = found.spans[place]
    if span.kind not in KINDS or span.reason not in CHANGEABLE:
        return span
    mine = [index for index, at in enumerate(found.of) if at == place]
    if not mine:
        return span
    sums = [sum(column) / len(mine) for column in zip(*(told[i] for i in mine), strict=True)][1:]
    named = set.intersection(*(listed[i] for i in mine))
    least = [CHANGE_LISTED if kind in named else CHANGE for kind in KINDS]
    able = [n for n, kind in enumerate(KINDS) if sums[n] >= least[n] and kind is not Kind.COMBINATION]
    if not able or span.kind in named:
        return span
    best = max(able, key=sums.__getitem__)
    if KINDS[best] is span.kind:
        return span
    known = known_from(found.reading, mine[0], span.kind)
    if known is not None and known.is_sure and known.kind is span.kind:
        return span
    return Span(span.start, span.end, KINDS[best], span.confidence, "context")


def _runs(
    reading: Reading, told: list[Chances], free: list[bool], least: float, confidence: Confidence
) -> Iterator[Span]:
    """Neighbours of one kind that are likely enough to be something, from one word that tells to another."""
    begun, kind = -1, 0
    times = COMMON if confidence is Confidence.PROPOSED else COMMON_SUSPECTED
    for index in range(len(free) + 1):
        likely = (
            index < len(free) and free[index] and 1 - told[index][0] >= _least(reading, index, least, times)
        )
        best = max(range(1, len(KINDS) + 1), key=told[index].__getitem__) if likely else 0
        if begun >= 0 and (best != kind or not _follows(reading, index)):
            first, last = _trimmed(reading, begun, index - 1)
            run = reading.words[begun:index]
            tells = any(word.key not in _TELL_NOTHING for word in run)
            if len(run) == 1 and len(run[0].text) == 1 and run[0].text.islower():
                tells = tells and confidence is Confidence.SUSPECTED
            if tells and last - first >= _LEAST.get(KINDS[kind - 1], 0):
                yield span_of(reading, first, last, KINDS[kind - 1], confidence, "context")
            begun = -1
        if likely and begun < 0:
            begun, kind = index, best


def _least(reading: Reading, index: int, least: float, times: float) -> float:
    """A word that everybody uses, written as words are, needs more to be taken for a name."""
    word = reading.words[index]
    usual = word.is_common and not reading.shows_name(word)
    return min(least * times, SURE) if usual else least


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Without words of grammar at both ends; the last is before the first where nothing is left."""
    while first <= last and reading.words[first].key in cues.FUNCTION:
        first += 1
    while last >= first and reading.words[last].key in cues.FUNCTION:
        last -= 1
    return first, last


def _follows(reading: Reading, index: int) -> bool:
    gap = reading.words[index].gap
    return gap.strip(" \t'’.&-#/") == "" and "\n" not in gap
