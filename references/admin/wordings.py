"""The list of fixed sentences as an administrator sees it: what is shown now, and whose wording it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from references.models import SiteText
from references.richtext import plain_text
from references.site_texts import DECLARED, TRANSLATED, TextSpec

NO_PLACE = "No longer part of the site"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in one language. `row` is None while the shipped wording is shown."""

    key: str
    place: str
    language: str
    language_name: str
    text: str
    row: SiteText | None

    @property
    def address(self) -> str:
        """Where it is reworded: its own form, or the form of a new wording."""
        if self.row is not None:
            return reverse("admin:references_sitetext_change", args=[self.row.pk])
        query = urlencode({"key": self.key, "language": self.language})
        return f"{reverse('admin:references_sitetext_add')}?{query}"

    def holds(self, words: str) -> bool:
        text = f"{self.key} {self.place} {self.text}".casefold()
        return all(word in text for word in words.casefold().split())


def all_wordings() -> list[Wording]:
    """Declared texts in the order of their declaration, then rows of texts declared no longer. One query."""
    rows = {(row.key, row.language): row for row in SiteText.objects.all()}
    found = []
    for spec in DECLARED.values():
        for language, name in settings.LANGUAGES:
            row = rows.get((spec.key, language))
            text = shown(spec, row, rows.get((spec.key, FALLBACK)), language)
            words = plain_text(text) if spec.is_rich else text
            found.append(Wording(spec.key, spec.place, language, str(name), words, row))
    names = dict(settings.LANGUAGES)
    left = [
        Wording(row.key, NO_PLACE, row.language, names.get(row.language, row.language), row.body, row)
        for row in rows.values()
        if row.key not in DECLARED
    ]
    return found + left


def shown(spec: TextSpec, own: SiteText | None, english: SiteText | None, language: str) -> str:
    """What readers of this language see, by the order of `SiteTexts`."""
    ours = (own.body if own else "") or TRANSLATED.get(language, {}).get(spec.key)
    return ours or (english.body if english else "") or spec.default


def all_places() -> list[str]:
    """Where readers meet the declared texts, in the order of their declaration."""
    return list(dict.fromkeys(spec.place for spec in DECLARED.values()))


def find(query: str, place: str = "", *, only_reworded: bool) -> list[Wording]:
    """`place` is one of `all_places`, whole; an empty one means all."""
    found = [one for one in all_wordings() if not place or one.place == place]
    return [w for w in found if (w.row or not only_reworded) and w.holds(query)]


def grouped(wordings: list[Wording]) -> list[tuple[str, list[tuple[str, list[Wording]]]]]:
    """By place, then by text; the languages of a text stand together."""
    places: dict[str, dict[str, list[Wording]]] = defaultdict(lambda: defaultdict(list))
    for wording in wordings:
        places[wording.place][wording.key].append(wording)
    return [(place, list(texts.items())) for place, texts in places.items()]
