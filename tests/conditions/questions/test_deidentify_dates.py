"""Dates in words, with slips, by a feast or in another calendar are found; days and counts alone are kept."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "The hearing is on {{date|Tuesday the eleventh}} and I am afraid.",
    "we see the surgeon on {{date|monday the twentysecond}} if he turns up",
    "It started on {{date|wensday 14th}} with a headache.",
    "She died on the {{date|fifth of Ashadh}}, and her aunt on the {{date|12th of Kartik}}.",
    "He was born on the {{date|27 Ramadan}} and cried at once.",
    "It began {{date|the day after Boxing Day 2019}} and again on {{date|Easter Monday 2021}}.",
    "The letter came on the {{date|third day of the fifth lunar month}}.",
    "The scan is on {{date|the 9th of next month}}, they say.",
    "It started on {{date|the twelth of Janury}} and has not stopped.",
    "My notes: {{date|6.vi}} fever; {{date|17.viii}} better; {{date|4.XI.2023}} worse again.",
    "{{date|9/4}}: a rash. {{date|2/5}}: gone, and I cannot say why.",
    "We shall be away {{date|19–27/8}} and again from {{date|3 to 11 October}}.",
    "He fell on {{date|St Brigid's Day 2024}} and has not walked since.",
    "the scan is on the {{date|3rd of feb}} if the van starts",
    "her bloods from {{date|oct 23}} look odd, those of {{date|sept 2026}} did not",
    "It was seen on {{date|14/05/2024T10:30}} by the machine.",
    "We saw them on {{date|Tuesday 14 October}} Dr {{name|Lamb}} was kind about it.",
    "The nurse is off until {{date|9.3.}} Then we shall know.",
    "it began on {{date|october 4}} and she sleeps all day",
]
SPANISH = [
    "lo operan el {{date|17 d agosto}} y tengo miedo",
    "todo empezó en {{date|abril del 23}} con la fiebre",
    "Cumplió seis el {{date|1.º de marzo}} y no camina.",
    "Pedí la cita {{date|el 1o de octubre}} y sigo en espera.",
    "La cita es el {{date|jueves veinte}}, si no la cambian.",
    "lo operaron el {{date|juebes 14}} y no a despertado",
    "Nació el {{date|nueve de disiembre}} y lloró en seguida.",
    "Empezó en {{date|Viernes Santo de 2021}} con fiebre.",
    "Me llamaron el {{date|doce del corriente}} para decírmelo.",
    "Nació el {{date|07-IX-2024}} y recayó el {{date|2/XII/25}}.",
    "El parte es del {{date|18-XI}} y nadie lo firma.",
    "Estuvo con fiebre del {{date|4 al 9 de mayo de 2021}}.",
]
KEPT = [
    ("Her potassium went to 4.8. Then it fell.", "en"),
    ("It is of grade 2-II, and they gave 2-iv of it twice.", "en"),
    ("Half of us, 2/4, have it, and 3 or 4 of them see badly.", "en"),
    ("On Monday the first thing I do is rest, and on Sunday the third dose is due.", "en"),
    ("We met every Friday, and the sixth of my pills is the worst.", "en"),
    ("Last Easter it got worse, and after Christmas it got better.", "en"),
    ("El martes dos pastillas, el viernes tres pastillas, y los lunes ninguna.", "es"),
    ("En Navidad mejora un poco y el lunes recae.", "es"),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_dates_in_words_are_found(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_dates_in_words_are_found(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("text", "language"), KEPT)
def test_days_and_feasts_alone_are_kept(text, language):
    assert missed(text, language) == []
