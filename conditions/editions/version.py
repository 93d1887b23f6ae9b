"""What a kept version of a page said: from the history, without writing a row.

Promise: a version is read whole or refused with a sentence; nothing in it is guessed.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from reversion.models import Version

from conditions.editions.payload import FrozenName, FrozenOrganization, FrozenSection, Payload
from conditions.kinds import ORDER
from conditions.models import (
    Condition,
    OrganizationListing,
    OtherName,
    Relation,
    ResourceListing,
    Section,
)
from gard.lib.versions.aggregate import stored_fields, stored_parts


class VersionUnreadable(ValueError):
    """The version was kept in a form that pages no longer have; the message is for the editor."""

    def __init__(self) -> None:
        super().__init__(
            "This version was kept when pages had another form, so it cannot be compared. "
            "Its entry in the history is untouched."
        )


def payload_of_version(version: Version, language: str = "en") -> Payload:
    """The payload of a condition as this version keeps it. Two queries. Raise VersionUnreadable."""
    try:
        rows: dict[type, list[tuple[int, dict[str, Any]]]] = {}
        for part in stored_parts(version):
            rows.setdefault(part._model, []).append((int(part.object_id), stored_fields(part)))
        return payload_from(rows, language)
    except (AttributeError, KeyError, LookupError, TypeError, ValueError) as error:
        raise VersionUnreadable from error


def payload_from(rows: dict[type, list[tuple[int, dict[str, Any]]]], language: str) -> Payload:
    """As `freeze` makes it of rows."""
    [(_, page)] = rows[Condition]
    groups = OrganizationListing.Group.values
    listings = sorted(
        rows.get(OrganizationListing, ()),
        key=lambda row: (groups.index(row[1]["group"]), row[1]["position"], row[0]),
    )
    sections = [fields for _, fields in rows.get(Section, ()) if fields["language"] == language]
    return Payload(
        name=text(page["name"]),
        slug=text(page["slug"]),
        is_rare=bool(page["is_rare"]),
        other_names=tuple(
            FrozenName(text(fields["name"]), text(fields["language"]))
            for fields in by_position(rows.get(OtherName, []))
        ),
        categories=tuple(sorted(int(key) for key in page["categories"])),
        parents=tuple(sorted(int(fields["parent"]) for _, fields in rows.get(Relation, ()))),
        sections=tuple(section_from(fields) for fields in sorted(sections, key=lambda s: ORDER[s["kind"]])),
        organizations=tuple(
            FrozenOrganization(fields["group"], int(fields["organization"])) for _, fields in listings
        ),
        resources=tuple(int(fields["resource"]) for fields in by_position(rows.get(ResourceListing, []))),
    )


def by_position(rows: list[tuple[int, dict[str, Any]]]) -> list[dict[str, Any]]:
    return [fields for _, fields in sorted(rows, key=lambda row: (row[1]["position"], row[0]))]


def section_from(fields: dict[str, Any]) -> FrozenSection:
    day = fields["updated_on"]
    return FrozenSection(
        kind=fields["kind"],
        heading=text(fields["heading"]),
        body=text(fields["body"]),
        updated_on=dt.date.fromisoformat(day).isoformat() if day else None,
        attached=tuple(sorted(int(key) for key in fields["attached"])),
    )


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where words were kept.")
    return value
