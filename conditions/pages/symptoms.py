"""What the search by symptom shows: the features that somebody chose, and the conditions that fit.

Promise: what is kept in memory only proposes conditions; names, features and frequencies are looked up as
readers may see them now, and the order follows from those.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from conditions.features.lay_names import everyday
from conditions.models import Fact, FeatureTerm
from conditions.pages.page import NamedLink
from conditions.search.feature_index import EXCLUDED, RANKS, FeatureIndex
from conditions.search.feature_reading import shown_terms
from conditions.search.symptoms import Line, Match, fit, rank
from gard.lib.folding import fold

MOST_FEATURES = 20
MOST_FITS = 25
CANDIDATES = 32
"""Looked up, because some may turn out to be hidden since."""
CODE = re.compile(r"HPO?[:_ -]?0*(\d{1,7})", re.IGNORECASE)
OFTEN = {RANKS[value]: str(label) for value, label in Fact.Frequency.choices}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The features of a search; `unknown` holds codes that are none, `left_out` counts those too many."""

    has: tuple[FeatureTerm, ...] = ()
    without: tuple[FeatureTerm, ...] = ()
    unknown: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(term.code for term in (*self.has, *self.without))


@dataclass(frozen=True, slots=True)
class FitLine:
    """One chosen feature beside a condition; `own` is what the condition has, `often` may be empty."""

    name: str
    own: str
    often: str


@dataclass(frozen=True, slots=True)
class FitView:
    """One condition that fits: what matches, what comes close (by how), what speaks against it."""

    condition: NamedLink
    number: int
    same: tuple[FitLine, ...]
    narrower: tuple[FitLine, ...]
    broader: tuple[FitLine, ...]
    related: tuple[FitLine, ...]
    missing: tuple[FitLine, ...]
    excluded: tuple[FitLine, ...]
    denied: tuple[FitLine, ...]

    @property
    def close(self) -> int:
        return len(self.narrower) + len(self.broader) + len(self.related)


def feature_code(text: str) -> str:
    """HP:0001250 however it is written; empty for what is no code."""
    found = CODE.fullmatch(text.strip())
    return f"HP:{int(found[1]):07d}" if found else ""


def other_name(term: FeatureTerm) -> str:
    """The medical term, where everyday words stand before it."""
    return term.name if fold(str(term)) != fold(term.name) else ""


def choose(has: Iterable[str], without: Iterable[str]) -> Chosen:
    """The terms of these codes, each once and at most 20; one that was given up is replaced by its
    successor. Two queries at most."""
    asked = list(dict.fromkeys((*has, *without)))
    kept, left_out = asked[:MOST_FEATURES], len(asked[MOST_FEATURES:])
    codes = {text: feature_code(text) for text in kept}
    terms = terms_of(codes.values())
    found: dict[str, FeatureTerm] = {}
    unknown = []
    for text in kept:
        term = terms.get(codes[text])
        if term is None:
            unknown.append(text[:40])
        else:
            found.setdefault(text, term)
    wanted = {text for text in kept if text in set(has)}
    present = tuple(dict.fromkeys(term for text, term in found.items() if text in wanted))
    absent = tuple(dict.fromkeys(term for text, term in found.items() if text not in wanted))
    return Chosen(present, tuple(t for t in absent if t not in present), tuple(unknown), left_out)


def terms_of(codes: Iterable[str]) -> dict[str, FeatureTerm]:
    """Code -> its term, or the term that stands for it now."""
    asked = {code for code in codes if code}
    if not asked:
        return {}
    found = {term.code: term for term in FeatureTerm.objects.known().filter(code__in=asked)}
    moved = {code: term.successor for code, term in found.items() if term.is_obsolete and term.successor}
    if moved:
        new = {term.code: term for term in FeatureTerm.objects.filter(code__in=set(moved.values()))}
        found |= {code: new[successor] for code, successor in moved.items() if successor in new}
    return found


def fitting(index: FeatureIndex, chosen: Chosen) -> tuple[tuple[FitView, ...], int]:
    """The conditions that fit best, the best first, and how many have anything of it; two queries."""
    has, without = [term.pk for term in chosen.has], [term.pk for term in chosen.without]
    numbers, total = rank(index, has, without, CANDIDATES)
    if not numbers:
        return (), 0
    asked = {term.pk: str(term) for term in (*chosen.has, *chosen.without)}
    scored = []
    for number, shown in what_is_shown(numbers).items():
        found = fit(index, has, without, shown.own)
        if found.score > 0:
            size = sum(how_often != EXCLUDED for how_often in shown.own.values())
            scored.append((-found.score, size, number, shown.condition, found.lines))
    scored.sort(key=lambda row: row[:3])
    best = scored[:MOST_FITS]
    names = names_of({line.own for *_, lines in best for line in lines if line.own})
    views = (view_of(number, condition, lines, asked, names) for _, _, number, condition, lines in best)
    return tuple(views), max(total, len(scored))


def names_of(terms: Collection[int]) -> dict[int, str]:
    """What readers call these features. Asked for by themselves: a join with all that conditions show takes a
    database ten times as long."""
    rows = FeatureTerm.objects.filter(pk__in=terms).values_list("pk", "name", "lay_name")
    return {key: everyday(lay) or medical for key, medical, lay in rows}


@dataclass(slots=True)
class Shown:
    """What readers see of a condition now: key of each feature -> how often it is seen."""

    condition: NamedLink
    own: dict[int, int]


def what_is_shown(numbers: Sequence[int]) -> dict[int, Shown]:
    found: dict[int, Shown] = {}
    facts = shown_terms().filter(condition__in=numbers).order_by()
    for kind, number, term, frequency, name, slug in facts.values_list(
        *("kind", "condition_id", "term_id", "frequency"),
        *("condition__editions__name", "condition__editions__slug"),
    ):
        if kind != Fact.Kind.FEATURE or term is None:
            continue
        if number not in found:
            found[number] = Shown(NamedLink(name, reverse("condition", args=[number, slug])), {})
        own = found[number].own
        own[term] = min(own.get(term, RANKS[frequency]), RANKS[frequency])
    return found


def view_of(
    number: int, condition: NamedLink, lines: Sequence[Line], asked: dict[int, str], names: dict[int, str]
) -> FitView:
    by_match: dict[str, tuple[FitLine, ...]] = {
        match.value: tuple(
            FitLine(
                name=asked[line.asked],
                own=names.get(line.own, "") if line.own else "",
                often=OFTEN.get(line.rank, "") if line.own else "",
            )
            for line in lines
            if line.match is match
        )
        for match in Match
    }
    return FitView(condition, number, **by_match)
