"""The preview of an answer is the page that readers will see: the same template, built in the same way."""

import datetime as dt

import pytest
from django.urls import reverse
from lxml import html

from conditions.actions import moderate
from conditions.models import Question
from tests import build
from tests.conditions.admin.test_answering_admin import PRIVATE, again, press
from tests.conditions.asking import accepted, write

INERT = b" inert"


@pytest.fixture
def page(db):
    return build.published(sections={"summary": build.TEXT, "cause": build.TEXT}).condition


@pytest.fixture
def question(page):
    work = build.citation()
    other = build.published("Paper ankle", sections={"treatment": f"<p>Dry it.{build.cite(work)}</p>"})
    own = {
        "heading": "Pain",
        "body": f"<p>Rest helps.{build.cite(work)}</p>",
        "updated_on": dt.date(2020, 5, 6),
    }
    topics = ({"section": "cause"}, {"section": "treatment", "condition": other.condition}, own)
    made = write(accepted(page), topics=topics)
    made.other_conditions.add(other.condition)
    return made


def preview(client, question):
    return client.get(reverse("admin:conditions_question_preview", args=[question.pk]))


def article(response):
    """What the page says of the question, to the letter."""
    found = html.fromstring(response.content).xpath("//main//article")[0]
    return html.tostring(found, with_tail=False).replace(INERT, b"")


def test_the_preview_says_to_the_letter_what_readers_see_afterwards(role, client, question):
    writer, reviewer = role("Writer"), role("Reviewer")
    before = preview(writer, question)
    assert "conditions/question.html" in {used.name for used in before.templates}
    press(writer, question, "hand_in")
    press(reviewer, question, "post")
    address = again(question).get_absolute_url()
    assert article(before) == article(client.get(address))
    press(
        reviewer, write(question, "<p>Few heal.</p>", by=writer.user), "correct", what="Fewer than we said."
    )
    assert article(preview(writer, again(question))) == article(client.get(address))


def test_the_preview_of_a_spanish_question_is_spanish_to_the_letter(role, client, page):
    topics = ({"section": "cause"}, {"heading": "Dolor", "body": "<p>Reposo.</p>"})
    posted = build.posted(page, "¿Se cura?", opener="<p>Sí.</p>", language="es", topics=topics)
    shown = preview(role("Writer"), posted)
    assert html.fromstring(shown.content).get("lang") == "es"
    assert "Volver al formulario" in shown.content.decode()
    assert article(shown) == article(client.get(posted.get_absolute_url()))


def test_the_preview_shows_what_is_being_written_and_counts_no_votes(role, client, question):
    press(role("Writer"), question, "hand_in")
    press(role("Reviewer"), question, "post")
    shown = preview(role("Writer"), write(question, "<p>Few heal.</p>"))
    assert b"Few heal." in article(shown)
    assert html.fromstring(shown.content).xpath("//form[@class='helpful' and @inert]")
    assert b"Few heal." not in client.get(again(question).get_absolute_url()).content


def test_it_says_that_it_is_a_preview_and_leads_back_and_is_kept_nowhere(role, question):
    shown = preview(role("Writer"), question)
    bar = html.fromstring(shown.content).xpath("//aside[@aria-label='Preview']")[0]
    assert "Readers see it once it is posted" in bar.text_content()
    assert reverse("admin:conditions_question_change", args=[question.pk]) in bar.xpath(".//a/@href")
    assert "no-store" in shown["Cache-Control"]
    assert shown["X-Robots-Tag"] == "noindex"
    assert not any(word in shown.content.decode() for word in PRIVATE)


@pytest.mark.parametrize(("language", "reads"), [("en", "Your answer"), ("es", "Su respuesta")])
def test_of_an_answer_for_the_asker_only_it_shows_what_the_asker_will_read(
    role, client, question, language, reads
):
    Question.objects.filter(pk=question.pk).update(consent="refused", language=language)
    before = preview(role("Writer"), question)
    shown = html.fromstring(before.content)
    assert shown.xpath("//h1")[0].text_content() == reads
    press(role("Writer"), question, "hand_in")
    press(role("Reviewer"), question, "answer")
    prefix = "/espanol" if language == "es" else ""
    code = moderate.reveal(question, by=build.moderator(), why="quality").code
    assert article(before) == article(client.get(f"{prefix}/questions/asked/{code}"))
