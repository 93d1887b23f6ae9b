"""Search by name: folded, exact names first, and no question can break it."""

from urllib.parse import quote

import pytest

from conditions.actions import withdraw
from conditions.models import Category, Condition, FeatureTerm, Source
from conditions.search import finding
from conditions.search.similar import Offer
from tests import build
from tests.reader import leaves_no_trace, only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/search.html"
COST = 25
"""With the words of names read anew; nine kinds of things are looked through, and the search is counted."""


def found(client, query: str) -> list[str]:
    response = client.get("/search", {"q": query})
    assert response.status_code == 200
    return [page.name for page in response.context["results"].pages]


@pytest.fixture(scope="module", autouse=True)
def pages(rows_of_the_module):
    with rows_of_the_module():
        build.published("Ménière's disease", slug="meniere", names=("Endolymphatic hydrops",))
        build.published("Bone marrow necrosis")
        build.published("Bone")
        build.published("Necrosis of bone")
        build.published("β-thalassemia", slug="beta-thalassemia")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Ménière's disease", ["Ménière's disease"]),
        ("meniere disease", ["Ménière's disease"]),
        ("  MENIERE   ", ["Ménière's disease"]),
        ("beta thalassemia", ["β-thalassemia"]),
        ("β-thalassemia", ["β-thalassemia"]),
        ("bone", ["Bone", "Bone marrow necrosis", "Necrosis of bone"]),
        ("necrosis bone", ["Necrosis of bone", "Bone marrow necrosis"]),
        ("endolymphatic", ["Ménière's disease"]),
        ("bone nothing", ["Bone", "Bone marrow necrosis", "Necrosis of bone"]),
        ("meneire diseese", ["Ménière's disease"]),
        ("zzzzzzz", []),
        ("", []),
        ("...", []),
    ],
)
def test_what_is_found(client, query, expected):
    assert found(client, query) == expected


def test_a_page_found_by_another_name_says_so(client):
    response = read(client, "/search?q=hydrops", template=TEMPLATE, most=COST)
    (page,) = response.context["results"].pages
    assert (page.name, page.url, page.met) == (
        "Ménière's disease",
        "/diseases/1/meniere",
        "Endolymphatic hydrops",
    )
    assert "Also called Endolymphatic hydrops" in words_of(response)
    assert '<meta name="robots" content="noindex">' in text_of(response)


def test_an_empty_box_shows_the_box(client):
    assert said("search.prompt") in words_of(read(client, "/search", template=TEMPLATE, queries=1))


def test_nothing_found_repeats_the_words_as_text(client):
    words = read(client, "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", most=COST + 4)
    assert "<script>alert" not in text_of(words)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text_of(words)


def test_drafts_and_withdrawn_pages_are_not_found(client):
    build.condition("Bone of contention")
    withdraw(Condition.objects.get(name="Bone"), by=build.reviewer(), note="x")
    Condition.objects.filter(name="Necrosis of bone").update(name="Bone renamed in the draft")
    assert found(client, "bone") == ["Bone marrow necrosis", "Necrosis of bone"]
    assert found(client, "renamed") == []


def test_a_new_name_is_found_as_soon_as_it_is_published(client):
    row = Condition.objects.get(name="Bone")
    build.fill(row, names=("Skeletal thing",))
    assert found(client, "skeletal") == []
    build.publish(row, by=build.reviewer())
    assert found(client, "skeletal") == ["Bone"]


@pytest.mark.parametrize("count", [1, 60])
def test_results_are_limited_and_cost_the_same_however_many_they_are(client, count):
    for n in range(count):
        build.published(f"Glass knee {n}")
    response = read(client, "/search?q=glass", template=TEMPLATE, queries=COST, most=COST)
    assert len(response.context["results"].pages) == min(count, 50)


HOSTILE = (
    *("%", "_", "%%%", "\\", "'", '"', "';--", "' OR 1=1 --", "a" * 10_000, "word " * 2000, "\t\n\r"),
    *("💥" * 500, "\u202ertl\u202c", "שלום", "日本", "ﬁ", "İ", "\ufeff", "\ud7ff"),
    *("{name}", "{{ 7*7 }}", "{% debug %}", "<img src=x onerror=alert(1)>", "${jndi:ldap://x}", "../../etc"),
    *("q" * 301, "bone\u00adnecrosis", "a\u0301" * 400, "q=1&q=2", "0x00", "NULL", "-1", str(2**64)),
)


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_the_search(client, query):
    response = client.get("/search", {"q": query})
    assert response.status_code == 200
    assert len(response.content) < 60_000
    leaves_no_trace(response)


