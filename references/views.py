"""Public pages of organisations, glossary terms and works: each with the pages that use it.

They take no form, so the check of forms is left out: whoever posts hears 405.
"""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from gard.lib.absolute import absolute_url
from gard.lib.folding import fold, initial
from references.links import public_uses_of
from references.models import Citation, GlossaryTerm, Organization
from references.shown import organization_view, reference_view

GREATEST_ID = 2**31 - 1
Page = tuple[str, str]


def pages_using(target: str, key: int) -> list[Page]:
    """Published pages, by name."""
    found = [(link.label, link.public_path) for link in public_uses_of(target, key)]
    return sorted(found, key=lambda page: fold(page[0]))


def answer(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, template, context)
    response.headers.setdefault("Cache-Control", "no-cache")
    return response


def redirect_to(address: str) -> HttpResponse:
    """Asked again each time: a name that changes back must not send a browser round in circles."""
    response = HttpResponsePermanentRedirect(address)
    response.headers["Cache-Control"] = "no-cache"
    return response


@csrf_exempt
@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    """The directory, in its two groups."""
    rows = sorted(Organization.objects.offered(), key=lambda row: fold(row.name))
    groups = [
        (scope.value, [organization_view(row) for row in rows if row.scope == scope])
        for scope in Organization.Scope
    ]
    context: dict[str, object] = {
        "groups": [(scope, views) for scope, views in groups if views],
        "canonical_url": absolute_url(request, request.path),
    }
    return answer(request, "references/organizations.html", context)


@csrf_exempt
@require_safe
def organization(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    if number > GREATEST_ID:
        raise Http404
    found = Organization.objects.filter(pk=number).select_related("merged_into").first()
    if found is None:
        raise Http404
    survivor = found.merged_into or found
    if survivor.pk != number or slug != survivor.slug:
        return redirect_to(survivor.get_absolute_url())
    context: dict[str, object] = {
        "organization": organization_view(survivor),
        "is_retired": survivor.is_retired,
        "pages": pages_using("organization", survivor.pk),
        "canonical_url": absolute_url(request, survivor.get_absolute_url()),
    }
    return answer(request, "references/organization.html", context)


@csrf_exempt
@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """All terms, by letter."""
    rows = GlossaryTerm.objects.offered().filter(language="en").prefetch_related("other_forms")
    terms = sorted(rows, key=lambda term: fold(term.name))
    letters = [
        (
            letter,
            [
                (
                    term.name,
                    term.definition,
                    term.get_absolute_url(),
                    [row.form for row in term.other_forms.all()],
                )
                for term in group
            ],
        )
        for letter, group in groupby(terms, key=lambda term: initial(term.name))
    ]
    context: dict[str, object] = {"letters": letters, "canonical_url": absolute_url(request, request.path)}
    return answer(request, "references/glossary.html", context)


@csrf_exempt
@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    found = GlossaryTerm.objects.filter(slug=slug).select_related("merged_into").first()
    if found is None:
        raise Http404
    if found.merged_into:
        return redirect_to(found.merged_into.get_absolute_url())
    context: dict[str, object] = {
        "term": found,
        "other_forms": [row.form for row in found.other_forms.all()],
        "pages": pages_using("term", found.pk),
        "canonical_url": absolute_url(request, found.get_absolute_url()),
    }
    return answer(request, "references/term.html", context)


@csrf_exempt
@require_safe
def citation(request: HttpRequest, number: int) -> HttpResponse:
    """One work; only works that readers can meet on a published page have a page of their own."""
    if number > GREATEST_ID:
        raise Http404
    found = Citation.objects.filter(pk=number).select_related("merged_into").first()
    if found is None:
        raise Http404
    if found.merged_into:
        return redirect_to(found.merged_into.get_absolute_url())
    pages = pages_using("citation", found.pk)
    if not pages:
        raise Http404
    context: dict[str, object] = {
        "reference": reference_view(1, found, ()),
        "citation": found,
        "pages": pages,
        "canonical_url": absolute_url(request, found.get_absolute_url()),
    }
    return answer(request, "references/citation.html", context)
