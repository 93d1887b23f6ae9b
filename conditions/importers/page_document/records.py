"""The page document, version 1: one condition page as a record that belongs to no site and no database.

Promise: `to_json` gives every key in the order of the format; `dumps` gives one text for one record.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date

from conditions.importers.page_document.parts import (
    DocCategory,
    DocCitation,
    DocFact,
    DocName,
    DocOrganization,
    DocParent,
    DocQuestion,
    DocResource,
    DocSection,
    DocSource,
    DocTerm,
)

FORMAT = "condition-page"
VERSION = 1


@dataclass(frozen=True, slots=True)
class PageDocument:
    """A condition page. The keys of `sources`, `citations` and `terms` are what facts and texts refer to."""

    number: int
    name: str
    slug: str = ""
    is_rare: bool = True
    other_names: tuple[DocName, ...] = ()
    categories: tuple[DocCategory, ...] = ()
    parents: tuple[DocParent, ...] = ()
    sources: Mapping[str, DocSource] = field(default_factory=dict)
    facts: tuple[DocFact, ...] = ()
    citations: Mapping[str, DocCitation] = field(default_factory=dict)
    terms: Mapping[str, DocTerm] = field(default_factory=dict)
    sections: tuple[DocSection, ...] = ()
    organizations: tuple[DocOrganization, ...] = ()
    resources: tuple[DocResource, ...] = ()
    questions: tuple[DocQuestion, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Every key in the order of the format; dates as ISO 8601, tuples as lists."""
        content = _plain(self)
        assert isinstance(content, dict)  # noqa: S101 - a record becomes a dict
        return {"format": FORMAT, "version": VERSION, **content}


def dumps(document: PageDocument, compact: bool = False) -> str:
    """The text of a document: two-space indent and a final newline, or one line without either."""
    if compact:
        return json.dumps(document.to_json(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return json.dumps(document.to_json(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {entry.name: _plain(getattr(value, entry.name)) for entry in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, date):
        return value.isoformat()
    return value
