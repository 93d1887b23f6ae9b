"""Readiness beside the form: who is answered, with what, and that nothing sent breaks or writes anything."""

import re

from django.test import Client
from django.urls import reverse

from conditions.kinds import AUTHORED
from conditions.models import Condition, Section
from tests import build
from tests.conditions.admin.desk import add_section, change_page, fields_of, find

ADD = "/admin/conditions/condition/add/readiness"


def address(condition):
    return f"/admin/conditions/condition/{condition.pk}/readiness"


def typed(client, condition, **changes):
    """What the browser holds: the form's fields, some changed (two underscores stand for a hyphen)."""
    return with_changes(fields_of(client.get(change_page(condition))), changes)


def with_changes(fields, changes):
    return {**fields, **{name.replace("__", "-"): value for name, value in changes.items()}}


def ask(client, condition, **changes):
    return client.post(address(condition), typed(client, condition, **changes))


def rules(response):
    assert response.status_code == 200, response.content
    return set(re.findall(r'data-rule="([\w-]+)"', response.content.decode()))


def test_what_is_typed_is_looked_at_and_nothing_is_written(editor, condition):
    before = Section.objects.get().body
    response = ask(editor, condition, sections__0__body="<p>An MRI shows it.</p>", name="Marrow")
    assert {"abbreviation", "no-citation", "no-review", "no-category"} <= rules(response)
    assert "no-store" in response.headers["Cache-Control"]
    assert "uses MRI, which the page never spells out" in response.content.decode()
    assert Section.objects.get().body == before
    assert Condition.objects.get().name == "Marrow failure"


def test_added_rows_count_and_deleted_rows_do_not(editor, condition):
    added = add_section(1, body="<p>An MRI shows it.</p>", kind="cause")
    found = ask(editor, condition, **added)
    assert "abbreviation" in rules(found)
    assert 'data-place="cause"' in found.content.decode()
    assert "no-date" not in rules(found), "A new section gets its date when it is saved."
    assert "abbreviation" not in rules(ask(editor, condition, **added, sections__1__DELETE="on"))
    assert "no-content" in rules(ask(editor, condition, sections__0__DELETE="on"))


REFUSED_BY_A_SAVE = (
    ({"sections__0__body": '<p><a href="www.example.org">x</a></p>'}, "refused"),
    ({"sections__0__body": "<p>x</p>" * 70_000}, "refused"),
    ({"sections__0__body": '<p>x<cite data-citation="999999"></cite></p>'}, "work-missing"),
    (add_section(1, kind="summary"), "twice"),
    (add_section(1, kind=""), "no-kind"),
    ({"name": " "}, "no-name"),
)


def test_what_a_save_would_refuse_blocks(editor, condition):
    fields = typed(editor, condition)
    for changes, rule in REFUSED_BY_A_SAVE:
        response = editor.post(address(condition), with_changes(fields, changes))
        assert rule in rules(response)
        assert 'data-blocking="1"' in response.content.decode(), rule


def test_each_language_is_a_page_of_its_own(editor, condition):
    build.term("médula", slug="medula", language="es")
    response = ask(
        editor, condition, **add_section(1, kind="summary", language="es", body="<p>La médula.</p>")
    )
    assert (
        'data-words="médula" data-passed="0" data-place="summary" data-language="es"'
        in response.content.decode()
    )
    assert "Summary (Español)" in response.content.decode()


def test_a_page_that_is_not_stored_yet_is_looked_at_too(editor, condition):
    fields = typed(editor, condition)
    assert "no-review" in rules(editor.post(ADD, fields))
    assert Condition.objects.count() == 1


NOT_OURS = (
    {"sections__TOTAL_FORMS": ""},
    {"sections__TOTAL_FORMS": "x"},
    {"sections__TOTAL_FORMS": "-1"},
    {"sections__TOTAL_FORMS": "9" * 30},
    {"sections__TOTAL_FORMS": "٣"},
    {"other_names__TOTAL_FORMS": "99999"},
    {"sections__0__kind": "questions"},
    {"sections__0__language": "xx"},
    {"sections__0__attached": "x"},
    {"sections__0__attached": "9" * 19},
    {"categories": "-1"},
    {"sections__0__body": "x" * 3_000_001},
)


def test_what_no_form_sends_is_refused_in_words(editor, condition):
    fields = typed(editor, condition)
    for broken in NOT_OURS:
        response = editor.post(address(condition), with_changes(fields, broken))
        assert response.status_code == 400, broken
        assert response.json()["error"].endswith(".")


def test_nothing_typed_breaks_it_or_comes_back_alive(editor, condition):
    fields = typed(editor, condition)
    for value in ("\x00", "<script>alert(1)</script>", "x" * 100_000, "١٢", "0000-99-99"):
        for name in ("name", "slug", "sections-0-body", "sections-0-heading", "sections-0-updated_on"):
            response = editor.post(address(condition), {**fields, name: value})
            assert response.status_code == 200, (name, value[:20])
            assert b"<script" not in response.content


def test_only_who_may_save_the_form_is_answered(role, condition):
    writer, moderator = role("Writer"), role("Moderator")
    fields = typed(writer, condition)
    for path in (address(condition), ADD):
        assert writer.post(path, fields).status_code == 200
        assert moderator.post(path, fields).status_code == 403
        stranger = Client().post(path, fields)
        assert (stranger.status_code, stranger.url.partition("?")[0]) == (302, reverse("admin:login"))
        response = writer.get(path)
        assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert writer.post("/admin/conditions/condition/8/readiness", fields).status_code == 404
    assert writer.post(f"/admin/conditions/condition/{'9' * 30}/readiness", fields).status_code == 404


def test_a_request_without_its_token_is_refused(editor, condition):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor.user)
    assert strict.post(address(condition), typed(editor, condition)).status_code == 403


def test_the_form_carries_the_panel_for_who_may_save_it(editor, role, condition):
    panel = find(editor.get(change_page(condition)), "//details[@data-readiness-panel]")[0]
    assert panel.get("data-url") == address(condition)
    panel = find(editor.get(reverse("admin:conditions_condition_add")), "//details[@data-readiness-panel]")[0]
    assert panel.get("data-url") == ADD


def test_the_number_of_queries_does_not_grow_with_the_page(editor, condition, django_assert_num_queries):
    works = [build.citation(f"Glass {n}") for n in range(11)]
    fields = typed(editor, condition)
    many = dict(fields) | {"sections-TOTAL_FORMS": "11"}
    for at, (kind, work) in enumerate(zip(AUTHORED, works, strict=True)):
        row = {
            "kind": kind,
            "language": "en",
            "body": f"<p>So.{build.cite(work)}</p>",
            "attached": works[0].pk,
        }
        many |= {f"sections-{at}-{name}": value for name, value in row.items()}
    editor.post(address(condition), fields)  # rights are asked for once
    # Session, person, rights (2), page; facts, review, approval; works, glossary, rules.
    for data in (fields, many):
        with django_assert_num_queries(11):
            assert editor.post(address(condition), data).status_code == 200
