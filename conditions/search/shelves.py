"""The categories of pages that were found: with how many, and which pages are in one.

Promise: a page counts once in a category, whether an editor put it there or a classification did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from conditions.models import Category, ShelvedCondition


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category with the number of pages among those that were found."""

    name: str
    slug: str
    count: int


def shelves(numbers: Collection[int], language: str) -> tuple[Shelf, ...]:
    """The categories of the pages that were found, the fullest first; one query."""
    inside: dict[tuple[str, str], set[int]] = defaultdict(set)
    for name, slug, number in places(numbers, language):
        inside[name, slug].add(number)
    ordered = sorted(inside.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Shelf(name, slug, len(found)) for (name, slug), found in ordered)


def numbers_in(category: str, numbers: Collection[int], language: str = "en") -> set[int]:
    """Which of the pages stand in the category."""
    return {number for _, slug, number in places(numbers, language) if slug == category}


def places(numbers: Collection[int], language: str) -> list[tuple[str, str, int]]:
    """Name and address of a category, and a page in it; one query for both kinds."""
    if not numbers:
        return []
    chosen = Category.editions.through.objects.filter(
        edition__is_current=True, edition__language=language, edition__condition__in=list(numbers)
    )
    below = ShelvedCondition.objects.filter(condition__in=list(numbers))
    columns = "category__name", "category__slug"
    rows = chosen.order_by().values_list(*columns, "edition__condition")
    return list(rows.union(below.order_by().values_list(*columns, "condition")))
