"""The sitemap: every address that readers can open, and no other."""

import re

import pytest
from defusedxml.ElementTree import fromstring

from conditions.actions import withdraw
from conditions.models import Category
from references.actions import retire
from tests import build, classes
from tests.reader import leaves_no_trace, only_reads, text_of

pytestmark = pytest.mark.django_db
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(response) -> list[str]:
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    return [node.text for node in fromstring(response.content).iter(f"{SPACE}loc")]


def all_addresses(client) -> list[str]:
    maps = addresses(client.get("/sitemap.xml"))
    return [found for part in maps for found in addresses(client.get(part))]


def test_it_leads_to_everything_that_readers_can_open_and_every_address_answers(client):
    shelf = Category.objects.create(name="Joints", slug="joints")
    row, word = build.organization(), build.term()
    edition = build.published(categories=(shelf,))
    build.posted(edition.condition)
    found = all_addresses(client)
    for path in (
        *("/", "/diseases/browse", "/diseases/categories", "/organizations", "/glossary", "/about"),
        *("/about/editorial-policy", "/contact", "/privacy", "/accessibility", edition.get_absolute_url()),
        *(shelf.get_absolute_url(), row.get_absolute_url(), word.get_absolute_url()),
        *("/diseases/1/glass-knee/questions/1", "/diseases/1/glass-knee/questions", "/questions"),
        *("/questions/categories", "/questions/categories/joints", "/espanol/privacy", "/espanol/questions"),
        *("/espanol/questions/categories", "/espanol/questions/categories/joints"),
        "/espanol/diseases/1/glass-knee/questions",
    ):
        assert f"http://testserver{path}" in found, path
    assert len(found) == len(set(found))
    assert [path for path in found if client.get(path).status_code != 200] == []


def test_pages_carry_the_date_of_their_edition(client):
    edition = build.published()
    body = text_of(client.get("/sitemap-conditions-0.xml"))
    assert re.search(rf"glass-knee</loc><lastmod>{edition.published_at:%Y-%m-%d}</lastmod>", body)


def test_drafts_waiting_questions_withdrawn_pages_and_retired_things_are_not_in_it(client):
    build.condition("Hidden draft")
    build.question(build.published().condition, "Waiting")
    gone = build.published("Gone")
    build.posted(gone.condition)
    withdraw(gone.condition, by=build.reviewer(), note="x")
    retire(build.organization("Old Club"), by=build.editor())
    listed = " ".join(all_addresses(client))
    for part in ("draft", "knee/questions", "questions/1", "gone", "old-club"):
        assert part not in listed


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_how_many_there_are(
    client, count, django_assert_num_queries
):
    for n in range(count):
        build.posted(build.published(f"Knee {n}").condition)
        build.organization(f"Organisation {n}")
        build.term(f"word {n}")
        Category.objects.create(name=f"C {n}", slug=f"c-{n}")
    pinned = {
        "pages": 0,
        "lists": 4,
        "questions": 1,
        "question-lists": 2,
        "features": 1,
        "references": 3,
        "conditions-0": 1,
    }
    client.get("/sitemap-features.xml")  # What is kept in memory is read anew after a change.
    assert [f"http://testserver/sitemap-{name}.xml" for name in pinned] == addresses(
        client.get("/sitemap.xml")
    )
    for name, queries in pinned.items():
        with django_assert_num_queries(queries):
            assert client.get(f"/sitemap-{name}.xml").status_code == 200


def test_conditions_and_classes_are_in_files_by_their_numbers(client):
    top = classes.node("T:1", "Joint group")
    for number in (2499, 2500, 7000):
        edition = build.published(f"Knee {number}", number=number)
        classes.under(classes.node(f"K:{number}", "Knee", edition.condition), top)
    classes.count()
    build.published("Hip", facts=({"kind": "gene", "label": "GLS"},))
    maps = addresses(client.get("/sitemap.xml"))
    in_ranges = [path.partition("sitemap-")[2] for path in maps if path[-5].isdecimal()]
    assert in_ranges == ["conditions-0.xml", "conditions-1.xml", "conditions-2.xml", "classes-0.xml"]
    assert "knee-2499" in text_of(client.get("/sitemap-conditions-0.xml"))
    second = addresses(client.get("/sitemap-conditions-1.xml"))
    assert second == ["http://testserver/diseases/2500/knee-2500"]
    assert addresses(client.get("/sitemap-classes-0.xml")) == ["http://testserver/diseases/tree/mondo/T:1"]
    listed = addresses(client.get("/sitemap-lists.xml"))
    for path in ("browse/K", "genes/G", "gene/GLS", "tree/mondo"):
        assert f"http://testserver/diseases/{path}" in listed
    assert [path for path in all_addresses(client) if client.get(path).status_code != 200] == []


@pytest.mark.parametrize(
    "name",
    [
        "nothing",
        "Pages",
        "a" * 3000,
        "conditions",
        "conditions-01",
        "conditions-",
        "pages-0",
        "conditions-9999999",
    ],
)
def test_unknown_parts_are_not_found(client, name):
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_it_is_for_reading_only_and_leaves_no_trace(client):
    for address in ("/sitemap.xml", "/sitemap-pages.xml"):
        leaves_no_trace(client.get(address))
        only_reads(client, address)
