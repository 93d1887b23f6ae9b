"""The screen tells a person what is strange about a question, and refuses none."""

import pytest

from conditions.questions import screen as module
from conditions.questions.asked import Asked
from conditions.questions.screen import SIGNALS, Arrival, screen

PLAIN = Asked(text="Can glass joints heal?")


@pytest.mark.parametrize(
    ("arrival", "signal", "is_held"),
    [
        (Arrival(form_seconds=3.9), "quick", True),
        (Arrival(is_trapped=True), "trap", True),
        (Arrival(from_sender=10), "many-from-one", True),
        (Arrival(overall=300), "many", True),
        (Arrival(same_words=1), "same-words", False),
    ],
)
def test_what_is_strange_about_the_way_it_came_is_said(arrival, signal, is_held):
    verdict = screen(PLAIN, arrival)
    assert (verdict.signals, verdict.is_held) == ((signal,), is_held)


@pytest.mark.parametrize(
    "arrival",
    [Arrival(), Arrival(form_seconds=4), Arrival(from_sender=9, overall=299), Arrival(form_seconds=900_000)],
)
def test_an_ordinary_question_shows_no_signal(arrival):
    verdict = screen(PLAIN, arrival)
    assert (verdict.signals, verdict.is_held, verdict.is_urgent) == ((), False, False)


@pytest.mark.parametrize(
    ("name", "is_held"),
    [
        ("Claim it at https://evil.example/claim", True),
        ("WWW.evil.example", True),
        ("see evil.example", True),
        ("me@evil.example", True),
        ("Call 55 01", True),
        ("John Smith 3rd", False),
        ("J.R. O'Neill-Díaz", False),
        ("Ma.Teresa", False),
        ("Наталья", False),
    ],
)
def test_a_name_that_advertises_waits_for_a_person(name, is_held):
    for asked in (Asked(text="Why?", given_name=name), Asked(text="Why?", family_name=name)):
        assert screen(asked, Arrival()).signals == (("links",) if is_held else ())


@pytest.mark.parametrize(("count", "is_held"), [(3, False), (4, True)])
def test_a_text_full_of_links_waits_for_a_person(count, is_held):
    assert screen(Asked(text="See https://www-x.example " * count), Arrival()).is_held is is_held


def test_an_emergency_comes_first_and_does_not_wait():
    verdict = screen(Asked(text="I can't breathe"), Arrival())
    assert (verdict.is_urgent, verdict.is_held) == (True, False)


def test_an_emergency_that_looks_strange_comes_first_too():
    verdict = screen(Asked(text="I can't breathe"), Arrival(is_trapped=True))
    assert (verdict.is_urgent, verdict.is_held) == (True, True)


def test_the_name_of_the_condition_is_read_for_an_emergency_as_well():
    assert screen(Asked(text="What now?", about="overdose"), Arrival()).is_urgent


def test_a_screen_that_breaks_makes_the_question_wait(monkeypatch):
    def broken(text):
        raise RuntimeError

    monkeypatch.setattr(module, "is_emergency", broken)
    verdict = screen(PLAIN, Arrival())
    assert (verdict.signals, verdict.is_held) == (("screen-failed",), True)


def test_every_signal_is_a_sentence():
    assert all(sentence.endswith(".") for sentence in SIGNALS.values())
