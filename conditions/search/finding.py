"""Everything that readers can find with one query: pages, features, organisations, glossary, texts.

Promise: only what readers see now, at the address where they see it; a fixed number of queries whatever is
found. A query that finds no name still leads somewhere: to fewer words, to near names, to texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_

from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from conditions.models import Edition, FeatureName, FeatureTerm, PublishedName
from conditions.search.codes import named_code
from conditions.search.far_fetched import NEARLY
from conditions.search.feature_parts import suggest_parts
from conditions.search.feature_reading import words_now
from conditions.search.highlight import Part, corrected, parts_of
from conditions.search.keys import words_of
from conditions.search.matching import Matches, match_names
from conditions.search.ranking import Match
from conditions.search.shelves import Shelf, numbers_in, shelves
from conditions.search.similar import Offer, search_questions
from gard.lib.folding import fold
from references.codes import bare
from references.models import GlossaryTerm, Organization

MOST_PAGES = 50
MOST_SUGGESTED = 10
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
class Results:
    """What was found, each kind by itself and the best first.

    `pages` are those from place `first` on, of `total`; `is_cut` says that more names hold the words,
    `is_near` that the first name is nearly as typed.
    """

    pages: tuple[Page, ...] = ()
    total: int = 0
    first: int = 1
    is_cut: bool = False
    features: tuple[Place, ...] = ()
    questions: tuple[Offer, ...] = ()
    sections: tuple[Offer, ...] = ()
    organizations: tuple[Place, ...] = ()
    terms: tuple[Place, ...] = ()
    categories: tuple[Shelf, ...] = ()
    did_you_mean: str = ""
    left_out: tuple[str, ...] = ()
    unknown_code: str = ""
    unknown_category: str = ""
    is_near: bool = False

    @property
    def is_sure(self) -> bool:
        """A name, code or gene holds every word as it was typed."""
        return bool(self.total) and not self.left_out and not self.did_you_mean

    @property
    def is_features_first(self) -> bool:
        """Features say more than what little the names share with the query."""
        return bool(self.features) and not self.is_sure and not self.is_near

    @property
    def last(self) -> int:
        """The place of the last page shown."""
        return self.first + len(self.pages) - 1

    @property
    def next_first(self) -> int:
        """The place from which to go on; 0 when all were shown."""
        after = self.first + MOST_PAGES
        return after if after <= self.total else 0

    @property
    def is_empty(self) -> bool:
        places = (self.features, self.organizations, self.terms)
        return not any((self.pages, self.questions, self.sections, *places))


def search(query: str, language: str = "en", *, category: str = "", first: int = 1) -> Results:
    """All kinds of results for a query that was sent; pages from place `first` on. In a category (its slug)
    pages only."""
    if not fold(query):
        return Results()
    matches = match_names(query, language=language)
    shown = headings(matches.rows, language)
    rows = [match for match in matches.rows if match.hit.condition in shown]
    categories = shelves(shown, language)
    is_narrow = any(shelf.slug == category for shelf in categories)
    if is_narrow:
        inside = numbers_in(category, shown, language)
        rows = [match for match in rows if match.hit.condition in inside]
    elif category:
        return Results(categories=categories, unknown_category=category)
    first = first if first <= len(rows) else 1
    found = Results(
        pages=tuple(page_of(match, shown) for match in rows[first - 1 : first - 1 + MOST_PAGES]),
        total=len(rows),
        first=first,
        is_cut=matches.is_cut,
        categories=categories,
        did_you_mean=corrected(query, rows[0]) if matches.is_corrected and rows else "",
        left_out=left_out(query, matches) if rows else (),
        unknown_code=matches.unknown_code,
        is_near=bool(rows) and not matches.left_out and rows[0].score >= NEARLY,
    )
    return found if is_narrow else with_other_kinds(found, query, language)


def with_other_kinds(found: Results, query: str, language: str) -> Results:
    """Features, questions, sections, organisations and terms as well. A code has no words to look for."""
    if found.unknown_code:
        return replace(found, features=features(query))
    meant = found.did_you_mean or query
    offers = search_questions(query, language)
    return replace(
        found,
        features=features(meant) if found.is_sure else features_said(query),
        questions=tuple(offer for offer in offers if offer.kind == "question"),
        sections=tuple(offer for offer in offers if offer.kind == "section"),
        organizations=organizations(query),
        terms=terms(meant, language),
    )


def suggest(query: str, language: str = "en") -> list[Page]:
    """At most ten pages for a query that is being typed; its last word may be a beginning."""
    if len(fold(query)) < 2:
        return []
    rows = match_names(query, is_typing=True, language=language).rows[:MOST_SUGGESTED]
    shown = headings(rows, language)
    return [page_of(match, shown) for match in rows if match.hit.condition in shown]


def left_out(query: str, matches: Matches) -> tuple[str, ...]:
    """The words of the query that the pages do not hold, as they were typed."""
    gone = set(matches.left_out)
    return tuple(word for word in query.split() if gone.intersection(words_of(word)))


def headings(matches: Iterable[Match], language: str) -> dict[int, tuple[str, str]]:
    """Name and slug under which readers see each page now; one query."""
    numbers = [match.hit.condition for match in matches]
    if not numbers:
        return {}
    editions = Edition.objects.current(language).filter(condition__in=numbers).order_by()
    rows = editions.values_list("condition_id", "name", "slug")
    return {number: (name, slug) for number, name, slug in rows}


def page_of(match: Match, shown: Mapping[int, tuple[str, str]]) -> Page:
    hit = match.hit
    name, slug = shown[hit.condition]
    url = reverse("condition", args=[hit.condition, slug])
    return Page(hit.condition, name, url, hit.kind, hit.language, parts_of(match))


def all_words(query: str, field: str) -> Q | None:
    """Every word of the query stands in the field; None when the query has no word to look for."""
    words = [word for word in fold(query).split() if len(word) >= SHORTEST_WORD][:8]
    return reduce(and_, (Q(**{f"{field}__contains": word}) for word in words)) if words else None


def features(query: str) -> tuple[Place, ...]:
    """Clinical features that some page names, by their everyday and medical names; any by its code."""
    coded = named_code(query)
    if coded and coded[0] == "hpo":
        terms = FeatureTerm.objects.known().filter(code=bare(*coded), is_obsolete=False)
        return tuple(Place(str(term), feature_url(term.code), term.code) for term in terms)
    holds = all_words(query, "folded")
    if holds is None or not feature_url("HP:0000001"):
        return ()
    names = FeatureName.objects.filter(holds, term__conditions_count__gt=0, term__is_obsolete=False)
    found: dict[str, Place] = {}
    for row in names.select_related("term").order_by("folded", "pk")[: MOST_OTHERS * 8]:
        place = place_of(row)
        found.setdefault(place.url, place)
    return tuple(found.values())[:MOST_OTHERS]


def features_said(query: str) -> tuple[Place, ...]:
    """Features that fit the words of somebody who tells what they have; else those that fit one word."""
    named = suggest_parts(words_now(), query, lambda term: 1, MOST_OTHERS * 4)
    names = FeatureName.objects.select_related("term").filter(term__conditions_count__gt=0)
    found = names.in_bulk([each.name for each in named])
    return tuple(place_of(found[each.name]) for each in named if each.name in found)[:MOST_OTHERS]


def place_of(row: FeatureName) -> Place:
    """The term, with the name by which it was found where that is another."""
    shown = str(row.term)
    return Place(shown, feature_url(row.term.code), row.name if fold(row.name) != fold(shown) else "")


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
