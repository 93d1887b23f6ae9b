"""What a page still lacks, beside the form: it appears, leads to its place, is mended; the count falls."""

import re

import pytest
from django.db import close_old_connections
from playwright.sync_api import expect

from conditions.models import Section
from references.models import GlossaryTerm
from tests.journeys.barriers import barriers
from tests.journeys.editor_page import put_caret, save, stored, text

pytestmark = pytest.mark.usefixtures("policy_watch")


@pytest.fixture
def term(transactional_db):
    return GlossaryTerm.objects.create(name="marrow", slug="marrow", definition="What fills bones.")


def panel(page):
    return page.locator("[data-readiness-panel]")


def test_an_editor_sees_what_is_lacking_goes_there_marks_a_term_and_the_count_falls(term, form):
    summary = panel(form).locator("> summary")
    expect(summary).to_contain_text("0 to mend")
    first = int(re.search(r"(\d+) worth a look", summary.inner_text())[1])
    put_caret(form, 1, "A cause")
    form.keyboard.type(" seen by MRI")
    expect(summary).to_contain_text(f"{first + 1} worth a look")
    expect(
        panel(form).get_by_role("status").or_(form.locator("[role=status]", has_text="to mend"))
    ).to_have_text(f"0 to mend, {first + 1} worth a look.")
    summary.click()
    assert barriers(form, "[data-readiness-panel]") == []
    expect(panel(form)).to_contain_text("Cause uses MRI, which the page never spells out.")
    panel(form).get_by_role("link", name="Cause").click()
    expect(text(form, 1)).to_be_focused()
    summary.click()
    panel(form).get_by_role("button", name="Mark “Marrow” as a glossary term in Summary").click()
    expect(summary).to_contain_text(f"{first} worth a look")
    assert f'<dfn data-term="{term.pk}">Marrow</dfn> fails' in stored(form, 0)
    expect(panel(form).get_by_role("button", name="Mark")).to_have_count(0)
    text(form, 0).focus()
    form.keyboard.press("Control+z")
    expect(summary).to_contain_text(f"{first + 1} worth a look")
    form.keyboard.press("Control+Shift+z")
    save(form)
    close_old_connections()
    assert "<dfn" in Section.objects.get(kind="summary").body


def test_when_the_site_cannot_be_reached_the_last_result_stays(form):
    expect(panel(form).locator("> summary")).to_contain_text("worth a look")
    before = panel(form).locator("> summary").inner_text()
    form.evaluate("() => { window.fetch = async () => { throw new TypeError('offline') } }")
    put_caret(form, 1, "A cause")
    form.keyboard.type(" seen by MRI")
    panel(form).locator("> summary").click()
    expect(panel(form)).to_contain_text("The site cannot be reached, so this may be out of date.")
    assert panel(form).locator("> summary").inner_text() == before
