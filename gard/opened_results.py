"""Counts which results are opened from the search page, from the address that browsers send along.

Promise: no redirect, no script, no other address for a result, nothing kept about who; only the day, the
query if it may be written down, and the page that was opened.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse

from conditions.actions.count_searches import count_click

Handler = Callable[[HttpRequest], HttpResponse]
SEARCH = "/search"
LONGEST_ADDRESS = 2000


class CountOpenedResults:
    """For pages that were found and that a reader came to from the search page of this site."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        came_from = request.META.get("HTTP_REFERER", "")
        if SEARCH in came_from and request.method == "GET" and response.status_code in {200, 304}:
            query = searched(came_from, request.get_host())
            if query and request.path != SEARCH:
                count_click(query, request.path)
        return response


def searched(address: str, host: str) -> str:
    """The query of an address of the search page of this host, else nothing."""
    if len(address) > LONGEST_ADDRESS:
        return ""
    try:
        parts = urlsplit(address)
        values = parse_qs(parts.query, max_num_fields=10)
    except ValueError:
        return ""
    if parts.netloc != host or parts.path != SEARCH:
        return ""
    return values.get("q", [""])[0]
