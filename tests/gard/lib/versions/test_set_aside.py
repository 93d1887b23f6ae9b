"""What an editor gives up in a merge stays in the history, and nothing else gets into it."""

import pytest
from reversion.models import Version

from gard.lib.versions.aggregate import is_as_stored
from references.models import GlossaryTerm, TermForm
from tests.gard.lib.versions import desk, two_editors

FORGED = {
    "set_aside-TOTAL": "3",
    "set_aside-0-of": "other_forms:999999",
    "set_aside-0-field": "form",
    "set_aside-0-value-form": "of no row",
    "set_aside-1-of": ":1",
    "set_aside-1-field": "nothing",
    "set_aside-2-of": "x",
}


@pytest.mark.parametrize("choice", ["theirs", "mine", "both"])
def test_what_the_editor_gives_up_stays_in_the_history(editor, colleague, knee, choice):
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        {"sections-0-body": "<p>Ben's words.</p>", "name": "Ben's name"},
        {"sections-0-body": "<p>Ana's words.</p><script>x</script>", "slug": "ana"},
    )
    chosen = {
        "theirs": "<p>Ben's words.</p>",
        "mine": desk.fields_of(response)["sections-0-body"],
        "both": "<p>Ben's words.</p><p>And Ana's.</p>",
    }[choice]
    kept = len(desk.versions_of(knee))
    fields = desk.fields_of(response)
    response = editor.submit(desk.change_page(knee), fields, **{"sections-0-body": chosen})
    assert response.status_code == 302, desk.sentences(response)
    comments = [comment for comment, _ in two_editors.all_kept(knee)[kept:]]
    assert comments[:-1] == ([] if choice == "mine" else ["Set aside in a merge: section “Summary”: Text"])
    assert "Ana's words." in "".join(data for _, data in two_editors.all_kept(knee)[kept:])
    knee.refresh_from_db()
    assert (knee.name, knee.slug) == ("Ben's name", "ana")
    assert is_as_stored(knee)


def test_who_takes_over_everything_keeps_the_own_text_in_the_history_all_the_same(
    editor, colleague, citation
):
    response = two_editors.meanwhile(
        editor, colleague, citation, {"title": "Ben's"}, {"title": "Ana's words"}
    )
    response = editor.submit(desk.change_page(citation), desk.fields_of(response), title="Ben's")
    assert "The saved text stays. Yours is in the history." in two_editors.messages_after(
        editor, response, citation
    )
    (aside, data), (last, newest) = two_editors.all_kept(citation)[-2:]
    assert (aside, last) == ("Set aside in a merge: Title", "Kept what was saved meanwhile")
    assert "Ana's words" in data
    assert "Ben's" in newest
    citation.refresh_from_db()
    assert is_as_stored(citation)


def test_a_text_that_was_set_aside_can_be_restored(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor,
        colleague,
        knee,
        {"sections-0-body": "<p>Ben's.</p>"},
        {"sections-0-body": "<p>Ana's.</p>"},
    )
    editor.submit(desk.change_page(knee), desk.fields_of(response), **{"sections-0-body": "<p>Ben's.</p>"})
    assert editor.restore(desk.versions_of(knee)[-2], knee).status_code == 302
    assert two_editors.bodies(knee)["summary"] == "<p>Ana's.</p>"


