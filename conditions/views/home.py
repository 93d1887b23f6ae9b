"""The first page of the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conditions.models import Category
from conditions.pages.lists.names import count_by_letter
from conditions.pages.lists.recent import recent
from conditions.pages.question_list import newest
from conditions.views.answers import page, public
from conditions.views.browse import letters_with_counts, ways
from gard.lib.absolute import absolute_url
from gard.lib.languages import language_links

RECENT = 8
QUESTIONS = 4


@public
def home(request: HttpRequest) -> HttpResponse:
    counted = count_by_letter()
    context = {
        "letters": letters_with_counts(counted),
        "total": sum(counted.values()),
        "ways": ways()[2:],
        "categories": [
            (row.name, row.get_absolute_url(), pages) for row, pages in Category.objects.with_pages()
        ],
        "recent": [(line.name, line.url, line.published_at) for line in recent(most=RECENT).rows],
        "questions": newest(QUESTIONS).lines,
        "canonical_url": absolute_url(request, "/"),
        "language_links": language_links("questions", "en"),
    }
    return page(request, "conditions/home.html", context, ["home"])
