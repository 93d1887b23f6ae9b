"""Comparing at the desk: the sides that may be chosen, who may see which, and what is shown."""

import re
from html import unescape

import pytest
import reversion
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from reversion.models import Version

from conditions.actions import withdraw
from conditions.admin.comparing import compare_working_copy
from conditions.models import Condition
from references.actions import merge
from tests import build
from tests.conditions.admin import desk

pytestmark = pytest.mark.django_db


def keep(row, comment=""):
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(Condition.objects.get(pk=row.pk))
        reversion.set_comment(comment)
    return Version.objects.get_for_object(row).first()


@pytest.fixture
def page():
    """Two editions, two versions, and an unpublished change."""
    edition = build.published(sections={"summary": "<p>Number One of glass.</p>"})
    row = edition.condition
    keep(row)
    build.change(row, summary="<p>Number Two of glass.</p>")
    build.publish(row)
    keep(row)
    build.change(row, summary="<p>Number Three of glass.</p>")
    return row


def address(row):
    return reverse("admin:conditions_condition_compare", args=[row.pk])


def compared(client, row, **sides):
    sides = {{"from_": "from"}.get(name, name): value for name, value in sides.items()}
    return client.get(address(row), sides)


def words(response):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def marks(response, element):
    """The words of each mark in the text, without what is only heard."""
    path = f"//div[@class='prose']//{element}"
    found = desk.find(response, path)
    return ["".join(mark.xpath("text()|*[not(@class='visually-hidden')]//text()")).strip() for mark in found]


def test_what_readers_see_is_compared_with_the_working_copy_unless_asked_otherwise(editor, page):
    response = compared(editor, page)
    assert "From edition 2 to the working copy ." in words(response)
    assert (marks(response, "del"), marks(response, "ins")) == (["Two"], ["Three"])
    assert "no-store" in response["Cache-Control"]


def test_any_two_sides_are_compared_and_can_be_turned_round(editor, page):
    older = Version.objects.get_for_object(page).last()
    response = compared(editor, page, from_="edition-2", to=f"version-{older.pk}")
    assert (marks(response, "del"), marks(response, "ins")) == (["Two"], ["One"])
    assert response.context["swapped"] == f"?from=version-{older.pk}&to=edition-2"
    response = compared(editor, page, from_="edition-1", to="current")
    assert (marks(response, "del"), marks(response, "ins")) == (["One"], ["Two"])
    response = compared(editor, page, from_="nothing", to="edition-1")
    assert marks(response, "ins") == ["Number One of glass."]


def test_equal_sides_and_equal_texts_say_so(editor, page):
    assert "Choose two different ones" in words(compared(editor, page, from_="working", to="working"))
    newest = keep(page)
    assert "The two say exactly the same." in words(compared(editor, page, from_=f"version-{newest.pk}"))


def test_a_page_that_was_never_published_is_compared_with_nothing(editor):
    response = compared(editor, build.condition())
    assert "From nothing to the working copy" in words(response)
    assert "New section" in words(response)


def test_a_current_edition_that_is_none_and_a_version_that_cannot_be_read_are_said_in_words(editor, page):
    older = Version.objects.get_for_object(page).last()
    Version.objects.filter(pk=older.pk).update(serialized_data="[]")
    response = compared(editor, page, to=f"version-{older.pk}")
    assert "it cannot be compared" in words(response)
    withdraw(page, by=build.reviewer(), note="Wrong")
    assert "no current edition" in words(compared(editor, page, from_="current"))
    assert "From nothing to the working copy" in words(compared(editor, page))


@pytest.mark.parametrize(
    "side",
    ["edition-9", "edition-0", "edition-999999999999", "version-1x", "draft", "version-" + "9" * 30, "\x00"],
)
def test_sides_that_are_none_are_not_found(editor, page, side):
    assert compared(editor, page, from_=side).status_code in {400, 404}


def test_a_version_of_anything_else_is_not_found(editor, page):
    """Versions are looked up by their number, which another page and another kind of thing have too."""
    other, work = build.condition("Other", number=77), build.citation()
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(work)
    for stranger in (keep(other), Version.objects.get_for_object(work).get()):
        assert compared(editor, page, from_=f"version-{stranger.pk}").status_code == 404
    part = Version.objects.exclude(content_type__model="condition").filter(
        revision__version__object_id=page.pk
    )
    assert compared(editor, page, from_=f"version-{part.first().pk}").status_code == 404


def test_who_may_not_preview_compares_editions_only(role, page):
    person = role("Moderator")
    person.user.groups.clear()
    assert compared(person, page).status_code == 403
    person.user.user_permissions.set(Permission.objects.filter(codename="view_condition"))
    response = compared(person, page)
    assert (marks(response, "del"), marks(response, "ins")) == (["One"], ["Two"])
    assert "Three" not in response.content.decode()
    version = Version.objects.get_for_object(page).first()
    for side in ("working", f"version-{version.pk}"):
        assert compared(person, page, to=side).status_code == 403
        assert side not in response.content.decode()
    assert "Compare" not in words(person.get(desk.act_page(page, "history")))


