"""A Spanish question is read in a Spanish page, at the one address that it has."""

import datetime as dt
import json
import re

import pytest

from conditions.actions import withdraw, withdraw_question
from conditions.models import Fact, Question
from references.site_texts import DECLARED, TRANSLATED
from tests import build
from tests.conditions.views.test_questions_in_spanish import LINK
from tests.reader import read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS, ANKLE = "/diseases/1/glass-knee", "/diseases/2/paper-ankle"
ADDRESS = f"{GLASS}/questions/1"
IN_SPANISH = {"kind": "name", "language": "es"}
IN_ENGLISH = TRANSLATED["es"]["question.part-in-english"]
OPENING = "Se curan algunas rodillas de vidrio."


def in_spanish(row, **more) -> Question:
    answer = {"opener": f"<p>{OPENING}</p>", **more}
    return build.posted(row, "¿Se cura la rodilla?", language="es", **answer)


@pytest.fixture
def ankle():
    """A page without a Spanish name."""
    return build.published("Paper ankle", number=2, sections={"treatment": "<p>Wax seals it.</p>"}).condition


@pytest.fixture
def asked(ankle):
    """Its answer shares a section of its own page and one of another, under a heading of its own."""
    work = build.citation()
    facts = (
        IN_SPANISH | {"label": "Rodilla oculta", "is_hidden": True},
        IN_SPANISH | {"label": "Rodilla de vidrio"},
        IN_SPANISH | {"label": "Rodilla frágil"},
    )
    home = build.published(number=1, facts=facts).condition
    table = "<table><tbody><tr><td>Dos</td></tr></tbody></table>"
    topics = (
        {"section": "summary"},
        {"section": "treatment", "condition": ankle, "heading": "Qué se hace"},
        {
            "heading": "Qué preguntar",
            "body": f"<p>Esto.{build.cite(work)}</p>{table}",
            "updated_on": build.DAY,
        },
    )
    made = in_spanish(home, topics=topics)
    made.other_conditions.add(ankle)
    return made


def test_the_whole_page_is_in_the_language_of_the_question(client, asked):
    Question.objects.filter(pk=asked.pk).update(corrected_on=dt.date(2020, 2, 3), correction="Una dosis.")
    response = read(client, ADDRESS, template="conditions/question.html")
    words = words_of(response)
    assert '<html lang="es">' in text_of(response)
    place = 0
    for part in (
        *("Ir al contenido", "Preguntas", "Pregunta sobre Rodilla de vidrio", "¿Se cura la rodilla?"),
        *("Publicada: 8/4/2010", "Corregida: 3/2/2020 . Una dosis.", "aparece también en", "Paper ankle"),
        *("Respuesta", OPENING, "Resumen", IN_ENGLISH, "Glass joints", "Última actualización: 8/4/2010"),
        *("De la página sobre la enfermedad (Resumen)", "Qué se hace", IN_ENGLISH, "Wax seals it."),
        *(
            "De la página sobre Paper ankle (Qué se hace)",
            "Qué preguntar",
            "Esto.",
            "8/4/2010",
            "Referencias",
        ),
        *("¿Le sirvió esta respuesta?", "Todas las preguntas sobre Rodilla de vidrio", "en JSON"),
        *("quizá publiquemos aquí la pregunta", "Háganos una pregunta", "no es un consejo médico"),
    ):
        assert part in words[place:], part
        place = words.index(part, place)


def test_no_fixed_text_of_it_is_in_english(client, asked):
    words = words_of(read(client, ADDRESS))
    thanked = words_of(client.post(f"{ADDRESS}/helpful", {"helpful": "yes"}))
    keys = [key for key in TRANSLATED["es"] if "{" not in DECLARED[key].default and len(said(key)) > 12]
    assert [key for key in keys if said(key) in f"{words} {thanked}"] == []


def test_what_is_not_spanish_says_so(client, asked):
    html = text_of(read(client, ADDRESS))
    assert html.count('<div class="prose" lang="en">') == html.count(IN_ENGLISH) == 2
    assert html.count('<div class="prose" lang="es">') == 2
    assert f'<a href="{ANKLE}" hreflang="en"><span lang="en">Paper ankle</span></a>' in html
    assert 'De la página sobre <span lang="en">Paper ankle</span>' in html
    assert '<h2 id="topic-2" lang="es">Qué se hace</h2>' in html
    assert 'aria-label="Referencia 1"' in html
    assert 'aria-label="Tabla 1"' in html


def test_every_link_stays_in_spanish_or_says_that_it_does_not(client, asked):
    html = text_of(read(client, ADDRESS))
    links = {link[1]: link[0] for link in LINK.finditer(html)}
    away = {address: link for address, link in links.items() if not address.startswith("/espanol")}
    assert {address for address, link in away.items() if "hreflang=" not in link} == set()
    assert {f"/espanol{GLASS}/questions", "/espanol/questions", "/espanol/questions/ask"} <= links.keys()
    assert '<html lang="es">' in text_of(client.get(f"/espanol{GLASS}/questions"))


