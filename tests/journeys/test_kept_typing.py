"""Nothing that was typed is lost: it is kept in the browser, offered back, and cleared when it is saved."""

import time

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from conditions.models import Condition, OpenForm, Section
from tests.conditions.admin.desk import save as save_by_client
from tests.journeys.barriers import barriers
from tests.journeys.editor_page import put_caret, save, stored, text

PASSWORD = "a long pass phrase"
FORMS = "Other forms: plurals, other spellings, abbreviations"
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('gard.typing:'))"


@pytest.fixture
def page(browser):
    """As everywhere, but a save may fail here: only errors of scripts count."""
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    problems = []
    context.on("weberror", lambda error: problems.append(str(error.error)))
    page = context.new_page()
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def address(live_server):
    return live_server.url + reverse("admin:conditions_condition_change", args=[7])


def kept(page):
    return page.evaluate(KEPT)


def wait_until_kept(page, words):
    page.wait_for_function(f"(words) => {KEPT}.some((key) => localStorage[key].includes(words))", arg=words)


def type_words(page, words="and again"):
    put_caret(page, 0, "times")
    page.keyboard.type(f" {words}")
    wait_until_kept(page, words)


def crash_and_reopen(page, address):
    fresh = page.context.new_page()
    page.close()
    fresh.goto(address)
    return fresh


def offers(page):
    return page.locator(".typing-offer")


def sign_in_by_hand(page, user):
    user.set_password(PASSWORD)
    user.save()
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def add_cause_in_spanish(page, work):
    page.get_by_role("button", name="Add another Section").click()
    page.locator("#id_sections-2-kind").select_option("cause")
    page.locator("#id_sections-2-language").select_option("es")
    text(page, 2).click()
    page.keyboard.type("Una causa nueva.")
    page.locator("#sections-2 .select2-search__field").fill(work.authors)
    page.locator(".select2-results__option", has_text=work.title).click()


def test_a_crash_loses_nothing_and_saving_clears_it(form, address, works):
    type_words(form, "and again")
    form.get_by_label("Blood diseases").uncheck()
    form.locator("#id_sections-1-DELETE").check()
    add_cause_in_spanish(form, works[2])
    wait_until_kept(form, works[2].title)
    page = crash_and_reopen(form, address)
    expect(offers(page)).to_contain_text("You typed here on")
    expect(offers(page).locator("li")).to_have_text(
        [
            "Categories",
            "Sections: Summary (Text)",
            "Sections: Cause (to be deleted)",
            "Sections: a new one (Section, Language, Text, Also based on)",
        ]
    )
    assert barriers(page, ".typing-bars") == []
    page.get_by_role("button", name="Put it back").click()
    expect(text(page, 0)).to_contain_text("times and again")
    expect(text(page, 2)).to_have_text("Una causa nueva.")
    expect(page.locator("#sections-2 .select2-selection__choice")).to_contain_text(works[2].title)
    assert barriers(page, ".typing-bars") == []
    save(page)
    assert kept(page) == []
    assert "and again" in Section.objects.get(kind="summary").body
    new = Section.objects.get(kind="cause")
    assert (new.body, new.language, [*new.attached.all()]) == ("<p>Una causa nueva.</p>", "es", [works[2]])
    assert not Condition.objects.get().categories.exists()
    page.goto(address)
    expect(text(page, 0)).to_be_visible()
    expect(offers(page)).to_have_count(0)


def test_putting_back_is_undone_and_a_save_is_compared_with_what_the_typing_started_from(form, address):
    started_from = form.locator("[name=started_from]").input_value()
    type_words(form)
    colleague = Client()
    colleague.force_login(User.objects.create_superuser("anna"))
    save_by_client(colleague, Condition.objects.get(), name="Marrow failure, renamed")
    page = crash_and_reopen(form, address)
    shown = page.locator("[name=started_from]").input_value()
    expect(offers(page)).to_contain_text("The page was saved after that.")
    page.get_by_role("button", name="Put it back").click()
    expect(text(page, 0)).to_contain_text("and again")
    assert page.locator("[name=started_from]").input_value() == started_from != shown
    expect(page.locator("#id_name")).to_have_value("Marrow failure, renamed")
    page.get_by_role("button", name="Undo putting back").click()
    expect(text(page, 0)).not_to_contain_text("and again")
    assert page.locator("[name=started_from]").input_value() == shown
    expect(offers(page)).to_be_focused()


def test_a_refused_add_form_offers_nothing_but_is_still_kept_and_what_is_old_goes(form, live_server):
    form.evaluate(
        "localStorage['gard.typing:1:' + 'a'.repeat(32) + ':/admin/'] = '{\"format\": 1, \"at\": 5}'"
    )
    address = live_server.url + reverse("admin:references_glossaryterm_add")
    form.goto(address)
    form.locator("#id_name").fill("anaemia")
    form.get_by_role("button", name="Add another Other form").click()
    form.locator("#id_other_forms-0-form").fill("anemia")
    save(form)
    expect(form.locator(".errornote")).to_be_visible()
    expect(form.locator("#id_other_forms-0-form")).to_have_value("anemia")
    expect(offers(form)).to_have_count(0)
    page = crash_and_reopen(form, address)
    expect(offers(page).locator("li")).to_have_text(["Term", "Address", f"{FORMS}: a new one (Other form)"])
    assert len(kept(page)) == 1
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#id_name")).to_have_value("anaemia")
    expect(page.locator("#id_other_forms-0-form")).to_have_value("anemia")


