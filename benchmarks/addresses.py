"""The site's addresses, and bare views to compare them with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from gard.urls import handler400, handler403, handler404, handler500
from gard.urls import urlpatterns as own

SIZE = 30_000
SMALL = 2_000


def bare(request: HttpRequest) -> HttpResponse:
    """As many bytes as a page, without any work."""
    return HttpResponse("x" * SIZE)


def bare_and_small(request: HttpRequest) -> HttpResponse:
    """As many bytes as suggestions."""
    return HttpResponse("x" * SMALL, content_type="application/json")


urlpatterns = [path("bare", bare), path("bare/small", bare_and_small), *own]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
