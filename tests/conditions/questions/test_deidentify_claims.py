"""What people are known for is proposed, and what any patient could say is not."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence, Kind
from tests.conditions.questions.marked import KNOWN

CLAIMS = [
    ("en", "im the lad off the news so people know me", "the lad off the news"),
    ("en", "he is the island's undertaker and everyone talks", "the island's undertaker"),
    ("en", "She played solo at the royal wedding, and now she shakes.", "played solo at the royal wedding"),
    ("en", "he was in the echo last year for finding a ring", "in the echo last year"),
    ("en", "she was national under-17 long jump champion before it", "national under-17 long jump champion"),
    ("en", "He was grand marshal of last year's parade.", "grand marshal of last year's parade"),
    ("en", "my son is the one the whole town did the sponsored swim for", "the one the whole town"),
    ("en", "he is the oldest living person with it in the county", "oldest living person"),
    ("es", "en este barrio soy el del kiosco que tose todo el dia", "soy el del kiosco"),
    ("es", "Mi pareja es el arquero suplente del club que ascendió.", "el arquero suplente del club"),
    ("es", "Es el párroco más joven de la diócesis y se cansa.", "más joven de la diócesis"),
]
COMMON = [
    ("en", "I am the mother of two boys who cough, and so is my neighbour"),
    ("en", "She is the same as before and the doctor wrote about the new tablets in her letter."),
    ("es", "Soy la madre de dos niños que tosen y es la enfermedad de mi padre."),
]


def proposed(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN)
    return [s for s in spans if s.kind is Kind.COMBINATION and s.confidence is Confidence.PROPOSED]


@pytest.mark.parametrize(("language", "text", "words"), CLAIMS)
def test_a_claim_is_proposed_with_its_clause(language, text, words):
    start = text.index(words)
    assert any(s.start <= start and start + len(words) <= s.end for s in proposed(text, language))


@pytest.mark.parametrize(("language", "text"), COMMON)
def test_what_any_patient_could_say_is_kept(language, text):
    assert proposed(text, language) == []
