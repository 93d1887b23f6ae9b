"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conditions.search import search_names, search_questions
from conditions.views.answers import page, public

MOST_TYPED = 300


@public
def search(request: HttpRequest) -> HttpResponse:
    """Results for `q`; an empty box shows the box."""
    query = " ".join(request.GET.get("q", "").split())[:MOST_TYPED]
    found = search_names(query)
    results = [(row.name, row.url, row.matched_name) for row in found]
    context = {
        "query": query,
        "results": results,
        "total": len(results),
        "offers": search_questions(query),
        "noindex": True,
    }
    return page(request, "conditions/search.html", context)
