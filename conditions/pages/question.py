"""Builds the page of one posted question: its public wording, and its answer topic by topic."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.safestring import SafeString

from conditions.editions import FrozenSection, Payload, refs_in
from conditions.kinds import AUTHORED
from conditions.models import Edition, Question
from conditions.pages.called import ENGLISH, Called, PageLink, called_in
from conditions.pages.lookup import glossary_terms, works
from gard.lib.languages import name_in
from references.richtext import CitationText, Labels, Numbering, TermText, plain_text, render
from references.shown import ReferenceView, reference_view
from references.site_texts import shipped

LABELS = {"es": Labels(reference="Referencia", table="Tabla")}
"""Language of a text -> what is said in it of a marker and of a table; English ones are the usual."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """One part of an answer; `section_url` leads to the shared section of a condition page.

    `page` is that page where it is another one than the question's own; `words` is the body without markup.
    A heading can be in another language than the text: the answer's own over a section that it shares.
    """

    kind: str
    heading: str
    body: SafeString
    updated_on: dt.date | None
    section_url: str
    page: PageLink | None = None
    language: str = "en"
    words: str = ""
    heading_language: str = "en"


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A posted question, numbered for itself and read in its `language`.

    `also_on` are the other pages that show it, `all_url` is the list of all questions of its page.
    """

    number: int
    question: str
    opener: SafeString
    posted_on: dt.date
    topics: tuple[TopicView, ...]
    references: tuple[ReferenceView, ...]
    condition: PageLink
    url: str
    all_url: str
    tags: frozenset[str]
    language: str = "en"
    also_on: tuple[PageLink, ...] = ()
    corrected_on: dt.date | None = None
    correction: str = ""
    opener_words: str = ""

    @property
    def json_url(self) -> str:
        return f"{self.url}/question.json"

    @property
    def helpful_url(self) -> str:
        return f"{self.url}/helpful"

    @property
    def changed_on(self) -> dt.date | None:
        """The last day on which the answer was corrected or one of its texts changed, after it was posted."""
        texts = (topic.updated_on for topic in self.topics)
        days = [day for day in texts if day and day > self.posted_on]
        return max([*days, self.corrected_on] if self.corrected_on else days, default=None)

    @property
    def answer_words(self) -> str:
        """The whole answer in plain words, topic by topic."""
        parts = [self.opener_words]
        for topic in self.topics:
            heading = topic.heading
            if not heading and topic.kind in AUTHORED:
                heading = shipped(f"section.{topic.kind}.heading", self.language)
            parts.append(f"{heading}\n{topic.words}" if heading else topic.words)
        return "\n\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class UnpublishedPage:
    """A page that readers do not see yet, in the place of its edition: for previews."""

    condition_id: int
    name: str
    slug: str
    payload: dict[str, Any]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Part:
    """One text of the page, and where it is shared from."""

    text: FrozenSection
    section_url: str = ""
    page: PageLink | None = None
    language: str = "en"
    heading_language: str = ""


def question_page(question: Question, edition: Edition) -> QuestionPage:
    """The page of a posted question, with all that readers see of it beside the answer."""
    if question.posting is None or question.posted_on is None:
        raise ValueError("Readers do not see this question.")
    return whole_page(question, edition, question.posting, question.posted_on)


def whole_page(
    question: Question, edition: Edition | UnpublishedPage, posting: dict[str, Any], posted_on: dt.date
) -> QuestionPage:
    """The page of this posting, also of one that is not before readers yet.

    One of an earlier release does not say its language: it is that of the question.
    """
    posting = {"language": question.language} | posting
    carried = Question.other_conditions.through.objects.filter(question=question.pk)
    shared = pages_shared(posting, edition.condition_id)
    is_shown = Q(condition__in=carried.values("condition_id"))
    found = Edition.objects.current().filter(is_shown | Q(condition__in=shared)).annotate(shows_it=is_shown)
    editions = {row.condition_id: row for row in found.by_name()}
    called = called_in(posting["language"], [edition, *editions.values()])
    page = build_question(edition, question.number or 0, posting, posted_on, others=editions, called=called)
    shown = [
        row
        for row in editions.values()
        if row.shows_it and row.condition_id != edition.condition_id  # type: ignore[attr-defined]
    ]
    return replace(
        page,
        also_on=tuple(called.link(row) for row in shown),
        corrected_on=question.corrected_on,
        correction=question.correction,
        tags=page.tags | {f"condition:{row.condition_id}" for row in shown} | {f"question:{question.pk}"},
    )


