"""The rules for questions: one row for the whole site."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from conditions.admin.editorial import OneRow
from conditions.models import QuestionRules
from conditions.models.question_rules import ONLY
from gard.lib.versions import VersionAdmin

KEPT = "Readers' own words"
PRIVACY_PAGE = "privacy.body"
KEEP_TRUE = (
    "Readers are told these days on the privacy page. When you change them, "
    '<a href="{}?key={}&amp;language=en">reword the site text {}</a> in each language, so that it stays true.'
)


class RulesForm(forms.ModelForm):
    def clean(self):
        fields = super().clean()
        after, at_most = fields.get("keep_days_after_answer"), fields.get("keep_days_at_most")
        if after is not None and at_most is not None and after > at_most:
            problem = f"At most {at_most}: after the days in the next field they are deleted in any case."
            self.add_error("keep_days_after_answer", ValidationError(problem))
        return fields


@admin.register(QuestionRules)
class QuestionRulesAdmin(OneRow, VersionAdmin):
    """The list leads to the form at once; the row is made when it is first opened by who may change it."""

    form = RulesForm
    fieldsets = (
        ("The promise to readers", {"fields": ("target_days",)}),
        (KEPT, {"fields": ("keep_days_after_answer", "keep_days_at_most")}),
        ("Public wording", {"fields": ("may_keep_large_places",)}),
    )
    view_on_site = False

    def get_fieldsets(self, request, obj=None):
        """The note has an address, which is known only when a request is answered."""
        told = format_html(KEEP_TRUE, reverse("admin:references_sitetext_add"), PRIVACY_PAGE, PRIVACY_PAGE)
        return [
            (name, {**options, "description": told} if name == KEPT else options)
            for name, options in super().get_fieldsets(request, obj)
        ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "target_days":
            field.help_text += (
                " Another number holds for questions that come in from then on. Whoever is waiting keeps the "
                "day that was promised when they asked."
            )
        return field

    def change_view(self, request, object_id, form_url="", extra_context=None):
        title = {"title": "Rules for questions", "subtitle": None}
        return super().change_view(request, object_id, form_url, title | (extra_context or {}))

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
