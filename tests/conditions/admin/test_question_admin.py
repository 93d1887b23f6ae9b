"""Writing and posting an answered question at the desk."""

import pytest
from django.urls import reverse
from lxml import html

from conditions.actions.asker import erase_by_asker
from conditions.models import Question, Topic
from references.models import Link
from tests.conditions.asking import accepted

ADD = "admin:conditions_question_add"


@pytest.fixture
def moderator(role):
    return role("Moderator")


@pytest.fixture
def question(condition):
    return Question.objects.create(condition=condition, number=1, question="Why?", opener="<p>Because.</p>")


def write(client, condition, **fields):
    page = html.fromstring(client.get(reverse(ADD)).content)
    given = dict(page.get_element_by_id("question_form").form_values())
    kept = {name: value for name, value in given.items() if "__prefix__" not in name and name[0] != "_"}
    return client.post(reverse(ADD), {**kept, "condition": str(condition.pk), "question": "Why?", **fields})


def test_a_question_gets_the_next_number_of_its_condition(moderator, condition, question, work):
    opener = f'<p>Because<cite data-citation="{work.pk}"></cite>.</p>'
    assert write(moderator, condition, opener=opener).status_code == 302
    made = Question.objects.order_by("-number").first()
    assert (made.number, made.opener) == (2, opener)
    assert Link.objects.get(holder=f"question:{made.pk}").citation == work


def test_a_topic_is_a_section_or_a_text_never_both(moderator, condition):
    topic = {
        "position": "1",
        "section": "cause",
        "body": "<p>Own words.</p>",
        "heading": "",
        "updated_on": "",
    }
    rows = {f"topics-0-{name}": value for name, value in topic.items()}
    response = write(moderator, condition, **rows, **{"topics-TOTAL_FORMS": "1"})
    assert "one of the two" in response.content.decode()
    assert not Topic.objects.exists()


def test_posting_asks_first_and_needs_the_right(moderator, editor, question):
    address = reverse("admin:conditions_question_post", args=[question.pk])
    assert editor.get(address).status_code == editor.post(address, {"note": ""}).status_code == 403
    assert moderator.get(address).status_code == 200
    question.refresh_from_db()
    assert question.posted_at is None
    assert moderator.post(address, {"note": ""}).status_code == 200  # Without what was seen.
    question.refresh_from_db()
    assert question.posted_at is None
    seen = moderator.get(address).context["form"]["seen"].value()
    assert moderator.post(address, {"note": "", "seen": seen}).status_code == 302
    question.refresh_from_db()
    assert question.posted_at
    assert moderator.get(reverse("admin:conditions_question_delete", args=[question.pk])).status_code == 403
    moderator.post(reverse("admin:conditions_question_withdraw", args=[question.pk]), {"note": ""})
    question.refresh_from_db()
    assert question.posted_at is None


@pytest.mark.parametrize("act", ["post", "withdraw"])
@pytest.mark.parametrize("key", [99, 2**70])
def test_a_question_that_is_not_there_is_not_found(act, key, moderator):
    assert moderator.get(reverse(f"admin:conditions_question_{act}", args=[key])).status_code == 404


def test_deleting_a_question_frees_its_references(moderator, condition, work):
    write(moderator, condition, opener=f'<p>x<cite data-citation="{work.pk}"></cite></p>')
    question = Question.objects.get()
    moderator.post(reverse("admin:conditions_question_delete", args=[question.pk]), {"post": "yes"})
    assert not Question.objects.exists()
    assert not Link.objects.exists()


def test_a_form_that_was_open_when_its_question_was_erased_saves_nothing(editor, condition):
    asked = accepted(condition)
    change = reverse("admin:conditions_question_change", args=[asked.pk])
    form = html.fromstring(editor.get(change).content).get_element_by_id("question_form")
    typed = {name: value for name, value in form.form_values() if "__prefix__" not in name}
    erase_by_asker(asked)
    assert editor.post(change, typed | {"opener": "<p>Too late.</p>"}).status_code == 403
    assert editor.get(change).status_code == 200
    asked.refresh_from_db()
    assert (asked.state, asked.opener, asked.question) == ("erased", "", "")
