"""Retiring and bringing back: the act itself, its button and its list action."""

import pytest

from references.actions import bring_back, merge, retire
from references.errors import NotAllowed, WrongState
from references.models import Citation
from tests.references.desk import KINDS, act, address, change_page, comments, make, person, use, words


@pytest.fixture(params=KINDS, ids=lambda model: model.__name__)
def thing(request, db):
    return make(request.param, "Marrow failure")


def test_retired_things_stay_and_are_no_longer_offered(thing, ana):
    retire(thing, by=ana)
    thing.refresh_from_db()
    assert thing.is_retired
    assert list(type(thing).objects.offered()) == []
    assert comments(thing) == ["Retired"]


def test_what_is_brought_back_is_offered_again(thing, ana):
    retire(thing, by=ana)
    bring_back(thing, by=ana)
    assert list(type(thing).objects.offered()) == [thing]
    assert comments(thing) == ["Retired", "Brought back"]


def test_retiring_twice_is_refused_and_keeps_no_version(thing, ana):
    retire(thing, by=ana)
    with pytest.raises(WrongState, match="is retired already"):
        retire(thing, by=ana)
    assert comments(thing) == ["Retired"]


def test_only_what_is_retired_can_be_brought_back(thing, ana):
    with pytest.raises(WrongState, match="is not retired"):
        bring_back(thing, by=ana)


def test_what_is_merged_is_separated_and_not_brought_back(thing, ana):
    merge(thing, into=make(type(thing), "Survivor"), by=ana)
    with pytest.raises(WrongState, match="Separate it from that one first"):
        bring_back(thing, by=ana)


def test_what_was_deleted_in_the_meantime_is_refused_in_words(thing, ana):
    gone = type(thing).objects.get()
    thing.delete()
    with pytest.raises(WrongState, match="has been deleted in the meantime"):
        retire(gone, by=ana)


@pytest.mark.parametrize("action", [retire, bring_back])
def test_who_may_not_change_may_not_retire(thing, action):
    with pytest.raises(NotAllowed, match="Your account may not"):
        action(thing, by=person("otto", f"view_{thing._meta.model_name}"))


def test_an_account_that_was_closed_may_nothing(thing, ana):
    ana.is_active = False
    with pytest.raises(NotAllowed):
        retire(thing, by=ana)


def test_the_button_retires_and_the_page_says_so(thing, editor):
    assert "Retire" in words(editor.get(change_page(thing)))
    page = editor.post(act(thing, "retire"), follow=True)
    assert "is no longer offered" in words(page)
    assert "Retired: it stays where it is used" in words(page)
    assert "Bring back" in words(page)
    page = editor.post(act(thing, "bring-back"), follow=True)
    assert "is offered to editors again" in words(page)


def test_a_second_press_of_the_button_gets_a_sentence(thing, editor):
    editor.post(act(thing, "retire"))
    assert "is retired already" in words(editor.post(act(thing, "retire"), follow=True))


@pytest.mark.parametrize("name", ["retire", "bring-back", "separate"])
def test_looking_at_a_button_address_does_nothing(thing, editor, name):
    assert editor.get(act(thing, name)).status_code == 405
    thing.refresh_from_db()
    assert not thing.is_retired


@pytest.mark.parametrize("name", ["retire", "bring-back", "separate"])
def test_an_onlooker_gets_403_and_a_stranger_the_sign_in_page(thing, onlooker, client, name):
    assert onlooker.post(act(thing, name)).status_code == 403
    answer = client.post(act(thing, name))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/admin/login/")
    thing.refresh_from_db()
    assert not thing.is_retired


def test_an_onlooker_sees_no_buttons(thing, onlooker):
    page = onlooker.get(change_page(thing))
    assert page.status_code == 200
    assert b"/retire/" not in page.content
    assert b"/merge/" not in page.content


@pytest.mark.parametrize("key", ["999999", "nothing", "99999999999999999999999"])
def test_a_button_of_what_is_not_there_leads_back_with_a_sentence(editor, key):
    page = editor.post(address(Citation, "retire", key), follow=True)
    assert page.status_code == 200
    assert "exist" in words(page)


def test_the_list_action_retires_each_and_tells_what_was_refused(thing, editor, ana):
    other = retire(make(type(thing), "Another one"), by=ana)
    page = editor.post(
        address(thing, "changelist"),
        {"action": "retire_selected", "_selected_action": [thing.pk, other.pk]},
        follow=True,
    )
    assert "is no longer offered" in words(page)
    assert "is retired already" in words(page)
    assert comments(thing) == ["Retired"]


def test_the_list_action_is_not_there_for_onlookers(thing, onlooker):
    onlooker.post(address(thing, "changelist"), {"action": "retire_selected", "_selected_action": [thing.pk]})
    thing.refresh_from_db()
    assert not thing.is_retired


def test_a_retired_thing_is_still_found_where_it_is_used(thing, editor, ana):
    use(thing)
    retire(thing, by=ana)
    assert "Bone marrow necrosis" in words(editor.get(change_page(thing)))
