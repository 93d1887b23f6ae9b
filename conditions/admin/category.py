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

    def has_delete_permission(self, request, obj=None):
        """A category in use stays: pages that readers see stand in it."""
        is_used = obj is not None and (obj.conditions.exists() or obj.editions.exists())
        return super().has_delete_permission(request, obj) and not is_used

    def get_actions(self, request):
        """Categories are deleted one by one: each says on its own form whether it may be."""
        return {name: act for name, act in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description="conditions", ordering="condition_count")
    def conditions_in_it(self, category):
        return category.condition_count
