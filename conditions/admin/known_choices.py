"""Autocomplete fields in rows: each shows its chosen object without a query of its own, and has a name."""

from __future__ import annotations

from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.forms.models import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.text import capfirst

from gard.lib.sound_keys import SoundKeys


class KnownChoices:
    """Shows what the row holds in memory; asks the database only for what a refused form chose anew."""

    known: dict[str, str] = {}

    def optgroups(self, name, value, attr=None):
        chosen = [str(each) for each in value if str(each) not in {"", "None"}]
        if not set(chosen) <= self.known.keys():
            return super().optgroups(name, value, attr)
        options = []
        if not self.is_required and not self.allow_multiple_selected:
            options.append(self.create_option(name, "", "", False, 0))
        options += [self.create_option(name, key, self.known[key], True, at) for at, key in enumerate(chosen)]
        return [(None, options, 0)]


class KnownSelect(KnownChoices, AutocompleteSelect):
    pass


class KnownSelectMultiple(KnownChoices, AutocompleteSelectMultiple):
    def build_attrs(self, base_attrs, extra_attrs=None):
        """Without the box's "clear all": it stands inside the list of chosen things, where none may stand."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class NamedFieldsFormSet(BaseInlineFormSet):
    """Tells autocomplete widgets what their row holds; names fields that have no visible label."""

    is_tabular = False

    @cached_property
    def empty_form(self):
        """Made once: the admin asks for it again for every heading of a table."""
        return super().empty_form

    def add_fields(self, form, index):
        super().add_fields(form, index)
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, KnownChoices):
                widget.known = held_by(form.instance, name) if form.instance.pk else {}
            if self.is_tabular and not widget.is_hidden:
                widget.attrs["aria-label"] = capfirst(field.label or name)
        if "DELETE" in form.fields and form.instance.pk:
            form.fields["DELETE"].widget.attrs["aria-label"] = f"Delete {form.instance}"


def held_by(row, name):
    """Key and label of what a field of the row points at, from memory."""
    field = row._meta.get_field(name)
    if field.many_to_many:
        return {str(other.pk): str(other) for other in getattr(row, name).all()}
    other = getattr(row, name) if getattr(row, field.attname) else None
    return {str(other.pk): str(other)} if other else {}


class KnownChoicesInline(SoundKeys):
    """For inlines: autocomplete fields that know their row."""

    formset = NamedFieldsFormSet

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A row lists a shared thing: to delete the thing itself is not offered beside it."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", KnownSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", KnownSelectMultiple(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class TabularFormSet(NamedFieldsFormSet):
    is_tabular = True
