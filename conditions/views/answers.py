"""Prints a page for readers: tagged with what it shows, to be checked again before it is shown from a
store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from conditions.cachetags import tag
from conditions.views.current import Gone, Moved

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """A public page: GET and HEAD only, revalidated, 410 when it was withdrawn.

    It takes no form, so the check of forms is left out: whoever posts hears 405, whatever the body holds.
    """

    return csrf_exempt(require_safe(answered(view)))


def public_form(view: View) -> View:
    """A page that takes a form from anybody. No cookie tells readers apart, so no token guards it: the view
    does only what a stranger may do.
    """
    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(answered(view)))


def answered(view: View) -> View:
    """Revalidated; led on when what it shows was merged into another page, and 410 when it was withdrawn."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except Moved as moved:
            response = HttpResponsePermanentRedirect(moved.address)
        except Gone as gone:
            with override(gone.language or get_language()):
                told = {"reason": gone.reason, "said_in": gone.said_in}
                response = render(request, "errors/410.html", told, status=410)
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    return answer


def page(
    request: HttpRequest, template: str, context: dict[str, Any], tags: Iterable[str] = ()
) -> HttpResponse:
    """The rendered page, tagged."""
    return tag(render(request, template, context), tags)
