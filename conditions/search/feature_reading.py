"""Reads features and their names from the database, and keeps what is worked out of them in each process.

Promise: one quick query says whether anything may have changed since; only what readers may see is read.
What is kept proposes, the page that shows it looks the rows up again: so nothing that was hidden or withdrawn
a moment ago is ever shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import Length

from conditions.features import system_of
from conditions.features.lay_names import everyday
from conditions.models import Fact, FeatureLink, FeatureName, FeatureTerm
from conditions.search.engine import fetch
from conditions.search.feature_index import FREQUENCIES, FeatureIndex, Row, build_index
from conditions.search.feature_words import FeatureWords, build_words
from conditions.search.kept import Kept
from gard.lib.folding import fold, initial

GREATEST = (
    *("conditions_importbatch", "conditions_featureterm", "conditions_featurename", "conditions_featurelink"),
    *("conditions_event", "conditions_fact", "reversion_revision"),
)
OF_TERMS = 5
"""So many of the figures concern the terms themselves; the others what conditions show."""
GREATEST_KEYS = ", ".join(f"(SELECT max(id) FROM {table})" for table in GREATEST)  # noqa: S608 - fixed names
MARK = f"SELECT (SELECT count(*) FROM conditions_importrun WHERE state = 'restored'), {GREATEST_KEYS}"  # noqa: S608

Mark = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ListedFeature:
    """A term that a condition names; `conditions` is how many do."""

    name: str
    medical: str
    code: str
    system: str
    letter: str
    conditions: int


@dataclass(frozen=True, slots=True)
class Features:
    """What conditions show, and the terms that they name in order of the alphabet."""

    index: FeatureIndex
    listed: tuple[ListedFeature, ...]


def mark() -> Mark:
    """What differs whenever a term, a fact or a page may have changed; one query of greatest keys."""
    return fetch(MARK, [])[0]


def of_terms(found: object) -> Mark:
    """What of a mark concerns the terms and their names."""
    return found[:OF_TERMS] if isinstance(found, tuple) else ()


def features() -> Features:
    """What readers may see now."""
    return KEPT_FEATURES.get(mark())


def features_and_words() -> tuple[Features, FeatureWords]:
    """Both, with one look at the database."""
    found = mark()
    return KEPT_FEATURES.get(found), KEPT_WORDS.get(of_terms(found))


def words_now() -> FeatureWords:
    """The words of all names of features."""
    return KEPT_WORDS.get(of_terms(mark()))


def forget() -> None:
    """Read all of it again; for tests."""
    KEPT_FEATURES.forget()
    KEPT_WORDS.forget()


def shown_features() -> models.QuerySet[Fact, Fact]:
    """Features of pages that readers see, as far as a term of the ontology says which they are."""
    return shown_terms().filter(kind=Fact.Kind.FEATURE)


def shown_terms() -> models.QuerySet[Fact, Fact]:
    """The same, and whatever else may name a term. For few pages: asked for the kind, SQLite would read
    the features of all pages instead of all facts of those."""
    return Fact.objects.shown().filter(
        term__isnull=False,
        condition__editions__is_current=True,
        condition__editions__language="en",
    )


def features_digest(found: object) -> object:
    """Exactly what the index would be made of, near enough: sums over its rows."""
    by_frequency = {
        f"of_{rank}": Sum("pk", filter=Q(frequency=frequency)) for rank, frequency in enumerate(FREQUENCIES)
    }
    sums = shown_features().aggregate(Count("pk"), Sum("term_id"), Sum("condition_id"), **by_frequency)
    return of_terms(found), tuple(sorted(sums.items()))


def read_features() -> Features:
    links = FeatureLink.objects.order_by().values_list("child_id", "parent_id")
    index = build_index(rows(), links.iterator(chunk_size=5000))
    return Features(index, tuple(listed(index.in_use())))


def rows() -> Iterator[Row]:
    found = shown_features().order_by("condition_id").values_list("condition_id", "term_id", "frequency")
    for condition, term, frequency in found.iterator(chunk_size=5000):
        if term is not None:
            yield condition, term, frequency


def listed(in_use: dict[int, int]) -> list[ListedFeature]:
    terms = FeatureTerm.objects.order_by().values_list("pk", "name", "lay_name", "code", "system")
    found = [
        ListedFeature(
            name=lay or name,
            medical=name if lay and fold(lay) != fold(name) else "",
            code=code,
            system=system or system_of(name, lay),
            letter=initial(lay or name),
            conditions=in_use[pk],
        )
        for pk, name, written, code, system in terms.iterator(chunk_size=5000)
        for lay in [everyday(written)]
        if pk in in_use
    ]
    return sorted(found, key=lambda row: (fold(row.name), row.code))


def words_digest(found: object) -> object:
    names = FeatureName.objects.aggregate(Max("pk"), Count("pk"), letters=Sum(Length("folded")))
    return of_terms(found), tuple(sorted(names.items()))


def read_words() -> FeatureWords:
    names = FeatureName.objects.filter(term__is_obsolete=False).order_by("pk")
    return build_words(names.values_list("pk", "term_id", "folded").iterator(chunk_size=5000))


KEPT_FEATURES: Kept[Features] = Kept(digest=features_digest, build=read_features)
KEPT_WORDS: Kept[FeatureWords] = Kept(digest=words_digest, build=read_words)
