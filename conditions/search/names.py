"""Keeps the names under which readers find pages in step with what they see.

Promise: called in the transaction that publishes, imports or withdraws. A page is found by its name, by the
other names of its edition, and by the names that catalogues give it and no editor has hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from conditions.models import Edition, Fact, PublishedName
from gard.lib.folding import fold

LONGEST_NAME = 250
LONGEST_FOLDED = 520
PAGES_AT_ONCE = 500

Row = tuple[int, str, str, bool]
"""Condition, language of the page, name, whether it is the heading."""


def index_names(numbers: Collection[int]) -> None:
    """Write the names of these pages; rows that are right already stay as they are."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), PAGES_AT_ONCE):
        index_some(ordered[start : start + PAGES_AT_ONCE])


def index_some(numbers: list[int]) -> None:
    wanted = dict.fromkeys(names_of(numbers))
    gone = []
    there = PublishedName.objects.filter(condition__in=numbers).order_by()
    for key, number, language, name, is_display_name in there.values_list(
        "pk", "condition_id", "language", "name", "is_display_name"
    ):
        if wanted.pop((number, language, name, is_display_name), "gone") == "gone":
            gone.append(key)
    if gone:
        PublishedName.objects.filter(pk__in=gone).delete()
    PublishedName.objects.bulk_create(
        (
            PublishedName(
                condition_id=number,
                language=language,
                name=name,
                folded=fold(name)[:LONGEST_FOLDED],
                is_display_name=is_display_name,
            )
            for number, language, name, is_display_name in wanted
        ),
        batch_size=500,
    )


def names_of(numbers: list[int]) -> Iterator[Row]:
    """Every name once, in the order of the page: its heading first."""
    given: dict[int, list[str]] = {}
    facts = Fact.objects.filter(condition__in=numbers, kind=Fact.Kind.NAME).shown().in_order()
    for number, label in facts.values_list("condition_id", "label"):
        given.setdefault(number, []).append(label[:LONGEST_NAME])
    editions = Edition.objects.filter(condition__in=numbers, is_current=True).order_by(
        "condition", "language"
    )
    for number, language, payload in editions.values_list("condition_id", "language", "payload"):
        others = [row["name"] for row in payload["other_names"]]
        for name in dict.fromkeys([payload["name"], *others, *given.get(number, ())]):
            yield number, language, name, name == payload["name"]
