"""A person is found where only a person can stand, whatever the lists say of the word."""

import pytest

from conditions.questions.deidentify import propose
from tests.conditions.questions.marked import KNOWN, missed

ENGLISH = [
    "me and {{name|naveed}} are cousins and want a baby",
    "{{name|mo}} and {{name|aisha}} are both carriers",
    "{{name|craig}} my ex says it is all in her head",
    "any questions please ask for {{name|breda}} at the desk",
    "they call me {{name|big mal}} since the lumps came",
    "it is my nephew {{name|rodel}} 34 yrs old who shakes",
    "a question about {{name|morag}}, shes 3 and turns blue",
    "hi there im {{name|bronte}} i have a rash on both legs",
    "{{name|breda}} from the chemist gave her a tablet for the cold",
    "so {{name|will}} started the tablets last week and sleeps all day",
    "i ask whether {{name|may}} may fly when she is pregnant",
    "uncle {{name|boy}} got a big lump on his face",
    "did dr {{name|tan}} say that it hurts",
    "my daughter {{name|poppy}} has a fever every week",
    "A question about our {{name|D.}}, who eats nothing at all.",
    "A letter of {{name|R. van der W.}} came back, and he cannot walk.",
    "File the letter. {{name|Wendell T. Abernathy}} has a rash on his back.",
    "When Anna left I was told that {{name|Van der Westhuizen}} stopped the tablets.".replace(
        "Anna", "{{name|Anna}}"
    ),
    "We thank you all. {{name|Guy}} and {{name|Odette Prendergast}}",
]
SPANISH = [
    "{{name|leonel}} y yo tenemos el mismo bulto en la espalda",
    "{{name|consuelo}} mi hermana tiene mucho pelo en la cara",
    "pregunten por {{name|Begoña}} y no por mi madre",
    "en la escuela me dicen la {{name|momia}} porque se me cae la piel",
    "mi niña se llama {{name|abril}} y no crece",
    "la {{name|abril}} va siempre cansada a la escuela",
    "A {{name|Rigoberto}} le empezó la marcha rara a los doce.",
    "la {{name|esperanza}} no quiere operarse la rodilla",
    "mi hermana {{name|pali}} de 40 ya no camina",
    "Es hora de preguntar. {{name|Tato}}, su padrino, tiene la misma tos.",
    "El sábado {{name|Domingo}} me dijo que no le duele nada.",
    "{{name|León}}, {{name|Sol}} y {{name|Cielo}} nacieron con la piel seca.",
]
KEPT = [
    ("en", "i will go in may and hope that it may help, and mark my words with grace"),
    ("en", "me and my brother both cough, and my son is tired and my daughter sleeps"),
    ("en", "they call me lazy and the doctor says my hair is thin"),
    ("es", "mi hija trabaja y mi hermano estudia, los dos con mucha tos"),
    ("es", "me dicen que en abril le toca otra prueba y que la luz le molesta"),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_frames_of_people_are_known(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_frames_of_people_are_known(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_words_in_such_frames_that_name_nobody_are_kept(language, text):
    assert missed(text, language) == []


def test_the_last_word_may_be_who_writes():
    text = "me duele mucho la cabeza desde ayer x favor mili"
    spans = propose(text, language="es", vocabulary=KNOWN)
    assert [text[span.start : span.end] for span in spans] == ["mili"]
