"""The history of a page for readers, and each past edition at its own address."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.models import Edition
from conditions.models.condition import GREATEST_NUMBER
from conditions.pages import build_page
from conditions.views.answers import page, public
from conditions.views.current import current_and_asked, current_edition, redirect_to
from gard.lib.absolute import absolute_url


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One line of the history; `same_as` is the number of the edition whose content was published again."""

    number: int
    url: str
    published_at: dt.datetime
    note: str
    is_current: bool
    same_as: int | None


@public
def history(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    current = current_edition(number)
    if slug != current.slug:
        return redirect_to(reverse("editions", args=[number, current.slug]))
    found = Edition.objects.filter(condition=number, language=current.language).select_related("again")
    rows = [
        EditionRow(
            edition.number,
            reverse("edition", args=[number, current.slug, edition.number]),
            edition.published_at,
            edition.note,
            edition.is_current,
            edition.again.number if edition.again else None,
        )
        for edition in found.defer("payload", "again__payload")
    ]
    url = reverse("condition", args=[number, current.slug])
    context = {
        "name": current.name,
        "url": url,
        "identifier": f"GARD:{number:07d}",
        "editions": rows,
        "canonical_url": absolute_url(request, f"{url}/editions"),
    }
    return page(request, "conditions/editions.html", context, [f"condition:{number}"])


@public
def edition(request: HttpRequest, number: int, slug: str, edition: int) -> HttpResponse:
    """One edition as it was, with today's references. Only while the page is before readers at all."""
    if edition > GREATEST_NUMBER:
        raise Http404
    current, found = current_and_asked(number, edition)
    if slug != current.slug:
        return redirect_to(reverse("edition", args=[number, current.slug, edition]))
    if found is None:
        raise Http404
    built = build_page(found)
    current_url = reverse("condition", args=[number, current.slug])
    context = {
        "page": built,
        "canonical_url": absolute_url(request, current_url),
        "noindex": not found.is_current,
        "current_url": current_url,
        "current_number": current.number,
    }
    return page(request, "conditions/condition.html", context, built.tags)
