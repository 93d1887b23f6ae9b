"""Categories of conditions."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Count

from conditions.models import Category
from gard.lib.versions import VersionAdmin


@admin.register(Category)
class CategoryAdmin(VersionAdmin):
    fields = ("name", "slug", "description")
    prepopulated_fields = {"slug": ("name",)}
    list_display = ("name", "slug", "conditions_in_it")
    search_fields = ("name",)
    list_per_page = 100
    view_on_site = False

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(condition_count=Count("conditions"))

    @admin.display(description="conditions", ordering="condition_count")
    def conditions_in_it(self, category):
        return category.condition_count
