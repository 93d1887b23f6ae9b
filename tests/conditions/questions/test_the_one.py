"""The only one in a small place, and people of whom all have heard: the whole phrase goes."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence, Kind
from tests.conditions.questions.marked import KNOWN, read_marks

ALONE = [
    ("{{There is exactly one child in this parish with a feeding pump}}, so please be careful.", "en"),
    ("{{She is the single widow on our island with a chair lift}}. What can she take?", "en"),
    ("{{My hamlet has the two brothers who both lost their sight at ten}}. I am the aunt.", "en"),
    ("{{En la aldea hay una sola maestra ciega y es mi tía}}, por eso no firmo.", "es"),
    ("{{Tenemos un solo alumno albino en todo el instituto}}. ¿Puede salir al sol?", "es"),
    ("{{Trillizas sordas en un caserío de doce casas}}: ya saben ustedes.", "es"),
    ("Somos {{triplets in a village of some forty houses}}.", "en"),
]
KNOWN_OF = [
    ("I am {{the younger sister of the three men drowned off the point}} and carry the gene.", "en"),
    ("I nurse {{the lady with scleroderma who was in the Sunday supplement}} for her lace.", "en"),
    ("Cuido a {{la nieta del obispo}} y no sé qué darle.", "es"),
    ("{{Fue noticia por subir al campanario en silla}} y ahora no camina.", "es"),
    ("{{La niña que nació en un taxi del aeropuerto}} es mi hija.", "es"),
    ("{{The boy who was born in the lift of the town hall}} is my grandson.", "en"),
]
LEFT = [
    ("One drug of this class helps, and exactly one pill in the morning is enough.", "en"),
    ("The child of the patient who had the test was born in May.", "en"),
    ("Hay una sola pastilla en todo el tratamiento y el hijo del paciente no la toma.", "es"),
    ("My daughter was born in the hospital and my son was born at home.", "en"),
    ("La familia del enfermo no sabe nada de la noticia.", "es"),
]


def proposed(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN)
    return [s for s in spans if s.confidence is Confidence.PROPOSED]


@pytest.mark.parametrize(("marked", "language"), ALONE + KNOWN_OF)
def test_the_phrase_goes_from_its_first_word_to_its_last(marked, language):
    text, marks = read_marks(marked.replace("{{", "{{combination|"))
    sure = proposed(text, language)
    covered = {place for s in sure for place in range(s.start, s.end)}
    assert covered.issuperset(range(*marks[0][:2])), [text[s.start : s.end] for s in sure]
    assert Kind.COMBINATION in {s.kind for s in sure}


@pytest.mark.parametrize(("text", "language"), LEFT)
def test_what_many_could_say_is_left(text, language):
    assert [text[s.start : s.end] for s in proposed(text, language)] == []


def test_a_phrase_goes_on_behind_a_comma_that_adds_to_it():
    text = "He is the newest rector in our diocese, the first one ever to be ordained in a chair."
    [*_, last] = [s for s in proposed(text, "en") if s.kind is Kind.COMBINATION]
    assert text[last.start : last.end].endswith("in a chair")
