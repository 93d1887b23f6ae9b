"""Every kind of public page can be used by all: with a screen reader, by keyboard, enlarged, in the dark."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from tests.gallery_context import gallery_context
from tests.journeys.barriers import NARROW_AND_DARK, barriers
from tests.journeys.reading_site import (
    LEBER,
    MARFAN,
    MARROW,
    SPANISH_QUESTION,
    WITHDRAWN,
    WITHDRAWN_QUESTION,
    WITHDRAWN_SPANISH_QUESTION,
    sample_site,
)

pytestmark = pytest.mark.django_db

PAGES = {
    "home": "/",
    "A to Z": "/diseases/browse",
    "letter": "/diseases/browse/G",
    "letter without pages": "/diseases/browse/Q",
    "long letter": "/diseases/browse/K",
    "middle of a long letter": "/diseases/browse/K?after=kni",
    "tree": "/diseases/tree",
    "tops of a tree": "/diseases/tree/mondo",
    "group of the tree": "/diseases/tree/mondo/T:2",
    "condition in the tree": "/diseases/tree/mondo/K:16535",
    "genes": "/diseases/genes",
    "genes of a letter": "/diseases/genes/F",
    "gene": "/diseases/gene/FBN1",
    "new and updated": "/diseases/recent",
    "Spanish names": "/diseases/spanish",
    "categories": "/diseases/categories",
    "category": "/diseases/categories/blood-diseases",
    "condition that is not rare": MARROW,
    "condition with many facts": MARFAN,
    "condition with facts only": LEBER,
    "features of a condition with facts only": f"{LEBER}/symptoms",
    "condition with a much cited work": "/diseases/2441/gaucher-disease-type-1",
    "section": f"{MARROW}/cause",
    "table of features": f"{MARFAN}/symptoms",
    "history": f"{MARROW}/editions",
    "old edition": f"{MARROW}/editions/1",
    "changes between editions": f"{MARROW}/editions/2/since/1",
    "question": f"{MARROW}/questions/1",
    "question in Spanish": SPANISH_QUESTION,
    "question that was withdrawn in Spanish": WITHDRAWN_SPANISH_QUESTION,
    "form for questions": "/questions/ask",
    "form for a question about a condition": "/questions/ask?condition=10724",
    "private link that is wrong": "/questions/asked/nobody",
    "question that was withdrawn": WITHDRAWN_QUESTION,
    "questions": "/questions",
    "questions of a page": "/diseases/6233/cystic-fibrosis/questions",
    "categories of questions": "/questions/categories",
    "questions of a category": "/questions/categories/genetic-diseases",
    "questions in Spanish": "/espanol/questions",
    "questions of a page in Spanish": "/espanol/diseases/6233/cystic-fibrosis/questions",
    "categories of questions in Spanish": "/espanol/questions/categories",
    "questions of a category in Spanish": "/espanol/questions/categories/genetic-diseases",
    "form for questions in Spanish": "/espanol/questions/ask",
    "privacy in Spanish": "/espanol/privacy",
    "organizations": "/organizations",
    "organization": "/organizations/1",
    "glossary": "/glossary",
    "term": "/glossary/bone-marrow",
    "cited work": "/citations/1",
    "search with questions": "/search?q=cystic+fibrosis+baby",
    "search with results": "/search?q=gaucher",
    "search without results": "/search?q=zzzzqq",
    "empty search": "/search",
    "about": "/about",
    "editorial policy": "/about/editorial-policy",
    "contact": "/contact",
    "privacy": "/privacy",
    "accessibility": "/accessibility",
    "wrong address": "/nothing/here",
    "withdrawn page": WITHDRAWN,
    "unreadable address": "/search?q=%00",
    "gallery": "/gallery",
}
CYSTIC = "/diseases/6233/cystic-fibrosis/questions/1"
EVERYTHING = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
FOCUS_STOPS = 15


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    with sample_site(django_db_blocker) as address:
        yield address


@pytest.fixture(scope="module")
def window(site, browser):
    """One window for all pages. The gallery has no address of its own: it is answered here."""
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    window = context.new_page()
    gallery = render_to_string(
        "gard/gallery.html", gallery_context(), request=RequestFactory().get("/gallery")
    )
    window.route("**/gallery", lambda route: route.fulfill(body=gallery, content_type="text/html"))
    yield window
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shuts_nobody_out(window, site, name):
    window.set_viewport_size({"width": 1280, "height": 900})
    window.emulate_media(color_scheme="light")
    window.goto(site + PAGES[name])
    window.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")

    assert window.locator("h1").count() == (2 if name == "gallery" else 1)
    assert window.locator("html").get_attribute("lang") == ("es" if name.endswith("in Spanish") else "en")
    assert barriers(window, **EVERYTHING) == []

    window.set_viewport_size({"width": 320, "height": 640})
    window.emulate_media(color_scheme="dark")
    assert barriers(window, **NARROW_AND_DARK) == []
    assert window.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["home", "condition with many facts", "organizations"])
def test_the_keyboard_always_shows_where_it_is(window, site, name):
    window.set_viewport_size({"width": 1280, "height": 900})
    window.goto(site + PAGES[name])
    for _ in range(FOCUS_STOPS):
        window.keyboard.press("Tab")
        place, style, width, is_on_screen = window.evaluate(
            """() => {
                const at = document.activeElement
                const [look, box] = [getComputedStyle(at), at.getBoundingClientRect()]
                const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0
                return [at.outerHTML.slice(0, 80), look.outlineStyle, parseFloat(look.outlineWidth), seen]
            }"""
        )
        assert not place.startswith("<body")
        assert (style != "none", width >= 2, is_on_screen) == (True, True, True), place


def test_the_first_stop_of_the_keyboard_skips_to_the_content(window, site):
    window.goto(site + MARROW)
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.textContent") == "Skip to the content"
    window.keyboard.press("Enter")
    assert window.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize(
    ("address", "asks", "yes", "thanks", "back"),
    [
        (CYSTIC, "Was this helpful?", "Yes", "Thank you", "Back to the question"),
        (SPANISH_QUESTION, "¿Le sirvió esta respuesta?", "Sí", "Gracias", "Volver a la pregunta"),
    ],
)
def test_saying_whether_an_answer_helped_shuts_nobody_out(window, site, address, asks, yes, thanks, back):
    """By keyboard, without a script."""
    address = f"{site}{address}"
    window.set_viewport_size({"width": 1280, "height": 900})
    window.emulate_media(color_scheme="light")
    window.goto(address)
    window.get_by_role("form", name=asks).get_by_role("button", name=yes).focus()
    window.keyboard.press("Enter")
    window.wait_for_url(f"{address}/helpful")
    assert window.locator("h1").text_content() == thanks
    assert barriers(window, **EVERYTHING) == []
    window.set_viewport_size({"width": 320, "height": 640})
    window.emulate_media(color_scheme="dark")
    assert barriers(window, **NARROW_AND_DARK) == []
    window.get_by_role("link", name=back).click()
    assert window.url == f"{address}#helpful"