def test_strangers_sign_in_and_nothing_is_posted(editor, page):
    assert reverse("admin:login") in Client().get(address(page)).url
    assert editor.post(address(page)).status_code == 405
    assert editor.get("/admin/conditions/condition/4711/compare").status_code == 404
    assert editor.get(f"/admin/conditions/condition/{'9' * 40}/compare").status_code == 404


def test_a_comparison_of_a_large_page_costs_no_more_queries(editor, page):
    address_of = {"from": "edition-1", "to": "working"}
    editor.get(address(page), address_of)
    with CaptureQueriesContext(connection) as small:
        editor.get(address(page), address_of)
    works = [build.citation(f"Work {letter}") for letter in "ABCDEFGH"]
    cited = f"<p>So.{build.cite(*works)} A <dfn data-term='{build.term().pk}'>word</dfn>.</p>"
    build.fill(
        page,
        sections=dict.fromkeys(("cause", "treatment", "diagnosis"), cited),
        attached={"cause": works},
        supporting=tuple(build.organization(f"Circle {n}") for n in range(5)),
        resources=tuple(build.resource(f"Resource {n}") for n in range(5)),
        parents=(build.condition("Group", number=90),),
    )
    for _ in range(60):
        keep(page, "Once more")
    with CaptureQueriesContext(connection) as large:
        response = editor.get(address(page), address_of)
    assert "Circle 4" in words(response)
    assert len(large) <= len(small) + 7  # One for each kind of thing that the small page has none of.
    assert len(large) < 30
    assert len(desk.find(response, "//select[@id='id_from']//option[starts-with(@value, 'version-')]")) == 50


def test_an_old_version_that_was_chosen_stays_among_the_choices(editor, page):
    first = Version.objects.get_for_object(page).last()
    for _ in range(55):
        keep(page)
    response = compared(editor, page, from_=f"version-{first.pk}")
    assert desk.find(response, "//select[@id='id_from']//option[@selected]/@value") == [f"version-{first.pk}"]


def test_another_language_is_compared_with_itself(editor, page):
    build.fill(page, sections={"summary": "<p>Una rodilla.</p>"}, language="es")
    response = compared(editor, page, language="es")
    assert marks(response, "ins") == ["Una rodilla."]
    assert "Three" not in response.content.decode()
    assert compared(editor, page, language="xx").status_code == 404


def test_the_history_of_a_page_offers_two_versions_to_compare(editor, page):
    response = editor.get(desk.act_page(page, "history"))
    newest, older = Version.objects.get_for_object(page)
    assert desk.find(response, "//form[@class='version-compare']/@action") == [address(page)]
    for name, chosen in (("from", older), ("to", newest)):
        radios = f"//input[@type='radio'][@name='{name}']"
        assert len(desk.find(response, radios)) == 2
        assert desk.find(response, f"{radios}[@checked]/@value") == [f"version-{chosen.pk}"]
    assert f"?from=version-{older.pk}&to=working" in desk.find(response, "//table//a/@href")[-1]
    assert editor.get(address(page), {"from": f"version-{older.pk}", "to": "working"}).status_code == 200


def test_the_history_of_other_things_is_as_it_was(editor):
    work = build.citation()
    response = editor.get(reverse("admin:references_citation_history", args=[work.pk]))
    assert desk.find(response, "//input[@type='radio']") == []
    assert "compare" not in response.content.decode().lower()


def test_form_and_list_of_editions_lead_to_the_comparison(editor, page):
    assert address(page) in desk.find(
        editor.get(desk.change_page(page)), "//ul[@class='standing-acts']//a/@href"
    )
    listed = editor.get(reverse("admin:conditions_edition_changelist"))
    links = [link for link in desk.find(listed, "//table//a/@href") if link.startswith(address(page))]
    assert links == [
        f"{address(page)}?from=edition-2&to=working",
        f"{address(page)}?from=edition-1&to=current",
    ]
    assert all(editor.get(link).status_code == 200 for link in links)


def test_the_working_copy_can_be_compared_for_any_page_of_the_desk(page):
    comparison = compare_working_copy(page)
    assert [each.kind for each in comparison.changed_sections] == ["summary"]
    assert not compare_working_copy(build.condition("New", number=60)).is_same


def test_a_merged_work_is_no_change(editor, page):
    old, new = build.citation("Old A"), build.citation("New B")
    build.change(page, cause=f"<p>So.{build.cite(old)}</p>", summary="<p>Number Two of glass.</p>")
    build.publish(page)
    merge(old, into=new, by=build.reviewer())
    build.change(page, cause=f"<p>So.{build.cite(new)}</p>")
    assert compare_working_copy(page).is_same
