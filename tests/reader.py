"""What holds for every answer to a reader: nothing is set, nothing is kept, and no text is left unfilled."""

import re
from html import unescape

from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from references.site_texts import DECLARED

UNFILLED = re.compile(r"\{[a-z_]+\}|\{%|%\}|\{\{|\}\}")


def said(key: str, **places: object) -> str:
    """The words of a fixed text as it ships, without tags, its places filled."""
    words = DECLARED[key].default
    for name, value in places.items():
        words = words.replace("{" + name + "}", str(value))
    return " ".join(re.sub(r"<[^>]+>", " ", words).split())


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


def words_of(response: HttpResponse) -> str:
    """The words of a page without its tags, spaces folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text_of(response))).split())


def leaves_no_trace(response: HttpResponse) -> None:
    """Readers get no cookie and no session, and the answer does not depend on either."""
    assert not response.cookies
    assert "Set-Cookie" not in response.headers
    assert "cookie" not in response.headers.get("Vary", "").lower()
    assert not response.wsgi_request.session.accessed
    assert not Session.objects.exists()


def read(
    client: Client, address: str, *, template: str = "", queries: int = 0, most: int = 9
) -> HttpResponse:
    """GET a public page and check all that holds for every one of them; `queries` is the exact number, `most`
    the limit of a page that looks in more places than others."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, address
    if template:
        assert template in {used.name for used in response.templates}
    if queries:
        assert len(captured) == queries, [query["sql"][:90] for query in captured.captured_queries]
    assert len(captured) <= most
    leaves_no_trace(response)
    assert response["Cache-Control"] == "no-cache"
    if response["Content-Type"].startswith("text/html"):
        assert not UNFILLED.search(words_of(response)), UNFILLED.findall(words_of(response))
    return response


def only_reads(client: Client, address: str) -> None:
    """HEAD answers as GET does without a body; everything else is refused, with or without a token."""
    assert client.head(address).status_code == client.get(address).status_code == 200
    assert client.head(address).content == b""
    strict = Client(enforce_csrf_checks=True)
    for method in ("post", "put", "patch", "delete"):
        assert getattr(strict, method)(address).status_code == 405, method
    posted = strict.post(
        address,
        data="q=x",
        content_type="application/x-www-form-urlencoded; charset=utf-16",
        headers={"cookie": f"csrftoken={'x' * 32}"},
    )
    assert posted.status_code in {400, 405}
