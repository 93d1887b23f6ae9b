"""Wherever a page is in Spanish, every fixed text on it is."""

import pytest
from django.urls import get_resolver
from django.utils.translation import get_language

from references.site_texts import DECLARED, TRANSLATED, SiteTexts
from tests import build
from tests.conditions.views.private_link import Link

pytestmark = pytest.mark.django_db
NAMES_AND_NUMBERS = frozenset({"site.phone", "site.email", "site.alert"})
"""What has no language, or ships empty."""


@pytest.fixture
def shown(monkeypatch):
    """Keys of the texts that pages in Spanish take."""
    found, take = set(), SiteTexts.__getitem__

    def noted(texts, key):
        if get_language() == "es":
            found.add(key)
        return take(texts, key)

    monkeypatch.setattr(SiteTexts, "__getitem__", noted)
    return found


def test_no_text_of_a_spanish_page_is_left_in_english(client, shown):
    build.published("Glass knee", number=7)
    link = Link(client, posted_at=None)
    asked = f"/espanol{link.address}"
    for address in (
        *("/espanol/questions", "/espanol/questions/categories", "/espanol/diseases/7/glass-knee/questions"),
        *("/espanol/privacy", "/espanol/questions/ask", "/espanol/questions/ask?condition=7", asked),
    ):
        assert client.get(address).status_code == 200
    client.post("/espanol/questions/ask", {"question": "¿Sana una rodilla?", "email": "no"})
    for tail in ("/withdraw", "/allow", "/delete"):
        client.get(asked + tail)
    assert "ask.heading" in shown
    assert shown - TRANSLATED["es"].keys() - NAMES_AND_NUMBERS == set()


def test_suggestions_on_a_spanish_page_are_told_in_spanish(client):
    build.published("Glass knee", number=7)
    for query, key in (("gl", "search.suggest.some"), ("xq", "search.suggest.none")):
        told = client.get("/search/suggest", {"q": query, "language": "es"}).json()["said"]
        assert told == TRANSLATED["es"][key].replace("{total}", "1")
        told = client.get("/search/suggest", {"q": query, "language": "fr"}).json()["said"]
        assert told == DECLARED[key].default.replace("{total}", "1")


def test_which_pages_have_a_spanish_address():
    """A new one is looked at above."""
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str) and name.startswith("es-")}
    assert names == {
        *("es-ask", "es-ask-similar", "es-asked", "es-asked-withdraw", "es-asked-allow", "es-asked-delete"),
        *("es-questions", "es-question-categories", "es-question-category", "es-condition-questions"),
        "es-privacy",
    }
