"""What belongs to an object: the rows that its registration follows and that point back to it.

Promise: only these rows are compared, written or deleted when the object is saved or restored. What an object
merely points at (a citation that a section cites) is another object with a history of its own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, Q
from reversion.models import Version
from reversion.revisions import _get_options, is_registered

Key = tuple[type[Model], str]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of `model` belong to the row that their `field` points at, and are its `name`."""

    name: str
    model: type[Model]
    field: Any


def parts_of(model: type[Model]) -> tuple[Part, ...]:
    """The kinds of rows that belong to a row of this model."""
    return parts_followed(model, tuple(_get_options(model).follow))


@cache
def parts_followed(model: type[Model], follow: tuple[str, ...]) -> tuple[Part, ...]:
    relations = {
        relation.get_accessor_name(): relation
        for relation in model._meta.related_objects
        if not relation.many_to_many
    }
    forward = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    parts = []
    for name in follow:
        if name in relations:
            parts.append(Part(name, relations[name].related_model, relations[name].field))
        elif name not in forward:
            raise ImproperlyConfigured(f"{model._meta.label} follows {name!r}, which is no relation of it.")
    return tuple(parts)


def all_parts(model: type[Model]) -> Iterator[Part]:
    """The kinds of rows that belong to a row of this model, and to those, and so on."""
    seen: set[type[Model]] = {model}
    waiting = [model]
    while waiting:
        for part in parts_of(waiting.pop()):
            yield part
            if part.model not in seen and is_registered(part.model):
                seen.add(part.model)
                waiting.append(part.model)


def kept_lists(model: type[Model]) -> list[str]:
    """Many-to-many fields of the model that its versions keep."""
    kept = _get_options(model).fields
    return [field.name for field in model._meta.many_to_many if field.name in kept]


