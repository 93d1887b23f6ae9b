"""Finds the edition behind an address, or answers what readers should see instead."""

from __future__ import annotations

import re

from django.db.models import Q
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect

from conditions.models import Edition, Event, MergedNumber
from conditions.models.condition import GREATEST_NUMBER

WRITTEN_NUMBER = re.compile(r"[0-9]{1,10}")
MOST_MERGES = 5
"""Merges that are followed from one number to the next."""


class Moved(Exception):
    """The number is now part of another page, at `address`."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Gone(Exception):
    """The page was withdrawn; `reason` is for readers and may be empty.

    `language` is that of the page, where the address does not say it; `said_in` that of the reason.
    """

    def __init__(self, reason: str, *, language: str = "", said_in: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.language = language
        self.said_in = said_in


def current_edition(number: int, language: str = "en") -> Edition:
    """The current edition. Raise Moved for a merged number, Gone for a withdrawn page, else Http404."""
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
    if survivor := survivor_of(number, language):
        return Moved(f"{survivor.get_absolute_url()}?merged={number}")
    withdrawn = Event.objects.filter(condition=number, kind=Event.Kind.WITHDRAWN, edition__language=language)
    event = withdrawn.first()
    return Gone(event.public_reason, said_in="en") if event else Http404()


def survivor_of(number: int, language: str) -> Edition | None:
    """What readers see of the page that this number was merged into, over several merges if need be."""
    at = number
    for _ in range(MOST_MERGES):
        merged = MergedNumber.objects.filter(number=at).first()
        if merged is None:
            return None
        if found := Edition.objects.current(language).filter(condition=merged.into_id).listed().first():
            return found
        at = merged.into_id
    return None


def merged_into(number: int, asked: str) -> MergedNumber | None:
    """The merge that led a reader here, as the address says it; None unless it is a merge into this page."""
    if not WRITTEN_NUMBER.fullmatch(asked) or int(asked) > GREATEST_NUMBER:
        return None
    return MergedNumber.objects.filter(number=int(asked), into=number).first()


def redirect_to(address: str, query: str = "") -> HttpResponse:
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
