"""Two editors on one object: what does not touch is merged, what does is asked about, nothing is lost."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from reversion.models import Version

from conditions.models import Category, Condition, OtherName, Section
from gard.lib.versions import read_comment
from gard.lib.versions.aggregate import is_as_stored
from references.models import Citation, GlossaryTerm, TermForm
from tests.gard.lib.versions import desk


@pytest.fixture
def page(editor):
    """A condition with two names and two sections, in two versions."""
    row = Condition.objects.create(number=7, name="Glass knee", slug="glass-knee")
    for place, name in enumerate(("Brittle knee", "Knee of glass")):
        OtherName.objects.create(condition=row, name=name, position=place)
    for kind in ("summary", "cause"):
        Section.objects.create(condition=row, kind=kind, body=f"<p>The {kind} at first.</p>")
    row.categories.add(
        *(Category.objects.create(name=name, slug=name) for name in ("bones", "glass", "rare"))
    )
    editor.edit(row, name="Glass knee", slug="glass-knees")
    editor.edit(row, slug="glass-knee")
    return Condition.objects.get(number=7)


def meanwhile(editor, colleague, obj, theirs, mine):
    """Ana opens the form; Ben saves his changes; Ana saves hers."""
    url = desk.change_page(obj)
    fields = editor.form(url)
    kept = colleague.submit(url, change(colleague.form(url), theirs))
    assert kept.status_code == 302, desk.sentences(kept)
    return editor.submit(url, change(fields, mine))


def change(fields, changes):
    """`changes`: field to value, or a function of the fields."""
    return changes(fields) if callable(changes) else {**fields, **changes}


def add_section(kind, **values):
    return lambda fields: desk.add_row(fields, "sections", kind=kind, language="en", **values)


def messages_after(editor, response, obj):
    assert response.status_code == 302, desk.sentences(response)
    return desk.sentences(editor.get(desk.change_page(obj)))


def bodies(row):
    return dict(row.sections.values_list("kind", "body"))


def names(row):
    return list(row.other_names.order_by("position", "pk").values_list("name", flat=True))


def conflicts_of(response):
    """Of every conflict on the page: label, theirs, mine; and what the buttons would put into the form."""
    tree = html.fromstring(response.content.decode())
    found = []
    for each in tree.xpath("//section[@data-merge]"):
        texts = [html.tostring(words, encoding="unicode") for words in each.find_class("merge-words")]
        values = [json.loads(button.get("data-values")) for button in each.find_class("merge-use")]
        found.append((each.xpath("h3")[0].text_content(), texts, values))
    return found


def all_kept(obj):
    """Comment and data of every version of the object, oldest first, with what belonged to it."""
    revisions = [version.revision for version in desk.versions_of(obj)]
    return [
        (
            read_comment(revision).text,
            "".join(Version.objects.filter(revision=revision).values_list("serialized_data", flat=True)),
        )
        for revision in revisions
    ]


def test_changes_of_different_fields_are_saved_together_and_the_editor_is_told_whose(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections-0-body": "<p>Ben's summary.</p>", "slug": "bens-address"},
        {"sections-1-body": "<p>Ana's cause.</p>", "name": "Ana's name", "revision_comment": "My own words"},
    )
    said = messages_after(editor, response, page)
    assert "Ben Writer (Address; Section “Summary”: Text)" in said
    page.refresh_from_db()
    assert (page.name, page.slug) == ("Ana's name", "bens-address")
    assert bodies(page) == {"summary": "<p>Ben's summary.</p>", "cause": "<p>Ana's cause.</p>"}
    assert read_comment(desk.versions_of(page)[-1].revision).text == "My own words"
    assert is_as_stored(page)


def test_the_history_names_only_what_the_second_editor_changed(editor, colleague, page):
    meanwhile(editor, colleague, page, {"slug": "bens-address"}, {"name": "Ana's name"})
    assert read_comment(desk.versions_of(page)[-1].revision).text == "Changed Name."


def test_different_fields_of_one_row_are_merged_too(editor, colleague, page):
    response = meanwhile(
        editor, colleague, page, {"sections-0-heading": "Ben's"}, {"sections-0-body": "<p>Ana's.</p>"}
    )
    assert response.status_code == 302
    section = page.sections.get(kind="summary")
    assert (section.heading, section.body) == ("Ben's", "<p>Ana's.</p>")


def test_the_same_change_by_both_is_no_conflict(editor, colleague, page):
    response = meanwhile(editor, colleague, page, {"name": "The same"}, {"name": "The same", "slug": "mine"})
    assert response.status_code == 302
    page.refresh_from_db()
    assert (page.name, page.slug) == ("The same", "mine")


def test_sets_are_merged_as_sets(editor, colleague, page):
    bones, glass, rare = Category.objects.order_by("name")
    more = Category.objects.create(name="more", slug="more")
    response = meanwhile(
        editor,
        colleague,
        page,
        {"categories": [glass.pk, rare.pk, more.pk]},
        {"categories": [bones.pk, glass.pk]},
    )
    assert response.status_code == 302
    assert set(page.categories.all()) == {glass, more}


def test_a_save_without_a_change_of_ones_own_keeps_what_the_other_saved(editor, colleague, page):
    response = meanwhile(editor, colleague, page, {"name": "Ben's name"}, {})
    assert "Nothing was changed" in messages_after(editor, response, page)
    page.refresh_from_db()
    assert page.name == "Ben's name"


def test_rows_that_others_added_stay_and_rows_that_they_removed_go(editor, colleague, page):
    def theirs(fields):
        added = desk.add_row(fields, "other_names", name="Ben's new name", language="en", position="5")
        return {**added, "other_names-0-DELETE": "on", "sections-0-DELETE": "on"}

    response = meanwhile(editor, colleague, page, theirs, add_section("prognosis", body="<p>Ana's.</p>"))
    said = messages_after(editor, response, page)
    assert "Other name “Ben's new name”: added" in said
    assert "Section “Summary”: removed" in said
    assert names(page) == ["Knee of glass", "Ben's new name"]
    assert sorted(bodies(page)) == ["cause", "prognosis"]
    assert is_as_stored(page)


def test_the_same_row_added_by_both_becomes_one_row(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        add_section("prognosis", body="<p>Good.</p>"),
        add_section("prognosis", body="<p>Good.</p>", heading="Ana's heading"),
    )
    assert response.status_code == 302
    section = page.sections.get(kind="prognosis")
    assert (section.body, section.heading) == ("<p>Good.</p>", "Ana's heading")


def test_the_same_row_with_different_words_is_a_conflict_of_these_words_only(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        add_section("prognosis", body="<p>Ben's.</p>", heading="Ben's heading"),
        add_section("prognosis", body="<p>Ana's.</p>"),
    )
    assert [label for label, *_ in conflicts_of(response)] == ["Section “Prognosis”: Text"]
    fields = desk.fields_of(response)
    assert (fields["sections-2-heading"], fields["sections-2-body"]) == (["Ben's heading"], ["<p>Ana's.</p>"])
    assert editor.submit(desk.change_page(page), fields).status_code == 302
    assert bodies(page)["prognosis"] == "<p>Ana's.</p>"
    assert page.sections.count() == 3


def test_two_texts_for_one_field_are_shown_side_by_side_and_nothing_is_saved(editor, colleague, citation):
    response = meanwhile(
        editor,
        colleague,
        citation,
        {"title": "Second <b>title by Ben", "volume": "12"},
        {"title": "Second title by Ana"},
    )
    assert response.status_code == 200
    ((label, (theirs, mine), values),) = conflicts_of(response)
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


@pytest.mark.parametrize("choice", ["theirs", "mine", "both"])
def test_what_the_editor_gives_up_stays_in_the_history(editor, colleague, page, choice):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections-0-body": "<p>Ben's words.</p>", "name": "Ben's name"},
        {"sections-0-body": "<p>Ana's words.</p><script>x</script>", "slug": "ana"},
    )
    chosen = {
        "theirs": "<p>Ben's words.</p>",
        "mine": desk.fields_of(response)["sections-0-body"],
        "both": "<p>Ben's words.</p><p>And Ana's.</p>",
    }[choice]
    kept = len(desk.versions_of(page))
    fields = desk.fields_of(response)
    response = editor.submit(desk.change_page(page), fields, **{"sections-0-body": chosen})
    assert response.status_code == 302, desk.sentences(response)
    comments = [comment for comment, _ in all_kept(page)[kept:]]
    assert comments[:-1] == ([] if choice == "mine" else ["Set aside in a merge: section “Summary”: Text"])
    assert "Ana's words." in "".join(data for _, data in all_kept(page)[kept:])
    page.refresh_from_db()
    assert (page.name, page.slug) == ("Ben's name", "ana")
    assert is_as_stored(page)


def test_who_takes_over_everything_keeps_the_own_text_in_the_history_all_the_same(
    editor, colleague, citation
):
    response = meanwhile(editor, colleague, citation, {"title": "Ben's"}, {"title": "Ana's words"})
    response = editor.submit(desk.change_page(citation), desk.fields_of(response), title="Ben's")
    assert "The saved text stays. Yours is in the history." in messages_after(editor, response, citation)
    (aside, data), (last, newest) = all_kept(citation)[-2:]
    assert (aside, last) == ("Set aside in a merge: Title", "Kept what was saved meanwhile")
    assert "Ana's words" in data
    assert "Ben's" in newest
    citation.refresh_from_db()
    assert is_as_stored(citation)


def test_a_text_that_was_set_aside_can_be_restored(editor, colleague, page):
    response = meanwhile(
        editor,
        colleague,
        page,
        {"sections-0-body": "<p>Ben's.</p>"},
        {"sections-0-body": "<p>Ana's.</p>"},
    )
    editor.submit(desk.change_page(page), desk.fields_of(response), **{"sections-0-body": "<p>Ben's.</p>"})
    assert editor.restore(desk.versions_of(page)[-2], page).status_code == 302
    assert bodies(page)["summary"] == "<p>Ana's.</p>"


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
    ((_, (shown, _), _),) = conflicts_of(again)
    assert "Carl" in shown
    assert editor.submit(url, desk.fields_of(again), title="Words by Carl").status_code == 302
    said = [comment for comment, _ in all_kept(citation)]
    assert said.count("Set aside in a merge: Title") == 2
    history = "".join(data for _, data in all_kept(citation))
    assert all(
        words in history for words in ("Words by Ben", "Words by Ana", "Words by Carl", "Better words")
    )
    citation.refresh_from_db()
    assert (citation.title, citation.volume) == ("Words by Carl", "3")
    assert is_as_stored(citation)


def test_a_conflict_names_who_changed_that_field_not_who_saved_last(editor, colleague, person, citation):
    carl = person("carl", "change_citation", first_name="Carl", last_name="Third")
    url = desk.change_page(citation)
    fields = editor.form(url)
    colleague.edit(citation, title="Words by Ben")
    carl.edit(citation, volume="3")
    content = editor.submit(url, fields, title="Words by Ana").content.decode()
    assert "Ben Writer saved this at" in content
    assert "Carl Third (Volume)" in content


def test_a_row_that_i_remove_and_another_changed_is_asked_about_once(editor, colleague, page):
    response = meanwhile(
        editor, colleague, page, {"sections-0-body": "<p>Ben's.</p>"}, {"sections-0-DELETE": "on"}
    )
    assert response.status_code == 200
    assert "Ben Writer changed it while you removed it" in response.content.decode()
    fields = desk.fields_of(response)
    assert "sections-0-DELETE" not in fields
    assert fields["sections-0-body"] == ["<p>Ben's.</p>"]
    url = desk.change_page(page)
    assert editor.submit(url, fields, **{"sections-0-DELETE": "on"}).status_code == 302
    assert sorted(bodies(page)) == ["cause"]


def test_a_row_that_another_removed_comes_back_with_what_i_typed_and_can_be_let_go(editor, colleague, page):
    response = meanwhile(
        editor, colleague, page, {"sections-0-DELETE": "on"}, {"sections-0-body": "<p>Ana's words.</p>"}
    )
    assert response.status_code == 200
    assert "Ben Writer removed it while you changed it" in response.content.decode()
    fields = desk.fields_of(response)
    assert fields["sections-1-body"] == ["<p>Ana's words.</p>"]
    url = desk.change_page(page)
    assert editor.submit(url, {**fields, "sections-1-DELETE": "on"}).status_code == 302
    assert sorted(bodies(page)) == ["cause"]
    assert any("Ana's words." in data for _, data in all_kept(page))
    assert is_as_stored(page)
    assert editor.restore(desk.versions_of(page)[-2], page).status_code == 302
    assert bodies(page)["summary"] == "<p>Ana's words.</p>"


def test_a_row_removed_and_added_again_meets_what_i_typed_into_the_old_one(editor, colleague, page):
    url = desk.change_page(page)
    fields = editor.form(url)
    colleague.edit(page, **{"sections-0-DELETE": "on"})
    colleague.submit(url, add_section("summary", body="<p>Ben's.</p>")(colleague.form(url)))
    response = editor.submit(url, {**fields, "sections-0-body": "<p>Ana's.</p>"})
    assert [label for label, *_ in conflicts_of(response)] == ["Section “Summary”: Text"]
    assert editor.submit(url, desk.fields_of(response)).status_code == 302
    assert bodies(page)["summary"] == "<p>Ana's.</p>"


def test_two_tabs_of_one_person_are_two_editors(editor, citation):
    response = meanwhile(editor, editor, citation, {"title": "First tab"}, {"title": "Second tab"})
    assert "Ana Editor saved this citation" in desk.sentences(response)


def test_a_merged_form_with_an_error_shows_what_came_in(editor, colleague, citation):
    response = meanwhile(editor, colleague, citation, {"title": "Ben's"}, {"year": "no year", "volume": "9"})
    assert response.status_code == 200
    assert "In the form already: Ben Writer (Title)." in response.content.decode()
    fields = desk.fields_of(response)
    assert (fields["title"], fields["volume"]) == (["Ben's"], ["9"])
    assert editor.submit(desk.change_page(citation), fields, year="2001").status_code == 302


def test_a_save_that_nobody_came_before_costs_no_query_more(editor, term, monkeypatch):
    def queries():
        fields = editor.form(desk.change_page(term))
        with CaptureQueriesContext(connection) as captured:
            assert editor.submit(desk.change_page(term), fields, definition=fields["definition"][0] + "x")
        return len(captured)

    merging = queries()
    monkeypatch.setattr(desk.GlossaryTermAdmin, "take_in", lambda *_: None)
    assert merging == queries()


FORGED = {
    "set_aside-TOTAL": "3",
    "set_aside-0-of": "other_forms:999999",
    "set_aside-0-field": "form",
    "set_aside-0-value-form": "of no row",
    "set_aside-1-of": ":1",
    "set_aside-1-field": "nothing",
    "set_aside-2-of": "x",
}


@pytest.mark.parametrize("changes", [FORGED, {"set_aside-TOTAL": "-1"}, {"set_aside-TOTAL": "9" * 5000}])
def test_forged_set_aside_texts_are_left_out(editor, term, changes):
    assert editor.edit(term, definition="New words.", **changes).status_code == 302
    assert [comment for comment, _ in all_kept(term)][2:] == ["Changed Meaning."]


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


def test_a_beginning_that_nobody_can_read_makes_the_editor_choose(editor, colleague, citation):
    Version.objects.update(serialized_data="{}")
    response = meanwhile(editor, colleague, citation, {"volume": "1"}, {"title": "Ana's"})
    assert {label for label, *_ in conflicts_of(response)} == {"Title", "Volume"}
    assert Citation.objects.get().volume == "1"
