"""A form that a browser sends once more after its question was deleted."""

import pytest

from conditions.models import Letter, Original, Question
from conditions.views import offers
from tests import build
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


@pytest.fixture
def fields():
    return {"ticket": ticket(), "about": "Glass knee", "email": "zoe@example.org"}


def test_a_deleted_question_stays_deleted_when_a_page_got_the_typed_name(client, fields):
    link = send(client, **fields)["Location"]
    client.post(f"{link}/delete")
    build.published(number=7, name="Glass knee")
    assert send(client, **fields)["Location"] == link
    assert client.get(link).status_code == 410
    assert [row.state for row in Question.objects.all()] == ["erased"]
    assert not Original.objects.exists()


@pytest.mark.parametrize(("one", "other"), [(FORM, SPANISH), (SPANISH, FORM)])
def test_a_deleted_question_stays_deleted_when_the_form_goes_to_the_other_address(client, fields, one, other):
    link = send(client, one, **fields)["Location"]
    client.post(f"{link}/delete")
    answer = send(client, other, **fields)
    assert answer["Location"].rpartition("/")[2] == link.rpartition("/")[2]
    assert client.get(answer["Location"]).status_code == 410
    assert not Original.objects.exists()


def test_a_form_sent_twice_is_one_question_whatever_its_name_leads_to_and_in_either_language(client, fields):
    links = [send(client, **fields)["Location"]]
    build.published(number=7, name="Glass knee")
    links += [send(client, address, **fields)["Location"] for address in (FORM, SPANISH)]
    assert len({link.rpartition("/")[2] for link in links}) == 1
    question = Question.objects.get()
    assert (question.language, question.condition) == ("en", None)


@pytest.mark.parametrize("more", [{"consent": "no"}, {"condition": "7"}, {"about": "Glass elbow"}])
def test_a_form_that_was_changed_is_another_question(client, fields, more):
    build.published(number=7, name="Other knee")
    send(client, **fields)
    send(client, **(fields | more))
    assert Question.objects.count() == 2


def test_after_deleting_another_question_from_the_same_form_is_taken(client):
    fields = {"ticket": ticket()}
    client.post(f"{send(client, **fields)['Location']}/delete")
    send(client, **fields, question=f"{WORDS} And my elbow?")
    assert [row.opened().text for row in Original.objects.all()] == [f"{WORDS} And my elbow?"]
