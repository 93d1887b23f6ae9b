"""Writes the facts of a document: what it no longer says goes, what an editor has hidden stays hidden."""

from __future__ import annotations

from conditions.importers.load.problems import part
from conditions.importers.page_document import DocFact, PageDocument
from conditions.models import Condition, Fact, Source
from conditions.search.names import index_names


def write_facts(
    condition: Condition, document: PageDocument, sources: dict[str, Source], is_new: bool
) -> None:
    """Replace the facts of the page by those of the document. Raise Refused."""
    hidden = set() if is_new else {fact_key(row) for row in condition.facts.filter(is_hidden=True)}
    rows = []
    for place, doc in enumerate(document.facts):
        row = new_fact(condition, doc, place, sources[doc.source] if doc.source else None)
        with part(f"facts[{place}]"):
            row.clean_fields(exclude=["condition", "source"])
        row.is_hidden = fact_key(row) in hidden
        rows.append(row)
    if not is_new:
        condition.facts.all().delete()
    with part("facts"):
        Fact.objects.bulk_create(rows, batch_size=500)
    if not is_new:
        index_names([condition.pk])


def new_fact(condition: Condition, doc: DocFact, place: int, source: Source | None) -> Fact:
    return Fact(
        condition=condition,
        kind=doc.kind,
        scheme=doc.scheme,
        code=doc.code,
        label=doc.label,
        lay_label=doc.lay_label,
        frequency=doc.frequency,
        frequency_text=doc.frequency_text,
        detail=doc.detail,
        position=place,
        source=source,
    )


def fact_key(row: Fact) -> tuple[str, ...]:
    return row.kind, row.scheme, row.code, row.label, row.detail
