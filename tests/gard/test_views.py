"""Site pages, error pages, robots, and addresses with a slash too many."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from gard import views
from references.models import SiteText
from tests import build
from tests.reader import leaves_no_trace, only_reads, read, said, text_of, words_of

PAGES = {
    "about": "/about",
    "editorial-policy": "/about/editorial-policy",
    "contact": "/contact",
    "privacy": "/privacy",
    "accessibility": "/accessibility",
}


@pytest.mark.django_db
@pytest.mark.parametrize(("key", "address"), PAGES.items())
def test_every_site_page_shows_its_text(client, key, address):
    words = words_of(read(client, address, template="pages/site_page.html", queries=1))
    assert said(f"{key}.heading") in words
    assert said(f"{key}.body")[:60] in words


@pytest.mark.django_db
def test_a_site_page_follows_the_administrator_and_is_cleaned(client):
    SiteText.objects.create(key="about.body", body="<p>Our own words<script>alert(1)</script></p>")
    html = text_of(read(client, "/about"))
    assert "<p>Our own words</p>" in html
    assert "alert(1)" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES.values())
def test_site_pages_are_for_reading_only(client, address):
    only_reads(client, address)


@pytest.mark.django_db
def test_a_question_in_the_address_of_contact_is_not_repeated(client):
    assert "Quagga" not in text_of(client.get("/contact?page=Quagga&section=%3Cb%3EQuagga"))


def test_robots_keeps_to_the_public_part(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = text_of(response).splitlines()
    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines
    only_reads(client, "/robots.txt")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/about/", "/about"),
        ("/about//", "/about"),
        ("/search/?q=a%20b&x=%3C", "/search?q=a%20b&x=%3C"),
        ("/diseases/1/x/", "/diseases/1/x"),
        ("//about/", "/about"),
        ("/glossary/brittle/", "/glossary/brittle"),
    ],
)
def test_a_slash_too_many_redirects_for_good(client, address, target):
    response = client.get("/", PATH_INFO=address.partition("?")[0], QUERY_STRING=address.partition("?")[2])
    assert (response.status_code, response["Location"]) == (301, target)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        *("//evil.example.com/", "/http://evil.example.com/", "/\\evil.example.com/", "/nothing-here/"),
        *("/diseases/x/", "/%2F%2Fevil.example.com/", "/admin-of-nothing/", "/a\r\nSet-Cookie: x=y/"),
    ],
)
def test_no_slash_leads_elsewhere(client, address):
    response = client.get("/", PATH_INFO=address)
    assert response.status_code == 404
    assert "Location" not in response


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nothing", "/diseases/1/x", "/diseases/browse/!", "/a/b/c/d", "/.env"])
def test_what_is_not_there_gets_the_404_page(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "errors/404.html" in {used.name for used in response.templates}
    assert said("error.404.heading") in words_of(response)
    assert address.strip("/") not in words_of(response)
    leaves_no_trace(response)


@pytest.mark.django_db
def test_the_403_page_says_so(client):
    response = views.forbidden(RequestFactory().get("/"), PermissionDenied())
    assert response.status_code == 403
    assert said("error.403.heading") in words_of(response)


@pytest.mark.django_db
def test_a_form_without_a_token_gets_our_page_and_loses_nothing():
    response = views.csrf_failure(RequestFactory().post("/"), "no cookie")
    assert response.status_code == 403
    assert said("error.expired.heading") in words_of(response)
    assert "no cookie" not in words_of(response)


def test_400_and_500_need_no_database():
    request = RequestFactory().get("/")
    for view, status in ((views.bad_request, 400), (views.server_error, 500)):
        response = view(request)
        assert response.status_code == status
        assert "<h1>" in text_of(response)


@pytest.mark.django_db
def test_a_failure_inside_gets_the_500_page_without_its_reason(client, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the password is glass")

    build.published()
    monkeypatch.setattr("conditions.views.pages.build_page", fail)
    client.raise_request_exception = False
    response = client.get("/diseases/1/glass-knee")
    assert response.status_code == 500
    assert "password" not in text_of(response)
    assert "Traceback" not in text_of(response)
