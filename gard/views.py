"""Pages that belong to no domain: site pages, errors, robots.

They take no form, so the check of forms is left out: whoever posts hears 405.
"""

from __future__ import annotations

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import Resolver404, resolve, reverse
from django.utils.encoding import iri_to_uri
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from gard.lib.absolute import absolute_url
from gard.lib.languages import alternates, in_language, language_links

TRANSLATED = ("privacy",)
"""Site pages that have an address in every language."""


@in_language
@csrf_exempt
@require_safe
def site_page(request: HttpRequest, page: str, *, language: str) -> HttpResponse:
    """A page of site texts: about, editorial policy, contact, privacy, accessibility."""
    context: dict[str, object] = {
        "heading_key": f"{page}.heading",
        "body_key": f"{page}.body",
        "canonical_url": absolute_url(request, request.path),
    }
    if page in TRANSLATED:
        context["language_links"] = language_links(page, language)
        context["alternates"] = alternates(request, page)
    response = render(request, "pages/site_page.html", context)
    response.headers["Cache-Control"] = "no-cache"
    return response


@csrf_exempt
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look by themselves when an answer names no icon."""
    return HttpResponseRedirect(static("gard/favicon.svg"))


@csrf_exempt
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search",
        "",
        f"Sitemap: {absolute_url(request, reverse('sitemap'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@csrf_exempt
@require_safe
def without_slash(request: HttpRequest, path: str) -> HttpResponse:
    """Redirect an address with a trailing slash to the page without it, when there is one."""
    target = "/" + path.strip("/")
    try:
        match = resolve(target)
    except Resolver404:
        raise Http404 from None
    if match.func is without_slash:
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(iri_to_uri(f"{target}?{query}" if query else target))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400 without a form and without a token: Django's own handler fails on requests that cannot be
    decoded."""
    return HttpResponse(render_to_string("errors/400.html"), status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old or came from elsewhere; the browser's back button keeps what was typed."""
    return render(request, "errors/403.html", {"is_expired_form": True}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without database, request or context processors: whatever broke, this page shows."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)
