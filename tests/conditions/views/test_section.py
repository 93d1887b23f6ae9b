"""One section alone: its own numbers, its own address, everything else as on the page."""

import pytest

from conditions.kinds import AUTHORED
from conditions.models import Condition
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/section.html"
MARROW = "/diseases/10724/bone-marrow-necrosis"


@pytest.fixture
def marrow():
    return build.bone_marrow_necrosis()


def test_cause_alone_prints_its_own_numbers_and_list(client, marrow):
    words = words_of(read(client, f"{MARROW}/cause", template=TEMPLATE, queries=8))
    place = 0
    for part in (
        *("link. [1]", "count too. [2] [1]", "blamed. [1]", "knows. [2]", "Last updated: 4/8/2010"),
        *(said("section.references.heading"), "Matsue K", "Paydas S", "Inoue S"),
    ):
        assert part in words[place:], part
        place = words.index(part, place)
    assert "Janssens" not in words


def test_prognosis_alone_prints_its_own_numbers(client, marrow):
    words = words_of(read(client, f"{MARROW}/prognosis", template=TEMPLATE))
    assert "Children do well. [1] Adults may recover. [2]" in words
    assert words.index("Inoue S") < words.index("Matsue K")


@pytest.mark.parametrize("kind", ["research", "organizations", "learn-more", "summary"])
def test_sections_that_nobody_writes_have_an_address_too(client, marrow, kind):
    response = read(client, f"{MARROW}/{kind}", template=TEMPLATE)
    assert said(f"section.{kind}.heading") in words_of(response)


def test_it_names_itself_and_leads_to_the_whole_page(client, marrow):
    html = text_of(read(client, f"{MARROW}/cause"))
    assert f'<link rel="canonical" href="http://testserver{MARROW}/cause">' in html
    assert f'href="{MARROW}#cause"' in html
    assert "<title>Cause" in html


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_what_it_holds(client, count):
    works = [build.citation(f"Author {n}") for n in range(count)]
    build.published(
        sections=dict.fromkeys(AUTHORED, f"<p>Words.{build.cite(*works)}</p>"),
        supporting=tuple(build.organization(f"Organisation {n}") for n in range(count)),
    )
    read(client, "/diseases/1/glass-knee/cause", template=TEMPLATE, queries=8)


@pytest.mark.parametrize(
    "kind", ["inheritance", "references", "research", "no-such", "CAUSE", "cause.html", "%F0%9F%92%A5"]
)
def test_sections_that_are_not_there_are_not_found(client, kind):
    build.published()
    assert client.get(f"/diseases/1/glass-knee/{kind}").status_code == 404


def test_a_wrong_slug_and_a_slash_redirect_to_the_same_section(client, marrow):
    for address in ("/diseases/10724/wrong/cause", f"{MARROW}/cause/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, f"{MARROW}/cause")


def test_a_section_that_stands_only_in_the_draft_is_not_found(client):
    edition = build.published()
    build.change(edition.condition, cause="<p>Perhaps.</p>")
    assert client.get("/diseases/1/glass-knee/cause").status_code == 404


@pytest.mark.parametrize("number", ["0", "7", str(2**63), "-5"])
def test_unknown_numbers_are_not_found(client, marrow, number):
    assert client.get(f"/diseases/{number}/bone-marrow-necrosis/cause").status_code == 404


def test_a_draft_is_not_found(client):
    build.condition()
    assert client.get(f"{Condition.objects.get().get_absolute_url()}/summary").status_code == 404


def test_the_section_is_for_reading_only(client, marrow):
    only_reads(client, f"{MARROW}/cause")
