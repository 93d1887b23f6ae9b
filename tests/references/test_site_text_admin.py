"""Rewording the fixed sentences of the site."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from reversion.models import Version

from references.models import Citation, SiteText
from references.site_texts import DECLARED
from tests.references.desk import change_page, comments, fields_of, make, submit, tree, words

LIST = reverse("admin:references_sitetext_changelist")
ADD = reverse("admin:references_sitetext_add")


def add_page(key, language="en"):
    return f"{ADD}?key={key}&language={language}"


def test_every_declared_text_is_listed_with_its_wording_and_a_way_to_reword_it(editor):
    text = words(editor.get(LIST))
    for spec in DECLARED.values():
        assert spec.key in text
        assert spec.place in text
    assert "Rare Disease Information Centre" in text
    assert tree(editor.get(LIST)).xpath(f"//a[@href='{add_page('site.name')}']")


def test_the_list_costs_the_same_however_much_is_reworded(editor):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            editor.get(LIST)
        return len(queries)

    none = cost()
    SiteText.objects.bulk_create(SiteText(key=key, body="Ours") for key in DECLARED)
    assert cost() == none
    assert none <= 6


def test_a_reworded_sentence_reaches_readers_at_once(editor, client):
    answer = submit(editor, add_page("site.name"), body="Marrow & Friends")
    assert answer.status_code == 302
    row = SiteText.objects.get()
    assert (row.key, row.language, row.body) == ("site.name", "en", "Marrow & Friends")
    assert b"Marrow &amp; Friends" in client.get(reverse("about")).content
    assert len(comments(row)) == 1


def test_the_list_tells_what_is_reworded(editor):
    submit(editor, add_page("site.name"), body="Marrow centre")
    page = editor.get(f"{LIST}?status=reworded")
    rows = [" ".join(" ".join(row.itertext()).split()) for row in tree(page).xpath("//tbody/tr")]
    assert len(rows) == 1
    assert rows[0].startswith("site.name English Marrow centre Reworded Change")


def test_the_list_is_searched_in_keys_places_and_words(editor):
    for query in ("site.name", "Information Centre"):
        assert "site.name" in words(editor.get(LIST, {"q": query}))
    assert "No text fits" in words(editor.get(LIST, {"q": "<script>zzz"}))


def test_a_new_wording_starts_from_the_shipped_one(editor):
    page = editor.get(add_page("site.name"))
    assert fields_of(page)["body"] == "Rare Disease Information Centre"
    assert "Every page, in English (site.name)" in words(page)


def test_a_text_that_is_reworded_already_is_edited_and_not_worded_twice(editor):
    submit(editor, add_page("site.name"), body="Marrow centre")
    answer = editor.get(add_page("site.name"))
    assert answer.headers["Location"] == change_page(SiteText.objects.get())
    page = editor.post(add_page("site.name"), {"body": "Again", "started_from": "0", "revision_comment": ""})
    assert "has a wording in this language already" in words(page)
    assert SiteText.objects.count() == 1


def test_another_language_is_a_wording_of_its_own(editor):
    submit(editor, add_page("site.name"), body="Marrow centre")
    submit(editor, add_page("site.name", "es"), body="Centro de la médula")
    assert set(SiteText.objects.values_list("language", flat=True)) == {"en", "es"}


@pytest.mark.parametrize("query", ["", "?key=no.such.text", "?key=site.name&language=xx"])
def test_only_declared_texts_in_known_languages_are_worded(editor, query):
    page = editor.get(f"{ADD}{query}", follow=True)
    assert "Choose the text to reword in this list" in words(page)
    editor.post(f"{ADD}{query}", {"body": "Anything", "key": "evil", "language": "en"})
    assert not SiteText.objects.exists()


@pytest.mark.parametrize(
    ("key", "body", "said"),
    [
        (
            "page.no-text",
            "Nothing about {nme} yet.",
            "“{nme}” would be printed as it is: the site fills in only",
        ),
        ("site.name", "Centre of {name}", "the site fills in nothing here"),
        ("site.name", "", "This field is required"),
        ("site.name", "   ", "This field is required"),
        ("about.body", "<p></p>", "Write something"),
        ("about.body", '<p>So it is<cite data-citation="1"></cite>.</p>', "are for condition pages"),
    ],
)
def test_what_would_read_wrong_is_refused_in_words(editor, key, body, said):
    make(Citation, "Work", pk=1)
    page = submit(editor, add_page(key), body=body)
    assert page.status_code == 200
    assert said in words(page)
    assert not SiteText.objects.exists()


def test_a_wording_may_leave_a_place_out_or_keep_it(editor):
    assert (
        submit(editor, add_page("page.no-text"), body="Nothing yet about {name}; {name} is next.").status_code
        == 302
    )
    assert submit(editor, change_page(SiteText.objects.get()), body="Nothing yet.").status_code == 302


def test_a_rich_text_is_cleaned_and_rendered(editor, client):
    submit(editor, add_page("about.body"), body="<p>We are <b>new</b></p><div>Hello</div>")
    row = SiteText.objects.get()
    assert row.body == "<p>We are <strong>new</strong></p><p>Hello</p>"
    assert b"<strong>new</strong>" in client.get(reverse("about")).content


def test_a_script_in_a_rich_text_is_refused_and_in_a_plain_one_printed_as_text(editor, client):
    page = submit(editor, add_page("about.body"), body="<p>Hello</p><script>alert(1)</script>")
    assert page.status_code == 200
    assert not SiteText.objects.exists()
    submit(editor, add_page("site.name"), body="<script>alert(1)</script>")
    content = client.get(reverse("about")).content
    assert b"<script>alert" not in content
    assert b"&lt;script&gt;alert(1)" in content


def test_going_back_to_the_shipped_wording_can_be_undone(editor, client):
    submit(editor, add_page("site.name"), body="Marrow centre")
    row = SiteText.objects.get()
    assert "Back to the shipped wording" in words(editor.get(change_page(row)))
    url = reverse("admin:references_sitetext_delete", args=[row.pk])
    assert "Readers will see the shipped wording" in words(editor.get(url))
    editor.post(url, {"post": "yes"})
    assert "Rare Disease Information Centre" in words(client.get(reverse("about")))
    version = Version.objects.get_deleted(SiteText).get()
    submit(editor, reverse("admin:references_sitetext_recover", args=[version.pk]))
    assert SiteText.objects.get().body == "Marrow centre"


def test_a_text_that_is_no_longer_part_of_the_site_is_shown_and_can_be_deleted(editor):
    row = SiteText.objects.create(key="gone.long.ago", body="Once")
    assert "No longer part of the site" in words(editor.get(LIST))
    assert "no longer part of the site" in words(editor.get(change_page(row)))
    editor.post(reverse("admin:references_sitetext_delete", args=[row.pk]), {"post": "yes"})
    assert not SiteText.objects.exists()


def test_onlookers_look_and_strangers_sign_in(onlooker, client):
    row = SiteText.objects.create(key="site.name", body="Marrow centre")
    page = onlooker.get(LIST)
    assert page.status_code == 200
    assert "Reword " not in words(page)
    assert onlooker.get(add_page("about.heading")).status_code == 403
    assert onlooker.post(change_page(row), {"body": "Changed"}).status_code == 403
    assert onlooker.post(LIST, {"action": "delete_selected"}).status_code == 405
    assert client.get(LIST).headers["Location"].startswith("/admin/login/")
    row.refresh_from_db()
    assert row.body == "Marrow centre"


def test_a_letter_is_not_reworded_without_its_private_link(editor):
    page = submit(editor, add_page("letter.answer", "es"), body="Hola, {nombre} y {amigo}")
    assert "Keep “{link}”" in words(page)
    assert "“{amigo}”, “{nombre}” would be printed as it is" in words(page)
    assert submit(editor, add_page("letter.answer", "es"), body="Hola: {link}").status_code == 302


def test_the_list_shows_what_readers_of_each_language_see(editor):
    SiteText.objects.create(key="letter.answer", language="en", body="Dear reader, {link}")
    page = words(editor.get(LIST, {"q": "letter.answer"}))
    assert "Dear reader, {link}" in page
    assert "Hola, {name}" in page


def test_the_list_is_narrowed_to_one_place(editor):
    place = DECLARED["letter.answer"].place
    page = editor.get(LIST, {"place": place})
    assert [" ".join(head.itertext()) for head in tree(page).xpath("//section/h2")] == [place]
    assert "No text fits" in words(editor.get(LIST, {"place": "Nowhere"}))
