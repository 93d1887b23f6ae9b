"""Names that conditions have in Spanish, as catalogues give them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower, Replace, Substr
from django.urls import reverse

from conditions.models import Fact
from conditions.pages.lists.names import ON_ONE_PAGE, Beginning
from gard.lib.keyset import Order, Part, at, number, part_of, text

LANGUAGE = "es"
PLAIN = dict(zip("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunaeiouun", strict=True))
BY_SPANISH_NAME = Order(text("sorted_by"), number("pk"))


def without_accents(name: str) -> Combinable:
    """The name as both databases sort it alike: SQLite knows the case of ASCII letters only."""
    found: Combinable = Lower(F(name))
    for accented, plain in PLAIN.items():
        found = Replace(found, Value(accented), Value(plain))
    return found


def spanish_names() -> QuerySet[Any]:
    """Shown names of pages that readers can open."""
    facts = Fact.objects.shown().filter(kind=Fact.Kind.NAME, language=LANGUAGE).exclude(label="")
    readable = facts.filter(condition__editions__is_current=True, condition__editions__language="en")
    return readable.annotate(
        sorted_by=without_accents("label"),
        page_name=F("condition__editions__name"),
        page_slug=F("condition__editions__slug"),
    ).order_by()


def part_in_spanish(*, after: str = "", before: str = "") -> Part[Any]:
    rows = spanish_names().values_list(
        "sorted_by", "pk", "label", "condition_id", "page_name", "page_slug", named=True
    )
    return part_of(rows, BY_SPANISH_NAME, ON_ONE_PAGE, after=after, before=before)


def spanish_entries(rows: tuple[Any, ...]) -> list[tuple[str, str, str]]:
    """Spanish name, address of the page, and what the page is called."""
    return [
        (row.label, reverse("condition", args=[row.condition_id, row.page_slug]), row.page_name)
        for row in rows
    ]


def spanish_beginnings(address: str) -> list[Beginning]:
    """First letters with the number of names."""
    counted = spanish_names().values_list(Substr("sorted_by", 1, 1)).annotate(Count("pk")).order_by()
    return [
        Beginning(first.upper(), at(address, after=first), names) for first, names in sorted(counted) if first
    ]
