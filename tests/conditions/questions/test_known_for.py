"""What somebody is known for is told by words that questions about health hardly ever need."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence, Kind
from tests.conditions.questions.marked import KNOWN, read_marks

FOREIGN = [
    ("My aunt was {{the stowaway they found on the mail boat to Tiree}}. Is it Fabry?", "en"),
    ("I'm {{the coroner for these islands}} and I tremble.", "en"),
    ("In 1988 I {{rowed the lifeboat through the hurricane}} and now my heart skips.", "en"),
    ("{{Toqué la trompeta en la coronación de la virgen}} y ahora me falla la boca.", "es"),
    ("Mi hermana {{cruzó el glaciar en trineo con dos huskies}}. ¿Puede tener miastenia?", "es"),
    ("Soy {{la notaria de este valle}} y me tiembla la firma.", "es"),
]
KIN_OF_OFFICES = [
    ("He is {{the archbishop's youngest nephew}}, so be discreet.", "en"),
    ("Escribo por {{la viuda del cónsul}}, que tiene 61 años.", "es"),
    ("Es {{bisnieto del torero que salió en los sellos}}. ¿Hay prueba del gen?", "es"),
]
FORMS = [
    ("They called us {{'the glass cousins', after a summer of broken arms}}. Is it dominant?", "en"),
    ("En casa somos {{los seis primos del mismo portal}} con la sangre espesa.", "es"),
    ("She was {{the baby found in a basket by the weir}}, so we know no family.", "en"),
    ("Ask anyone in the valley for {{the house with the wooden giraffe}}. That's ours.", "en"),
    ("We're {{the deaf family with the alpacas}} and need an interpreter for genetics.", "en"),
    ("My cousin {{runs the ferry to the seal rocks}}. Can he have phlebotomy?", "en"),
    ("Mi suegro {{lleva la emisora del pueblo}}. ¿Puede con la voz así?", "es"),
    ("My sister {{stood for parliament with one lung}}. What about pirfenidone?", "en"),
]
ANYBODY = [
    ("I carry the gene and play with my son; the first scan was clear and the last one was not.", "en"),
    ("We live in a village and my father is a priest. Could it be Fabry disease?", "en"),
    ("I am the one at the clinic who asks, and he is the boy in the photo.", "en"),
    ("En el pueblo hay médico, y mi hija es la mayor de tres hermanas.", "es"),
    ("Me dieron la primera dosis en marzo y la última prueba salió bien.", "es"),
]


def proposed(text, language):
    spans = propose(text, language=language, vocabulary=KNOWN)
    return [s for s in spans if s.confidence is Confidence.PROPOSED and s.kind is Kind.COMBINATION]


@pytest.mark.parametrize(("marked", "language"), FOREIGN + KIN_OF_OFFICES + FORMS)
def test_what_somebody_is_known_for_goes_whole(marked, language):
    text, marks = read_marks(marked.replace("{{", "{{combination|"))
    spans = propose(text, language=language, vocabulary=KNOWN)
    covered = {place for s in spans for place in range(s.start, s.end)}
    start, end = marks[0][:2]
    assert covered.issuperset(range(start, end)), [text[s.start : s.end] for s in spans]
    sure = [min(end, s.end) - max(start, s.start) for s in proposed(text, language)]
    assert 2 * max(sure, default=0) >= end - start, [text[s.start : s.end] for s in spans]


@pytest.mark.parametrize(("text", "language"), ANYBODY)
def test_what_any_patient_could_say_is_not_proposed(text, language):
    assert [text[s.start : s.end] for s in proposed(text, language)] == []


def test_a_phrase_goes_with_the_town_in_it():
    text = "My father was the last whaler of Lerwick to sail with a wooden hand. Is it Marfan syndrome?"
    [span] = proposed(text, "en")
    assert text[span.start : span.end].endswith("the last whaler of Lerwick to sail with a wooden hand")


def test_words_in_a_name_are_not_foreign():
    assert proposed("Bishop Tutu Clinic and Mill Chapel Academy wrote to us about Rett syndrome.", "en") == []
