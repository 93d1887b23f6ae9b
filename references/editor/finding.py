"""Finding works and glossary terms for the editor's dialogs, each search in a constant number of queries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Q

from references.models import Citation, GlossaryTerm, TermForm

LIMIT = 20
LONGEST_QUERY = 200
LONGEST_MERGE_CHAIN = 8
_PREFIX = re.compile(r"\b(?:pmid|doi)\s*:?\s*|https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A work as the dialogs show it; `survivor` is the id that it goes by after merges."""

    id: int
    survivor: int
    text: str
    kind: str
    pmid: str
    doi: str
    is_retired: bool


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A glossary term as the dialogs show it."""

    id: int
    survivor: int
    name: str
    definition: str
    other_forms: tuple[str, ...]
    is_retired: bool


Found = FoundCitation | FoundTerm


def as_json(found: Iterable[Found]) -> list[dict[str, Any]]:
    return [asdict(one) for one in found]


def readable(query: str) -> str:
    """The query without what no database takes, no longer than a person types."""
    return _UNREADABLE.sub(" ", query[: LONGEST_QUERY * 2]).strip()[:LONGEST_QUERY]


def describe_citation(work: Citation, asked_for: int | None = None) -> FoundCitation:
    return FoundCitation(
        id=asked_for or work.pk,
        survivor=work.pk,
        text=work.text,
        kind=work.get_kind_display(),
        pmid=work.pmid,
        doi=work.doi,
        is_retired=work.is_retired,
    )


def describe_term(term: GlossaryTerm, asked_for: int | None = None) -> FoundTerm:
    return FoundTerm(
        id=asked_for or term.pk,
        survivor=term.pk,
        name=term.name,
        definition=term.definition,
        other_forms=tuple(form.form for form in term.other_forms.all()),
        is_retired=term.is_retired,
    )


def search_citations(query: str) -> list[FoundCitation]:
    """Works that may be cited and hold every word; without words, the newest."""
    words = _PREFIX.sub(" ", readable(query)).strip()
    offered = Citation.objects.offered()
    rows = offered.matching(words) if words else offered.order_by("-pk")
    return [describe_citation(work) for work in rows[:LIMIT]]


def search_terms(query: str) -> list[FoundTerm]:
    """Terms of which the name or another form holds the words; those that equal or begin with them first."""
    words = readable(query)
    offered = GlossaryTerm.objects.offered().prefetch_related("other_forms")
    if not words:
        return [describe_term(term) for term in offered.order_by("-pk")[:LIMIT]]
    equal = Q(name__iexact=words) | Q(pk__in=TermForm.objects.filter(form__iexact=words).values("term"))
    holds = Q(name__icontains=words) | Q(pk__in=TermForm.objects.filter(form__icontains=words).values("term"))
    first = list(offered.filter(equal)[:LIMIT])
    rest = [term for term in offered.filter(holds)[: LIMIT * 2] if term not in first]
    rest.sort(key=lambda term: not term.name.lower().startswith(words.lower()))
    return [describe_term(term) for term in (first + rest)[:LIMIT]]


def _survivors(model: Any, ids: list[int]) -> dict[int, Any]:
    """For each id that exists, the row that stands for it now; a query for each link of the longest merge."""
    rows: dict[int, Any] = {}
    wanted = set(ids)
    for _ in range(LONGEST_MERGE_CHAIN):
        if not wanted:
            break
        rows |= model._default_manager.in_bulk(wanted)
        wanted = {row.merged_into_id for row in rows.values() if row.merged_into_id} - rows.keys()

    def last(pk: int) -> Any:
        row = rows[pk]
        for _ in range(LONGEST_MERGE_CHAIN):
            if row.merged_into_id not in rows:
                break
            row = rows[row.merged_into_id]
        return row

    return {pk: last(pk) for pk in ids if pk in rows}


def citations_by_id(ids: list[int]) -> list[FoundCitation]:
    """The works behind markers that stand in a text already, retired ones too."""
    return [describe_citation(work, pk) for pk, work in _survivors(Citation, ids).items()]


def terms_by_id(ids: list[int]) -> list[FoundTerm]:
    """The terms behind marks that stand in a text already, retired ones too."""
    found = _survivors(GlossaryTerm, ids)
    terms = {
        term.pk: term
        for term in GlossaryTerm.objects.filter(pk__in={row.pk for row in found.values()}).prefetch_related(
            "other_forms"
        )
    }
    return [describe_term(terms[row.pk], pk) for pk, row in found.items()]
