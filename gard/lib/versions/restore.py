"""Restoring one object from an old version of it.

Promise: the object and what belongs to it become what they were; no other row changes, even if the revision
holds other objects; what cannot be restored is refused with a reason or named in a warning, never dropped in
silence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Model
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.utils.text import capfirst
from reversion.errors import RevertError
from reversion.models import Version

from gard.lib.versions.aggregate import Key, current_fields, key_of, rows_of, stored_fields, stored_parts


class RestoreRefused(Exception):
    """A version that cannot be restored; the message is for the editor."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row to write: what was kept, the row as it is now, if it exists, and which of its fields stay."""

    version: Version
    row: Model | None
    left_alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """Only rows that differ are in it, owners first. `stays` names what differs and is left as it is now."""

    using: str
    writes: tuple[Step, ...]
    deletes: tuple[Model, ...]
    stays: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.writes and not self.deletes

    def apply(self) -> tuple[str, ...]:
        """Write it, inside the caller's transaction. Returns sentences on what had to be left out."""
        warnings = [self.stays] if self.stays else []
        _delete(self.deletes, self.using)
        _write([_Writing(step, self.using, warnings) for step in self.writes], self.using)
        return tuple(warnings)


def plan_restore(version: Version, *, left_alone: Collection[str] = ()) -> RestorePlan:
    """What restoring this version would change; the object's own fields in `left_alone` stay, if it exists.

    Raises RestoreRefused when the version cannot be read or when rows of it belong to other objects now.
    """
    try:
        kept = stored_parts(version)
        model = version._model
        obj = model._base_manager.using(version.db).filter(pk=version.object_id).first()
        present: dict[Key, Model] = {key_of(row): row for row in rows_of(obj)} if obj else {}
        writes, stays = [], ""
        for part in kept:
            row = present.pop((part._model, part.object_id), None)
            own = frozenset(left_alone) if part is version else frozenset()
            if row is None:
                _refuse_if_elsewhere(part)
            elif own:
                stays = _named(part, row, own)
            if row is None or _differing(part, row) - own:
                writes.append(Step(part, row, own))
    except (ValueError, DatabaseError) as error:
        raise _unreadable(version) from error
    return RestorePlan(version.db, tuple(writes), tuple(present.values()), stays)


def _unreadable(version: Version) -> RestoreRefused:
    return RestoreRefused(
        f"This version of “{version.object_repr}” was kept in a form that the site can no longer read. "
        "Nothing was changed."
    )


def _refuse_if_elsewhere(part: Version) -> None:
    row = part._model._base_manager.using(part.db).filter(pk=part.object_id).first()
    if row is not None:
        raise RestoreRefused(
            f"“{row}” ({row._meta.verbose_name}) belongs to something else now, so this version cannot be "
            "restored. Nothing was changed."
        )


def _differing(part: Version, row: Model) -> set[str]:
    now = current_fields(row)
    return {name for name, value in stored_fields(part).items() if name in now and now[name] != value}


def _named(part: Version, row: Model, left_alone: frozenset[str]) -> str:
    """A sentence on what would have changed if it were not left alone."""
    differing = _differing(part, row) & left_alone
    fields = (*row._meta.concrete_fields, *row._meta.many_to_many)
    names = [str(field.verbose_name) for field in fields if field.name in differing]
    return f"Left as it is now: {', '.join(names)}." if names else ""


