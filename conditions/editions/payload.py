"""The content of an edition: an exact, closed shape that is stored as JSON and read back whole.

    Payload = { schema, name, slug, is_rare, other_names, categories, parents, sections,
                organizations, resources }

References stand as database ids; facts and questions are live and not part of it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

SCHEMA = 1


class UnknownSchema(ValueError):
    """The stored payload was written by a version of the site that this one does not know."""


@dataclass(frozen=True, slots=True)
class FrozenName:
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class FrozenSection:
    """`body` is rich text with database ids; `attached` are citation ids; the date is ISO 8601 or None."""

    kind: str
    heading: str
    body: str
    updated_on: str | None
    attached: tuple[int, ...]

    @property
    def date(self) -> dt.date | None:
        return dt.date.fromisoformat(self.updated_on) if self.updated_on else None


@dataclass(frozen=True, slots=True)
class FrozenOrganization:
    group: str
    organization: int


@dataclass(frozen=True, slots=True)
class Payload:
    """What is frozen when a page is published."""

    name: str
    slug: str
    is_rare: bool
    other_names: tuple[FrozenName, ...]
    categories: tuple[int, ...]
    parents: tuple[int, ...]
    sections: tuple[FrozenSection, ...]
    organizations: tuple[FrozenOrganization, ...]
    resources: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        return {"schema": SCHEMA, **asdict(self)}

    def digest(self) -> str:
        """SHA-256 of the content: equal when and only when the content is."""
        text = json.dumps(self.to_json(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Payload:
        """Raise UnknownSchema for a payload of another schema."""
        if stored.get("schema") != SCHEMA:
            raise UnknownSchema(f"This edition was stored with schema {stored.get('schema')!r}.")
        return cls(
            name=stored["name"],
            slug=stored["slug"],
            is_rare=stored["is_rare"],
            other_names=tuple(FrozenName(**name) for name in stored["other_names"]),
            categories=tuple(stored["categories"]),
            parents=tuple(stored["parents"]),
            sections=tuple(
                FrozenSection(**{**section, "attached": tuple(section["attached"])})
                for section in stored["sections"]
            ),
            organizations=tuple(FrozenOrganization(**listing) for listing in stored["organizations"]),
            resources=tuple(stored["resources"]),
        )

    def section(self, kind: str) -> FrozenSection | None:
        return next((section for section in self.sections if section.kind == kind), None)
