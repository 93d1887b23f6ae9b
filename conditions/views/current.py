"""Finds the edition behind an address, or answers what readers should see instead."""

from __future__ import annotations

from django.db.models import Q
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
    edition = Edition.objects.current(language).with_review().filter(condition=number).first()
    if edition is None:
        raise refusal(number, language)
    return edition


def current_and_asked(number: int, asked: int, language: str = "en") -> tuple[Edition, Edition | None]:
    """The current edition and the one of this number, in one query. Raise as `current_edition` does."""
    current, found = current_and_several(number, {asked}, language)
    return current, found.get(asked)


def current_and_several(
    number: int, asked: set[int], language: str = "en"
) -> tuple[Edition, dict[int, Edition]]:
    """The current edition, and by number those asked for that there are, in one query."""
    if number > GREATEST_NUMBER:
        raise Http404
    wanted = Q(is_current=True) | Q(number__in=asked)
    rows = Edition.objects.with_review().filter(wanted, condition=number, language=language)
    found = {row.number: row for row in rows}
    current = next((row for row in found.values() if row.is_current), None)
    if current is None:
        raise refusal(number, language)
    return current, {key: row for key, row in found.items() if key in asked}


def refusal(number: int, language: str) -> Exception:
    """Why readers cannot have this page in this language."""
    withdrawn = Event.objects.filter(condition=number, kind=Event.Kind.WITHDRAWN, edition__language=language)
    event = withdrawn.first()
    return Gone(event.public_reason) if event else Http404()


def redirect_to(address: str, query: str = "") -> HttpResponse:
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
