"""Rows of a form that the editor has not touched.

Promise: such a row is neither checked nor written, so a long page costs what was changed in it; what another
row must not repeat is still compared with it.
"""

from __future__ import annotations

from typing import Any

from django.forms import ModelForm
from django.forms.models import InlineForeignKeyField
from django.forms.utils import ErrorDict


class KeptRowForm(ModelForm):
    """The form of an inline whose untouched rows stay as they are stored."""

    def full_clean(self) -> None:
        if not self.is_bound or self.instance._state.adding or not self.is_untouched():
            super().full_clean()
            return
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data = {name: as_stored(self, name) for name in self.fields}

    def is_untouched(self) -> bool:
        """Hook: whether the row may stay as it is, unchecked."""
        return not self.has_changed()


def as_stored(form: ModelForm, name: str) -> Any:
    """What cleaning a field would give that says what is stored; a row that was not read is its key."""
    row, shown = form.instance, form.fields[name]
    if isinstance(shown, InlineForeignKeyField):
        return shown.parent_instance
    if name == row._meta.pk.name:
        return row
    stored = {field.name: field for field in (*row._meta.concrete_fields, *row._meta.many_to_many)}.get(name)
    if stored is None:
        return form.get_initial_for_field(shown, name) or False
    if stored.many_to_many:
        return getattr(row, name).all()
    is_at_hand = not stored.is_relation or stored.is_cached(row)
    return getattr(row, name if is_at_hand else stored.attname)