def test_it_has_one_address_in_no_other_language(client, asked):
    html = text_of(read(client, ADDRESS))
    assert f'<link rel="canonical" href="http://testserver{ADDRESS}">' in html
    assert 'class="languages"' not in html
    assert '<link rel="alternate" hreflang' not in html
    assert client.get(f"/espanol{ADDRESS}").status_code == 404


def test_programs_are_told_the_language_and_both_names(client, asked):
    html = text_of(read(client, ADDRESS))
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert data["inLanguage"] == data["mainEntity"]["inLanguage"] == "es"
    assert (data["about"]["name"], data["about"]["alternateName"]) == ("Rodilla de vidrio", ["Glass knee"])
    assert "Resumen\nGlass joints" in data["mainEntity"]["acceptedAnswer"]["text"]
    document = client.get(f"{ADDRESS}/question.json").json()
    assert (document["language"], document["condition"]["name"]) == ("es", "Glass knee")
    assert [page["name"] for page in document["also_on"]] == ["Paper ankle"]


def test_without_a_spanish_name_the_english_one_is_marked(client, asked):
    Fact.objects.all().delete()
    html = text_of(read(client, ADDRESS))
    assert '<h1>Pregunta sobre <span lang="en">Glass knee</span></h1>' in html
    assert (
        f'<p class="trail"><a href="{GLASS}" hreflang="en"><span lang="en">Glass knee</span></a></p>' in html
    )


def test_a_name_that_editors_give_comes_before_those_of_catalogues(client):
    row = build.condition(number=1, names=("Brittle knee",), facts=(IN_SPANISH | {"label": "Rodilla"},))
    row.other_names.create(name="Rodilla <de> cristal", language="es", position=2)
    build.change(row, summary=build.TEXT)
    build.publish(row)
    in_spanish(row)
    assert "<h1>Pregunta sobre Rodilla &lt;de&gt; cristal</h1>" in text_of(read(client, ADDRESS))


@pytest.mark.parametrize("count", [1, 12])
def test_the_number_of_queries_does_not_depend_on_what_it_holds(client, count):
    others = [
        build.published(f"Ankle {n}", number=n + 2, sections={"treatment": "<p>W.</p>"}) for n in range(count)
    ]
    topics = tuple({"section": "treatment", "condition": edition.condition} for edition in others)
    made = in_spanish(build.published(number=1).condition, topics=topics)
    made.other_conditions.add(*(edition.condition for edition in others))
    read(client, ADDRESS, queries=5)


def test_who_says_that_it_helped_is_thanked_in_spanish(client, asked):
    response = client.post(f"{ADDRESS}/helpful", {"helpful": "yes"})
    assert '<html lang="es">' in text_of(response)
    assert TRANSLATED["es"]["helpful.thanks.yes"] in words_of(response)
    assert f'href="{ADDRESS}#helpful"' in text_of(response)


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}/helpful"])
def test_once_taken_down_it_says_so_in_spanish(client, asked, address):
    withdraw_question(asked, by=build.moderator(), note="x")
    response = client.get(address)
    assert (response.status_code, '<html lang="es">' in text_of(response)) == (410, True)
    assert TRANSLATED["es"]["question.gone.office"] in words_of(response)
    assert [
        link[0]
        for link in LINK.finditer(text_of(response))
        if 'href="/d' in link[0] and "hreflang" not in link[0]
    ] == []


def test_when_its_page_was_withdrawn_it_says_so_in_spanish_and_why_in_the_language_of_editors(client, asked):
    withdraw(asked.condition, by=build.reviewer(), note="x", public_reason="Under review.")
    response = client.get(ADDRESS)
    assert (response.status_code, '<html lang="es">' in text_of(response)) == (410, True)
    assert '<p class="lead" lang="en">Under review.</p>' in text_of(response)


@pytest.mark.parametrize("is_page_withdrawn", [False, True])
def test_the_language_of_a_question_that_waits_is_told_nobody(client, asked, is_page_withdrawn):
    waiting = build.question(asked.condition, "¿Y la mía?", language="es")
    if is_page_withdrawn:
        withdraw(asked.condition, by=build.reviewer(), note="x")
    answers = [client.get(f"{GLASS}/questions/{number}") for number in (waiting.number, 99)]
    assert answers[0].content == answers[1].content
    assert '<html lang="en">' in text_of(answers[0])


def test_a_posting_of_an_earlier_release_is_in_the_language_of_its_question(client, asked):
    asked.posting = {key: value for key, value in asked.posting.items() if key != "language"}
    asked.save()
    for response in (client.get(ADDRESS), client.post(f"{ADDRESS}/helpful", {"helpful": "no"})):
        assert '<html lang="es">' in text_of(response)


def test_one_language_does_not_spill_into_the_next_request(client, asked):
    build.posted(asked.condition, "Can it heal?")
    for _ in range(2):
        client.get(ADDRESS)
        assert '<html lang="en">' in text_of(client.get(f"{GLASS}/questions/2"))


def test_a_browser_that_prefers_english_reads_it_in_spanish_all_the_same(client, asked):
    response = client.get(ADDRESS, headers={"accept-language": "en"})
    assert '<html lang="es">' in text_of(response)
    assert "Accept-Language" not in response.headers.get("Vary", "")
