"""A question that was received, and its private page."""

from dataclasses import asdict

from conditions.actions.receive import receive
from conditions.models import Question
from conditions.questions.asked import Asked
from tests.reader import UNFILLED, leaves_no_trace, text_of, words_of

ASKED = Asked(
    text="Can my Quaggason knee heal?",
    about="Quaggaknee",
    given_name="Zoelle",
    family_name="Quaggason",
    email="zoelle@quagga.example",
    country="ES",
    state="Quaggaland",
)
PRIVATE = [value for value in asdict(ASKED).values() if isinstance(value, str) and len(value) > 2]
ANSWER = {
    "question": "Can such a knee heal?",
    "opener": "<p>Some knees do.</p>",
    "topics": [{"section": "", "heading": "What to ask", "body": "<p>Ask this.</p>", "updated_on": None}],
}


class Link:
    """A question that was received, and its private page."""

    def __init__(self, client, **changes):
        received = receive(ASKED, nonce="n1", may_post=changes.pop("may_post", True))
        self.client, self.pk, self.code = client, received.question.pk, received.code
        self.address = f"/questions/asked/{received.code}"
        self.now(**changes)

    def now(self, **changes):
        if changes:
            Question.objects.filter(pk=self.pk).update(**changes)

    @property
    def question(self):
        return Question.objects.get(pk=self.pk)

    def read(self, tail="", status=200):
        response = self.client.get(f"{self.address}{tail}")
        assert response.status_code == status
        holds_nothing_of_the_asker(response)
        return response


def holds_nothing_of_the_asker(response):
    leaves_no_trace(response)
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert '<meta name="robots" content="noindex">' in text_of(response)
    assert not UNFILLED.search(words_of(response))
    lowered = text_of(response).lower()
    assert [value for value in PRIVATE if value.lower() in lowered] == []
