"""Which page a document is about that uses numbers of long ago, and which pages may be doubles.

A page carries an older number as a code of GARD beside its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Q

from conditions.importers.page_document import Accepted, Parsed
from conditions.models import Condition, Fact
from gard.lib.folding import fold
from references.codes import bare


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """`carried`: an older number and the pages that carry it. `own`: numbers of pages. `named`: by folded
    name, numbers and names of pages. `told` are pairs that were named as doubles already."""

    carried: dict[int, set[int]]
    own: set[int]
    named: dict[str, dict[int, str]]
    told: set[frozenset[int]] = field(default_factory=set)

    def carriers(self, number: int) -> list[int]:
        """Pages that carry the number; none for a number that has a page of its own."""
        return [] if number in self.own else sorted(self.carried.get(number, ()))

    def doubles(self, number: int, name: str) -> Iterator[str]:
        """Sentences about pages that are likely the same disease as the page of this number and name, each
        pair once; the page counts from now on."""
        same = self.named.setdefault(fold(name), {})
        for other, its_name in sorted(same.items()):
            if self.is_new_pair(number, other):
                yield f"Likely a double: {number} “{name}” has the name of page {other} “{its_name}”."
        for other in sorted(self.carried.get(number, ())):
            if self.is_new_pair(number, other):
                yield f"Likely a double: page {other} carries the number {number}, which has its own page."
        same[number] = name
        self.own.add(number)

    def is_new_pair(self, number: int, other: int) -> bool:
        pair = frozenset({number, other})
        is_new = number != other and pair not in self.told
        self.told.add(pair)
        return is_new

    def own_first(self, parsed: Iterable[Parsed]) -> Iterator[Parsed]:
        """Documents that go to a page of another number come last: that page's own document goes before."""
        others = []
        for item in parsed:
            if isinstance(item, Accepted) and self.carriers(item.document.number):
                others.append(item)
            else:
                yield item
        yield from others


def page_numbers() -> PageNumbers:
    """As the site stands now: three queries."""
    carried: dict[int, set[int]] = {}
    codes = Fact.objects.shown().filter(kind=Fact.Kind.CODE, scheme="gard").order_by()
    for code, page in codes.values_list("code", "condition_id"):
        number = bare("gard", code)
        if number.isdecimal() and int(number) != page:
            carried.setdefault(int(number), set()).add(page)
    named: dict[str, dict[int, str]] = {}
    shown = Condition.objects.filter(Q(editions__isnull=True) | Q(editions__is_current=True)).order_by()
    for page, name in shown.values_list("pk", "name").distinct():
        named.setdefault(fold(name), {})[page] = name
    return PageNumbers(carried, set(Condition.objects.values_list("pk", flat=True)), named)
