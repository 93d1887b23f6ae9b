"""A posted question as data, for programs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from conditions.cachetags import tag
from conditions.models import Edition, Question
from conditions.models.condition import GREATEST_NUMBER
from conditions.pages import QuestionPage, question_page
from gard.lib.absolute import absolute_url


@csrf_exempt
def question_json(request: HttpRequest, number: int, slug: str, question: int) -> HttpResponse:
    """GET and HEAD; 404 when readers never saw it, 410 when it was taken down, 405 for anything else."""
    response = answer(request, number, slug, question)
    response.headers["Cache-Control"] = "no-cache"
    return response


def refused(status: int, error: str) -> JsonResponse:
    return JsonResponse({"error": error}, status=status)


def answer(request: HttpRequest, number: int, slug: str, question: int) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        response = refused(405, "This address is for reading only.")
        response.headers["Allow"] = "GET, HEAD"
        return response
    edition, found = None, None
    if max(number, question) <= GREATEST_NUMBER:
        edition = Edition.objects.current().filter(condition=number).first()
        found = Question.objects.filter(condition=number, number=question).first()
    if edition is None or found is None or (found.posted_at is None and not found.gone):
        return refused(404, "There is no posted question of this number.")
    if found.posted_at is None:
        return refused(410, "The question was taken down.")
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(reverse("question-json", args=[number, edition.slug, question]))
    built = question_page(found, edition)
    return tag(
        JsonResponse(document(request, number, built), json_dumps_params={"ensure_ascii": False}), built.tags
    )


def document(request: HttpRequest, number: int, page: QuestionPage) -> dict[str, Any]:
    """Texts in plain words; references as the page numbers them; pages by the name that stands on them."""
    return {
        "format": "question",
        "number": page.number,
        "url": absolute_url(request, page.url),
        "condition": {
            "number": number,
            "name": page.condition.heading,
            "url": absolute_url(request, page.condition.url),
        },
        "also_on": [{"name": link.heading, "url": absolute_url(request, link.url)} for link in page.also_on],
        "language": page.language,
        "posted": page.posted_on.isoformat(),
        "corrected": page.corrected_on.isoformat() if page.corrected_on else None,
        "correction": page.correction,
        "question": page.question,
        "opener": page.opener_words,
        "topics": [
            {
                "section": "" if topic.kind == "own" else topic.kind,
                "url": absolute_url(request, topic.section_url) if topic.section_url else "",
                "heading": topic.heading,
                "language": topic.language,
                "text": topic.words,
                "updated": topic.updated_on.isoformat() if topic.updated_on else None,
            }
            for topic in page.topics
        ],
        "references": [{"number": work.number, "text": work.text} for work in page.references],
    }
