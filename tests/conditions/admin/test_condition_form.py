"""Writing a page in the condition form."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from conditions.kinds import AUTHORED
from conditions.models import Condition, OrganizationListing, OtherName, Relation, ResourceListing, Section
from references.models import Citation, Link, Organization, Resource
from tests import build
from tests.conditions.admin import desk
from tests.conditions.facts.given import proposed_of_page

NEW = {"name": "Bone Marrow Necrosis", "number": "", "slug": ""}


def test_number_and_address_are_filled_in_when_left_empty(editor, condition):
    response, made = desk.add(editor, **NEW)
    assert response.status_code == 302
    assert (made.number, made.slug) == (8, "bone-marrow-necrosis")


def test_a_given_number_is_kept_and_a_taken_one_refused(editor, condition):
    _, made = desk.add(editor, **{**NEW, "number": "10724"})
    assert made.number == 10724
    response, _ = desk.add(editor, **{**NEW, "number": "7"})
    assert "already exists" in response.content.decode()
    assert Condition.objects.get(number=7).name == "Marrow failure"


@pytest.mark.parametrize("number", ["0", "-3", "9" * 30, "x", "3.5"])
def test_a_number_that_is_none_is_refused_in_words(number, editor, db):
    response, made = desk.add(editor, **{**NEW, "number": number})
    assert response.status_code == 200
    assert "errorlist" in response.content.decode()
    assert made is None


def test_the_number_cannot_be_changed_later(editor, condition):
    desk.save(editor, condition, number="99", name="Renamed")
    assert Condition.objects.get().number == 7
    assert Condition.objects.get().name == "Renamed"


def test_a_save_is_one_revision_that_notes_who_and_brings_the_index_in_step(editor, condition, work):
    desk.save(editor, condition, name="Renamed", revision_comment="Better name")
    condition.refresh_from_db()
    version = Version.objects.get_for_object(condition).get()
    assert version.revision.comment.startswith("Better name")
    assert condition.changed_by == editor.user
    assert Link.objects.get(citation=work).holder == "condition:7"


def test_a_save_that_changes_nothing_keeps_no_version(editor, condition):
    desk.save(editor, condition, name="Renamed")
    before = Version.objects.count()
    desk.save(editor, condition)
    assert Version.objects.count() == before


def test_the_date_of_a_section_moves_with_its_meaning_only(editor, condition):
    section = condition.sections.get()
    desk.save(editor, condition, sections__0__body=section.body.replace("marrow", "<em>marrow</em>"))
    section.refresh_from_db()
    assert "<em>" in section.body
    assert section.updated_on == dt.date(2010, 4, 8)
    desk.save(editor, condition, sections__0__body="<p>Other words.</p>")
    section.refresh_from_db()
    assert section.updated_on == timezone.localdate()


def test_a_minor_correction_keeps_the_date_and_a_given_date_wins(editor, condition):
    section = condition.sections.get()
    desk.save(editor, condition, sections__0__body="<p>Other words.</p>", sections__0__minor="on")
    section.refresh_from_db()
    assert (section.body, section.updated_on) == ("<p>Other words.</p>", dt.date(2010, 4, 8))
    desk.save(
        editor, condition, sections__0__body="<p>Third words.</p>", sections__0__updated_on="2011-05-06"
    )
    section.refresh_from_db()
    assert section.updated_on == dt.date(2011, 5, 6)


def test_a_new_section_gets_today(editor, condition):
    desk.save(editor, condition, **desk.add_section(1))
    assert condition.sections.get(kind="cause").updated_on == timezone.localdate()


def test_a_second_section_of_the_same_kind_is_refused_and_the_text_shown_back(editor, condition):
    response = desk.save(editor, condition, **desk.add_section(1, kind="summary", body="<p>Kept words.</p>"))
    assert response.status_code == 200
    assert "&lt;p&gt;Kept words.&lt;/p&gt;" in response.content.decode()
    assert condition.sections.count() == 1


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<p>a<script>alert(1)</script></p>", "script"),
        ('<p>a<cite data-citation="4711"></cite></p>', "4711"),
        ("<p>" + "word " * 200_000 + "</p>", "characters"),
    ],
)
def test_a_text_that_would_lose_something_is_refused_by_its_field(body, says, editor, condition):
    response = desk.save(editor, condition, sections__0__body=body)
    assert response.status_code == 200
    errors = desk.find(response, "//*[@id='sections-0']//*[contains(@class, 'field-body')]//ul/li/text()")
    assert says in " ".join(errors)
    assert "marrow fails" in condition.sections.get().body


def test_sections_stand_in_the_order_of_the_page(editor, condition):
    for kind in ("prognosis", "cause"):
        Section.objects.create(condition=condition, kind=kind, body="<p>x</p>")
    page = editor.get(desk.change_page(condition))
    labels = desk.find(page, "//*[@id='sections-group']//*[@class='inline_label']/text()")
    assert [label.strip() for label in labels][:3] == ["Summary", "Cause", "Prognosis"]


def test_added_rows_choose_no_kind_by_themselves(editor, condition):
    page = editor.get(desk.change_page(condition))
    assert desk.find(page, "//*[@id='id_sections-__prefix__-kind']/option[@selected]/@value") == [""]


def test_every_choice_in_a_table_has_a_name(editor, condition):
    fill(condition, 1)
    page = editor.get(desk.change_page(condition))
    fields = desk.find(page, "//table//select | //table//input[not(@type='hidden')]")
    assert len(fields) > 8
    assert [field.get("name") for field in fields if not field.get("aria-label")] == []


def fill(condition, rows, start=0):
    """So many rows of every kind, and so many works on every section."""
    works = Citation.objects.bulk_create(Citation(title=f"Work {n}") for n in range(rows))
    for kind in list(AUTHORED)[1 : rows + 1]:
        Section.objects.create(condition=condition, kind=kind, body="<p>x</p>").attached.set(works)
    for n in range(start, start + rows):
        parent = Condition.objects.create(number=1000 + n, name=f"Group {n}", slug="g")
        organization = Organization.objects.create(name=f"Organization {n}")
        resource = Resource.objects.create(
            name=f"R {n}", sentence="[[x]]", address=f"https://example.org/{n}"
        )
        Relation.objects.create(child=condition, parent=parent)
        OrganizationListing.objects.create(condition=condition, organization=organization)
        ResourceListing.objects.create(condition=condition, resource=resource)
        OtherName.objects.create(condition=condition, name=f"Name {n}")


def test_the_form_needs_no_more_queries_for_more_rows(editor, condition):
    other = Condition.objects.create(number=8, name="Full", slug="full")
    fill(other, 9)
    Section.objects.create(condition=condition, kind="cause").attached.set(Citation.objects.all()[:1])
    OtherName.objects.create(condition=condition, name="Name")
    counts = []
    for row in (condition, other, condition, other):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert editor.get(desk.change_page(row)).status_code == 200
        counts.append(len(queries))
    assert counts[3] <= counts[2]


def test_a_save_needs_no_more_queries_for_more_rows(editor, condition):
    other = Condition.objects.create(number=8, name="Full", slug="full")
    fill(other, 9)
    fill(condition, 1, start=9)
    condition.sections.first().attached.set(Citation.objects.all()[:1])
    counts = []
    for turn, row in enumerate((condition, other, condition, other)):
        page, address = editor.get(desk.change_page(row)), desk.change_page(row)
        with CaptureQueriesContext(connection) as queries:
            saved = editor.post(address, {**desk.fields_of(page), "sections-0-body": f"<p>Turn {turn}</p>"})
        assert saved.status_code == 302
        counts.append(len(queries))
    assert counts[3] <= counts[2] <= 100


def test_a_row_that_nobody_touched_is_not_judged_by_the_rules_of_today(editor, condition):
    OtherName.objects.create(condition=condition, name="")
    assert desk.save(editor, condition, name="Renamed").status_code == 302
    refused = desk.save(editor, condition, other_names__0__position="3")
    assert "required" in desk.find(refused, "//ul[@class='errorlist']/li")[0].text


def test_a_text_whose_work_is_gone_is_named_even_when_nobody_touched_it(editor, condition):
    """The index could not say what the page uses, and the page would have a marker without a work."""
    condition.sections.update(body='<p>Words<cite data-citation="999"></cite></p>')
    refused = desk.save(editor, condition, name="Renamed")
    assert "999" in desk.find(refused, "//ul[@id='id_sections-0-body_error']/li")[0].text


def test_a_touched_row_may_not_repeat_one_that_is_untouched(editor, condition):
    Section.objects.create(condition=condition, kind="treatment")
    assert desk.save(editor, condition, sections__1__kind="cause").status_code == 302
    refused = desk.save(editor, condition, sections__1__kind="summary")
    assert refused.status_code == 200
    assert condition.sections.filter(kind="summary").count() == 1


def test_the_list_needs_no_more_queries_for_more_rows_and_shows_fifty(editor, condition):
    def count():
        with CaptureQueriesContext(connection) as queries:
            page = editor.get(reverse(desk.LIST))
        return len(queries), len(desk.find(page, "//*[@id='result_list']/tbody/tr"))

    count()
    few, shown = count()
    assert shown == 1
    Condition.objects.bulk_create(Condition(number=100 + n, name=f"Name {n}", slug="n") for n in range(60))
    many, shown = count()
    assert shown == 50
    assert many <= few


@pytest.mark.parametrize("words", ["failure", "GARD:0000007", "7", "aplasia"])
def test_a_condition_is_found_by_name_number_and_other_name(words, editor, condition):
    OtherName.objects.create(condition=condition, name="Marrow aplasia")
    Condition.objects.create(number=70, name="Another", slug="another")
    page = editor.get(reverse(desk.LIST), {"q": words}).content.decode()
    assert "Marrow failure" in page
    assert "Another" not in page


@pytest.mark.parametrize("words", ["9" * 60, "%", "'", "x" * 5000, "GARD:" + "9" * 30])
def test_no_search_breaks_the_list(words, editor, condition):
    assert editor.get(reverse(desk.LIST), {"q": words}).status_code == 200


def test_deleting_a_page_with_proposals_says_what_to_do_instead(role):
    page = build.condition("Wax hip", number=12)
    proposed_of_page(page, "name", name="Wax hip joint")
    answer = role("Administrator").get(reverse("admin:conditions_condition_delete", args=[page.pk]))
    said = answer.content.decode()
    assert "To take the page from readers, withdraw it" in said
    role("Administrator").post(reverse("admin:conditions_condition_delete", args=[page.pk]), {"post": "yes"})
    assert Condition.objects.filter(pk=page.pk).exists()


def test_a_condition_that_was_never_published_can_be_deleted_and_frees_its_references(role, condition, work):
    reviewer = role("Reviewer")
    desk.save(reviewer, condition, name="Renamed")
    reviewer.post(reverse("admin:conditions_condition_delete", args=[7]), {"post": "yes"})
    assert not Condition.objects.exists()
    assert not Link.objects.filter(citation=work).exists()
