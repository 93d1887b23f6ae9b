"""Every address of the history refuses those who may not, linked or not, whatever version it names."""

import pytest
from reversion.models import Version

from conditions.models import Condition, Section
from references.models import Citation, GlossaryTerm
from tests.gard.lib.versions import desk
from tests.gard.lib.versions.test_restoring import keep


def test_a_citation_editor_cannot_restore_a_glossary_term_through_the_citations_address(person, term, db):
    """The hole of the stock views: number and key match, the kind is not looked at."""
    Citation.objects.update_or_create(pk=term.pk, defaults={"title": "Has the same key as the term"})
    version = desk.versions_of(term)[0]
    attacker = person("mallory", "change_citation", "add_citation", "view_citation")
    url = desk.address(Citation, "revision", term.pk, version.pk)
    before = desk.everything()
    assert attacker.get(url).status_code == 404
    assert attacker.post(url, {"title": "x", "_save": "1"}).status_code == 404
    assert attacker.get(desk.old_page(version, term)).status_code == 403
    assert attacker.post(desk.old_page(version, term), {"name": "x"}).status_code == 403
    assert desk.everything() == before


def test_a_citation_editor_cannot_recover_a_glossary_term_through_the_citations_address(person, term):
    version = desk.versions_of(term)[0]
    term.delete()
    attacker = person("mallory", "change_citation", "add_citation", "view_citation")
    before = desk.everything()
    for url, expected in (
        (desk.address(Citation, "recover", version.pk), 404),
        (desk.address(GlossaryTerm, "recover", version.pk), 403),
    ):
        assert attacker.get(url).status_code == expected
        assert attacker.post(url, {"title": "x", "_save": "1"}).status_code == expected
    assert desk.everything() == before


VIEWER, CHANGER, ADDER = ("view_citation",), ("change_citation",), ("add_citation",)
BOTH = ("add_citation", "change_citation")


@pytest.mark.parametrize(
    ("view", "allowed", "status"),
    [
        ("revision", (), 403),
        ("revision", VIEWER, 403),
        ("revision", ADDER, 403),
        ("revision", CHANGER, 200),
        ("recover", (), 403),
        ("recover", VIEWER, 403),
        ("recover", CHANGER, 403),
        ("recover", ADDER, 403),
        ("recover", BOTH, 200),
        ("recoverlist", (), 403),
        ("recoverlist", VIEWER, 403),
        ("recoverlist", CHANGER, 403),
        ("recoverlist", ADDER, 403),
        ("recoverlist", BOTH, 200),
        ("history", (), 403),
        ("history", ADDER, 403),
        ("history", VIEWER, 200),
        ("history", CHANGER, 200),
        ("history", ("change_glossaryterm", "view_glossaryterm"), 403),
        ("revision", ("change_glossaryterm", "view_glossaryterm"), 403),
    ],
)
def test_who_may_open_and_post_to_what(person, citation, view, allowed, status):
    somebody = person("somebody", *allowed)
    version = desk.versions_of(citation)[0]
    url = {
        "revision": desk.old_page(version, citation),
        "recover": desk.address(Citation, "recover", version.pk),
        "recoverlist": desk.address(Citation, "recoverlist"),
        "history": desk.address(citation, "history", citation.pk),
    }[view]
    if view.startswith("recover"):
        citation.delete()
    before = desk.everything()
    assert somebody.get(url).status_code == status
    assert somebody.post(url, {"title": ""}).status_code in ((403,) if status == 403 else (200, 405))
    assert desk.everything() == before


@pytest.mark.parametrize("view", ["revision", "recover", "recoverlist", "history"])
def test_a_stranger_is_sent_to_the_sign_in(client, citation, view):
    version = desk.versions_of(citation)[0]
    args = {
        "revision": [citation.pk, version.pk],
        "recover": [version.pk],
        "recoverlist": [],
        "history": [citation.pk],
    }
    url = desk.address(Citation, view, *args[view])
    assert client.get(url)["Location"].startswith("/admin/login/")
    assert client.post(url)["Location"].startswith("/admin/login/")


