"""Writes one document as rows: what is the same stays the same row, so that histories hold together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import Model
from django.utils.text import slugify

from conditions.importers.load import references
from conditions.importers.page_document import DocQuestion, PageDocument
from conditions.models import (
    Condition,
    Fact,
    OrganizationListing,
    OtherName,
    Question,
    Relation,
    ResourceListing,
    Section,
    Source,
    Topic,
)
from references.richtext import clean, remap

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class Found:
    """The rows that a document refers to, found or made before the page is written."""

    def __init__(self, document: PageDocument, *, by: User, comment: str) -> None:
        named = {"by": by, "comment": comment}
        self.citations = {key: references.citation(doc, **named) for key, doc in document.citations.items()}
        self.terms = {key: references.term(doc, **named) for key, doc in document.terms.items()}
        self.sources = {key: references.source(doc, **named) for key, doc in document.sources.items()}
        self.organizations = [references.organization(doc, **named) for doc in document.organizations]
        self.resources = [references.resource(doc, **named) for doc in document.resources]
        self.categories = [references.category(doc.slug, doc.name, **named) for doc in document.categories]
        self.parents = [parent(doc.number, doc.name) for doc in document.parents]

    def text(self, body: str) -> str:
        return clean(remap(body, references.ids(self.citations), references.ids(self.terms))) if body else ""


def parent(number: int, name: str) -> Condition:
    """The group; one that the site has no page for yet is kept by number and name, unpublished."""
    found = Condition.objects.filter(pk=number).first()
    if found is None:
        found = Condition(
            number=number, name=name or f"Condition {number}", slug=slugify(name)[:250] or str(number)
        )
        found.full_clean()
        found.save(force_insert=True)
    return found


def write_condition(document: PageDocument, found: Found) -> Condition:
    """The page without facts and questions. Raise ValidationError."""
    condition = Condition.objects.filter(pk=document.number).first() or Condition(number=document.number)
    is_new = bool(condition._state.adding)
    condition.name = document.name
    condition.slug = document.slug or slugify(document.name)[:250] or str(document.number)
    condition.is_rare = document.is_rare
    condition.full_clean(validate_unique=is_new)
    condition.save(force_insert=is_new)
    if found.categories or not is_new:
        condition.categories.set(found.categories)
    write_lists(condition, document, found)
    write_sections(condition, document, found)
    return condition


def write_lists(condition: Condition, document: PageDocument, found: Found) -> None:
    reconcile(
        condition.other_names.all(),
        lambda row: (row.name, row.language),
        {(doc.name, doc.language): {"position": place} for place, doc in enumerate(document.other_names)},
        lambda key: OtherName(condition=condition, name=key[0], language=key[1]),
    )
    reconcile(
        condition.parents.all(),
        lambda row: row.parent_id,
        {row.pk: {} for row in found.parents},
        lambda key: Relation(child=condition, parent_id=key),
    )
    listed: dict[Hashable, dict[str, Any]] = {}
    for place, (doc, organization) in enumerate(
        zip(document.organizations, found.organizations, strict=True)
    ):
        listed.setdefault(organization.pk, {"group": doc.group, "position": place})
    reconcile(
        condition.organizations.all(),
        lambda row: row.organization_id,
        listed,
        lambda key: OrganizationListing(condition=condition, organization_id=key),
    )
    reconcile(
        condition.resources.all(),
        lambda row: row.resource_id,
        {row.pk: {"position": place} for place, row in enumerate(found.resources)},
        lambda key: ResourceListing(condition=condition, resource_id=key),
    )


def write_sections(condition: Condition, document: PageDocument, found: Found) -> None:
    wanted: dict[Hashable, dict[str, Any]] = {
        (doc.kind, doc.language): {
            "heading": doc.heading,
            "body": found.text(doc.body),
            "updated_on": doc.updated,
        }
        for doc in document.sections
    }
    existing = list(condition.sections.prefetch_related("attached"))
    rows = reconcile(
        existing,
        lambda row: (row.kind, row.language),
        wanted,
        lambda key: Section(condition=condition, kind=key[0], language=key[1]),
    )
    attached = {section.pk for section in existing if section.attached.all()}
    for doc in document.sections:
        section = rows[(doc.kind, doc.language)]
        works = [found.citations[key] for key in doc.attached]
        if works or section.pk in attached:
            section.attached.set(works)


def reconcile(
    existing: Iterable[Any],
    key_of: Callable[[Any], Hashable],
    wanted: dict[Hashable, dict[str, Any]],
    new: Callable[[Any], Model],
) -> dict[Hashable, Any]:
    """Make the rows what is wanted: delete, change and add only what differs. Raise ValidationError."""
    rows = {key_of(row): row for row in existing}
    for key in rows.keys() - wanted.keys():
        rows.pop(key).delete()
    for key, values in wanted.items():
        row = rows.get(key) or new(key)
        is_new = row._state.adding
        if is_new or any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.full_clean(validate_unique=False, validate_constraints=False)
            row.save(force_insert=is_new)
        rows[key] = row
    return rows


def write_facts(condition: Condition, document: PageDocument, sources: dict[str, Source]) -> None:
    """Replace the facts by those of the document; facts that an editor has hidden stay hidden."""
    hidden = {fact_key(row) for row in condition.facts.filter(is_hidden=True)}
    rows = [
        Fact(
            condition=condition,
            kind=doc.kind,
            scheme=doc.scheme,
            code=doc.code,
            label=doc.label,
            lay_label=doc.lay_label,
            frequency=doc.frequency,
            frequency_text=doc.frequency_text,
            detail=doc.detail,
            position=place,
            source=sources[doc.source] if doc.source else None,
        )
        for place, doc in enumerate(document.facts)
    ]
    for row in rows:
        row.clean_fields(exclude=["condition", "source"])
        row.is_hidden = fact_key(row) in hidden
    condition.facts.all().delete()
    Fact.objects.bulk_create(rows, batch_size=500)


def fact_key(row: Fact) -> tuple[str, ...]:
    return row.kind, row.scheme, row.code, row.label, row.detail


def write_questions(condition: Condition, documents: Iterable[DocQuestion], found: Found) -> list[Question]:
    """The working copies of the questions; those that the document does not name are left alone."""
    written = []
    for doc in documents:
        question = condition.questions.filter(number=doc.number).first()
        question = question or Question(condition=condition, number=doc.number)
        question.question, question.opener = doc.question, found.text(doc.opener)
        question.full_clean(validate_unique=False)
        question.save()
        question.topics.all().delete()
        for place, topic in enumerate(doc.topics):
            row = Topic(
                question=question,
                position=place,
                section=topic.section,
                heading=topic.heading,
                body=found.text(topic.body),
                updated_on=topic.updated,
            )
            row.full_clean()
            row.save()
        written.append(question)
    return written
