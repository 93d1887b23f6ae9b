"""Diseases that carry people's names, and insurers, are kept; people of the same names are not."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "could it be ramsay hunt, his face fell and his ear burns",
    "the letter says von hippel lindau and nothing else",
    "They wrote Wiskott-Aldrich on the form and then Lesch-Nyhan.",
    "My nephew has Cornelia de Lange and my niece has Smith Lemli Opitz.",
    "is sturge webber passed on to children",
    "they now think it is zolinger ellison after all",
    "I was told that it is Addison's, so I take tablets all my life.",
    "Our insurer is Aetna and Cigna paid for nothing before.",
    "The claim was refused by Kaiser because the drug is new.",
    "my plan with blue cross will not cover the test",
    "I work for {{employer|Cigna}} and my back hurts.",
]
SPANISH = [
    "le dijeron que es charcot marie tooth o quizá dejerine sottas",
    "El informe dice rendu osler y también von willebrand.",
    "¿La porfiria de Günther se hereda de la madre?",
    "el ioma no me cubre la enzima y essalud tampoco",
    "Mi póliza de Adeslas no paga la prueba genética.",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_names_of_diseases_and_insurers_are_kept(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_names_of_diseases_and_insurers_are_kept(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(
    "marked",
    [
        "The doctor is Dr. {{name|Miller Fisher}} and she is kind.",
        "My name is {{name|Ramsay Hunt}} and I cannot smile.",
        "He was seen at {{hospital|Kaiser}} for his cough.",
    ],
)
def test_a_person_or_a_hospital_of_that_name_is_found(marked):
    assert missed(marked, "en") == []
