"""Two editors on one object: what does not touch is merged, what does is asked about."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from reversion.models import Version

from conditions.models import Category
from gard.lib.versions import read_comment
from gard.lib.versions.aggregate import is_as_stored
from references.models import Citation
from tests.gard.lib.versions import desk, two_editors


def test_changes_of_different_fields_are_saved_together_and_the_editor_is_told_whose(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        {"sections-0-body": "<p>Ben's summary.</p>", "slug": "bens-address"},
        {"sections-1-body": "<p>Ana's cause.</p>", "name": "Ana's name", "revision_comment": "My own words"},
    )
    said = two_editors.messages_after(editor, response, knee)
    assert "Ben Writer (Address; Section “Summary”: Text)" in said
    knee.refresh_from_db()
    assert (knee.name, knee.slug) == ("Ana's name", "bens-address")
    assert two_editors.bodies(knee) == {"summary": "<p>Ben's summary.</p>", "cause": "<p>Ana's cause.</p>"}
    assert read_comment(desk.versions_of(knee)[-1].revision).text == "My own words"
    assert is_as_stored(knee)


def test_the_history_names_only_what_the_second_editor_changed(editor, colleague, knee):
    two_editors.meanwhile(editor, colleague, knee, {"slug": "bens-address"}, {"name": "Ana's name"})
    assert read_comment(desk.versions_of(knee)[-1].revision).text == "Changed Name."


def test_different_fields_of_one_row_are_merged_too(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor, colleague, knee, {"sections-0-heading": "Ben's"}, {"sections-0-body": "<p>Ana's.</p>"}
    )
    assert response.status_code == 302
    section = knee.sections.get(kind="summary")
    assert (section.heading, section.body) == ("Ben's", "<p>Ana's.</p>")


def test_the_same_change_by_both_is_no_conflict(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor, colleague, knee, {"name": "The same"}, {"name": "The same", "slug": "mine"}
    )
    assert response.status_code == 302
    knee.refresh_from_db()
    assert (knee.name, knee.slug) == ("The same", "mine")


def test_sets_are_merged_as_sets(editor, colleague, knee):
    bones, glass, rare = Category.objects.order_by("name")
    more = Category.objects.create(name="more", slug="more")
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        {"categories": [glass.pk, rare.pk, more.pk]},
        {"categories": [bones.pk, glass.pk]},
    )
    assert response.status_code == 302
    assert set(knee.categories.all()) == {glass, more}


def test_a_save_without_a_change_of_ones_own_keeps_what_the_other_saved(editor, colleague, knee):
    response = two_editors.meanwhile(editor, colleague, knee, {"name": "Ben's name"}, {})
    assert "Nothing was changed" in two_editors.messages_after(editor, response, knee)
    knee.refresh_from_db()
    assert knee.name == "Ben's name"


def test_rows_that_others_added_stay_and_rows_that_they_removed_go(editor, colleague, knee):
    def theirs(fields):
        added = desk.add_row(fields, "other_names", name="Ben's new name", language="en", position="5")
        return {**added, "other_names-0-DELETE": "on", "sections-0-DELETE": "on"}

    response = two_editors.meanwhile(
        editor, colleague, knee, theirs, two_editors.add_section("prognosis", body="<p>Ana's.</p>")
    )
    said = two_editors.messages_after(editor, response, knee)
    assert "Other name “Ben's new name”: added" in said
    assert "Section “Summary”: removed" in said
    assert two_editors.names(knee) == ["Knee of glass", "Ben's new name"]
    assert sorted(two_editors.bodies(knee)) == ["cause", "prognosis"]
    assert is_as_stored(knee)


def test_the_same_row_added_by_both_becomes_one_row(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        two_editors.add_section("prognosis", body="<p>Good.</p>"),
        two_editors.add_section("prognosis", body="<p>Good.</p>", heading="Ana's heading"),
    )
    assert response.status_code == 302
    section = knee.sections.get(kind="prognosis")
    assert (section.body, section.heading) == ("<p>Good.</p>", "Ana's heading")


def test_the_same_row_with_different_words_is_a_conflict_of_these_words_only(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        two_editors.add_section("prognosis", body="<p>Ben's.</p>", heading="Ben's heading"),
        two_editors.add_section("prognosis", body="<p>Ana's.</p>"),
    )
    assert [label for label, *_ in two_editors.conflicts_of(response)] == ["Section “Prognosis”: Text"]
    fields = desk.fields_of(response)
    assert (fields["sections-2-heading"], fields["sections-2-body"]) == (["Ben's heading"], ["<p>Ana's.</p>"])
    assert editor.submit(desk.change_page(knee), fields).status_code == 302
    assert two_editors.bodies(knee)["prognosis"] == "<p>Ana's.</p>"
    assert knee.sections.count() == 3


def test_two_texts_for_one_field_are_shown_side_by_side_and_nothing_is_saved(editor, colleague, citation):
    response = two_editors.meanwhile(
        editor,
        colleague,
        citation,
        {"title": "Second <b>title by Ben", "volume": "12"},
        {"title": "Second title by Ana"},
    )
    assert response.status_code == 200
    ((label, (theirs, mine), values),) = two_editors.conflicts_of(response)
    assert label == "Title"
    assert "Second <ins>&lt;b&gt;</ins>title<ins> by Ben</ins>" in theirs
    assert "Second title<ins> by Ana</ins>" in mine
    assert values == [{"title": ["Second <b>title by Ben"]}, {"title": ["Second title by Ana"]}]
    fields = desk.fields_of(response)
    assert (fields["title"], fields["volume"]) == (["Second title by Ana"], ["12"])
    content = response.content.decode()
    assert 'href="#merge-1"' in content
    assert "Changed meanwhile and in the form already: Ben Writer (Volume)." in content
    citation.refresh_from_db()
    assert citation.title == "Second <b>title by Ben"


def test_a_conflict_names_who_changed_that_field_not_who_saved_last(editor, colleague, person, citation):
    carl = person("carl", "change_citation", first_name="Carl", last_name="Third")
    url = desk.change_page(citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Words by Ben")
    carl.edit(citation, volume="3")
    content = editor.submit(url, fields, title="Words by Ana").content.decode()
    assert "Ben Writer saved this at" in content
    assert "Carl Third (Volume)" in content


def test_a_row_that_i_remove_and_another_changed_is_asked_about_once(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor, colleague, knee, {"sections-0-body": "<p>Ben's.</p>"}, {"sections-0-DELETE": "on"}
    )
    assert response.status_code == 200
    assert "Ben Writer changed it while you removed it" in response.content.decode()
    fields = desk.fields_of(response)
    assert "sections-0-DELETE" not in fields
    assert fields["sections-0-body"] == ["<p>Ben's.</p>"]
    url = desk.change_page(knee)
    assert editor.submit(url, fields, **{"sections-0-DELETE": "on"}).status_code == 302
    assert sorted(two_editors.bodies(knee)) == ["cause"]


def test_two_tabs_of_one_person_are_two_editors(editor, citation):
    response = two_editors.meanwhile(
        editor, editor, citation, {"title": "First tab"}, {"title": "Second tab"}
    )
    assert "You in another tab saved this citation" in desk.sentences(response)


def test_a_merged_form_with_an_error_shows_what_came_in(editor, colleague, citation):
    response = two_editors.meanwhile(
        editor, colleague, citation, {"title": "Ben's"}, {"year": "no year", "volume": "9"}
    )
    assert response.status_code == 200
    assert "In the form already: Ben Writer (Title)." in response.content.decode()
    fields = desk.fields_of(response)
    assert (fields["title"], fields["volume"]) == (["Ben's"], ["9"])
    assert editor.submit(desk.change_page(citation), fields, year="2001").status_code == 302


def test_a_save_that_nobody_came_before_costs_no_query_more(editor, term, monkeypatch):
    def queries():
        fields = editor.form(desk.change_page(term))
        with CaptureQueriesContext(connection) as captured:
            answer = editor.submit(desk.change_page(term), fields, definition=fields["definition"][0] + "x")
        assert answer.status_code == 302
        return len(captured)

    merging = queries()
    monkeypatch.setattr(desk.GlossaryTermAdmin, "take_in", lambda *_: None)
    assert merging == queries()


def test_a_beginning_that_nobody_can_read_makes_the_editor_choose(editor, colleague, citation):
    Version.objects.update(serialized_data="{}")
    response = two_editors.meanwhile(editor, colleague, citation, {"volume": "1"}, {"title": "Ana's"})
    assert {label for label, *_ in two_editors.conflicts_of(response)} == {"Title", "Volume"}
    assert Citation.objects.get().volume == "1"
