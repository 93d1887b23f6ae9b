"""The search page, and the suggestions of the search box while somebody types."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import override

from conditions.actions.count_searches import count_search
from conditions.search import Results, search, suggest
from conditions.search.finding import numbers_in
from conditions.views.answers import page, public
from references.site_texts import texts_of

MOST_TYPED = 300
KINDS = ("conditions", "features", "questions", "sections", "organizations", "terms")
STORED_IN = {"conditions": "pages"}


@public
def search_page(request: HttpRequest) -> HttpResponse:
    """Results for `q`, of one `kind` or in one `category` if they are given; an empty box shows the box."""
    query = typed(request)
    results = search(query)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    counts = [(one, len(getattr(results, STORED_IN.get(one, one)))) for one in KINDS]
    category = request.GET.get("category", "")[:120]
    shown = narrowed(results, kind, category)
    if query and request.method == "GET" and not kind and not category:
        count_search(query, found=not results.is_empty)
    context = {
        "query": query,
        "results": shown,
        "offers": [*shown.questions, *shown.sections],
        "total": len(shown.pages),
        "kinds": [(one, count) for one, count in counts if count],
        "kind": kind,
        "category": category if any(shelf.slug == category for shelf in results.categories) else "",
        "left_out": " ".join(results.left_out),
        "noindex": True,
    }
    return page(request, "conditions/search.html", context)


def typed(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").split())[:MOST_TYPED]


def narrowed(results: Results, kind: str, category: str) -> Results:
    """One kind only, or pages of one category only."""
    if any(shelf.slug == category for shelf in results.categories):
        kept = numbers_in(category, results.pages)
        return Results(
            pages=tuple(row for row in results.pages if row.number in kept),
            categories=results.categories,
            did_you_mean=results.did_you_mean,
        )
    emptied: dict[str, Any] = {STORED_IN.get(one, one): () for one in KINDS if kind and one != kind}
    return replace(results, **emptied)


def language_of(request: HttpRequest) -> str:
    """Of the page on which somebody types."""
    language = request.GET.get("language", "")
    return language if language in dict(settings.LANGUAGES) else "en"


@public
def suggestions(request: HttpRequest) -> HttpResponse:
    """Pages whose names begin like `q`, for the script of the search box."""
    found = suggest(typed(request))
    key = "search.suggest.some" if found else "search.suggest.none"
    with override(language_of(request)):
        said = texts_of(request)[key].replace("{total}", str(len(found)))
    rows = [
        {
            "name": row.name,
            "url": row.url,
            "kind": row.kind,
            "parts": [asdict(part) for part in row.parts],
        }
        for row in found
    ]
    response = JsonResponse({"said": said, "suggestions": rows})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
