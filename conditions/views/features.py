"""Clinical features: the page of one, and all that conditions name, by part of the body and from A to Z."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.features import system_of
from conditions.models import FeatureTerm
from conditions.pages.feature import conditions_with, other_names, relatives
from conditions.pages.symptoms import feature_code, other_name
from conditions.search.feature_reading import ListedFeature, features, features_and_words
from conditions.search.feature_words import suggest
from conditions.views.answers import page, public
from conditions.views.current import redirect_to
from gard.lib.absolute import absolute_url
from references.codes import code_address

ON_ONE_PAGE = 200
LETTERS = ("0-9", *ascii_uppercase)
MOST_TYPED = 200
MOST_FOUND = 50
OTHER = "other"
Count = tuple[str, str, int]


@public
def feature(request: HttpRequest, code: str) -> HttpResponse:
    """One feature. A code written otherwise, or given up, leads to where it stands now."""
    term = term_or_404(feature_code(code))
    if term.is_obsolete and term.successor:
        return redirect_to(reverse("feature", args=[term.successor]))
    if term.code != code:
        return redirect_to(term.get_absolute_url())
    index, system = features().index, term.system or system_of(term.name, term.lay_name)
    listed = conditions_with(term, after=whole_number(request.GET.get("after", "")), most=ON_ONE_PAGE)
    names = other_names(term)
    address = term.get_absolute_url()
    context = {
        "term": term,
        "medical": other_name(term),
        "english": names.get("en", ()),
        "spanish": names.get("es", ()),
        "source_url": code_address("hpo", term.code),
        "system": str(FeatureTerm.System(system).label) if system else "",
        "system_url": of_system(system) if system else "",
        "relatives": relatives(term, index),
        "listed": listed,
        "search_url": f"{reverse('symptoms')}?{urlencode({'has': term.code}, safe=':')}",
        "next_url": f"{address}?after={listed.rest}" if listed.rest else "",
        "first_url": address if "after" in request.GET else "",
        "noindex": "after" in request.GET,
        "canonical_url": absolute_url(request, address),
    }
    tags = {f"feature:{term.code}", *(f"condition:{number}" for number in listed.numbers)}
    return page(request, "conditions/feature.html", context, tags)


def term_or_404(code: str) -> FeatureTerm:
    terms = FeatureTerm.objects.known().select_related("source")
    term = terms.filter(code=code).first() if code else None
    if term is None:
        raise Http404
    return term


def whole_number(text: str) -> int:
    """0 for what is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else 0


@public
def all_features(request: HttpRequest) -> HttpResponse:
    """Parts of the body and letters with counts; the features of one of them, or those that fit `q`."""
    typed = " ".join(request.GET.get("q", "").split())[:MOST_TYPED]
    system, letter = request.GET.get("system", ""), request.GET.get("letter", "")
    labels = {str(value): str(label) for value, label in FeatureTerm.System.choices}
    if (system and system not in labels and system != OTHER) or (letter and letter not in LETTERS):
        raise Http404
    if typed:
        rows, everything = found_by(typed)
        part, rest = rows, ""
    else:
        everything = features().listed
        rows = chosen_of(everything, system, letter)
        part, rest = part_of(rows, request.GET.get("after", ""))
    own = of_system(system) if system else of_letter(letter) if letter else reverse("features")
    context = {
        "typed": typed,
        "system": system,
        "heading": labels.get("" if system == OTHER else system, "") if system else letter,
        "letter": letter,
        "systems": systems_of(everything, labels),
        "letters": letters_of(everything),
        "rows": [(row, reverse("feature", args=[row.code])) for row in part],
        "total": len(rows),
        "known": len(everything),
        "next_url": f"{own}&after={rest}" if rest else "",
        "noindex": bool(typed or "after" in request.GET),
        "canonical_url": absolute_url(request, own),
    }
    return page(request, "conditions/features.html", context, ["features"])


def of_system(system: str) -> str:
    return f"{reverse('features')}?system={system}"


def of_letter(letter: str) -> str:
    return f"{reverse('features')}?letter={letter}"


def found_by(typed: str) -> tuple[list[ListedFeature], tuple[ListedFeature, ...]]:
    """The features that fit what was typed, the best first, and all that conditions name."""
    found, words = features_and_words()
    fitting = [each.term for each in suggest(words, typed, found.index.count, MOST_FOUND)]
    by_code = {row.code: row for row in found.listed}
    codes = dict(FeatureTerm.objects.filter(pk__in=fitting).values_list("pk", "code"))
    ordered = [feature_code(typed), *(codes.get(term, "") for term in fitting)]
    return [by_code[code] for code in dict.fromkeys(ordered) if code in by_code], found.listed


def chosen_of(everything: Sequence[ListedFeature], system: str, letter: str) -> list[ListedFeature]:
    if system:
        return [row for row in everything if (row.system or OTHER) == system]
    return [row for row in everything if letter and row.letter == letter]


def part_of(rows: list[ListedFeature], after: str) -> tuple[list[ListedFeature], str]:
    """The part after the feature of this code, and the code after which the list goes on."""
    begin = next((place + 1 for place, row in enumerate(rows) if row.code == after), 0)
    part = rows[begin : begin + ON_ONE_PAGE]
    return part, part[-1].code if begin + ON_ONE_PAGE < len(rows) else ""


def systems_of(everything: Sequence[ListedFeature], labels: dict[str, str]) -> list[Count]:
    """Parts of the body that have a feature, in the order of the ontology, the others last."""
    counts: dict[str, int] = {}
    for row in everything:
        counts[row.system] = counts.get(row.system, 0) + 1
    return [
        (label, of_system(system or OTHER), counts[system])
        for system, label in labels.items()
        if system in counts
    ]


def letters_of(everything: Sequence[ListedFeature]) -> list[Count]:
    counts: dict[str, int] = {}
    for row in everything:
        counts[row.letter] = counts.get(row.letter, 0) + 1
    return [(letter, of_letter(letter), counts.get(letter, 0)) for letter in LETTERS]
