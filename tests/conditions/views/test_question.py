"""A posted question as readers get it."""

import datetime as dt
import json
import re

import pytest

from conditions.actions import withdraw
from conditions.models import Question
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/question.html"
ADDRESS = "/diseases/10724/bone-marrow-necrosis/questions/1"


@pytest.fixture
def asked():
    marrow = build.bone_marrow_necrosis()
    own = build.citation("Own O")
    return build.posted(
        marrow.edition.condition,
        "My child is <9>.\nWill she get well?",
        opener=f"<p>Many do.{build.cite(own)}</p>",
        topics=(
            {"section": "prognosis"},
            {"heading": "What to ask", "body": "<p>Ask this.</p>", "updated_on": build.DAY},
        ),
    )


def test_the_page_shows_question_answer_topics_and_its_own_list(client, asked):
    words = words_of(read(client, ADDRESS, template=TEMPLATE, queries=5))
    place = 0
    for part in (
        *(said("question.heading", name="Bone marrow necrosis"), "My child is <9>. Will she get well?"),
        *("Posted: 4/8/2010", said("question.answer.heading"), "Many do. [1]"),
        *(said("section.prognosis.heading"), "Children do well. [2] Adults may recover. [3]"),
        *("Last updated: 4/8/2010", said("question.section-link")),
        *("What to ask", "Ask this.", "Last updated: 4/8/2010", said("section.references.heading")),
        *("Own O", "Inoue S", "Matsue K", said("page.questions.privacy")),
    ):
        assert part in words[place:], part
        place = words.index(part, place)


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_what_it_holds(client, count):
    edition = build.published()
    word = build.term()
    works = [build.citation(f"Author {n}") for n in range(count)]
    body = f"<p>It is <dfn data-term='{word.pk}'>brittle</dfn>.{build.cite(*works)}</p>"
    build.posted(edition.condition, opener=body, topics=tuple({"body": body} for _ in range(count)))
    read(client, "/diseases/1/glass-knee/questions/1", template=TEMPLATE, queries=6)


def test_markup_in_a_question_is_text(client, asked):
    html = text_of(read(client, ADDRESS))
    assert "My child is &lt;9&gt;." in html
    assert f'<link rel="canonical" href="http://testserver{ADDRESS}">' in html


def test_a_wrong_slug_and_a_slash_redirect(client, asked):
    for address in ("/diseases/10724/wrong/questions/1", f"{ADDRESS}/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, ADDRESS)


def test_it_names_the_other_pages_that_show_it_and_what_was_corrected(client, asked):
    other, draft = build.published("Paper ankle").condition, build.condition("Draft")
    asked.other_conditions.add(other, draft)
    Question.objects.filter(pk=asked.pk).update(corrected_on=dt.date(2020, 2, 3), correction="A <dose>.")
    response = read(client, ADDRESS, queries=5)
    words = words_of(response)
    assert "Posted: 4/8/2010 Corrected: 2/3/2020 . A <dose>." in words
    assert f"{said('question.also-on')} Paper ankle" in words
    assert other.get_absolute_url() in text_of(response)
    assert "Draft" not in words
    assert f"condition:{other.pk}" in response["Cache-Tag"]


def test_a_spanish_question_is_marked_as_spanish_and_what_it_shares_is_not(client):
    row = build.published().condition
    build.posted(row, "¿Sana?", opener="<p>Sí.</p>", topics=({"section": "summary"},), language="es")
    html = text_of(read(client, "/diseases/1/glass-knee/questions/1"))
    assert '<blockquote class="asked" lang="es">' in html
    assert '<div class="prose" lang="es"><p>Sí.</p></div>' in html
    assert '<div class="prose" lang="en"><p>Glass joints' in html


def test_its_structured_data_names_nobody(client, asked):
    html = text_of(read(client, ADDRESS))
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert (data["@type"], data["url"]) == ("QAPage", f"http://testserver{ADDRESS}")
    question = data["mainEntity"]
    assert (question["text"], question["answerCount"]) == ("My child is <9>.\nWill she get well?", 1)
    answer = question["acceptedAnswer"]
    assert (answer["@type"], answer["datePublished"]) == ("Answer", "2010-04-08")
    assert answer["text"] == (
        "Many do.\n\nPrognosis\nChildren do well. Adults may recover.\n\nWhat to ask\nAsk this."
    )
    assert "author" not in str(data)


@pytest.mark.parametrize(
    ("gone", "key"), [("asker", "question.gone.asker"), ("office", "question.gone.office")]
)
def test_a_question_that_was_taken_down_says_why(client, asked, gone, key):
    nothing = dict.fromkeys(("posting", "posted_at", "posted_by", "posted_on"))
    Question.objects.filter(pk=asked.pk).update(gone=gone, **nothing)
    response = client.get(ADDRESS)
    assert response.status_code == 410
    assert said(key) in words_of(response)
    assert "My child" not in text_of(response)


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", str(2**31), str(2**63)])
def test_questions_that_are_not_posted_are_not_found(client, asked, number):
    build.question(asked.condition, "A question that waits")
    assert client.get(f"/diseases/10724/bone-marrow-necrosis/questions/{number}").status_code == 404


def test_questions_of_other_pages_are_not_found_here(client, asked):
    build.published(number=1)
    assert client.get("/diseases/1/glass-knee/questions/1").status_code == 404


def test_a_question_of_a_page_that_was_withdrawn_is_gone(client, asked):
    withdraw(asked.condition, by=build.reviewer(), note="x", public_reason="Under review.")
    response = client.get(ADDRESS)
    assert response.status_code == 410
    assert "Under review." in text_of(response)
    assert "My child" not in text_of(response)


def test_the_question_is_for_reading_only(client, asked):
    only_reads(client, ADDRESS)
