"""Everything that readers can find with one query: pages, features, organisations, glossary, texts.

Promise: only what readers see now, at the address where they see it; a fixed number of queries whatever is
found. A query that finds no name still leads somewhere: to fewer words, to near names, to texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from conditions.models import Category, Edition, FeatureName, FeatureTerm, PublishedName
from conditions.search.highlight import Part, corrected, parts_of
from conditions.search.keys import words_of
from conditions.search.matching import Match, Matches, match_names
from conditions.search.similar import Offer, search_questions
from gard.lib.folding import fold
from references.codes import parse_code
from references.models import GlossaryTerm, Organization

MOST_PAGES = 50
MOST_SUGGESTED = 8
MOST_OTHERS = 10
SHORTEST_WORD = 3
Kind = PublishedName.Kind


@dataclass(frozen=True, slots=True)
class Page:
    """A condition. `parts` are the name, code or gene that met; `is_heading` says that it is the heading."""

    number: int
    name: str
    url: str
    kind: str
    language: str
    parts: tuple[Part, ...]

    @property
    def is_heading(self) -> bool:
        return self.kind == Kind.DISPLAY

    @property
    def met(self) -> str:
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Place:
    """A feature, an organisation or a term of the glossary."""

    name: str
    url: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category with the number of pages among those that were found."""

    name: str
    slug: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, each kind by itself and the best first."""

    pages: tuple[Page, ...] = ()
    features: tuple[Place, ...] = ()
    questions: tuple[Offer, ...] = ()
    sections: tuple[Offer, ...] = ()
    organizations: tuple[Place, ...] = ()
    terms: tuple[Place, ...] = ()
    categories: tuple[Shelf, ...] = ()
    did_you_mean: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        places = (self.features, self.organizations, self.terms)
        return not any((self.pages, self.questions, self.sections, *places))


def search(query: str, language: str = "en") -> Results:
    """All kinds of results for a query that was sent."""
    if not fold(query):
        return Results()
    matches = match_names(query, language=language)
    pages = pages_of(matches.rows[:MOST_PAGES], language)
    meant = corrected(query, matches.rows[0]) if matches.is_corrected and pages else ""
    offers = search_questions(query, language)
    return Results(
        pages=tuple(pages),
        features=features(meant or query),
        questions=tuple(offer for offer in offers if offer.kind == "question"),
        sections=tuple(offer for offer in offers if offer.kind == "section"),
        organizations=organizations(query),
        terms=terms(meant or query, language),
        categories=shelves(pages, language),
        did_you_mean=meant,
        left_out=left_out(query, matches) if pages else (),
    )


def suggest(query: str, language: str = "en") -> list[Page]:
    """At most eight pages for a query that is being typed; its last word may be a beginning."""
    if len(fold(query)) < 2:
        return []
    matches = match_names(query, is_typing=True, language=language)
    return pages_of(matches.rows[:MOST_SUGGESTED], language)


def left_out(query: str, matches: Matches) -> tuple[str, ...]:
    """The words of the query that the pages do not hold, as they were typed."""
    gone = set(matches.left_out)
    return tuple(word for word in query.split() if gone.intersection(words_of(word)))


def pages_of(matches: tuple[Match, ...], language: str) -> list[Page]:
    """Each with the heading and the address that readers see now; one query."""
    numbers = [match.hit.condition for match in matches]
    if not numbers:
        return []
    editions = Edition.objects.current(language).filter(condition__in=numbers).order_by()
    shown = {row.condition_id: row for row in editions.listed()}
    found = []
    for match in matches:
        page = shown.get(match.hit.condition)
        if page is not None:
            url = reverse("condition", args=[page.condition_id, page.slug])
            found.append(
                Page(page.condition_id, page.name, url, match.hit.kind, match.hit.language, parts_of(match))
            )
    return found


def shelves(pages: list[Page], language: str) -> tuple[Shelf, ...]:
    """The categories of the pages that were found, the fullest first; one query."""
    numbers = [page.number for page in pages]
    if not numbers:
        return ()
    in_category = Category.objects.filter(
        editions__is_current=True, editions__language=language, editions__condition__in=numbers
    )
    counts: dict[tuple[str, str], int] = {}
    for name, slug in in_category.order_by("name").values_list("name", "slug"):
        counts[name, slug] = counts.get((name, slug), 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Shelf(name, slug, count) for (name, slug), count in ordered)


def numbers_in(category: str, pages: tuple[Page, ...], language: str = "en") -> set[int]:
    """Which of the pages stand in the category."""
    editions = Edition.objects.current(language).filter(
        categories__slug=category, condition__in=[page.number for page in pages]
    )
    return set(editions.order_by().values_list("condition_id", flat=True))


def all_words(query: str, field: str) -> Q | None:
    """Every word of the query stands in the field; None when the query has no word to look for."""
    words = [word for word in fold(query).split() if len(word) >= SHORTEST_WORD][:8]
    return reduce(and_, (Q(**{f"{field}__contains": word}) for word in words)) if words else None


def features(query: str) -> tuple[Place, ...]:
    """Clinical features that some page names, by their everyday and medical names; any by its code."""
    coded = parse_code(query)
    if coded and coded[0] == "hpo":
        terms = FeatureTerm.objects.filter(code=coded[1], is_obsolete=False)
        return tuple(Place(str(term), feature_url(term.code), term.code) for term in terms)
    holds = all_words(query, "folded")
    if holds is None or not feature_url("HP:0000001"):
        return ()
    names = FeatureName.objects.filter(holds, term__conditions_count__gt=0, term__is_obsolete=False)
    found: dict[str, Place] = {}
    for row in names.select_related("term").order_by("folded", "pk")[: MOST_OTHERS * 8]:
        url = feature_url(row.term.code)
        detail = row.name if row.name != str(row.term) else ""
        found.setdefault(url, Place(str(row.term), url, detail))
    return tuple(found.values())[:MOST_OTHERS]


def feature_url(code: str) -> str:
    """The page of a feature; empty on a site that has no such pages."""
    try:
        return reverse("feature", args=[code])
    except NoReverseMatch:
        return ""


def named_like(query: str, names: list[str]) -> list[int]:
    """Places of the names that hold every word of the query, small words and endings apart."""
    words = fold(query).split()
    telling = [word for word in words if len(word) >= SHORTEST_WORD]
    if not telling:
        return []
    return [place for place, name in enumerate(names) if all(word in fold(name) for word in telling)]


def organizations(query: str) -> tuple[Place, ...]:
    rows = list(Organization.objects.filter(is_retired=False).only("name").order_by("name", "pk"))
    found = named_like(query, [row.name for row in rows])[:MOST_OTHERS]
    return tuple(Place(rows[place].name, rows[place].get_absolute_url()) for place in found)


def terms(query: str, language: str) -> tuple[Place, ...]:
    rows = list(GlossaryTerm.objects.filter(is_retired=False, language=language).order_by("name", "pk"))
    found = named_like(query, [row.name for row in rows])[:MOST_OTHERS]
    return tuple(
        Place(rows[place].name, rows[place].get_absolute_url(), rows[place].definition) for place in found
    )
