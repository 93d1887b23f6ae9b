"""What the page of a clinical feature shows: names, place in the hierarchy, conditions with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from conditions.models import Fact, FeatureLink, FeatureName, FeatureTerm
from conditions.pages.feature_table import NOT_KNOWN
from conditions.pages.page import NamedLink
from conditions.search.feature_index import EXCLUDED, RANKS, FeatureIndex
from conditions.search.feature_reading import shown_features
from gard.lib.folding import fold

LABELS = {RANKS[value]: str(label) for value, label in Fact.Frequency.choices} | {RANKS[""]: NOT_KNOWN}


@dataclass(frozen=True, slots=True)
class ConditionGroup:
    """Conditions in which the feature is seen this often; `total` counts also those on other parts."""

    label: str
    total: int
    conditions: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True)
class ConditionList:
    """One part of the conditions; `rest` is the number after which the list goes on, 0 at its end."""

    groups: tuple[ConditionGroup, ...]
    numbers: tuple[int, ...]
    total: int
    rest: int


@dataclass(frozen=True, slots=True)
class NamedFeature:
    """A term beside another; `conditions` counts those with it or a kind of it."""

    name: str
    url: str
    conditions: int


@dataclass(frozen=True, slots=True)
class Relatives:
    """What the feature is a kind of, and what is a kind of it."""

    broader: tuple[NamedFeature, ...]
    narrower: tuple[NamedFeature, ...]


def other_names(term: FeatureTerm) -> dict[str, tuple[str, ...]]:
    """Language -> names that are not in its heading already."""
    seen = {fold(term.name), fold(str(term))}
    found: dict[str, list[str]] = {}
    names = FeatureName.objects.filter(term=term).order_by("language", "kind", "name")
    for language, name in names.values_list("language", "name"):
        if fold(name) not in seen:
            seen.add(fold(name))
            found.setdefault(language, []).append(name)
    return {language: tuple(each) for language, each in found.items()}


def relatives(term: FeatureTerm, index: FeatureIndex) -> Relatives:
    links = FeatureLink.objects.filter(Q(child=term) | Q(parent=term)).select_related("child", "parent")
    broader = [link.parent for link in links if link.child_id == term.pk]
    narrower = [link.child for link in links if link.parent_id == term.pk]
    return Relatives(named(broader, index), named(narrower, index))


def named(terms: Iterable[FeatureTerm], index: FeatureIndex) -> tuple[NamedFeature, ...]:
    found = (
        NamedFeature(str(term), term.get_absolute_url(), index.count(term.pk, with_kinds=True))
        for term in terms
        if not term.is_obsolete
    )
    return tuple(sorted(found, key=lambda each: fold(each.name)))


def conditions_with(term: FeatureTerm, *, after: int, most: int) -> ConditionList:
    """Pages that name the feature itself, those that show it most often first; `after` is the number of the
    last condition of the part before. One query."""
    best: dict[int, tuple[int, str, str, str]] = {}
    facts = shown_features().filter(term=term).order_by()
    for number, frequency, *page in facts.values_list(
        *("condition_id", "frequency", "condition__editions__sort_name"),
        *("condition__editions__name", "condition__editions__slug"),
    ):
        sort_name, name, slug = page
        found = (RANKS[frequency], sort_name, name, slug)
        best[number] = min(best.get(number, found), found)
    ordered = sorted(
        (how_often, sort_name, number, name, slug)
        for number, (how_often, sort_name, name, slug) in best.items()
        if how_often != EXCLUDED
    )
    begin = next((place + 1 for place, row in enumerate(ordered) if row[2] == after), 0)
    part = ordered[begin : begin + most]
    groups = tuple(
        ConditionGroup(
            label=LABELS[how_often],
            total=sum(row[0] == how_often for row in ordered),
            conditions=tuple(
                NamedLink(name, reverse("condition", args=[number, slug]))
                for rank, _, number, name, slug in part
                if rank == how_often
            ),
        )
        for how_often in sorted({row[0] for row in part})
    )
    rest = part[-1][2] if begin + most < len(ordered) else 0
    return ConditionList(groups, tuple(row[2] for row in part), len(ordered), rest)
