"""What a response shows, said in a header, so that a store in front of the site can throw away what
changed."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpResponse

HEADER = "Cache-Tag"


def tag(response: HttpResponse, tags: Iterable[str]) -> HttpResponse:
    """Set the header: tags in order, comma-separated."""
    names = ",".join(sorted(set(tags)))
    if names:
        response.headers[HEADER] = names
    return response
