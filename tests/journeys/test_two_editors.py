"""Two editors have one page open: what does not touch is kept together, what does is decided by the later."""

import pytest
import reversion
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests.journeys.barriers import barriers
from tests.journeys.editor_page import put_caret, save, stored, text
from tests.journeys.test_leaving import leave_by_link

CHANGE = ("admin:conditions_condition_change", [7])


@pytest.fixture
def opened(page, browser, live_server, signed_in, condition, policy_watch):
    """The page open in the browsers of two editors, Ana and Ben, at the same time."""
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(condition)
    signed_in("Writer")
    ben = User.objects.create_user("ben", is_staff=True, first_name="Ben", last_name="Reed")
    ben.groups.add(Group.objects.get(name="Reviewer"))
    client = Client()
    client.force_login(ben)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    other = context.new_page()
    for each in (page, other):
        each.goto(live_server.url + reverse(CHANGE[0], args=CHANGE[1]))
        expect(text(each, 1)).to_be_visible()
    yield page, other
    context.close()


def write(page, row, after, words):
    put_caret(page, row, after)
    page.keyboard.type(words)


def test_two_sections_by_two_editors_are_kept_together(opened):
    ana, ben = opened
    write(ben, 0, "times", " and again")
    save(ben)
    write(ana, 1, "cause", " of many")
    save(ana)
    expect(ana.locator(".messagelist")).to_contain_text("Ben Reed (Section “Summary”: Text")
    expect(text(ana, 0)).to_contain_text("at times and again")
    expect(text(ana, 1)).to_contain_text("A cause of many")


def test_two_texts_of_one_section_are_shown_side_by_side_and_the_one_given_up_is_in_the_history(opened):
    ana, ben = opened
    write(ben, 0, "times", " and again")
    save(ben)
    write(ana, 0, "Marrow", " often")
    save(ana)
    expect(ana.locator("#merge")).to_be_focused()
    shown = ana.locator("[data-merge]")
    expect(shown.locator("ins").first).to_contain_text("and again")
    expect(text(ana, 0)).to_contain_text("Marrow often")
    for width, scheme in ((1280, "light"), (320, "dark")):
        ana.set_viewport_size({"width": width, "height": 900})
        ana.emulate_media(color_scheme=scheme)
        ana.wait_for_function("() => document.getAnimations().every((each) => each.playState !== 'running')")
        assert barriers(ana, "body") == []
        assert ana.evaluate("document.documentElement.scrollWidth") <= width
    shown.get_by_role("button", name="Use Ben Reed’s").press("Enter")
    expect(text(ana, 0)).to_contain_text("at times and again")
    assert "often" not in stored(ana, 0)
    shown.get_by_role("button", name="Keep mine").press("Enter")
    expect(text(ana, 0)).to_contain_text("Marrow often")
    shown.get_by_role("button", name="Use Ben Reed’s").press("Enter")
    shown.get_by_role("link", name="Edit it in the form").press("Enter")
    expect(text(ana, 0)).to_be_focused()
    ana.set_viewport_size({"width": 1280, "height": 900})
    assert leave_by_link(ana, answer=False) == ["beforeunload"]
    save(ana)
    expect(text(ana, 0)).to_contain_text("at times and again")
    ana.get_by_role("link", name="History").click()
    expect(ana.locator("#change-history")).to_contain_text("Set aside in a merge: section “Summary”: Text")
