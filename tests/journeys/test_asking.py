"""A reader asks in the browser, with scripts and without, and follows the question by the private link."""

import re

import pytest
from playwright.sync_api import expect

from conditions.actions.receive import digest_of_code
from conditions.models import Original, Question
from conditions.search.similar import Offer
from conditions.views import offers
from tests import build
from tests.journeys.test_accessibility_public import EVERYTHING, NARROW_AND_DARK, barriers
from tests.reader import said

WORDS = "Can a glass knee heal by itself?"
OFFER = Offer("section", "Outlook", "/diseases/1/glass-knee/summary", "Many heal.", "Glass knee")


@pytest.fixture
def site(live_server, transactional_db, monkeypatch):
    """A site with one page; what the search finds for a question is always that page."""
    build.published()
    monkeypatch.setattr(offers, "similar", lambda text, **more: [OFFER] if "knee" in text else [])
    return live_server.url


@pytest.fixture
def plain(browser):
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    page = context.new_page()
    yield page
    context.close()


def code_in(page) -> str:
    return page.url.rsplit("/", 1)[1]


def stored(page) -> Question:
    return Question.objects.get(link_digest=digest_of_code(code_in(page)))


def test_without_scripts_a_reader_asks_takes_consent_back_and_has_everything_deleted(plain, site):
    plain.goto(f"{site}/diseases/1/glass-knee")
    plain.get_by_role("main").get_by_role("link", name=said("page.questions.ask")).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Ask us about Glass knee")

    plain.get_by_label("First name").fill("Zoë")
    plain.get_by_label("E-mail address").fill("nobody")
    plain.get_by_role("button", name=said("ask.send")).click()
    summary = plain.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(3)
    summary.get_by_role("link", name=said("ask.error.question.empty")).click()
    expect(plain.get_by_role("textbox", name="What would you like to know?")).to_be_in_viewport()
    expect(plain.get_by_label("First name")).to_have_value("Zoë")

    plain.get_by_role("textbox", name="What would you like to know?").fill(WORDS)
    plain.get_by_label("E-mail address").fill("")
    plain.get_by_label(said("ask.consent.yes")).check()
    plain.get_by_role("button", name=said("ask.send")).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(said("ask.next.heading"))
    expect(plain.get_by_role("link", name="Outlook")).to_be_visible()
    assert not Question.objects.exists()

    plain.get_by_role("button", name=said("ask.next.send")).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(said("asked.heading.received"))
    question, address = stored(plain), plain.url
    assert (question.condition_id, question.consent) == (1, "given")
    expect(plain.locator(".private-address")).to_have_text(address)
    assert "Zoë" not in plain.content()

    plain.get_by_role("link", name=said("asked.withdraw.button")).click()
    plain.get_by_role("button", name=said("asked.withdraw.button")).click()
    expect(plain.get_by_role("main")).to_contain_text(said("asked.consent.withdrawn"))
    assert stored(plain).consent == "withdrawn"

    plain.get_by_role("link", name=said("asked.delete.button")).click()
    plain.get_by_role("button", name=said("asked.delete.button")).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(said("asked.deleted.heading"))
    assert not Original.objects.exists()
    assert plain.goto(address).status == 410


