"""The fixed sentences of the site: which there are, how they read when nobody has reworded them, and a
quick look-up.

Every layer declares its own texts here at import; an administrator rewords any of them in the admin. A
request reads all wordings in one query, and only when a template asks for the first text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class TextSpec:
    """One fixed text: where it stands, how it reads as shipped, and whether it may hold paragraphs."""

    key: str
    place: str
    default: str
    is_rich: bool = False


DECLARED: dict[str, TextSpec] = {}
COLUMNS = ("language", "key", "body")


class UnknownText(KeyError):
    """A template asks for a text that nobody declared."""


def declare(place: str, texts: dict[str, str], *, is_rich: bool = False) -> None:
    """Declare texts by key; `place` tells an editor where readers meet them."""
    for key, default in texts.items():
        if key in DECLARED:
            raise ValueError(f"The site text {key} is declared twice.")
        DECLARED[key] = TextSpec(key, place, default, is_rich)


TRANSLATED: dict[str, dict[str, str]] = {}


def translate(language: str, texts: dict[str, str]) -> None:
    """How declared texts ship in another language; without one, the English wording stands in."""
    shipped = TRANSLATED.setdefault(language, {})
    for key, default in texts.items():
        if key not in DECLARED:
            raise UnknownText(key)
        if key in shipped:
            raise ValueError(f"The site text {key} is translated twice into {language}.")
        shipped[key] = default


def shipped(key: str, language: str) -> str:
    """The wording that ships in this language, else the English one."""
    return TRANSLATED.get(language, {}).get(key) or DECLARED[key].default


class SiteTexts:
    """The wordings in one language: what the administrator wrote, else what ships."""

    def __init__(self, language: str) -> None:
        from references.models import SiteText

        rows = SiteText.objects.filter(language__in={language, "en"}).order_by()
        self._language = language
        self._worded = {(said_in, key): body for said_in, key, body in rows.values_list(*COLUMNS)}

    def __getitem__(self, key: str) -> str:
        spec = DECLARED.get(key)
        if spec is None:
            raise UnknownText(key)
        return (
            self._worded.get((self._language, key))
            or TRANSLATED.get(self._language, {}).get(key)
            or self._worded.get(("en", key))
            or spec.default
        )


def context(request: HttpRequest) -> dict[str, object]:
    """Template context: `site_texts`, read from the database when first used."""
    return {"site_texts": SimpleLazyObject(lambda: texts_of(request))}


def texts_of(request: HttpRequest) -> SiteTexts:
    """The texts of this request, read once."""
    texts: SiteTexts | None = getattr(request, "_site_texts", None)
    if texts is None:
        texts = SiteTexts((get_language() or "en").split("-")[0])
        request._site_texts = texts  # type: ignore[attr-defined]
    return texts
