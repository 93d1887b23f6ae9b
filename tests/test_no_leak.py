"""What readers must not see is nowhere that they can look.

A marked word stands in every field that is not public: drafts, unpublished changes, waiting questions,
withdrawn pages, hidden facts, another language. Every public address, list and export is read for it.
"""

import io
import re

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.db import models
from django.test import Client
from django.urls import get_resolver, resolve, reverse

from conditions.models import Question, SearchedText, Section
from conditions.search import similar
from conditions.search.feature_reading import forget
from tests import build
from tests.architecture.test_urls import addresses
from tests.leak_site import SLUG, WORD, Site, samples

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def site(rows_of_the_module) -> Site:
    with rows_of_the_module():
        return Site()


def public_names() -> set[str]:
    return {
        name for pattern, name in addresses(get_resolver().url_patterns) if not pattern.startswith("admin/")
    }


def holds_the_word(response) -> bool:
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    return SLUG in f"{response.content.decode()} {headers}".lower()


def test_no_public_address_is_left_out_of_the_walk(site):
    assert public_names() - {""} == set(samples(site))
    nameless = [
        p for p, name in addresses(get_resolver().url_patterns) if not name and not p.startswith("admin/")
    ]
    assert nameless == [r"^(?P<path>(?!admin/).+)/$"]  # Redirects only; walked below with a slash at the end.


def test_the_word_stands_in_every_text_that_editors_work_on(site):
    """Guards the guard: a new text field of the working copy must get the word too."""
    for model in (Section, Question):
        for field in model._meta.get_fields():
            if not isinstance(field, models.TextField | models.CharField) or field.choices:
                continue
            if field.editable:  # What acts write has tests of its own.
                assert model.objects.filter(**{f"{field.name}__contains": WORD}).exists(), field


def test_the_word_is_at_no_public_address(site, client):
    statuses: dict[int, int] = {}
    found = []
    for name, arguments in samples(site).items():
        for args in arguments:
            address = reverse(name, args=args)
            for asked in {address, f"{address.rstrip('/')}/"}:
                response = client.get(asked)
                asked_for_it = SLUG in asked
                statuses[response.status_code] = statuses.get(response.status_code, 0) + 1
                if holds_the_word(response) and not (asked_for_it and is_echo(response, asked)):
                    found.append((asked, response.status_code))
    assert found == []
    assert statuses.keys() == {200, 301, 302, 303, 404, 410}
    assert statuses[200] > 40


def is_echo(response, asked: str) -> bool:
    """A redirect that only takes a slash off says what was asked, no more."""
    return response.status_code == 301 and response["Location"] == asked.rstrip("/")


@pytest.mark.parametrize("query", [WORD, SLUG, "quagga", f"{WORD} renamed", f"{WORD} older", f"{WORD} new"])
def test_the_word_finds_nothing(site, client, query):
    response = client.get("/search", {"q": query})
    assert response.context["results"].is_empty
    assert response.context["offers"] == similar(query) == []
    assert "/diseases/9" not in response.content.decode()
    assert "/diseases/1/" not in response.content.decode()


def test_a_page_that_is_found_shows_its_published_name(site, client):
    response = client.get("/search", {"q": "glass"})
    assert [page.name for page in response.context["results"].pages] == ["Glass knee"]
    assert not holds_the_word(response)


@pytest.mark.parametrize("query", ["has=HP:0000001", "not=HP:0000001", f"q={WORD}&has={WORD}&has=HP:0000001"])
def test_the_search_by_symptom_leads_to_published_pages_only(site, client, query):
    forget()
    response = client.get(f"/symptoms?{query}")
    found = [fit.condition.name for fit in response.context["fits"]]
    assert found == (["Glass knee"] if "has=HP" in query else [])
    assert "/diseases/9" not in response.content.decode()
    listed = client.get("/diseases/feature/HP:0000001").context["listed"]
    assert [page.name for group in listed.groups for page in group.conditions] == ["Glass knee"]


def test_the_text_index_holds_no_word_of_it(site):
    assert SearchedText.objects.exists()
    assert not SearchedText.objects.filter(title__icontains=WORD).exists()
    assert not SearchedText.objects.filter(body__icontains=WORD).exists()


@pytest.mark.parametrize("target", ["folder", "pages.ndjson"])
def test_an_export_without_drafts_holds_what_readers_see_and_no_more(site, tmp_path, target, capsys):
    call_command("export_pages", str(tmp_path / target), stderr=io.StringIO())
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    text = "".join(path.name + path.read_text() for path in files)
    assert "Glass knee" in text
    assert SLUG not in text.lower()


def test_an_export_of_one_draft_is_refused(site, tmp_path):
    with pytest.raises(Exception, match="1 of the numbers asked for"):
        call_command("export_pages", str(tmp_path / "x"), number=[900], stderr=io.StringIO())
    assert not list(tmp_path.rglob("*.json"))


def test_a_draft_and_a_number_that_never_was_look_the_same(site, client):
    draft = client.get(f"/diseases/900/{SLUG}")
    nothing = client.get(f"/diseases/77777/{SLUG}")
    assert (draft.status_code, draft.content) == (nothing.status_code, nothing.content)
    for tail in ("/page.json", "/editions", "/summary", "/questions/1", "/editions/1"):
        draft, nothing = (client.get(f"/diseases/{number}/{SLUG}{tail}") for number in (900, 77777))
        assert (draft.status_code, draft.content) == (nothing.status_code, nothing.content), tail


def test_the_word_is_in_no_page_for_a_signed_in_reader_either(site, client):
    client.force_login(build.editor())
    for args in samples(site)["condition"]:
        assert not holds_the_word(client.get(reverse("condition", args=args))), args


ARGUMENT = re.compile(r"\(\?P<\w+>[^)]*\)|\([^)]*\)|<[^>]+>")


def argument(found: re.Match[str]) -> str:
    """1, or the first of the words from which an address lets us choose."""
    words = found.group().partition(">")[2].rstrip(")")
    return words.partition("|")[0] if "|" in words else "1"


def admin_addresses() -> list[str]:
    """Every address below the admin, named or not, with an argument for each place."""
    found = []
    for pattern, _ in addresses(get_resolver().url_patterns):
        if pattern.startswith("admin/"):
            address = "/" + ARGUMENT.sub(argument, pattern).replace("^", "").removesuffix("$").replace(
                r"\Z", ""
            )
            reached = resolve(address).route
            assert reached.replace("^", "") == pattern.replace("^", ""), f"{address} does not reach {pattern}"
            found.append(address)
    return found


# The last tells a script that nobody is signed in.
OPEN_TO_ALL = {"/admin/login/", "/admin/logout/", "/admin/signed-in"}


def test_strangers_are_sent_to_sign_in_from_every_address_of_the_admin(site):
    closed = admin_addresses()
    assert len(closed) > 5 * len(admin.site._registry)
    let_in = []
    for address in closed:
        for method in ("get", "post"):
            response = getattr(Client(), method)(address)
            sent_away = response.status_code == 302 and response["Location"].startswith("/admin/login/")
            if address not in OPEN_TO_ALL and not sent_away and response.status_code not in {401, 403}:
                let_in.append((method, address, response.status_code))
            assert not holds_the_word(response), address
    assert let_in == []
