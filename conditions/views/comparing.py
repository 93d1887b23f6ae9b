"""What changed between two editions of a page, for readers.

Promise: only while the page is before readers, and only what editions showed them.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.editions import Payload
from conditions.models.condition import GREATEST_NUMBER
from conditions.pages.comparing import compare_for_readers
from conditions.views.answers import page, public
from conditions.views.current import current_and_several, redirect_to
from gard.lib.absolute import absolute_url
from references.richtext import ChangeWords
from references.site_texts import SiteTexts, texts_of


@public
def changes(request: HttpRequest, number: int, slug: str, edition: int, since: int) -> HttpResponse:
    """From the edition `since` to a later one."""
    if not since < edition <= GREATEST_NUMBER:
        raise Http404
    current, found = current_and_several(number, {edition, since})
    if len(found) < 2:
        raise Http404
    place = [number, current.slug]
    address = reverse("edition-changes", args=[*place, edition, since])
    if slug != current.slug:
        return redirect_to(address)
    old, new = found[since], found[edition]
    comparison, tags = compare_for_readers(
        number,
        Payload.from_json(old.payload),
        Payload.from_json(new.payload),
        current.language,
        change_words(texts_of(request)),
    )
    context = {
        "name": current.name,
        "identifier": f"GARD:{number:07d}",
        "language": current.language,
        "old": old,
        "new": new,
        "comparison": comparison,
        "url": reverse("condition", args=place),
        "history_url": reverse("editions", args=place),
        "edition_url": reverse("edition", args=[*place, edition]),
        "canonical_url": absolute_url(request, address),
        "noindex": True,
    }
    return page(request, "conditions/changes.html", context, tags)


def change_words(texts: SiteTexts) -> ChangeWords:
    return ChangeWords(
        added=texts["compare.heard.added"],
        removed=texts["compare.heard.removed"],
        end=texts["compare.heard.end"],
        glossary=texts["compare.glossary"],
        unknown_work=texts["compare.unknown-work"],
        unknown_term=texts["compare.unknown-term"],
        table=texts["compare.table"],
    )
