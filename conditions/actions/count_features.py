"""How many pages before readers name each clinical feature, kept beside the term.

Promise: as in the lists, hidden facts, facts that say a feature is not seen, and pages that readers cannot
open, count nowhere; who changes a fact or what readers see counts again in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from conditions.models import Fact, FeatureTerm

BATCH = 500
LANGUAGE = "en"


def public_features(terms: Iterable[int] | None = None) -> QuerySet[Fact, Fact]:
    """Features that readers see and that have a term; of all terms, or of these."""
    shown = Fact.objects.shown().filter(kind=Fact.Kind.FEATURE, term__isnull=False)
    shown = shown.exclude(frequency=Fact.Frequency.EXCLUDED)
    if terms is not None:
        shown = shown.filter(term__in=list(terms))
    return shown.filter(condition__editions__is_current=True, condition__editions__language=LANGUAGE)


def pages_naming(terms: Iterable[int] | None = None) -> dict[int, int]:
    """Term -> number of its pages; terms without any are left out. All terms, or these."""
    public = public_features(terms)
    return dict(public.order_by().values_list("term_id").annotate(Count("condition", distinct=True)))


def recount_features(terms: Iterable[int | None] | None = None) -> int:
    """Of these terms, or of all. Returns how many changed."""
    wanted = None if terms is None else sorted({term for term in terms if term})
    if wanted == []:
        return 0
    counts = pages_naming(wanted)
    rows = FeatureTerm.objects.order_by("pk")
    rows = rows if wanted is None else rows.filter(pk__in=wanted)
    changed = [
        FeatureTerm(pk=pk, conditions_count=counts.get(pk, 0))
        for pk, stored in rows.values_list("pk", "conditions_count")
        if counts.get(pk, 0) != stored
    ]
    FeatureTerm.objects.bulk_update(changed, ["conditions_count"], batch_size=BATCH)
    return len(changed)
