"""Builds the answer that the person who asked reads: as it was sent, shared sections as they stand today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from conditions.editions import FrozenSection, Payload
from conditions.models import Edition
from conditions.pages.question import Texts, TopicView, shared_or_own
from references.richtext import Numbering
from references.shown import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer, its works numbered for itself."""

    opener: SafeString
    topics: tuple[TopicView, ...]
    references: tuple[ReferenceView, ...]


def build_answer(answer: dict[str, Any], language: str = "en", *, condition: int | None = None) -> AnswerView:
    """The view of `Question.answer`; topics that name no page share the one of `condition`.

    A shared section that readers cannot see at the moment is left out.
    """
    parts = [(FrozenSection("opener", "", answer["opener"], None, ()), "")]
    parts += parts_of(answer["topics"], language, condition)
    texts, numbering = Texts([part for part, _ in parts]), Numbering()
    rendered = [
        TopicView(part.kind, part.heading, texts.render(part, numbering, place), part.date, address)
        for place, (part, address) in enumerate(parts)
    ]
    for key in sorted({key for part, _ in parts for key in part.attached if key in texts.works}):
        numbering.attach(texts.works[key].pk)
    by_id = {work.pk: work for work in texts.works.values()}
    references = (reference_view(e.number, by_id[e.citation_id], e.backlinks) for e in numbering.entries())
    return AnswerView(rendered[0].body, tuple(rendered[1:]), tuple(references))


def parts_of(
    topics: list[dict[str, Any]], language: str, condition: int | None
) -> Iterator[tuple[FrozenSection, str]]:
    numbers = {topic.get("condition") or condition for topic in topics if topic["section"]}
    shown = current(numbers - {None}, language)
    for topic in topics:
        if not topic["section"]:
            yield FrozenSection("own", topic["heading"], topic["body"], topic["updated_on"], ()), ""
            continue
        edition = shown.get(topic.get("condition") or condition)
        part = shared_or_own(topic, Payload.from_json(edition.payload)) if edition else None
        if edition and part:
            yield part, f"{edition.get_absolute_url()}/{topic['section']}"


def current(numbers: set[int | None], language: str) -> dict[int | None, Edition]:
    """The pages by number: in this language, else in English."""
    rows = Edition.objects.filter(condition__in=numbers, is_current=True, language__in={language, "en"})
    return {row.condition_id: row for row in sorted(rows, key=lambda row: row.language == language)}
