"""A whole day at the desk: drafted, returned, mended by two, approved, scheduled, published; then an error is
found, and an old edition is published again."""

import datetime as dt

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from conditions.actions import record_change
from conditions.models import Edition, Event, ScheduledAct
from tests import build
from tests.journeys.conftest import QUIET
from tests.journeys.editor_page import dialog, markers, put_caret, save, text

CHANGE = "/admin/conditions/condition/7/change/"


@pytest.fixture
def people(browser, live_server, condition):
    """Opens a browser for a member of a role, by name: people("Writer", "Ana")."""
    record_change(condition, by=build.account("Writer", name="ana"))
    contexts = []

    def sign_in(role, name):
        client = Client()
        client.force_login(build.account(role, name=name))
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context = browser.new_context(
            locale="en-US", viewport={"width": 1280, "height": 900}, base_url=live_server.url
        )
        context.set_default_timeout(15_000)
        context.add_init_script(QUIET)
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        contexts.append(context)
        return context.new_page()

    yield sign_in
    for context in contexts:
        for page in context.pages:
            page.wait_for_load_state("networkidle")
        context.close()


def press(page, role, name, **fields):
    """Follow a link or press a button, and be on the next page."""
    for label, value in fields.items():
        page.get_by_label(label.replace("_", " ")).fill(value)
    with page.expect_navigation():
        page.locator("#content-main").get_by_role(role, name=name, exact=True).click()


def on_the_desk(page, heading):
    """The list of that name on the start page."""
    page.goto("/admin/")
    named = page.get_by_role("heading", name=heading, level=2)
    return page.locator("section.desk-list").filter(has=named)


def write(page, row, after, words):
    put_caret(page, row, after)
    page.keyboard.type(words)


def say(page, note):
    page.get_by_label("What did you change?").fill(note)
    save(page)


def draft_and_submit(ana):
    ana.goto(CHANGE)
    write(ana, 0, "times", " for want of blood")
    ana.keyboard.press("Control+Alt+c")
    ana.keyboard.type("chen")
    expect(dialog(ana).get_by_role("option")).to_have_count(1)
    ana.keyboard.press("Enter")
    expect(markers(ana, 0)).to_have_text(["[1]", "[2]"])
    say(ana, "Why it fails")
    press(ana, "link", "Submit for review…")
    press(ana, "button", "Submit for review", Note_for_the_reviewer="Please look at the first sentence")


def compare_and_return(jo):
    waiting = on_the_desk(jo, "Waiting for review")
    expect(waiting).to_contain_text("Ana Example")
    waiting.get_by_role("link", name="Marrow failure").click()
    expect(jo.locator(".act-note")).to_contain_text("Please look at the first sentence")
    expect(jo.locator(".comparison ins").filter(has_text="for want of blood")).to_have_count(1)
    press(jo, "button", "Return to the writer", **{"Note, or reason": "“Want” is too old a word."})


def mend_together(ana, ben):
    returned = on_the_desk(ana, "Returned to me")
    expect(returned).to_contain_text("too old a word")
    returned.get_by_role("link", name="Marrow failure").click()
    expect(ana.locator(".standing")).to_contain_text("too old a word")
    ben.goto(CHANGE)
    write(ben, 1, "cause", " of many")
    say(ben, "Other causes")
    write(ana, 0, "times", ", when blood is short,")
    say(ana, "Plainer")
    expect(ana.locator(".messagelist")).to_contain_text("Ben Example")
    expect(text(ana, 1)).to_contain_text("A cause of many")
    press(ana, "link", "Submit for review…")
    press(ana, "button", "Submit for review")


def approve_and_schedule(jo):
    jo.goto(CHANGE)
    press(jo, "link", "Review…")
    press(jo, "button", "Approve")
    press(jo, "link", "Publish…")
    when = timezone.localtime(timezone.now() + dt.timedelta(hours=2))
    press(jo, "button", "Publish", When=when.strftime("%Y-%m-%dT%H:%M"))
    expect(jo.locator(".standing")).to_contain_text("scheduled by Jo Example")
    expect(on_the_desk(jo, "Scheduled")).to_contain_text("Marrow failure")


def test_a_day_from_the_first_draft_to_an_old_edition_again(people, page, live_server):
    ana, jo, ben = people("Writer", "ana"), people("Reviewer", "jo"), people("Writer", "ben")
    address = live_server.url + "/diseases/7/marrow-failure"
    draft_and_submit(ana)
    compare_and_return(jo)
    mend_together(ana, ben)
    approve_and_schedule(jo)
    assert page.request.get(address).status == 404
    ScheduledAct.objects.update(planned_for=timezone.now() - dt.timedelta(seconds=1))
    call_command("run_schedule", verbosity=0)
    page.goto(address)
    expect(page.locator("main")).to_contain_text("when blood is short")
    expect(page.locator("main")).to_contain_text("A cause of many")
    expect(page.locator("main")).to_contain_text("Chen D")
    expect(page.get_by_text("Last reviewed")).to_be_visible()

    ana.goto(CHANGE)
    write(ana, 0, "short,", " which nobody can treat,")
    say(ana, "An error")
    press(ana, "link", "Submit for review…")
    press(ana, "button", "Submit for review")
    jo.goto(CHANGE)
    press(jo, "link", "Review…")
    press(jo, "button", "Approve and publish")
    page.reload()
    expect(page.locator("main")).to_contain_text("which nobody can treat")

    press(jo, "link", "Editions")
    jo.locator("tr", has_text="Marrow failure").filter(has_text="1").last.get_by_role("link").first.click()
    press(jo, "link", "Publish this edition again…")
    press(jo, "button", "Publish again", Note_for_readers_and_colleagues="An error in edition 2")
    page.reload()
    expect(page.locator("main")).not_to_contain_text("which nobody can treat")
    page.goto(f"{address}/editions")
    expect(page.get_by_text("The same text as edition 1.")).to_be_visible()
    assert [edition.number for edition in Edition.objects.filter(is_current=True)] == [3]
    assert list(Event.objects.order_by("pk").values_list("kind", flat=True)) == [
        *("submitted", "returned", "submitted", "approved", "scheduled", "published"),
        *("submitted", "approved", "published", "published-again"),
    ]
    jo.goto(CHANGE)
    jo.get_by_text("What happened to this page").click()
    expect(jo.locator(".timeline")).to_contain_text("An error in edition 2")
