"""Conditions from A to Z, in parts."""

import pytest

from tests import build, classes
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
ALPHABET = "conditions/browse.html"
LETTER = "conditions/browse_letter.html"


def names(response) -> list[str]:
    return [name for name, _ in response.context["entries"]]


@pytest.fixture(scope="module")
def long_letter(rows_of_the_module):
    """450 names under one letter, in order."""
    with rows_of_the_module():
        listed = [f"Ab{n:03}" for n in range(230)] + [f"Am {n:03}" for n in range(220)]
        classes.pages(reversed(listed))
    return listed


def test_the_alphabet_links_letters_that_have_pages(client):
    build.published("Glass knee")
    build.published("Élan syndrome")
    build.published("46,XX gonadal dysgenesis")
    build.condition("Hidden draft")
    response = read(client, "/diseases/browse", template=ALPHABET, queries=2)
    html = text_of(response)
    for letter in ("G", "E", "0-9"):
        assert f'<a href="/diseases/browse/{letter}">{letter} <span class="letter-count">1</span></a>' in html
    assert "<span>H</span>" in html
    assert said("browse.intro") in html
    assert said("lists.total", total=3) in words_of(response)


def test_the_alphabet_leads_to_all_other_ways_to_browse(client):
    html = text_of(read(client, "/diseases/browse"))
    for name in ("categories", "tree", "genes", "spanish", "recent"):
        assert f'<a href="/diseases/{name}">' in html
        assert client.get(f"/diseases/{name}").status_code == 200


def test_a_letter_lists_its_pages_folded_and_in_order(client):
    for name in ("émile syndrome", "Eagle syndrome", "Zebra", "El niño syndrome"):
        build.published(name, slug="x")
    response = read(client, "/diseases/browse/E", template=LETTER, queries=3)
    assert names(response) == ["Eagle syndrome", "El niño syndrome", "émile syndrome"]
    assert 'aria-current="page">E ' in text_of(response)
    assert said("lists.total", total=3) in words_of(response)


def test_names_that_start_with_a_digit_stand_under_digits(client):
    build.published("46,XX gonadal dysgenesis")
    build.published("日本 syndrome", slug="x")
    assert names(read(client, "/diseases/browse/0-9")) == ["46,XX gonadal dysgenesis"]
    assert names(read(client, "/diseases/browse/S")) == ["日本 syndrome"]


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_how_many_there_are(client, count):
    for n in range(count):
        build.published(f"Glass knee type {n}")
    response = read(client, "/diseases/browse/G", template=LETTER, queries=3)
    assert len(names(response)) == count


def test_a_long_letter_is_walked_in_parts_forward_and_back(client, long_letter):
    address, there = "/diseases/browse/A", []
    for queries in (4, 5, 5):
        response = read(client, address, template=LETTER, queries=queries)
        there.append(names(response))
        address = response.context["next_url"]
    assert [len(part) for part in there] == [200, 200, 50]
    assert [name for part in there for name in part] == long_letter
    assert address == ""
    back = [there[-1]]
    while address := response.context["previous_url"]:
        response = read(client, address, queries=5)
        back.insert(0, names(response))
    assert [name for part in back for name in part] == long_letter


def test_later_parts_are_no_pages_of_their_own_for_search_engines(client, long_letter):
    first = read(client, "/diseases/browse/A")
    second = read(client, first.context["next_url"])
    canonical = '<link rel="canonical" href="http://testserver/diseases/browse/A">'
    assert canonical in text_of(first)
    assert canonical in text_of(second)
    assert "noindex" not in text_of(first)
    assert "noindex" in text_of(second)


def test_in_a_long_letter_one_jumps_to_two_letters(client, long_letter):
    response = read(client, "/diseases/browse/A")
    assert [(each.name, each.pages) for each in response.context["beginnings"]] == [("Ab", 230), ("Am", 220)]
    second = read(client, response.context["beginnings"][1].url)
    assert names(second)[0] == "Am 000"
    assert names(read(client, second.context["previous_url"]))[-1] == "Ab229"


def test_short_letters_need_no_jumps(client):
    build.published("Glass knee")
    assert 'class="beginnings"' not in text_of(read(client, "/diseases/browse/G"))


@pytest.mark.parametrize(
    "query",
    ["after=,", "after=a,b,c", "after=ab,x", "before=zz", "after=~", "before=", "page=2"],
)
def test_a_place_that_is_none_leads_to_the_first_part(client, long_letter, query):
    assert names(read(client, f"/diseases/browse/A?{query}")) == long_letter[:200]


def test_a_letter_without_pages_says_so(client):
    assert said("browse.none", letter="Q") in words_of(read(client, "/diseases/browse/Q"))


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/diseases", "/diseases/browse"),
        ("/diseases/", "/diseases"),
        ("/diseases/browse/g", "/diseases/browse/G"),
        ("/diseases/browse/G/", "/diseases/browse/G"),
    ],
)
def test_other_ways_to_write_an_address_redirect(client, address, target):
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, target)


@pytest.mark.parametrize("letter", ["GG", "1", "-", "%C3%9F", "%F0%9F%92%A5", "*", "'", "0-9x", "../admin"])
def test_what_is_no_letter_is_not_found(client, letter):
    assert client.get(f"/diseases/browse/{letter}").status_code == 404


def test_a_dotless_letter_is_taken_for_the_plain_one_or_refused(client):
    assert client.get("/diseases/browse/ı").status_code in {301, 404}


def test_the_lists_are_for_reading_only(client):
    only_reads(client, "/diseases/browse")
    only_reads(client, "/diseases/browse/G")
