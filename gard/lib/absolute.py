"""Absolute addresses of our own pages."""

from django.conf import settings
from django.http import HttpRequest


def absolute_url(request: HttpRequest, path: str) -> str:
    """The canonical address of a path: on the site's own origin, whatever host and port the request named."""
    return f"{settings.SITE_ORIGIN}{path}" if settings.SITE_ORIGIN else request.build_absolute_uri(path)
