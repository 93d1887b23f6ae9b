"""The page document: one condition page as JSON, read and written without a database.

The format is described in docs/page-document.md and in schema.json. `parse_documents` reads, `dumps` writes.
"""

from conditions.importers.page_document.parse import parse_documents, parse_value
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
    DocTopic,
)
from conditions.importers.page_document.records import FORMAT, VERSION, PageDocument, dumps
from conditions.importers.page_document.results import Accepted, Batch, FieldProblem, Parsed, Reason, Refusal

__all__ = [
    "FORMAT",
    "VERSION",
    "Accepted",
    "Batch",
    "DocCategory",
    "DocCitation",
    "DocFact",
    "DocName",
    "DocOrganization",
    "DocParent",
    "DocQuestion",
    "DocResource",
    "DocSection",
    "DocSource",
    "DocTerm",
    "DocTopic",
    "FieldProblem",
    "PageDocument",
    "Parsed",
    "Reason",
    "Refusal",
    "dumps",
    "parse_documents",
    "parse_value",
]
