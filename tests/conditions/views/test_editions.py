"""The history of a page, and each edition at its own address."""

import pytest

from conditions.actions import publish_again
from conditions.models import Condition, Edition
from references.models import Organization
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"


@pytest.fixture
def first():
    """A past edition with works, terms and organisations; readers see the second."""
    work, word = build.citation(), build.term()
    text = f"<p>The <dfn data-term='{word.pk}'>old</dfn> words.{build.cite(work)}</p>"
    edition = build.published(sections={"summary": text}, supporting=(build.organization(telephone="111"),))
    build.change(edition.condition, summary="<p>The new words.</p>")
    build.publish(edition.condition, by=build.reviewer(), note="More is known")
    return Edition.objects.get(pk=edition.pk)


def test_the_history_lists_every_edition_newest_first(client, first):
    publish_again(first, by=build.reviewer(), note="The second was wrong")
    response = read(client, f"{GLASS}/editions", template="conditions/editions.html", queries=3)
    rows = [(row.number, row.is_current, row.same_as, row.note) for row in response.context["editions"]]
    assert rows == [
        (3, True, 1, "The second was wrong"),
        (2, False, None, "More is known"),
        (1, False, None, "First edition"),
    ]
    words = words_of(response)
    assert said("editions.same", number=1) in words
    assert words.index("Edition 3") < words.index("Edition 2") < words.index("Edition 1")


def test_the_history_does_not_say_who_published(client, first):
    assert "Reviewer" not in text_of(read(client, f"{GLASS}/editions"))


def test_the_history_of_thirty_editions_costs_no_more(client, first):
    for n in range(30):
        build.change(first.condition, summary=f"<p>Version {n}.</p>")
        build.publish(first.condition, by=build.reviewer())
    read(client, f"{GLASS}/editions", queries=3)


def test_an_old_edition_says_that_it_is_old(client, first):
    response = read(client, f"{GLASS}/editions/1", template="conditions/condition.html", queries=9)
    html, words = text_of(response), words_of(response)
    date = f"{first.published_at:%-m/%-d/%Y}"
    assert said("page.old-edition", number=1, name="Glass knee", date=date) in words
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="http://testserver{GLASS}">' in html
    assert f'<a href="{GLASS}">{said("page.old-edition.current")}</a>' in html
    assert "The old words." in words
    assert "The new words." not in words
    assert "application/ld+json" not in html


def test_the_text_of_an_old_edition_is_frozen_while_references_are_live(client, first):
    Organization.objects.update(telephone="222")
    words = words_of(read(client, f"{GLASS}/editions/1"))
    assert "The old words." in words
    assert "222" in words
    assert "111" not in words


def test_the_current_edition_has_its_own_address_too_without_a_banner(client, first):
    response = read(client, f"{GLASS}/editions/2")
    assert "noindex" not in text_of(response)
    assert 'class="banner' not in text_of(response)
    assert "The new words." in words_of(response)


def test_an_old_edition_under_its_old_slug_redirects(client, first):
    Condition.objects.update(slug="brittle-knee")
    build.publish(first.condition, by=build.reviewer())
    response = client.get(f"{GLASS}/editions/1")
    assert (response.status_code, response["Location"]) == (301, "/diseases/1/brittle-knee/editions/1")
    assert client.get(f"{GLASS}/editions")["Location"] == "/diseases/1/brittle-knee/editions"
    assert "The old words." in words_of(read(client, "/diseases/1/brittle-knee/editions/1"))


@pytest.mark.parametrize("number", ["0", "3", "-1", "x", str(2**31), str(2**63), "9" * 5000])
def test_editions_that_never_were_are_not_found(client, first, number):
    assert client.get(f"{GLASS}/editions/{number}").status_code == 404


@pytest.mark.parametrize("number", ["0", "7", str(2**63)])
def test_the_history_of_an_unknown_page_is_not_found(client, first, number):
    assert client.get(f"/diseases/{number}/glass-knee/editions").status_code == 404
    assert client.get(f"/diseases/{number}/glass-knee/editions/1").status_code == 404


def test_a_draft_has_no_history(client):
    build.condition()
    assert client.get(f"{GLASS}/editions").status_code == 404
    assert client.get(f"{GLASS}/editions/1").status_code == 404


def test_history_and_editions_are_for_reading_only(client, first):
    only_reads(client, f"{GLASS}/editions")
    only_reads(client, f"{GLASS}/editions/1")
