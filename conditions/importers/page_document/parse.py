"""Page documents from files, folders and streams.

Promise: each document comes out accepted or refused, in the order of reading; a bad one never stops the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conditions.importers.page_document import build
from conditions.importers.page_document.reading import Piece, Source, pieces
from conditions.importers.page_document.results import (
    Accepted,
    Batch,
    FieldProblem,
    Parsed,
    Reason,
    Refusal,
)
from conditions.importers.page_document.rules import rule_problems
from conditions.importers.page_document.shape import shape_problems
from conditions.importers.page_document.texts import check_text
from conditions.importers.page_document.values import Malformed, value_of


def parse_documents(*sources: Source) -> Iterator[Parsed]:
    """Read files (.json, .ndjson, .jsonl), folders or open streams; a number counts once in all of them."""
    batch = Batch()
    for source in sources:
        for piece in pieces(source):
            yield piece if isinstance(piece, Refusal) else batch.admit(_parsed(piece))


def parse_value(value: object, file: str = "", line: int | None = None) -> Parsed:
    """Check one plain value, as JSON gives it, and make the document; texts in the value are cleaned."""
    problems = shape_problems(value)
    if not problems and isinstance(value, dict):
        problems = rule_problems(value)
        texts, warnings = _checked_texts(value)
        problems += texts
    if problems or not isinstance(value, dict):
        first, *others = problems
        return Refusal(file, line, first.field, first.message, Reason.INVALID, tuple(others))
    return Accepted(file, line, build.document(value), tuple(warnings))


def _parsed(piece: Piece) -> Parsed:
    try:
        value = value_of(piece.data)
    except Malformed as error:
        line = error.line if piece.line is None else piece.line
        return Refusal(piece.file, line, error.field, error.message, Reason.MALFORMED)
    return parse_value(value, piece.file, piece.line)


def _checked_texts(value: dict[str, Any]) -> tuple[list[FieldProblem], list[FieldProblem]]:
    """Problems and warnings of all rich text; the clean text takes the place of the given one."""
    citations, terms = value.get("citations", {}), value.get("terms", {})
    problems: list[FieldProblem] = []
    warnings: list[FieldProblem] = []
    used = {key for section in value.get("sections", ()) for key in section.get("attached", ())}
    for path, holder, field in _rich_texts(value):
        checked = check_text(holder[field], citations, terms)
        holder[field] = checked.text
        problems += [FieldProblem(path, message) for message in checked.refusals]
        warnings += [FieldProblem(path, message) for message in checked.warnings]
        used |= {*checked.citations, *checked.terms}
    for name, defined in (("citations", citations), ("terms", terms)):
        warnings += [
            FieldProblem(f"{name}.{key}", "No text uses this.") for key in defined if key not in used
        ]
    return problems, warnings + _lost_topics(value)


def _rich_texts(value: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Path, holder and field of every rich text that is given."""
    for place, section in enumerate(value.get("sections", ())):
        if "body" in section:
            yield f"sections[{place}].body", section, "body"
    for place, question in enumerate(value.get("questions", ())):
        if "opener" in question:
            yield f"questions[{place}].opener", question, "opener"
        for part, topic in enumerate(question.get("topics", ())):
            if "body" in topic:
                yield f"questions[{place}].topics[{part}].body", topic, "body"


def _lost_topics(value: dict[str, Any]) -> list[FieldProblem]:
    kinds = {section["kind"] for section in value.get("sections", ())}
    return [
        FieldProblem(f"questions[{place}].topics[{part}].section", "The page has no such section.")
        for place, question in enumerate(value.get("questions", ()))
        for part, topic in enumerate(question.get("topics", ()))
        if topic.get("section") and not topic.get("condition") and topic["section"] not in kinds
    ]
