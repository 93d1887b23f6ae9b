"""Finds published pages by name or other name; every word must occur, the exact name comes first."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Length
from django.urls import reverse

from conditions.models import Edition, PublishedName
from gard.lib.folding import fold

MOST_WORDS = 12
MOST_RESULTS = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A page, and the other name under which it was found (empty when it was found by its own name)."""

    name: str
    url: str
    matched_name: str


def search_names(query: str, language: str = "en") -> list[Found]:
    """At most 50 pages: exact names first, then names that begin so, then the shortest."""
    words = fold(query[:300]).split()[:MOST_WORDS]
    if not words:
        return []
    folded = " ".join(words)
    names = PublishedName.objects.names()
    for word in words:
        names = names.filter(folded__contains=word)
    rank = Case(
        When(folded=folded, then=Value(0)),
        When(folded__startswith=folded, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    ranked = names.annotate(rank=rank).order_by("rank", "kind", Length("folded"), "folded", "pk")
    best: dict[int, PublishedName] = {}
    for row in ranked[: MOST_RESULTS * 4]:
        best.setdefault(row.condition_id, row)
    return in_order(list(best.values())[:MOST_RESULTS], language)


def in_order(names: list[PublishedName], language: str) -> list[Found]:
    editions = (
        Edition.objects.current(language).filter(condition__in=[row.condition_id for row in names]).listed()
    )
    pages = {edition.condition_id: edition for edition in editions}
    found = []
    for row in names:
        page = pages.get(row.condition_id)
        if page:
            matched = "" if row.kind == "display" else row.name
            found.append(Found(page.name, reverse("condition", args=[page.condition_id, page.slug]), matched))
    return found
