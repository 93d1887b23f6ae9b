"""Freezes the working copy of a condition: rows to payload.

Promise: two calls on equal rows give equal payloads, whatever the database returns first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from conditions.editions.payload import FrozenName, FrozenOrganization, FrozenSection, Payload
from conditions.models import Condition, OrganizationListing, Section
from references.links import Use
from references.richtext import references_in


def freeze(condition: Condition, language: str = "en") -> Payload:
    """The payload of the working copy, in the order in which a page shows it."""
    groups = OrganizationListing.Group.values
    listings = sorted(
        condition.organizations.all(), key=lambda row: (groups.index(row.group), row.position, row.pk)
    )
    sections = [section for section in condition.sections.all() if section.language == language]
    return Payload(
        name=condition.name,
        slug=condition.slug,
        is_rare=condition.is_rare,
        other_names=tuple(FrozenName(row.name, row.language) for row in condition.other_names.all()),
        categories=tuple(sorted(row.pk for row in condition.categories.all())),
        parents=tuple(sorted(row.parent_id for row in condition.parents.all())),
        sections=tuple(freeze_section(section) for section in sorted(sections, key=lambda row: row.order)),
        organizations=tuple(FrozenOrganization(row.group, row.organization_id) for row in listings),
        resources=tuple(row.resource_id for row in condition.resources.all()),
    )


def freeze_section(section: Section) -> FrozenSection:
    return FrozenSection(
        kind=section.kind,
        heading=section.heading,
        body=section.body,
        updated_on=section.updated_on.isoformat() if section.updated_on else None,
        attached=tuple(sorted(citation.pk for citation in section.attached.all())),
    )


@dataclass(frozen=True, slots=True)
class RefsInPayload:
    """Ids of what a payload refers to."""

    citations: frozenset[int]
    terms: frozenset[int]


def refs_in(sections: Iterable[FrozenSection]) -> RefsInPayload:
    """Works and glossary terms of these sections, cited or attached."""
    citations: set[int] = set()
    terms: set[int] = set()
    for section in sections:
        found = references_in(section.body)
        citations.update(int(key) for key in found.citations if key.isdecimal())
        citations.update(section.attached)
        terms.update(int(key) for key in found.terms if key.isdecimal())
    return RefsInPayload(frozenset(citations), frozenset(terms))


def uses_in(payload: Payload) -> list[Use]:
    """All uses of references, for the reference index, with the place in an editor's words."""
    uses: list[Use] = []
    for section in payload.sections:
        found = refs_in([section])
        uses += [Use("citation", key, section.kind) for key in sorted(found.citations)]
        uses += [Use("term", key, section.kind) for key in sorted(found.terms)]
    uses += [Use("organization", row.organization, "organizations") for row in payload.organizations]
    uses += [Use("resource", key, "learn-more") for key in payload.resources]
    return uses
