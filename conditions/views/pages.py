"""A condition page, and one section of it alone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.kinds import ON_PAGE
from conditions.pages import NoSuchSection, build_page
from conditions.pages.structured import json_ld
from conditions.views.answers import page, public
from conditions.views.current import current_edition, merged_into, redirect_to
from gard.lib.absolute import absolute_url
from gard.lib.languages import language_links


@public
def condition(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    edition = current_edition(number)
    asked = request.GET.get("merged", "")
    merged = merged_into(number, asked) if asked else None
    if slug != edition.slug:
        query = f"merged={merged.number}" if merged else ""
        return redirect_to(reverse("condition", args=[number, edition.slug]), query)
    built = build_page(edition)
    canonical = absolute_url(request, built.url)
    context = {"page": built, "canonical_url": canonical, "json_ld_script": json_ld(built, canonical)}
    context["merged"] = merged
    context["language_links"] = language_links("questions", "en")
    return page(request, "conditions/condition.html", context, built.tags)


@public
def section(request: HttpRequest, number: int, slug: str, section: str) -> HttpResponse:
    """One section, numbering its references for itself."""
    if section not in ON_PAGE or section == "references":
        raise Http404
    edition = current_edition(number)
    if slug != edition.slug:
        return redirect_to(reverse("condition-section", args=[number, edition.slug, section]))
    try:
        built = build_page(edition, alone=section)
    except NoSuchSection:
        raise Http404 from None
    context = {"page": built, "canonical_url": absolute_url(request, f"{built.url}/{section}")}
    return page(request, "conditions/section.html", context, built.tags)
