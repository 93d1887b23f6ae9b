"""The sitemap: every address that readers can open, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from conditions.models import Category, Edition, Question
from conditions.pages.question_list import count_by_category
from conditions.search.feature_reading import features
from gard.lib.absolute import absolute_url
from references.models import GlossaryTerm, Organization

Entry = tuple[str, str]
"""Path, and date of the last change in ISO 8601 (empty when not known)."""

FIXED = (
    "home",
    "browse",
    "categories",
    "symptoms",
    "features",
    "organizations",
    "glossary",
    "about",
    "editorial-policy",
    "contact",
    "privacy",
    "accessibility",
    "questions",
    "question-categories",
)


def fixed_pages() -> Iterator[Entry]:
    for name in FIXED:
        yield reverse(name), ""


def condition_pages() -> Iterator[Entry]:
    rows = (
        Edition.objects.current().order_by("condition_id").values_list("condition_id", "slug", "published_at")
    )
    for number, slug, published_at in rows.iterator(chunk_size=2000):
        yield reverse("condition", args=[number, slug]), published_at.date().isoformat()


def question_pages() -> Iterator[Entry]:
    """Posted questions of pages that readers can see."""
    slug = "condition__editions__slug"
    rows = Question.objects.before_readers().order_by("condition_id", "number")
    dated = rows.values_list("condition_id", slug, "number", "posted_on", "corrected_on")
    for number, address, question, posted_on, corrected_on in dated.iterator(chunk_size=2000):
        changed_on = max(filter(None, (posted_on, corrected_on)), default=None)
        yield (
            reverse("question", args=[number, address, question]),
            changed_on.isoformat() if changed_on else "",
        )


def question_lists() -> Iterator[Entry]:
    """Lists of pages and of categories that have a question to show."""
    shown = Edition.objects.current().filter(condition__searched_texts__question__isnull=False)
    for number, slug in shown.order_by("condition_id").values_list("condition_id", "slug").distinct():
        yield reverse("condition-questions", args=[number, slug]), ""
    categories = Category.objects.filter(pk__in=count_by_category()).order_by("pk")
    for slug in categories.values_list("slug", flat=True):
        yield reverse("question-category", args=[slug]), ""


def feature_pages() -> Iterator[Entry]:
    """Features that a page names."""
    for row in features().listed:
        yield reverse("feature", args=[row.code]), ""


def reference_pages() -> Iterator[Entry]:
    for organization in Organization.objects.filter(is_retired=False, merged_into=None).order_by("pk"):
        yield organization.get_absolute_url(), ""
    for term in GlossaryTerm.objects.filter(is_retired=False, merged_into=None).order_by("pk"):
        yield term.get_absolute_url(), ""
    for category in Category.objects.order_by("pk"):
        yield category.get_absolute_url(), ""


SECTIONS: dict[str, Callable[[], Iterator[Entry]]] = {
    "pages": fixed_pages,
    "conditions": condition_pages,
    "questions": question_pages,
    "question-lists": question_lists,
    "features": feature_pages,
    "references": reference_pages,
}


def answer(template: str, context: dict[str, object]) -> HttpResponse:
    body = render_to_string(template, context)
    response = HttpResponse(body, content_type="application/xml; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response


@csrf_exempt
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    maps = [absolute_url(request, reverse("sitemap-section", args=[name])) for name in SECTIONS]
    return answer("sitemaps/index.xml", {"maps": maps})


@csrf_exempt
@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """One map (at most 50,000 addresses, sitemaps.org protocol 0.9)."""
    if section not in SECTIONS:
        raise Http404
    entries = [(absolute_url(request, path), changed) for path, changed in SECTIONS[section]()]
    return answer("sitemaps/section.xml", {"entries": entries[:50_000]})
