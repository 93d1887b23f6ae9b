"""Gives the coded features of pages their terms, and makes those that the site does not have.

Promise: a site without an ontology has a term for every coded feature, named as its pages name it. These
names follow what readers see: words of drafts, of hidden facts and of withdrawn pages are nobody's to find.
An ontology that is imported later takes the same rows over; from then on pages add everyday words at most.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from conditions.actions.count_features import LANGUAGE, public_features, recount_features
from conditions.features import OTHER_BRANCHES, is_feature, system_of
from conditions.models import Fact, FeatureName, FeatureTerm
from conditions.pages.symptoms import feature_code
from gard.lib.folding import fold
from references.codes import bare

BATCH = 500
LABEL, SYNONYM, LAY = (kind.value for kind in FeatureName.Kind)

OTHER_BRANCH_ABOVE = """
WITH RECURSIVE above(start, id) AS (
    SELECT child_id, parent_id FROM conditions_featurelink WHERE child_id IN ({terms})
    UNION
    SELECT above.start, l.parent_id FROM conditions_featurelink l JOIN above ON l.child_id = above.id
)
SELECT DISTINCT above.start FROM above JOIN conditions_featureterm t ON t.id = above.id
WHERE t.code IN ({codes})
"""


class Called(NamedTuple):
    """One name of a term, as pages give it."""

    term: int
    kind: str
    name: str


@transaction.atomic
def follow_features(conditions: Iterable[int], *, left: Iterable[int | None] = ()) -> None:
    """Link, name and count the features of these pages, and terms that they have `left`."""
    numbers = list(conditions)
    rows = Fact.objects.filter(condition__in=numbers, kind=Fact.Kind.FEATURE).order_by()
    link_coded(rows)
    terms = {*rows.values_list("term_id", flat=True), *left} - {None}
    touched = sorted(term for term in terms if term)
    list(FeatureTerm.objects.filter(pk__in=touched).order_by("pk").select_for_update(no_key=True))
    name_terms(touched)
    recount_features(touched)


@transaction.atomic
def follow_all_features() -> None:
    """The same for the whole site: after an import, or on a site from before terms came of facts."""
    link_coded(Fact.objects.filter(kind=Fact.Kind.FEATURE).order_by())
    name_terms(None)
    recount_features()


def link_coded(features: QuerySet[Fact, Fact]) -> None:
    """Those of these that have a code and no term yet."""
    rows = features.filter(term=None, scheme__in=("hpo", "")).exclude(code="")
    coded = {
        pk: code
        for pk, given, label in rows.values_list("pk", "code", "label")
        if (code := feature_code(bare("hpo", given))) and is_feature(code, fold(label))
    }
    terms = terms_with(set(coded.values()))
    by_term: dict[int, list[int]] = {}
    for pk, code in coded.items():
        if code in terms:
            by_term.setdefault(terms[code], []).append(pk)
    for term, keys in by_term.items():
        for begin in range(0, len(keys), BATCH):
            Fact.objects.filter(pk__in=keys[begin : begin + BATCH]).update(term_id=term)


def term_with(code: str) -> int | None:
    """The term of one code; see `terms_with`."""
    found = feature_code(bare("hpo", code))
    return terms_with({found}).get(found) if found else None


def terms_with(codes: Collection[str]) -> dict[str, int]:
    """Code -> its term, or what stands for it now; made where it is missing. Codes of other branches of the
    ontology, which are no features, have none."""
    found = stored(codes)
    missing = sorted(set(codes) - found.keys())
    if missing:
        new = [FeatureTerm(code=code, name=code) for code in missing]
        FeatureTerm.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
        found |= stored(missing)
    moved = {code: row[2] for code, row in found.items() if row[1] and row[2]}
    if moved:
        successors = stored(set(moved.values()))
        found |= {code: successors[to] for code, to in moved.items() if to in successors}
    terms = {code: row[0] for code, row in found.items()}
    others = in_other_branches(sorted(set(terms.values()))) if terms else set()
    return {code: term for code, term in terms.items() if term not in others}


def stored(codes: Collection[str]) -> dict[str, tuple[int, bool, str]]:
    """Code -> key, whether it was given up, and for what."""
    rows = FeatureTerm.objects.filter(code__in=codes).order_by() if codes else FeatureTerm.objects.none()
    return {
        code: (pk, is_obsolete, successor)
        for pk, code, is_obsolete, successor in rows.values_list("pk", "code", "is_obsolete", "successor")
    }


def in_other_branches(terms: list[int]) -> set[int]:
    """Those that say how a condition is passed on, its course and the like, by the hierarchy."""
    codes = sorted(OTHER_BRANCHES)
    found: set[int] = set()
    for begin in range(0, len(terms), BATCH):
        part = terms[begin : begin + BATCH]
        sql = OTHER_BRANCH_ABOVE.format(
            terms=", ".join(["%s"] * len(part)), codes=", ".join(["%s"] * len(codes))
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [*part, *codes])
            found |= {pk for (pk,) in cursor.fetchall()}
    return found


def name_terms(terms: list[int] | None) -> None:
    """Bring the names that these terms, or all, have of pages in step with what readers see."""
    wanted = dict.fromkeys(names_said(terms))
    there = FeatureName.objects.filter(source=None).order_by()
    there = there if terms is None else there.filter(term__in=terms)
    touched = {called.term for called in wanted}
    first: dict[tuple[int, str], str] = {}
    for called in wanted:
        first.setdefault((called.term, called.kind), called.name)
    gone = []
    for pk, term, kind, name in there.values_list("pk", "term_id", "kind", "name"):
        touched.add(term)
        if wanted.pop(Called(term, kind, name), 1):
            gone.append(pk)
    FeatureName.objects.filter(pk__in=gone).delete()
    rows = [
        FeatureName(term_id=term, kind=kind, name=name, folded=fold(name)[:400])
        for term, kind, name in wanted
    ]
    FeatureName.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    show_names(terms, touched, first)


def names_said(terms: list[int] | None) -> list[Called]:
    """What pages before readers call these terms, what the most trusted source says first. The label counts
    where no ontology has the term, everyday words where none has the same."""
    rows = public_features(terms).filter(language__in=("", LANGUAGE))
    rows = rows.filter(~Q(lay_label="") | Q(term__source=None))
    rows = rows.order_by(F("source__trust").asc(nulls_first=True), "pk")
    said = list(rows.values_list("term_id", "term__source_id", "label", "lay_label"))
    known = named_by_ontologies({term for term, source, *_ in said if source})
    found: list[Called] = []
    seen = {(term, folded) for term, folded, _ in known}
    labelled: set[int] = set()
    for term, source, label, _ in said:
        if not source and fold(label) and (term, fold(label)) not in seen:
            seen.add((term, fold(label)))
            found.append(Called(term, SYNONYM if term in labelled else LABEL, label))
            labelled.add(term)
    for term, _, _, lay in said:
        if fold(lay) and (term, fold(lay)) not in seen:
            seen.add((term, fold(lay)))
            found.append(Called(term, LAY, lay))
    return found


def named_by_ontologies(terms: Collection[int]) -> set[tuple[int, str, str]]:
    """Term, folded name and kind."""
    names = FeatureName.objects.filter(term__in=terms, language=LANGUAGE).exclude(source=None)
    return set(names.order_by().values_list("term_id", "folded", "kind")) if terms else set()


def show_names(terms: list[int] | None, touched: Collection[int], first: dict[tuple[int, str], str]) -> None:
    """The names by which readers see the terms, for those that no ontology names so."""
    rows = FeatureTerm.objects.filter(Q(source=None) | Q(pk__in=touched))
    rows = rows if terms is None else rows.filter(pk__in=terms)
    has_lay = {term for term, _, kind in named_by_ontologies(touched) if kind == LAY}
    changed = []
    for row in rows.order_by("pk"):
        before = row.name, row.lay_name, row.system
        if row.source_id is None:
            row.name = first.get((row.pk, LABEL)) or first.get((row.pk, LAY)) or row.code
            row.lay_name = first.get((row.pk, LAY), "")
            row.system = system_of(row.name, row.lay_name)
        elif row.pk not in has_lay:
            row.lay_name = first.get((row.pk, LAY), "")
        if (row.name, row.lay_name, row.system) != before:
            changed.append(row)
    FeatureTerm.objects.bulk_update(changed, ["name", "lay_name", "system"], batch_size=100)
