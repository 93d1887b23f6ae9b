"""Facts from catalogues, and the catalogues."""

from __future__ import annotations

from django.contrib import admin
from django.db import transaction
from django.forms import CharField
from reversion.models import Version

from conditions.models import Fact, Source
from conditions.search.names import index_names
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

    def save_model(self, request, obj, form, change):
        """Facts are live: what readers search by follows in the same transaction, also on a page that the
        fact stood on before."""
        touched = pages_of(Fact.objects.filter(pk=obj.pk)) | pages_it_stood_on(obj)
        super().save_model(request, obj, form, change)
        index_names(touched | {obj.condition_id})

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        index_names({obj.condition_id})

    @transaction.atomic
    def delete_queryset(self, request, queryset):
        touched = pages_of(queryset)
        super().delete_queryset(request, queryset)
        index_names(touched)


def pages_of(facts):
    return set(facts.order_by().values_list("condition_id", flat=True))


def pages_it_stood_on(fact):
    """Restoring writes the row before it is saved, so the history is asked too."""
    if not fact.pk:
        return set()
    versions = Version.objects.get_for_object_reference(Fact, fact.pk)
    return {version.field_dict.get("condition_id") for version in versions[:20]} - {None}
