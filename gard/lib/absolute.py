"""Absolute addresses of our own pages."""

from django.http import HttpRequest


def absolute_url(request: HttpRequest, path: str) -> str:
    """The canonical address of a path on the host that was asked."""
    return request.build_absolute_uri(path)
