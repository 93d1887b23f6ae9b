"""Builds a page: edition (frozen) + facts and references (live).

Promise: every way in which condition content is shown goes through here, so none can show more than
another, and the number of queries does not depend on what the page holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from conditions.editions import Payload, freeze
from conditions.kinds import AUTHORED, ON_PAGE
from conditions.models import Condition, Edition
from conditions.pages.classes import classification
from conditions.pages.compose import organization_groups, resource_groups
from conditions.pages.fact_views import NamedLink
from conditions.pages.facts import definitions, foreign_names, glance, name_sources, other_names
from conditions.pages.feature_table import by_frequency, by_system, features_of
from conditions.pages.lookup import MOST_QUESTIONS, Lookup, look_up
from conditions.pages.page import EditionView, Page, QuestionLink, ReviewView, SectionView
from conditions.pages.sources import SourceList
from references.richtext import Numbering, render
from references.shown import ReferenceView, reference_view

NOTHING: SafeString = mark_safe("")


class NoSuchSection(LookupError):
    """The page has no section of this kind."""


def build_page(edition: Edition, alone: str = "") -> Page:
    """The page of an edition, or one section of it alone. Raise NoSuchSection when it has none of that
    kind."""
    view = EditionView(
        edition.number, edition.published_at, edition.is_current, edition.permanent_url, review_of(edition)
    )
    payload = Payload.from_json(edition.payload)
    return assemble(edition.condition_id, payload, edition.language, view, alone)


def review_of(edition: Edition) -> ReviewView | None:
    """The review of what readers see now, from an edition that was fetched `with_review`."""
    reviewed_on = getattr(edition, "reviewed_on", None)
    if reviewed_on is None or not edition.is_current:
        return None
    return ReviewView(reviewed_on, edition.review_due_on, edition.reviewer_name or "")  # type: ignore[attr-defined]


def preview_page(condition: Condition, language: str = "en", alone: str = "") -> Page:
    """The working copy as readers would see it."""
    view = EditionView(0, None, False, "")
    return assemble(condition.number, freeze(condition, language), language, view, alone)


def assemble(number: int, payload: Payload, language: str, edition: EditionView, alone: str) -> Page:
    url = reverse("condition", args=[number, payload.slug or "-"])
    lookup = look_up(number, payload, language)
    numbering, sources = Numbering(), SourceList()
    given = [(row.name, row.language) for row in payload.other_names]
    names = other_names(payload.name, given, lookup.facts, language)
    panel = () if alone else glance(lookup.facts, sources)
    named_by = () if alone else name_sources(lookup.facts, sources)
    parts = Parts(number, url, payload, language, lookup, numbering, sources)
    kinds = [alone] if alone else order_of(payload)
    sections = [view for kind in kinds if (view := section_view(kind, parts))]
    if alone and not sections:
        raise NoSuchSection(alone)
    references = reference_list(payload, sections, lookup, numbering)
    if references and not alone:
        sections.append(SectionView("references", "", f"{url}/references", NOTHING))
    return Page(
        number=number,
        name=payload.name,
        slug=payload.slug,
        language=language,
        is_rare=payload.is_rare,
        url=url,
        edition=edition,
        other_names=names[language],
        foreign_names=foreign_names(names, language),
        name_sources=named_by,
        categories=links(lookup, "category"),
        parents=links(lookup, "parent"),
        subtypes=links(lookup, "subtype"),
        glance=panel,
        sections=tuple(sections),
        references=references,
        sources=sources.notes,
        tags=tags(number, lookup),
        alone=alone,
        has_text=any(section.body for section in payload.sections),
    )


@dataclass(frozen=True, slots=True)
class Parts:
    """What sections are made of."""

    number: int
    url: str
    payload: Payload
    language: str
    lookup: Lookup
    numbering: Numbering
    sources: SourceList


def order_of(payload: Payload) -> list[str]:
    """Kinds in the order of the page, the list of works last; the words of catalogues never come before our
    own summary."""
    kinds = [kind for kind in ON_PAGE if kind != "references"]
    summary = payload.section("summary")
    if summary and summary.body:
        kinds.remove("definition")
        kinds.insert(kinds.index("classification"), "definition")
    return kinds


def section_view(kind: str, parts: Parts) -> SectionView | None:
    """A section in display order, or None when it has nothing to show."""
    address, payload, lookup = f"{parts.url}/{kind}", parts.payload, parts.lookup
    if kind == "research":
        groups = resource_groups(["research"], payload, lookup)
        return SectionView(kind, "", address, NOTHING, resources=groups) if groups else None
    if kind == "learn-more":
        groups = resource_groups(["where-to-start", "in-depth"], payload, lookup)
        return SectionView(kind, "", address, NOTHING, resources=groups) if groups else None
    if kind == "organizations":
        return SectionView(kind, "", address, NOTHING, organizations=organization_groups(payload, lookup))
    if kind == "questions":
        posted = question_links(parts.url, lookup)
        is_long = len(posted) > MOST_QUESTIONS
        return SectionView(
            kind, "", address, NOTHING, questions=posted[:MOST_QUESTIONS], has_more_questions=is_long
        )
    if kind == "definition":
        texts = definitions(lookup.facts, parts.language, parts.sources)
        return SectionView(kind, "", address, NOTHING, definitions=texts) if texts else None
    if kind == "classification":
        found = classification(lookup.classes, parts.number, parts.sources)
        return SectionView(kind, "", address, NOTHING, classification=found) if found else None
    return authored_view(kind, address, parts) if kind in AUTHORED else None


def question_links(url: str, lookup: Lookup) -> tuple[QuestionLink, ...]:
    """The page's own and those that it carries, the newest first; each at its own address."""
    asked = sorted(lookup.of_role("question"), key=lambda row: (row.day, row.home, row.key), reverse=True)
    return tuple(
        QuestionLink(
            row.key,
            row.name,
            reverse("question", args=[row.home, row.slug, row.key])
            if row.slug
            else f"{url}/questions/{row.key}",
            row.language,
        )
        for row in asked
    )


