"""Writes one document as rows: what is the same stays the same row, so that histories hold together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import slugify

from conditions.actions.draft import PARTS
from conditions.importers.load import references
from conditions.importers.load.problems import part
from conditions.importers.page_document import DocName, PageDocument
from conditions.models import (
    Condition,
    Edition,
    OrganizationListing,
    OtherName,
    Relation,
    ResourceListing,
    Section,
)
from gard.lib.folding import fold
from references.richtext import remap

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Wanted = dict[Any, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What of a page an import leaves as it is, because its documents do not speak of it.

    `lists`: categories, groups, organisations, resources, and whether it is rare. `name`: name and address;
    the document's name joins the other names. `other_names`: those that are there. `all_facts_but`: facts of
    every document, except those of this source and release.
    """

    lists: bool = False
    name: bool = False
    other_names: bool = False
    all_facts_but: tuple[str, str] | None = None


NOTHING = Kept()


class Found:
    """The rows that a document refers to, found or made before the page is written. Raise Refused."""

    def __init__(self, document: PageDocument, *, by: User, comment: str) -> None:
        def each(path: str, docs: Iterable[Any], find: Callable[..., Any]) -> list[Any]:
            rows = []
            for place, doc in enumerate(docs):
                with part(f"{path}[{place}]"):
                    rows.append(find(doc, by=by, comment=comment))
            return rows

        def keyed(path: str, docs: Any, find: Callable[..., Any]) -> dict[str, Any]:
            rows = {}
            for key, doc in docs.items():
                with part(f"{path}.{key}"):
                    rows[key] = find(doc, by=by, comment=comment)
            return rows

        self.citations = keyed("citations", document.citations, references.citation)
        self.terms = keyed("terms", document.terms, references.term)
        self.sources = keyed("sources", document.sources, references.source)
        self.organizations = each("organizations", document.organizations, references.organization)
        self.resources = each("resources", document.resources, references.resource)
        self.categories = each("categories", document.categories, references.category_of)
        self.parents = each("parents", document.parents, references.parent)

    def text(self, body: str) -> str:
        """The text, cleaned, with database ids for the keys of the document."""
        return remap(body, references.ids(self.citations), references.ids(self.terms)) if body else ""


def write_condition(
    condition: Condition | None, document: PageDocument, found: Found, kept: Kept = NOTHING
) -> Condition:
    """The page without facts and questions, with its parts; `condition` is the site's own, if it has one.

    Raise Refused.
    """
    is_new = condition is None
    condition = condition or Condition(number=document.number)
    if is_new or not kept.name:
        condition.name = document.name
        condition.slug = document.slug or slugify(document.name)[:250] or str(document.number)
    if is_new or not kept.lists:
        condition.is_rare = document.is_rare
    with part(""):
        condition.clean_fields(exclude=["changed_by"])
        condition.save(force_insert=is_new)
    if found.categories or not (is_new or kept.lists):
        condition.categories.set(found.categories)
    parts: dict[str, list[Any]] = {
        "other_names": write_names(condition, names_of(condition, document, kept), is_new)
    }
    if is_new or not kept.lists:
        parts |= write_lists(condition, document, found, is_new)
    parts["sections"] = write_sections(condition, document, found, is_new)
    if not is_new:
        return fresh(condition)
    hold(condition, categories=found.categories, **parts)
    return condition


def fresh(condition: Condition) -> Condition:
    """The page as the database has it, with all its parts."""
    return Condition.objects.prefetch_related(*PARTS).get(pk=condition.pk)


def hold(owner: Any, **parts: list[Any]) -> None:
    """Keep rows that were written a moment ago with their owner, as if prefetched: nothing is read back."""
    held = owner.__dict__.setdefault("_prefetched_objects_cache", {})
    for name, rows in parts.items():
        held[name] = getattr(owner, name).all()
        held[name]._result_cache, held[name]._prefetch_done = rows, True


def replaceable_parents(condition: Condition, found: Found) -> list[Relation]:
    """The groups that a document can speak of. One that readers cannot see is never named in a site's own
    export, so that its absence does not take it away."""
    named = {row.pk for row in found.parents}
    visible = set(
        Edition.objects.current()
        .filter(condition__subtypes__child=condition)
        .values_list("condition_id", flat=True)
    )
    return [row for row in condition.parents.all() if row.parent_id in named | visible]


