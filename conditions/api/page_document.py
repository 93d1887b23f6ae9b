"""The current edition of a page as a page document."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from conditions.cachetags import tag
from conditions.importers.documents import document_of_edition
from conditions.importers.page_document import dumps
from conditions.models import Edition, Event
from conditions.models.condition import GREATEST_NUMBER


@csrf_exempt
def page_json(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """GET and HEAD; 404 when readers cannot see the page, 405 for anything else, both as JSON."""
    response = answer(request, number, slug)
    response.headers["Cache-Control"] = "no-cache"
    return response


def answer(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        refused = JsonResponse({"error": "This address is for reading only."}, status=405)
        refused.headers["Allow"] = "GET, HEAD"
        return refused
    if number > GREATEST_NUMBER:
        return JsonResponse({"error": "There is no published page of this number."}, status=404)
    edition = Edition.objects.current().filter(condition=number).first()
    if edition is None and Event.objects.filter(condition=number, kind=Event.Kind.WITHDRAWN).exists():
        return JsonResponse({"error": "The page was withdrawn."}, status=410)
    if edition is None:
        return JsonResponse({"error": "There is no published page of this number."}, status=404)
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(reverse("condition-json", args=[number, edition.slug]))
    document = dumps(document_of_edition(edition))
    response = HttpResponse(document, content_type="application/json; charset=utf-8")
    return tag(response, [f"condition:{number}"])
