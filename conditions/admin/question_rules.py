"""The rules for questions: one row for the whole site."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse

from conditions.admin.editorial import OneRow
from conditions.models import QuestionRules
from conditions.models.question_rules import ONLY
from gard.lib.versions import VersionAdmin


@admin.register(QuestionRules)
class QuestionRulesAdmin(OneRow, VersionAdmin):
    """The list leads to the form at once; the row is made when it is first opened by who may change it."""

    fieldsets = (
        ("The promise to readers", {"fields": ("target_days",)}),
        ("Readers' own words", {"fields": ("keep_days_after_answer", "keep_days_at_most")}),
        ("Public wording", {"fields": ("may_keep_large_places",)}),
    )
    view_on_site = False

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_or_change_permission(request):
            return super().changelist_view(request, extra_context)
        if self.has_change_permission(request):
            QuestionRules.objects.get_or_create(pk=ONLY)
        elif not QuestionRules.objects.filter(pk=ONLY).exists():
            return super().changelist_view(request, extra_context)
        return HttpResponseRedirect(reverse("admin:conditions_questionrules_change", args=[ONLY]))

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
