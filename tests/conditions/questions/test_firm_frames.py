"""Behind a firm frame any word is a name, whatever lists say; where one side tells, it is suspected."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence
from tests.conditions.questions.marked import KNOWN, missed

ENGLISH = [
    "My name is {{name|Christian Deacon}} and I have a stiff neck.",
    "his name is {{name|bishop}} and he is always tired",
    "my sister's name is {{name|meadow}}",
    "i am {{name|ruby}} call me after work please",
    "My niece {{name|q.}} has the same rash on her arms.".replace("My", "my"),
    "nurse {{name|cherry}} gives him the wrong tablet every time",
    "the teacher {{name|brandy}} says he is lazy",
    "my boss {{name|buddy}} says that i am slow",
    "my boss {{name|rich}} wants a note from the doctor",
    "this is {{name|holly}} again about my test",
    "my little {{name|lily}} cant swallow",
    "my flatmate {{name|rocket}} has fits in his sleep",
    "our {{name|poppy}} is turning 6 and cannot run",
    "Why is that? {{name|Christian}} says the drops burn his eyes.",
    "{{name|Jean-Luc}}'s iron is too high again.",
    "{{name|summer}} and {{name|sky}} are twins and both have brittle bones",
    "Is there a group near us? {{name|Harmony}}, mother of a boy of three",
]
SPANISH = [
    "Me llamo {{name|Domingo Prado}} y me tiemblan las manos.",
    "mi hija se llama {{name|estrella}} y no gatea",
    "Le escribo porque soy la madre de {{name|T.}}, el niño de las crisis.",
    "la enfermera {{name|paloma}} me dijo que espere",
    "la señora {{name|socorro}} de la farmacia no la tiene",
    "don {{name|justo}} el portero también la tiene",
    "¿me puede llamar el doctor {{name|clemente}}?",
    "mi hermana {{name|brisa}} ella tiene la piel muy fina",
    "mi {{name|abril}} no camina todavía",
    "{{name|luna}} y {{name|cielo}} son mellizas y las dos tosen mucho",
]
KEPT = [
    ("en", "My name is not important, but the nurse said that my back is bent."),
    ("en", "the doctor may be wrong and my hope is that it stops"),
    ("en", "my brother is kind and my boss says that i work too much"),
    ("en", "Thanks, mother of two boys who cough"),
    ("es", "el doctor nuevo me dijo que es leve y la enfermera mayor también"),
    ("es", "mi esperanza es que no duela"),
    ("es", "la enfermedad se llama así por el color de la orina"),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_the_word_in_a_firm_frame_is_a_name(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_the_word_in_a_firm_frame_is_a_name(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_words_that_only_look_framed_are_kept(language, text):
    assert missed(text, language) == []


def test_a_name_that_only_one_side_tells_of_is_suspected():
    text = "people say my name is banana split but that is a joke"
    spans = propose(text, language="en", vocabulary=KNOWN)
    found = [span for span in spans if "banana" in text[span.start : span.end]]
    assert [span.confidence for span in found] == [Confidence.SUSPECTED]
