"""Who writes of an emergency is told where to get help; who asks in general is left in peace."""

import pytest

from conditions.questions.emergency import is_emergency

URGENT = [
    "My chest hurts and I can't breathe",
    "he CANT breath properly since an hour",
    "I have chest pain right now",
    "there is a strong pressure in my chest",
    "she stopped breathing for a minute",
    "My baby is turning blue!",
    "His lips are going blue",
    "her throat is closing up",
    "I think this is anaphylaxis",
    "he is unconscious",
    "My son won’t wake up",
    "we cannot wake her",
    "she is having a seizure right now",
    "The seizures do not stop, ten minutes already",
    "my husband is having a stroke",
    "I want to die",
    "i dont want to live anymore",
    "I keep thinking of suicide",
    "I am going to kill myself",
    "she took too many pills",
    "I took an overdose of the medicine",
    "the wound won't stop bleeding",
    "he is coughing up blood",
    "my newborn is limp and not feeding",
    "Is this an adrenal crisis? fever and vomiting",
    "Tengo dolor en el pecho",
    "mi bebé no respira",
    "No puedo respirar bien",
    "se está poniendo azul, la cara está azul",
    "mi mamá está inconsciente",
    "no se despierta",
    "Mi hijo está convulsionando",
    "quiero morirme",
    "he pensado en el suicidio",
    "tomó demasiadas pastillas",
    "una sobredosis de su medicina",
    "no para de sangrar",
    "vomita sangre desde ayer",
    "se me cierra la garganta",
]
ORDINARY = [
    "Is bone marrow necrosis inherited?",
    "My grandfather had a stroke in 1990. Is our family at risk?",
    "How is breathing tested in Pompe disease?",
    "Which specialists treat Marfan syndrome?",
    "Can my daughter play sports with long QT syndrome?",
    "Are seizures common in Dravet syndrome?",
    "What is blue rubber bleb nevus syndrome?",
    "Is it safe to give blood?",
    "¿Es hereditaria la enfermedad de Gaucher?",
    "¿Qué médico trata el síndrome de Marfan?",
    "Mi abuela tuvo un ictus hace años. ¿Tiene relación?",
    "",
]


@pytest.mark.parametrize("text", URGENT)
def test_words_of_an_emergency_are_noticed(text):
    assert is_emergency(text)


@pytest.mark.parametrize("text", [text.upper() for text in URGENT[:5]] + [f"Hello.\n\n{URGENT[3]}?"])
def test_they_are_noticed_however_they_are_written(text):
    assert is_emergency(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_a_general_question_is_no_emergency(text):
    assert not is_emergency(text)


def test_the_longest_question_that_looks_like_many_beginnings_is_read_at_once():
    """No pattern goes back and forth over the text."""
    assert not is_emergency("pain in the problem with the trouble the throat is very very " * 66)
