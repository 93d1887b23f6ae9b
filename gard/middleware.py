"""What every request and response passes: control characters and other charsets refused, headers that
every kind of response carries."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse

from gard.views import bad_request

Handler = Callable[[HttpRequest], HttpResponse]

REFUSED = frozenset(range(0x20)) - {0x09, 0x0A, 0x0D} | {0x7F}


UTF_8 = {"utf-8", "utf8"}


class RefuseControlCharacters:
    """Answer 400 to an address or a cookie that holds a NUL or another control character.

    PostgreSQL cannot store NUL, and no honest address holds one; refused here, no view needs to think of it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = unquote_to_bytes(request.META.get("QUERY_STRING", "").replace("+", " "))
        cookies = "".join(request.COOKIES.values()) if "HTTP_COOKIE" in request.META else ""
        sent = (query, request.path.encode(errors="replace"), cookies.encode(errors="replace"))
        if any(REFUSED.intersection(part) for part in sent):
            return bad_request(request)
        return self.get_response(request)


class RefuseOtherCharsets:
    """Answer 400 to a request that says that it is in another charset than UTF-8.

    Python knows codecs that are no charsets, and some that let lone surrogates through; Django would read
    the form and the address with whichever is named. Browsers send a form in the charset of its page.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        charset = (request.content_params or {}).get("charset", "utf-8")
        if charset.lower() not in UTF_8:
            return bad_request(request)
        return self.get_response(request)


HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class ResponseHeaders:
    """Outermost: give every answer the headers that keep it safe, also those that never reach a view."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
