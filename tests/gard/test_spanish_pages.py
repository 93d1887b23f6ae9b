"""Wherever a page is in Spanish, every fixed text on it is."""

import re
from pathlib import Path

import pytest
from django.urls import get_resolver
from django.utils.translation import get_language, gettext, override

from conditions.actions import withdraw_question
from conditions.models import Question, Section
from references.site_texts import DECLARED, TRANSLATED, SiteTexts
from tests import build
from tests.conditions.views.private_link import Link

pytestmark = pytest.mark.django_db
NAMES_AND_NUMBERS = frozenset({"site.phone", "site.email", "site.alert"})
"""What has no language, or ships empty."""


SMALL_WORDS = re.compile(r'{% translate "([^"]+)"')


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
    read_a_spanish_question(client)
    assert {"ask.heading", "question.heading", "helpful.thanks.no", "question.gone.office"} <= shown
    assert shown - TRANSLATED["es"].keys() - NAMES_AND_NUMBERS == set()


def test_no_small_word_of_a_spanish_page_is_left_in_english(client):
    """What templates say through gettext, with all the parts that they could show."""
    asked = build.posted(build.published(number=7).condition, language="es")
    pages = [client.get(asked.get_absolute_url()), client.get("/espanol/questions")]
    pages.append(client.post(f"{asked.get_absolute_url()}/helpful", {"helpful": "yes"}))
    withdraw_question(asked, by=build.moderator(), note="x")
    pages.append(client.get(asked.get_absolute_url()))
    used = {template.origin.name for page in pages for template in page.templates}
    said = {word for name in used for word in SMALL_WORDS.findall(Path(name).read_text())}
    with override("es"):
        assert "Suggestions" in said
        assert {word for word in said if gettext(word) == word} <= {"A–Z"}


def read_a_spanish_question(client):
    """With a topic of every kind, said to help and not to help, and taken down."""
    kinds = Section._meta.get_field("kind").choices
    page = build.published(number=8, sections={kind: build.TEXT for kind, _ in kinds}).condition
    topics = (
        *({"section": kind} for kind, _ in kinds),
        {"body": f"<p>Sí.{build.cite(build.citation())}</p>"},
    )
    asked = build.posted(page, "¿Sana?", language="es", topics=topics)
    asked.other_conditions.add(7)
    Question.objects.filter(pk=asked.pk).update(corrected_on=build.DAY)
    address = asked.get_absolute_url()
    assert len(client.get(address).context["question"].topics) == len(topics)
    for said in ("yes", "no"):
        assert client.post(f"{address}/helpful", {"helpful": said}).status_code == 200
    withdraw_question(asked, by=build.moderator(), note="x")
    assert client.get(address).status_code == 410


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
