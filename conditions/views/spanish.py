"""Spanish names, each leading to the page of its condition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from conditions.pages.lists.spanish import part_in_spanish, read_spanish_names, spanish_beginnings
from conditions.views.answers import page, public
from conditions.views.browse import is_later_part, place_in
from gard.lib.absolute import absolute_url


@public
def spanish_names(request: HttpRequest) -> HttpResponse:
    address = reverse("spanish-names")
    names = read_spanish_names()
    found = part_in_spanish(names, **place_in(request))
    context = {
        "rows": found.rows,
        "total": len(names),
        "beginnings": spanish_beginnings(names, address),
        **found.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/spanish_names.html", context, ["spanish-names"])
