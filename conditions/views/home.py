"""The first page of the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from conditions.models import Category, Edition
from conditions.pages.question_list import newest
from conditions.views.answers import page, public
from conditions.views.browse import letters_with_counts
from gard.lib.absolute import absolute_url

RECENT = 8
QUESTIONS = 4


@public
def home(request: HttpRequest) -> HttpResponse:
    letters = letters_with_counts()
    recent = Edition.objects.current().listed().order_by("-published_at", "-pk")[:RECENT]
    context = {
        "letters": letters,
        "total": sum(count for _, _, count in letters),
        "categories": [
            (row.name, row.get_absolute_url(), pages) for row, pages in Category.objects.with_pages()
        ],
        "recent": [
            (e.name, reverse("condition", args=[e.condition_id, e.slug]), e.published_at) for e in recent
        ],
        "questions": newest(QUESTIONS).lines,
        "canonical_url": absolute_url(request, "/"),
    }
    return page(request, "conditions/home.html", context, ["home"])
