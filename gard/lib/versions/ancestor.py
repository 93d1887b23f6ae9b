"""What an object was when a form was opened, and who changed what of it since.

Promise: what cannot be read for certain is unknown, never guessed; an unknown beginning makes people choose,
it loses nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format
from reversion.errors import RevertError
from reversion.models import Revision, Version

from gard.lib.versions.aggregate import Key, stored_fields, stored_parts, type_of
from gard.lib.versions.authors import read_comment

SET_ASIDE = "Set aside in a merge: "
GREATEST_KEY = 2**63 - 1
MOST_REVISIONS = 50


@dataclass(frozen=True, slots=True)
class Stored:
    """A row in memory: as it was in a version, or as a row that nobody has filled in yet."""

    row: Model
    many: Mapping[str, list[Any]] = field(default_factory=dict)

    def value(self, name: str) -> Any:
        """The value of a field as a form takes it; many-to-many fields as keys."""
        model_field = self.row._meta.get_field(name)
        if model_field.many_to_many:
            return list(self.many.get(name, ()))
        return model_field.value_from_object(self.row)  # type: ignore[union-attr]


@dataclass(frozen=True, slots=True)
class Ancestor:
    """The object and what belonged to it, as one version of it says."""

    version: Version
    rows: Mapping[Key, Stored]
    kept: Mapping[Key, dict[str, Any]]


def read_ancestor(obj: Model, started_from: str) -> Ancestor | None:
    """The object as it was in the revision of this version; None when no readable version says so."""
    if not (started_from.isascii() and started_from.isdecimal()) or len(started_from) > 18:
        return None
    versions = Version.objects.get_for_object(obj, model_db=obj._state.db)
    version = versions.filter(revision__version=int(started_from)).first()
    if version is None:
        return None
    try:
        parts = stored_parts(version)
        kept = {(part._model, part.object_id): stored_fields(part) for part in parts}
        read = [(part, part._object_version) for part in parts]
    except (RevertError, IndexError, ValueError, TypeError, ValidationError):
        return None
    rows = {(part._model, part.object_id): Stored(one.object, dict(one.m2m_data or {})) for part, one in read}
    return Ancestor(version, rows, kept)


@dataclass(frozen=True, slots=True)
class Save:
    """Somebody's save, as editors are told of it."""

    author: str
    at: str
    is_own: bool = False


def save_of(revision: Revision, reader: Any = None) -> Save:
    """The save as `reader` is told of it: one's own was made in another tab."""
    then = timezone.localtime(revision.date_created)
    if then.date() == timezone.localdate():
        at = f"at {date_format(then, 'TIME_FORMAT')}"
    else:
        at = f"on {date_format(then, 'DATETIME_FORMAT')}"
    if reader is not None and revision.user_id == reader.pk:
        return Save("You in another tab", at, is_own=True)
    return Save(read_comment(revision).author or "Somebody", at)


@dataclass
class Meanwhile:
    """Who changed what of an object after a version of it; read from its history when first asked."""

    obj: Model
    since: Ancestor | None
    newest: Version
    reader: Any = None

    def who(self, key: Key, name: str = "") -> Save:
        """Whose save last changed this field of a row; without a name, the row at all."""
        type_id = type_of(key[0]).pk
        found = self._changes.get((type_id, key[1]), {})
        newest = max(found.values(), key=lambda revision: revision.pk, default=self.newest.revision)
        return save_of(found.get(name, newest), self.reader)

    @cached_property
    def _changes(self) -> dict[tuple[int, str], dict[str, Revision]]:
        if self.since is None:
            return {}
        before = {(type_of(model).pk, pk): fields for (model, pk), fields in self.since.kept.items()}
        changes: dict[tuple[int, str], dict[str, Revision]] = defaultdict(dict)
        for revision, after in self._states():
            for key in before.keys() | after.keys():
                old, new = before.get(key, {}), after.get(key, {})
                changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
                changes[key].update(dict.fromkeys(changed, revision))
            before = after
        return changes

    def _states(self) -> list[tuple[Revision, dict[tuple[int, str], dict[str, Any]]]]:
        """The revisions since, oldest first, each with the rows of the object that it kept."""
        own = Version.objects.get_for_object(self.obj, model_db=self.obj._state.db)
        own = own.filter(pk__gt=self.since.version.pk).exclude(revision__comment__startswith=SET_ASIDE)  # type: ignore[union-attr]
        own = own.select_related("revision__user").defer("serialized_data").order_by("-pk")
        revisions = {version.revision_id: version.revision for version in own[:MOST_REVISIONS]}
        states: dict[int, dict[tuple[int, str], dict[str, Any]]] = {pk: {} for pk in sorted(revisions)}
        for version in Version.objects.filter(revision__in=states, db=self.obj._state.db):
            try:
                states[version.revision_id][version.content_type_id, version.object_id] = stored_fields(
                    version
                )
            except ValueError:
                continue
        return [(revisions[pk], rows) for pk, rows in states.items()]
