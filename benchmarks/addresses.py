"""The site's addresses, and one bare view to compare them with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from gard.urls import handler400, handler403, handler404, handler500
from gard.urls import urlpatterns as own

SIZE = 30_000


def bare(request: HttpRequest) -> HttpResponse:
    """As many bytes as a page, without any work."""
    return HttpResponse("x" * SIZE)


urlpatterns = [path("bare", bare), *own]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
