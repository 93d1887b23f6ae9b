"""Ages of 90 and more are found where they are a number only; values, doses and counts are kept."""

import pytest

from tests.conditions.questions.marked import proposals, read_marks

FOUND = [
    ("my nan is {{age|97}} and her brother {{age|102}} both walk to the shop", "en"),
    ("Nobody believes it. {{age|94}} and still driving the tractor.", "en"),
    ("He weighed himself on Friday. She's {{age|95}} and will not.", "en"),
    ("her sister {{age|91}}, never ill, has none of it", "en"),
    ("tiene {{age|92}} mi suegra y ve doble desde mayo", "es"),
    ("Mi vecino cumplió {{age|cien}} y no toma nada.", "es"),
    ("We found BERYL'S {{age|98}} and living alone.", "en"),
    ("hes {{age|96}} lost his teeth and his temper", "en"),
    ("{{age|97}} in june. still bakes. has she got it too?", "en"),
    ("After her nap in the room she had been {{age|98 years old}} for a day.", "en"),
    ("We look after a lady of {{age|92}} with weak hands.", "en"),
    ("His great aunt made {{age|99}} and never saw a doctor.", "en"),
    ("OLIVE'S {{age|97}} and sharp as a tack.", "en"),
    ("Atiendo a una vecina de {{age|94}} que se cae.", "es"),
    ("Mi tía llega a {{age|100}} este mayo.", "es"),
    ("Va para {{age|cien}} y anda sola.", "es"),
]
KEPT = [
    ("The woman of 94 kilos reached 101 beats, and her score made 99.", "en"),
    ("El paciente de 95 kg llega a 100 pulsaciones.", "es"),
    ("Her sats were 93 and still falling, her weight 98 and rising.", "en"),
    ("My dad takes 95 of them, aged 101 weeks when it began.", "en"),
    ("Tiene 95 de ferritina y tiene cien pastillas en casa.", "es"),
    ("He has the lungs of a ninety-year-old, and the mill is ninety seconds away.", "en"),
    ("Her platelets came up to 94, then the sweat was 99 and 104.", "en"),
    ("Mi hijo mide noventa y tres centímetros y eso fue hace cien años.", "es"),
    ("Mi madre 90 mg y mi tía 91 gotas.", "es"),
]


@pytest.mark.parametrize(("marked", "language"), FOUND + KEPT)
def test_a_great_age_is_found_and_what_is_measured_is_kept(marked, language):
    text, marks = read_marks(marked)
    ages = [found for found in proposals(text, language) if found[0] == "age"]
    assert ages == [(kind, text[start:end]) for start, end, kind in marks]
