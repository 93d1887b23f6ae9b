"""Each form of an address, with the town and the quarter beside it as places of their own."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence
from tests.conditions.questions.marked import KNOWN, read_marks

LANDMARKS = [
    ("en", "We are in the {{address|blue house behind the sawmill}}, so no van finds us."),
    ("en", "Letters go to the {{address|last cottage before the ford}}, please."),
    ("en", "Come up to the {{address|farm with the red roof past the second gate}}, he is there."),
    ("en", "My gran's place is {{address|3 mi e of the grain store on rte 212}}."),
    ("en", "He stays in the {{address|potters' lane by the well}} with us."),
    ("es", "Vivimos en la {{address|casa de piedra junto al lavadero}}, sin número."),
    ("es", "Estamos en la {{address|última casa antes del cementerio}}, arriba."),
    ("es", "Mi casa queda {{address|de la iglesia 2 cuadras abajo, casa verde}}, y nadie llega."),
    ("es", "La dirección es {{address|200 metros sur y 75 oeste, portón negro}}."),
    ("es", "Vivo a {{address|100 metros al norte de la vieja pulpería}}, en alto."),
    ("es", "No hay calle ni número, pongan {{address|detrás de la gallera, reja azul}}."),
]
HOUSES = [
    ("en", "She lives at {{address|Larkrise Cottage}} and cannot drive."),
    ("en", "I look after my brother at {{address|Thornhope Farm}} on my own."),
    ("en", "Our house is called {{address|Windyridge}} and stands alone."),
    ("en", "Please write to {{address|The Old Granary, Church Hill}}, as ever."),
    ("en", "We are at {{address|12 Bryn y Coed}} now, all of us."),
    ("en", "Farm's {{address|Kliprivier No. 9}}, far from any tar."),
    ("es", "Vive solo en el {{address|Cortijo de las Ánimas}} y no quiere bajar."),
    ("es", "La casa se llama {{address|Las Gaviotas}}, por si mandan algo."),
    ("es", "La casa es {{address|Ca l'Arnau}}, hay que decirlo así."),
    ("es", "Mi padre está en {{address|Goikoetxea Borda}}, con las ovejas."),
]
NUMBERS = [
    ("en", "Give it to the neighbour, {{address|number 11}}, as we are out."),
    ("en", "It went to {{address|14 Alder Grove}} and we're at {{address|41}}. Nobody minded."),
    ("en", "They stay in {{address|Purok 6}} by the sea wall."),
    ("es", "Escribo por la vecina del {{address|3.º B}}, que no ve."),
    ("es", "Vive en Zamora, en {{address|Obispo Nieto 27, 4.º D}}, sin ascensor."),
    ("es", "Arrienda en {{address|Los Maitenes 980 block C depto 12}}, cerca del liceo."),
    ("es", "vivo en la {{address|cll 14 no 3b 22 int 5}} con mi niño"),
    ("es", "Estamos en {{address|9a avenida 11-40, zona 2}}, en la capital."),
    ("es", "Rento un cuarto en {{address|7 Poniente 1312, cuarto 4, al fondo}}, barato."),
    ("es", "mandan las gasas a la {{address|calle 30 num 215 x 21 y 23}} y llegan tarde"),
]
PARTS = [
    ("en", "She is at {{address|12 Fore Street, garden flat}}, with the dog."),
    ("en", "Bring it to {{address|40 Marsden Road, opposite the fire station}}, please."),
    ("en", "We rent the {{address|basement of 208 Fulton Ave}} from an aunt."),
    ("en", "He is at {{address|Bldg 4, 2nd floor, near the water tank}} with his boy."),
    ("es", "Es la {{address|Calle 15 núm. 80 × 22 y 24}}, con rampa."),
    ("es", "Vive en {{address|calle Ancha 12, entresuelo}}, y no sale."),
    ("es", "Mi tía está en {{address|Avenida Bolívar 340, edificio B, segundo piso}}."),
    ("es", "Es en {{address|calle Real No. 45 entre Luz y Acosta, altos}}, sin timbre."),
    ("es", "Vivo en {{address|Carretera de Moca, kilómetro 9, callejón de los Reyes, casa azul}}."),
]
POST = [
    ("en", "Write to {{address|P.O. Box KN 1184}}, as we have no street."),
    ("en", "Our mail is at {{address|Site 3, Box 9, RR#2}} all year."),
    ("en", "You may write to {{address|P. Bag 2207}} in term time."),
    ("en", "The barn is on {{address|SW 12-41-7 W4}} and they all know it."),
    ("en", "The form had {{address|FIQQ 1ZZ}} on it."),
    ("en", "my eircode is {{address|V94 T9PX}} if it helps"),
    ("en", "She has none of it at {{address|NE6}} and I have."),
    ("es", "El correo llega a {{address|HC-02 Box 7718}} desde siempre."),
    ("es", "Me llega a {{address|Entrega General}}, nada más."),
    ("es", "Puse mal el código postal en la hoja, era {{address|30812}} y ya está."),
]
TOWNS = [
    ("en", "We are at {{address|6 Kelso Brae}}, {{place|Inverbroom}}, with two cats."),
    ("en", "She lives in {{place|Castlemarsh}} ({{address|G43 1DH}}) with her dad."),
    ("es", "Vivo en {{address|Mz. D Lt. 8}}, urbanización {{place|Los Ceibos}}, hace un año."),
    ("es", "Ahora es {{address|Los Robles 52}}, población {{place|Arturo Prat Chacón}}. Gracias."),
    ("es", "Volvemos a casa, {{address|Pasaje 5 casa 20}}, barrio {{place|80 Viviendas}}, con el niño."),
]
KEPT = [
    ("en", "He fell in the house after the operation and has been in bed since."),
    ("en", "She died at 72 and I am number 4 of five on the list."),
    ("en", "Take box 3 on the form, then sign it, two miles from the end."),
    ("en", "The gas is CO2 and the drug went in before the scan, next to nothing."),
    ("es", "Volvió a casa después de la cirugía, y tomó 2 comprimidos antes de la cena."),
    ("es", "Tiene factor 8 bajo, tipo 2, y la Ley 39 no lo dice."),
    ("es", "Somos cuatro entre hermanos y primos; vivimos a gusto junto al mar."),
]


@pytest.mark.parametrize(("language", "marked"), [*LANDMARKS, *HOUSES, *NUMBERS, *PARTS, *POST, *TOWNS])
def test_each_form_of_an_address_is_proposed_whole_and_as_what_it_is(language, marked):
    text, marks = read_marks(marked)
    sure = [
        s for s in propose(text, language=language, vocabulary=KNOWN) if s.confidence is Confidence.PROPOSED
    ]
    for start, end, kind in marks:
        found = [(s.kind.value, text[s.start : s.end]) for s in sure if s.start < end and start < s.end]
        assert any(s.kind.value == kind and s.start <= start and end <= s.end for s in sure), found


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_wards_doses_and_operations_make_no_address(language, text):
    spans = propose(text, language=language, vocabulary=KNOWN)
    proposed = [s for s in spans if s.confidence is Confidence.PROPOSED and s.kind.value == "address"]
    assert [text[s.start : s.end] for s in proposed] == []
