"""What readers notice on a second look: counts, sentences, doubled names, the way to Spanish."""

import logging

import pytest
from django.db import DatabaseError

from conditions.actions import count_searches
from conditions.models import Category
from references.templatetags.site_text import counted
from tests import build, classes
from tests.reader import text_of, words_of

pytestmark = pytest.mark.django_db


def test_one_is_no_plural(client):
    build.published(categories=(Category.objects.create(name="Joints", slug="joints"),))
    for address in ("/", "/diseases/categories"):
        words = words_of(client.get(address))
        assert "1 pages" not in words
        assert "1 condition" in words


def test_thousands_are_set_apart(client, monkeypatch):
    monkeypatch.setattr("conditions.views.home.count_by_letter", lambda: {"A": 12345})
    words = words_of(client.get("/"))
    assert words.count("12,345") == 2
    assert "12345" not in words
    assert counted(999) == "999"


def test_a_whole_sentence_about_a_gene_is_not_gone_on_with(client):
    said = {"kind": "gene", "label": "GLS", "detail": "Variants in this gene cause the condition"}
    build.published(facts=(said,))
    words = words_of(client.get("/diseases/gene/GLS"))
    assert said["detail"] in words
    assert "condition this condition" not in words


def test_a_condition_does_not_stand_below_its_own_name(client):
    edition = build.published("Glass knee")
    top, own = classes.node("T:1", "Joint group"), classes.node("T:2", "Glass knee")
    here = classes.node("T:3", "Glass knee", edition.condition)
    classes.under(own, top)
    classes.under(here, own)
    page = client.get(edition.get_absolute_url()).context["page"]
    (found,) = [section.classification for section in page.sections if section.kind == "classification"]
    assert [[link.name for link in trail] for trail in found.standings[0].trails] == [["Joint group"]]


@pytest.mark.parametrize(
    "typed", ["OMIM:154700, OMIM:219700", "OMIM:154700; OMIM 219700", "OMIM:154700 OMIM:219700"]
)
def test_codes_that_were_pasted_together_are_all_found(client, typed):
    for name, code in {"Glass knee": "154700", "Wax hip": "219700", "Clay foot": "1"}.items():
        build.published(name, facts=({"kind": "code", "scheme": "omim", "code": code},))
    found = client.get("/search", {"q": typed}).context["results"].pages
    assert {page.name for page in found} == {"Glass knee", "Wax hip"}


def test_several_codes_that_no_page_has_are_named(client):
    words = words_of(client.get("/search?q=OMIM:154700, OMIM:219700"))
    assert "OMIM:154700, OMIM:219700" in words


def test_the_way_to_spanish_stands_on_the_home_page_and_on_pages_of_conditions(client):
    for address in ("/", build.published().get_absolute_url()):
        assert '<a href="/espanol/questions" lang="es" hreflang="es">' in text_of(client.get(address))
    response = client.get("/espanol")
    assert (response.status_code, response["Location"]) == (302, "/espanol/questions")


def test_a_busy_database_is_no_warning(client, monkeypatch, caplog):
    def busy(*args, **how):
        raise DatabaseError

    monkeypatch.setattr(count_searches, "add_to", busy)
    with caplog.at_level(logging.INFO):
        assert client.get("/search?q=bone").status_code == 200
    assert "could not be counted" not in caplog.text