def test_a_version_of_another_object_of_the_same_kind_is_not_found(editor, citation):
    other = Citation.objects.create(title="Other")
    keep(other)
    assert editor.get(desk.old_page(desk.versions_of(other)[0], citation)).status_code == 404


def test_a_version_of_another_database_is_not_found(editor, citation):
    version = desk.versions_of(citation)[0]
    Version.objects.filter(pk=version.pk).update(db="archive")
    assert editor.get(desk.old_page(version, citation)).status_code == 404
    citation.delete()
    assert editor.get(desk.address(Citation, "recover", version.pk)).status_code == 404


@pytest.mark.parametrize("number", ["0", "9" * 18, "9" * 30, "9" * 5000])
def test_a_version_number_that_never_was_is_not_found(editor, citation, number):
    assert editor.get(f"/admin/references/citation/{citation.pk}/history/{number}/").status_code == 404
    assert editor.get(f"/admin/references/citation/recover/{number}/").status_code == 404


@pytest.mark.parametrize("key", ["0", "x", "_00", "9" * 30, "9" * 5000, "1_2F1", "%F0%9F%92%A9"])
def test_a_key_that_never_was_leads_back_with_a_message(editor, citation, key):
    version = desk.versions_of(citation)[0]
    for url in (
        f"/admin/references/citation/{key}/history/{version.pk}/",
        f"/admin/references/citation/{key}/history/",
    ):
        page = editor.get(url)
        assert (page.status_code, page["Location"]) == (302, "/admin/")


def test_an_object_outside_of_what_the_admin_lets_somebody_see_has_no_history(editor, citation, monkeypatch):
    admin = desk.site._registry[Citation]
    monkeypatch.setattr(admin, "get_queryset", lambda request: Citation.objects.exclude(pk=citation.pk))
    before = desk.everything()
    version = desk.versions_of(citation)[0]
    for url in (desk.old_page(version, citation), desk.address(citation, "history", citation.pk)):
        assert editor.get(url).status_code == 302
        assert editor.post(url, {"title": "x"}).status_code in (302, 405)
    assert desk.everything() == before


def test_who_may_not_change_sections_cannot_change_them_by_restoring_the_page(person, db):
    condition = Condition.objects.create(number=2, name="First", slug="first")
    section = Section.objects.create(condition=condition, kind="summary", body="<p>First.</p>")
    keep(condition)
    version = desk.versions_of(condition)[0]
    somebody = person("names-only", "change_condition", "view_section")
    Condition.objects.update(name="Second")
    assert somebody.get(desk.old_page(version, condition)).status_code == 200
    Section.objects.update(body="<p>Second.</p>")
    assert (
        somebody.post(desk.old_page(version, condition), {"name": "First", "slug": "first"}).status_code
        == 403
    )
    section.delete()
    assert somebody.get(desk.old_page(version, condition)).status_code == 403
    assert not Section.objects.exists()


def test_recovering_what_is_not_deleted_overwrites_nothing(editor, citation):
    url = desk.address(Citation, "recover", desk.versions_of(citation)[0].pk)
    before = desk.everything()
    page = editor.post(url, {"title": "x", "_save": "1"}, follow=True)
    assert "is not deleted" in desk.sentences(page)
    assert desk.everything() == before


def test_a_deleted_object_is_not_restored_by_somebody_who_may_only_change(person, citation):
    version, pk = desk.versions_of(citation)[0], citation.pk
    citation.delete()
    somebody = person("changer", "change_citation")
    url = desk.address(Citation, "revision", pk, version.pk)
    assert somebody.post(url, {"title": "x", "_save": "1"}).status_code == 302
    assert not Citation.objects.exists()


@pytest.mark.parametrize("trick", ["_saveasnew", "_to_field"])
def test_a_restore_cannot_be_turned_on_another_object(editor, citation, trick):
    other = Citation.objects.create(title="Other")
    before = desk.everything()
    version = desk.versions_of(citation)[0]
    url = desk.old_page(version, citation)
    page = editor.post(url, {**editor.form(url), trick: "id"})
    assert page.status_code == 400
    assert editor.post(f"{url}?{trick}=id", editor.form(url)).status_code == 400
    other.refresh_from_db()
    assert desk.everything() == before
