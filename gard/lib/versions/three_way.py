"""The rules of merging: what becomes of one value that two people started from.

Pure: nothing here knows of forms or rows. Promise: whoever alone changed a value keeps the change; a value
that both changed in different ways is never decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Verdict(Enum):
    MINE = "mine"
    THEIRS = "theirs"
    CONFLICT = "conflict"


def judge(*, mine_changed: bool, theirs_changed: bool, same: bool) -> Verdict:
    """Whose value holds. `same`: both came to the same value."""
    if same or not theirs_changed:
        return Verdict.MINE
    return Verdict.CONFLICT if mine_changed else Verdict.THEIRS


def merge_sets(base: Iterable[str], theirs: Iterable[str], mine: Iterable[str]) -> list[str]:
    """What either added is in, what either took out is out; theirs first, in their order."""
    base, theirs, mine = (list(dict.fromkeys(each)) for each in (base, theirs, mine))
    removed = (set(base) - set(theirs)) | (set(base) - set(mine))
    return [each for each in dict.fromkeys([*theirs, *mine]) if each not in removed]
