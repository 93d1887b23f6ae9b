"""Many results stand in parts that lead to one another; a code that no page has leads on."""

import pytest

from conditions.models import Category
from tests import build
from tests.reader import only_reads, read, said, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/search.html"
MANY = 61


@pytest.fixture(scope="module", autouse=True)
def pages(rows_of_the_module):
    with rows_of_the_module():
        shelf = Category.objects.create(name="Even knees", slug="even")
        for number in range(1, MANY + 1):
            build.published(
                f"Glass knee {number}",
                number=number,
                categories=() if number % 2 else (shelf,),
                facts=({"kind": "code", "scheme": "icd-10", "code": "Q87.8"},),
            )


def parts(client, query, **more):
    """Names of all parts, following the links, and the pages themselves."""
    names, responses = [], []
    address, given = "/search", {"q": query, **more}
    while address:
        response = client.get(address, given) if given else client.get(address)
        responses.append(response)
        results = response.context["results"]
        names.append([page.name for page in results.pages])
        link = f"from={results.next_first}"
        address, given = "", None
        if results.next_first:
            hrefs = [part.split('"')[0] for part in response.content.decode().split('href="')]
            (address,) = [href.replace("&amp;", "&") for href in hrefs if link in href]
    return names, responses


@pytest.mark.parametrize("query", ["glass", "ICD-10 Q87.8", "Q87.8"])
def test_every_page_that_was_found_stands_in_one_of_the_parts(client, query):
    names, responses = parts(client, query)
    assert [len(part) for part in names] == [50, MANY - 50]
    assert len({name for part in names for name in part}) == MANY
    for response, (first, last) in zip(responses, [(1, 50), (51, MANY)], strict=True):
        words = words_of(response)
        assert said("search.total", total=MANY, query=query) in words
        assert said("search.part", first=first, last=last) in words
    assert said("search.more") in words_of(responses[0])
    assert said("search.more") not in words_of(responses[1])


def test_a_category_holds_what_stands_in_later_parts_too(client):
    (names,), _ = parts(client, "glass", category="even")
    assert sorted(names) == sorted(f"Glass knee {number}" for number in range(2, MANY, 2))


def test_few_results_have_no_parts(client):
    words = words_of(client.get("/search", {"q": "glass knee 7"}))
    assert said("search.more") not in words


@pytest.mark.parametrize("given", ["0", "-1", "x", "99999999", "1e3", "", "500", "５１"])
def test_a_place_that_is_none_shows_the_first_part(client, given):
    results = client.get("/search", {"q": "glass", "from": given}).context["results"]
    assert (results.first, len(results.pages)) == (1, 50)


def test_later_parts_are_for_reading_only(client):
    only_reads(client, "/search?q=glass&kind=conditions&from=51")


def test_of_very_many_names_the_likeliest_are_shown_and_it_is_said_that_there_are_more(client):
    for number in range(200, 300):
        build.published(f"Glass elbow {number}", number=number)
    names, responses = parts(client, "glass")
    assert len(names) > 2
    assert said("search.cut") in words_of(responses[-1])
    total = responses[0].context["results"].total
    assert total == sum(map(len, names))
    assert said("search.total.cut", total=total, query="glass") in words_of(responses[0])


@pytest.mark.parametrize(
    ("query", "code"),
    [("OMIM:999999", "OMIM:999999"), ("https://omim.org/entry/999999", "OMIM:999999"), ("99999", "99999")],
)
def test_a_code_that_no_page_has_is_said_so_and_leads_on(client, query, code):
    response = read(client, f"/search?q={query}", template=TEMPLATE, most=25)
    words = words_of(response)
    assert said("search.code.none", code=code) in words
    assert said("search.browse") in words
    assert said("search.symptoms") in words
    assert response.context["results"].is_empty
    assert client.get("/search/suggest", {"q": query}).json()["suggestions"] == []


def test_a_page_may_be_found_by_the_address_that_a_reader_had(client):
    results = client.get("/search", {"q": "https://rarediseases.info.nih.gov/diseases/7/x"}).context[
        "results"
    ]
    assert [page.name for page in results.pages] == ["Glass knee 7"]


@pytest.mark.parametrize(
    "address",
    ["http://other.example/diseases/7/glass-knee", "https://example.org/glass-knee", "omim.org/help"],
)
def test_an_address_that_is_not_known_is_said_so_and_finds_nothing(client, address):
    response = read(client, f"/search?q={address}", template=TEMPLATE, most=25)
    assert said("search.address.none", address=address) in words_of(response)
    assert said("search.browse") in words_of(response)
    assert response.context["results"].is_empty
    assert client.get("/search/suggest", {"q": address}).json()["suggestions"] == []


@pytest.mark.parametrize(
    "address",
    [
        "http://testserver/diseases/7/x",
        "/espanol/diseases/7/x/questions",
        "https://gard.example/diseases/7/x",
    ],
)
def test_an_address_of_this_site_finds_its_page(client, address, settings):
    settings.SITE_ORIGIN = "https://gard.example"
    results = client.get("/search", {"q": address}).context["results"]
    assert [page.name for page in results.pages] == ["Glass knee 7"]


def test_the_address_of_a_gene_finds_its_conditions(client):
    build.published("Clay foot", number=900, facts=({"kind": "gene", "label": "GLS"},))
    results = client.get("/search", {"q": "/diseases/gene/GLS"}).context["results"]
    assert [page.name for page in results.pages] == ["Clay foot"]
