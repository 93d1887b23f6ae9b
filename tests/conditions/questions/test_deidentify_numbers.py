"""Addresses of mail and web, telephones, identifiers, dates and great ages are found; doses are kept."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "Write to {{email|carla.bright82@example.com}} please.",
    "Write to {{email|anna at gmail dot com}} please.",
    "Write to {{email|teamzoey (at) example (dot) org}} please.",
    "Write to {{email|two.moons{at}example.com}} or {{email|amber.k(a)example.org}} please.".replace(
        "{at}", "[at]"
    ),
    "Username {{link|myo_heron}} on your forum, if that is better.",
    "See {{link|https://www.example.org/my-story}} or {{link|www.example.org/us}}.",
    "I am {{link|@zebra_strong_ali}} there, and my username is {{link|jaybird_1987}} here.",
    "Call me at {{telephone|(415) 555-0138}} in the evening.",
    "Ring me on {{telephone|07700 900 461}} in the evening.",
    "Phone {{telephone|+44 20 7946 0321 ext. 14}} in the evening.",
    "My NHS number is {{identifier|943 476 5919}} if you need it.",
    "Social security {{identifier|219-09-9999}} is on the form.",
    "Policy no. {{identifier|HX-229018-44}} does not pay for it.",
    "Medical record number {{identifier|00482213}} is on the letter.",
    "Passport {{identifier|C03005988}} is ready.",
    "It began on {{date|3 May 2019}} and again on {{date|March 1st}}.",
    "It began on {{date|07/11/2020}}, then {{date|2023-06-18}}, then on {{date|10/2}}.",
    "It began in {{date|May 2018}} and came back {{date|the third of August}}.",
    "It began on {{date|Monday 4th March}} and hurts since.",
    "DOB {{date|12-03-1974}}, still working.",
    "She is {{age|93 years old}} and walks alone.",
    "A {{age|ninety-four-year-old}} woman fell. Her brother, aged {{age|97}}, did not.",
]
SPANISH = [
    "Mi correo: {{email|ge, a, ele, o guion bajo eme arroba buzon punto example}} y nada más.",
    "Escríbanme a {{email|pedro punto sanz arroba gmail punto com}} por favor.",
    "Pueden llamarme al {{telephone|612 34 56 78}} por las mañanas.",
    "Mi celular es {{telephone|+52 55 1234 5678}} y no lo apago.",
    "Mi DNI es {{identifier|12345678Z}} y mi NIE era {{identifier|X-1234567-L}}.",
    "CURP {{identifier|GOMA850214MDFNRN08}} en el papel.",
    "Número de historia clínica {{identifier|448120}} en el papel.",
    "Nació el {{date|3 de mayo de 2019}} y recayó el {{date|12/08/2022}}.",
    "Empezó en {{date|marzo de 2020}} y otra vez {{date|el lunes 7 de noviembre}}.",
    "Mi abuela tiene {{age|94 años}} y camina sola.",
    "Mi bisabuelo tiene {{age|noventa y seis años}} y camina solo.",
    "Escribo con el usuario {{link|lunaroja77}} en el foro.",
]
KEPT = [
    "I take 5 mg twice a day, 1,900 units, and my TSH is 4.5, my blood pressure 135/85.",
    "It began in 2018, I am 34 years old and my son is 6; 1 in 5,000 people have it.",
    "It is c.293-13C>G in CYP21A2, OMIM 201910, HP:0001250, rs1800562, NCT01234567.",
    "Titres were 1:640, the factor was 38 %, the platelets 11,000 after 24/7 care for 10 days.",
    "He weighs 4.1 kg at 12 weeks and drinks 60 ml per hour, 100 times a week.",
]


@pytest.mark.parametrize("marked", ENGLISH + KEPT)
def test_in_english_numbers_of_people_are_found_and_numbers_of_medicine_are_kept(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_numbers_of_people_are_found(marked):
    assert missed(marked, "es") == []
