"""Nobody passes over somebody else's save without a word."""

import pytest
import reversion
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape
from reversion.models import Revision

from gard.lib.versions import describe_revision, read_comment
from references.models import Citation, TermForm
from tests.gard.lib.versions import desk


@pytest.fixture
def refused(editor, colleague, citation):
    """Ana opens the form, Ben saves, Ana saves."""
    url = desk.change_page(citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Ben's title", revision_comment="Ben was here")
    page = editor.submit(url, fields, title="Ana's title", revision_comment="Ana's reason")
    citation.refresh_from_db()
    return page


def test_the_second_save_is_refused_and_names_who_saved(refused, citation):
    assert refused.status_code == 200
    said = desk.sentences(refused)
    assert "Ben Writer saved this citation at " in said
    assert "Your changes are not saved yet" in said
    assert citation.title == "Ben's title"
    assert len(desk.versions_of(citation)) == 3


def test_what_was_typed_is_still_in_the_form(refused):
    fields = desk.fields_of(refused)
    assert fields["title"] == ["Ana's title"]
    assert fields["revision_comment"] == ["Ana's reason"]


def test_saving_again_saves_and_the_other_version_stays_in_the_history(refused, editor, citation):
    page = editor.submit(desk.change_page(citation), desk.fields_of(refused))
    assert page.status_code == 302
    citation.refresh_from_db()
    assert citation.title == "Ana's title"
    said = [read_comment(version.revision).text for version in desk.versions_of(citation)]
    assert said[-2:] == ["Ben was here", "Ana's reason"]


def test_a_third_save_in_between_is_told_again(refused, editor, colleague, citation):
    colleague.edit(citation, title="Ben's second title")
    page = editor.submit(desk.change_page(citation), desk.fields_of(refused))
    assert "Ben Writer saved this citation" in desk.sentences(page)
    citation.refresh_from_db()
    assert citation.title == "Ben's second title"


@pytest.mark.parametrize("started_from", [None, "", "x", "0", "-5", "9" * 5000])
def test_a_post_that_does_not_say_what_it_started_from_is_refused(editor, citation, started_from):
    page = editor.edit(citation, title="Forged", started_from=started_from)
    assert "You in another tab saved this citation" in desk.sentences(page)
    citation.refresh_from_db()
    assert citation.title == "Second title"


def test_two_editors_of_the_inlines_do_not_pass_over_one_another(editor, colleague, term):
    url = desk.change_page(term)
    fields = editor.form(url)
    colleague.edit(term, **{"other_forms-0-form": "by Ben"})
    page = editor.submit(url, fields, **{"other_forms-0-form": "by Ana"})
    assert "Ben Writer saved this glossary term" in desk.sentences(page)
    assert desk.fields_of(page)["other_forms-0-form"] == ["by Ana"]
    assert TermForm.objects.filter(form="by Ben").exists()


def test_a_version_kept_of_an_inline_row_alone_counts(editor, colleague, term):
    url = desk.change_page(term)
    fields = editor.form(url)
    row = term.other_forms.first()
    with reversion.create_revision(manage_manually=True):
        row.form = "by an action"
        row.save()
        reversion.add_to_revision(row)
        describe_revision("Action", by=colleague.user)
    page = editor.submit(url, fields, **{"other_forms-0-form": "by Ana"})
    assert "Ben Writer saved this glossary term" in desk.sentences(page)


def forms_of(term):
    return list(term.other_forms.order_by("pk").values_list("form", flat=True))


def test_rows_that_the_other_editor_removed_come_back_as_new_rows_with_what_was_typed(
    editor, colleague, term
):
    url = desk.change_page(term)
    fields = desk.add_row(editor.form(url), "other_forms", form="a new one")
    colleague.edit(term, **{"other_forms-0-DELETE": "on"})
    typed = {"definition": "Ana's meaning", "other_forms-0-form": "typed 0", "other_forms-1-form": "typed 1"}
    page = editor.submit(url, fields, **typed)
    assert "Ben Writer saved this glossary term" in desk.sentences(page)
    shown = desk.fields_of(page)
    assert [shown[f"other_forms-{row}-form"] for row in range(3)] == [["typed 1"], ["typed 0"], ["a new one"]]
    assert forms_of(term) == ["anemia"]
    assert editor.submit(url, shown).status_code == 302
    assert forms_of(term) == ["typed 1", "typed 0", "a new one"]


def test_a_row_that_both_editors_removed_stays_removed(editor, colleague, term):
    url = desk.change_page(term)
    fields = {**editor.form(url), "other_forms-0-DELETE": "on"}
    colleague.edit(term, **{"other_forms-0-DELETE": "on"})
    assert editor.submit(url, fields, **{"other_forms-1-form": "typed 1"}).status_code == 302
    assert forms_of(term) == ["typed 1"]


@pytest.mark.parametrize("name", ["TOTAL_FORMS", "INITIAL_FORMS", "0-id", "0-term"])
@pytest.mark.parametrize("value", ["", "x", "-1", "0", "9" * 30, "9" * 5000, None])
def test_forged_row_numbers_are_refused_in_words(editor, term, name, value):
    page = editor.edit(term, **{f"other_forms-{name}": value})
    assert page.status_code in (200, 302)
    assert page.status_code == 302 or "Please correct the error" in page.content.decode()
    assert "anemia" in forms_of(term)


def test_a_save_between_reading_and_locking_is_seen(editor, colleague, citation, monkeypatch):
    admin = desk.site._registry[Citation]
    lock = admin.lock

    def somebody_was_quicker(request, obj):
        monkeypatch.undo()
        Citation.objects.update(title="Ben's title")
        newest = desk.versions_of(citation)[-1]
        newest.revision = Revision.objects.create(date_created=timezone.now(), user=colleague.user)
        newest.pk = None
        newest.save()
        lock(request, obj)

    url = desk.change_page(citation)
    fields = editor.form(url)
    monkeypatch.setattr(admin, "lock", somebody_was_quicker)
    page = editor.submit(url, fields, title="Ana's title")
    assert "Ben Writer saved this citation" in desk.sentences(page)


def test_a_row_is_locked_while_it_is_saved(editor, citation):
    fields = editor.form(desk.change_page(citation))
    with CaptureQueriesContext(connection) as queries:
        editor.submit(desk.change_page(citation), fields, title="x")
    is_locked = any("FOR NO KEY UPDATE" in query["sql"] for query in queries)
    assert is_locked == connection.features.has_select_for_update


def test_a_restore_does_not_pass_over_a_save_either(editor, colleague, citation):
    version = desk.versions_of(citation)[0]
    url = desk.old_page(version, citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Ben's title")
    page = editor.submit(url, fields)
    assert "Ben Writer saved this citation" in desk.sentences(page)
    citation.refresh_from_db()
    assert citation.title == "Ben's title"
    assert editor.submit(url, desk.fields_of(page)).status_code == 302
    citation.refresh_from_db()
    assert citation.title == "First title"


def test_a_save_while_the_form_is_being_read_shows_as_a_conflict(editor, citation, monkeypatch):
    """The form must not carry the number of a version that is newer than the values in it."""
    admin = desk.site._registry[Citation]
    read = admin.get_queryset

    def read_then_somebody_saves(request):
        found = list(read(request).filter(pk=citation.pk))
        if request.method == "GET" and len(desk.versions_of(citation)) == 2:
            with reversion.create_revision(manage_manually=True):
                Citation.objects.update(title="In between")
                reversion.add_to_revision(Citation.objects.get())
        queryset = read(request)
        queryset.get = lambda **kwargs: found[0]
        return queryset

    monkeypatch.setattr(admin, "get_queryset", read_then_somebody_saves)
    fields = editor.form(desk.change_page(citation))
    monkeypatch.undo()
    assert Citation.objects.get().title == "In between"
    newest = str(desk.versions_of(citation)[-1].pk)
    assert fields["title"] == ["In between"] or fields["started_from"] != [newest]


def test_the_refusal_shows_names_as_text(editor, colleague, citation):
    type(colleague.user).objects.filter(pk=colleague.user.pk).update(first_name="<img src=x>")
    url = desk.change_page(citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Ben's title")
    content = editor.submit(url, fields, title="x").content.decode()
    assert "<img src=x>" not in content
    assert escape("<img src=x> Writer") in content


def test_an_admin_may_let_a_restored_version_pass_over_a_save(editor, colleague, citation, monkeypatch):
    monkeypatch.setattr(desk.site._registry[Citation], "resolve_conflict", lambda *_: "")
    url = desk.old_page(desk.versions_of(citation)[0], citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Ben's title")
    assert editor.submit(url, fields).status_code == 302
