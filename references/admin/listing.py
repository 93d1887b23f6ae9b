"""Lists of references: how many pages use each, in one query for a whole page of rows; filters."""

from __future__ import annotations

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, OuterRef, Q

from references.links import count_uses
from references.models import Link


class ReferenceChangeList(ChangeList):
    """A list in which every row knows its `use_count`."""

    def get_results(self, request):
        super().get_results(request)
        self.result_list = list(self.result_list)
        counts = count_uses(self.model_admin.target, [row.pk for row in self.result_list])
        for row in self.result_list:
            row.use_count = counts.get(row.pk, 0)


class StatusFilter(SimpleListFilter):
    title = "status"
    parameter_name = "status"

    def lookups(self, request, model_admin):
        return [("offered", "Offered to editors"), ("retired", "Retired"), ("merged", "Merged into another")]

    def queryset(self, request, queryset):
        if self.value() == "offered":
            return queryset.offered()
        if self.value() == "retired":
            return queryset.filter(is_retired=True, merged_into=None)
        return queryset.exclude(merged_into=None) if self.value() == "merged" else queryset


class UseFilter(SimpleListFilter):
    title = "use"
    parameter_name = "use"

    def __init__(self, request, params, model, model_admin):
        self.target = model_admin.target
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        return [("yes", "Used somewhere"), ("public", "On a page that readers see"), ("no", "Used nowhere")]

    def queryset(self, request, queryset):
        of_this = Q(**{self.target: OuterRef("pk")}) | Q(**{f"{self.target}__merged_into": OuterRef("pk")})
        links = Link.objects.filter(of_this)
        if self.value() == "public":
            return queryset.filter(Exists(links.public()))
        if self.value() == "no":
            return queryset.filter(~Exists(links))
        return queryset.filter(Exists(links)) if self.value() == "yes" else queryset