def test_a_session_that_ends_loses_nothing_and_an_open_form_holds_the_save_back(form):
    writer = User.objects.get(username="writer")
    type_words(form)
    Session.objects.all().delete()
    save(form)
    sign_in_by_hand(form, writer)
    form.get_by_role("button", name="Put it back").click()
    Session.objects.all().delete()
    form.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(form.locator(".typing-warning")).to_contain_text("You are signed out.")
    assert barriers(form, ".typing-bars") == []
    form.get_by_role("button", name="Save and continue editing").click()
    expect(form.locator(".typing-warning")).to_be_focused()
    with form.context.expect_page() as opened:
        form.get_by_role("link", name="Sign in (new tab)").click()
    sign_in_by_hand(opened.value, writer)
    expect(opened.value.get_by_role("button", name="Log out")).to_be_visible()
    save(form)
    assert "and again" in Section.objects.get(kind="summary").body
    assert kept(form) == []


def test_an_error_of_the_server_loses_nothing_throwing_away_asks_and_a_full_browser_says_so(form, address):
    type_words(form)
    form.route(address, lambda route: route.fulfill(status=500, body="The server is unwell."))
    save(form)
    form.unroute(address)
    form.goto(address)
    expect(offers(form)).to_be_visible()
    form.get_by_role("button", name="Throw it away").click()
    form.get_by_role("button", name="No, keep it").click()
    assert len(kept(form)) == 1
    form.get_by_role("button", name="Throw it away").click()
    form.get_by_role("button", name="Yes, throw it away").click()
    expect(offers(form)).to_have_count(0)
    assert kept(form) == []
    form.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    form.locator("#id_name").fill("Words for which there is no room")
    expect(form.locator(".typing-warning")).to_contain_text("This browser has no room")


def test_two_tabs_keep_drafts_of_their_own_and_signing_out_clears_them(form, address):
    type_words(form, "from the first")
    second = form.context.new_page()
    second.goto(address)
    type_words(second, "from the second")
    expect(offers(second)).to_have_count(0)
    third = form.context.new_page()
    form.close()
    second.close()
    third.goto(address)
    expect(offers(third)).to_have_count(2)
    offers(third).nth(1).get_by_role("button", name="Put it back").click()
    assert "from the first" in stored(third, 0)
    said = []
    third.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
    third.get_by_role("button", name="Log out").click()
    expect(third.get_by_role("heading", name="Logged out")).to_be_visible()
    assert said[0].startswith("What you typed on 2 forms and did not save is kept in this browser.")
    assert kept(third) == []


def test_a_tab_that_is_too_busy_to_answer_keeps_its_draft(form, address):
    type_words(form, "from the first")
    with form.expect_event("dialog") as shown:
        form.evaluate("setTimeout(() => alert('No script of this tab runs until this is closed.'))")
    second = form.context.new_page()
    second.goto(address)
    type_words(second, "from the second")
    expect(offers(second)).to_have_count(0)
    shown.value.accept()


class TestTwoPeople:
    @pytest.fixture
    def signs_of_life(self):
        """These forms do tell the server."""

    @pytest.fixture
    def anna(self, form, browser, live_server):
        """A colleague at another machine; everybody has left before the database is emptied."""
        user = User.objects.create_user("anna", first_name="Anna", last_name="Example", is_staff=True)
        user.groups.add(Group.objects.get(name="Writer"))
        client = Client()
        client.force_login(user)
        context = browser.new_context()
        cookie = client.cookies["sessionid"]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        yield page
        for each in (page, form):
            each.goto("about:blank")
        latest = time.monotonic() + 10
        while OpenForm.objects.exists() and time.monotonic() < latest:
            page.evaluate("new Promise(requestAnimationFrame)")
        context.close()
        assert not OpenForm.objects.exists(), "Who leaves says so."

    def test_see_each_other_and_what_the_other_saves(self, form, anna, address):
        anna.clock.install()
        anna.goto(address)
        expect(anna.locator(".presence li")).to_contain_text(["writer has had this page open since"])
        type_words(form)
        form.reload()
        expect(form.locator(".presence li")).to_contain_text(["Anna Example has had this page open since"])
        form.get_by_role("button", name="Put it back").click()
        save(form)
        anna.clock.fast_forward(25_000)
        expect(anna.locator(".presence")).to_contain_text("writer saved this page at")
        expect(anna.get_by_role("link", name="Show what was saved")).to_be_visible()
        assert barriers(anna, ".presence") == []
