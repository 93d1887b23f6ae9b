"""Who has a page open is told to those who may see the page, cheaply, and to nobody else."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from conditions.actions import around, leave, note_open
from conditions.errors import WrongState
from conditions.models import OpenForm
from tests.conditions.admin.desk import change_page, find, save

TAB, OTHER_TAB = "a" * 32, "b" * 32


def address(number=7):
    return reverse("admin:conditions_condition_presence", args=[number])


def sign(client, tab=TAB, number=7, **fields):
    return client.post(address(number), {"tab": tab, **fields})


def sentences(page):
    return [item.text for item in find(page, "//*[@data-presence]//li")]


@pytest.fixture
def colleague(role, editor):
    client = role("Reviewer")
    client.user.first_name, client.user.last_name = "Anna", "Example"
    client.user.save()
    return client


def test_two_people_see_each_other_and_whether_something_is_unsaved(editor, colleague, condition):
    sign(colleague, OTHER_TAB, is_changed="1")
    (other,) = sign(editor).json()["others"]
    assert other["name"] == "Anna Example"
    assert other["is_changed"] is True
    assert other["is_same_person"] is False
    assert other["words"].startswith("Anna Example has had this page open since ")
    assert other["words"].endswith(", with unsaved typing.")
    (seen,) = sign(colleague, OTHER_TAB).json()["others"]
    assert (seen["name"], seen["is_changed"]) == ("Writer Example", False)


def test_a_person_in_two_tabs_is_told_so_and_is_one_person_to_others(editor, colleague, condition):
    sign(editor, "c" * 32, is_changed="1")
    (other,) = sign(editor).json()["others"]
    assert other["is_same_person"] is True
    assert other["words"].startswith("You have had this page open in another tab since ")
    assert [one["is_changed"] for one in sign(colleague, OTHER_TAB).json()["others"]] == [True]


def test_the_form_lists_colleagues_from_the_start_and_opening_it_writes_nothing(editor, colleague, condition):
    sign(colleague, OTHER_TAB)
    page = editor.get(change_page(condition))
    (sentence,) = sentences(page)
    assert sentence.startswith("Anna Example has had this page open since ")
    assert OpenForm.objects.count() == 1


def test_who_leaves_is_gone_at_once(editor, colleague, condition):
    sign(colleague, OTHER_TAB)
    assert sign(colleague, OTHER_TAB, leaving="1").json() == {}
    assert sign(editor).json()["others"] == []


def test_who_gives_no_sign_is_forgotten_when_somebody_opens_the_page(editor, colleague, condition):
    past = timezone.now() - dt.timedelta(minutes=2)
    note_open(7, by=colleague.user, tab=OTHER_TAB, is_changed=False, now=past)
    assert sign(editor).json()["others"] == []
    assert [row.tab for row in OpenForm.objects.all()] == [TAB]


def test_a_sign_costs_five_queries_however_many_are_there(
    editor, colleague, condition, django_assert_num_queries
):
    sign(editor)
    for number in range(5):
        sign(colleague, f"{number}" * 32)
    with django_assert_num_queries(5):
        sign(editor, is_changed="1")


def test_a_save_by_somebody_else_is_told_once(editor, colleague, condition):
    opened = editor.get(change_page(condition))
    started_from = find(opened, "//input[@name='started_from']/@value")[0]
    assert sign(editor, started_from=started_from).json()["saved"] is None
    save(colleague, condition, name="Marrow failure, renamed")
    told = sign(editor, started_from=started_from).json()
    assert told["saved"]["words"].startswith("Anna Example saved this page at ")
    assert told["saved"]["is_same_person"] is False
    again = sign(editor, started_from=started_from, known=told["newest"]).json()
    assert again["saved"] is None


def test_a_save_in_another_tab_of_ones_own_is_told_as_such(editor, condition):
    sign(editor)
    save(editor, condition, name="Marrow failure, renamed")
    saved = sign(editor, started_from="0").json()["saved"]
    assert saved["words"].startswith("You saved this page in another tab at ")


def test_who_is_signed_out_is_told_in_json(condition):
    response = sign(Client())
    assert response.status_code == 401
    assert response.json() == {"error": "You are signed out."}
    assert OpenForm.objects.count() == 0


def test_who_may_not_view_conditions_learns_nothing(role, condition):
    client = role("Writer")
    client.user.groups.clear()
    response = sign(client)
    assert response.status_code == 403
    assert "others" not in response.json()


def test_a_post_from_elsewhere_is_refused(role, condition):
    client = Client(enforce_csrf_checks=True)
    client.force_login(role("Writer").user)
    assert sign(client).status_code == 403
    assert OpenForm.objects.count() == 0


@pytest.mark.parametrize("tab", ["", "x", "A" * 32, "a" * 37, "../../etc"])
def test_a_tab_that_is_none_is_refused(editor, condition, tab):
    assert sign(editor, tab).status_code == 400


@pytest.mark.parametrize("number", [8, 2**63, 10**30])
def test_a_page_that_is_not_there_is_not_found(editor, condition, number):
    assert sign(editor, number=number).status_code == 404
    assert sign(editor, number=number, leaving="1").status_code == 200


def test_a_sign_with_nonsense_about_versions_is_a_sign(editor, condition):
    assert sign(editor, started_from="9" * 400, known="²").status_code == 200


def test_only_posts_are_answered_and_nothing_is_stored_on_the_way(editor, condition):
    response = editor.get(address())
    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert sign(editor).headers["Cache-Control"] == "no-store"


def test_signs_of_one_tab_are_one_row(editor, condition):
    now = timezone.now()
    for seconds in (0, 20, 40):
        later = now + dt.timedelta(seconds=seconds)
        note_open(7, by=editor.user, tab=TAB, is_changed=seconds == 40, now=later)
    row = OpenForm.objects.get()
    assert (row.opened, row.seen_at, row.is_changed) == (now, now + dt.timedelta(seconds=40), True)
    leave(7, by=editor.user, tab=TAB)
    assert around(7, user=editor.user, tab=TAB, now=now).others == ()


def test_a_sign_for_no_page_is_refused(editor, condition):
    with pytest.raises(WrongState):
        note_open(8, by=editor.user, tab=TAB, is_changed=False, now=timezone.now())
