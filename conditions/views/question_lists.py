"""Lists of posted questions: all of them, by category, of one page, and the feed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

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
from gard.lib.languages import alternates, in_language, language_links, name_in

ON_ONE_PAGE = 50
IN_FEED = 50


def tags_of(found: Iterable[QuestionLine], *more: str) -> set[str]:
    """The list itself, and every page that it names."""
    return {*more, *(f"condition:{line.number}" for line in found)}


def in_all_languages(
    request: HttpRequest, name: str, language: str, args: Sequence[object] = (), query: str = ""
) -> dict[str, Any]:
    """What a list tells of itself in other languages; its lines are the same in all of them."""
    return {
        "language_links": language_links(name, language, args, query),
        "alternates": alternates(request, name, args, query),
        "all_url": reverse(name_in(language, "questions")),
        "categories_url": reverse(name_in(language, "question-categories")),
    }


@in_language
@public
def all_questions(request: HttpRequest, *, language: str) -> HttpResponse:
    """The newest first; `before` is the place where an earlier part of the list ended."""
    try:
        found = newest(ON_ONE_PAGE, request.GET.get("before", ""))
    except ValueError:
        raise Http404 from None
    address = reverse(name_in(language, "questions"))
    is_older = "before" in request.GET
    context = {
        **in_all_languages(request, "questions", language),
        "lines": found.lines,
        "older_url": f"{address}?before={found.rest}" if found.rest else "",
        "newest_url": address if is_older else "",
        "noindex": is_older,
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/questions.html", context, tags_of(found.lines, "questions"))


@in_language
@public
def categories(request: HttpRequest, *, language: str) -> HttpResponse:
    counts = count_by_category()
    rows = [
        (row.name, reverse(name_in(language, "question-category"), args=[row.slug]), counts[row.pk])
        for row in Category.objects.order_by("name")
        if row.pk in counts
    ]
    context = {
        **in_all_languages(request, "question-categories", language),
        "categories": rows,
        "canonical_url": absolute_url(request, request.path),
    }
    return page(request, "conditions/question_categories.html", context, ["questions", "categories"])


@in_language
@public
def category(request: HttpRequest, slug: str, *, language: str) -> HttpResponse:
    found = get_object_or_404(Category, slug=slug)
    parts = Paginator(openable(in_category(found)), ON_ONE_PAGE).get_page(request.GET.get("page"))
    shown = lines(parts.object_list)
    context = {
        **in_all_languages(request, "question-category", language, [slug], query_of_part(parts.number)),
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


@in_language
@public
def of_condition(request: HttpRequest, number: int, slug: str, *, language: str) -> HttpResponse:
    """The page's own questions and those that it carries."""
    edition = current_edition(number)
    if slug != edition.slug:
        return redirect_to(reverse(name_in(language, "condition-questions"), args=[number, edition.slug]))
    parts = Paginator(openable(Question.objects.on(number)), ON_ONE_PAGE).get_page(request.GET.get("page"))
    shown = lines(parts.object_list)
    place = [number, slug]
    context = {
        **in_all_languages(request, "condition-questions", language, place, query_of_part(parts.number)),
        "ask_url": reverse(name_in(language, "ask")),
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


def query_of_part(part: int) -> str:
    return f"page={part}" if part > 1 else ""


def address_of_part(request: HttpRequest, part: int) -> str:
    return f"{request.path}?{query_of_part(part)}" if part > 1 else request.path


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
