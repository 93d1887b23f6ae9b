"""Names that conditions have in Spanish, as their pages and catalogues give them.

All of them are read for every part: no index of the database has Spanish names apart from the others, so that
reading a part costs as much as reading all, and only Python sorts accents the same beside every database.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse

from conditions.models import Fact, PublishedName
from conditions.pages.lists.names import ON_ONE_PAGE, Beginning
from gard.lib.folding import fold
from gard.lib.keyset import Order, Part, Values, at, cut, number, text

LANGUAGE = "es"
BY_SPANISH_NAME = Order(text("sorted_by"), number("number"))


class SpanishName(NamedTuple):
    """A name, the page that it leads to, and what that is called."""

    sorted_by: str
    number: int
    name: str
    page_name: str
    slug: str

    @property
    def url(self) -> str:
        return reverse("condition", args=[self.number, self.slug])


def read_spanish_names() -> list[SpanishName]:
    """Names of pages that readers can open, each once, in order of their folded form; one query.

    Editors' names are read as search has them, which leaves out what English says alike; catalogues' are not.
    """
    facts = Fact.objects.shown().filter(kind=Fact.Kind.NAME, language=LANGUAGE).exclude(label="")
    named = PublishedName.objects.names().filter(language=LANGUAGE)
    readable = {"condition__editions__is_current": True, "condition__editions__language": "en"}
    page = ("condition_id", "condition__editions__name", "condition__editions__slug")
    rows = facts.filter(**readable).order_by().values_list("label", *page)
    rows = rows.union(named.filter(**readable).order_by().values_list("name", *page))
    found: dict[tuple[str, int], SpanishName] = {}
    for name, condition, page_name, slug in sorted(rows):
        key = fold(name), condition
        found.setdefault(key, SpanishName(*key, name, page_name, slug))
    return [found[key] for key in sorted(found)]


def part_in_spanish(names: Sequence[SpanishName], *, after: str = "", before: str = "") -> Part[SpanishName]:
    keys = [BY_SPANISH_NAME.of(name) for name in names]

    def fetch(values: Values | None, is_backward: bool, limit: int) -> Sequence[SpanishName]:
        if is_backward:
            end = bisect_left(keys, values) if values is not None else len(keys)
            return names[max(0, end - limit) : end][::-1]
        begin = bisect_right(keys, values) if values is not None else 0
        return names[begin : begin + limit]

    return cut(fetch, BY_SPANISH_NAME, ON_ONE_PAGE, after=after, before=before)


def spanish_beginnings(names: Sequence[SpanishName], address: str) -> list[Beginning]:
    """First letters with the number of names."""
    counted = Counter(name.sorted_by[:1] for name in names)
    return [
        Beginning(first.upper(), at(address, after=first), counted[first])
        for first in sorted(counted)
        if first
    ]
