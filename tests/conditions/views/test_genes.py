"""Conditions by gene."""

import pytest
from django.db import connection

from conditions.actions import withdraw
from conditions.actions.facts import add_fact
from conditions.models import Fact
from conditions.pages.lists.genes import label_begins
from tests import build, classes
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db


def gene(label: str, code: str = "", **more) -> dict:
    scheme = "hgnc" if code else ""
    return {"kind": "gene", "label": label, "scheme": scheme, "code": code, **more}


def symbols(response) -> list[tuple[str, int]]:
    return [(name, count) for name, _, count in response.context["rows"]]


@pytest.fixture
def genes(db):
    """GLS for two conditions, once by its code alone; C9orf72; genes of a draft and of a withdrawn page, and
    a hidden one."""
    book = classes.source()
    build.published(
        "Glass knee", facts=(gene("GLS", "HGNC:1", detail="Candidate gene tested in", source=book),)
    )
    build.published(
        "Wax hip", facts=(gene("", "HGNC:1", detail="Odd word for", source=book), gene("C9orf72", "HGNC:2"))
    )
    build.condition("Draft", facts=(gene("DRAFT"),))
    gone = build.published("Gone", facts=(gene("GONE"),))
    withdraw(gone.condition, by=build.reviewer(), note="x")
    build.published("Clay foot", facts=(gene("HIDE", is_hidden=True), gene("", "HGNC:9")))


def test_letters_count_the_genes_that_a_page_names(client, genes):
    response = read(client, "/diseases/genes", template="conditions/genes.html", queries=2)
    assert {name: count for name, _, count in response.context["letters"] if count} == {"C": 1, "G": 1}
    assert said("genes.total", total=2) in words_of(response)


def test_a_gene_given_by_its_code_counts_under_its_symbol(client, genes):
    response = read(client, "/diseases/genes/G", queries=3)
    assert symbols(response) == [("GLS", 2)]
    assert "HIDE" not in words_of(read(client, "/diseases/genes/H"))
    page = read(client, "/diseases/gene/GLS", template="conditions/gene.html", queries=3)
    assert [(name, details) for name, _, details in page.context["rows"]] == [
        ("Glass knee", (("candidate", ""),)),
        ("Wax hip", (("", "Odd word for"),)),
    ]
    assert said("gene.relation.candidate") in words_of(page)
    assert said("gene.detail", detail="Odd word for") in words_of(page)
    assert "HGNC:1" in words_of(page)
    assert "Tree book" in words_of(page)
    assert page["Cache-Tag"] == "condition:1,condition:2,genes"


@pytest.mark.parametrize("symbol", ["HIDE", "DRAFT", "GONE", "nothing", "HGNC:9", "'", "a" * 3000])
def test_a_gene_of_no_page_is_not_found(client, genes, symbol):
    assert client.get(f"/diseases/gene/{symbol}").status_code == 404


@pytest.mark.parametrize(
    ("address", "target"),
    [("gene/gls", "gene/GLS"), ("gene/c9ORF72", "gene/C9orf72"), ("genes/g", "genes/G")],
)
def test_other_capitals_lead_to_the_usual_ones(client, genes, address, target):
    response = client.get(f"/diseases/{address}")
    assert (response.status_code, response["Location"]) == (301, f"/diseases/{target}")