@pytest.mark.parametrize("query", ["%00", "a%00b", "%01", "%1b%5b31m", "%7f"])
def test_control_characters_are_refused(client, query):
    response = client.get(f"/search?q={query}")
    assert response.status_code == 400
    leaves_no_trace_without_session(response)


def leaves_no_trace_without_session(response) -> None:
    assert not response.cookies
    assert "Vary" not in response.headers


@pytest.mark.parametrize(
    "query", ["q=%ff%fe", "q=%ed%a0%80", "q=%C0%80", "q", "q=a&q=b", "x=1&y=2", "q[]=1", "=&&="]
)
def test_malformed_query_strings_are_read_as_well_as_can_be(client, query):
    assert client.get(f"/search?{query}").status_code == 200


def test_like_wildcards_find_nothing_by_themselves(client):
    for query in ("%", "_", "%%", "__"):
        assert found(client, query) == [], query


def test_the_search_is_for_reading_only(client):
    only_reads(client, f"/search?q={quote('knee')}")


def test_questions_that_fit_are_named_before_it_is_said_that_no_page_has_the_name(client, monkeypatch):
    offer = Offer("question", "Do knees heal?", "/diseases/1/glass-knee/questions/1", "", "Glass knee")
    monkeypatch.setattr(finding, "search_questions", lambda query, language: [offer])
    words = words_of(client.get("/search", {"q": "healing"}))
    assert said("search.texts.found", query="healing") in words
    assert said("search.none", query="healing") not in words
    monkeypatch.setattr(finding, "search_questions", lambda query, language: [])
    assert said("search.none", query="healing") in words_of(client.get("/search", {"q": "healing"}))


def test_words_that_no_name_holds_are_left_out_and_named(client):
    words = words_of(client.get("/search", {"q": "bone nothing"}))
    assert said("search.fewer", words="nothing") in words


def test_a_misspelt_name_is_corrected_and_can_be_searched_again(client):
    response = client.get("/search", {"q": "meneire"})
    assert response.context["results"].did_you_mean == "ménière's"
    assert "/search?q=m%C3%A9ni%C3%A8re%27s" in text_of(response)


def test_what_met_the_words_is_marked(client):
    assert "<mark>Bone</mark> <mark>marrow</mark> necrosis" in text_of(client.get("/search?q=bone+marrow"))


def test_one_kind_of_results_can_be_looked_at_alone(client):
    build.term("Bone thing")
    both = client.get("/search?q=bone")
    assert dict(both.context["kinds"])["terms"] == 1
    alone = client.get("/search?q=bone&kind=terms").context["results"]
    assert (alone.pages, [place.name for place in alone.terms]) == ((), ["Bone thing"])


def test_results_of_one_category_can_be_looked_at_alone(client):
    shelf = Category.objects.create(name="Marrow", slug="marrow")
    build.published("Bone cup", categories=(shelf,))
    assert [row.name for row in client.get("/search?q=bone").context["results"].categories] == ["Marrow"]
    alone = client.get("/search?q=bone&category=marrow").context["results"]
    assert [page.name for page in alone.pages] == ["Bone cup"]


def test_an_organisation_is_found(client):
    build.organization("Marrow Circle")
    assert "Marrow Circle" in words_of(client.get("/search?q=marrow"))


@pytest.mark.parametrize("typed", ["HP:0001250", "hp:0001250", "HPO:0001250"])
def test_the_code_of_a_feature_leads_to_its_page(client, typed):
    source = Source.objects.create(name="Terms of a test")
    FeatureTerm.objects.create(code="HP:0001250", name="Seizure", lay_name="Fits", source=source)
    (place,) = client.get("/search", {"q": typed}).context["results"].features
    assert (place.name, place.url) == ("Fits", "/diseases/feature/HP:0001250")