class _Writing:
    """One row being written: the kept values, with what was never kept taken from the row as it is."""

    def __init__(self, step: Step, using: str, warnings: list[str]) -> None:
        self.step, self.using, self.warnings = step, using, warnings
        left_alone = step.left_alone if step.row is not None else frozenset()
        try:
            deserialized = step.version._object_version
            kept = stored_fields(step.version).keys() - left_alone
        except (RevertError, IndexError, ValueError, TypeError, ValidationError) as error:
            raise _unreadable(step.version) from error
        self.obj: Any = deserialized.object
        lists: dict[str, list[Any]] = deserialized.m2m_data or {}
        self.many = {name: keys for name, keys in lists.items() if name not in left_alone}
        if step.row is not None:
            for field in self.obj._meta.concrete_fields:
                if field.name not in kept and not field.primary_key:
                    setattr(self.obj, field.attname, getattr(step.row, field.attname))

    def save(self) -> None:
        """Write the row as it was; the fields' own cleaning runs, clocks keep the old time."""
        self._check_targets()
        for field in self.obj._meta.concrete_fields:
            is_clock = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
            if not is_clock and not field.generated:
                setattr(self.obj, field.attname, field.pre_save(self.obj, False))
        self.obj.save_base(raw=True, using=self.using)
        for name, keys in self.many.items():
            self._set_many(name, keys)

    def vacate(self) -> None:
        """Make room: rows that exchange unique values collide when they are written one after the other."""
        type(self.obj)._base_manager.using(self.using).filter(pk=self.obj.pk)._raw_delete(self.using)

    def why_refused(self) -> str:
        for check in (self.obj.validate_unique, self.obj.validate_constraints, self.obj.clean_fields):
            try:
                check()
            except ValidationError as error:
                return " ".join(error.messages)
        return "The database refused it."

    def _check_targets(self) -> None:
        for field in self.obj._meta.concrete_fields:
            value = getattr(self.obj, field.attname)
            if not field.is_relation or value is None:
                continue
            target = field.remote_field.model
            if target._base_manager.using(self.using).filter(**{field.target_field.name: value}).exists():
                continue
            if not field.null:
                raise RestoreRefused(
                    f"“{self.step.version.object_repr}” needs the {target._meta.verbose_name} {value}, which "
                    "was deleted since. Recover that first. Nothing was changed."
                )
            setattr(self.obj, field.attname, None)
            if field.editable:
                self._warn(f"{target._meta.verbose_name} {value}")

    def _set_many(self, name: str, keys: list[Any]) -> None:
        relation = getattr(self.obj, name)
        target = relation.model
        there = set(target._base_manager.using(self.using).filter(pk__in=keys).values_list("pk", flat=True))
        for key in keys:
            if target._meta.pk.to_python(key) not in there:
                self._warn(f"{target._meta.verbose_name} {key}")
        relation.set(there)

    def _warn(self, what: str) -> None:
        sentence = f"Left out of “{self.step.version.object_repr}”: {what}, which was deleted since."
        if sentence not in self.warnings:
            self.warnings.append(sentence)


def _write(writings: list[_Writing], using: str) -> None:
    stuck = []
    for writing in writings:
        try:
            with transaction.atomic(using=using):
                writing.save()
        except (RestoreRefused, DatabaseError, ValueError, TypeError, ValidationError):
            stuck.append(writing)
    for writing in stuck:
        if writing.step.row is not None:
            writing.vacate()
    for writing in stuck:
        try:
            with transaction.atomic(using=using):
                writing.save()
        except (DatabaseError, ValueError, TypeError, ValidationError) as error:
            raise RestoreRefused(
                f"“{writing.step.version.object_repr}” cannot be as it was in this version. "
                f"{writing.why_refused()} Nothing was changed."
            ) from error


def _delete(rows: tuple[Model, ...], using: str) -> None:
    """Delete rows of the object that this version did not have, unless other rows would change with them."""
    by_model: dict[type[Model], list[Model]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    collector = Collector(using=using)
    try:
        for group in by_model.values():
            collector.collect(group)
    except (ProtectedError, RestrictedError) as error:
        raise _in_use(list(error.args[1])) from error
    if others := _others(collector, set(rows)):
        raise _in_use(others)
    try:
        collector.delete()
    except IntegrityError as error:
        raise RestoreRefused(
            "This version cannot be restored: what was added since is in use elsewhere. Nothing was changed."
        ) from error


def _others(collector: Collector, own: set[Model]) -> list[Model]:
    """Rows outside of the object that the deletion would delete or change."""
    owners: set[Any] = {type(row) for row in own}
    # The rows of a row's own many-to-many fields go with it.
    fast = [group for group in collector.fast_deletes if group.model._meta.auto_created not in owners]
    groups = [list(group) for group in (*collector.data.values(), *fast)]
    groups += [
        list(cast("Iterable[Model]", rows))
        for updates in collector.field_updates.values()
        for rows in updates
    ]
    return [row for group in groups for row in group if row not in own]


def _in_use(rows: list[Model]) -> RestoreRefused:
    shown = ", ".join(f"{capfirst(row._meta.verbose_name)} “{row}”" for row in rows[:5])
    more = f" and {len(rows) - 5} more" if len(rows) > 5 else ""
    return RestoreRefused(
        f"This version cannot be restored: what was added since is in use by {shown}{more}. "
        "Nothing was changed."
    )