def test_with_scripts_help_and_offers_come_while_somebody_writes(page, site):
    page.goto(f"{site}/questions/ask")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    question = page.get_by_role("textbox", name="What would you like to know?")
    question.press_sequentially(WORDS, delay=1)
    expect(page.locator("#similar").get_by_role("link", name="Outlook")).to_be_visible()
    expect(page.locator("#similar-said")).to_have_text(said("ask.offers.said", total=1))
    question.fill(f"{WORDS} He is unconscious.")
    expect(page.get_by_role("alert")).to_contain_text(said("emergency.heading"))
    assert all("knee" not in address for address in asked)
    question.fill("Why do they break?")
    expect(page.locator("#similar")).to_be_empty()

    page.get_by_label(said("ask.consent.no")).check()
    page.get_by_role("button", name=said("ask.send")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(said("asked.heading.received"))
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_what_was_typed_is_still_there_after_a_look_at_an_offer(page, site):
    page.goto(f"{site}/questions/ask")
    page.get_by_role("textbox", name="What would you like to know?").fill(WORDS)
    page.locator("#similar").get_by_role("link", name="Outlook").click()
    expect(page).to_have_url(re.compile("/summary$"))
    page.go_back()
    expect(page.get_by_role("textbox", name="What would you like to know?")).to_have_value(WORDS)


def test_offers_that_come_late_do_not_move_the_fields_below(page, site):
    page.clock.install()
    page.goto(f"{site}/questions/ask")
    name = page.get_by_label("First name")
    page.get_by_role("textbox", name="What would you like to know?").fill(WORDS)
    name.focus()
    top = "field => field.getBoundingClientRect().top + scrollY"
    place = name.evaluate(top)
    with page.expect_response("**/similar"):
        page.clock.run_for(1000)
    expect(page.locator("#similar")).to_be_empty()
    assert name.evaluate(top) == place

    page.get_by_label(said("ask.consent.no")).check()
    page.get_by_role("button", name=said("ask.send")).click()
    expect(page.get_by_role("link", name="Outlook")).to_be_visible()


def test_help_stands_above_the_errors_and_is_met_first(page, site):
    page.goto(f"{site}/questions/ask")
    page.get_by_role("textbox", name="What would you like to know?").fill("He is unconscious.")
    page.get_by_role("button", name=said("ask.send")).click()
    help_box = page.locator(".emergency")
    expect(help_box).to_have_count(1)
    expect(help_box).to_be_focused()
    assert help_box.bounding_box()["y"] < page.locator(".error-summary").bounding_box()["y"]


def test_the_characters_that_are_left_are_counted_near_the_end_only(page, site):
    page.goto(f"{site}/questions/ask")
    question = page.get_by_role("textbox", name="What would you like to know?")
    question.fill("x" * 3000)
    expect(page.locator("#question-left")).to_be_hidden()
    question.fill("x" * 3990)
    expect(page.locator("#question-left")).to_have_text(said("ask.question.left", left=10))


def test_a_search_that_is_down_does_not_disturb_the_form(browser, site):
    context = browser.new_context(locale="en-US")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.route("**/questions/ask/similar", lambda route: route.abort())
    page.goto(f"{site}/questions/ask")
    with page.expect_event("requestfailed"):
        page.get_by_role("textbox", name="What would you like to know?").fill(WORDS)
    expect(page.locator("#similar")).to_be_empty()
    assert errors == []
    context.close()


def each_page(page, site):
    """Every page of the way, one after the other, by name."""
    page.goto(f"{site}/espanol/questions/ask")
    yield "Spanish form"
    page.get_by_role("button", name="Enviar mi pregunta").click()
    yield "form with errors"
    page.goto(f"{site}/questions/ask")
    page.get_by_role("textbox", name="What would you like to know?").fill(f"{WORDS} He is unconscious.")
    expect(page.locator("#similar .offers")).to_be_visible()
    yield "form with offers"
    page.get_by_label(said("ask.consent.yes")).check()
    page.evaluate("document.querySelector('[name=seen]').value = ''")
    page.get_by_role("button", name=said("ask.send")).click()
    yield "page before sending"
    page.get_by_role("button", name=said("ask.next.send")).click()
    private = page.url
    yield "private page"
    answer(stored(page))
    page.goto(private)
    yield "private page with the answer"
    page.goto(f"{private}/delete")
    yield "page that asks"
    page.get_by_role("button", name=said("asked.delete.button")).click()
    yield "page after deleting"


def answer(question: Question) -> None:
    work = build.citation()
    topics = [{"section": "", "condition": None, "heading": "Ask", "body": "<p>So.</p>", "updated_on": None}]
    content = {"question": "Why?", "opener": f"<p>Some do.{build.cite(work)}</p>", "topics": topics}
    Question.objects.filter(pk=question.pk).update(
        state="answered", answer=content, answered_at=question.received_at
    )


def test_no_page_of_the_way_shuts_anybody_out(page, site):
    found = {}
    for name in each_page(page, site):
        page.emulate_media(color_scheme="light")
        wide = barriers(page, **EVERYTHING)
        page.set_viewport_size({"width": 320, "height": 640})
        page.emulate_media(color_scheme="dark")
        narrow = barriers(page, **NARROW_AND_DARK)
        width = page.evaluate("document.documentElement.scrollWidth")
        page.set_viewport_size({"width": 1280, "height": 900})
        if wide or narrow or width > 320:
            found[name] = (wide, narrow, width)
    assert found == {}


def test_the_form_can_be_filled_in_by_keyboard_alone(page, site):
    page.goto(f"{site}/questions/ask")
    page.get_by_role("textbox", name="What would you like to know?").focus()
    page.keyboard.type("Is it rare?")
    names = []
    for _ in range(12):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || document.activeElement.tagName")
        names.append(name)
        if name == "consent":
            page.keyboard.press("Space")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", name
        if name == "act":
            break
    assert "website" not in names
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(said("asked.heading.received"))
