"""Pages that are new or have changed, as a list and as a feed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from conditions.cachetags import tag
from conditions.pages.lists.recent import recent
from conditions.views.answers import page, public
from conditions.views.browse import is_later_part, place_in
from gard.lib.absolute import absolute_url
from gard.lib.clean_text import clean

IN_FEED = 50


@public
def recent_pages(request: HttpRequest) -> HttpResponse:
    place = place_in(request)
    found = recent(after=place["after"], before=place["before"])
    address = reverse("recent")
    context = {
        "lines": found.rows,
        **found.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    tags = {"recent", *(f"condition:{line.number}" for line in found.rows)}
    return page(request, "conditions/recent.html", context, tags)


@public
def feed(request: HttpRequest) -> HttpResponse:
    """The pages that changed last for feed readers (Atom, RFC 4287)."""
    found = recent(most=IN_FEED).rows
    context = {
        "entries": [(absolute_url(request, line.url), line) for line in found],
        "changed_at": found[0].published_at if found else None,
        "feed_url": absolute_url(request, reverse("recent-feed")),
        "site_url": absolute_url(request, reverse("recent")),
    }
    response = render(
        request, "conditions/recent_feed.xml", context, content_type="application/atom+xml; charset=utf-8"
    )
    # XML knows no control characters; one in a stored word must not cost readers the whole feed.
    response.content = clean(response.content.decode())
    return tag(response, {"recent", *(f"condition:{line.number}" for line in found)})
