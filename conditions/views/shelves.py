"""Categories, and the pages in each: by an editor's choice, or by where they stand in a classification."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from conditions.models import Category, Edition
from conditions.pages.lists.names import entries, names_in
from conditions.views.answers import page, public
from conditions.views.browse import is_later_part, place_in
from gard.lib.absolute import absolute_url


@public
def categories(request: HttpRequest) -> HttpResponse:
    rows = [
        (row.name, row.get_absolute_url(), row.description, pages)
        for row, pages in Category.objects.with_pages()
    ]
    context = {"categories": rows, "canonical_url": absolute_url(request, request.path)}
    return page(request, "conditions/categories.html", context, ["categories"])


@public
def category(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Category, slug=slug)
    editions = Edition.objects.current().in_category(found)
    names = names_in(editions, **place_in(request))
    address = found.get_absolute_url()
    context = {
        "category": found,
        "entries": entries(names.rows),
        "total": editions.count(),
        **names.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/category.html", context, [f"category:{found.pk}"])
