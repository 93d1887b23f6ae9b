"""Keeps the names, codes and genes under which pages are found in step with what readers see.

Promise: called in the transaction that publishes, withdraws or changes facts; only differences are written,
so a second call writes nothing. It costs seven queries for any number of pages that SQLite takes in one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, QuerySet

from conditions.models import Edition, Fact, MergedNumber, NamesChange, PublishedName
from conditions.models.fact import OF_GENES
from conditions.search.codes import folded_code, squeezed, written_code
from conditions.search.keys import key_of
from gard.lib.folding import fold

MOST_AT_ONCE = 500
Kind = PublishedName.Kind
INSERT = 'INSERT INTO conditions_publishedname (condition_id, kind, language, name, folded, "key")'
INSERT_ROW = f"{INSERT} VALUES (%s, %s, %s, %s, %s, %s)"
ARRAYS = "%s::int[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[]"
INSERT_LISTS = f"{INSERT} SELECT * FROM unnest({ARRAYS})"  # noqa: S608 - fixed parts only
FACTS = (Fact.Kind.NAME, Fact.Kind.CODE, Fact.Kind.GENE)


class Row(NamedTuple):
    """What a row says; the order in which kinds are given is that in which equal names win."""

    condition: int
    kind: str
    language: str
    name: str
    folded: str
    key: str


def pages_with_numbers(codes: Collection[str] | None = None) -> set[int]:
    """Pages with a gene that their catalogue gives by HGNC's number alone, one of these or any: what they are
    found by depends on what is said elsewhere."""
    rows = Fact.objects.shown().filter(kind=Fact.Kind.GENE, scheme=OF_GENES, label="")
    chosen = rows if codes is None else rows.filter(code__in=list(codes))
    return set(chosen.order_by().values_list("condition_id", flat=True))


def index_names(numbers: Collection[int]) -> None:
    """Bring the rows of these pages in step: every language, names, other names, shown names of catalogues,
    codes and genes. A page that is not before readers has none."""
    chosen = sorted(set(numbers))
    parts = [chosen[begin : begin + MOST_AT_ONCE] for begin in range(0, len(chosen), MOST_AT_ONCE)]
    changed = [write_differences(part) for part in parts]
    if any(changed):
        NamesChange.objects.create()


def write_differences(numbers: list[int]) -> bool:
    """Whether anything had to be written."""
    wanted = set(rows_of(numbers))
    stale = []
    there = PublishedName.objects.filter(condition__in=numbers).order_by()
    for key, *said in there.values_list(
        "pk", "condition_id", "kind", "language", "name", "folded", "key"
    ).iterator(chunk_size=5000):
        row = Row._make(said)
        if row in wanted:
            wanted.discard(row)
        else:
            stale.append(key)
    for begin in range(0, len(stale), MOST_AT_ONCE):
        PublishedName.objects.filter(pk__in=stale[begin : begin + MOST_AT_ONCE]).delete()
    insert(sorted(wanted))
    return bool(stale or wanted)


def insert(rows: list[Row]) -> None:
    """All rows in one statement; through rows of Django it takes three times as long."""
    if not rows:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(INSERT_LISTS, [list(column) for column in zip(*rows, strict=True)])
        else:
            cursor.executemany(INSERT_ROW, rows)


def rows_of(numbers: list[int]) -> Iterator[Row]:
    """Each name of a page once, in its strongest kind."""
    seen: set[tuple[int, str, str]] = set()
    shown: set[int] = set()
    for row in names_of_editions(numbers, shown):
        yield from once(row, seen)
    for row in (*names_of_facts(shown), *numbers_of(shown)):
        yield from once(row, seen)


def once(row: Row, seen: set[tuple[int, str, str]]) -> Iterator[Row]:
    is_name = row.kind in {Kind.DISPLAY, Kind.OTHER}
    known = (row.condition, "name" if is_name else row.kind, row.name.casefold() if is_name else row.folded)
    if row.folded and known not in seen:
        seen.add(known)
        yield row


def names_of_editions(numbers: list[int], shown: set[int]) -> Iterator[Row]:
    """What editors call the pages; fills `shown` with the pages that readers see."""
    current = Edition.objects.filter(condition__in=numbers, is_current=True).order_by("condition", "language")
    others: list[Row] = []
    for number, language, name, frozen in current.values_list(
        "condition_id", "language", "name", "payload__other_names"
    ):
        shown.add(number)
        yield named(number, Kind.DISPLAY, language, name)
        others += [named(number, Kind.OTHER, other["language"], other["name"]) for other in frozen or ()]
    yield from others


def named(number: int, kind: str, language: str, name: str) -> Row:
    folded = fold(name)
    return Row(number, kind, language, name[:400], folded[:520], key_of(name, folded))


def coded(number: int, scheme: str, code: str) -> Row:
    return Row(
        number, Kind.CODE, "", written_code(scheme, code), folded_code(scheme, code), squeezed(scheme, code)
    )


def names_of_facts(shown: Collection[int]) -> Iterator[Row]:
    """What catalogues say; nothing that an editor has hidden."""
    facts = Fact.objects.shown().filter(condition__in=sorted(shown), kind__in=FACTS)
    order = F("source__trust").asc(nulls_first=True), "position", "pk"
    ordered: QuerySet[Any] = facts.with_symbols().order_by(*order)
    for number, kind, language, label, scheme, code in ordered.values_list(
        "condition_id", "kind", "language", "symbol", "scheme", "code"
    ):
        if kind == Fact.Kind.NAME and label:
            yield named(number, Kind.OTHER, language or "en", label)
        if kind == Fact.Kind.GENE and label:
            yield Row(number, Kind.GENE, "", label[:400], fold(label)[:520], fold(label)[:520])
        if kind != Fact.Kind.NAME and scheme and code:
            yield coded(number, scheme, code)


def numbers_of(shown: Collection[int]) -> Iterator[Row]:
    """The own number of each page, and the numbers that were merged into it."""
    yield from (coded(number, "gard", str(number)) for number in shown)
    merged = MergedNumber.objects.filter(into__in=sorted(shown))
    yield from (coded(into, "gard", str(number)) for number, into in merged.values_list("number", "into_id"))
