"""Ways to find a condition without typing: the alphabet and the categories."""

from __future__ import annotations

from string import ascii_uppercase

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from conditions.models import Category, Edition
from conditions.views.answers import page, public
from conditions.views.current import redirect_to
from gard.lib.absolute import absolute_url

LETTERS = ("0-9", *ascii_uppercase)
Entry = tuple[str, str]


def letters_with_counts() -> list[tuple[str, str, int]]:
    """Every letter with its address and the number of pages under it."""
    counted = dict(Edition.objects.current().order_by().values_list("letter").annotate(Count("pk")))
    return [(letter, reverse("browse-letter", args=[letter]), counted.get(letter, 0)) for letter in LETTERS]


def entries_of(editions: list[Edition]) -> list[Entry]:
    return [(row.name, reverse("condition", args=[row.condition_id, row.slug])) for row in editions]


@public
def browse_index(request: HttpRequest) -> HttpResponse:
    return redirect_to(reverse("browse"))


@public
def browse(request: HttpRequest, letter: str = "") -> HttpResponse:
    """The names under one letter; without a letter, the alphabet."""
    if letter and letter != letter.upper() and letter.upper() in LETTERS:
        return redirect_to(reverse("browse-letter", args=[letter.upper()]))
    if letter and letter not in LETTERS:
        raise Http404
    found = list(Edition.objects.current().filter(letter=letter).listed().by_name()) if letter else []
    context = {
        "letters": letters_with_counts(),
        "letter": letter or None,
        "entries": entries_of(found),
        "canonical_url": absolute_url(request, request.path),
    }
    return page(request, "conditions/browse.html", context, ["browse"])


@public
def categories(request: HttpRequest) -> HttpResponse:
    rows = [
        (row.name, row.get_absolute_url(), row.description, pages)
        for row, pages in Category.objects.with_pages()
    ]
    context = {"categories": rows, "canonical_url": absolute_url(request, request.path)}
    return page(request, "conditions/categories.html", context, ["categories"])


@public
def category(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Category, slug=slug)
    editions = list(Edition.objects.current().filter(categories=found).listed().by_name())
    context = {
        "category": found,
        "entries": entries_of(editions),
        "total": len(editions),
        "canonical_url": absolute_url(request, found.get_absolute_url()),
    }
    return page(request, "conditions/category.html", context, [f"category:{found.pk}"])
