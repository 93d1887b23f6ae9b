"""Lists of posted questions: all of them, by category, of one page, and the feed."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from conditions.cachetags import tag
from conditions.models import Category, Question
from conditions.pages.question_list import (
    QuestionLine,
    count_by_category,
    in_category,
    lines,
    newest,
    openable,
)
from conditions.views.answers import page, public
from conditions.views.current import current_edition, redirect_to
from gard.lib.absolute import absolute_url
from gard.lib.clean_text import clean

ON_ONE_PAGE = 50
IN_FEED = 50


def tags_of(found: Iterable[QuestionLine], *more: str) -> set[str]:
    """The list itself, and every page that it names."""
    return {*more, *(f"condition:{line.number}" for line in found)}


@public
def all_questions(request: HttpRequest) -> HttpResponse:
    """The newest first; `before` is the place where an earlier part of the list ended."""
    try:
        found = newest(ON_ONE_PAGE, request.GET.get("before", ""))
    except ValueError:
        raise Http404 from None
    address = reverse("questions")
    context = {
        "lines": found.lines,
        "older_url": f"{address}?before={found.rest}" if found.rest else "",
        "newest_url": address if "before" in request.GET else "",
        "noindex": "before" in request.GET,
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/questions.html", context, tags_of(found.lines, "questions"))


@public
def categories(request: HttpRequest) -> HttpResponse:
    counts = count_by_category()
    rows = [
        (row.name, reverse("question-category", args=[row.slug]), counts[row.pk])
        for row in Category.objects.order_by("name")
        if row.pk in counts
    ]
    context = {"categories": rows, "canonical_url": absolute_url(request, request.path)}
    return page(request, "conditions/question_categories.html", context, ["questions", "categories"])


@public
def category(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Category, slug=slug)
    parts = Paginator(openable(in_category(found)), ON_ONE_PAGE).get_page(request.GET.get("page"))
    shown = lines(parts.object_list)
    context = {
        "category": found,
        "lines": shown,
        "pages": parts,
        "total": parts.paginator.count,
        "canonical_url": absolute_url(request, address_of_part(request, parts.number)),
    }
    return page(
        request,
        "conditions/question_category.html",
        context,
        tags_of(shown, "questions", f"category:{found.pk}"),
    )


@public
def of_condition(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """The page's own questions and those that it carries."""
    edition = current_edition(number)
    if slug != edition.slug:
        return redirect_to(reverse("condition-questions", args=[number, edition.slug]))
    parts = Paginator(openable(Question.objects.on(number)), ON_ONE_PAGE).get_page(request.GET.get("page"))
    shown = lines(parts.object_list)
    context = {
        "name": edition.name,
        "number": number,
        "url": reverse("condition", args=[number, slug]),
        "lines": shown,
        "pages": parts,
        "total": parts.paginator.count,
        "canonical_url": absolute_url(request, address_of_part(request, parts.number)),
    }
    return page(
        request, "conditions/condition_questions.html", context, tags_of(shown, f"condition:{number}")
    )


def address_of_part(request: HttpRequest, part: int) -> str:
    return f"{request.path}?page={part}" if part > 1 else request.path


@public
def feed(request: HttpRequest) -> HttpResponse:
    """The newest questions for feed readers (Atom, RFC 4287)."""
    found = newest(IN_FEED).lines
    entries = [(absolute_url(request, line.url), line) for line in found]
    context = {
        "entries": entries,
        "changed_on": max((line.changed_on for line in found), default=None),
        "feed_url": absolute_url(request, reverse("questions-feed")),
        "site_url": absolute_url(request, reverse("questions")),
    }
    response = render(
        request, "conditions/question_feed.xml", context, content_type="application/atom+xml; charset=utf-8"
    )
    # XML knows no control characters; one in a stored word must not cost readers the whole feed.
    response.content = clean(response.content.decode())
    return tag(response, tags_of(found, "questions"))
