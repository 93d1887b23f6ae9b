"""What looks like medicine, a country or a word of grammar is suspected where a name can stand."""

import pytest

from conditions.questions.deidentify import propose
from tests.conditions.questions.marked import KNOWN, read_marks

ENGLISH = [
    "Our midwife sent us to {{hospital|Tricase}} for the scan.",
    "All four grandparents come from {{place|Charlevoix}} and we carry it twice.",
    "My husband, {{name|Peter Alport}}, has blood in his urine.",
    "I am emailing for {{name|Jordan}}, who faints at football.",
    "She was in the {{hospital|Victoria}} over Easter with her kidneys.",
    "The gene was found in {{name|Christian}}, 12, and in nobody else.",
    "{{name|Guy}} is being treated with infusions.",
    "{{name|Bryony}}, our niece, itches all night.",
    "{{name|T}} and I carry the gene, says the letter.",
    "My dad works for {{employer|Larsen & Toubro}} and cannot travel.",
    "They told us at {{hospital|children's}} that it may pass.",
    "hiya its about my nan she lives {{place|hook}} and her joints are bad",
    "my cousin {{name|les}} has the same thing in his legs",
    "We have moved to {{place|Much Dewchurch}} since the diagnosis.",
    "Last night {{name|Israel}} vomited twice after the tablets.",
    "Her friend {{name|April}} Stone was told the same.",
    "My sister is in bed with {{name|June}} due any day, so I am writing.",
    "We saw Dr {{name|Friday Adeyemi}} about the scan.",
    "In our choir sits a woman called {{name|Crohn}}, of all things.",
    "The trouble with {{name|Lupus}}, for that is what we call him, is his temper.",
    "We had {{name|Tobias}} and {{name|Esa}} tested in spring.",
    "{{name|Will}}'s sister has it as well.",
    "We live near {{place|Española}}, New Mexico, far from a clinic.",
    "{{name|Appa}}'s hands went first.",
    "ok so {{name|van niekerk}} told us to wait and my boy bleeds every night from the nose",
    "I practise in {{place|Hay}}, above the baker.",
    "My twin, whom I shall call {{name|R.}} for this letter, has Fabry disease.",
    "{{name|A.}} and I were told last week that both of us carry it.",
    "The parents ({{name|H}} and {{name|T}}) have not been tested.",
    "Three cousins: {{name|E.}}, healthy; {{name|K.}}, affected since birth.",
    "Referred: {{name|P. O'S.}}, 51, with gout.",
]
SPANISH = [
    "Ayoze, 9, de {{place|Gáldar}}, síndrome de Marfan.",
    "MI HIJA {{name|NEREIDA}} DISTROFIA DE CINTURAS, ¿QUIÉN LA VE?",
    "{{name|Rodrigo Alport Núñez}}, mi marido, ya no oye.",
    "Vivimos en {{place|Sotos}} y el hospital queda lejos.",
    "Su madre, que es de {{place|Frías}}, tampoco digiere la fruta.",
    "Lo pasaron de la sala a {{hospital|Neurología}} y ahí espera.",
    "mi hija estudia en la {{school|católica}} y se cansa mucho.",
    "{{name|Prudencia}}, la maestra, me dio la hoja.",
    "Soy el abuelo, {{name|Próspero}}.",
    "Cuando {{name|Roma}} nació le faltaba peso.",
    "Pregunto por {{name|Cuba}}, que es mi sobrino y no el país.",
    "Queremos que la bebé se llame {{name|India}} y tiene galactosemia.",
    "Lo firma {{name|Jaume Mas i Ferrer}}, padre.",
    "es por mi suegro el {{name|Tito Quispe}}, que se marea, y vivimos en Lima.",
    "soy la hija de {{name|victoria}} y vivimos en {{place|victoria}} desde hace tiempo con la enfermedad",
    "la receta la pide {{name|germán}} porque yo no puedo caminar hasta la farmacia y nadie ayuda",
    "Los dolores siguen. {{name|Izquierdo}} insiste en la cirugía.",
    "el jueves nos vio la señorita {{name|paloma}} en admision y no supo decirme nada del examen",
    "Con síndrome de Marfan, {{name|Alba}} nada cada tarde.",
    "Vive con enfermedad de Wilson. {{name|Matanzas}}, el enfermero, lo explicó bien.",
    "Mi cuñada, {{name|M.ª Cruz}}, pregunta si es hereditario.",
]
KEPT = [
    ("en", "They think of Wilson disease, then of Alport and of Leigh syndrome."),
    ("en", "Is there a doctor in Nigeria or in Jordan who treats Marfan?"),
    ("en", "Is vitamin D, hepatitis B, or factor V tested, and type C and D too?"),
    ("en", "On Monday the results came, in April we fly to Italy, and it is called Wilson disease."),
    ("es", "¿Es enfermedad de Gaucher, Pompe o Fabry?"),
    ("es", "¿Es enfermedad de Wilson o síndrome de Sotos, como dijo la genetista?"),
    ("es", "La leucemia baja los leucocitos y rezo a Dios aquí en Bolivia."),
]


@pytest.mark.parametrize(
    ("language", "marked"), [*(("en", m) for m in ENGLISH), *(("es", m) for m in SPANISH)]
)
def test_a_name_that_looks_like_something_else_is_at_least_suspected(language, marked):
    text, marks = read_marks(marked)
    spans = propose(text, language=language, vocabulary=KNOWN)
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert [text[start:end] for start, end, _ in marks if not covered.issuperset(range(start, end))] == []


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_diseases_and_countries_are_not_even_suspected(language, text):
    assert [text[s.start : s.end] for s in propose(text, language=language, vocabulary=KNOWN)] == []
