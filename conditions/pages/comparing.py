"""Compares two payloads under the names that their references have today.

Promise: six queries, whatever the pages hold. For readers nothing is named that a page would not show them:
no group that is not published, no name in another language, no section without text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from conditions.editions import Payload, refs_in
from conditions.editions.compare import MISSING, Comparison, Labels, Named, compare
from conditions.models import Category, Condition, Edition
from conditions.pages.lookup import glossary_terms, works
from references.citation_text import distinct
from references.models import Citation, Organization, Resource
from references.richtext import ChangeWords


def compare_for_editors(old: Payload, new: Payload) -> Comparison:
    """Everything that differs, drafts of other pages by their names."""
    parents = set(old.parents) | set(new.parents)
    names = Condition.objects.filter(pk__in=parents).values_list("number", "name")
    return compare(old, new, labels_of(old, new, parents=dict(names)))


def compare_for_readers(
    number: int, old: Payload, new: Payload, language: str, words: ChangeWords
) -> tuple[Comparison, frozenset[str]]:
    """What differs between two editions, as far as their pages show it, and the tags of what is shown."""
    old, new = as_shown(old, language), as_shown(new, language)
    parents = set(old.parents) | set(new.parents)
    names = Edition.objects.current(language).filter(condition__in=parents)
    labels = labels_of(old, new, parents=dict(names.values_list("condition_id", "name")), missing="")
    return compare(old, new, labels, words), tags_of(number, labels)


def as_shown(payload: Payload, language: str) -> Payload:
    return replace(
        payload,
        other_names=tuple(row for row in payload.other_names if row.language == language),
        sections=tuple(section for section in payload.sections if section.body),
    )


def labels_of(old: Payload, new: Payload, *, parents: Mapping[int, str], missing: str = MISSING) -> Labels:
    both = (old, new)
    refs = refs_in(section for payload in both for section in payload.sections)
    organizations = {row.organization for payload in both for row in payload.organizations}
    categories = {key for payload in both for key in payload.categories}
    return Labels(
        works=named_works(works(refs.citations)),
        terms={key: Named(row.pk, row.name) for key, row in glossary_terms(refs.terms).items()},
        organizations=named_organizations(organizations),
        resources=named_resources({key for payload in both for key in payload.resources}, new.name),
        categories=named(Category.objects.filter(pk__in=categories).values_list("pk", "name")),
        parents=named(parents.items()),
        missing=missing,
    )


def named(rows: Iterable[tuple[int, str]]) -> dict[int, Named]:
    return {key: Named(key, name) for key, name in rows}


def named_works(rows: Mapping[int, Citation]) -> dict[int, Named]:
    short = distinct({work.pk: work.short_text for work in rows.values()})
    return {key: Named(work.pk, work.text, short[work.pk]) for key, work in rows.items()}


def named_organizations(ids: set[int]) -> dict[int, Named]:
    found = Organization.objects.filter(pk__in=ids).select_related("merged_into")
    rows = {row.pk: row.merged_into or row for row in found}
    return {key: Named(row.pk, row.name) for key, row in rows.items()}


def named_resources(ids: set[int], name: str) -> dict[int, Named]:
    """By the sentence that readers know."""
    found = Resource.objects.filter(pk__in=ids).select_related("merged_into")
    rows = {row.pk: row.merged_into or row for row in found}
    return {key: Named(row.pk, "".join(row.parts(name))) for key, row in rows.items()}


def tags_of(number: int, labels: Labels) -> frozenset[str]:
    """What the comparison shows, so that a stored copy can be thrown away when any of it changes."""
    kinds = {
        "citation": labels.works,
        "term": labels.terms,
        "organization": labels.organizations,
        "resource": labels.resources,
        "category": labels.categories,
        "parent": labels.parents,
    }
    return frozenset({f"condition:{number}"}) | {
        f"{kind}:{row.id}" for kind, rows in kinds.items() for row in rows.values()
    }
