"""Turns pages into page documents: what readers see, or the working copy.

Promise: equal content gives equal bytes, on any site. Keys are given in the order of first appearance.
"""

from __future__ import annotations

from django.db.models import prefetch_related_objects

from conditions.editions import FrozenSection, Payload, freeze, refs_in
from conditions.importers.document_keys import Keys
from conditions.importers.document_questions import (
    Answered,
    also_on_of,
    answer_texts,
    carried_questions,
    doc_question,
    own_questions,
    pages_named,
    pages_shared,
    posted_on_page,
    shown_names,
    working_answer,
)
from conditions.importers.page_document import (
    DocCategory,
    DocCitation,
    DocFact,
    DocName,
    DocOrganization,
    DocParent,
    DocQuestion,
    DocResource,
    DocSection,
    DocSource,
    DocTerm,
    PageDocument,
)
from conditions.models import Category, Condition, Edition, Fact, Question
from conditions.pages.lookup import glossary_terms, works
from references.models import Citation, Organization, Resource


def document_of_edition(edition: Edition) -> PageDocument:
    """What readers see: the edition, its facts, and the questions that are posted."""
    payload = Payload.from_json(edition.payload)
    number = edition.condition_id
    posted = posted_on_page(number)
    names = shown_names({*payload.parents, *pages_named(posted)} - {number}, edition.language)
    parents = tuple(DocParent(key, names[key]) for key in sorted(payload.parents) if key in names)
    return compose(
        number,
        {edition.language: payload},
        parents,
        own_questions(posted, number, names),
        names,
        carried_questions(posted, number, names),
    )


def document_of_working_copy(condition: Condition) -> PageDocument:
    """What editors are working on, in every language."""
    languages = sorted(
        {"en"} | {section.language for section in condition.sections.all()}, key=lambda c: (c != "en", c)
    )
    payloads = {language: freeze(condition, language) for language in languages}
    rows = (
        Question.objects.of_the_desk()
        .filter(condition=condition)
        .order_by("number")
        .prefetch_related("topics", "other_conditions")
    )
    answers = [
        Answered(row.number or 0, working_answer(row), row.posted_on, row.language, also_on_of(row))
        for row in rows
    ]
    shared = Condition.objects.filter(pk__in=pages_shared(row.answer for row in answers))
    names = dict(shared.values_list("pk", "name"))
    return compose(condition.number, payloads, parents_of(payloads["en"]), answers, names)


def compose(
    number: int,
    payloads: dict[str, Payload],
    parents: tuple[DocParent, ...],
    questions: list[Answered],
    names: dict[int, str],
    carried: tuple[DocQuestion, ...] = (),
) -> PageDocument:
    """One document. The first payload gives the name and the lists; each gives its sections.

    `names` are those of other pages of which answers show a section.
    """
    payload = next(iter(payloads.values()))
    texts = [section for each in payloads.values() for section in each.sections]
    answers = [part for answered in questions for part in answer_texts(answered.answer)]
    refs = refs_in([*texts, *answers])
    keys = Keys(works(refs.citations), glossary_terms(refs.terms))
    sections = tuple(
        doc_section(section, language, keys)
        for language, each in payloads.items()
        for section in each.sections
    )
    asked = tuple(doc_question(answered, names, keys) for answered in questions)
    sources, facts = facts_of(number)
    return PageDocument(
        number=number,
        name=payload.name,
        slug=payload.slug,
        is_rare=payload.is_rare,
        other_names=tuple(DocName(row.name, row.language) for row in payload.other_names),
        categories=categories_of(payload),
        parents=parents,
        sources=sources,
        facts=facts,
        citations=doc_citations(keys),
        terms=doc_terms(keys),
        sections=sections,
        organizations=organizations_of(payload),
        resources=resources_of(payload),
        questions=(*asked, *carried),
    )


def doc_section(section: FrozenSection, language: str, keys: Keys) -> DocSection:
    body = keys.text(section.body)
    attached = sorted((keys.works[key] for key in section.attached if key in keys.works), key=in_order)
    return DocSection(
        kind=section.kind,
        language=language,
        heading=section.heading,
        body=body,
        updated=section.date,
        attached=tuple(dict.fromkeys(keys.work(work.pk) for work in attached if work.pk in keys.works)),
    )


