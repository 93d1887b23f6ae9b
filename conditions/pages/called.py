"""What pages of conditions are called in the language of a reader, where they have a name in it.

Promise: one query at most, however many pages are named, and none for a page that is read in English; a name
that an editor has hidden is not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.urls import reverse

from conditions.models import Fact
from conditions.pages.fact_views import NamedLink

PAGES_ARE_IN = "en"


class Named(Protocol):
    """An edition, or a page that has none yet."""

    @property
    def condition_id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def payload(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class PageLink(NamedLink):
    """A page by its name in `language`; `heading` is what stands on top of it."""

    language: str = PAGES_ARE_IN
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """Names of pages in one language; a page that has none in it keeps its English one."""

    language: str = PAGES_ARE_IN
    names: Mapping[int, str] = field(default_factory=dict)

    def link(self, page: Named) -> PageLink:
        found = self.names.get(page.condition_id)
        url = reverse("condition", args=[page.condition_id, page.slug])
        return PageLink(found or page.name, url, self.language if found else PAGES_ARE_IN, page.name)


ENGLISH = Called()


def called_in(language: str, pages: Iterable[Named]) -> Called:
    """An editor's name comes first, then what the most trusted catalogue says first."""
    if language == PAGES_ARE_IN:
        return ENGLISH
    names: dict[int, str] = {}
    nameless: set[int] = set()
    for page in pages:
        given = (row["name"] for row in page.payload["other_names"] if row["language"] == language)
        if name := next(given, ""):
            names[page.condition_id] = name
        else:
            nameless.add(page.condition_id)
    return Called(language, names | names_of_catalogues(language, nameless))


def names_of_catalogues(language: str, numbers: set[int]) -> dict[int, str]:
    if not numbers:
        return {}
    facts = Fact.objects.shown().filter(kind=Fact.Kind.NAME, language=language, condition__in=numbers)
    found: dict[int, str] = {}
    for number, label in facts.exclude(label="").in_order().values_list("condition_id", "label"):
        found.setdefault(number, label)
    return found
