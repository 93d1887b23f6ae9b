"""What must be true of a model before its admin may keep versions.

Promise: nothing gets a history by accident. Models are registered by their app, never by an admin, and an
inline whose text would be missing from the history, or in it unintended, stops the site from starting.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model
from reversion.revisions import _get_options, is_registered

from gard.lib.versions.aggregate import all_parts


def verify(admin: Any) -> None:
    """Raise ImproperlyConfigured, saying what to mend, unless the admin can keep its promises."""
    model = admin.model
    _verify_model(model)
    parts = list(all_parts(model))
    for part in parts:
        _verify_model(part.model)
    if admin.list_editable:
        raise ImproperlyConfigured(
            f"{type(admin).__name__} has list_editable: edits in a list pass over what others saved."
        )
    kept = {part.model for part in parts}
    for inline in admin.inlines:
        through = {field.remote_field.through for field in model._meta.local_many_to_many}
        if inline.model not in kept | through and getattr(inline, "is_versioned", True):
            raise ImproperlyConfigured(
                f"{inline.__name__} edits {inline.model._meta.label}, which {model._meta.label} does not "
                "follow: follow it in the registration, or set is_versioned = False on the inline."
            )


def _verify_model(model: type[Model]) -> None:
    label = model._meta.label
    if not is_registered(model):
        raise ImproperlyConfigured(
            f"{label} is not registered with reversion. Its app must register it: an admin never does."
        )
    options = _get_options(model)
    if options.format != "json" or options.use_natural_foreign_keys:
        raise ImproperlyConfigured(f"{label} must be registered with the json format and plain keys.")
    if options.object_id_field != model._meta.pk.attname:
        raise ImproperlyConfigured(f"{label} must be registered by its primary key.")
    if options.ignore_duplicates:
        raise ImproperlyConfigured(f"{label} must not ignore duplicates: edits of its inlines would be lost.")
    if model._meta.parents:
        raise ImproperlyConfigured(f"{label} inherits rows of another model, which is not supported.")
