"""Names in Spanish that lead to pages."""

import pytest

from conditions.actions import withdraw
from conditions.models import Condition, Fact
from tests import build, classes
from tests.conditions.importers.load.pages import load, page
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
ADDRESS = "/diseases/spanish"


def name(label: str, **more) -> dict:
    return {"kind": "name", "language": "es", "label": label, **more}


def names(response) -> list[str]:
    return [row.name for row in response.context["rows"]]


def test_shown_names_of_published_pages_are_listed_whatever_their_accents_and_capitals(client):
    facts = (
        name("zumo"),
        name("Ácido"),
        name("Ñandú"),
        name("ÉPOCA"),
        name("Oso"),
        name("oculto", is_hidden=True),
    )
    build.published(facts=(*facts, name("English", language="en")))
    build.condition("Draft", facts=(name("borrador"),))
    response = read(client, ADDRESS, template="conditions/spanish_names.html", queries=2)
    assert names(response) == ["Ácido", "ÉPOCA", "Ñandú", "Oso", "zumo"]
    assert '<a href="/diseases/1/glass-knee" lang="es">Ácido</a>' in text_of(response)
    assert said("spanish.page", name="Glass knee") in words_of(response)
    assert [(each.name, each.pages) for each in response.context["beginnings"]] == [
        *(("A", 1), ("E", 1), ("N", 1), ("O", 1), ("Z", 1))
    ]
    assert names(read(client, response.context["beginnings"][3].url)) == ["Oso", "zumo"]


def test_names_that_editors_give_are_listed_with_those_of_catalogues_each_once(client):
    called = [{"name": "Rodilla de vidrio", "language": "es"}, {"name": "Glassy knee", "language": "en"}]
    load(page(other_names=called), publish=True)
    Fact.objects.create(condition=Condition.objects.get(), **name("rodilla de vidrio"))
    response = read(client, ADDRESS, queries=2)
    assert names(response) == ["Rodilla de vidrio"]
    withdraw(Condition.objects.get(), by=build.reviewer(), note="Wrong.")
    assert names(read(client, ADDRESS)) == []


def test_without_such_names_the_list_says_so(client):
    assert said("spanish.none") in words_of(read(client, ADDRESS))


def test_it_comes_in_parts_of_the_same_cost(client):
    editions = classes.pages(f"Knee {n:03}" for n in range(300))
    Fact.objects.bulk_create(
        Fact(condition=each.condition, **name(f"Rodilla, {n:03} ~")) for n, each in enumerate(editions)
    )
    first = read(client, ADDRESS, queries=2)
    second = read(client, first.context["next_url"], queries=2)
    assert names(first) + names(second) == [f"Rodilla, {n:03} ~" for n in range(300)]
    assert names(read(client, second.context["previous_url"])) == names(first)


def test_it_is_for_reading_only(client):
    only_reads(client, ADDRESS)
