"""Restoring one object restores that object, all of it, and nothing else; looking writes nothing."""

import json

import pytest
import reversion
from django.db.models import F
from reversion.models import Version

from conditions.models import Category, Condition, OtherName, Relation, Section
from gard.lib.versions import read_comment
from references.models import Citation, GlossaryTerm, TermForm
from tests.gard.lib.versions import desk


def keep(*objects, comment=""):
    with reversion.create_revision(manage_manually=True):
        for obj in objects:
            reversion.add_to_revision(obj)
        reversion.set_comment(comment)


def forms_of(term):
    return sorted(term.other_forms.values_list("form", flat=True))


@pytest.fixture
def condition(db):
    """A condition with a version that has a section, another name, a category, a group, an attached work."""
    group = Condition.objects.create(number=1, name="Blood diseases", slug="blood-diseases")
    condition = Condition.objects.create(number=2, name="First name", slug="first")
    condition.categories.set([Category.objects.create(name="Blood", slug="blood")])
    OtherName.objects.create(condition=condition, name="Old name")
    Relation.objects.create(child=condition, parent=group)
    section = Section.objects.create(condition=condition, kind="summary", body="<p>First text.</p>")
    section.attached.set([Citation.objects.create(title="Attached work")])
    keep(condition)
    return condition


def test_restoring_brings_back_fields_and_inlines_and_removes_what_came_later(editor, term):
    first = desk.versions_of(term)[0]
    page = editor.restore(first, term)
    assert page.status_code == 302
    term.refresh_from_db()
    assert (term.definition, forms_of(term)) == ("Too few red cells.", ["anaemias"])


def test_restoring_is_a_version_of_its_own_that_says_so(editor, colleague, term):
    first, second = desk.versions_of(term)
    desk.saves.clear()
    colleague.restore(first, term)
    latest = desk.versions_of(term)[-1]
    said = read_comment(latest.revision)
    assert said.text.startswith("Restored version of ")
    assert said.author == "Ben Writer"
    assert latest.pk > second.pk
    assert desk.saves == [("Anaemia", False, said.text)]


def test_the_editor_may_say_why_it_was_restored(editor, term):
    editor.restore(desk.versions_of(term)[0], term, revision_comment="The new meaning was wrong")
    assert read_comment(desk.versions_of(term)[-1].revision).text == "The new meaning was wrong"


def test_the_old_version_may_be_edited_before_it_is_restored(editor, term):
    editor.restore(desk.versions_of(term)[0], term, name="Anaemia (edited)")
    term.refresh_from_db()
    assert (term.name, term.definition) == ("Anaemia (edited)", "Too few red cells.")


def test_an_old_version_that_the_form_refuses_changes_nothing(editor, term):
    before = desk.everything()
    page = editor.restore(desk.versions_of(term)[0], term, name="")
    assert "This field is required." in desk.sentences(page)
    assert desk.everything() == before


def test_opening_an_old_version_writes_nothing_to_any_table(editor, term, condition):
    before = desk.everything()
    page = editor.get(desk.old_page(desk.versions_of(term)[0], term))
    assert "Too few red cells." in page.content.decode()
    Section.objects.filter(condition=condition).update(body="<p>Later.</p>")
    after = desk.everything()
    page = editor.get(desk.old_page(desk.versions_of(condition)[0], condition))
    assert "First text." in page.content.decode()
    assert desk.everything() == after != before


def test_opening_the_recovery_of_a_deleted_object_writes_nothing_to_any_table(editor, term):
    version = desk.versions_of(term)[-1]
    term.delete()
    before = desk.everything()
    page = editor.get(desk.address(GlossaryTerm, "recover", version.pk))
    assert "Too few red blood cells." in page.content.decode()
    assert desk.everything() == before


def test_recovering_brings_back_the_object_with_its_inlines_and_keys(editor, term):
    version = desk.versions_of(term)[-1]
    pk, forms = term.pk, list(term.other_forms.order_by("pk").values())
    editor.post(desk.address(term, "delete", pk), {"post": "yes"})
    desk.saves.clear()
    url = desk.address(GlossaryTerm, "recover", version.pk)
    page = editor.submit(url, editor.form(url))
    assert page.status_code == 302
    term = GlossaryTerm.objects.get(pk=pk)
    assert list(term.other_forms.order_by("pk").values()) == forms
    assert desk.saves == [("Anaemia", True, read_comment(desk.versions_of(term)[-1].revision).text)]