@pytest.fixture
def symbols_in_the_order_of_a_language(db):
    """As on a PostgreSQL whose database has one: there "[" stands before "A", and "ch" may follow "h".

    A server that was built without languages has none to order by; what it is asked is looked at below."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT collname FROM pg_collation WHERE collname = 'cs-CZ-x-icu'")
            for (name,) in cursor.fetchall():
                cursor.execute(
                    f'ALTER TABLE conditions_fact ALTER COLUMN label TYPE varchar(400) COLLATE "{name}"'
                )


def test_letters_of_genes_are_never_compared_in_the_order_of_a_language(db):
    """PostgreSQL compares with "<" by the language of the database, and with LIKE by characters."""
    asked = str(Fact.objects.filter(label_begins("Z")).query).partition(" WHERE ")[2]
    assert "Z" in asked
    if connection.vendor == "postgresql":
        assert "<" not in asked


@pytest.mark.parametrize("symbol", ["ZNF1", "CHD7", "zeta", "YY1", "AAAS", "C9orf72"])
def test_a_gene_stands_under_its_letter_whatever_the_language_of_the_database(
    client, symbols_in_the_order_of_a_language, symbol
):
    build.published("Glass knee", facts=(gene(symbol), gene("ABCA1"), gene("ZBTB20")))
    assert symbol in dict(symbols(read(client, f"/diseases/genes/{symbol[0].upper()}")))
    letters = read(client, "/diseases/genes").context["letters"]
    for letter in ("A", "Z"):
        counted = {name: count for name, _, count in letters}[letter]
        assert len(symbols(read(client, f"/diseases/genes/{letter}"))) == counted


def test_symbols_that_start_with_no_letter_stand_under_digits(client):
    build.published(facts=(gene("5-HTT"), gene("αGen")))
    assert dict(symbols(read(client, "/diseases/genes/0-9"))) == {"5-HTT": 1, "αGen": 1}
    counted = {name: count for name, _, count in read(client, "/diseases/genes").context["letters"]}
    assert counted["0-9"] == 2


def test_a_letter_without_genes_says_so(client):
    assert said("genes.none", letter="Q") in words_of(read(client, "/diseases/genes/Q", queries=3))


def test_long_lists_come_in_parts_and_cost_the_same(client):
    edition = build.published()
    listed = [f"G{n:03}" for n in range(250)]
    Fact.objects.bulk_create(Fact(condition=edition.condition, **gene(name)) for name in listed)
    first = read(client, "/diseases/genes/G", queries=3)
    second = read(client, first.context["next_url"], queries=4)
    assert [name for part in (first, second) for name, _ in symbols(part)] == listed
    assert symbols(read(client, second.context["previous_url"], queries=4)) == symbols(first)
    assert "noindex" in text_of(second)


def test_a_gene_of_many_conditions_comes_in_parts_and_costs_the_same(client):
    editions = classes.pages(f"Knee {n:03}" for n in range(300))
    Fact.objects.bulk_create(Fact(condition=e.condition, **gene("GLS", "HGNC:1")) for e in editions)
    first = read(client, "/diseases/gene/GLS", queries=3)
    second = read(client, first.context["next_url"], queries=4)
    met = [name for part in (first, second) for name, _, _ in part.context["rows"]]
    assert met == [f"Knee {n:03}" for n in range(300)]


def test_lists_of_genes_are_for_reading_only(client, genes):
    for address in ("/diseases/genes", "/diseases/genes/G", "/diseases/gene/GLS"):
        only_reads(client, address)


def test_a_symbol_with_a_stroke_breaks_no_list(client):
    build.published("Glass knee", facts=(gene("HLA-A/B"),))
    assert symbols(read(client, "/diseases/genes/H")) == [("HLA-A/B", 1)]
    assert "Glass knee" in words_of(read(client, "/diseases/gene/HLA-A/B"))


def test_the_number_of_a_gene_leads_to_its_symbol(client, genes):
    for written in ("HGNC:1", "hgnc:1"):
        response = client.get(f"/diseases/gene/{written}")
        assert (response.status_code, response["Location"]) == (301, "/diseases/gene/GLS")


def test_a_page_whose_catalogue_gives_the_number_alone_shows_and_is_found_by_the_symbol(client, genes):
    (page,) = [row for row in client.get("/search?q=GLS").context["results"].pages if row.name == "Wax hip"]
    assert page.met == "GLS"
    words = words_of(client.get(page.url))
    assert "GLS" in words
    assert "HGNC:1" not in words


def test_a_symbol_that_comes_later_names_the_pages_that_had_the_number(client):
    build.published("Wax hip", facts=(gene("", "HGNC:1"),))
    assert client.get("/search?q=GLS").context["results"].pages == ()
    other = build.published("Glass knee")
    add_fact(other.condition, gene("GLS", "HGNC:1"), by=build.reviewer())
    found = client.get("/search?q=GLS").context["results"].pages
    assert {row.name for row in found} == {"Glass knee", "Wax hip"}


def test_a_number_that_nobody_names_is_shown_as_the_number_of_a_gene(client):
    text = text_of(client.get(build.published("Wax hip", facts=(gene("", "HGNC:9"),)).get_absolute_url()))
    assert ">gene HGNC:9</a>" in text
    assert "hgnc_id/HGNC:9" in text


def test_a_symbol_and_its_number_are_one_gene_on_a_page(client):
    edition = build.published("Wax hip", facts=(gene("GLS", "HGNC:1"), gene("", "HGNC:1"), gene("GLS")))
    glance = client.get(edition.get_absolute_url()).context["page"].glance
    (row,) = [row for row in glance if row.kind == "gene"]
    assert [value.text for value in row.values] == ["GLS"]
