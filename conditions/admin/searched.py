"""What readers search for: a list to read, and what was searched and not found on the desk."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Count, Q, Window
from django.urls import reverse
from django.utils import timezone

from conditions.models import SearchCount
from gard.lib.declared_filters import DeclaredFilters
from gard.lib.desk import ROWS, DeskList, DeskRow, desk

LOOKED_BACK = dt.timedelta(days=30)


class FoundFilter(admin.SimpleListFilter):
    title = "what was found"
    parameter_name = "found"

    def lookups(self, request, model_admin):
        return (("no", "Nothing, in the last 30 days"), ("unopened", "Something, and nothing was opened"))

    def queryset(self, request, queryset):
        if self.value() == "no":
            return queryset.filter(not_found())
        if self.value() == "unopened":
            return queryset.told().filter(found__gt=0, clicked=0)
        return queryset


def not_found():
    """A condition on counts: searched lately, and never found on that day."""
    return Q(day__gte=timezone.localdate() - LOOKED_BACK, found=0) & ~Q(query="")


@admin.register(SearchCount)
class SearchCountAdmin(DeclaredFilters):
    """Read only: readers write it, without a word about themselves."""

    list_display = ("__str__", "day", "asked", "found", "clicked")
    list_filter = (FoundFilter,)
    list_per_page = 50
    date_hierarchy = "day"
    search_fields = ("query",)
    fields = readonly_fields = ("query", "day", "asked", "found", "clicked", "opened")
    show_full_result_count = False
    view_on_site = False

    @admin.display(description="pages opened")
    def opened(self, count):
        return ", ".join(f"{click.address} ({click.clicked})" for click in count.clicks.all()[:20]) or "None"

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@desk.lists.entry(
    "searches.not-found", "Searched and not found", place=95, needs=("conditions.view_searchcount",)
)
def searched_and_not_found(user):
    """What was asked for most comes first."""
    counts = SearchCount.objects.filter(not_found()).order_by("-asked", "-day", "query")
    found = list(counts.annotate(total=Window(Count("*")))[:ROWS])
    rows = (
        DeskRow(
            title=count.query,
            url=f"{reverse('search')}?{urlencode({'q': count.query})}",
            detail=f"{count.day}",
            mark=f"{count.asked} times" if count.asked > 1 else "",
        )
        for count in found
    )
    total = found[0].total if found else 0
    every = f"{reverse('admin:conditions_searchcount_changelist')}?found=no"
    return DeskList(total, tuple(rows), every, "Everything that readers searched for was found.")
