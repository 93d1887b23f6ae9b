"""Streets that are numbers, routes, crossings or single words; houses named in other tongues."""

import pytest

from tests.conditions.questions.marked import missed

ENGLISH = [
    "The bakery on {{address|8th}} where he kneads has no lift.",
    "she stands all day in the shop on {{address|42nd}} and her feet burn",
    "the diner off {{address|highway 61}} is too loud for him",
    "there is a pharmacy on {{address|route 12}} that had it",
    "I wait tables in a bar on {{address|Elm and 9th}} and my joints swell.",
    "the care home on {{address|walnut}} says no to visitors",
    "Please send it to {{address|Plas Newydd, Ffordd Isaf}}, {{address|LL57 2DG}}.",
]
SPANISH = [
    "mi madre vive sola en {{address|la alameda 112}} y se marea",
    "vivimos en {{address|los cipreses 48}} y no hay ascensor",
    "compro el pan en la {{address|carretera 57}} y me canso",
]
KEPT = [
    ("en", "The rash began on the 5th and she took it again on the 8th."),
    ("en", "He is in the ward on 3rd floor, on 2nd cycle of the drug, and starts on 4th grade."),
    ("en", "My route to the clinic is long, and the road is bad in main parts."),
    ("es", "La sesión dura unos 45 minutos y la cita es a las 12 en punto."),
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_such_streets_are_found(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_such_streets_are_found(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_days_floors_and_rounds_are_no_streets(language, text):
    assert missed(text, language) == []
