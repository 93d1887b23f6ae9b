"""A posted question at its own address."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.models import Question
from conditions.models.condition import GREATEST_NUMBER
from conditions.pages import build_question
from conditions.views.answers import page, public
from conditions.views.current import current_edition, redirect_to
from gard.lib.absolute import absolute_url


@public
def question(request: HttpRequest, number: int, slug: str, question: int) -> HttpResponse:
    edition = current_edition(number)
    if slug != edition.slug:
        return redirect_to(reverse("question", args=[number, edition.slug, question]))
    if question > GREATEST_NUMBER:
        raise Http404
    found = Question.objects.posted().filter(condition=number, number=question).first()
    if found is None or found.posting is None or found.posted_on is None:
        raise Http404
    built = build_question(edition, question, found.posting, found.posted_on)
    context = {"question": built, "canonical_url": absolute_url(request, built.url)}
    return page(request, "conditions/question.html", context, built.tags)
