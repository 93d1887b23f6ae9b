"""The alphabet of conditions: its letters with counts, the names under one of them, and all other ways to
browse."""

from __future__ import annotations

from string import ascii_uppercase

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.models import Edition
from conditions.pages.lists.names import ON_ONE_PAGE, beginnings, count_by_letter, entries, names_in
from conditions.views.answers import page, public
from conditions.views.current import redirect_to
from gard.lib.absolute import absolute_url

LETTERS = ("0-9", *ascii_uppercase)

WAYS = ("browse", "categories", "tree", "genes", "spanish-names", "recent")
"""Names of the addresses at which browsing begins; each has a site text `ways.NAME` and one more sentence."""


def ways() -> list[tuple[str, str, str]]:
    """Address, and the keys of its name and of the sentence below it."""
    return [(reverse(name), f"ways.{name}", f"ways.{name}.about") for name in WAYS]


def letters_with_counts(
    counted: dict[str, int], address: str = "browse-letter"
) -> list[tuple[str, str, int]]:
    """Every letter with its address and its count."""
    return [(letter, reverse(address, args=[letter]), counted.get(letter, 0)) for letter in LETTERS]


def letter_or_404(letter: str) -> str:
    """The letter in capitals, as addresses have it. Raise Http404 for what is none."""
    if letter.upper() not in LETTERS:
        raise Http404
    return letter.upper()


@public
def browse_index(request: HttpRequest) -> HttpResponse:
    return redirect_to(reverse("browse"))


@public
def browse(request: HttpRequest) -> HttpResponse:
    """The alphabet, and what else there is to look through."""
    counted = count_by_letter()
    context = {
        "letters": letters_with_counts(counted),
        "total": sum(counted.values()),
        "ways": ways()[1:],
        "canonical_url": absolute_url(request, request.path),
    }
    return page(request, "conditions/browse.html", context, ["browse"])


@public
def browse_letter(request: HttpRequest, letter: str) -> HttpResponse:
    """The names under one letter, in parts."""
    found = letter_or_404(letter)
    address = reverse("browse-letter", args=[found])
    if found != letter:
        return redirect_to(address)
    counted = count_by_letter()
    total = counted.get(found, 0)
    names = names_in(Edition.objects.current().filter(letter=found), **place_in(request))
    context = {
        "letters": letters_with_counts(counted),
        "letter": found,
        "total": total,
        "beginnings": beginnings(found, address) if total > ON_ONE_PAGE else [],
        "entries": entries(names.rows),
        **names.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/browse_letter.html", context, ["browse"])


def place_in(request: HttpRequest) -> dict[str, str]:
    """Which part of a list is asked for."""
    return {name: request.GET.get(name, "") for name in ("after", "before")}


def is_later_part(request: HttpRequest) -> bool:
    return any(place_in(request).values())
