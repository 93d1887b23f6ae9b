"""The front page."""

import pytest

from conditions.models import Category
from references.models import SiteText
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db


def test_an_empty_site_has_a_front_page(client):
    words = words_of(read(client, "/", template="conditions/home.html", queries=5))
    assert said("home.empty") in words
    assert said("home.recent.heading") not in words
    assert said("home.categories.heading") not in words


def test_it_counts_published_pages_and_shows_the_newest_first(client):
    shelf = Category.objects.create(name="Joints", slug="joints")
    for n in range(10):
        build.published(f"Knee {n}", categories=(shelf,))
    build.condition("Hidden draft")
    response = read(client, "/", template="conditions/home.html", queries=5)
    assert [name for name, _, _ in response.context["recent"]] == [f"Knee {n}" for n in range(9, 1, -1)]
    assert said("home.total", total=10) in words_of(response)
    assert response.context["categories"] == [("Joints", "/diseases/categories/joints", 10)]
    assert "Hidden draft" not in text_of(response)


def test_it_has_a_search_box_that_needs_no_script(client):
    html = text_of(read(client, "/"))
    assert html.count('action="/search" method="get"') == 1


def test_it_offers_the_search_by_symptom(client):
    assert f'<a href="/symptoms">{said("home.symptoms")}</a>' in text_of(read(client, "/"))


def test_an_alert_is_shown_while_the_administrator_has_worded_one(client):
    assert 'class="alert"' not in text_of(read(client, "/"))
    SiteText.objects.create(key="site.alert", body="Closed on <Monday>.")
    assert "Closed on &lt;Monday&gt;." in text_of(read(client, "/"))


def test_the_front_page_is_for_reading_only(client):
    only_reads(client, "/")


def test_the_front_page_invites_to_ask(client):
    response = read(client, "/")
    assert said("home.ask.heading") in words_of(response)
    main = text_of(response).partition("<main")[2].partition("</main>")[0]
    assert '<a class="action" href="/questions/ask">' in main
