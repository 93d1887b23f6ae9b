"""Numbers announced some words before, great ages in everyday phrases, and dates behind other words."""

import pytest

from conditions.questions.deidentify import propose
from tests.conditions.questions.marked import KNOWN, missed

ENGLISH = [
    "my mrn at the clinic is {{identifier|11204-5518}} and nobody rings",
    "the policy we took out with Bupa is {{identifier|tk-5520117}} and it has lapsed",
    "My membership with Cigna, number {{identifier|w771 20998}}, ends soon.",
    "My staff nurse wrote that the hospital number they have for her is {{identifier|5580317}} on the form.",
    "CNIC {{identifier|38201-4471902-5}} is on every paper I have.",
    "my nin is {{identifier|2417 033 905}} and nobody reads it",
    "The airline wants the form, booking {{identifier|7QXK3M}}, before we fly.",
    "My SSN ends in {{identifier|5508}} and they still ask.",
    "I'd rather be told at home, {{telephone|07700 900 512}}, in the evening.",
    "The bleep for me is on ext {{telephone|4417}}, mornings only.",
    "With my {{age|93 years}} I still swim, in spite of the lupus.",
    "at his {{age|97}} he walks alone",
    "she is going on {{age|96}} and does her own shopping",
    "my leg cramps came back in {{date|november 2023}} after the flu",
    "the crazy itch is here since {{date|march 2021}}",
]
SPANISH = [
    "El número de mi póliza con Adeslas es {{identifier|7720-33-518}} y no pagan.",
    "mi expediente en el juzgado del barrio es {{identifier|hx-88213-b}} por si hace falta",
    "Me llamo así y basta, afil. {{identifier|0914471903}}, no sé más.",
    "Viajo con oxígeno, localizador {{identifier|RT4K9Z}}, y nadie responde.",
    "Mi número de beneficio es {{identifier|150-3371904-0-00}} y no responden.",
    "El carné dice {{identifier|021-0447190-2}} y la póliza sigue sin pagarse.",
    "Si no contesto, me llaman a la extensión {{telephone|6218}} por la tarde.",
    "A mis {{age|94}} ya no veo bien las letras.",
    "Mi suegra cumplió {{age|97}} y toma aspirina de 100 y jarabe.",
]
KEPT = [
    ("es", "Me toca la protrombina G20210A y el estudio PI19/00412 no me contesta."),
    ("en", "The trial NCT05551234 has closed, and batch number 4471B was withdrawn."),
    ("en", "She takes prednisone of 100 and then lamotrigine at 95 in the evening."),
    ("es", "Le dan aspirina de 100 y duerme bien."),
    ("en", "My claim was refused twice in 2023, and the appeal took 5 weeks."),
    ("en", "with my 95 pounds I am very thin"),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_what_is_announced_from_afar_is_found(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_what_is_announced_from_afar_is_found(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_doses_years_and_weights_are_kept(language, text):
    assert missed(text, language) == []


def test_a_telephone_behind_a_policy_stays_a_telephone():
    text = "It is about my policy, please call me on 07700 900 461 in the evening."
    spans = propose(text, language="en", vocabulary=KNOWN)
    assert [(span.kind.value, text[span.start : span.end]) for span in spans] == [
        ("telephone", "07700 900 461")
    ]
