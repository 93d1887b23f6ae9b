"""Old houses, farms on tracks and what an address stands by are part of it; mills as such are kept."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence
from tests.conditions.questions.marked import KNOWN, read_marks

FOUND = [
    ("My aunt is alone. She's at {{address|flat 2a the old brewery}} and cannot climb.", "en"),
    ("send the leaflet to {{address|the old forge}}, please, and not to my son", "en"),
    ("we live at {{address|the lodge quarry lane}} with two dogs", "en"),
    ("She lives alone, {{address|22 bis Tanner's Row, BT62}} or so, and I am far.", "en"),
    ("We are in {{address|SE15}} and no doctor knows it.", "en"),
    ("Vivo en el {{address|Km 31 de la carretera a Moca}}, donde no hay señal.", "es"),
    ("vive en {{address|camino viejo sin número}} y no hay quien la lleve", "es"),
    ("Está en {{address|Callejón del Horno, bajo C}}. No sale.", "es"),
    ("Estoy en la {{address|quinta La Esperanza, calle Los Mangos}}, sin luz.", "es"),
    ("Vive con su abuela, {{address|vereda El Roble, finca La Aurora}}, muy lejos.", "es"),
    ("Vive en {{address|Escalera 3, bajo A, junto al mercado}}, y no abre.", "es"),
    ("Es en {{address|carrera 7 bis # 12-bb, interior 4}}, subiendo.", "es"),
    ("Nuestro domicilio es {{address|Portal de Urbina, 8, 3.º izda.}}, por si acaso.", "es"),
]
KEPT = [
    ("He worked in the old mill town and in the dairy for years.", "en"),
    ("Her CA19-9 is high, the B12 low, the SO2 fine, and they look at PR3.", "en"),
    ("She started in October and we live way out with no neurologist.", "en"),
    ("El camino real es largo y el bajo peso de mi hijo no mejora.", "es"),
]


@pytest.mark.parametrize(("marked", "language"), FOUND)
def test_an_address_is_found_with_all_of_its_parts(marked, language):
    text, marks = read_marks(marked)
    spans = [s for s in propose(text, language=language, vocabulary=KNOWN) if s.kind.value == "address"]
    sure = [s for s in spans if s.confidence is Confidence.PROPOSED]
    for start, end, _ in marks:
        assert any(s.start <= start and end <= s.end for s in sure)


@pytest.mark.parametrize(("text", "language"), KEPT)
def test_what_names_no_dwelling_is_no_address(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN)
    assert not [
        text[s.start : s.end]
        for s in spans
        if s.kind.value == "address" and s.confidence is Confidence.PROPOSED
    ]
