"""What cannot be seen is taken out; the same words are the same characters."""

import pytest

from gard.lib.clean_text import clean


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Bjo\u0308rn", "Björn"),
        ("Bartholo\u00admew", "Bartholomew"),
        ("Bartholo\u200b\u200d\u2060\u034fmew", "Bartholomew"),
        ("a\x00b\x01\x0b\x0c\x1b\x7f\x85c", "abc"),
        ("a\ufffe\uffff\ufdd0\U0001fffe\ud800b", "ab"),
        ("\u202eknee\u202c", "knee"),
        ("one\r\n\ttwo", "one\r\n\ttwo"),
        ("王小明 نعم नरेंद्र 😀 ½", "王小明 نعم नरेंद्र 😀 ½"),
        ("o\u200d\u0308", "ö"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(typed, cleaned):
    assert clean(typed) == cleaned
    assert clean(cleaned) == cleaned
