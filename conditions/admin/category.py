"""Categories of conditions, and the classes from which they follow."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Case, Value, When

from conditions.actions import shelve_one
from conditions.admin.known_choices import KnownChoicesInline, TabularFormSet
from conditions.models import Category, CategoryHead, ClassificationNode
from gard.lib.declared_filters import DeclaredFilters
from gard.lib.kept_rows import KeptRowForm
from gard.lib.versions import VersionAdmin


@admin.register(ClassificationNode)
class ClassificationNodeAdmin(DeclaredFilters):
    """Classes come from catalogues. They are listed to be found, by whoever gives a category its heads."""

    list_display = ("name", "scheme", "code", "conditions_below")
    list_filter = ("scheme",)
    search_fields = ("name", "=code")
    readonly_fields = ("source", "condition")
    ordering = ("name", "pk")
    list_per_page = 50
    show_full_result_count = False
    view_on_site = False

    def get_search_results(self, request, queryset, search_term):
        """The class of exactly this name or code first, then those that begin so."""
        typed = search_term[:200].strip()
        found, may_repeat = super().get_search_results(request, queryset, typed)
        if not typed or "o" in request.GET:
            return found, may_repeat
        nearness = Case(
            When(name__iexact=typed, then=Value(0)),
            When(code=typed, then=Value(0)),
            When(name__istartswith=typed, then=Value(1)),
            default=Value(2),
        )
        return found.order_by(nearness, "name", "pk"), may_repeat

    def label_in_picker(self, node):
        """Many catalogues have classes of the same name: the code tells them apart."""
        below = node.conditions_below
        return f"{node.name} ({node.code}, {below:,} {'condition' if below == 1 else 'conditions'} below)"

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class CategoryHeadInline(KnownChoicesInline, admin.TabularInline):
    """Conditions of these classes and of all below them are in the category without being put there."""

    model = CategoryHead
    form = KeptRowForm
    formset = TabularFormSet
    autocomplete_fields = ("node",)
    verbose_name = "class of a catalogue"
    verbose_name_plural = "Classes of catalogues whose conditions belong here"
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("node")


@admin.register(Category)
class CategoryAdmin(VersionAdmin):
    fields = ("name", "slug", "description")
    inlines = (CategoryHeadInline,)
    prepopulated_fields = {"slug": ("name",)}
    list_display = ("name", "slug", "conditions_in_it")
    search_fields = ("name",)
    list_per_page = 100
    view_on_site = False

    def get_queryset(self, request):
        return super().get_queryset(request).counted()

    def after_save(self, request, obj, created, comment):
        shelve_one(obj)

    def has_delete_permission(self, request, obj=None):
        """A category in use stays: pages that readers see stand in it."""
        is_used = obj is not None and (obj.conditions.exists() or obj.editions.exists())
        return super().has_delete_permission(request, obj) and not is_used

    def get_actions(self, request):
        """Categories are deleted one by one: each says on its own form whether it may be."""
        return {name: act for name, act in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description="conditions", ordering="shown")
    def conditions_in_it(self, category):
        """As readers find them: those that editors put there and those that follow from classes."""
        return category.shown
