"""Writes the facts of a document: what it no longer says goes, what an editor has hidden stays hidden.

Promise: facts of catalogues and of editors are not touched, and not written a second time.
"""

from __future__ import annotations

from conditions.actions.feature_terms import follow_features
from conditions.importers.load.problems import part
from conditions.importers.page_document import DocFact, PageDocument
from conditions.models import Condition, Fact, Source
from conditions.search.names import index_names


def write_facts(
    condition: Condition,
    document: PageDocument,
    sources: dict[str, Source],
    is_new: bool,
    only_of: tuple[str, str] | None = None,
) -> None:
    """Replace what documents said of the page by what this one says; `only_of` one source and release, where
    the others are none of its business. Raise Refused."""
    there = [] if is_new else list(condition.facts.select_related("source"))
    replaced = [row for row in there if row.origin == Fact.Origin.DOCUMENT and is_from(row, only_of)]
    hidden = {fact_key(row) for row in replaced if row.is_hidden}
    said = {(*fact_key(row), source_name(row)) for row in there if row not in replaced}
    rows = []
    for place, doc in enumerate(document.facts):
        row = new_fact(condition, doc, place, sources[doc.source] if doc.source else None)
        with part(f"facts[{place}]"):
            row.clean_fields(exclude=["condition", "source", "term"])
        row.is_hidden = fact_key(row) in hidden
        if (*fact_key(row), source_name(row)) not in said:
            rows.append(row)
    if replaced:
        condition.facts.filter(pk__in=[row.pk for row in replaced]).delete()
    with part("facts"):
        Fact.objects.bulk_create(rows, batch_size=500)
    if not is_new:
        follow_features([condition.pk], left=[row.term_id for row in replaced])
        index_names([condition.pk])


def is_from(row: Fact, source: tuple[str, str] | None) -> bool:
    return source is None or (row.source is not None and (row.source.name, row.source.release) == source)


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
        text=doc.text,
        language=doc.language,
        evidence=doc.evidence,
        origin=Fact.Origin.DOCUMENT,
        position=place,
        source=source,
    )


def fact_key(row: Fact) -> tuple[str, ...]:
    return row.kind, row.scheme, row.code, row.label, row.detail, row.language, row.text


def source_name(row: Fact) -> str:
    """The catalogue whose words the row has, in whatever release."""
    return row.said_by.name if row.said_by else ""