def lookups_of(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> list[str]:
    """What to prefetch so that a row of this model comes with all that belongs to it and all that it lists.

    What a part points at comes too, for the part may be called by its name.
    """
    if model in seen or not is_registered(model):
        return []
    found = kept_lists(model)
    for part in parts_of(model):
        targets = [field.name for field in part.model._meta.concrete_fields if field.is_relation]
        below = [*targets, *lookups_of(part.model, seen | {model})]
        found += [part.name, *(f"{part.name}__{one}" for one in below if one != part.field.name)]
    return found


def read_anew(obj: Model) -> Any:
    """The row as it is in the database now, with all that belongs to it: a query for each kind of row."""
    rows = type(obj)._base_manager.using(obj._state.db).prefetch_related(*lookups_of(type(obj)))
    return rows.get(pk=obj.pk)


def walk(obj: Model, *, trusted: bool = False) -> Iterator[Model]:
    """The object, then every row that belongs to it now, read as it is asked for.

    One query for each kind of row, and one for each of its lists. `trusted`: the object was read a moment
    ago, and what was read along with it need not be read again.
    """
    using = obj._state.db
    found, layers = {obj}, [(type(obj), [obj])]
    yield obj
    while layers:
        model, owners = layers.pop()
        for part in parts_of(model):
            rows = held(part, owners) if trusted else None
            if rows is None:
                stored = part.model._base_manager.using(using).filter(**{f"{part.field.name}__in": owners})
                rows = list(stored.order_by("pk").prefetch_related(*kept_lists(part.model)))
            fresh = [row for row in rows if row not in found]
            found.update(fresh)
            yield from fresh
            if fresh:
                layers.append((part.model, fresh))


def held(part: Part, owners: list[Model]) -> list[Model] | None:
    """The rows of this part that were read along with their owners; None if some were not."""
    read: list[Any] = [getattr(owner, "_prefetched_objects_cache", {}).get(part.name) for owner in owners]
    return None if None in read else [row for rows in read for row in rows]


def rows_of(obj: Model) -> list[Model]:
    """The object, then every row that belongs to it now."""
    return list(walk(obj))


def type_of(model: type[Model]) -> ContentType:
    """The content type under which versions of this model are kept."""
    return ContentType.objects.get_for_model(model, for_concrete_model=_get_options(model).for_concrete_model)


def key_of(row: Model) -> Key:
    return type(row), str(row.pk)


def newest_version(obj: Model) -> Version | None:
    """The newest version of the object or of anything that belongs to it, with its revision and author."""
    wanted = Q(content_type=type_of(type(obj)), object_id=str(obj.pk))
    layers: list[tuple[type[Model], list[Any]]] = [(type(obj), [obj])]
    while layers:
        model, owners = layers.pop()
        for part in parts_of(model):
            rows = part.model._base_manager.using(obj._state.db).filter(**{f"{part.field.name}__in": owners})
            if parts_of(part.model):
                below = list(rows)
                keys = [row.pk for row in below]
                if below:
                    layers.append((part.model, below))
            else:
                keys = list(rows.order_by().values_list("pk", flat=True))
            if keys:
                wanted |= Q(content_type=type_of(part.model), object_id__in=[str(key) for key in keys])
    versions = Version.objects.filter(wanted, db=obj._state.db).select_related("revision__user")
    return versions.defer("serialized_data").order_by("-pk").first()


def stored_fields(version: Version) -> dict[str, Any]:
    """Field name to value as kept. Raises ValueError when the text is not what we write."""
    try:
        fields = json.loads(version.serialized_data)[0]["fields"]
    except (IndexError, KeyError, TypeError) as error:
        raise ValueError("A version without fields.") from error
    if not isinstance(fields, dict):
        raise ValueError("A version without fields.")
    return fields


def current_fields(row: Model) -> dict[str, Any]:
    """Field name to value, in the form in which a version would keep them."""
    text = serializers.serialize("json", (row,), fields=_get_options(type(row)).fields)
    return json.loads(text)[0]["fields"]


def stored_parts(version: Version) -> list[Version]:
    """The version, then those of its revision whose rows belonged to its row, owners before what they own."""
    siblings: dict[int, list[Version]] = defaultdict(list)
    for sibling in Version.objects.filter(revision=version.revision_id, db=version.db).order_by("pk"):
        siblings[sibling.content_type_id].append(sibling)
    found = [version]
    seen = {version.pk}
    for owner in found:
        for part in parts_of(owner._model):
            target = part.field.target_field
            link = owner.object_id if target.primary_key else stored_fields(owner).get(target.name)
            for candidate in siblings[type_of(part.model).pk]:
                points_at = stored_fields(candidate).get(part.field.name)
                if candidate.pk not in seen and points_at is not None and str(points_at) == str(link):
                    seen.add(candidate.pk)
                    found.append(candidate)
    return found


def is_as_stored(obj: Model, *, except_fields: Collection[str] = ()) -> bool:
    """Whether the object and all that belongs to it equal its newest version; clocks do not count.

    What was read along with the object is taken as it is, so it must have been read a moment ago.
    """
    versions = Version.objects.get_for_object(obj, model_db=obj._state.db)
    newest = versions.order_by("-pk").first()
    if newest is None:
        return False
    try:
        stored = {(part._model, part.object_id): part for part in stored_parts(newest)}
        for row in walk(obj, trusted=True):
            version = stored.pop(key_of(row), None)
            if version is None or not is_same(row, version, except_fields if row is obj else ()):
                return False
    except ValueError:
        return False
    return not stored


def is_same(row: Model, version: Version, except_fields: Collection[str]) -> bool:
    """Whether a version of the row taken now would say what this one says. Raises ValueError."""
    current, stored = (
        _comparable(type(row), fields) for fields in (current_fields(row), stored_fields(version))
    )
    for name in except_fields:
        current.pop(name, None)
        stored.pop(name, None)
    return current == stored


def _comparable(model: type[Model], fields: dict[str, Any]) -> dict[str, Any]:
    clocks = {field.name for field in model._meta.concrete_fields if getattr(field, "auto_now", False)}
    unordered = {field.name for field in model._meta.many_to_many}
    return {
        name: sorted(value, key=str) if name in unordered else value
        for name, value in fields.items()
        if name not in clocks
    }
