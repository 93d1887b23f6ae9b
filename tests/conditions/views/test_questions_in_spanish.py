"""Lists of questions and the privacy page in Spanish: the frame is Spanish, what is not says so."""

import re

import pytest

from conditions.actions import withdraw
from conditions.models import Category
from tests import build
from tests.reader import only_reads, read, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"
LISTS = ("/questions", "/questions/categories", "/questions/categories/joints", f"{GLASS}/questions")
PAGES = (*LISTS, "/privacy")
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
LINK = re.compile(r'<a [^>]*href="(/[^"]*)"[^>]*>')


@pytest.fixture(autouse=True)
def home():
    joints = Category.objects.create(name="Joints & bones", slug="joints")
    page = build.published(categories=(joints,)).condition
    build.posted(page, "Can glass joints heal?", opener="<p>Some do.</p>")
    spanish = build.posted(page, "¿Se curan las rodillas de vidrio?")
    spanish.posting |= {"language": "es"}
    spanish.language = "es"
    spanish.save()
    return page


@pytest.mark.parametrize("address", PAGES)
def test_the_page_is_spanish_and_leads_to_the_english_one_and_back(client, address):
    spanish, english = read(client, f"/espanol{address}"), read(client, address)
    assert '<html lang="es">' in text_of(spanish)
    assert f'<a href="{address}" lang="en" hreflang="en">English</a>' in text_of(spanish)
    assert '<html lang="en">' in text_of(english)
    assert f'<a href="/espanol{address}" lang="es" hreflang="es">' in text_of(english)
    told = {
        "en": f"http://testserver{address}",
        "es": f"http://testserver/espanol{address}",
        "x-default": f"http://testserver{address}",
    }
    assert dict(ALTERNATE.findall(text_of(spanish))) == dict(ALTERNATE.findall(text_of(english))) == told
    assert f'<link rel="canonical" href="{told["es"]}">' in text_of(spanish)
    only_reads(client, f"/espanol{address}")


@pytest.mark.parametrize("address", PAGES)
def test_every_link_stays_in_spanish_or_says_that_it_does_not(client, address):
    html = text_of(client.get(f"/espanol{address}"))
    away = [link[0] for link in LINK.finditer(html) if not link[1].startswith("/espanol")]
    assert [link for link in away if "hreflang=" not in link] == []
    assert any(link[1].startswith("/espanol/questions/ask") for link in LINK.finditer(html))


@pytest.mark.parametrize("address", ["/questions", "/questions/categories/joints", f"{GLASS}/questions"])
def test_it_lists_the_same_questions_each_in_its_language(client, address):
    spanish, english = client.get(f"/espanol{address}"), client.get(address)
    assert [line.question for line in spanish.context["lines"]] == [
        "¿Se curan las rodillas de vidrio?",
        "Can glass joints heal?",
    ]
    assert spanish.context["lines"] == english.context["lines"]
    assert 'lang="en" hreflang="en">Can glass joints heal?' in text_of(spanish)
    assert 'lang="es" hreflang="es">¿Se curan' in text_of(spanish)
    assert words_of(spanish).count("en inglés") == 1
    assert spanish["Cache-Tag"] == english["Cache-Tag"]


def test_its_words_are_spanish(client):
    assert "Quitamos todo lo que podría mostrar quién preguntó" in words_of(client.get("/espanol/questions"))
    assert "quizá publiquemos aquí la pregunta" in words_of(client.get(f"/espanol{GLASS}/questions"))
    told = words_of(client.get("/espanol/privacy"))
    assert "unos 30 días después de nuestra respuesta" in told
    assert "Sobre este sitio" in told


def test_later_parts_stay_in_their_language(client, home, monkeypatch):
    monkeypatch.setattr("conditions.views.question_lists.ON_ONE_PAGE", 1)
    first = read(client, "/espanol/questions")
    assert first.context["older_url"].startswith("/espanol/questions?before=")
    assert client.get(first.context["older_url"]).status_code == 200
    second = read(client, f"/espanol{GLASS}/questions?page=2")
    assert "Parte 2 de 2" in words_of(second)
    assert f'<a href="{GLASS}/questions?page=2" lang="en"' in text_of(second)


def test_a_wrong_slug_leads_to_the_right_one_and_what_was_withdrawn_is_gone(client, home):
    answer = client.get("/espanol/diseases/1/knee/questions")
    assert (answer.status_code, answer["Location"]) == (301, f"/espanol{GLASS}/questions")
    withdraw(home, by=build.reviewer(), note="x")
    gone = client.get(f"/espanol{GLASS}/questions")
    assert (gone.status_code, '<html lang="es">' in text_of(gone)) == (410, True)
    assert client.get("/espanol/questions/categories/nothing").status_code == 404


def test_one_language_does_not_spill_into_the_next_request(client):
    client.get("/espanol/questions")
    assert '<html lang="en">' in text_of(client.get("/questions"))
