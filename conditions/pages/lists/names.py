"""Names of pages in order, and where in a long letter to begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F
from django.db.models.functions import Substr, Trim
from django.urls import reverse

from conditions.models import Edition
from conditions.models.edition import EditionQuerySet
from gard.lib.keyset import Order, Part, at, number, part_of, text

ON_ONE_PAGE = 200
BY_NAME = Order(text("sort_name"), number("condition_id"))
COLUMNS = ("sort_name", "condition_id", "name", "slug")
Entry = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first letters of names, as a link to where they begin, with the number of such names."""

    name: str
    url: str
    pages: int


def names_in(editions: EditionQuerySet, *, after: str = "", before: str = "") -> Part[Any]:
    """A part of these pages by name. The text of the pages stays in the database."""
    rows = editions.values_list(*COLUMNS, named=True)
    return part_of(rows, BY_NAME, ON_ONE_PAGE, after=after, before=before)


def entries(rows: Iterable[Any]) -> list[Entry]:
    """Name and address."""
    return [(row.name, reverse("condition", args=[row.condition_id, row.slug])) for row in rows]


def count_by_letter() -> dict[str, int]:
    """How many pages each letter has; one query."""
    return dict(Edition.objects.current().order_by().values_list("letter").annotate(Count("pk")))


def beginnings(letter: str, address: str) -> list[Beginning]:
    """The first two letters of the names under a letter; one query."""
    first = Trim(Substr(F("sort_name"), 1, 2))
    names = Edition.objects.current().filter(letter=letter).order_by().annotate(first=first)
    counted = names.values_list("first").annotate(Count("pk")).order_by("first")
    return [
        Beginning(found.capitalize(), at(address, after=found), pages) for found, pages in counted if found
    ]