def names_of(condition: Condition, document: PageDocument, kept: Kept) -> tuple[DocName, ...]:
    """The other names that the page has afterwards, each once."""
    there: list[DocName] = []
    if kept.other_names:
        there = [DocName(row.name, row.language) for row in condition.other_names.all()]
    own = fold(condition.name)
    called = [DocName(document.name)] if kept.name else []
    more = [doc for doc in (*called, *document.other_names) if not kept.name or fold(doc.name) != own]
    once: dict[tuple[str, str], DocName] = {}
    for doc in (*there, *more):
        once.setdefault((fold(doc.name) if kept.name else doc.name, doc.language), doc)
    return tuple(once.values())


def write_names(condition: Condition, names: Iterable[DocName], is_new: bool) -> list[OtherName]:
    with part("other_names"):
        rows = reconcile(
            [] if is_new else condition.other_names.all(),
            lambda row: (row.name, row.language),
            {(doc.name, doc.language): {"position": place} for place, doc in enumerate(names)},
            lambda key: OtherName(condition=condition, name=key[0], language=key[1]),
        )
    return list(rows.values())


def write_lists(
    condition: Condition, document: PageDocument, found: Found, is_new: bool
) -> dict[str, list[Any]]:
    """The lists of the page by the name of the relation, each in its order."""
    parts: dict[str, Any] = {}
    listed: Wanted = {}
    for place, (doc, organization) in enumerate(
        zip(document.organizations, found.organizations, strict=True)
    ):
        listed.setdefault(organization.pk, {"group": doc.group, "position": place})
    with part("parents"):
        parts["parents"] = reconcile(
            [] if is_new else replaceable_parents(condition, found),
            lambda row: row.parent_id,
            {row.pk: {} for row in found.parents},
            lambda key: Relation(child=condition, parent_id=key),
        )
    with part("organizations"):
        parts["organizations"] = reconcile(
            [] if is_new else condition.organizations.all(),
            lambda row: row.organization_id,
            listed,
            lambda key: OrganizationListing(condition=condition, organization_id=key),
        )
    with part("resources"):
        parts["resources"] = reconcile(
            [] if is_new else condition.resources.all(),
            lambda row: row.resource_id,
            {row.pk: {"position": place} for place, row in enumerate(found.resources)},
            lambda key: ResourceListing(condition=condition, resource_id=key),
        )
    return {name: list(rows.values()) for name, rows in parts.items()}


def write_sections(condition: Condition, document: PageDocument, found: Found, is_new: bool) -> list[Section]:
    wanted: Wanted = {}
    for place, doc in enumerate(document.sections):
        with part(f"sections[{place}].body"):
            body = found.text(doc.body)
        wanted[doc.kind, doc.language] = {"heading": doc.heading, "body": body, "updated_on": doc.updated}
    existing = [] if is_new else list(condition.sections.prefetch_related("attached"))
    attached = {section.pk for section in existing if section.attached.all()}
    with part("sections"):
        rows = reconcile(
            existing,
            lambda row: (row.kind, row.language),
            wanted,
            lambda key: Section(condition=condition, kind=key[0], language=key[1]),
        )
    for doc in document.sections:
        section = rows[doc.kind, doc.language]
        works = list({found.citations[key].pk: found.citations[key] for key in doc.attached}.values())
        if works or section.pk in attached:
            section.attached.set(works)
        hold(section, attached=works)
    return list(rows.values())


def reconcile(
    existing: Iterable[Any],
    key_of: Callable[[Any], Hashable],
    wanted: Wanted,
    new: Callable[[Any], Any],
) -> dict[Any, Any]:
    """Make the rows what is wanted: delete, change and add only what differs. Raise ValidationError."""
    rows = {key_of(row): row for row in existing}
    added = []
    for key in rows.keys() - wanted.keys():
        rows.pop(key).delete()
    for key, values in wanted.items():
        row = rows.get(key) or new(key)
        is_new = row._state.adding
        if is_new or any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.clean_fields(exclude=[field.name for field in row._meta.fields if field.is_relation])
            row.clean()
            if is_new:
                added.append(row)
            else:
                row.save()
        rows[key] = row
    if added:
        type(added[0])._default_manager.bulk_create(added)
    return rows