def test_a_revision_that_holds_two_objects_restores_only_the_one_asked_for(editor, condition):
    other = Condition.objects.create(number=3, name="Other, first", slug="other")
    section = Section.objects.create(condition=other, kind="cause", body="<p>Other, first.</p>")
    citation = Citation.objects.get(title="Attached work")
    keep(condition, other, citation)
    version = desk.versions_of(condition)[-1]
    Condition.objects.update(name=F("slug"))
    Section.objects.update(body="<p>Later.</p>")
    Citation.objects.update(title="Later")
    Section.objects.create(condition=other, kind="symptoms", body="<p>Came later.</p>")
    editor.restore(version, condition)
    condition.refresh_from_db()
    other.refresh_from_db()
    section.refresh_from_db()
    citation.refresh_from_db()
    assert condition.name == "First name"
    assert condition.sections.get().body == "<p>First text.</p>"
    assert (other.name, section.body, citation.title) == ("other", "<p>Later.</p>", "Later")
    assert other.sections.count() == 2
    assert len(desk.versions_of(other)) == 1


def test_restoring_puts_back_many_to_many_values_of_the_object_and_its_inlines(editor, condition):
    condition.categories.set([Category.objects.create(name="Bone", slug="bone")])
    condition.sections.get().attached.clear()
    editor.restore(desk.versions_of(condition)[0], condition)
    assert [str(each) for each in condition.categories.all()] == ["Blood"]
    assert [each.title for each in condition.sections.get().attached.all()] == ["Attached work"]


def test_fields_that_are_left_alone_stay_as_they_are_now_and_are_named(editor, condition, monkeypatch):
    def left_alone(self, request, obj):
        return ("slug", "categories") if obj.name == "Second name" else ()

    monkeypatch.setattr(desk.ConditionAdmin, "fields_left_alone", left_alone)
    version = desk.versions_of(condition)[0]
    Condition.objects.filter(pk=condition.pk).update(name="Second name", slug="second")
    condition.categories.set([])
    page = editor.restore(version, condition)
    condition.refresh_from_db()
    assert (condition.name, condition.slug, condition.categories.count()) == ("First name", "second", 0)
    assert "Left as it is now: address, categories." in desk.sentences(editor.get(page["Location"]))


def test_a_version_that_differs_only_in_what_is_left_alone_changes_nothing(editor, condition, monkeypatch):
    monkeypatch.setattr(desk.ConditionAdmin, "fields_left_alone", lambda *_: ("name", "slug"))
    version = desk.versions_of(condition)[0]
    Condition.objects.filter(pk=condition.pk).update(name="Second name", slug="second")
    page = editor.restore(version, condition)
    condition.refresh_from_db()
    assert (condition.name, condition.slug) == ("Second name", "second")
    assert desk.versions_of(condition) == [version]
    said = desk.sentences(editor.get(page["Location"]))
    assert "Left as it is now: name, address." in said
    assert "Nothing was changed" in said


def test_a_part_that_belongs_to_another_object_now_is_not_taken_from_it(editor, condition):
    other = Condition.objects.create(number=3, name="Other", slug="other")
    Section.objects.update(condition=other)
    before = desk.everything()
    page = editor.get(desk.old_page(desk.versions_of(condition)[0], condition), follow=True)
    assert "belongs to something else now" in desk.sentences(page)
    assert Section.objects.get().condition == other
    assert desk.everything() == before


def test_unique_values_that_rows_exchanged_since_are_put_back(editor, term):
    one, two = term.other_forms.order_by("pk")
    TermForm.objects.filter(pk=one.pk).update(form="passing")
    TermForm.objects.filter(pk=two.pk).update(form="anaemias")
    TermForm.objects.filter(pk=one.pk).update(form="anemia")
    keep(term)
    page = editor.restore(desk.versions_of(term)[1], term)
    assert page.status_code == 302
    assert list(term.other_forms.order_by("pk").values_list("form", flat=True)) == ["anaemias", "anemia"]


def test_a_version_whose_unique_value_was_given_away_is_refused_with_the_reason(editor, term):
    version = desk.versions_of(term)[0]
    GlossaryTerm.objects.filter(pk=term.pk).update(slug="renamed")
    GlossaryTerm.objects.create(name="Usurper", slug="anaemia", definition="Has the address now.")
    before = desk.everything()
    page = editor.get(desk.old_page(version, term), follow=True)
    assert "Glossary term with this Address already exists." in desk.sentences(page)
    assert page.redirect_chain[-1][0] == desk.address(term, "history", term.pk)
    assert desk.everything() == before


