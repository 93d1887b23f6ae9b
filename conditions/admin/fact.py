"""Facts from catalogues, and the catalogues."""

from __future__ import annotations

from django.contrib import admin
from django.forms import CharField

from conditions.models import Fact, Source
from gard.lib.versions import VersionAdmin
from references.editor import NamedBoxesMixin


@admin.register(Source)
class SourceAdmin(VersionAdmin):
    fields = ("name", "release", "licence", "url")
    list_display = ("name", "release", "licence")
    search_fields = ("name", "release")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "url":
            kwargs["form_class"] = CharField
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Fact)
class FactAdmin(NamedBoxesMixin, VersionAdmin):
    fieldsets = (
        (None, {"fields": ("condition", "kind", "scheme", "code", "label", "lay_label")}),
        ("For clinical features", {"fields": ("frequency", "frequency_text")}),
        ("Where it is from", {"fields": ("source", "detail", "position", "is_hidden")}),
    )
    autocomplete_fields = ("condition", "source")
    list_display = ("__str__", "kind", "condition", "source", "is_hidden")
    list_filter = ("kind", "is_hidden")
    list_select_related = ("condition", "source")
    list_per_page = 50
    search_fields = ("condition__name", "=condition__number", "label", "lay_label", "=code")
    show_full_result_count = False

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])
