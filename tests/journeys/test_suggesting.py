"""A reader finds a condition while typing its name: by keyboard, with a screen reader, without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.barriers import barriers
from tests.journeys.reading_site import sample_site

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    with sample_site(django_db_blocker) as address:
        yield address


@pytest.fixture
def box(site, page):
    page.goto(f"{site}/about")
    found = page.get_by_role("combobox", name="Name, symptom, gene, code or question")
    expect(found).to_have_attribute("aria-expanded", "false")
    return found


def test_by_keyboard_alone_a_name_is_chosen_and_opened(box, page):
    box.focus()
    page.keyboard.type("gacuher")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Gaucher")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".search-form [role=status]")).to_contain_text("Suggestions:")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert barriers(page) == []
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/diseases/8233/"))


def test_escape_closes_the_list_and_enter_searches_what_was_typed(box, page):
    box.focus()
    page.keyboard.type("marfan")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("marfan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=marfan$"))


def test_a_suggestion_can_be_pressed(box, page):
    box.fill("marfan")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(r"/diseases/16535/"))


def test_without_scripts_the_box_searches(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/about")
    page.get_by_role("searchbox", name="Name, symptom, gene, code or question").fill("marfna syndrom")
    page.keyboard.press("Enter")
    expect(page.locator(".results a").first).to_contain_text("Marfan syndrome")
    context.close()
