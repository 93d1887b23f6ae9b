"""Conditions from A to Z."""

import pytest

from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/browse.html"


def names(response) -> list[str]:
    return [name for name, _ in response.context["entries"]]


def test_the_alphabet_links_letters_that_have_pages(client):
    build.published("Glass knee")
    build.published("Élan syndrome")
    build.published("46,XX gonadal dysgenesis")
    build.condition("Hidden draft")
    html = text_of(read(client, "/diseases/browse", template=TEMPLATE, queries=2))
    for letter in ("G", "E", "0-9"):
        assert f'<a href="/diseases/browse/{letter}">{letter}</a>' in html
    assert "<span>H</span>" in html
    assert said("browse.intro") in html


def test_a_letter_lists_its_pages_folded_and_in_order(client):
    for name in ("émile syndrome", "Eagle syndrome", "Zebra", "El niño syndrome"):
        build.published(name, slug="x")
    response = read(client, "/diseases/browse/E", template=TEMPLATE, queries=3)
    assert names(response) == ["Eagle syndrome", "El niño syndrome", "émile syndrome"]
    assert 'aria-current="page">E</a>' in text_of(response)


def test_names_that_start_with_a_digit_stand_under_digits(client):
    build.published("46,XX gonadal dysgenesis")
    build.published("日本 syndrome", slug="x")
    assert names(read(client, "/diseases/browse/0-9")) == ["46,XX gonadal dysgenesis"]
    assert names(read(client, "/diseases/browse/S")) == ["日本 syndrome"]


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_how_many_there_are(client, count):
    for n in range(count):
        build.published(f"Glass knee type {n}")
    response = read(client, "/diseases/browse/G", template=TEMPLATE, queries=3)
    assert len(names(response)) == count


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
