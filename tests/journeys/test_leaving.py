"""Unsaved typing is not lost by a wrong click: the browser asks, and going back shows what would be saved."""

from playwright.sync_api import expect

from tests.journeys.editor_page import put_caret, save, stored, text


def leave_by_link(page, answer):
    """Clicks a link and answers the browser's question; returns what kind of question it was, if any."""
    asked = []

    def decide(dialog):
        asked.append(dialog.type)
        dialog.accept() if answer else dialog.dismiss()

    page.once("dialog", decide)
    page.get_by_role("link", name="History").click(no_wait_after=True)
    return asked


def test_the_browser_asks_before_typed_text_is_left_behind(form):
    put_caret(form, 0, "times")
    form.keyboard.type(" and again")
    asked = leave_by_link(form, answer=False)
    expect(text(form, 0)).to_contain_text("times and again")
    assert asked == ["beforeunload"]


def test_nobody_is_asked_when_everything_is_saved(form):
    put_caret(form, 0, "times")
    form.keyboard.type(" and again")
    save(form)
    assert leave_by_link(form, answer=True) == []
    expect(form).to_have_title("History: Marrow failure | Rare disease information centre")


def test_going_back_shows_the_text_that_would_be_saved(form):
    put_caret(form, 0, "times")
    form.keyboard.type(" and again")
    leave_by_link(form, answer=True)
    expect(form).to_have_title("History: Marrow failure | Rare disease information centre")
    form.go_back()
    expect(text(form, 0)).to_be_visible()
    form.wait_for_load_state("load")
    shown = text(form, 0).inner_text().replace("\n", "")
    assert ("and again" in shown) == ("and again" in stored(form, 0)), "What is shown is what would be saved."