def test_a_version_that_breaks_a_constraint_of_today_is_refused_with_the_reason(editor, citation):
    version = desk.versions_of(citation)[0]
    kept = json.loads(version.serialized_data)
    kept[0]["fields"]["title"] = ""
    Version.objects.filter(pk=version.pk).update(serialized_data=json.dumps(kept))
    page = editor.get(desk.old_page(version, citation), follow=True)
    assert "Give at least the authors, the title or the source." in desk.sentences(page)


def test_a_version_that_needs_a_deleted_row_is_refused_and_names_it(editor, condition):
    Relation.objects.all().delete()
    Condition.objects.get(number=1).delete()
    before = desk.everything()
    page = editor.get(desk.old_page(desk.versions_of(condition)[0], condition), follow=True)
    assert "needs the condition 1, which was deleted since" in desk.sentences(page)
    assert desk.everything() == before


def test_a_many_to_many_value_that_was_deleted_since_is_left_out_with_a_warning(editor, condition):
    condition.sections.get().attached.clear()
    citation = Citation.objects.get(title="Attached work")
    pk = citation.pk
    citation.delete()
    version = desk.versions_of(condition)[0]
    url = desk.old_page(version, condition)
    Condition.objects.filter(pk=2).update(name="Later")
    warning = f"Left out of “Summary”: citation {pk}, which was deleted since."
    page = editor.get(url)
    assert warning in desk.sentences(page)
    page = editor.post(url, desk.fields_of(page), follow=True)
    assert warning in desk.sentences(page)
    condition.refresh_from_db()
    assert condition.name == "First name"


@pytest.mark.parametrize(
    "damage",
    [
        "not json at all",
        "[]",
        '[{"model": "references.citation", "pk": 1}]',
        '[{"model": "references.vanished", "pk": 1, "fields": {"title": "x"}}]',
        '[{"model": "references.citation", "pk": 1, "fields": {"title": "x", "year": "MCMXC"}}]',
        '[{"model": "references.citation", "pk": 1, "fields": {"title": "x", "accessed_on": "soon"}}]',
    ],
)
@pytest.mark.parametrize("is_deleted", [False, True])
def test_a_version_from_another_schema_is_refused_in_words(editor, citation, damage, is_deleted):
    version = desk.versions_of(citation)[0]
    Version.objects.filter(pk=version.pk).update(serialized_data=damage)
    url = desk.old_page(version, citation)
    if is_deleted:
        citation.delete()
        url = desk.address(Citation, "recover", version.pk)
    page = editor.get(url, follow=True)
    assert page.status_code == 200
    assert "in a form that the site can no longer read" in desk.sentences(page)


def test_a_field_that_the_version_does_not_know_keeps_its_value_of_today(editor, citation):
    version = desk.versions_of(citation)[0]
    kept = json.loads(version.serialized_data)
    del kept[0]["fields"]["volume"]
    kept[0]["fields"]["dropped_since"] = "x"
    Version.objects.filter(pk=version.pk).update(serialized_data=json.dumps(kept))
    editor.edit(citation, volume="88", title="Third title")
    editor.restore(version, citation)
    citation.refresh_from_db()
    assert (citation.title, citation.volume) == ("First title", "88")


def test_text_that_was_kept_before_it_was_cleaned_is_cleaned_when_it_is_restored(editor, condition):
    version = Version.objects.get_for_model(Section).get()
    kept = json.loads(version.serialized_data)
    kept[0]["fields"]["body"] = "<p>Old<script>alert(1)</script></p>"
    Version.objects.filter(pk=version.pk).update(serialized_data=json.dumps(kept))
    Section.objects.update(body="<p>Later.</p>")
    editor.restore(desk.versions_of(condition)[0], condition)
    assert Section.objects.get().body == "<p>Old</p>"


def test_restoring_the_present_version_keeps_no_version_and_says_so(editor, term):
    before = desk.everything()
    version = desk.versions_of(term)[-1]
    url = desk.old_page(version, term)
    page = editor.post(url, editor.form(url), follow=True)
    assert "Nothing was changed, so no new version was kept." in desk.sentences(page)
    assert desk.everything() == before
