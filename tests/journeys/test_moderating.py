"""A moderator's work on a question in the browser: with keys, with the mouse, and without JavaScript."""

import re

import pytest
from django.db import close_old_connections
from django.urls import reverse
from playwright.sync_api import expect

from conditions.models import Question, QuestionEvent, Redaction
from tests import build
from tests.conditions.asked import PRIVATE, received
from tests.journeys.barriers import NARROW_AND_DARK, barriers

WORDING = "My son is 7. Is his Gaucher disease the mild kind?"


@pytest.fixture
def question(transactional_db):
    made = received(condition=build.condition("Gaucher disease", number=8233))
    # Whatever marks the text: one ordinary word is proposed, another one is suspected.
    text = made.original.opened().text
    for words, confidence in (("son", "proposed"), ("mild", "suspected")):
        row = made.redactions.first()
        row.pk, row.begins, row.confidence = None, text.index(words), confidence
        row.ends = row.begins + len(words)
        row.save()
    return made


@pytest.fixture
def moderate(page, live_server, signed_in, question):
    signed_in("Moderator")
    page.goto(live_server.url + reverse("admin:conditions_question_moderate", args=[question.pk]))
    return page


def current(page):
    return page.locator("[data-place].is-current")


def open_words(page):
    page.get_by_role("button", name="To take out what identifies").click()
    expect(page.get_by_role("heading", name="Marked places")).to_be_visible()


def decision(place):
    close_old_connections()
    return Redaction.objects.get(pk=int(place.get_attribute("data-place"))).decision


def shows_private(page):
    return [word for word in (*PRIVATE, "Ewa") if word in page.content()]


@pytest.mark.usefixtures("policy_watch")
def test_a_moderator_reads_decides_with_keys_words_and_passes_on(moderate, question):
    page = moderate
    assert shows_private(page) == []
    open_words(page)
    expect(page.get_by_text("In the hands of").locator("..")).to_contain_text("You")
    first = current(page)
    expect(first).to_be_focused()
    places = page.locator(".mod-part#words [data-place]")
    number = places.count()
    key = first.get_attribute("data-place")
    page.keyboard.press("n")
    expect(current(page)).not_to_have_attribute("data-place", key)
    page.keyboard.press("p")
    expect(current(page)).to_have_attribute("data-place", key)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(current(page)).to_have_attribute("data-place", key)
    page.keyboard.press("c")
    expect(current(page).locator("select")).to_be_focused()
    current(page).locator("select").select_option("combination")
    expect(page.locator(f'[data-mark="{key}"] [data-kind]')).to_have_text("Rare combination")
    expect(current(page)).to_be_focused()
    for left in range(number - 1, -1, -1):
        words = current(page).locator("strong").inner_text()
        is_private = any(name in words for name in (*PRIVATE, "Ewa"))
        page.keyboard.press("r" if is_private else "k")
        expect(page.locator("#words [data-undecided]")).to_have_text(str(left))
    expect(page.locator("#id_text")).to_be_focused()
    typed = page.locator("#id_text").input_value()
    assert not [word for word in PRIVATE[:3] if word in typed]
    page.locator("#id_text").fill(WORDING)
    expect(page.locator("[data-compared] del").first).to_be_visible()
    page.get_by_role("button", name="Save the wording").click()
    again = page.locator(".mod-again [data-place].is-open")
    for _ in range(again.count()):
        again.first.get_by_role("button", name=re.compile("^Keep")).click()
    expect(again).to_have_count(0)
    page.get_by_role("button", name="Accept: pass on").click()
    expect(page.locator(".messagelist")).to_have_text("Passed on to the writers.")
    close_old_connections()
    done = Question.objects.get(pk=question.pk)
    assert (done.state, done.number, done.question) == ("writing", 1, WORDING)


@pytest.mark.usefixtures("policy_watch")
def test_keys_are_letters_where_one_types(moderate):
    page = moderate
    open_words(page)
    page.locator("#id_text").focus()
    page.keyboard.type("rknpc")
    page.locator("#id_words").fill("")
    page.locator("#id_words").press_sequentially("rk")
    expect(page.locator("[data-place].is-open")).to_have_count(page.locator("[data-place]").count())


@pytest.mark.usefixtures("policy_watch")
def test_words_are_marked_by_selecting_them_in_the_text(moderate, question):
    page = moderate
    open_words(page)
    page.evaluate(
        """() => {
        const stretch = [...document.querySelectorAll('[data-text="original"] [data-at]')]
            .find((each) => each.textContent.includes("his"))
        const range = document.createRange()
        const at = stretch.textContent.indexOf("his")
        range.setStart(stretch.firstChild, at)
        range.setEnd(stretch.firstChild, at + 3)
        getSelection().removeAllRanges()
        getSelection().addRange(range)
    }"""
    )
    expect(page.locator("#id_words")).to_have_value("his")
    page.locator("#id_mark_kind").select_option("combination")
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator(".messagelist")).to_have_text("Marked.")
    close_old_connections()
    row = Redaction.objects.get(is_by_hand=True)
    text = question.original.opened().text
    assert (text[row.begins : row.ends], row.decision, row.kind) == ("his", "remove", "combination")


