"""The words by which a reader could be known, found again however they are written."""

import pytest

from conditions.questions.asked import Asked
from conditions.questions.giveaways import gives_away
from conditions.questions.identifying import identifying
from conditions.questions.spans import Kind

ASKED = Asked(text="", given_name="Ana María", family_name="O'Neill-Díaz", email="Ana.M@mail.example.org")
REMOVED = (
    (Kind.TELEPHONE, "+34 (600) 123-456"),
    (Kind.IDENTIFIER, "MRN 00-4471-2"),
    (Kind.HOSPITAL, "Saint Odile Hospital"),
    (Kind.NAME, "nurse Tove"),
    (Kind.PLACE, "Ii"),
    (Kind.LINK, "https://blog.example.org/ana"),
)
EMPTY = Asked(text="")
WORDS = identifying(ASKED, REMOVED)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ana, so.",
        "ANA's question",
        "De parte de ana maria",
        "o'neill",
        "Mrs Diaz called",
        "Write to ANA.M@MAIL.EXAMPLE.ORG",
        "call +34600123456",
        "call 34-600-123-456 now",
        "record 0044712",
        "<p>saint&nbsp;odile hospital</p>".replace("&nbsp;", " "),
        "at Saint-Odile  hospital.",
        "Tove said so",
        "see https://blog.example.org/ana for more",
    ],
)
def test_what_shows_who_asked_is_found(text):
    assert WORDS.are_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Analysis of bananas",
        "Mariah",
        "A hospital for saints",
        "600 people and 123 others",
        "Skiing",
        "44712x",
    ],
)
def test_other_words_are_left_alone(text):
    assert not WORDS.are_in(text)


def test_nobody_is_known_by_nothing():
    assert not identifying(Asked(text=""), ()).are_in("Any text at all, with 5550147788 and a@b.example")


def test_the_words_are_not_told_by_accident():
    assert "Ana" not in f"{WORDS!r} {WORDS}".replace("private", "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Наталья", "Has НАТАЛЬЯ a knee?"),
        ("王小明", "Has 王小明 a knee? 王小明的膝盖"),
        ("محمد", "Has مُحَمَّد a knee?"),
        ("דוד", "Has דוד a knee?"),
        ("Παναγιώτης", "Has Παναγιωτης a knee?"),
        ("नरेंद्र", "Has नरेंद्र a knee?"),
        ("김민준", "김민준은 a knee?"),
        ("Yıldız", "Has YILDIZ a knee?"),
        ("Bartholomew", "Has Bartholo\u00admew a knee?"),
    ],
)
def test_a_name_is_found_in_every_script(name, text):
    other = "Has somebody a knee? И ещё 王 و कोई"
    for words in (identifying(Asked(text="", given_name=name), ()), identifying(EMPTY, [(Kind.PLACE, name)])):
        assert words.are_in(text)
        assert not words.are_in(other)
    for marked, names in (((name,), ()), ((), (name,))):
        assert gives_away(text, marked, names)
        assert not gives_away(other, marked, names)
