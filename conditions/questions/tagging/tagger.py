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

from ..spans import Confidence, Kind, Span
from ..words.found import Found, covering, is_content, with_more
from ..words.lexicon import LISTS, Known
from ..words.listed_institutions import by_itself
from ..words.reading import Reading, Word
from ..words.runs import span_of
from .chains import KINDS, Chances, follows, is_soft, left_over, parted, tells_something, trimmed
from .tagger_sight import seen_words

WEIGHTS = LISTS / "tagger.txt.gz"
#: Weights are kept as whole hundredths.
SCALE = 100
#: From which chance of being anything a word that no rule proposes is proposed, or suspected: chosen on sets
#: that were left out of training, for fewer than 2.5 and 8 in vain in 100 words.
PROPOSE, SUSPECT = 0.08, 0.003
#: How many times likelier a usual word must be to be proposed, and suspected, up to a chance that is enough.
COMMON, COMMON_SUSPECTED, SURE = 8, 4, 0.75
#: The chance of one kind at which a word gets a kind of its own inside a long phrase.
CARVE = 0.4
_LONG_NUMBER = 5
#: Fewer words, such as those of a search, have no surroundings that could tell anything.
_FEWEST = 4
#: How many words beyond the first a phrase has at least.
_LEAST = {Kind.COMBINATION: 2}

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
    if len(reading.words) < _FEWEST:
        return list(spans)
    found = Found(reading, spans, covering(reading, spans))
    return decided(found, chances(found), kept)


def decided(found: Found, told: list[Chances], kept: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """What rules are sure of, then what contexts propose, then long phrases and suspicions around both."""
    reading, spans = found.reading, found.spans
    free = [
        (not _is_medical_number(word) if at < 0 else _is_loose(spans[at]))
        and (is_content(reading, word) or (at < 0 and _may_be_person(reading, word)))
        and not _is_code(word)
        for at, word in zip(found.of, reading.words, strict=True)
    ]
    _keep(reading, free, kept)
    phrases = [at >= 0 and _is_phrase(spans[at]) for at in found.of]
    soft = [at >= 0 and is_soft(spans[at]) for at in found.of]
    likely = [
        free[n] and 1 - told[n][0] >= _least(reading, n, PROPOSE, COMMON) for n in range(len(reading.words))
    ]
    placed = [span for span in spans if not (_is_loose(span) or _is_phrase(span) or is_soft(span))]
    placed = with_more(placed, list(parted(found, told, soft, likely)))
    placed = with_more(placed, list(_runs(reading, told, phrases, CARVE, Confidence.PROPOSED)))
    placed = with_more(placed, [span for span in spans if _is_phrase(span)])
    placed = with_more(placed, [span for span in spans if _is_loose(span)])
    placed = with_more(placed, list(left_over(reading, spans, placed)))
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
        if begun >= 0 and (best != kind or not follows(reading, index)):
            first, last = trimmed(reading, begun, index - 1)
            run = reading.words[begun:index]
            tells = tells_something(run, KINDS[kind - 1], confidence)
            if tells and last - first >= _LEAST.get(KINDS[kind - 1], 0):
                yield span_of(reading, first, last, KINDS[kind - 1], confidence, "context")
            begun = -1
        if likely and begun < 0:
            begun, kind = index, best


def _least(reading: Reading, index: int, least: float, times: float) -> float:
    """A word that everybody uses, written as words are, needs more to be taken for a name, but for suspicion
    where it is one of a person or of an institution, and no capital could tell.
    """
    word = reading.words[index]
    named = _may_be_person(reading, word) or by_itself(word.key, Kind.HOSPITAL) is not None
    if named and least == SUSPECT and reading.is_loose:
        return least
    usual = word.is_common and not reading.shows_name(word)
    return min(least * times, SURE) if usual else least


def _may_be_person(reading: Reading, word: Word) -> bool:
    """Whether a word of grammar or of medicine that is a given name may be one where capitals do not tell."""
    return reading.is_loose and word.known(Known.GIVEN) and not word.is_medical