@pytest.mark.usefixtures("policy_watch")
def test_a_refused_wording_is_shown_back_with_its_places(moderate):
    page = moderate
    open_words(page)
    for left in range(page.locator("[data-mark]").count() - 1, -1, -1):
        page.keyboard.press("r")
        expect(page.locator("#words [data-undecided]")).to_have_text(str(left))
    text = "Is the disease of Tomasz Zielinski mild?"
    with page.expect_response("**/moderate/compare"):
        page.locator("#id_text").fill(text)
    page.get_by_role("button", name="Save the wording").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was done.")
    assert page.locator(".mod-refused").count()
    expect(page.locator("#id_text")).to_have_value(text)


def test_the_words_leave_the_page_when_their_time_is_over(moderate):
    page = moderate
    page.clock.install()
    open_words(page)
    page.locator("#id_text").fill("What I typed")
    page.clock.fast_forward("31:00")
    expect(page.get_by_text("These words are closed again").first).to_be_visible()
    assert shows_private(page) == []
    expect(page.locator("#id_text")).to_have_value("What I typed")


@pytest.fixture
def plain(browser, live_server, signed_in, page, question):
    """The same page in a browser without JavaScript."""
    signed_in("Moderator")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    context.add_cookies(page.context.cookies())
    other = context.new_page()
    other.goto(live_server.url + reverse("admin:conditions_question_moderate", args=[question.pk]))
    yield other
    context.close()


def test_everything_works_without_javascript(plain, question):
    page = plain
    open_words(page)
    page.get_by_role("button", name="Remove all that are proposed").click()
    while page.locator("#words [data-place].is-open").count():
        place = page.locator("#words [data-place].is-open").first
        words = place.locator("strong").inner_text()
        is_private = any(name in words for name in (*PRIVATE, "Ewa"))
        place.get_by_role("button", name=re.compile("^Remove" if is_private else "^Keep")).click()
    place = page.locator("#words [data-place]").first
    place.locator("select").select_option("combination")
    place.get_by_role("button", name=re.compile("^Change kind")).click()
    assert page.locator("#words [data-place]").first.locator("[data-kind]").inner_text() == "Rare combination"
    page.locator("#id_words").fill("qeltrib scan")
    page.get_by_role("button", name="Mark", exact=True).click()
    assert "Marked in 1 place." in page.locator(".messagelist").inner_text()
    page.locator("#id_text").fill("My boy is 7. What of the QELTRIB scan?")
    page.get_by_role("button", name="Save the wording").click()
    assert "QELTRIB scan" in page.locator(".mod-refused").inner_text()
    page.locator("#id_text").fill("My boy is 7. Is it serious?")
    page.get_by_role("button", name="Save the wording").click()
    while page.locator(".mod-again [data-place].is-open").count():
        page.locator(".mod-again [data-place].is-open").first.get_by_role(
            "button", name=re.compile("^Keep")
        ).click()
    page.get_by_role("button", name="Accept: pass on").click()
    close_old_connections()
    assert Question.objects.get(pk=question.pk).state == "writing"
    assert QuestionEvent.objects.filter(question=question, kind="accepted").exists()


WINDOWS = [(1280, "light"), (320, "dark")]


def found_at(page):
    problems = []
    for width, scheme in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("() => document.getAnimations().every((each) => each.playState !== 'running')")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            problems.append((width, scheme, "scrolls sideways"))
        rules = {} if (width, scheme) == WINDOWS[0] else NARROW_AND_DARK
        problems += [(width, scheme, *barrier) for barrier in barriers(page, "body", **rules)]
    return problems


@pytest.mark.usefixtures("policy_watch")
def test_the_page_has_no_serious_barrier_closed_open_and_refused(moderate):
    page = moderate
    Question.objects.update(is_urgent=True, signals=["links", "emergency"])
    page.reload()
    problems = found_at(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    open_words(page)
    page.keyboard.press("r")
    expect(page.locator("[data-mark].is-remove")).to_have_count(1)
    page.keyboard.press("k")
    expect(page.locator("[data-mark].is-keep")).to_have_count(1)
    problems += found_at(page)
    page.locator("#id_text").fill("Ask Quibble. Is it mild?")
    page.get_by_role("button", name="Save the wording").click()
    expect(page.locator(".mod-again")).to_be_visible()
    problems += found_at(page)
    page.locator("#id_text").fill("")
    page.get_by_role("button", name="Save the wording").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert problems + found_at(page) == []


@pytest.mark.usefixtures("policy_watch")
@pytest.mark.parametrize("name", ["decline", "merge_into", "changelist"])
def test_the_pages_around_it_have_no_serious_barrier(moderate, live_server, question, name):
    received("is it mild?", nonce="two", condition=question.condition)
    Question.objects.update(is_urgent=True)
    keys = [] if name == "changelist" else [question.pk]
    moderate.goto(live_server.url + reverse(f"admin:conditions_question_{name}", args=keys))
    assert found_at(moderate) == []
