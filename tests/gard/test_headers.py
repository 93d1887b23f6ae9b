"""The headers that every kind of answer carries."""

import re

import pytest
from django.test import Client, override_settings

from conditions.actions import withdraw
from tests import build

pytestmark = pytest.mark.django_db
ANSWERS = {
    "/": 200,
    "/search?q=knee": 200,
    "/diseases/1/glass-knee": 200,
    "/diseases/1/glass-knee/summary": 200,
    "/diseases/1/glass-knee/editions": 200,
    "/diseases/1/glass-knee/editions/1": 200,
    "/diseases/1/glass-knee/questions/1": 200,
    "/diseases/1/glass-knee/page.json": 200,
    "/diseases/9/nothing/page.json": 404,
    "/diseases/1/wrong": 301,
    "/diseases/2/withdrawn": 410,
    "/questions/ask": 200,
    "/questions/ask?condition=1": 200,
    "/espanol/questions/ask": 200,
    "/questions/asked/nobody": 404,
    "/organizations": 200,
    "/glossary": 200,
    "/about": 200,
    "/nothing-here": 404,
    "/search?q=%00": 400,
    "/robots.txt": 200,
    "/sitemap.xml": 200,
    "/sitemap-pages.xml": 200,
    "/static/gard/probe.css": 200,
    "/static/gard/nothing.css": 404,
    "/admin/login/": 200,
    "/admin/": 302,
    "/admin/editor/citations": 401,
}
TEXT_TYPES = ("text/", "application/xml", "application/javascript")


@pytest.fixture(scope="module")
def answers(rows_of_the_module, tmp_path_factory):
    """One answer of every kind, by address; static files are served as in production."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "gard").mkdir()
    (folder / "gard" / "probe.css").write_text("p { color: black }")
    with rows_of_the_module(), override_settings(STATIC_ROOT=folder):
        edition = build.published()
        build.posted(edition.condition)
        withdraw(build.published("Withdrawn").condition, by=build.reviewer(), note="x")
        client = Client()
        found = {address: client.get(address) for address in ANSWERS}
        for response in found.values():
            response.getvalue()  # Reads files to their end, so that they are closed.
    return found


def test_every_kind_of_answer_is_among_them(answers):
    statuses = {address: response.status_code for address, response in answers.items()}
    assert statuses == ANSWERS | {"/admin/editor/citations": statuses["/admin/editor/citations"]}
    assert statuses["/admin/editor/citations"] in {302, 401, 403}


def test_no_answer_lets_a_foreign_or_inline_script_run(answers):
    for address, response in answers.items():
        policy = response.headers.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, address
        assert "frame-ancestors 'none'" in policy, address
        assert "base-uri 'none'" in policy, address
        assert "form-action 'self'" in policy, address
        assert "unsafe-" not in policy, address
        assert not re.search(r"(?<![\w'-])\*|https?:", policy), address


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
    ],
)
def test_every_answer_carries_the_header(answers, name, value):
    missing = [
        address
        for address, response in answers.items()
        if response.headers.get(name) != value and not (name == "Referrer-Policy" and "/asked/" in address)
    ]
    assert missing == []


def test_a_private_link_is_told_to_nobody_and_kept_nowhere(answers):
    response = answers["/questions/asked/nobody"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_every_answer_gives_up_the_features_of_the_device(answers):
    missing = [a for a, r in answers.items() if "camera=()" not in r.headers.get("Permissions-Policy", "")]
    assert missing == []


def test_every_text_names_its_charset(answers):
    for address, response in answers.items():
        kind = response.headers.get("Content-Type", "")
        if kind.startswith(TEXT_TYPES):
            assert 'charset="utf-8"' in kind.lower() or "charset=utf-8" in kind.lower(), (address, kind)


def test_no_page_has_inline_script_or_style(answers):
    for address, response in answers.items():
        if not response.headers.get("Content-Type", "").startswith("text/html") or address.startswith(
            "/admin"
        ):
            continue
        html = response.content.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", html), address
        for script in re.findall(r"<script[^>]*>", html):
            assert "src=" in script or "application/ld+json" in script, address


def test_no_page_loads_anything_from_another_host(answers):
    for address, response in answers.items():
        if response.headers.get("Content-Type", "").startswith("text/html"):
            html = response.content.decode()
            loaded = re.findall(
                r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*(?:src|href)="([^"]+)"', html
            )
            assert [part for part in loaded if not part.startswith(("/static/", "data:"))] == [], address


def test_readers_get_no_cookie(answers):
    for address, response in answers.items():
        if not address.startswith("/admin"):
            assert not response.cookies, address
            assert "cookie" not in response.headers.get("Vary", "").lower(), address


@override_settings(
    SECURE_HSTS_SECONDS=63072000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True, SECURE_HSTS_PRELOAD=True
)
@pytest.mark.parametrize("address", ["/", "/nothing-here", "/robots.txt", "/admin/login/", "/search?q=%00"])
def test_under_the_settings_of_production_browsers_are_told_to_stay_on_https(address):
    response = Client().get(address, secure=True)
    assert response["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"


@override_settings(SECURE_SSL_REDIRECT=True)
def test_production_sends_plain_requests_to_https():
    response = Client().get("/about?x=1")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/about?x=1")


def test_a_foreign_host_is_refused():
    assert Client().get("/", headers={"host": "evil.example.com"}).status_code == 400
