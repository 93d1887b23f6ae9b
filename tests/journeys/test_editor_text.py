"""Terms, tools, tables, links and pasting in the editor; the text area without scripts; no barriers."""

import re

import pytest
from playwright.sync_api import expect

from conditions.models import Section
from references.models import GlossaryTerm, TermForm
from tests.journeys.barriers import barriers
from tests.journeys.editor_page import dialog, paste, put_caret, save, stored, text

pytestmark = pytest.mark.usefixtures("policy_watch")

WORD_ITEM = (
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
    "<span style='mso-list:Ignore'>·<span>&nbsp;\n</span></span>{}</p>"
)
WORD_LIST = (
    "<html><head><style>p { color: red }</style></head><body><!--StartFragment-->"
    "<p class=MsoNormal style='color:red'><b>Signs</b> are<o:p></o:p></p>"
    + WORD_ITEM.format("Pain")
    + WORD_ITEM.format("Fever")
    + "<script>alert(1)</script><!--EndFragment--></body></html>"
)
GOOGLE_DOC = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">'
    '<h1><span style="font-size:20pt">Title</span></h1><p dir="ltr">'
    '<span style="color:#000;font-weight:700">Bold</span><span> and&nbsp;plain\n</span>'
    '<a href="javascript:alert(1)">link</a></p></b>'
)


def test_a_word_is_marked_as_a_glossary_term_by_one_of_its_forms(form):
    term = GlossaryTerm.objects.create(name="Failing", slug="failing", definition="Not working.")
    TermForm.objects.create(term=term, form="fails")
    put_caret(form, 0, "fai")
    form.keyboard.press("Control+Alt+g")
    expect(dialog(form).get_by_role("combobox")).to_have_value("fails")
    expect(dialog(form).get_by_role("option")).to_have_count(1)
    form.keyboard.press("Enter")
    assert f'<dfn data-term="{term.pk}">fails</dfn>' in stored(form, 0)
    put_caret(form, 0, "fai")
    form.keyboard.press("Control+Alt+g")
    expect(dialog(form)).to_contain_text("Not working.")
    dialog(form).get_by_role("button", name="Remove the mark").press("Enter")
    assert "dfn" not in stored(form, 0)


def test_a_term_is_created_on_the_spot(form):
    put_caret(form, 0, "Marrow")
    form.keyboard.press("Control+Alt+g")
    dialog(form).get_by_role("button", name="Create a new term").press("Enter")
    expect(dialog(form).get_by_label("Meaning")).to_be_focused()
    form.keyboard.type("The soft inside of bones.")
    dialog(form).get_by_role("button", name="Create and mark").press("Enter")
    expect(text(form, 0).locator("dfn")).to_have_text("Marrow")
    assert GlossaryTerm.objects.get().definition == "The soft inside of bones."


def test_the_tools_are_one_stop_and_work_from_the_keyboard(form):
    text(form, 0).focus()
    form.keyboard.press("Control+a")
    form.keyboard.press("Shift+Tab")
    expect(form.locator("#sections-0").get_by_role("button", name="Cite a work")).to_be_focused()
    form.keyboard.press("ArrowRight")
    form.keyboard.press("ArrowRight")
    form.keyboard.press("Enter")
    assert "<strong>Marrow fails" in stored(form, 0)
    bold = form.locator("#sections-0").get_by_role("button", name="Bold")
    expect(bold).to_have_attribute("aria-pressed", "true")


def test_nobody_is_caught_in_a_table(form):
    text(form, 0).focus()
    form.keyboard.press("Control+End")
    form.locator("#sections-0").get_by_role("button", name="Insert a table").press("Enter")
    expect(text(form, 0).locator("th")).to_have_count(2)
    form.keyboard.type("Sign")
    form.keyboard.press("Tab")
    form.keyboard.type("Share")
    assert re.search(r"<thead><tr><th scope=\"col\">.*Sign.*Share.*</tr></thead><tbody>", stored(form, 0))
    form.keyboard.press("Escape")
    form.keyboard.press("Tab")
    expect(text(form, 0)).not_to_be_focused()


def test_a_link_takes_only_addresses_that_the_site_takes(form):
    put_caret(form, 0, "tim", clicks=2)
    form.keyboard.press("Control+k")
    form.keyboard.type("javascript:alert(1)")
    form.keyboard.press("Enter")
    expect(dialog(form).get_by_role("alert")).to_contain_text("https://")
    dialog(form).get_by_label("Address").fill("https://example.org/page")
    form.keyboard.press("Enter")
    assert '<a href="https://example.org/page">times</a>' in stored(form, 0)


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        (WORD_LIST, "<p><strong>Signs</strong> are</p><ul><li><p>Pain</p></li><li><p>Fever</p></li></ul>"),
        (GOOGLE_DOC, "<h3>Title</h3><p><strong>Bold</strong> and plain link</p>"),
    ],
)
def test_pasted_text_is_clean(source, clean, form):
    text(form, 0).focus()
    form.keyboard.press("Control+a")
    form.keyboard.press("Delete")
    paste(form, 0, source)
    assert stored(form, 0) == clean
    save(form)
    expect(form.locator(".errornote")).to_have_count(0)


def test_spaces_that_are_typed_stay_plain_spaces(form):
    put_caret(form, 0, "times")
    form.keyboard.type("  and again ")
    assert "&nbsp;" not in stored(form, 0)
    assert "\u00a0" not in stored(form, 0)


def test_without_a_script_the_text_area_takes_the_same_markup(browser, form, live_server):
    context = browser.new_context(java_script_enabled=False, storage_state=form.context.storage_state())
    plain = context.new_page()
    plain.goto(form.url)
    plain.locator("#id_sections-0-body").fill("<p>Plain <b>words</b>.</p>")
    plain.locator("[name=_continue]").click()
    context.close()
    assert Section.objects.get(kind="summary").body == "<p>Plain <strong>words</strong>.</p>"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_the_form_and_its_dialogs_have_no_barriers(width, scheme, form):
    form.set_viewport_size({"width": width, "height": 900})
    form.emulate_media(color_scheme=scheme)
    assert barriers(form, ".rt, [data-reference-panel]") == []
    put_caret(form, 0, "times")
    form.keyboard.press("Control+Alt+c")
    expect(dialog(form).get_by_role("option").nth(2)).to_be_visible()
    assert barriers(form, "dialog") == []
    dialog(form).get_by_role("button", name="Create a new citation").click()
    assert barriers(form, "dialog") == []
