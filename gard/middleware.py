"""What every request and response passes: control characters refused, headers that every kind of response
carries."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse

from gard.views import bad_request

Handler = Callable[[HttpRequest], HttpResponse]

REFUSED = frozenset(range(0x20)) - {0x09, 0x0A, 0x0D} | {0x7F}


class RefuseControlCharacters:
    """Answer 400 to an address that holds a NUL or another control character.

    PostgreSQL cannot store NUL, and no honest address holds one; refused here, no view needs to think of it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = unquote_to_bytes(request.META.get("QUERY_STRING", "").replace("+", " "))
        if REFUSED.intersection(query) or REFUSED.intersection(request.path.encode(errors="replace")):
            return bad_request(request)
        return self.get_response(request)


class ResponseHeaders:
    """Add the headers that Django does not set by itself."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault(
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        )
        return response