def authored_view(kind: str, address: str, parts: Parts) -> SectionView | None:
    features = features_of(parts.lookup.facts, parts.sources) if kind == "symptoms" else ()
    tables = (by_frequency(features), by_system(features))
    section = parts.payload.section(kind)
    if section is None or not section.body:
        return SectionView(kind, "", address, NOTHING, None, *tables) if features else None
    citations, terms = parts.lookup.citation_texts(), parts.lookup.term_texts()
    body = render(section.body, parts.numbering, citations, terms, place=kind)
    return SectionView(kind, section.heading, address, body, section.date, *tables)


def reference_list(
    payload: Payload, shown: list[SectionView], lookup: Lookup, numbering: Numbering
) -> tuple[ReferenceView, ...]:
    """Works cited in what is shown, then works attached to it."""
    kinds = {view.kind for view in shown}
    attached = {key for section in payload.sections if section.kind in kinds for key in section.attached}
    works = {lookup.citations[key].pk: lookup.citations[key] for key in attached if key in lookup.citations}
    for work in sorted(works.values(), key=lambda row: (row.text.casefold(), row.pk)):
        numbering.attach(work.pk)
    by_id = {work.pk: work for work in lookup.citations.values()}
    return tuple(
        reference_view(entry.number, by_id[entry.citation_id], entry.backlinks)
        for entry in numbering.entries()
    )


def links(lookup: Lookup, role: str) -> tuple[NamedLink, ...]:
    rows = lookup.of_role(role)
    if role == "category":
        return tuple(NamedLink(row.name, reverse("category", args=[row.slug])) for row in rows)
    return tuple(NamedLink(row.name, reverse("condition", args=[row.key, row.slug])) for row in rows)


def tags(number: int, lookup: Lookup) -> frozenset[str]:
    """What the page shows, so that a stored copy can be thrown away when any of it changes."""
    found = {f"condition:{number}"}
    found |= {f"citation:{work.pk}" for work in lookup.citations.values()}
    found |= {f"term:{term.pk}" for term in lookup.terms.values()}
    found |= {f"organization:{row.pk}" for row in lookup.organizations.values()}
    found |= {f"resource:{row.pk}" for row in lookup.resources.values()}
    found |= {f"class:{row.node_id}" for row in lookup.classes}
    found |= {f"{row.role}:{row.key}" for row in lookup.neighbours if row.role != "question"}
    return frozenset(found)
