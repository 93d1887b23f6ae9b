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
    "Mi cuñada, {{name|M.ª Cruz}}, pregunta si es hereditario.",
]
KEPT = [
    ("en", "They think of Wilson disease, then of Alport and of Leigh syndrome."),
    ("en", "Is there a doctor in Nigeria or in Jordan who treats Marfan?"),
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
