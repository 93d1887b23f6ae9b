"""What tells an editor's work from an import's own: digests of the document and of what it left in rows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from conditions.actions.draft import PARTS
from conditions.editions import freeze
from conditions.importers.page_document import Accepted, PageDocument, dumps
from conditions.models import Condition, Fact, ImportRecord

OF_A_FACT = (
    *("kind", "scheme", "code", "label", "lay_label", "frequency", "frequency_text", "detail"),
    *("source_id", "is_hidden"),
)
MORE_OF_A_FACT = ("text", "language", "evidence")
OF_A_TOPIC = ("number", *(f"topics__{name}" for name in ("section", "heading", "body", "updated_on")))


def document_digest(document: PageDocument) -> str:
    return hashlib.sha256(dumps(document, compact=True).encode()).hexdigest()


def content_digest(condition: Condition) -> str:
    """SHA-256 of all that an import writes, as it stands in the rows: every language, facts, questions. What
    catalogues say is not part of it, nor which term of an ontology a feature is."""
    prefetch_related_objects([condition], *PARTS)
    languages = sorted({"en"} | {section.language for section in condition.sections.all()})
    facts = facts_in(condition)
    questions = list(
        condition.questions.of_the_desk().order_by("number").values_list("number", "question", "opener")
    )
    topics: list[Any] = []
    if questions:
        written = (
            condition.questions.of_the_desk()
            .filter(topics__isnull=False)
            .order_by("number", "topics__position")
        )
        topics = list(written.values_list(*OF_A_TOPIC))
    payloads = [freeze(condition, language).to_json() for language in languages]
    more = beyond(condition) if questions else []
    content = [payloads, facts, questions, topics, *more]
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def facts_in(condition: Condition) -> list[tuple[Any, ...]]:
    """Facts of documents and editors, those without a source first, whatever the order of trust is by now.

    What only some kinds have is at the end and only where it is, so that digests of before still hold.
    """
    rows = condition.facts.exclude(origin=Fact.Origin.CATALOGUE).order_by("kind", "position", "pk")
    found = list(rows.values_list(*OF_A_FACT, *MORE_OF_A_FACT))
    found.sort(key=lambda row: (row[0], row[OF_A_FACT.index("source_id")] is not None))
    size = len(OF_A_FACT)
    return [row if any(row[size:]) else row[:size] for row in found]


def beyond(condition: Condition) -> list[Any]:
    """What questions say of other pages and of their language; nothing where they say nothing, as in digests
    that were kept before they could."""
    asked = condition.questions.of_the_desk()
    pages = asked.filter(other_conditions__isnull=False).order_by("number", "other_conditions")
    shared = asked.filter(topics__condition__isnull=False).order_by("number", "topics__position")
    found = [
        list(asked.exclude(language="en").order_by("number").values_list("number", "language")),
        list(pages.values_list("number", "other_conditions")),
        list(shared.values_list("number", "topics__position", "topics__condition")),
    ]
    return found if any(found) else []


def remember(condition: Condition, record: ImportRecord | None, item: Accepted, digest: str) -> None:
    """Note what was loaded and what it left, for the next import."""
    record = record or ImportRecord(condition=condition)
    record.origin = Path(item.file).name[-300:]
    record.document_digest = digest
    record.content_digest = content_digest(condition)
    record.imported_at = timezone.now()
    record.save()
