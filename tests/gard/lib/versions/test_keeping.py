"""The server tells the browser which form was stored: after the save, never before, and only that one."""

import pytest
from django.utils import timezone
from lxml import html

from references.models import Citation
from tests.gard.lib.versions import desk

TOKEN, OTHER = "0123456789abcdef" * 2, "f" * 32


def told(page):
    """The tokens that the answer says are stored."""
    return {name.removeprefix("typing_stored_") for name in page.cookies if name.startswith("typing_stored_")}


def token_in(page):
    (token,) = html.fromstring(page.content).xpath("//input[@name='form_token']/@value")
    return token


def test_a_form_that_was_stored_is_told_to_the_browser(editor, citation):
    page = editor.edit(citation, title="Third title", form_token=TOKEN)
    assert page.status_code == 302
    assert told(page) == {TOKEN}
    cookie = page.cookies[f"typing_stored_{TOKEN}"]
    assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == ("/admin/", "Lax", "")


def test_a_second_form_does_not_take_the_word_for_the_first_away(editor, citation):
    editor.edit(citation, title="Third title", form_token=TOKEN)
    page = editor.edit(citation, title="Fourth title", form_token=OTHER)
    assert told(page) == {OTHER}, "The browser adds it to the first."


def test_a_new_row_that_was_stored_is_told_too(editor):
    url = desk.address(Citation, "add")
    page = editor.submit(url, editor.form(url), title="New", form_token=TOKEN)
    assert told(page) == {TOKEN}


def test_a_save_without_a_change_is_a_save(editor, citation):
    page = editor.submit(
        desk.change_page(citation), editor.form(desk.change_page(citation)), form_token=TOKEN
    )
    assert page.status_code == 302
    assert told(page) == {TOKEN}


def test_a_restored_version_that_was_stored_is_told_too(editor, citation):
    old = desk.versions_of(citation)[0]
    page = editor.restore(old, citation, form_token=TOKEN)
    assert page.status_code == 302
    assert told(page) == {TOKEN}


def test_a_refused_form_is_not_stored_and_keeps_its_token(editor, citation):
    page = editor.edit(citation, title="", form_token=TOKEN)
    assert page.status_code == 200
    assert told(page) == set()
    assert token_in(page) == TOKEN


def test_a_form_that_another_save_overtook_is_not_stored(editor, colleague, citation):
    url = desk.change_page(citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Ben's title")
    page = editor.submit(url, fields, title="Ana's title", form_token=TOKEN)
    assert told(page) == set()
    assert token_in(page) == TOKEN


def test_a_save_that_fails_is_not_stored(editor, citation, monkeypatch):
    def fail(self, request, obj, created, comment):
        raise RuntimeError("The disk is full.")

    monkeypatch.setattr(desk.RecordingAdmin, "after_save", fail)
    editor.raise_request_exception = False
    page = editor.edit(citation, title="Third title", form_token=TOKEN)
    assert page.status_code == 500
    assert told(page) == set()


@pytest.mark.parametrize("token", [None, "", "x", "A" * 32, f"{TOKEN}; Path=/", "0" * 33])
def test_a_token_that_is_none_is_neither_told_nor_shown_again(editor, citation, token):
    assert told(editor.edit(citation, title=f"Title {timezone.now()}", form_token=token)) == set()
    assert token_in(editor.edit(citation, title="", form_token=token)) == ""


def test_a_fresh_form_has_no_token_yet(editor, citation):
    page = editor.get(desk.change_page(citation))
    assert token_in(page) == ""


def test_a_form_may_opt_out(editor, citation, monkeypatch):
    monkeypatch.setattr(desk.RecordingAdmin, "keeps_typing", False)
    page = editor.get(desk.change_page(citation)).content.decode()
    assert "form_token" not in page
    assert "keeping/keeper.js" not in page


def test_who_may_only_look_keeps_nothing(person, citation):
    page = person("cleo", "view_citation").get(desk.change_page(citation)).content.decode()
    assert "keeping/keeper.js" not in page
