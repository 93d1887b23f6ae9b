"""Names of people are found behind cues, by lists and by how they are written; words and diseases are not."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "My son {{name|Peter Hall}} has a rash.",
    "my son {{name|peter}} has a rash and my daughter {{name|zoey}} too",
    "MY HUSBAND {{name|FRANK DELGADO}} HAS GOUT AND IT HURTS EVERY DAY.",
    "My nephew {{name|J.R.}} is small for his age.",
    "We wait for {{name|Samira}}'s results.",
    "Dr. {{name|Young}} and nurse {{name|Okafor}} were kind to us.",
    "My name is {{name|Thandiwe Mokoena}} and I have gout.",
    "We call him {{name|Bugsy}}, he is seven.",
    "What helps against the pain? Thanks, {{name|Jo}}",
    "What helps against the pain?\n\n{{name|Aram Petrosyan}}",
    "Our twins, {{name|Ava}} and {{name|Mia}}, were born early.",
    "My daughter {{name|Hope}} is ill and I hope that she gets well.",
    "My husband {{name|mark}} has a dark mark on his shin and it itches.",
    "{{name|Grace}} was diagnosed when she was 12.",
    "Sincerely, {{name|Rose Whitfield}}",
    "My son {{name|Wilson}} is healthy, his brother has Wilson disease.",
    "i go by {{name|mickey}} and ive got a cough all day",
    "{{name|ROBERT M. STEINBERG}} NEEDS A TRIAL FOR HIS ATAXIA, PLEASE HELP.",
    "I live above a dry cleaner and cough. {{name|S. Begum}}",
]
SPANISH = [
    "Mi hijo {{name|Álvaro}} tiene cuatro años.",
    "mi hija {{name|dolores}} tiene lupus y le salen manchas",
    "Me llamo {{name|Encarna Ruiz}} y soy enfermera.",
    "La doctora {{name|Ibarra}} nos dijo que no era grave.",
    "¿Debo tomar yodo? Un abrazo, {{name|Paz}}",
    "¿Se puede bajar la dosis? Atentamente, {{name|Julián Peñalver}}",
    "Mi mujer se llama {{name|Nerea}} y tiene tos.",
    "Mi alumno {{name|L.M.}} se cae cuando se ríe.",
    "{{name|Luz}} nació con el paladar abierto.",
    "Mi hijo {{name|Wilson}} tiene la enfermedad de Wilson.",
]
KEPT_ENGLISH = [
    "I hope that it will rise like a rose and mark my words with grace.",
    "Does Marfan run in families? I have Marfan, and marfan is all we talk about.",
    "Is Behçet disease hereditary? Can Charcot-Marie-Tooth disease get worse?",
    "My mother has Parkinson's, and my aunt has Crohn disease and Down syndrome.",
    "He had tetralogy of Fallot and a Holter test, and now Guillain-Barré syndrome.",
    "My son has Wilson disease and his sister was tested for Wilson disease.",
    "The FBN1 gene and CYP21A2 were tested; the MRI and the EEG were normal.",
]
KEPT_SPANISH = [
    "Perdí la esperanza, pero quiero vivir en paz con mis dolores.",
    "¿El síndrome de Guillain-Barré puede volver? Tengo la enfermedad de Behçet.",
    "Le dieron levodopa y prednisona, y la resonancia salió normal.",
]


@pytest.mark.parametrize("marked", ENGLISH + KEPT_ENGLISH)
def test_in_english_names_are_found_and_words_are_kept(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH + KEPT_SPANISH)
def test_in_spanish_names_are_found_and_words_are_kept(marked):
    assert missed(marked, "es") == []
