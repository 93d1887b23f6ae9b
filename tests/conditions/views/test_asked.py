"""The asker's private page: how far the question is, the answer, and what the asker may do with it."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from conditions.actions.receive import code_of, receive
from conditions.models import Question, QuestionRules
from conditions.questions.asked import Asked
from conditions.questions.states import State
from tests import build
from tests.conditions.views.private_link import ANSWER, Link, holds_nothing_of_the_asker
from tests.reader import said, text_of, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(client):
    return Link(client)


def test_the_page_of_thanks_gives_the_link_and_the_day_of_the_promise(link):
    words = words_of(link.read())
    assert said("asked.heading.received") in words
    assert f"http://testserver{link.address}" in words
    assert "We aim to answer by" in words
    assert "/questions/asked/" not in "".join(re.findall(r"<link[^>]*>", text_of(link.read())))


@pytest.mark.parametrize(
    ("state", "heading"),
    [
        ("held", "received"),
        ("received", "received"),
        ("writing", "working"),
        ("checking", "working"),
        ("declined", "declined"),
        ("spam", "closed"),
    ],
)
def test_each_state_is_told_in_plain_words(link, state, heading):
    link.now(state=state)
    assert said(f"asked.heading.{heading}") in words_of(link.read())


def test_a_machine_learns_nothing_from_being_held(link):
    plain = text_of(link.read())
    link.now(state="held", signals=["trap"])
    assert text_of(link.read()) == plain


def test_every_state_of_the_table_has_a_page(link):
    for state in set(State) - {State.ERASED}:
        link.now(state=state.value)
        link.read()


def test_a_question_that_waits_too_long_gets_an_apology(link):
    link.now(promised_on=timezone.localdate() - dt.timedelta(days=1))
    assert said("asked.state.late") in words_of(link.read())


def test_the_day_that_was_promised_stays_when_the_target_changes(link):
    before = words_of(link.read())
    assert f"{link.question.promised_on:%-m/%-d/%Y}" in before
    QuestionRules.objects.create(target_days=30)
    assert words_of(link.read()) == before
    link.now(promised_on=None)  # Received by a release that wrote no day down.
    assert words_of(link.read()) != before


@pytest.mark.parametrize("reason", [value for value, _ in Question.DeclineReason.choices])
def test_a_question_that_was_declined_says_why_kindly(link, reason):
    link.now(state="declined", decline_reason=reason)
    assert said(f"asked.declined.{reason or 'other'}") in words_of(link.read())


def test_the_answer_is_read_through_the_link(link):
    work = build.citation("Answer A")
    answer = ANSWER | {"opener": f"<p>Some knees do.{build.cite(work)}</p>"}
    link.now(state="answered", answer=answer, answered_at=timezone.now())
    words = words_of(link.read())
    for part in ("Some knees do. [1]", "What to ask", "Ask this.", "Answer A", said("page.not-advice")):
        assert part in words
    link.now(correction="The dose was wrong.", corrected_on=build.DAY)
    assert "Corrected: 4/8/2010 . The dose was wrong." in words_of(link.read())


def test_an_answer_in_spanish_tells_which_of_its_sections_are_english(link):
    home = build.published("Glass knee", sections={"treatment": "<p>Knees are glued.</p>"}).condition
    shared = {"section": "treatment", "heading": "", "body": "", "updated_on": None}
    answer = {**ANSWER, "opener": "<p>Algunas rodillas curan.</p>", "topics": [shared]}
    link.now(state="answered", answer=answer, answered_at=timezone.now(), language="es", condition=home)
    response = link.client.get(f"/espanol{link.address}")
    assert '<div class="prose" lang="es"><p>Algunas rodillas curan.</p></div>' in text_of(response)
    assert '<div class="prose" lang="en"><p>Knees are glued.</p></div>' in text_of(response)
    assert "Esta parte viene de una página nuestra que solo está en inglés." in words_of(response)
    assert said("question.part-in-english") not in words_of(link.read())


def test_a_duplicate_reads_the_answer_of_the_question_into_which_it_was_merged(link):
    other = receive(Asked(text="Other?"), nonce="n2", may_post=False).question
    link.now(state="merged", merged_into=other)
    assert said("asked.state.merged") in words_of(link.read())
    Question.objects.filter(pk=other.pk).update(state="answered", answer=ANSWER, answered_at=timezone.now())
    assert "Some knees do." in words_of(link.read())


def test_a_duplicate_reads_the_sections_of_the_page_for_which_the_answer_was_written(link):
    home = build.published("Glass knee", sections={"treatment": "<p>Knees are glued.</p>"}).condition
    own = build.published("Brass heart", sections={"treatment": "<p>Hearts are polished.</p>"}).condition
    other = receive(Asked(text="Other?"), nonce="n2", may_post=False, condition=home).question
    shared = {"section": "treatment", "heading": "", "body": "", "updated_on": None}
    answer = {**ANSWER, "topics": [shared]}
    Question.objects.filter(pk=other.pk).update(state="answered", answer=answer, answered_at=timezone.now())
    link.now(state="merged", merged_into=other, condition=own)
    words = words_of(link.read())
    assert "Knees are glued." in words
    assert "Hearts are polished." not in words


def test_a_circle_of_merges_is_a_closed_question_and_no_endless_page(link):
    link.now(state="merged", merged_into=link.question)
    assert said("asked.heading.closed") in words_of(link.read())


def test_consent_is_taken_back_after_a_page_that_asks(link):
    words = words_of(link.read("/withdraw"))
    assert said("asked.withdraw.confirm.text") in words
    assert link.question.consent == "given"
    response = link.client.post(f"{link.address}/withdraw")
    assert (response.status_code, response["Location"]) == (303, link.address)
    assert link.question.consent == "withdrawn"
    assert said("asked.consent.withdrawn") in words_of(link.read())
    assert link.client.post(f"{link.address}/withdraw").status_code == 303


def test_who_refused_may_allow_it(client):
    link = Link(client, may_post=False)
    assert said("asked.consent.refused") in words_of(link.read())
    assert said("asked.allow.confirm.text") in words_of(link.read("/allow"))
    assert client.post(f"{link.address}/allow").status_code == 303
    assert link.question.consent == "given"


def test_what_was_on_the_site_and_taken_back_cannot_be_allowed_again(link):
    link.now(consent="withdrawn", gone="asker")
    assert "/allow" not in text_of(link.read())
    assert link.client.post(f"{link.address}/allow").status_code == 303
    assert link.question.consent == "withdrawn"


def test_the_page_leads_to_what_is_posted(link):
    page = build.published().condition
    link.now(
        condition=page, number=1, posted_at=timezone.now(), posting=ANSWER, state="answered", answer=ANSWER
    )
    assert 'href="/diseases/1/glass-knee/questions/1"' in text_of(link.read())


def test_everything_is_deleted_after_a_page_that_asks_and_the_link_says_so(link):
    assert said("asked.delete.confirm.text") in words_of(link.read("/delete"))
    assert link.question.state == "received"
    response = link.client.post(f"{link.address}/delete")
    assert (response.status_code, said("asked.deleted.text") in words_of(response)) == (200, True)
    for tail in ("", "/delete", "/withdraw", "/allow"):
        assert said("asked.nothing.heading") in words_of(link.read(tail, status=410))
        assert link.client.post(f"{link.address}{tail}").status_code == 410


@pytest.mark.parametrize("tail", ["", "/withdraw", "/allow", "/delete"])
@pytest.mark.parametrize("code", ["x", "0" * 40, "é" * 40, "a" * 5000, "..", "'--"])
def test_a_wrong_code_always_looks_the_same(link, code, tail):
    plain = link.client.get("/questions/asked/nobody")
    for method in (link.client.get, link.client.post):
        response = method(f"/questions/asked/{code}{tail}")
        assert response.status_code == 404
        strip = re.compile(r'href="[^"]*"')
        assert strip.sub("", text_of(response)) == strip.sub("", text_of(plain))


def test_a_code_with_a_wrong_end_is_a_wrong_code(link):
    assert link.client.get(f"{link.address[:-1]}").status_code == 404
    assert link.client.get(f"/questions/asked/{code_of('never used')}").status_code == 410


def test_the_page_is_spanish_at_its_spanish_address(link):
    response = link.client.get(f"/espanol{link.address}")
    holds_nothing_of_the_asker(response)
    html = text_of(response)
    assert '<html lang="es">' in html
    assert "Gracias. Tenemos su pregunta." in words_of(response)
    assert f'<a href="{link.address}" lang="en" hreflang="en">English</a>' in html
    assert "¿Está completo el enlace?" in words_of(link.client.get("/espanol/questions/asked/nobody"))
    assert "No se guarda nada" in words_of(link.client.get(f"/espanol/questions/asked/{code_of('x')}"))
