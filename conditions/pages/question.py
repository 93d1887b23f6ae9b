"""Builds the page of one posted question: its public wording, and its answer topic by topic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from conditions.editions import FrozenSection, Payload, refs_in
from conditions.models import Edition
from conditions.pages.lookup import glossary_terms, works
from conditions.pages.page import NamedLink
from references.richtext import CitationText, Numbering, TermText, render
from references.shown import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class TopicView:
    """One part of an answer; `section_url` leads to the shared section of the condition page."""

    kind: str
    heading: str
    body: SafeString
    updated_on: dt.date | None
    section_url: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A posted question, numbered for itself."""

    number: int
    question: str
    opener: SafeString
    posted_on: dt.date
    topics: tuple[TopicView, ...]
    references: tuple[ReferenceView, ...]
    condition: NamedLink
    url: str
    tags: frozenset[str]


def build_question(
    edition: Edition, number: int, posting: dict[str, Any], posted_on: dt.date
) -> QuestionPage:
    """The page of a posting; topics that share a section show the edition that is given."""
    payload = Payload.from_json(edition.payload)
    url = reverse("condition", args=[edition.condition_id, edition.slug])
    opener = FrozenSection("opener", "", posting["opener"], None, ())
    parts = [(opener, "")]
    for topic in posting["topics"]:
        part = shared_or_own(topic, payload)
        if part:
            parts.append((part, f"{url}/{topic['section']}" if topic["section"] else ""))
    texts, numbering = Texts([part for part, _ in parts]), Numbering()
    rendered = [
        TopicView(part.kind, part.heading, texts.render(part, numbering, place), part.date, address)
        for place, (part, address) in enumerate(parts)
    ]
    attached = sorted({key for part, _ in parts for key in part.attached if key in texts.works})
    for key in attached:
        numbering.attach(texts.works[key].pk)
    by_id = {work.pk: work for work in texts.works.values()}
    references = tuple(
        reference_view(e.number, by_id[e.citation_id], e.backlinks) for e in numbering.entries()
    )
    return QuestionPage(
        number=number,
        question=posting["question"],
        opener=rendered[0].body,
        posted_on=posted_on,
        topics=tuple(rendered[1:]),
        references=references,
        condition=NamedLink(edition.name, url),
        url=f"{url}/questions/{number}",
        tags=frozenset({f"condition:{edition.condition_id}", *(f"citation:{key}" for key in by_id)}),
    )


def shared_or_own(topic: dict[str, Any], payload: Payload) -> FrozenSection | None:
    """The section that the topic shares, under the topic's heading if it has one; None when it is not
    shown."""
    if not topic["section"]:
        return FrozenSection("own", topic["heading"], topic["body"], topic["updated_on"], ())
    shared = payload.section(topic["section"])
    if shared is None or not shared.body:
        return None
    heading = topic["heading"] or shared.heading
    return FrozenSection(shared.kind, heading, shared.body, shared.updated_on, shared.attached)


class Texts:
    """The works and terms behind some texts, ready to render."""

    def __init__(self, parts: list[FrozenSection]) -> None:
        refs = refs_in(parts)
        self.works = works(refs.citations)
        self.terms = glossary_terms(refs.terms)

    def render(self, part: FrozenSection, numbering: Numbering, place: int) -> SafeString:
        citations = {key: CitationText(work.pk, work.text) for key, work in self.works.items()}
        terms = {
            key: TermText(term.pk, term.name, term.get_absolute_url(), term.definition)
            for key, term in self.terms.items()
        }
        return render(part.body, numbering, citations, terms, place=f"topic-{place}")
