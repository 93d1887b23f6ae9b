"""Builds a page: edition (frozen) + facts and references (live).

Promise: every way in which condition content is shown goes through here, so none can show more than
another, and the number of queries does not depend on what the page holds.
"""

from __future__ import annotations

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from conditions.editions import FrozenSection, Payload, freeze
from conditions.kinds import AUTHORED, ON_PAGE
from conditions.models import Condition, Edition
from conditions.pages.compose import feature_groups, glance, organization_groups, resource_groups
from conditions.pages.lookup import MOST_QUESTIONS, Lookup, look_up
from conditions.pages.page import EditionView, NamedLink, Page, QuestionLink, ReviewView, SectionView
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
    numbering = Numbering()
    kinds = [alone] if alone else [kind for kind in ON_PAGE if kind != "references"]
    sections = [view for kind in kinds if (view := section_view(kind, url, payload, lookup, numbering))]
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
        other_names=tuple(row.name for row in payload.other_names if row.language == language),
        categories=links(lookup, "category"),
        parents=links(lookup, "parent"),
        subtypes=links(lookup, "subtype"),
        glance=glance(lookup.facts),
        sections=tuple(sections),
        references=references,
        tags=tags(number, lookup),
        alone=alone,
    )


def section_view(
    kind: str, url: str, payload: Payload, lookup: Lookup, numbering: Numbering
) -> SectionView | None:
    """A section in display order, or None when it has nothing to show."""
    address = f"{url}/{kind}"
    if kind == "research":
        groups = resource_groups(["research"], payload, lookup)
        return SectionView(kind, "", address, NOTHING, resources=groups) if groups else None
    if kind == "learn-more":
        groups = resource_groups(["where-to-start", "in-depth"], payload, lookup)
        return SectionView(kind, "", address, NOTHING, resources=groups) if groups else None
    if kind == "organizations":
        return SectionView(kind, "", address, NOTHING, organizations=organization_groups(payload, lookup))
    if kind == "questions":
        posted = question_links(url, lookup)
        is_long = len(posted) > MOST_QUESTIONS
        return SectionView(
            kind, "", address, NOTHING, questions=posted[:MOST_QUESTIONS], has_more_questions=is_long
        )
    return (
        authored_view(kind, address, payload.section(kind), lookup, numbering) if kind in AUTHORED else None
    )


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


def authored_view(
    kind: str, address: str, section: FrozenSection | None, lookup: Lookup, numbering: Numbering
) -> SectionView | None:
    features = feature_groups(lookup.facts) if kind == "symptoms" else ()
    if section is None or not section.body:
        return SectionView(kind, "", address, NOTHING, features=features) if features else None
    body = render(section.body, numbering, lookup.citation_texts(), lookup.term_texts(), place=kind)
    return SectionView(kind, section.heading, address, body, section.date, features=features)


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
    found |= {f"{row.role}:{row.key}" for row in lookup.neighbours if row.role != "question"}
    return frozenset(found)
