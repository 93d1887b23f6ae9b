"""Genes that catalogues name, by symbol, and the conditions that each is named for.

Promise: a gene that a catalogue gives by its HGNC code alone counts under the symbol that another gives for
the code; hidden facts and pages that readers cannot open count nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Substr, Upper

from conditions.models import Edition, Fact
from conditions.models.edition import EditionQuerySet
from conditions.models.fact import OF_GENES
from conditions.pages.gene_relations import relation_of
from conditions.pages.lists.names import ON_ONE_PAGE
from conditions.pages.page import SourceNote
from conditions.search.engine import is_postgres
from gard.lib.keyset import Order, Part, part_of, text
from references.codes import code_address, parse_code

BY_SYMBOL = Order(text("symbol"))
DIGITS = "0-9"
OPEN_END = re.compile(r"\b(?:in|of|for|with|to|by)$")
"""How words end that the condition belongs behind: "Candidate gene tested in"."""


def gene_facts() -> QuerySet[Any]:
    """Shown facts of pages that readers can open, each with its `symbol`; that of some is empty or null. To
    leave these out here would work the symbol out once more for each row."""
    shown = Fact.objects.shown().filter(kind=Fact.Kind.GENE)
    current = {"condition__editions__is_current": True, "condition__editions__language": "en"}
    named: QuerySet[Any] = shown.filter(**current).with_symbols()
    return named.order_by()


def count_genes() -> dict[str, int]:
    """First letter -> number of genes; all that is no letter is under 0-9."""
    first = Upper(Substr("symbol", 1, 1))
    counted = gene_facts().annotate(first=first).values_list("first").annotate(Count("symbol", distinct=True))
    counts: dict[str, int] = {}
    for letter, genes in counted:
        if not letter:
            continue
        key = letter if "A" <= letter <= "Z" and len(letter) == 1 else DIGITS
        counts[key] = counts.get(key, 0) + genes
    return counts


def genes_under(letter: str, *, after: str = "", before: str = "") -> Part[Any]:
    """Symbols with `pages`, the number of their conditions."""
    counted = (
        gene_facts()
        .filter(starts_with(letter))
        .values("symbol")
        .annotate(pages=Count("condition", distinct=True))
    )
    rows = counted.values_list("symbol", "pages", named=True)
    return part_of(rows, BY_SYMBOL, ON_ONE_PAGE, after=after, before=before)


def gene_symbols() -> Iterable[str]:
    """Every symbol once, in order."""
    named = gene_facts().filter(symbol__gt="")
    return named.values_list("symbol", flat=True).distinct().order_by("symbol")


def starts_with(letter: str) -> Q:
    """Symbols under a letter, said once more in a way for which databases have an index."""
    if letter == DIGITS:
        return Q(symbol__iregex="^[^a-z]")
    capital, small = (label_begins(first) for first in (letter, letter.lower()))
    return Q(symbol__istartswith=letter) & (capital | small | Q(label=""))


def label_begins(first: str) -> Q:
    """Bounds are for SQLite alone, which compares bytes; in a PostgreSQL with the order of a language, what
    begins with Z may stand behind "["."""
    if is_postgres():
        return Q(label__startswith=first)
    return Q(label__gte=first, label__lt=chr(ord(first) + 1))


def facts_of_gene(symbol: str) -> QuerySet[Any]:
    return gene_facts().filter(Q(label=symbol) | Q(label="")).filter(symbol=symbol)


def pages_of_gene(symbol: str) -> EditionQuerySet:
    return Edition.objects.current().filter(condition__in=facts_of_gene(symbol).values("condition_id"))


def written_symbol(symbol: str) -> str:
    """How catalogues write a symbol that somebody typed in other capitals; empty when none has it."""
    found = gene_facts().filter(symbol__iexact=symbol).values_list("symbol", flat=True).order_by("symbol")
    return found.first() or ""


def symbol_of_number(written: str) -> str:
    """The symbol of a gene that is called by HGNC's number, "HGNC:3603"; empty when none has it."""
    found = parse_code(written)
    if found is None or found[0] != OF_GENES:
        return ""
    rows = gene_facts().filter(scheme=OF_GENES, code=found[1]).values_list("symbol", flat=True)
    return rows.order_by("symbol").first() or ""


@dataclass(frozen=True, slots=True)
class GeneNotes:
    """What catalogues say about the gene and some conditions: by number how the two belong together, as the
    key of a site text or else in the catalogue's words; the codes, as name and address; the sources."""

    details: dict[int, tuple[tuple[str, str], ...]]
    codes: tuple[tuple[str, str], ...]
    sources: tuple[SourceNote, ...]


def notes_on_gene(symbol: str, numbers: Collection[int]) -> GeneNotes:
    """One query."""
    source = ("given", "source__name", "source__release", "source__licence", "source__url")
    facts = facts_of_gene(symbol).filter(condition__in=numbers).order_by("source__trust", "position", "pk")
    details: dict[int, dict[tuple[str, str], None]] = {}
    codes: dict[tuple[str, str], None] = {}
    sources: dict[SourceNote, None] = {}
    for number, detail, scheme, code, given, *said_by in facts.values_list(
        "condition_id", "detail", "scheme", "code", *source
    ):
        if detail:
            relation = relation_of(detail)
            said = (relation, "") if relation else ("" if OPEN_END.search(detail) else "said", detail)
            details.setdefault(number, {})[said] = None
        if scheme and code:
            codes[code, code_address(scheme, code)] = None
        if said_by[0] and given is None:  # What an editor wrote instead is not theirs.
            sources[SourceNote(*said_by)] = None
    return GeneNotes(
        {number: tuple(found) for number, found in details.items()}, tuple(codes), tuple(sources)
    )
