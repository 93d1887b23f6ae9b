"""The sitemap: every address that readers can open, and no other.

Promise: what grows without end is cut into files by ranges of numbers, so that a page stays in its file and a
file holds at most IN_ONE_FILE addresses, however many there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from conditions.models import Category, ClassificationNode, Edition, Question
from conditions.pages.lists.genes import count_genes, gene_symbols
from conditions.pages.lists.names import count_by_letter
from conditions.pages.lists.tree import top_classes
from conditions.pages.question_list import count_by_category
from conditions.search.feature_reading import features
from gard.lib.absolute import absolute_url
from gard.lib.languages import name_in
from references.models import GlossaryTerm, Organization

Entry = tuple[str, str]
"""Path, and date of the last change in ISO 8601 (empty when not known)."""

IN_ONE_FILE = 2_500
MOST_ALLOWED = 50_000
WRITTEN_PLACE = re.compile(r"0|[1-9][0-9]{0,5}")

FIXED = (
    "home",
    "browse",
    "categories",
    "tree",
    "genes",
    "recent",
    "spanish-names",
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
    "es-privacy",
    "es-questions",
    "es-question-categories",
)


def fixed_pages() -> Iterator[Entry]:
    for name in FIXED:
        yield reverse(name), ""


def condition_pages(numbers: range) -> Iterator[Entry]:
    rows = Edition.objects.current().filter(condition__gte=numbers.start, condition__lt=numbers.stop)
    columns = rows.order_by("condition_id").values_list("condition_id", "slug", "published_at")
    for number, slug, published_at in columns.iterator(chunk_size=2000):
        yield reverse("condition", args=[number, slug]), published_at.date().isoformat()


def class_pages(keys: range) -> Iterator[Entry]:
    """Classes with conditions below; the others say nothing that a page of a condition does not."""
    rows = ClassificationNode.objects.filter(pk__gte=keys.start, pk__lt=keys.stop, conditions_below__gt=0)
    for scheme, code in rows.order_by("pk").values_list("scheme", "code").iterator(chunk_size=2000):
        yield reverse("class", args=[scheme, code]), ""


def lists() -> Iterator[Entry]:
    """Letters that have something, tops of trees, genes."""
    for name, counted in (("browse-letter", count_by_letter()), ("genes-letter", count_genes())):
        for letter in sorted(counted):
            yield reverse(name, args=[letter]), ""
    for scheme in top_classes().values_list("scheme", flat=True).distinct().order_by("scheme"):
        yield reverse("tree-roots", args=[scheme]), ""
    for symbol in gene_symbols():
        yield reverse("gene", args=[symbol]), ""


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
        for language, _ in settings.LANGUAGES:
            yield reverse(name_in(language, "condition-questions"), args=[number, slug]), ""
    categories = Category.objects.filter(pk__in=count_by_category()).order_by("pk")
    for slug in categories.values_list("slug", flat=True):
        for language, _ in settings.LANGUAGES:
            yield reverse(name_in(language, "question-category"), args=[slug]), ""


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
    "lists": lists,
    "questions": question_pages,
    "question-lists": question_lists,
    "features": feature_pages,
    "references": reference_pages,
}


def of_conditions() -> QuerySet[Any]:
    return Edition.objects.current().annotate(key=F("condition_id"))


def of_classes() -> QuerySet[Any]:
    return ClassificationNode.objects.filter(conditions_below__gt=0).annotate(key=F("pk"))


RANGES: dict[str, tuple[Callable[[], QuerySet[Any]], Callable[[range], Iterator[Entry]]]] = {
    "conditions": (of_conditions, condition_pages),
    "classes": (of_classes, class_pages),
}
"""Section -> rows with their `key`, and the entries of a range of keys."""


def names_of_sections() -> Iterator[str]:
    """All files; one query for each section that is cut into ranges."""
    yield from SECTIONS
    for name, (rows, _) in RANGES.items():
        # Both databases cut off what is behind the point when whole numbers are divided.
        ranges = rows().order_by().annotate(place=F("key") / IN_ONE_FILE).values_list("place", flat=True)
        yield from (f"{name}-{place}" for place in sorted(set(ranges.distinct())))


def entries_of(section: str) -> Iterator[Entry]:
    """Raise Http404 for what is no file."""
    if section in SECTIONS:
        return SECTIONS[section]()
    name, _, place = section.rpartition("-")
    if name not in RANGES or not WRITTEN_PLACE.fullmatch(place):
        raise Http404
    first = int(place) * IN_ONE_FILE
    return RANGES[name][1](range(first, first + IN_ONE_FILE))


def answer(template: str, context: dict[str, object]) -> HttpResponse:
    body = render_to_string(template, context)
    response = HttpResponse(body, content_type="application/xml; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response


@csrf_exempt
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    maps = [absolute_url(request, reverse("sitemap-section", args=[name])) for name in names_of_sections()]
    return answer("sitemaps/index.xml", {"maps": maps})


@csrf_exempt
@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """One map (at most 50,000 addresses, sitemaps.org protocol 0.9)."""
    entries = [(absolute_url(request, path), changed) for path, changed in entries_of(section)]
    return answer("sitemaps/section.xml", {"entries": entries[:MOST_ALLOWED]})
