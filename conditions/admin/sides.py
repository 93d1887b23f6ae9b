"""The two sides of a comparison at the desk: working copy, editions, versions of the history, or nothing.

Promise: a side belongs to the condition that is asked about, and what is not published is for those who may
preview it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.formats import date_format
from django.utils.timezone import localtime
from reversion.models import Version

from conditions.actions import working_payload
from conditions.editions import Payload
from conditions.editions.compare import NOTHING
from conditions.editions.version import payload_of_version
from conditions.models import Condition
from gard.lib.versions import read_comment

WORKING, CURRENT, NONE = "working", "current", "nothing"
MOST_VERSIONS = 50
_NUMBERED = re.compile(r"edition-(?P<edition>[1-9][0-9]{0,8})|version-(?P<version>[1-9][0-9]{0,17})")


class NotBeforeReaders(ValueError):
    """There is no current edition; the message is for the editor."""

    def __init__(self) -> None:
        super().__init__("Readers do not see this page at the moment, so there is no current edition.")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: `key` as addresses name it, `title` as a sentence goes on with it."""

    key: str
    title: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What an editor may choose from."""

    group: str
    choices: tuple[Choice, ...]


def side(condition: Condition, key: str, language: str, *, may_preview: bool) -> Side:
    """Raise Http404, PermissionDenied, or a ValueError with a sentence where it cannot be read."""
    if key == NONE:
        return Side(key, "nothing", NOTHING)
    numbered = _NUMBERED.fullmatch(key)
    if key == CURRENT or (numbered and numbered["edition"]):
        return edition_side(condition, numbered["edition"] if numbered else "", language)
    if key != WORKING and not numbered:
        raise Http404("A page has no such side.")
    if not may_preview:
        raise PermissionDenied
    if numbered:
        return version_side(condition, numbered["version"], language)
    return Side(key, "the working copy", working_payload(condition, language))


def edition_side(condition: Condition, number: str, language: str) -> Side:
    """An edition by its number; without one, the current edition."""
    editions = condition.editions.filter(language=language)
    found = (editions.filter(number=int(number)) if number else editions.filter(is_current=True)).first()
    if found is None and not number:
        raise NotBeforeReaders
    if found is None:
        raise Http404("The page has no such edition.")
    return Side(f"edition-{found.number}", f"edition {found.number}", Payload.from_json(found.payload))


def version_side(condition: Condition, key: str, language: str) -> Side:
    versions = Version.objects.get_for_object(condition).select_related("revision")
    found = versions.filter(pk=int(key)).first()
    if found is None:
        raise Http404("A version of something else.")
    return Side(f"version-{key}", f"the version of {moment(found)}", payload_of_version(found, language))


def choices(condition: Condition, language: str, chosen: set[str], *, may_preview: bool) -> Iterator[Choices]:
    """What can be chosen, newest first. The chosen are always among it, however old. Two queries."""
    if may_preview:
        yield Choices("Now", (Choice(WORKING, "Working copy"),))
    rows = condition.editions.filter(language=language).defer("payload")
    editions = tuple(
        Choice(
            f"edition-{row.number}",
            f"Edition {row.number}, {date_format(localtime(row.published_at), 'DATE_FORMAT')}"
            + (", which readers see" if row.is_current else ""),
        )
        for row in rows
    )
    yield Choices("Editions", (*editions, Choice(NONE, "Nothing: an empty page")))
    if may_preview:
        yield Choices("History of the working copy", tuple(version_choices(condition, chosen)))


def version_choices(condition: Condition, chosen: set[str]) -> Iterator[Choice]:
    versions = Version.objects.get_for_object(condition).select_related("revision__user")
    versions = versions.defer("serialized_data").order_by("-pk")
    wanted = {
        int(found["version"]) for key in chosen if (found := _NUMBERED.fullmatch(key)) and found["version"]
    }
    newest = versions.values("pk")[:MOST_VERSIONS]
    for row in versions.filter(pk__in=newest) | versions.filter(pk__in=wanted):
        said = read_comment(row.revision)
        words = ": ".join(part for part in (said.author, said.text) if part)
        yield Choice(f"version-{row.pk}", f"{moment(row)}, {words}"[:90])


def moment(version: Version) -> str:
    """When a version was kept, in words."""
    return date_format(localtime(version.revision.date_created), "DATETIME_FORMAT")
