"""Places, addresses, hospitals, schools, employers and phrases that single somebody out are found."""

import pytest

from tests.conditions.questions.marked import missed, proposals

ENGLISH = [
    "We live in {{place|Hebden Bridge}} and work in {{place|Hull}}.",
    "we moved from {{place|burnley}} to {{place|swansea}} last summer",
    "My parents are from a village called {{place|Mirpur Kalan}} in Pakistan.",
    "People in {{place|Jackson County}} drink water from wells.",
    "We are at {{address|12 Mill Lane}}, {{place|Kettering}}, since last year.",
    "Send it to {{address|48 Sycamore Street, Apt 5B}}, {{place|Dayton}}, Ohio {{address|45402}}.",
    "Send it to {{address|P.O. Box 2214}}, {{place|Bozeman}}, MT.",
    "We are in {{place|Thame}}, {{address|OX9 3QT}}.",
    "He was seen at {{hospital|St Anne's}} last week.",
    "She is at {{hospital|Boston Children's Hospital}} and at {{hospital|Great Ormond Street}}.",
    "my dad is at the {{hospital|royal victoria infirmary}} with a cough",
    "She goes to {{school|Oakfield Primary School}} by bus.",
    "I studied at the {{school|University of Leeds}} for a year.",
    "{{name|Faith}} is in Year 4 at {{school|St Bede's}} now.",
    "My husband works for {{employer|Harlow Logistics Ltd}} and lifts boxes.",
    "i work at {{employer|tesco}} on the night shift",
    "We are {{combination|the only family in our village with it}}.",
    "He was {{combination|the first child in the country to get this drug}}.",
    "{{combination|We were on the evening news}} last year.",
    "I am {{combination|the mayor of our town}}.",
]
SPANISH = [
    "Somos de {{place|Ponferrada}} y nadie sabe nada.",
    "En mi pueblo, {{place|Villanueva del Fresno}}, hay varios casos.",
    "Vivo en la {{address|calle Alcántara 14, 2º B}}, {{address|28006}} {{place|Madrid}}.",
    "Escriban al {{address|apartado de correos 318}} por favor.",
    "Está en el {{hospital|Hospital La Fe}} desde ayer.",
    "En {{hospital|La Paz}} le pusieron suero. Lo ingresaron en {{hospital|La Paz}} ayer.",
    "Va al {{school|Colegio Público Miguel Hernández}} cada día.",
    "Trabajo en {{employer|Talleres Urquijo S.L.}} desde joven.",
    "Somos {{combination|la única familia del pueblo con esta enfermedad}}.",
    "Me dijeron que {{combination|solo hay tres casos en el mundo}}.",
]
KEPT = [
    "She was born in Brazil, grew up in Texas and lives in Spain, in Europe.",
    "Our local hospital and the children's hospital have no specialist; the clinic is closed.",
    "He goes to school, his teacher is kind, and I am a nurse who works at night.",
    "I work as a welder, I am a farmer, and my husband was exposed to asbestos.",
    "I have only one child and I read about it in the newspaper.",
]


@pytest.mark.parametrize("marked", ENGLISH + KEPT)
def test_in_english_places_and_institutions_are_found_and_large_places_are_kept(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_places_and_institutions_are_found(marked):
    assert missed(marked, "es") == []


def test_countries_and_states_are_proposed_where_they_are_not_to_be_kept():
    text = "She was born in Brazil and lives in New Mexico."
    assert proposals(text) == []
    found = proposals(text, keep_large_places=False)
    assert found == [("place", "Brazil"), ("place", "New Mexico")]


@pytest.mark.parametrize("text", ["My cousin Georgia has gout.", "My aunt Victoria has a cough."])
def test_a_person_named_like_a_country_is_a_person(text):
    assert [kind for kind, _ in proposals(text)] == ["name"]
