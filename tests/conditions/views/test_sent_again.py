"""A form that a browser sends once more after its question was deleted."""

import pytest

from conditions.models import Letter, Original, Question
from conditions.views import offers
from tests.conditions.views.asking_form import FORM, SPANISH, WORDS, send, ticket
from tests.reader import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_similar(monkeypatch):
    """What is offered before sending has its own tests."""
    monkeypatch.setattr(offers, "similar", lambda text, **more: [])


@pytest.mark.parametrize(("form", "says"), [(FORM, "has been deleted"), (SPANISH, "se ha borrado")])
def test_a_form_that_the_browser_sends_again_does_not_bring_a_deleted_question_back(client, form, says):
    fields = {"ticket": ticket(), "email": "zoe@example.org"}
    link = send(client, form, **fields)["Location"]
    client.post(f"{link}/delete")
    answer = send(client, form, **fields)
    assert (answer.status_code, answer["Location"]) == (303, link)
    told = client.get(link)
    assert told.status_code == 410
    assert says in words_of(told)
    assert f'href="{form}"' in told.content.decode()
    assert [row.state for row in Question.objects.all()] == ["erased"]
    assert not Original.objects.exists()
    assert not Letter.objects.exists()


def test_after_deleting_another_question_from_the_same_form_is_taken(client):
    fields = {"ticket": ticket()}
    client.post(f"{send(client, **fields)['Location']}/delete")
    send(client, **fields, question=f"{WORDS} And my elbow?")
    assert [row.opened().text for row in Original.objects.all()] == [f"{WORDS} And my elbow?"]
