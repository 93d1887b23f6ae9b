"""Finds or makes the references that a document brings along.

Promise: a work, organisation, resource or term that the site has already is used as it stands, never changed;
a new one is validated like an editor's and gets a history of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

import reversion
from django.db.models import F, Model
from django.utils.text import slugify

from conditions.importers.page_document import (
    DocCategory,
    DocCitation,
    DocOrganization,
    DocParent,
    DocResource,
    DocSource,
    DocTerm,
)
from conditions.models import Category, Condition, Source
from gard.lib.versions import describe_revision
from references.models import Citation, GlossaryTerm, Organization, Resource, TermForm

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Row = TypeVar("Row", bound=Model)
SURVIVOR_FIRST = (F("merged_into").asc(nulls_first=True), "pk")


def make(row: Row, *, by: User, comment: str, after: Callable[[], object] | None = None) -> Row:
    """Validate and save a new row in a revision of its own. Raise ValidationError."""
    row.full_clean()
    with reversion.create_revision(manage_manually=True):
        describe_revision(comment, by=by)
        row.save(force_insert=True)
        if after:
            after()
        reversion.add_to_revision(row)
    return row


def citation(doc: DocCitation, *, by: User, comment: str) -> Citation:
    """The site's work with this PMID or DOI; else the one that says the same; else a new one."""
    found = None
    if doc.pmid:
        found = Citation.objects.filter(pmid=doc.pmid, merged_into=None).first()
    if found is None and doc.doi:
        found = Citation.objects.filter(doi__iexact=doc.doi, merged_into=None).first()
    parts = {
        "kind": doc.kind,
        "authors": doc.authors,
        "title": doc.title,
        "source": doc.source,
        "publisher": doc.publisher,
        "year": doc.year,
        "volume": doc.volume,
        "issue": doc.issue,
        "pages": doc.pages,
        "url": doc.url,
        "accessed_on": doc.accessed,
        "pmid": doc.pmid,
        "doi": doc.doi,
    }
    found = found or Citation.objects.filter(**parts).order_by(*SURVIVOR_FIRST).first()
    return found or make(Citation(**parts), by=by, comment=comment)


def term(doc: DocTerm, *, by: User, comment: str) -> GlossaryTerm:
    slug = doc.slug or slugify(doc.name)
    found = GlossaryTerm.objects.filter(slug=slug).first()
    if found:
        return found
    new = GlossaryTerm(name=doc.name, slug=slug, definition=doc.definition, language=doc.language)

    def add_forms() -> None:
        for form in dict.fromkeys(doc.other_forms):
            TermForm.objects.create(term=new, form=form)

    return make(new, by=by, comment=comment, after=add_forms)


def organization(doc: DocOrganization, *, by: User, comment: str) -> Organization:
    same_name = Organization.objects.filter(name=doc.name, website=doc.website)
    found = same_name.order_by(*SURVIVOR_FIRST).first()
    return found or make(
        Organization(
            name=doc.name,
            scope=doc.scope,
            address=doc.address,
            telephone=doc.telephone,
            toll_free=doc.toll_free,
            tty=doc.tty,
            fax=doc.fax,
            email=doc.email,
            website=doc.website,
            languages=list(doc.languages),
            countries=list(doc.countries),
        ),
        by=by,
        comment=comment,
    )


def resource(doc: DocResource, *, by: User, comment: str) -> Resource:
    found = Resource.objects.filter(name=doc.name, address=doc.address).order_by(*SURVIVOR_FIRST).first()
    return found or make(
        Resource(
            name=doc.name,
            group=doc.group,
            sentence=doc.sentence,
            address=doc.address,
            automatic=doc.automatic,
            code_scheme=doc.code_scheme,
        ),
        by=by,
        comment=comment,
    )


def source(doc: DocSource, *, by: User, comment: str) -> Source:
    found = Source.objects.filter(name=doc.name, release=doc.release).first()
    if found:
        return found
    new = Source(name=doc.name, release=doc.release, licence=doc.licence, url=doc.url)
    return make(new, by=by, comment=comment)


def category(slug: str, name: str, *, by: User, comment: str) -> Category:
    found = Category.objects.filter(slug=slug).first()
    return found or make(Category(slug=slug, name=name), by=by, comment=comment)


def category_of(doc: DocCategory, *, by: User, comment: str) -> Category:
    return category(doc.slug, doc.name, by=by, comment=comment)


def parent(doc: DocParent, *, by: User, comment: str) -> Condition:
    """The group; one that the site has no page for yet is kept by number and name, unpublished."""
    found = Condition.objects.filter(pk=doc.number).first()
    if found:
        return found
    name = doc.name or f"Condition {doc.number}"
    bare = Condition(number=doc.number, name=name, slug=slugify(name)[:250] or str(doc.number))
    bare.full_clean()
    bare.save(force_insert=True)
    return bare


def ids(rows: Mapping[str, Model]) -> dict[str, str]:
    """Document keys to database ids, as texts hold them."""
    return {key: str(row.pk) for key, row in rows.items()}
