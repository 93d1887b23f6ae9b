"""Finds the edition behind an address, or answers what readers should see instead."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect

from conditions.models import Edition, Event
from conditions.models.condition import GREATEST_NUMBER


class Gone(Exception):
    """The page was withdrawn; `reason` is for readers and may be empty."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def current_edition(number: int, language: str = "en") -> Edition:
    """The current edition. Raise Gone when the page was withdrawn, Http404 when there never was one."""
    if number > GREATEST_NUMBER:
        raise Http404
    edition = Edition.objects.current(language).filter(condition=number).first()
    if edition is None:
        raise refusal(number)
    return edition


def refusal(number: int) -> Exception:
    """Why readers cannot have this page."""
    event = Event.objects.filter(condition=number, kind=Event.Kind.WITHDRAWN).first()
    return Gone(event.public_reason) if event else Http404()


def redirect_to(address: str, query: str = "") -> HttpResponse:
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
