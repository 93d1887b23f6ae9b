"""The registry of the desk: who sees what, in which order, and what happens when a list cannot be read."""

import logging

import pytest

from gard.desk import read_desk
from gard.lib.desk import FULL, Desk, DeskBar, DeskChart, DeskList, DeskNote, DeskRow


class Person:
    """An account with these rights."""

    def __init__(self, *rights):
        self.rights = set(rights)

    def has_perms(self, needed):
        return self.rights.issuperset(needed)


def work(total=1):
    rows = tuple(DeskRow(title=f"Page {n}", url=f"/{n}") for n in range(total))
    return lambda user: DeskList(total, rows, "/all", "Nothing waits.")


def titles(shown):
    return [one.entry.title for one in shown]


def test_lists_stand_in_the_order_of_their_places_whatever_was_loaded_first():
    desk = Desk()
    desk.lists.entry("c", "Later", place=20, needs=())(work())
    desk.lists.entry("b", "Second", place=10, needs=())(work())
    desk.lists.entry("a", "First", place=10, needs=())(work())
    assert titles(read_desk(desk, Person()).lists) == ["First", "Second", "Later"]


def test_an_account_sees_only_what_it_has_every_right_for_and_nothing_is_read_for_the_rest():
    desk, asked = Desk(), []
    desk.lists.entry("one", "One", place=1, needs=("look",))(work())
    desk.lists.entry("two", "Two", place=2, needs=("look", "judge"))(asked.append)
    assert titles(read_desk(desk, Person("look")).lists) == ["One"]
    assert read_desk(desk, Person("judge")).lists == ()
    assert asked == []


def test_a_key_is_used_once():
    desk = Desk()
    desk.lists.entry("one", "One", place=1, needs=())(work())
    with pytest.raises(ValueError, match="'one'"):
        desk.lists.entry("one", "Another", place=2, needs=())(work())


def test_a_list_with_work_is_told_from_one_without():
    desk = Desk()
    desk.lists.entry("full", "Full", place=2, needs=())(work(3))
    desk.lists.entry("bare", "Bare", place=1, needs=())(work(0))
    page = read_desk(desk, Person())
    assert (titles(page.at_work), titles(page.clear)) == (["Full"], ["Bare"])


def test_one_list_that_fails_leaves_the_others_is_never_shown_as_empty_and_stands_in_the_log(caplog):
    def fail(user):
        raise RuntimeError("the catalogue is gone")

    desk = Desk()
    desk.lists.entry("broken", "Broken", place=1, needs=())(fail)
    desk.lists.entry("whole", "Whole", place=2, needs=())(work())
    desk.charts.entry("bars", "Bars", place=1, needs=())(fail)
    desk.notes.entry("note", "Note", place=1, needs=())(fail)
    with caplog.at_level(logging.ERROR):
        page = read_desk(desk, Person())
    assert titles(page.at_work) == ["Broken", "Whole"]
    assert [one.has_failed for one in (*page.lists, *page.charts)] == [True, False, True]
    assert page.clear == []
    assert "broken" in caplog.text
    assert "the catalogue is gone" in caplog.text


def test_a_note_that_does_not_apply_is_not_shown():
    desk = Desk()
    desk.notes.entry("no", "No", place=1, needs=())(lambda user: None)
    desk.notes.entry("yes", "Yes", place=2, needs=())(lambda user: DeskNote("A rule is relaxed."))
    assert read_desk(desk, Person()).notes == (DeskNote("A rule is relaxed."),)


def test_bars_are_as_long_as_their_numbers_and_the_smallest_can_still_be_seen():
    bars = tuple(DeskBar(str(number), number) for number in (20_000, 10_000, 1, 0))
    chart = DeskChart(summary="", about="", unit="", bars=bars)
    assert [length for _, length in chart.drawn] == [FULL, FULL // 2, FULL // 100, 0]
    assert bars[0].number == "20,000"


def test_a_chart_without_any_number_is_drawn_empty():
    chart = DeskChart(summary="", about="", unit="", bars=(DeskBar("None", 0),))
    assert [length for _, length in chart.drawn] == [0]
