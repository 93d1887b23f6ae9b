"""The desk: what the start page of the admin can show, and how an application adds to it.

An application registers work lists, charts and notes when its admin is loaded:

    @desk.lists.entry("links.dead", "Dead links", place=90, needs=("references.change_citation",))
    def dead_links(user: User) -> DeskList: ...

Promise: an account is shown only the entries for which it has every right, and nothing is read for the
others; a key is used once; entries stand in the order of their places, whatever was loaded first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Content = TypeVar("Content")

ROWS = 6
"""As many rows as a list shows before it leads to the whole."""

FULL = 1000
"""The length of the longest bar of a chart."""


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One piece of work.

    `detail` says who and what, `when` in a few words since when or until when, with the exact moment in `at`;
    `mark` sets the row apart, `note` is a longer text such as a reason. A late row is shown as urgent.
    """

    title: str
    url: str
    detail: str = ""
    when: str = ""
    at: dt.date | None = None
    mark: str = ""
    note: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class DeskList:
    """The first rows of some work, how much there is in all, and where all of it stands.

    `total` is the number of rows behind `more_url`; `empty` is one short, kind sentence for when it is 0.
    """

    total: int
    rows: tuple[DeskRow, ...]
    more_url: str
    empty: str

    @property
    def number(self) -> str:
        return f"{self.total:,}"


@dataclass(frozen=True, slots=True)
class DeskBar:
    label: str
    value: int
    url: str = ""
    is_warning: bool = False

    @property
    def number(self) -> str:
        return f"{self.value:,}"


@dataclass(frozen=True, slots=True)
class DeskChart:
    """Bars that are read as a table: `about` heads the labels, `unit` the numbers, `summary` says it in a
    sentence."""

    summary: str
    about: str
    unit: str
    bars: tuple[DeskBar, ...]

    @property
    def drawn(self) -> list[tuple[DeskBar, int]]:
        """Each bar and its length; what is there at all can be seen."""
        longest = max((bar.value for bar in self.bars), default=0)
        return [
            (bar, max(round(bar.value * FULL / longest), FULL // 100) if bar.value else 0)
            for bar in self.bars
        ]


@dataclass(frozen=True, slots=True)
class DeskNote:
    """A sentence for everybody whom it concerns, above the lists."""

    text: str


@dataclass(frozen=True, slots=True)
class Entry(Generic[Content]):
    """`read` is called with the account that looks."""

    key: str
    title: str
    place: int
    needs: tuple[str, ...]
    read: Callable[[User], Content]

    @property
    def anchor(self) -> str:
        return "desk-" + self.key.replace(".", "-")


class Shelf(Generic[Content]):
    """Entries of one kind."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry[Content]] = {}

    def entry(
        self, key: str, title: str, *, place: int, needs: tuple[str, ...]
    ) -> Callable[[Callable[[User], Content]], Callable[[User], Content]]:
        """Register the function below under this key. Raise ValueError when the key is taken."""

        def register(read: Callable[[User], Content]) -> Callable[[User], Content]:
            if key in self._entries:
                raise ValueError(f"The desk has an entry {key!r} already.")
            self._entries[key] = Entry(key, title, place, needs, read)
            return read

        return register

    def open_to(self, user: User) -> list[Entry[Content]]:
        """What this account may see, in order."""
        mine = [entry for entry in self._entries.values() if user.has_perms(entry.needs)]
        return sorted(mine, key=lambda entry: (entry.place, entry.key))


class Desk:
    """Everything that may stand on the start page."""

    def __init__(self) -> None:
        self.lists: Shelf[DeskList] = Shelf()
        self.charts: Shelf[DeskChart] = Shelf()
        self.notes: Shelf[DeskNote | None] = Shelf()


desk = Desk()
"""The desk of this site."""
