"""The history of a page for readers, and each past edition at its own address."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import zip_longest

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
    """One line of the history; `same_as` is the number of the edition whose content was published again,
    `since` the number of the edition before, with which it can be compared at `changes_url`."""

    number: int
    url: str
    published_at: dt.datetime
    note: str
    is_current: bool
    same_as: int | None
    since: int | None
    changes_url: str


@public
def history(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    current = current_edition(number)
    if slug != current.slug:
        return redirect_to(reverse("editions", args=[number, current.slug]))
    found = Edition.objects.filter(condition=number, language=current.language).select_related("again")
    editions = list(found.defer("payload", "again__payload"))
    rows = [row_of(edition, before, current.slug) for edition, before in zip_longest(editions, editions[1:])]
    url = reverse("condition", args=[number, current.slug])
    context = {
        "name": current.name,
        "url": url,
        "identifier": f"GARD:{number:07d}",
        "editions": rows,
        "canonical_url": absolute_url(request, f"{url}/editions"),
    }
    return page(request, "conditions/editions.html", context, [f"condition:{number}"])


def row_of(edition: Edition, before: Edition | None, slug: str) -> EditionRow:
    place = [edition.condition_id, slug, edition.number]
    return EditionRow(
        edition.number,
        reverse("edition", args=place),
        edition.published_at,
        edition.note,
        edition.is_current,
        edition.again.number if edition.again else None,
        before.number if before else None,
        reverse("edition-changes", args=[*place, before.number]) if before else "",
    )


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
