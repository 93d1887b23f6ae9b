"""What ships in Spanish is whole: nothing is left in English, and no place of a sentence is lost."""

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings

from references.site_texts import DECLARED, TRANSLATED

FOLDER = Path(settings.BASE_DIR, "gard", "locale", "es", "LC_MESSAGES")
PLACE = re.compile(r"\{[a-z_]+\}")
TAG = re.compile(r"</?[a-z0-9]+")


def test_the_compiled_words_are_those_of_the_source():
    with (FOLDER / "django.po").open("rb") as source, (FOLDER / "django.mo").open("rb") as compiled:
        words = {message.id: message.string for message in read_po(source) if message.id}
        assert {message.id: message.string for message in read_mo(compiled) if message.id} == words
    assert all(words.values())


@pytest.mark.parametrize(
    "prefix", ["ask.", "asked.", "emergency.", "page.questions.", "privacy.", "question.", "questions."]
)
def test_every_text_of_the_questions_ships_in_spanish(prefix):
    keys = {key for key in DECLARED if key.startswith(prefix)}
    assert keys - TRANSLATED["es"].keys() == set()


@pytest.mark.parametrize("key", sorted(TRANSLATED["es"]) if "es" in TRANSLATED else ["none"])
def test_a_translation_keeps_the_places_and_is_not_the_english_text(key):
    spanish, english = TRANSLATED["es"][key], DECLARED[key].default
    assert set(PLACE.findall(spanish)) == set(PLACE.findall(english))
    assert spanish != english or key in {"ask.error.prefix", "ask.asked_before.no", "helpful.no"}
    assert set(TAG.findall(spanish)) == set(TAG.findall(english))
