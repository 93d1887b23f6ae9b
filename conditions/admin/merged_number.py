"""Numbers that were given up: where their readers are led."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages

from conditions.actions.merged_numbers import doubt_about_merging, problems_of_merging
from conditions.models import Condition, MergedNumber
from gard.lib.versions import VersionAdmin
from references.editor import NamedBoxesMixin


def with_number(condition: Condition) -> str:
    """Two pages of one name are told apart by their numbers."""
    return f"{condition.name} ({condition.pk})"


class MergedNumberForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "into" in self.fields:
            self.fields["into"].label_from_instance = with_number

    def clean(self):
        fields = super().clean()
        number, into = fields.get("number") or self.instance.number, fields.get("into")
        if number and into:
            for sentence in problems_of_merging(number, into):
                self.add_error("into" if number == into.pk or "circle" in sentence else None, sentence)
        return fields


@admin.register(MergedNumber)
class MergedNumberAdmin(NamedBoxesMixin, VersionAdmin):
    form = MergedNumberForm
    fields = ("number", "into", "reason")
    autocomplete_fields = ("into",)
    list_display = ("number", "into", "reason")
    list_select_related = ("into",)
    list_per_page = 50
    search_fields = ("=number", "into__name", "=into__number")
    show_full_result_count = False
    view_on_site = False
    name_of_choice = staticmethod(with_number)

    def get_readonly_fields(self, request, obj=None):
        return ("number",) if obj else ()

    def after_save(self, request, obj, created, comment):
        if doubt := doubt_about_merging(obj.number, obj.into):
            self.message_user(request, doubt, messages.WARNING)

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])
