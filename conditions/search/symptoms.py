"""Ranks conditions by how well they fit features that somebody chose.

The measure is the one-sided semantic similarity of the Phenomizer (Köhler et al., Am J Hum Genet 2009;85:457)
with the information content of Resnik (IJCAI 1995, 448): each chosen feature brings the information of the
most informative term that it and a feature of the condition are both a kind of, and a condition gets the sum.
Without a hierarchy that term is the feature itself or none. What we add to it:

- A feature that is seen sometimes or rarely in the condition brings a little less (`WEIGHTS`).
- A common ancestor that more than a fifth of all conditions share says nothing (`COMMON`).
- A chosen feature that is said not to be seen in the condition takes its information away; so does one that
  the person does not have, by how often the condition shows it (`LIKELY`).
- Of equal conditions the one with fewer features comes first.

Decision 0022 says what else was measured. Pure: no database.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from conditions.search.feature_index import EXCLUDED, FeatureIndex

WEIGHTS = (1.0, 1.0, 1.0, 0.9, 0.75, 1.0)
"""By rank: what a match counts for."""
LIKELY = (1.0, 0.9, 0.55, 0.17, 0.025, 0.5)
"""By rank: the middle of each class of frequency (HP:0040279); half where it is not known."""
COMMON = 5


class Match(Enum):
    """How a chosen feature stands to a condition."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    RELATED = "related"
    MISSING = "missing"
    EXCLUDED = "excluded"
    DENIED = "denied"
    """The condition shows what the person does not have."""


@dataclass(frozen=True, slots=True)
class Line:
    """One chosen feature beside one condition: keys of terms; `own` is the feature that the condition has."""

    asked: int
    match: Match
    own: int | None = None
    rank: int = EXCLUDED


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one condition fits, in nats, and why."""

    score: float
    lines: tuple[Line, ...]


def rank(index: FeatureIndex, has: Sequence[int], without: Sequence[int], most: int) -> tuple[list[int], int]:
    """Numbers of the conditions that fit best, and how many fit at all."""
    scores: dict[int, float] = {}
    for term in has:
        for condition, gain in gains(index, term):
            scores[condition] = scores.get(condition, 0.0) + gain
    for term in without:
        for condition, loss in losses(index, term):
            if condition in scores:
                scores[condition] -= loss
    fitting = [condition for condition, score in scores.items() if score > 0]
    fitting.sort(key=lambda c: (-round(scores[c], 9), index.sizes[c], index.numbers[c]))
    return [index.numbers[condition] for condition in fitting[:most]], len(fitting)


def gains(index: FeatureIndex, term: int) -> Iterator[tuple[int, float]]:
    """Places of the conditions for which this feature counts, and for how much, each once."""
    place = index.places.get(term)
    if place is None:
        return
    seen: set[int] = set()
    against = denied_by(index, place)
    for above in telling(index, place):
        information = index.information[above]
        for condition, how_often in zip(index.reach[above], index.reach_ranks[above], strict=True):
            if condition in seen:
                continue
            if above != place and condition in against:
                continue
            seen.add(condition)
            yield condition, information * WEIGHTS[how_often]
    for condition in against - seen:
        yield condition, -index.information[place]


def telling(index: FeatureIndex, place: int) -> Iterator[int]:
    """The term itself, then what it is a kind of, as long as that tells conditions apart."""
    yield place
    for above in index.above[place]:
        if above != place and len(index.reach[above]) * COMMON <= index.total:
            yield above


def denied_by(index: FeatureIndex, place: int) -> set[int]:
    """Places of the conditions that are said not to show the feature: it, or what it is a kind of."""
    found: set[int] = set()
    for above in index.above[place]:
        found |= index.excluded.get(above, frozenset())
    return found


def losses(index: FeatureIndex, term: int) -> Iterator[tuple[int, float]]:
    """What conditions lose that show a feature which the person does not have."""
    place = index.places.get(term)
    if place is not None:
        for condition, how_often in zip(index.reach[place], index.reach_ranks[place], strict=True):
            yield condition, index.information[place] * LIKELY[how_often]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a condition has for one term of the hierarchy: the feature itself or a kind of it."""

    own: int
    rank: int


def fit(index: FeatureIndex, has: Sequence[int], without: Sequence[int], own: Mapping[int, int]) -> Fit:
    """The same measure for one condition, feature by feature; `own` is key of a term -> rank."""
    carried = carried_by(index, own)
    score = 0.0
    lines = []
    for term in has:
        line, gain = gained(index, term, own, carried)
        score += gain
        lines.append(line)
    for term in without:
        held = carried.get(index.places.get(term, -1))
        if held is not None:
            score -= index.information[index.places[term]] * LIKELY[held.rank]
            lines.append(Line(term, Match.DENIED, held.own, held.rank))
    return Fit(round(score, 9), tuple(lines))


def carried_by(index: FeatureIndex, own: Mapping[int, int]) -> dict[int, Carried]:
    found: dict[int, Carried] = {}
    for term, how_often in own.items():
        place = index.places.get(term)
        if place is None or how_often == EXCLUDED:
            continue
        for above in index.above[place]:
            known = found.get(above)
            if known is None or how_often < known.rank:
                found[above] = Carried(term, how_often)
    for term in own:
        place = index.places.get(term, -1)
        if place in found and own[term] != EXCLUDED:
            found[place] = Carried(term, found[place].rank)
    return found


def gained(
    index: FeatureIndex, term: int, own: Mapping[int, int], carried: Mapping[int, Carried]
) -> tuple[Line, float]:
    place = index.places.get(term)
    if place is None:
        return Line(term, Match.MISSING), 0.0
    above_it = index.above[place]
    is_excluded = any(own.get(index.keys[above]) == EXCLUDED for above in above_it)
    for above in telling(index, place):
        held = carried.get(above)
        if held is None or (is_excluded and above != place):
            continue
        line = Line(term, how(index, place, above, held.own), held.own, own[held.own])
        return line, index.information[above] * WEIGHTS[held.rank]
    if is_excluded:
        return Line(term, Match.EXCLUDED), -index.information[place]
    return Line(term, Match.MISSING), 0.0


def how(index: FeatureIndex, place: int, common: int, own: int) -> Match:
    """How the condition's own feature stands to the chosen one, by the term that they meet in."""
    mine = index.places[own]
    if mine == place:
        return Match.SAME
    if common == place:
        return Match.NARROWER
    return Match.BROADER if common == mine else Match.RELATED


__all__ = ["Fit", "Line", "Match", "fit", "rank"]
