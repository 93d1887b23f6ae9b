"""Filters the list of pages by the work that waits on them: what “See all” on the desk leads to."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters

from conditions.admin.work import WORK


class WorkFilter(admin.SimpleListFilter):
    title = "work"
    parameter_name = "work"

    def lookups(self, request, model_admin):
        return [(key, work.title) for key, work in WORK.items() if request.user.has_perm(work.needs)]

    def queryset(self, request, queryset):
        key = self.value()
        if key is None:
            return queryset
        if key not in WORK:
            raise IncorrectLookupParameters(f"There is no work called {key!r}.")
        return queryset.filter(pk__in=WORK[key].rows(request.user).values("condition"))
