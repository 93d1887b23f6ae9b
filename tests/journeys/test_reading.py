"""A reader finds a page, reads it and checks its sources: with or without scripts, on screen and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.reading_site import ALERT, MARFAN, MARROW, WITHDRAWN, sample_site

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    with sample_site(django_db_blocker) as address:
        yield address


WATCH_POLICY = (
    "window.broken = []; addEventListener('securitypolicyviolation', "
    "(event) => window.broken.push(event.violatedDirective), true)"
)


@pytest.fixture
def reader(site, page):
    """A reader's page; at the end nothing was left on the device, no other machine was asked, and nothing
    on the page broke its policy."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(WATCH_POLICY)
    yield page
    assert page.evaluate("window.broken") == []
    assert [url for url in asked if not url.startswith(f"{site}/")] == []
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.fixture
def plain(site, browser):
    """A reader whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    yield context.new_page()
    assert context.cookies() == []
    context.close()


def note(page):
    return page.get_by_role("note")


def test_from_the_front_page_to_a_source_and_back(reader, site):
    reader.goto(site)
    reader.get_by_label("Name, symptom, gene, code or question").fill("marrow necrosis")
    reader.keyboard.press("Enter")
    reader.get_by_role("main").get_by_role("link", name="Bone marrow necrosis", exact=True).click()
    expect(reader).to_have_url(site + MARROW)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Bone marrow necrosis")

    reader.locator("#cite-2-1").click()
    expect(reader).to_have_url(f"{site}{MARROW}#ref-2")
    expect(reader.locator("#ref-2")).to_be_in_viewport()
    expect(reader.locator("#ref-2")).to_contain_text("Matsue K")
    reader.locator("#ref-2 .backlinks a").first.click()
    expect(reader).to_have_url(f"{site}{MARROW}#cite-2-1")
    expect(reader.locator("#cite-2-1")).to_be_in_viewport()


def test_a_page_is_found_by_another_name(reader, site):
    reader.goto(f"{site}/search?q=mucoviscidosis")
    result = reader.locator(".results li")
    expect(result).to_contain_text("Cystic fibrosis")
    expect(result).to_contain_text("Also called")


def test_a_note_opens_under_the_mouse_and_stays_while_it_is_read(reader, site):
    reader.goto(site + MARROW)
    expect(note(reader)).to_have_count(0)
    reader.locator("#cite-1-1").hover()
    expect(note(reader)).to_contain_text("Paydas S")
    note(reader).hover()
    expect(note(reader)).to_be_visible()
    expect(reader.locator("#cite-1-1")).to_have_accessible_description(re.compile("Paydas S"))
    reader.get_by_role("heading", level=1).hover()
    expect(note(reader)).to_have_count(0)


def test_a_note_opens_for_the_keyboard_and_escape_closes_it(reader, site):
    reader.goto(site + MARROW)
    before = reader.locator("#summary ~ .prose a.term").last
    before.focus()
    reader.keyboard.press("Escape")
    reader.keyboard.press("Tab")
    expect(reader.locator("#cite-1-1")).to_be_focused()
    expect(note(reader)).to_contain_text("Paydas S")
    reader.keyboard.press("Tab")
    expect(note(reader).get_by_role("link", name="Show in the list")).to_be_focused()
    reader.keyboard.press("Escape")
    expect(note(reader)).to_have_count(0)
    expect(reader.locator("#cite-1-1")).to_be_focused()


def test_a_word_of_the_glossary_is_explained_where_it_stands(reader, site):
    reader.goto(site + MARROW)
    reader.locator("a.term", has_text="platelets").hover()
    expect(note(reader)).to_contain_text("help it to clot")
    note(reader).get_by_role("link", name="Open in the glossary").click()
    expect(reader).to_have_url(f"{site}/glossary/platelets")
    expect(reader.get_by_role("main")).to_contain_text("help it to clot")


def test_the_contents_lead_to_each_section(reader, site):
    reader.goto(site + MARFAN)
    contents = reader.get_by_role("navigation", name="On this page")
    names = contents.get_by_role("link").all_inner_texts()
    assert names == reader.locator(".page-section > h2").all_inner_texts()
    contents.get_by_role("link", name="Treatment").click()
    expect(reader.get_by_role("heading", name="Treatment")).to_be_in_viewport()
    expect(contents.locator("[aria-current]")).to_have_text("Treatment")


def test_one_section_alone_numbers_for_itself(reader, site):
    reader.goto(f"{site}{MARROW}/cause")
    expect(reader.locator("section.page-section > h2")).to_have_text(["Cause", "References"])
    expect(reader.locator("sup.citation").first).to_have_text("[1]")
    works = [text.split()[0] for text in reader.locator(".reference-text").all_inner_texts()]
    assert works == ["Matsue", "Paydas", "Inoue"]


def test_an_old_edition_says_so_and_leads_to_the_current_one(reader, site):
    reader.goto(f"{site}{MARROW}/editions")
    reader.get_by_role("link", name="Edition 1", exact=True).click()
    banner = reader.get_by_role("complementary", name="Past edition")
    expect(banner).to_be_visible()
    expect(reader.get_by_text("Added for the second edition.")).to_have_count(0)
    banner.get_by_role("link").click()
    expect(reader).to_have_url(site + MARROW)
    expect(reader.get_by_text("Added for the second edition.")).to_be_visible()


def test_a_notice_can_be_hidden(reader, site):
    reader.goto(site)
    expect(reader.get_by_text(ALERT)).to_be_visible()
    reader.get_by_role("button", name="Hide this notice").click()
    expect(reader.get_by_text(ALERT)).to_have_count(0)


def test_an_address_with_a_wrong_name_leads_to_the_page(reader, site):
    reader.goto(f"{site}/diseases/10724/marrow")
    expect(reader).to_have_url(site + MARROW)


def test_paper_shows_the_text_and_the_addresses_but_no_menus(reader, site):
    reader.goto(site + MARROW)
    reader.emulate_media(media="print")
    for part in (".site-menu", ".search-form", ".contents", ".section-tools", ".backlinks", ".alert"):
        expect(reader.locator(part).first).to_be_hidden()
    expect(reader.get_by_role("heading", name="Summary")).to_be_visible()
    expect(reader.locator("#ref-4")).to_contain_text("http://www.ncbi.nlm.nih.gov/pubmed/10760751")
    printed = reader.locator(".resources a").first.evaluate("(a) => getComputedStyle(a, '::after').content")
    assert "https://" in printed


def test_without_scripts_everything_can_be_read_and_followed(plain, site):
    plain.goto(site)
    plain.get_by_label("Name, symptom, gene, code or question").fill("marrow necrosis")
    plain.get_by_role("main").get_by_role("button", name="Search").click()
    plain.get_by_role("main").get_by_role("link", name="Bone marrow necrosis", exact=True).click()
    expect(plain.locator(".page-section")).to_have_count(plain.locator(".contents a").count())
    expect(plain.get_by_role("button", name=re.compile("Print|Hide"))).to_have_count(0)

    plain.locator("#cite-1-1").click()
    expect(plain).to_have_url(f"{site}{MARROW}#ref-1")
    expect(plain.locator("#ref-1")).to_be_in_viewport()
    plain.locator("a.term", has_text="platelets").click()
    expect(plain).to_have_url(f"{site}/glossary/platelets")

    plain.goto(f"{site}/diseases/8614")
    last_name = plain.locator(".page-facts details li").last
    expect(last_name).to_be_hidden()
    plain.get_by_text("Show all").click()
    expect(last_name).to_be_visible()


def test_a_wrong_address_helps_the_reader_on(plain, site):
    assert plain.goto(f"{site}/diseases/none").status == 404
    plain.get_by_label("Name, symptom, gene, code or question").fill("gaucher")
    plain.keyboard.press("Enter")
    expect(plain.get_by_role("main").get_by_role("link", name="Gaucher disease").first).to_be_visible()
    plain.go_back()
    plain.get_by_role("navigation", name="Conditions by first letter").get_by_role("link", name="G").click()
    expect(plain.get_by_role("main").get_by_role("link", name="Gaucher disease").first).to_be_visible()


def test_a_withdrawn_page_says_so(plain, site):
    assert plain.goto(site + WITHDRAWN).status == 410
    expect(plain.get_by_role("heading", level=1)).to_have_text("This page has been withdrawn")
    plain.goto(f"{site}/search?q=wilson")
    expect(plain.get_by_role("main").get_by_role("link", name="Wilson disease", exact=True)).to_have_count(0)