def build_question(
    edition: Edition | UnpublishedPage,
    number: int,
    posting: dict[str, Any],
    posted_on: dt.date,
    *,
    others: Mapping[int, Edition] | None = None,
    called: Called | None = None,
) -> QuestionPage:
    """The page of a posting; topics that share a section show the edition that readers see now.

    `others` are the current editions of other pages that topics name, `called` what all of them are called;
    without them they are fetched.
    """
    if others is None:
        numbers = pages_shared(posting, edition.condition_id)
        rows = Edition.objects.current().filter(condition__in=numbers) if numbers else ()
        others = {row.condition_id: row for row in rows}
    language = posting.get("language", "en")
    called = called or called_in(language, [edition, *others.values()])
    opener = Part(FrozenSection("opener", "", posting["opener"], None, ()), language=language)
    pages = {**others, edition.condition_id: edition}
    parts = [opener, *parts_of(posting, edition.condition_id, pages, language, called)]
    texts, numbering = Texts([part.text for part in parts]), Numbering()
    rendered = [topic_view(part, texts, numbering, place) for place, part in enumerate(parts)]
    attached = sorted({key for part in parts for key in part.text.attached if key in texts.works})
    for key in attached:
        numbering.attach(texts.works[key].pk)
    by_id = {work.pk: work for work in texts.works.values()}
    references = (reference_view(e.number, by_id[e.citation_id], e.backlinks) for e in numbering.entries())
    place = [edition.condition_id, edition.slug]
    shared = pages_shared(posting, edition.condition_id).intersection(others)
    return QuestionPage(
        number=number,
        question=posting["question"],
        opener=rendered[0].body,
        posted_on=posted_on,
        topics=tuple(rendered[1:]),
        references=tuple(references),
        condition=called.link(edition),
        url=reverse("question", args=[*place, number]),
        all_url=reverse(name_in(language, "condition-questions"), args=place),
        tags=frozenset(
            {f"condition:{key}" for key in (edition.condition_id, *shared)}
            | {f"citation:{key}" for key in by_id}
        ),
        language=language,
        opener_words=rendered[0].words,
    )


def pages_shared(posting: dict[str, Any], home: int) -> set[int]:
    """Other pages of which the answer shows a section."""
    return {
        topic["condition"]
        for topic in posting["topics"]
        if topic["section"] and topic.get("condition") not in {None, home}
    }


def parts_of(
    posting: dict[str, Any],
    home: int | None,
    pages: Mapping[int, Edition | UnpublishedPage],
    language: str,
    called: Called = ENGLISH,
) -> list[Part]:
    """The topics that can be shown: one that shares what readers no longer see is left out."""
    payloads: dict[int, Payload] = {}
    parts = []
    for topic in posting["topics"]:
        if not topic["section"]:
            own = FrozenSection("own", topic["heading"], topic["body"], topic["updated_on"], ())
            parts.append(Part(own, language=language))
            continue
        page = pages.get(topic.get("condition") or home or 0)
        if page is None:
            continue
        payload = payloads.setdefault(page.condition_id, Payload.from_json(page.payload))
        shared = payload.section(topic["section"])
        if shared and shared.body:
            text = replace(shared, heading=topic["heading"] or shared.heading)
            url = reverse("condition-section", args=[page.condition_id, page.slug, shared.kind])
            link = called.link(page) if page.condition_id != home else None
            said_in = language if topic["heading"] else page.language
            parts.append(Part(text, url, link, page.language, said_in))
    return parts


def topic_view(part: Part, texts: Texts, numbering: Numbering, place: int) -> TopicView:
    text = part.text
    numbering.labels = LABELS.get(part.language, Labels())
    return TopicView(
        text.kind,
        text.heading,
        texts.render(text, numbering, place),
        text.date,
        part.section_url,
        part.page,
        part.language,
        plain_text(text.body),
        part.heading_language or part.language,
    )


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
