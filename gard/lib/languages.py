"""The same page in several languages: its addresses, the links between them, what search engines are told.

Promise: the address decides the language, never the browser; every language of a page names all of them. A
posted question has one address and is read in its own language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from gard.lib.absolute import absolute_url

View = Callable[..., HttpResponse]
FIRST = "en"


def in_language(view: View) -> View:
    """Answer in the language that the address gives; without one, in English."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, language: str = FIRST, **kwargs: Any) -> HttpResponse:
        with override(language):
            return view(request, *args, language=language, **kwargs)

    return answer


def name_in(language: str, name: str) -> str:
    """The name of an address in this language."""
    return name if language == FIRST else f"{language}-{name}"


def language_links(
    name: str, language: str, args: Sequence[object] = (), query: str = ""
) -> list[dict[str, str]]:
    """The same page in the other languages, for the menu."""
    return [
        {
            "code": code,
            "name": title,
            "url": reverse(name_in(code, name), args=args) + (f"?{query}" if query else ""),
        }
        for code, title in settings.LANGUAGES
        if code != language
    ]


def alternates(
    request: HttpRequest, name: str, args: Sequence[object] = (), query: str = ""
) -> list[dict[str, str]]:
    """The page in every language, itself as well, and which one is for everybody else."""
    codes = {code: code for code, _ in settings.LANGUAGES} | {"x-default": FIRST}
    tail = f"?{query}" if query else ""
    return [
        {"code": code, "url": absolute_url(request, reverse(name_in(language, name), args=args) + tail)}
        for code, language in codes.items()
    ]
