"""The search page, and the suggestions of the search box while somebody types."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import override

from conditions.actions.count_searches import count_search
from conditions.search import Results, search, suggest
from conditions.search.pasted import Pasted, read_pasted
from conditions.views.answers import page, public
from references.site_texts import texts_of

MOST_TYPED = 300
KINDS = ("conditions", "features", "questions", "sections", "organizations", "terms")
STORED_IN = {"conditions": "pages"}

log = logging.getLogger(__name__)


@public
def search_page(request: HttpRequest) -> HttpResponse:
    """Results for `q`, of one `kind` or in one `category` if they are given; an empty box shows the box."""
    query = typed(request)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    category = request.GET.get("category", "")[:120]
    first = first_of(request)
    pasted = pasted_in(request, query)
    results = search(pasted.text, category=category, first=first)
    counts = [(one, count_of(results, one)) for one in KINDS]
    is_narrow = any(shelf.slug == category for shelf in results.categories)
    shown = results if is_narrow else narrowed(results, kind)
    if query and request.method == "GET" and not kind and not category and first == 1:
        count(query, found=not results.is_empty)
    context = {
        "query": query,
        "results": shown,
        "offers": [*shown.questions, *shown.sections],
        "kinds": [(one, count) for one, count in counts if count],
        "kind": kind,
        "category": category if is_narrow else "",
        "left_out": " ".join(results.left_out),
        "unknown_address": pasted.unknown,
        "noindex": True,
    }
    return page(request, "conditions/search.html", context)


def count(query: str, *, found: bool) -> None:
    try:
        count_search(query, found=found)
    except Exception as problem:  # Whoever searches gets the results, whatever breaks in counting them.
        log.error("A search could not be counted: %s.", type(problem).__name__)


def typed(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").split())[:MOST_TYPED]


def pasted_in(request: HttpRequest, query: str) -> Pasted:
    """What is looked for; this site goes by the name that the browser used and by its own."""
    hosts = (request.get_host(), urlsplit(settings.SITE_ORIGIN).netloc)
    return read_pasted(query, tuple(filter(None, hosts)))


def ends_with_space(request: HttpRequest) -> bool:
    return request.GET.get("q", "")[-1:].isspace()


def first_of(request: HttpRequest) -> int:
    """From which place on to show conditions: a number of this page's own links, else 1."""
    given = request.GET.get("from", "")
    return int(given) if given.isascii() and given.isdecimal() and 0 < len(given) < 5 and int(given) else 1


def count_of(results: Results, kind: str) -> int:
    return results.total if kind == "conditions" else len(getattr(results, kind))


def narrowed(results: Results, kind: str) -> Results:
    """One kind only."""
    emptied: dict[str, Any] = {STORED_IN.get(one, one): () for one in KINDS if kind and one != kind}
    return replace(results, **emptied)


def language_of(request: HttpRequest) -> str:
    """Of the page on which somebody types."""
    language = request.GET.get("language", "")
    return language if language in dict(settings.LANGUAGES) else "en"


@public
def suggestions(request: HttpRequest) -> HttpResponse:
    """Pages whose names begin like `q`, for the script of the search box."""
    asked = pasted_in(request, typed(request)).text
    found = suggest(f"{asked}{' ' if ends_with_space(request) else ''}")
    key = "search.suggest.some" if found else "search.suggest.none"
    with override(language_of(request)):
        said = texts_of(request)[key].replace("{total}", str(len(found)))
    rows = [
        {
            "name": row.name,
            "url": row.url,
            "kind": row.kind,
            "parts": [{"text": part.text, "is_match": part.is_match} for part in row.parts],
        }
        for row in found
    ]
    response = JsonResponse({"said": said, "suggestions": rows})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
