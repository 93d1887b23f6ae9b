"""The lists of versions: paged, by author, naming authors for ever, at a constant price."""

import re

import pytest
import reversion
from django.contrib.auth.models import User
from lxml import html
from reversion.models import Version

from gard.lib.versions import describe_revision, read_comment
from references.models import Citation
from tests.gard.lib.versions import desk


def keep(obj, by, comment="Changed"):
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(obj)
        describe_revision(comment, by=by)


def history(obj):
    return desk.address(obj, "history", obj.pk)


def lines(page):
    """When, who and what, for every line of the list."""
    rows = html.fromstring(page.content.decode()).xpath("//*[@id='change-history']//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]


def test_each_line_says_when_who_and_what_and_leads_to_that_version(editor, citation):
    page = editor.get(history(citation))
    newest, first = lines(page)
    assert re.match(r"\w+\.? \d+, \d{4}, .* \(newest\)$", newest[0])
    assert newest[1:] == ["Ana Editor", "Corrected the title"]
    assert first[1:] == ["Ana Editor", "Added."]
    links = html.fromstring(page.content.decode()).xpath("//*[@id='change-history']//table//a/@href")
    assert links == [desk.old_page(version, citation) for version in reversed(desk.versions_of(citation))]


def test_history_comes_in_pages_of_25_with_the_newest_first(editor, citation):
    for number in range(60):
        keep(citation, editor.user, f"Change {number}")
    pages = [lines(editor.get(history(citation), {"p": page})) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [25, 25, 12]
    assert [pages[0][0][2], pages[1][0][2], pages[2][-1][2]] == ["Change 59", "Change 34", "Added."]
    assert "(newest)" not in str(pages[1:])


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "9" * 5000, "٣", ""])
def test_a_page_that_is_not_there_shows_one_that_is(editor, citation, page):
    assert len(lines(editor.get(history(citation), {"p": page}))) == 2


def test_history_is_filtered_by_author_and_pages_keep_the_filter(editor, colleague, citation):
    for number in range(30):
        keep(citation, colleague.user, f"Ben {number}")
    page = editor.get(history(citation), {"author": str(colleague.user.pk)})
    assert len(lines(page)) == 25
    assert {line[1] for line in lines(page)} == {"Ben Writer"}
    assert f"author={colleague.user.pk}&amp;p=2" in page.content.decode()
    assert len(lines(editor.get(history(citation), {"author": "nobody'\"<", "p": 2}))) == 7


def test_the_name_of_an_author_survives_the_account(editor, colleague, citation):
    colleague.edit(citation, title="By Ben")
    keep(citation, User.objects.create_user("plain"), "By a user name")
    User.objects.exclude(pk=editor.user.pk).delete()
    assert [line[1] for line in lines(editor.get(history(citation)))][:2] == ["plain", "Ben Writer"]
    page = editor.get(history(citation), {"author": "name:Ben Writer"})
    assert [line[1] for line in lines(page)] == ["Ben Writer"]


def test_a_version_that_nobody_signed_says_so_and_breaks_nothing(editor, citation):
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(citation)
        reversion.set_comment('["added"]')
    assert lines(editor.get(history(citation)))[0][1:] == ["Not recorded", '["added"]']


def test_an_author_who_was_set_without_a_signature_is_named_from_the_account(editor, citation):
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(citation)
        reversion.set_user(editor.user)
        reversion.set_comment("First line\nsecond line")
    assert lines(editor.get(history(citation)))[0][1:] == ["Ana Editor", "First linesecond line"]


def test_markup_in_names_and_comments_is_shown_as_text(editor, citation):
    User.objects.filter(pk=editor.user.pk).update(first_name="<b>Ana", last_name="</b>")
    editor.user.refresh_from_db()
    editor.edit(citation, title="<script>alert(1)</script>", revision_comment="<script>alert(2)</script>")
    for url in (history(citation), desk.old_page(desk.versions_of(citation)[-1], citation)):
        content = editor.get(url).content.decode()
        assert "<script>alert" not in content
        assert "<b>Ana" not in content


def test_history_costs_the_same_however_long_it_is(editor, citation, django_assert_num_queries):
    editor.get(history(citation))
    with django_assert_num_queries(8):
        editor.get(history(citation))
    for number in range(60):
        keep(citation, User.objects.create_user(f"user{number}"))
    with django_assert_num_queries(8):
        editor.get(history(citation))


def test_a_reader_sees_the_history_without_links_to_restore(person, citation):
    page = person("reader", "view_citation").get(history(citation))
    assert len(lines(page)) == 2
    assert not html.fromstring(page.content.decode()).xpath("//*[@id='change-history']//table//a")


def test_the_list_of_deleted_objects_is_paged_and_says_who_deleted_what(
    editor, colleague, django_assert_num_queries
):
    rows = [Citation.objects.create(title=f"Work {number:02}") for number in range(30)]
    everyone = {"action": "delete_selected", "_selected_action": [row.pk for row in rows], "post": "yes"}
    colleague.post(desk.address(Citation, "changelist"), everyone)
    url = desk.address(Citation, "recoverlist")
    editor.get(url)
    with django_assert_num_queries(4):
        first = lines(editor.get(url))
    assert (len(first), len(lines(editor.get(url, {"p": 2})))) == (25, 5)
    assert first[0][0].startswith("Work")
    assert first[0][2:] == ["Ben Writer", "Deleted"]


def test_what_was_recovered_is_no_longer_offered(editor, citation):
    editor.post(desk.address(citation, "delete", citation.pk), {"post": "yes"})
    url = desk.address(Citation, "recoverlist")
    assert len(lines(editor.get(url))) == 1
    version = Version.objects.get_deleted(Citation).get()
    recover = desk.address(Citation, "recover", version.pk)
    editor.submit(recover, editor.form(recover))
    assert lines(editor.get(url)) == []
    assert read_comment(desk.versions_of(Citation.objects.get())[-1].revision).author == "Ana Editor"


def test_the_change_list_leads_to_what_was_deleted(editor, person, citation):
    recover = desk.address(Citation, "recoverlist")
    assert recover in editor.get(desk.address(Citation, "changelist")).content.decode()
    reader = person("reader", "view_citation")
    assert recover not in reader.get(desk.address(Citation, "changelist")).content.decode()


def test_the_pages_of_the_history_carry_no_script_or_style_of_their_own(editor, citation):
    version = desk.versions_of(citation)[0]
    for url in (history(citation), desk.old_page(version, citation), desk.change_page(citation)):
        tree = html.fromstring(editor.get(url).content.decode())
        assert tree.xpath("//style | //*[@style] | //script[not(@src)][not(@type='application/json')]") == []
        assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
