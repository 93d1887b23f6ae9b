"""Checked values to records. Nothing is judged here: shape and rules were checked before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from conditions.importers.page_document import parts
from conditions.importers.page_document.records import PageDocument

Record = TypeVar("Record")
DATES = frozenset({"updated", "accessed", "posted"})
KEPT_AS_WRITTEN = frozenset({"body", "opener"})
PARTS: dict[str, type] = {
    "other_names": parts.DocName,
    "categories": parts.DocCategory,
    "parents": parts.DocParent,
    "sources": parts.DocSource,
    "facts": parts.DocFact,
    "citations": parts.DocCitation,
    "terms": parts.DocTerm,
    "sections": parts.DocSection,
    "organizations": parts.DocOrganization,
    "resources": parts.DocResource,
    "questions": parts.DocQuestion,
    "topics": parts.DocTopic,
    "also_on": parts.DocParent,
}


def document(value: Mapping[str, Any]) -> PageDocument:
    """The record of a whole document whose shape and rules hold."""
    return _record(PageDocument, value)


def _record(kind: type[Record], value: Mapping[str, Any]) -> Record:
    names = {entry.name for entry in fields(kind)}  # type: ignore[arg-type]
    given = {name: _field(name, each) for name, each in value.items() if name in names}
    if kind is parts.DocOrganization:
        given.setdefault("group", "supporting")
    return kind(**given)


def _field(name: str, value: Any) -> Any:
    part = PARTS.get(name)
    if name == "condition" and isinstance(value, dict):
        return _record(parts.DocParent, value)
    if isinstance(value, dict) and part:
        return {key: _record(part, entry) for key, entry in value.items()}
    if isinstance(value, list):
        return tuple(_record(part, entry) if part else entry.strip() for entry in value)
    if name in DATES and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, str) and name not in KEPT_AS_WRITTEN:
        return value.strip()
    return value
