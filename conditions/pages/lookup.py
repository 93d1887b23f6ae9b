"""Fetches all that a page refers to, in bulk: a constant number of queries, whatever the page holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from conditions.editions import Payload, refs_in
from conditions.models import Category, Edition, Fact, Question, ShelvedCondition
from conditions.pages.classes import ClassRow, classes_around
from references.models import Citation, GlossaryTerm, Organization, Resource
from references.richtext import CitationText, TermText

MOST_QUESTIONS = 10
"""As many as a condition page lists before it leads to all of them."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What a page leads to: role is category, parent, subtype or question.

    A question has the number of its home and the slug under which readers see that (empty while they do not),
    its language and the day of posting.
    """

    role: str
    key: int
    name: str
    slug: str
    home: int = 0
    language: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The live part of a page."""

    neighbours: tuple[Neighbour, ...]
    citations: dict[int, Citation]
    terms: dict[int, GlossaryTerm]
    organizations: dict[int, Organization]
    resources: dict[int, Resource]
    facts: tuple[Fact, ...]
    classes: tuple[ClassRow, ...]

    def of_role(self, role: str) -> list[Neighbour]:
        return sorted((n for n in self.neighbours if n.role == role), key=lambda n: n.name.casefold())

    def citation_texts(self) -> dict[int, CitationText]:
        """By the id that stands in the text; a merged work gives the text of its survivor."""
        return {key: CitationText(work.pk, work.text) for key, work in self.citations.items()}

    def term_texts(self) -> dict[int, TermText]:
        return {
            key: TermText(term.pk, term.name, term.get_absolute_url(), term.definition)
            for key, term in self.terms.items()
        }


def look_up(number: int, payload: Payload, language: str) -> Lookup:
    """Seven queries: neighbours, works, terms, organisations, resources, facts, classes."""
    refs = refs_in(payload.sections)
    return Lookup(
        neighbours=tuple(neighbours(number, payload, language)),
        citations=works(refs.citations),
        terms=glossary_terms(refs.terms),
        organizations=organizations_of(payload),
        resources=resources_of(payload),
        facts=tuple(
            Fact.objects.filter(condition_id=number)
            .shown()
            .with_symbols()
            .select_related("source", "term")
            .in_order()
        ),
        classes=classes_around(number, language),
    )


def works(ids: Iterable[int]) -> dict[int, Citation]:
    """Each id with the work that stands for it after merges."""
    found = Citation.objects.filter(pk__in=ids).select_related("merged_into")
    return {row.pk: row.merged_into or row for row in found}


def glossary_terms(ids: Iterable[int]) -> dict[int, GlossaryTerm]:
    found = GlossaryTerm.objects.filter(pk__in=ids).select_related("merged_into")
    return {row.pk: row.merged_into or row for row in found}


def organizations_of(payload: Payload) -> dict[int, Organization]:
    ids = [listing.organization for listing in payload.organizations]
    found = Organization.objects.filter(pk__in=ids).select_related("merged_into")
    return {row.pk: row.merged_into or row for row in found}


def resources_of(payload: Payload) -> dict[int, Resource]:
    """Those listed, each with the one that stands for it after merges, and the automatic ones."""
    found = Resource.objects.for_page(list(payload.resources)).select_related("merged_into")
    return {row.pk: row.merged_into or row for row in found}


def neighbours(number: int, payload: Payload, language: str) -> Iterable[Neighbour]:
    """Categories, groups above and below, and posted questions: one query for all.

    Categories are those of the edition and those where the condition is because of where it stands.
    """
    current = Edition.objects.current(language).order_by()
    shelves = ShelvedCondition.objects.filter(condition=number).values("category_id")
    categories = Category.objects.filter(Q(pk__in=payload.categories) | Q(pk__in=shelves)).order_by()
    parts = (
        named("category", categories, "pk", F("name"), "slug"),
        named("parent", current.filter(condition__in=payload.parents), "condition_id", F("name"), "slug"),
        named("subtype", current.filter(parents=number), "condition_id", F("name"), "slug"),
        questions_on(number),
    )
    first, *others = parts
    return (Neighbour(*row) for row in first.union(*others, all=True))


def questions_on(number: int) -> QuerySet[Any]:
    """The newest posted ones, one more than a page shows: its own, and carried ones that readers can open."""
    home = Edition.objects.current().filter(condition=OuterRef("condition")).order_by()
    slug = Subquery(home.values("slug")[:1], output_field=TextField())
    posted = Question.objects.posted().on(number).annotate(home_slug=slug)
    shown = posted.filter(Q(condition=number) | Q(home_slug__isnull=False))
    newest = shown.newest_first().values("pk")[: MOST_QUESTIONS + 1]
    return (
        Question.objects.filter(pk__in=newest)
        .order_by()
        .values_list(
            Value("question", output_field=CharField()),
            Cast("number", IntegerField()),
            Cast(KeyTextTransform("question", "posting"), TextField()),
            Coalesce(slug, Value(""), output_field=TextField()),
            Cast("condition_id", IntegerField()),
            Cast("language", TextField()),
            Cast("posted_on", TextField()),
        )
    )


def named(role: str, rows: QuerySet[Any], key: str, name: Combinable, slug: str) -> QuerySet[Any]:
    """Rows in the shape of a Neighbour, so that different tables can be read together."""
    return rows.values_list(
        Value(role, output_field=CharField()),
        Cast(key, IntegerField()),
        Cast(name, TextField()),
        Cast(slug, TextField()),
        Value(0, output_field=IntegerField()),
        Value("", output_field=TextField()),
        Value("", output_field=TextField()),
    )
