"""The rules of merging one value, and the marks of plain text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gard.lib.versions.marking import marked_words
from gard.lib.versions.three_way import Verdict, judge, merge_sets

WORDS = st.text(alphabet="ab <>&é\n", max_size=40)
KEYS = st.lists(st.sampled_from("abcdef"), unique=True)


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "verdict"),
    [
        ("a", "a", "a", Verdict.MINE),
        ("a", "a", "m", Verdict.MINE),
        ("a", "t", "a", Verdict.THEIRS),
        ("a", "t", "t", Verdict.MINE),
        ("a", "t", "m", Verdict.CONFLICT),
        ("", "t", "m", Verdict.CONFLICT),
    ],
)
def test_who_alone_changed_a_value_keeps_the_change(base, theirs, mine, verdict):
    assert judge(mine_changed=mine != base, theirs_changed=theirs != base, same=mine == theirs) is verdict


@given(KEYS, KEYS, KEYS)
def test_what_either_adds_is_in_and_what_either_takes_out_is_out(base, theirs, mine):
    merged = merge_sets(base, theirs, mine)
    assert len(merged) == len(set(merged))
    for key in "abcdef":
        in_both = key in theirs and key in mine
        was_added = key not in base and (key in theirs or key in mine)
        assert (key in merged) == (in_both or was_added)


@given(WORDS, WORDS)
def test_the_marks_leave_the_old_text_and_the_new_one_readable(old, new):
    marked = marked_words(old, new)
    assert unescaped(re.sub(r"<del>.*?</del>", "", marked, flags=re.DOTALL)) == new
    assert old == new or unescaped(re.sub(r"<ins>.*?</ins>", "", marked, flags=re.DOTALL)) == old


def unescaped(text):
    text = re.sub(r"</?(?:ins|del)>", "", text)
    assert "<" not in text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_a_text_of_very_many_words_is_marked_as_a_whole():
    assert marked_words("a " * 20_000, "b") == f"<del>{'a ' * 20_000}</del><ins>b</ins>"
