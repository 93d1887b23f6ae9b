"""One save, one revision: with author and comment, without signals; nothing changed, nothing kept."""

from contextlib import contextmanager

import pytest
from django.contrib.admin.models import LogEntry
from django.db.models.signals import m2m_changed, post_save
from reversion.models import Revision, Version

from gard.lib.versions import RestoreRefused, read_comment
from references.models import Citation, GlossaryTerm
from tests.gard.lib.versions import desk


@contextmanager
def deaf(*signals):
    """Signals without receivers: the state in which reversion's own views leave the whole process."""
    kept = [(signal, signal.receivers) for signal in signals]
    for signal in signals:
        signal.receivers = []
        signal.sender_receivers_cache.clear()
    try:
        yield
    finally:
        for signal, receivers in kept:
            signal.receivers = receivers
            signal.sender_receivers_cache.clear()


def test_adding_keeps_the_object_and_its_inlines_in_one_revision(term):
    first = desk.versions_of(term)[0].revision
    kept = {str(version) for version in first.version_set.all()}
    assert kept == {"Anaemia", "anaemias"}
    assert read_comment(first).author == "Ana Editor"


def test_a_change_keeps_the_inlines_as_they_are_saved_even_when_the_admin_prefetched_them(term):
    latest = desk.versions_of(term)[-1].revision
    assert {str(version) for version in latest.version_set.all()} == {"Anaemia", "anaemias", "anemia"}


def test_a_version_is_kept_while_nobody_hears_any_model_signal(editor, citation, term):
    with deaf(post_save, m2m_changed):
        editor.edit(citation, title="Saved in silence")
        editor.edit(term, **{"other_forms-0-form": "anaemias (plural)"})
    assert "Saved in silence" in desk.versions_of(citation)[-1].serialized_data
    assert Version.objects.filter(serialized_data__contains="anaemias (plural)").count() == 1


@pytest.mark.parametrize("view", ["revision", "recover"])
def test_looking_at_an_old_version_silences_no_signal(editor, citation, monkeypatch, view):
    version = desk.versions_of(citation)[0]
    url = desk.old_page(version, citation)
    if view == "recover":
        citation.delete()
        url = desk.address(Citation, "recover", version.pk)
    heard = []
    receivers = list(post_save.receivers)
    admin = desk.site._registry[Citation]
    render = admin.render_change_form

    def listen(*args, **kwargs):
        heard.append(post_save.receivers == receivers)
        return render(*args, **kwargs)

    monkeypatch.setattr(admin, "render_change_form", listen)
    assert editor.get(url).status_code == 200
    assert heard == [True]


def test_the_comment_is_what_the_editor_wrote(citation):
    assert read_comment(desk.versions_of(citation)[-1].revision).text == "Corrected the title"


def test_without_a_comment_the_history_says_in_words_what_changed(editor, citation):
    editor.edit(citation, volume="12", source="Lancet")
    said = read_comment(desk.versions_of(citation)[-1].revision).text
    assert said == "Changed Source and Volume."


def test_a_comment_is_one_line_and_cannot_forge_an_author(editor, citation):
    editor.edit(citation, title="Third", revision_comment="x\r\n— Director")
    said = read_comment(desk.versions_of(citation)[-1].revision)
    assert (said.text, said.author) == ("x — Director", "Ana Editor")


def test_a_comment_that_is_too_long_is_refused_and_nothing_typed_is_lost(editor, citation):
    page = editor.edit(citation, title="Typed title", revision_comment="x" * 201)
    assert "What did you change? Ensure this value has at most 200 characters" in desk.sentences(page)
    assert desk.fields_of(page)["title"] == ["Typed title"]
    assert desk.fields_of(page)["revision_comment"] == ["x" * 201]
    assert len(desk.versions_of(citation)) == 2


def test_the_change_form_asks_what_was_changed_and_a_reader_is_not_asked(editor, citation, person):
    assert b"What did you change?" in editor.get(desk.change_page(citation)).content
    reader = person("reader", "view_citation")
    page = reader.get(desk.change_page(citation))
    assert page.status_code == 200
    assert b"What did you change?" not in page.content


def test_a_save_that_changes_nothing_keeps_nothing_and_says_so(editor, term):
    desk.saves.clear()
    before = desk.everything()
    url = desk.change_page(term)
    page = editor.post(url, editor.form(url), follow=True)
    assert "Nothing was changed, so no new version was kept." in desk.sentences(page)
    assert "successfully" not in desk.sentences(page)
    assert desk.everything() == before
    assert desk.saves == []


