"""A phrase that only one person can be goes whole, from its first word to its last, with the town in it."""

import pytest

from conditions.questions.deidentify import by_rules, propose
from conditions.questions.spans import Confidence, Kind
from conditions.questions.words.eponyms import read
from tests.conditions.questions.marked import KNOWN, missed, read_marks

ENGLISH = [
    "She is {{combination|the widow of the skipper who drowned with his whole crew}}, so go gently.",
    "I am {{combination|the one they call the heron's wife}}, and people stare.",
    "He is {{combination|the limping boy of Tavistock}}, there was a picture.",
    "There are {{combination|six graves of them in a line behind the chapel}}, every one an uncle.",
    "We are {{combination|the only blacksmith's family on the moor}}, and word gets round.",
    "She is {{combination|the one harpist on the north coast with a tracheostomy}}, as you can guess.",
    "My father was a {{combination|retired county jockey turned bee farmer}} and never complained.",
    "She is {{combination|the rector's adopted nephew}} of whom all talk.",
    "They mean {{combination|the baby off the night train}}, which is mine.",
    "He {{combination|lost both sons in the river on one morning}}, and then this.",
]
SPANISH = [
    "Soy {{combination|la que toca las campanas de la ermita en Sigüenza}}, y no quiero dejarlo.",
    "Es {{combination|la viuda del patrón que se ahogó con toda la tripulación}}, pobre.",
    "{{combination|En Tepoztlán no hay otra niña de torno}}, así que no pongan nada.",
    "Soy {{combination|el que salió vestido de buzo en la cabalgata de la tele}}, ese mismo.",
    "{{combination|La empleada de correos que se desmayó en el desfile}}, ésa soy.",
]
LEFT = [
    ("I am the mother who stayed at home, and the nurse that came was kind.", "en"),
    ("The surgeon who operated said that the drug that helped was stopped.", "en"),
    ("Is it the mother of the child who carries the gene?", "en"),
    ("Soy la que cuida a mi madre, y el médico que la vio no sabe nada.", "es"),
    ("La pastilla es la que ayuda, y el dolor que tengo es el que más cansa.", "es"),
]


@pytest.mark.parametrize(("marked", "language"), [(m, "en") for m in ENGLISH] + [(m, "es") for m in SPANISH])
def test_a_phrase_that_only_one_person_can_be_is_proposed_whole(marked, language):
    text, marks = read_marks(marked)
    spans = propose(text, language=language, vocabulary=KNOWN)
    sure = [s for s in spans if s.confidence is Confidence.PROPOSED]
    first, last = marks[0][0], marks[0][1]
    covered = {place for s in sure for place in range(s.start, s.end)}
    assert covered.issuperset(range(first, last)), [text[s.start : s.end] for s in sure]
    assert {s.kind for s in sure} <= {Kind.COMBINATION, Kind.PLACE}


@pytest.mark.parametrize(("text", "language"), LEFT)
def test_what_any_patient_or_carer_says_is_left(text, language):
    assert missed(text, language) == []


def test_a_name_inside_such_a_phrase_is_a_proposal_of_its_own():
    text = "She is the widow of Walter Hobbs who drowned in the ferry."
    spans = by_rules(read(text, "en", KNOWN), [])
    assert ("Walter Hobbs", Kind.NAME) in [(text[s.start : s.end], s.kind) for s in spans]