def test_a_third_editor_is_merged_with_both_and_no_text_gets_lost(editor, colleague, person, citation):
    carl = person("carl", "change_citation", first_name="Carl", last_name="Third")
    url = desk.change_page(citation)
    mine, theirs = editor.form(url), carl.form(url)
    colleague.edit(citation, title="Words by Ben")
    first = editor.submit(url, mine, title="Words by Ana")
    second = carl.submit(url, theirs, title="Words by Carl", volume="3")
    assert carl.submit(url, desk.fields_of(second)).status_code == 302
    again = editor.submit(url, desk.fields_of(first), title="Better words by Ana")
    assert "Carl Third saved this citation" in desk.sentences(again)
    ((_, (shown, _), _),) = two_editors.conflicts_of(again)
    assert "Carl" in shown
    assert editor.submit(url, desk.fields_of(again), title="Words by Carl").status_code == 302
    said = [comment for comment, _ in two_editors.all_kept(citation)]
    assert said.count("Set aside in a merge: Title") == 2
    history = "".join(data for _, data in two_editors.all_kept(citation))
    assert all(
        words in history for words in ("Words by Ben", "Words by Ana", "Words by Carl", "Better words")
    )
    citation.refresh_from_db()
    assert (citation.title, citation.volume) == ("Words by Carl", "3")
    assert is_as_stored(citation)


def test_a_row_that_another_removed_comes_back_with_what_i_typed_and_can_be_let_go(editor, colleague, knee):
    response = two_editors.meanwhile(
        editor, colleague, knee, {"sections-0-DELETE": "on"}, {"sections-0-body": "<p>Ana's words.</p>"}
    )
    assert response.status_code == 200
    assert "Ben Writer removed it while you changed it" in response.content.decode()
    fields = desk.fields_of(response)
    assert fields["sections-1-body"] == ["<p>Ana's words.</p>"]
    url = desk.change_page(knee)
    assert editor.submit(url, {**fields, "sections-1-DELETE": "on"}).status_code == 302
    assert sorted(two_editors.bodies(knee)) == ["cause"]
    assert any("Ana's words." in data for _, data in two_editors.all_kept(knee))
    assert is_as_stored(knee)
    assert editor.restore(desk.versions_of(knee)[-2], knee).status_code == 302
    assert two_editors.bodies(knee)["summary"] == "<p>Ana's words.</p>"


def test_a_row_removed_and_added_again_meets_what_i_typed_into_the_old_one(editor, colleague, knee):
    url = desk.change_page(knee)
    fields = editor.form(url)
    colleague.edit(knee, **{"sections-0-DELETE": "on"})
    colleague.submit(url, two_editors.add_section("summary", body="<p>Ben's.</p>")(colleague.form(url)))
    response = editor.submit(url, {**fields, "sections-0-body": "<p>Ana's.</p>"})
    assert [label for label, *_ in two_editors.conflicts_of(response)] == ["Section “Summary”: Text"]
    assert editor.submit(url, desk.fields_of(response)).status_code == 302
    assert two_editors.bodies(knee)["summary"] == "<p>Ana's.</p>"


@pytest.mark.parametrize("changes", [FORGED, {"set_aside-TOTAL": "-1"}, {"set_aside-TOTAL": "9" * 5000}])
def test_forged_set_aside_texts_are_left_out(editor, term, changes):
    assert editor.edit(term, definition="New words.", **changes).status_code == 302
    assert [comment for comment, _ in two_editors.all_kept(term)][2:] == ["Changed Meaning."]


def test_a_text_cannot_be_set_aside_into_a_row_of_another_object(editor, term):
    other = GlossaryTerm.objects.create(name="Other", slug="other", definition="x")
    row = TermForm.objects.create(term=other, form="others")
    editor.edit(other, definition="y")
    forged = {**FORGED, "set_aside-0-of": f"other_forms:{row.pk}"}
    assert editor.edit(term, definition="New words.", **forged).status_code == 302
    assert not Version.objects.filter(serialized_data__contains="of no row").exists()


def test_without_the_right_to_change_rows_their_rows_are_left_alone(editor, person, term):
    half = person("half", "change_glossaryterm", "view_termform", first_name="Half", last_name="Right")
    url = desk.change_page(term)
    fields = half.form(url)
    editor.edit(term, **{"other_forms-0-form": "changed by Ana"})
    assert half.submit(url, fields, definition="Half's meaning").status_code == 302
    term.refresh_from_db()
    assert term.definition == "Half's meaning"
    assert term.other_forms.filter(form="changed by Ana").exists()
