"""Citing from within the text, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from conditions.models import Section
from references.models import Citation
from tests.journeys.editor_page import dialog, listed, markers, put_caret, save, stored, text

pytestmark = pytest.mark.usefixtures("policy_watch")


def test_numbers_follow_the_order_of_the_page_and_one_work_has_one_number(form):
    expect(markers(form, 0)).to_have_text(["[1]"])
    expect(markers(form, 1)).to_have_text(["[2]", "[1]"])
    expect(listed(form)).to_have_count(2)
    expect(listed(form).nth(0)).to_contain_text("Ahmed B")
    expect(listed(form).nth(0)).to_contain_text("cited 2 times")


def test_numbers_follow_when_a_section_moves_or_goes(form):
    form.locator("#id_sections-0-kind").select_option("prognosis")
    expect(markers(form, 1)).to_have_text(["[1]", "[2]"])
    expect(markers(form, 0)).to_have_text(["[2]"])
    form.locator("#id_sections-1-DELETE").check()
    expect(markers(form, 0)).to_have_text(["[1]"])
    expect(listed(form)).to_have_count(1)


def test_a_citation_is_put_after_the_word_with_the_keyboard_alone(form, works):
    put_caret(form, 0, "at ")
    form.keyboard.press("Control+Alt+c")
    expect(dialog(form).get_by_role("combobox")).to_be_focused()
    near = dialog(form).get_by_role("group", name="Already on this page")
    expect(near.get_by_role("option")).to_have_count(2)
    form.keyboard.type("chen")
    expect(dialog(form).get_by_role("option")).to_have_count(1)
    form.keyboard.press("Enter")
    expect(dialog(form)).to_have_count(0)
    expect(markers(form, 0)).to_have_text(["[1]", "[2]"])
    expect(markers(form, 1)).to_have_text(["[3]", "[1]"])
    form.keyboard.type("some ")
    assert f'at<cite data-citation="{works[2].pk}"></cite> some times' in stored(form, 0)
    save(form)
    expect(markers(form, 0)).to_have_text(["[1]", "[2]"])


def test_arrow_keys_choose_among_the_works_of_the_page(form):
    put_caret(form, 0, "times")
    form.keyboard.press("Control+Alt+c")
    options = dialog(form).get_by_role("option")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    form.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(dialog(form).get_by_role("combobox")).to_have_attribute(
        "aria-activedescendant", options.nth(1).get_attribute("id")
    )
    form.keyboard.press("Enter")
    expect(markers(form, 0)).to_have_text(["[1]", "[2]"])


def test_a_new_work_is_created_on_the_spot_after_its_mistakes_are_named(form):
    put_caret(form, 1, "A cause")
    form.keyboard.press("Control+Alt+c")
    form.keyboard.type("A paper nobody has")
    dialog(form).get_by_role("button", name="Create a new citation").press("Enter")
    expect(dialog(form).get_by_label("Title")).to_have_value("A paper nobody has")
    expect(dialog(form).get_by_label("Authors")).to_be_focused()
    form.keyboard.type("Diaz E")
    dialog(form).get_by_label("Year").fill("long ago")
    form.keyboard.press("Enter")
    year = dialog(form).get_by_label("Year")
    expect(year).to_have_attribute("aria-invalid", "true")
    expect(year).to_be_focused()
    expect(year).to_have_accessible_description(re.compile("whole number"))
    year.fill("1999")
    form.keyboard.press("Enter")
    expect(dialog(form)).to_have_count(0)
    expect(text(form, 1)).to_be_focused()
    work = Citation.objects.get(title="A paper nobody has")
    assert f'<cite data-citation="{work.pk}"></cite>' in stored(form, 1)
    expect(listed(form).nth(1)).to_contain_text("Diaz E. A paper nobody has. 1999.")


def test_a_duplicate_offers_the_work_that_is_there(form, works):
    Citation.objects.filter(pk=works[2].pk).update(pmid="12210812")
    put_caret(form, 0, "times")
    form.keyboard.press("Control+Alt+c")
    form.keyboard.type("zzz")
    dialog(form).get_by_role("button", name="Create a new citation").press("Enter")
    dialog(form).get_by_label("PMID").fill("PMID: 12210812")
    form.keyboard.press("Enter")
    expect(dialog(form).get_by_role("button", name="Cite this work")).to_be_focused()
    form.keyboard.press("Enter")
    expect(listed(form)).to_have_count(3)
    assert Citation.objects.count() == 3


def test_enter_on_a_marker_shows_it_and_replaces_or_removes_it(form, works):
    put_caret(form, 0, "Marrow fails")
    form.keyboard.press("ArrowRight")
    form.keyboard.press("Enter")
    expect(dialog(form)).to_contain_text("Citation 1")
    expect(dialog(form)).to_contain_text("Ahmed B")
    dialog(form).get_by_role("button", name="Replace…").press("Enter")
    form.keyboard.type("chen")
    expect(dialog(form).get_by_role("option")).to_have_count(1)
    form.keyboard.press("Enter")
    assert f'data-citation="{works[2].pk}"' in stored(form, 0)
    markers(form, 0).click()
    dialog(form).get_by_role("button", name="Remove").press("Enter")
    expect(markers(form, 0)).to_have_count(0)
    expect(markers(form, 1)).to_have_text(["[1]", "[2]"])
    form.keyboard.press("Control+z")
    expect(markers(form, 0)).to_have_count(1)


def test_typing_on_a_selected_marker_does_not_lose_it(form):
    put_caret(form, 0, "Marrow fails")
    form.keyboard.press("ArrowRight")
    form.keyboard.type(" now")
    expect(markers(form, 0)).to_have_count(1)
    expect(text(form, 0)).to_contain_text("Marrow fails[1] now at times.")


def test_escape_closes_the_dialog_and_gives_the_text_back(form):
    before = stored(form, 0)
    put_caret(form, 0, "times")
    form.keyboard.press("Control+Alt+c")
    form.keyboard.press("Escape")
    expect(dialog(form)).to_have_count(0)
    expect(text(form, 0)).to_be_focused()
    assert stored(form, 0) == before


def test_a_new_section_has_an_editor_and_counts(form, works):
    form.get_by_role("button", name="Add another Section").click()
    expect(text(form, 2)).to_be_visible()
    form.locator("#id_sections-2-kind").select_option("symptoms")
    text(form, 2).click()
    form.keyboard.type("Pain")
    form.keyboard.press("Control+Alt+c")
    form.keyboard.type("chen")
    expect(dialog(form).get_by_role("option")).to_have_count(1)
    form.keyboard.press("Enter")
    expect(markers(form, 2)).to_have_text(["[2]"])
    expect(markers(form, 1)).to_have_text(["[3]", "[1]"])
    save(form)
    body = Section.objects.get(kind="symptoms").body
    assert body == f'<p>Pain<cite data-citation="{works[2].pk}"></cite></p>'
