"""Numbers that people read aloud, half in words, are found whole; counts and years are kept."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Kind
from tests.conditions.questions.marked import KNOWN, proposals, read_marks

ENGLISH = [
    "Please ring after tea on {{telephone|07700 nine double oh 461}} and let it ring.",
    "The landline is best, {{telephone|01632 96 oh 7 triple 2}}, we are always in.",
    "Text me when you can, {{telephone|0131 496 o four 1 eight}}. I work nights.",
    "{{telephone|+44 then 7700 900, double one, six}}, ask for my brother.",
    "It hurts when he runs. {{telephone|212-double five-o 143}}, evenings.",
    "It is in the file at the old office, on extension {{telephone|020 7946 0321 ext 4412}}, as before.",
    "My number is {{telephone|oh seven seven double oh nine hundred three one eight}} until June.",
    "The hospital keeps us under file {{identifier|three one double-seven, 2206, dash B}} since then.",
    "Her card says {{identifier|4417 six two nine 38, ref 2}} and nobody reads it.",
    "Our reference number is {{identifier|20190233 dash 04417}}, they told us.",
    "Claim no. {{identifier|7/RT/3308 (third)}} was turned down.",
    "Case file {{identifier|PAE/24/0118-K.L.}} is all that I have.",
    "Two codes on the sheet and nobody knows which is ours: {{identifier|QLM02-81 44}}, I think.",
    "I can be reached at {{telephone|five five five, 0199}} by day.",
    "Mobile {{telephone|(area 0161) 496 oh oh 33}} after five.",
    "His ticket is {{identifier|B dash 4471 dash two}}, they say.",
    "Her patient code: {{identifier|77 stroke 4410}}, on the band.",
    "My payroll number was the {{identifier|4471}} and they lost it.",
]
SPANISH = [
    "Si llaman, que sea al {{telephone|seis uno dos, ni más ni menos que 33 18 04}}, por favor.",
    "mi tel es {{telephone|11 despues 4471 y 0388}} a cualquier hora",
    "mi cel {{telephone|55 31 dos dos 0 nueve 17}} gracias",
    "Llamadas, por la tarde, al {{telephone|(0985) tres-tres-uno 8 cinco 4}}, que trabajo.",
    "Apunten el fijo de mi madre, {{telephone|nueve cuatro siete, 00 52 y 61}}, está en casa.",
    "RUT {{identifier|11 millones 203 mil 447, guion k}}, por si hace falta.",
    "Expediente {{identifier|F-31 barra 00452, pieza tres}}. Nadie contesta.",
    "En la pulsera, NHC: {{identifier|ciento veintidós / 3O7}}, con letra gorda.",
    "CURP, o lo que se lee de ella: {{identifier|PEXL 7904 doce HDF}}, está borrosa.",
    "No. de afiliación {{identifier|3317-82 0446-1 agregado 2M}} desde enero.",
    "Mi legajo en el taller era el {{identifier|3093}}, ya no existe.",
]
KEPT = [
    ("She took 100 then 50 then 25 mg, or two 500 three times a day.", "en"),
    ("About one hundred and twenty thousand people have it, one in two thousand five hundred.", "en"),
    ("It began in nineteen eighty six and came back in two thousand and eleven.", "en"),
    ("We asked two, three and four doctors, and 120 or 130 letters later nobody knows.", "en"),
    ("Somos tres o cuatro en la casa, y 20 mil pesos no alcanzan para dos o tres meses.", "es"),
    ("Lo tienen uno de cada veinticinco mil niños, dos mil doscientos en el país.", "es"),
]


def numbers_in(marked: str, language: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The numbers that are marked, and those that are proposed."""
    text, marks = read_marks(marked)
    wanted = [(kind, text[start:end]) for start, end, kind in marks]
    return wanted, [found for found in proposals(text, language) if found[0] in ("telephone", "identifier")]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_a_number_half_in_words_is_found_whole(marked):
    wanted, found = numbers_in(marked, "en")
    assert found == wanted


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_a_number_half_in_words_is_found_whole(marked):
    wanted, found = numbers_in(marked, "es")
    assert found == wanted


@pytest.mark.parametrize(("text", "language"), KEPT)
def test_what_is_counted_and_years_are_no_numbers_of_people(text, language):
    found = {span.kind for span in propose(text, language=language, vocabulary=KNOWN)}
    assert not found & {Kind.TELEPHONE, Kind.IDENTIFIER}