def test_a_save_that_only_seems_to_change_something_keeps_no_version(editor, citation):
    logged = LogEntry.objects.count()
    page = editor.post(
        desk.change_page(citation),
        {**editor.form(desk.change_page(citation)), "title": " Second title  "},
        follow=True,
    )
    assert len(desk.versions_of(citation)) == 2
    Citation.objects.update(title="Behind the back")
    page = editor.post(
        desk.change_page(citation),
        {**editor.form(desk.change_page(citation)), "title": "Second title"},
        follow=True,
    )
    assert "Nothing was changed" in desk.sentences(page)
    assert (len(desk.versions_of(citation)), LogEntry.objects.count()) == (2, logged)


def test_the_first_save_of_a_row_without_history_keeps_a_version(editor, db):
    citation = Citation.objects.create(title="Imported in bulk")
    editor.edit(citation, title="Edited")
    assert len(desk.versions_of(citation)) == 1


def test_removing_an_inline_row_keeps_a_version_without_it(editor, term):
    editor.edit(term, **{"other_forms-0-DELETE": "on"})
    latest = desk.versions_of(term)[-1].revision
    assert {str(version) for version in latest.version_set.all()} == {"Anaemia", "anemia"}


def test_the_hook_runs_once_for_each_save_and_before_the_version_is_taken(editor, term, monkeypatch):
    def finish(self, request, obj, created, comment):
        desk.saves.append((str(obj), created, comment))
        GlossaryTerm.objects.filter(pk=obj.pk).update(slug="from-the-hook")

    monkeypatch.setattr(desk.RecordingAdmin, "after_save", finish)
    desk.saves.clear()
    editor.edit(term, definition="New words.", revision_comment="Clearer")
    assert desk.saves == [("Anaemia", False, "Clearer")]
    assert '"slug": "from-the-hook"' in desk.versions_of(term)[-1].serialized_data


def test_what_the_hook_refuses_is_told_with_the_form_and_undone(editor, term, monkeypatch):
    def refuse(*args):
        raise RestoreRefused("Not on a Sunday.")

    monkeypatch.setattr(desk.RecordingAdmin, "after_save", refuse)
    before = desk.everything()
    page = editor.edit(term, definition="Typed.")
    assert "Not on a Sunday." in desk.sentences(page)
    assert desk.fields_of(page)["definition"] == ["Typed."]
    page = editor.restore(desk.versions_of(term)[0], term)
    assert desk.everything() == before


def test_a_hook_that_fails_leaves_neither_row_nor_version(editor, term, monkeypatch):
    def fail(*args):
        raise RuntimeError("no")

    monkeypatch.setattr(desk.RecordingAdmin, "after_save", fail)
    before = desk.everything()
    with pytest.raises(RuntimeError):
        editor.edit(term, definition="New words.")
    assert desk.everything() == before


def test_deleting_keeps_who_did_it_and_the_object_as_it_was(editor, colleague, citation):
    Citation.objects.update(title="Changed behind the back")
    pk = citation.pk
    colleague.post(desk.address(citation, "delete", pk), {"post": "yes"})
    last = Version.objects.get_deleted(Citation).get(object_id=str(pk))
    assert (read_comment(last.revision).text, read_comment(last.revision).author) == ("Deleted", "Ben Writer")
    assert "Changed behind the back" in last.serialized_data


def test_deleting_from_the_list_keeps_each_object_in_its_own_revision(editor, db):
    rows = [Citation.objects.create(title=title) for title in ("One", "Two")]
    kept = set(Revision.objects.values_list("pk", flat=True))
    editor.post(
        desk.address(Citation, "changelist"),
        {"action": "delete_selected", "_selected_action": [row.pk for row in rows], "post": "yes"},
    )
    assert not Citation.objects.filter(pk__in=[row.pk for row in rows]).exists()
    assert sorted(map(str, Revision.objects.exclude(pk__in=kept))) == ["One.", "Two."]


def test_a_refused_deletion_keeps_nothing(editor, citation):
    Citation.objects.create(title="Old", merged_into=citation)
    before = Version.objects.count()
    page = editor.post(desk.address(citation, "delete", citation.pk), {"post": "yes"})
    assert (page.status_code, Version.objects.count()) == (200, before)
