"""Builds the answer that the person who asked reads: as it was sent, shared sections as they stand today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from conditions.editions import FrozenSection
from conditions.models import Edition
from conditions.pages.question import Part, Texts, TopicView, parts_of, topic_view
from references.richtext import Numbering
from references.shown import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer, its works numbered for itself, in the language in which it was written."""

    language: str
    opener: SafeString
    topics: tuple[TopicView, ...]
    references: tuple[ReferenceView, ...]


def build_answer(answer: dict[str, Any], language: str = "en", *, condition: int | None = None) -> AnswerView:
    """The view of `Question.answer`; topics that name no page share the one of `condition`.

    A shared section that readers cannot see at the moment is left out.
    """
    numbers = {topic.get("condition") or condition for topic in answer["topics"] if topic["section"]}
    opener = Part(FrozenSection("opener", "", answer["opener"], None, ()), language=language)
    parts = [opener, *parts_of(answer, condition, current(numbers - {None}, language), language)]
    texts, numbering = Texts([part.text for part in parts]), Numbering()
    rendered = [topic_view(part, texts, numbering, place) for place, part in enumerate(parts)]
    for key in sorted({key for part in parts for key in part.text.attached if key in texts.works}):
        numbering.attach(texts.works[key].pk)
    by_id = {work.pk: work for work in texts.works.values()}
    references = (reference_view(e.number, by_id[e.citation_id], e.backlinks) for e in numbering.entries())
    return AnswerView(language, rendered[0].body, tuple(rendered[1:]), tuple(references))


def current(numbers: set[Any], language: str) -> dict[int, Edition]:
    """The pages by number: in this language, else in English."""
    rows = Edition.objects.filter(condition__in=numbers, is_current=True, language__in={language, "en"})
    return {row.condition_id: row for row in sorted(rows, key=lambda row: row.language == language)}
