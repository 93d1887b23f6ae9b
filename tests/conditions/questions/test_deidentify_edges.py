"""The edges of what was found are suspected with it: rests, initials, ends, clauses."""

import itertools

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence
from tests.conditions.questions.marked import KNOWN

WHOLE = [
    ("en", "my matric number is abc/2017/088 and i have a rash", "abc/2017/088"),
    ("en", "My daughter goes to St. Agatha Girls' and she is tired.", "St. Agatha Girls'"),
    ("en", "the lad was looked at by Guy's and St Thomas' and they said no", "Guy's and St Thomas'"),
    ("es", "Les escribe Rosario Méndez de la O, desde Morelia.", "Rosario Méndez de la O"),
    ("es", "va al normal 9, por favor ayuda", "normal 9"),
    ("en", "Our Lady of the Dunes says it is nothing", "Our Lady of the Dunes"),
    ("en", "The old mill: The Old Vicarage, Great Tew, is where I live.", "The Old Vicarage"),
    ("en", "My nephew at Realschule am Birkenfeld has gout.", "Realschule am Birkenfeld"),
    ("es", "Doy clase en la Escuela N.º 318 de Junín.", "Escuela N.º 318"),
    ("es", "oye, voy a la cetis 88 m duele todo", "cetis 88"),
    ("es", "Un abrazo, Joan Puig i Serra", "Joan Puig i Serra"),
    ("en", "We are resident of House No. 418, Sector 22, Karnal.", "House No. 418"),
    ("es", "El accidente fue cerca del km 52, de noche.", "km 52"),
    ("en", "my girl was looked at in princess of wales last week", "princess of wales"),
    ("es", "trabajo en frutas hermanos lozano de peon", "frutas hermanos lozano"),
    ("es", "va a los salesianos de san pedro y le pegan", "los salesianos de san pedro"),
    ("es", "Va al centro deportivo Los Pinos a nadar.", "centro deportivo Los Pinos"),
    ("en", "ok so van rensburg says my boy has it", "van rensburg"),
    ("en", "the lady at no 7 told me about you", "no 7"),
    ("es", "mi casa es Diag. 31 entre 4 y 5, en Tandil", "Diag. 31 entre 4 y 5"),
    ("en", "we moved to Swinton, M27, so whom do I ask now", "M27"),
    ("es", "estamos en puerto varas desde marzo y ella sigue igual", "puerto varas"),
    ("en", "Formerly of Malta Drydocks. He has gout.", "Malta Drydocks"),
    ("en", "Our maths teacher in Don Orione Siliguri has gout", "Don Orione Siliguri"),
    ("en", "she does nails at velvet bar by yasmin in leeds", "velvet bar by yasmin"),
    ("en", "My hairdresser at Shear Up and Away noticed it.", "Shear Up and Away"),
    ("en", "anyway my nan joyce, shes 94, has a rash", "94"),
    ("es", "Tengo 93 y la cabeza bien.", "93"),
    ("en", "signed with the initials J. le P., he said", "J. le P."),
    ("es", "Soy yo, la que canta boleros en la terminal vieja.", "que canta boleros en la terminal vieja"),
    ("es", "yo era el q tocaba arpa con los pies", "q tocaba arpa con los pies"),
    ("es", "La artesana que bordó el manto para el papa tose", "artesana que bordó el manto para el papa"),
]
KEPT = [
    ("en", "Her pulse is 96 and the rash came back."),
    ("en", "It is 95 percent certain, they said."),
    ("en", "I take 92 mg each day."),
    ("en", "my policeman who lives there is kind"),
]
NOT_ADDED = [
    ("en", "My son Peter's rash is back.", "'s"),
    ("en", "My Sarah coughs.", "My"),
    ("en", "When Sarah coughs it hurts.", "When"),
    ("en", "The van Peter drives is blue.", "van"),
    ("en", "We moved to Leeds. B12, they said, was low.", "B12"),
    ("en", "Ask the doctor, Guy's Hospital has one.", "doctor"),
    ("es", "hablé con maria y me dijo que no", "y"),
]


def covered(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN)
    return {place for span in spans for place in range(span.start, span.end)}


@pytest.mark.parametrize(("language", "text", "words"), WHOLE)
def test_the_whole_of_what_was_found_in_part_is_suspected(language, text, words):
    start = text.index(words)
    assert covered(text, language).issuperset(range(start, start + len(words)))


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_what_counts_measures_or_fits_anybody_is_not_suspected(language, text):
    assert covered(text, language) == set()


@pytest.mark.parametrize(("language", "text", "words"), NOT_ADDED)
def test_what_only_stands_beside_a_name_is_not_added(language, text, words):
    start = text.index(words)
    assert not covered(text, language) & set(range(start, start + len(words)))


def test_an_edge_is_suspected_and_the_proposal_keeps_its_size():
    text = "Seven Kings Primary sent him home."
    edges = [span for span in propose(text, language="en", vocabulary=KNOWN) if span.reason == "edge"]
    assert edges
    assert {span.confidence for span in edges} == {Confidence.SUSPECTED}


@pytest.mark.parametrize("part", ["1/", "a.", "#1", "Ana ", "que ", "born in the ", "de la "])
def test_long_rows_of_edges_end(part):
    text = f"my son Peter {part * 2000}"
    spans = propose(text, language="en", vocabulary=KNOWN)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
