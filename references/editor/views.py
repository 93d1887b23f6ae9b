"""What the editor's dialogs ask: works and glossary terms to choose from, to label, or to create on the spot.

Promise: only signed-in staff with the right for the model are answered, in JSON; no input is our error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reversion
from django.db import IntegrityError
from django.http import HttpRequest, JsonResponse

from gard.lib.versions import describe_revision
from references.editor.finding import (
    Found,
    as_json,
    citations_by_id,
    describe_citation,
    describe_term,
    search_citations,
    search_terms,
    terms_by_id,
)
from references.editor.forms import CitationForm, TermCreationForm

MOST_IDS = 300
GREATEST_ID = 2**63 - 1
COMMENT = "Created while writing a page"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of reference that the editor deals with."""

    model: str
    search: Callable[[str], Any]
    by_id: Callable[[list[int]], Any]
    form: Callable[[Any], Any]
    describe: Callable[[Any], Found]


CITATIONS = Shelf("citation", search_citations, citations_by_id, CitationForm, describe_citation)
TERMS = Shelf("glossaryterm", search_terms, terms_by_id, TermCreationForm, describe_term)


def citations(request: HttpRequest) -> JsonResponse:
    return answer(request, CITATIONS)


def terms(request: HttpRequest) -> JsonResponse:
    return answer(request, TERMS)


def answer(request: HttpRequest, shelf: Shelf) -> JsonResponse:
    if request.method in {"GET", "HEAD"}:
        response = look_up(request, shelf)
    elif request.method == "POST":
        response = create(request, shelf)
    else:
        response = JsonResponse({"error": "Only GET and POST are answered here."}, status=405)
        response.headers["Allow"] = "GET, HEAD, POST"
    response.headers["Cache-Control"] = "no-store"
    return response


def may(request: HttpRequest, shelf: Shelf, *acts: str) -> bool:
    user = request.user
    return bool(
        user.is_active
        and user.is_staff
        and any(user.has_perm(f"references.{act}_{shelf.model}") for act in acts)
    )


def refuse() -> JsonResponse:
    return JsonResponse({"error": "Your account may not do this, or you are signed out."}, status=403)


def look_up(request: HttpRequest, shelf: Shelf) -> JsonResponse:
    if not may(request, shelf, "view", "change"):
        return refuse()
    if "ids" not in request.GET:
        return JsonResponse({"results": as_json(shelf.search(request.GET.get("q", "")))})
    words = request.GET["ids"].split(",", MOST_IDS)[:MOST_IDS]
    ids = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= 19]
    wanted = list(dict.fromkeys(number for number in ids if 0 < number <= GREATEST_ID))
    return JsonResponse({"results": as_json(shelf.by_id(wanted))})


def create(request: HttpRequest, shelf: Shelf) -> JsonResponse:
    if not may(request, shelf, "add"):
        return refuse()
    form = shelf.form(request.POST)
    if not form.is_valid():
        return not_created(form, shelf)
    try:
        with reversion.create_revision():
            row = form.save()
            reversion.add_to_revision(row)
            describe_revision(COMMENT, by=request.user)
    except IntegrityError:
        return not_created(after_a_race(shelf, request), shelf)
    return JsonResponse({"created": as_json([shelf.describe(row)])[0]}, status=201)


def after_a_race(shelf: Shelf, request: HttpRequest) -> Any:
    """Somebody else created the same in between: the form, asked again, now says so."""
    form = shelf.form(request.POST)
    if form.is_valid():
        form.add_error(None, "Somebody else has just created the same. Search for it.")
    return form


def not_created(form: Any, shelf: Shelf) -> JsonResponse:
    """What is wrong, by field; an ordinary answer, for browsers report every other status as a failure."""
    errors = {name: [str(message) for message in messages] for name, messages in form.errors.items()}
    existing = as_json([shelf.describe(form.existing)])[0] if form.existing else None
    return JsonResponse({"errors": errors, "existing": existing})
