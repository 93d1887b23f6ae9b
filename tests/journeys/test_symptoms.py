"""A reader searches by symptom: by keyboard, without scripts, on a narrow and dark screen."""

import pytest
from playwright.sync_api import expect

from conditions.search.feature_reading import forget
from tests.feature_tree import CODES, Terms
from tests.journeys.barriers import NARROW_AND_DARK, barriers
from tests.journeys.reading_site import sample_site

pytestmark = pytest.mark.django_db
CHOSEN = f"/symptoms?has={CODES['large head']}&has={CODES['seizures']}&not={CODES['clouded lens']}"
PAGES = {
    "empty search": "/symptoms",
    "search with suggestions": f"{CHOSEN}&q=arms",
    "search without suggestions": "/symptoms?q=xqzzt",
    "results": CHOSEN,
    "results for what nobody knows": "/symptoms?has=HP:9999999",
    "all features": "/diseases/features",
    "features of a letter": "/diseases/features?letter=L",
    "features that were looked for": "/diseases/features?q=head",
    "feature": f"/diseases/feature/{CODES['large head']}",
    "feature that is a kind of another": f"/diseases/feature/{CODES['seizures']}",
}
EVERYTHING = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    with sample_site(django_db_blocker) as address:
        terms = Terms()
        terms.published("Glass knee", {"large head": "very-frequent", "absences": "occasional"})
        terms.published("Stone knee", {"very short arms": "", "clouded lens": "", "large head": ""})
        terms.published("Clay knee", {"large head": "frequent", "seizures": "excluded", "bent fingers": ""})
        yield address
    forget()


@pytest.fixture(scope="module")
def window(site, browser):
    """One window without scripts of the page's own; axe is let in from outside."""
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shuts_nobody_out(window, site, name):
    window.set_viewport_size({"width": 1280, "height": 900})
    window.emulate_media(color_scheme="light")
    window.goto(site + PAGES[name])
    window.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
    assert window.locator("h1").count() == 1
    assert barriers(window, **EVERYTHING) == []
    window.set_viewport_size({"width": 320, "height": 640})
    window.emulate_media(color_scheme="dark")
    assert barriers(window, **NARROW_AND_DARK) == []
    assert window.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_search_works_by_keyboard_and_without_scripts(site, browser):
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    page = context.new_page()
    page.goto(f"{site}/symptoms")
    page.get_by_label("A sign or symptom").focus()
    page.keyboard.type("lagre head")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Add Large head").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/symptoms?has={CODES['large head']}#chosen")

    page.get_by_label("A sign or symptom").focus()
    page.keyboard.type("bent")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Bent fingers: not there").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/symptoms?has={CODES['large head']}&not={CODES['bent fingers']}#chosen")
    results = page.locator(".symptom-fits ol > li h3")
    expect(results).to_have_text(["Glass knee", "Stone knee", "Clay knee"])

    page.get_by_role("link", name="Remove Bent fingers").focus()
    page.keyboard.press("Enter")
    expect(results).to_have_text(["Glass knee", "Clay knee", "Stone knee"])
    chosen = page.get_by_role("region", name="What you chose")
    chosen.get_by_role("link", name="Large head", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Large head")
    page.get_by_role("link", name="Stone knee").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stone knee")
    assert context.cookies() == []
    context.close()


def test_with_scripts_a_feature_is_chosen_from_suggestions_by_keyboard(site, page):
    page.goto(f"{site}/symptoms?not={CODES['bent fingers']}")
    box = page.get_by_role("combobox", name="A sign or symptom")
    box.focus()
    page.keyboard.type("lagre head")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("Large head")
    assert barriers(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/symptoms?has={CODES['large head']}&not={CODES['bent fingers']}#chosen")
    expect(page.locator(".symptom-fits ol > li h3").first).to_have_text("Glass knee")
