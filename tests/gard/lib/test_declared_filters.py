"""An address may filter a list only in the ways that the list offers."""

import pytest

from tests import build

pytestmark = pytest.mark.django_db

CITATIONS = "/admin/references/citation/"


@pytest.mark.parametrize(
    "query",
    [
        "title__regex=%5E(a%2B)%2B%24",
        "title__regex=(",
        "id__in=" + "9" * 40,
        "authors__contains=x",
        "merged_into__title__startswith=x",
    ],
)
def test_a_filter_that_no_list_offers_is_refused(client, query):
    client.force_login(build.editor())
    assert client.get(f"{CITATIONS}?{query}").status_code == 400


@pytest.mark.parametrize("query", ["kind__exact=article", "q=glass", "o=1", "p=0"])
def test_what_the_list_offers_works(client, query):
    client.force_login(build.editor())
    assert client.get(f"{CITATIONS}?{query}").status_code == 200


@pytest.mark.parametrize("wanted", ["0", "1"])
def test_a_filter_by_whether_a_field_is_empty_works(client, wanted):
    client.force_login(build.moderator())
    questions = "/admin/conditions/question/"
    assert client.get(f"{questions}?posted_at__isempty={wanted}").status_code == 200
    assert client.get(f"{questions}?question__isempty={wanted}").status_code == 400


def test_no_address_of_the_admin_leads_to_any_object_without_asking_for_a_right(client):
    client.force_login(build.editor())
    assert client.get("/admin/r/1/1/").status_code == 404
