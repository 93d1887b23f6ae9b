"""Reads the desk of one account: the edge at which a list that fails is kept apart from the others.

Promise: who signs in reaches the start page even if one list or chart cannot be read. Its place then says so,
and the log says why; it is never shown as empty.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from gard.lib.desk import Desk, DeskChart, DeskList, DeskNote, Entry

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Content = TypeVar("Content")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shown(Generic[Content]):
    """An entry with what was read for it; without content, it could not be read."""

    entry: Entry[Content]
    content: Content | None
    has_failed: bool = False


@dataclass(frozen=True, slots=True)
class DeskPage:
    """What the start page shows to one account."""

    lists: tuple[Shown[DeskList], ...]
    charts: tuple[Shown[DeskChart], ...]
    notes: tuple[DeskNote, ...]

    @property
    def at_work(self) -> list[Shown[DeskList]]:
        """Lists that hold something, or could not be read."""
        return [one for one in self.lists if one.content is None or one.content.total]

    @property
    def clear(self) -> list[Shown[DeskList]]:
        """Lists in which nothing waits."""
        return [one for one in self.lists if one.content is not None and not one.content.total]


def read_desk(desk: Desk, user: User) -> DeskPage:
    notes = [read(entry, user).content for entry in desk.notes.open_to(user)]
    return DeskPage(
        lists=tuple(read(entry, user) for entry in desk.lists.open_to(user)),
        charts=tuple(read(entry, user) for entry in desk.charts.open_to(user)),
        notes=tuple(note for note in notes if note is not None),
    )


def read(entry: Entry[Content], user: User) -> Shown[Content]:
    try:
        return Shown(entry, entry.read(user))
    except Exception:  # Whatever is wrong with one list must not close the way to all the others.
        log.exception("The entry %s of the desk could not be read.", entry.key)
        return Shown(entry, None, has_failed=True)
