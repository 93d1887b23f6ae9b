"""Two editors on one page: sections are merged with their dates, rich text is compared as rich text."""

import datetime as dt

import pytest
from django.utils import timezone
from reversion.models import Version

from conditions.models import Condition, Section
from gard.lib.versions.aggregate import is_as_stored
from references.models import Link
from tests.conditions.admin import desk

LONG_AGO = dt.date(2010, 4, 8)


@pytest.fixture
def colleague(role):
    return role("Reviewer")


@pytest.fixture
def page(editor, condition):
    """The page with two sections and a first version."""
    Section.objects.create(condition=condition, kind="cause", body="<p>Unknown.</p>", updated_on=LONG_AGO)
    desk.save(editor, condition, name="Marrow failures")
    return Condition.objects.get(pk=condition.pk)


def meanwhile(editor, colleague, page, theirs, mine):
    """The editor opens the form, the colleague saves, the editor saves (`__` stands for a hyphen)."""
    fields = desk.fields_of(editor.get(desk.change_page(page)))
    assert desk.save(colleague, page, **theirs).status_code == 302
    given = {name.replace("__", "-"): value for name, value in mine.items()}
    return editor.post(desk.change_page(page), {**fields, **given})


def dates(page):
    return dict(page.sections.values_list("kind", "updated_on"))


def test_each_section_gets_the_date_of_its_own_change(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections__0__body": "<p>Told anew.</p>"},
        {"sections-1-heading": "Why", "revision_comment": "Heading"},
    )
    assert response.status_code == 302
    assert dates(page) == {"summary": timezone.localdate(), "cause": LONG_AGO}
    assert is_as_stored(Condition.objects.get(pk=page.pk), except_fields=("changed_at", "changed_by"))


def test_a_date_that_moved_by_itself_stays_when_another_field_of_the_section_is_saved(
    editor, colleague, page
):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections__0__body": "<p>Told anew.</p>"},
        {"sections-0-heading": "In short"},
    )
    assert response.status_code == 302
    assert dates(page)["summary"] == timezone.localdate()
    section = page.sections.get(kind="summary")
    assert (section.heading, section.body) == ("In short", "<p>Told anew.</p>")


def test_the_other_editors_minor_correction_keeps_its_date_under_mine(editor, colleague, page):
    meanwhile(
        editor,
        colleague,
        page,
        {"sections__0__body": "<p>Correct spelling.</p>", "sections__0__minor": "on"},
        {"sections-1-body": "<p>Known now.</p>"},
    )
    assert dates(page) == {"summary": LONG_AGO, "cause": timezone.localdate()}


def test_works_that_two_editors_attach_are_both_attached_and_the_index_knows_them(
    editor, colleague, page, work
):
    other = type(work).objects.create(authors="Okafor C", title="On marrow", year=2005)
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections__1__attached": [other.pk]},
        {"sections-1-attached": [work.pk]},
    )
    assert response.status_code == 302
    assert set(page.sections.get(kind="cause").attached.all()) == {work, other}
    assert Link.objects.filter(citation=other, holder=f"condition:{page.pk}").exists()


def test_two_texts_of_a_section_are_compared_word_by_word_and_the_losing_one_is_kept(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections__1__body": "<p>Unknown to doctors.</p>"},
        {"sections-1-body": "<p>Unknown, alas.</p><img src=x onerror=alert(1)>"},
    )
    assert response.status_code == 200
    content = response.content.decode()
    (theirs, mine) = desk.find(response, "//*[contains(@class,'merge-words')]")
    assert "Unknown" in theirs.text_content()
    assert "to doctors" in theirs.xpath("string(.//ins)")
    assert "alas" in mine.xpath("string(.//ins)")
    assert not desk.find(response, "//*[contains(@class,'merge-words')]//img")
    assert "Section “Cause”: Text" in content
    assert dates(page)["cause"] == timezone.localdate()
    fields = {**desk.fields_of(response), "sections-1-body": "<p>Unknown to doctors.</p>"}
    assert editor.post(desk.change_page(page), fields).status_code == 302
    kept = Version.objects.filter(serialized_data__contains="Unknown, alas.").get()
    assert "onerror" not in kept.serialized_data
    assert kept.revision.comment.startswith("Set aside in a merge: section “Cause”: Text")
    assert page.sections.get(kind="cause").body == "<p>Unknown to doctors.</p>"


def test_one_section_added_by_two_is_one_section(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        desk.add_section(2, kind="treatment", body="<p>Rest.</p>"),
        {name.replace("__", "-"): v for name, v in desk.add_section(2, kind="treatment").items()},
    )
    assert response.status_code == 200
    assert editor.post(desk.change_page(page), desk.fields_of(response)).status_code == 302
    assert page.sections.get(kind="treatment").body == "<p>New words.</p>"
    assert Version.objects.filter(serialized_data__contains="<p>Rest.</p>").exists()
