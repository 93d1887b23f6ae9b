"""Words as people type them on a telephone are read as what they mean, and hide no name."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.words.by_sound import heard
from conditions.questions.words.reading import read_words
from tests.conditions.questions.marked import KNOWN, missed

READ_AS = [
    ("en", "pls tell ppl cos im tryin", ["please", "tell", "people", "because", "im", "trying"]),
    ("es", "xfa k ise yo mi ermano", ["favor", "que", "ise", "yo", "mi", "hermano"]),
    ("es", "el serebro kiere", ["el", "cerebro", "quiere"]),
]
KEPT = [
    ("en", "pls help tbh idk wot dis is, it hurts every1 says so wks now"),
    ("en", "shes gonna see the doc aswell cos her legs r weak n she isnt walkin"),
    ("es", "xfa ayuda tngo mucho dolor aora i no se k ase falta"),
    ("es", "mi ijo no kiere comer desde ase dos meses y le duele la cabesa"),
]
FOUND = [
    ("en", "my frend {{name|zoey}} has a cough pls"),
    ("es", "mi ermana {{name|josefa}} tose todo el dia"),
    ("es", "nº de istoria {{identifier|778214}} de mi ija"),
    ("es", "cc {{identifier|71.880.412}} y no me atienden"),
    ("en", "can u look up number {{identifier|RX 5519082}} for me"),
    ("en", "my h+c no {{identifier|320 555 1188}} is on the card"),
    ("en", "CALL ME {{telephone|419 555 0137}} ABOUT THE TEST"),
    ("es", "me operan el {{date|lunes 17/3}} de la rodilla"),
    ("en", "my email is {{email|jase_the_plumber at inbox dot example}} and i cough"),
    ("en", "write to {{email|orla dot brn at postbag.example}} about my cough"),
]


@pytest.mark.parametrize(("language", "text", "keys"), READ_AS)
def test_short_forms_and_words_spelt_by_sound_are_read_as_meant(language, text, keys):
    assert [word.key for word in read_words(text, language).words] == keys


def test_a_word_that_sounds_as_none_that_everybody_uses_stays_as_it_is():
    assert heard("yamileth") is None


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_hurried_typing_is_not_taken_for_names(language, text):
    assert missed(text, language) == []


@pytest.mark.parametrize(("language", "marked"), FOUND)
def test_cues_typed_in_a_hurry_are_cues(language, marked):
    assert missed(marked, language) == []


def test_a_name_that_only_sounds_as_a_verb_is_still_suspected():
    text = "le dieron pastillas a benja y tose"
    covered = {text[span.start : span.end] for span in propose(text, language="es", vocabulary=KNOWN)}
    assert "benja" in covered
