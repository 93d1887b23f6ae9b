"""The catalogues: their releases, how far they are trusted, how much they say."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.forms import CharField

from conditions.models import Fact, Source
from gard.lib.versions import VersionAdmin


@admin.register(Source)
class SourceAdmin(VersionAdmin):
    fields = ("name", "release", "licence", "url", "trust", "facts_count")
    readonly_fields = ("trust", "facts_count")
    list_display = ("name", "release", "licence", "trust", "facts_count")
    search_fields = ("name", "release")

    def get_queryset(self, request):
        counted = Fact.objects.filter(source=OuterRef("pk")).order_by().values("source")
        number = Subquery(counted.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
        return super().get_queryset(request).annotate(facts_number=Coalesce(number, 0))

    @admin.display(description="facts", ordering="facts_number")
    def facts_count(self, source):
        return f"{getattr(source, 'facts_number', 0):,}"

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "url":
            kwargs["form_class"] = CharField
        return super().formfield_for_dbfield(db_field, request, **kwargs)
