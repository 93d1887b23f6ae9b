"""The search by symptom: choose features, see the conditions that fit.

Promise: everything that somebody chose stands in the address alone; nothing of it is kept, counted or logged
here. Works without a script: every choice is a link or a field of a form that is sent with GET.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from conditions.models import FeatureName, FeatureTerm
from conditions.pages.symptoms import (
    MOST_FEATURES,
    MOST_FITS,
    Chosen,
    choose,
    feature_code,
    fitting,
    other_name,
)
from conditions.search.feature_parts import suggest_parts
from conditions.search.feature_reading import Features, features_and_words
from conditions.search.feature_words import FeatureWords
from conditions.views.answers import page, public
from gard.lib.absolute import absolute_url
from gard.lib.folding import fold
from references.site_texts import texts_of

MOST_TYPED = 200
MOST_CODES = 200
MOST_SUGGESTED = 12
MOST_WHILE_TYPING = 8
SHORTEST_TYPED = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A feature that was chosen, and the addresses without it and with the opposite said of it."""

    name: str
    medical: str
    url: str
    remove_url: str
    turn_url: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A feature that fits what was typed; `matched` is the name by which, when it is another."""

    name: str
    medical: str
    matched: str
    language: str
    conditions: int
    is_chosen: bool
    has_url: str
    without_url: str


def address(has: Iterable[str], without: Iterable[str], part: str = "") -> str:
    query = urlencode([*(("has", code) for code in has), *(("not", code) for code in without)], safe=":")
    return f"{reverse('symptoms')}{'?' if query else ''}{query}{part}"


@public
def symptoms(request: HttpRequest) -> HttpResponse:
    """Results for the codes `has` and `not`; suggestions for `q`."""
    typed = " ".join(request.GET.get("q", "").split())[:MOST_TYPED]
    chosen = choose(request.GET.getlist("has")[:MOST_CODES], request.GET.getlist("not")[:MOST_CODES])
    features, words = features_and_words()
    fits, total = fitting(features.index, chosen)
    context = {
        "typed": typed,
        "offers": offers(typed, chosen, features, words),
        "chosen": chosen,
        "present": choices(chosen, is_present=True),
        "absent": choices(chosen, is_present=False),
        "is_full": len(chosen.codes) >= MOST_FEATURES,
        "most": MOST_FEATURES,
        "fits": fits,
        "shown": min(total, MOST_FITS),
        "total": total,
        "known": features.index.total,
        "has_hierarchy": features.index.has_hierarchy,
        "noindex": bool(request.GET),
        "canonical_url": absolute_url(request, reverse("symptoms")),
    }
    tags = {"symptoms", *(f"condition:{fit.number}" for fit in fits)}
    return page(request, "conditions/symptoms.html", context, tags)


@public
def suggestions(request: HttpRequest) -> HttpResponse:
    """Features that fit `q`, for the script of the box: each leads to the search with it as well."""
    typed = " ".join(request.GET.get("q", "").split())[:MOST_TYPED]
    chosen = choose(request.GET.getlist("has")[:MOST_CODES], request.GET.getlist("not")[:MOST_CODES])
    is_full = len(typed) < SHORTEST_TYPED or len(chosen.codes) >= MOST_FEATURES
    features, words = features_and_words()
    found = [] if is_full else offers(typed, chosen, features, words)[:MOST_WHILE_TYPING]
    rows = [row_of(offer) for offer in found if not offer.is_chosen]
    texts = texts_of(request)
    said = texts["search.suggest.some" if rows else "search.suggest.none"].replace("{total}", str(len(rows)))
    response = JsonResponse({"said": said, "suggestions": rows})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def row_of(offer: Offer) -> dict[str, object]:
    """As the script of the search boxes takes it: below the name stands by what else it was found."""
    other = offer.matched or offer.medical
    parts = [{"text": other, "is_match": False}] if other else []
    return {"name": offer.name, "url": offer.has_url, "kind": "feature", "parts": parts}


def choices(chosen: Chosen, *, is_present: bool) -> list[Choice]:
    has, without = ([term.code for term in terms] for terms in (chosen.has, chosen.without))
    rows = []
    for term in chosen.has if is_present else chosen.without:
        others = [code for code in has if code != term.code], [code for code in without if code != term.code]
        turned = (others[0], [*others[1], term.code]) if is_present else ([*others[0], term.code], others[1])
        rows.append(
            Choice(
                name=str(term),
                medical=other_name(term),
                url=term.get_absolute_url(),
                remove_url=address(*others, "#chosen"),
                turn_url=address(*turned, "#chosen"),
            )
        )
    return rows


def offers(typed: str, chosen: Chosen, features: Features, words: FeatureWords) -> list[Offer]:
    """What was typed as words, or as a code."""
    if not typed:
        return []
    found = suggest_parts(words, typed, partial(features.index.count, with_kinds=True), MOST_SUGGESTED)
    names = FeatureName.objects.select_related("term").in_bulk([each.name for each in found])
    rows = [(names[each.name].term, names[each.name]) for each in found if each.name in names]
    code = feature_code(typed)
    by_code = FeatureTerm.objects.known().filter(code=code, is_obsolete=False).first() if code else None
    offered = [offer(by_code, None, chosen, features)] if by_code else []
    return offered + [offer(term, name, chosen, features) for term, name in rows if term != by_code]


def offer(term: FeatureTerm, name: FeatureName | None, chosen: Chosen, features: Features) -> Offer:
    has, without = ([each.code for each in terms] for terms in (chosen.has, chosen.without))
    is_other = name is not None and fold(name.name) not in {fold(str(term)), fold(term.name)}
    return Offer(
        name=str(term),
        medical=other_name(term),
        matched=name.name if name and is_other else "",
        language=name.language if name else "en",
        conditions=features.index.count(term.pk, with_kinds=True),
        is_chosen=term.code in chosen.codes,
        has_url=address([*has, term.code], without, "#chosen"),
        without_url=address(has, [*without, term.code], "#chosen"),
    )