def in_order(work: Citation) -> tuple[str, ...]:
    """An order of works that is the same on every site."""
    return work.text, work.pmid, work.doi, work.kind, work.issue


def facts_of(number: int) -> tuple[dict[str, DocSource], tuple[DocFact, ...]]:
    """The sources in order of first appearance, and the facts that readers see; none of an editor's words."""
    sources: dict[str, DocSource] = {}
    keys: dict[int, str] = {}
    facts = []
    for row in Fact.objects.filter(condition_id=number).shown().select_related("source").in_order():
        source = row.said_by
        if source and source.pk not in keys:
            keys[source.pk] = key = f"s{len(keys) + 1}"
            sources[key] = DocSource(source.name, source.release, source.licence, source.url)
        facts.append(
            DocFact(
                kind=row.kind,
                scheme=row.scheme,
                code=row.code,
                label=row.label,
                lay_label=row.lay_label,
                frequency=row.frequency,
                frequency_text=row.frequency_text,
                detail=row.detail,
                source=keys[source.pk] if source else "",
                text=row.text,
                language=row.language,
                evidence=row.own_evidence,
            )
        )
    return sources, tuple(facts)


def doc_citations(keys: Keys) -> dict[str, DocCitation]:
    by_id = {work.pk: work for work in keys.works.values()}
    return {
        key: DocCitation(
            kind=by_id[pk].kind,
            authors=by_id[pk].authors,
            title=by_id[pk].title,
            source=by_id[pk].source,
            year=by_id[pk].year,
            volume=by_id[pk].volume,
            issue=by_id[pk].issue,
            pages=by_id[pk].pages,
            publisher=by_id[pk].publisher,
            url=by_id[pk].url,
            accessed=by_id[pk].accessed_on,
            pmid=by_id[pk].pmid,
            doi=by_id[pk].doi,
        )
        for pk, key in keys.of_work.items()
    }


def doc_terms(keys: Keys) -> dict[str, DocTerm]:
    by_id = {term.pk: term for term in keys.terms.values()}
    prefetch_related_objects([by_id[pk] for pk in keys.of_term], "other_forms")
    return {
        key: DocTerm(
            name=by_id[pk].name,
            slug=by_id[pk].slug,
            definition=by_id[pk].definition,
            other_forms=tuple(row.form for row in by_id[pk].other_forms.all()),
            language=by_id[pk].language,
        )
        for pk, key in keys.of_term.items()
    }


def categories_of(payload: Payload) -> tuple[DocCategory, ...]:
    rows = Category.objects.filter(pk__in=payload.categories).order_by("slug")
    return tuple(DocCategory(row.slug, row.name) for row in rows)


def parents_of(payload: Payload) -> tuple[DocParent, ...]:
    rows = Condition.objects.filter(pk__in=payload.parents).order_by("number")
    return tuple(DocParent(row.number, row.name) for row in rows)


def organizations_of(payload: Payload) -> tuple[DocOrganization, ...]:
    ids = [listing.organization for listing in payload.organizations]
    rows = {
        row.pk: row.merged_into or row
        for row in Organization.objects.filter(pk__in=ids).select_related("merged_into")
    }
    listed: dict[int, DocOrganization] = {}
    for listing in payload.organizations:
        row = rows.get(listing.organization)
        if row:
            listed.setdefault(row.pk, doc_organization(row, listing.group))
    return tuple(listed.values())


def doc_organization(row: Organization, group: str) -> DocOrganization:
    return DocOrganization(
        group=group,
        name=row.name,
        address=row.address,
        telephone=row.telephone,
        toll_free=row.toll_free,
        tty=row.tty,
        fax=row.fax,
        email=row.email,
        website=row.website,
        languages=tuple(row.languages),
        countries=tuple(row.countries),
        scope=row.scope,
    )


def resources_of(payload: Payload) -> tuple[DocResource, ...]:
    found = Resource.objects.select_related("merged_into").in_bulk(payload.resources)
    rows = {key: row.merged_into or row for key, row in found.items()}
    return tuple(
        DocResource(row.name, row.group, row.sentence, row.address, row.automatic, row.code_scheme)
        for row in dict.fromkeys(rows[key] for key in payload.resources if key in rows)
    )
