"""The current edition of a page as a page document."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from conditions.cachetags import tag
from conditions.importers.documents import document_of_edition
from conditions.importers.page_document import dumps
from conditions.models import Edition
from conditions.models.condition import GREATEST_NUMBER


@csrf_exempt
def page_json(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """GET and HEAD; 404 when readers cannot see the page, 405 for anything else, both as JSON."""
    if request.method not in {"GET", "HEAD"}:
        response: HttpResponse = JsonResponse({"error": "This address is for reading only."}, status=405)
        response.headers["Allow"] = "GET, HEAD"
        return response
    found = Edition.objects.current().filter(condition=number) if number <= GREATEST_NUMBER else None
    edition = found.first() if found is not None else None
    if edition is None:
        return JsonResponse({"error": "There is no published page of this number."}, status=404)
    if slug != edition.slug:
        return HttpResponsePermanentRedirect(reverse("condition-json", args=[number, edition.slug]))
    response = HttpResponse(
        dumps(document_of_edition(edition)), content_type="application/json; charset=utf-8"
    )
    response.headers["Cache-Control"] = "no-cache"
    return tag(response, [f"condition:{number}"])
