"""Pages that take or show what one person asked: in the language of their address, kept in no store."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]


def confidential(view: View) -> View:
    """GET, HEAD and POST, without cookie or session: the form brings its own signed ticket."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, language: str = "en", **kwargs: Any) -> HttpResponse:
        with override(language):
            response = view(request, *args, language=language, **kwargs)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answer
