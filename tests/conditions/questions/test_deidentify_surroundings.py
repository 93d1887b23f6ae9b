"""What may belong to a place that was found is suspected with it; medicine and relatives are not."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence, Kind
from tests.conditions.questions.marked import KNOWN

SUSPECTED = [
    ("en", "My son was born on 3 May 2019 and is ill. The famous baker on our hill is me.", "famous baker"),
    ("en", "everybody in town knows us because my uncle is the mayor", "the mayor"),
    ("en", "i asked for help and olive coughs at night", "olive"),
    ("en", "he goes to willow brook nursery and coughs", "willow brook nursery"),
    ("es", "mi hija tose mucho y somos famosos porque salimos en la prensa", "salimos en la prensa"),
]
KEPT = [
    ("en", "It was the first time that the rash came back."),
    ("en", "my brother takes folic acid 5 mg every day and still feels tired"),
    ("es", "Es la primera vez que mi hermano siente dolor."),
]


def spans(text, language):
    return propose(text, language=language, vocabulary=KNOWN)


@pytest.mark.parametrize(("language", "text", "words"), SUSPECTED)
def test_what_may_tell_who_asks_is_at_least_suspected(language, text, words):
    covered = {place for span in spans(text, language) for place in range(span.start, span.end)}
    start = text.index(words)
    assert covered.issuperset(range(start, start + len(words)))


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_usual_words_of_a_question_are_not_suspected(language, text):
    assert spans(text, language) == ()


def test_what_joins_two_parts_of_a_name_is_suspected_between_them():
    text = "We go to Clínico de Valladolid."
    last = max(span.end for span in spans(text, "es"))
    covered = {place for span in spans(text, "es") for place in range(span.start, span.end)}
    assert covered.issuperset(range(text.index("Clínico"), last))


def test_what_is_only_beside_a_name_is_not_proposed():
    text = "my friend keisha pebble marmalade is ill"
    beside = [span for span in spans(text, "en") if span.reason == "beside-found"]
    assert all(span.confidence is Confidence.SUSPECTED for span in beside)
    assert [span.kind for span in beside] == [Kind.NAME]
