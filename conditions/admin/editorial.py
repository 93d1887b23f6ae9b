"""The rules of the editorial office, and each reviewer's own name for readers."""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from conditions.actions import reckon_due_dates
from conditions.admin.known_choices import TabularFormSet
from conditions.models import EditorialRules, ReviewerName, ReviewInterval
from conditions.models.editorial import ONLY
from gard.lib.declared_filters import DeclaredFilters
from gard.lib.versions import VersionAdmin


class OneRow:
    """A form of which there is one for the site, or one for each person."""

    def render_change_form(self, request, context, *args, **kwargs):
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)


class ReviewIntervalInline(admin.TabularInline):
    model = ReviewInterval
    formset = TabularFormSet
    extra = 0


@admin.register(EditorialRules)
class EditorialRulesAdmin(OneRow, VersionAdmin):
    """One row: the list leads to its form at once."""

    fieldsets = (
        ("Review", {"fields": ("may_approve_own", "review_months")}),
        ("Readability", {"fields": ("reading_grade",)}),
    )
    inlines = (ReviewIntervalInline,)
    view_on_site = False

    def changelist_view(self, request, extra_context=None):
        is_there = EditorialRules.objects.filter(pk=ONLY).exists()
        if is_there and self.has_view_or_change_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_editorialrules_change", args=[ONLY]))
        if self.has_add_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_editorialrules_add"))
        return super().changelist_view(request, extra_context)

    def add_view(self, request, form_url="", extra_context=None):
        """There is one row: once it is there, adding leads to it."""
        if EditorialRules.objects.filter(pk=ONLY).exists() and self.has_add_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_editorialrules_change", args=[ONLY]))
        return super().add_view(request, form_url, extra_context)

    def has_delete_permission(self, request, obj=None):
        return False

    def get_formset_kwargs(self, request, obj, inline, prefix):
        # The only key is known before the row is stored, so the rows of an empty form must not look for it.
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if obj._state.adding:
            kwargs["queryset"] = ReviewInterval.objects.none()
        return kwargs

    def after_save(self, request, obj, created, comment):
        moved = reckon_due_dates()
        if moved:
            self.message_user(request, f"Review dates that moved: {moved}.", messages.INFO)


@admin.register(ReviewerName)
class ReviewerNameAdmin(OneRow, DeclaredFilters):
    """Everybody sees and changes their own row only, whatever their rights: agreeing is personal."""

    fields = ("name", "is_shown")
    list_display = ("name", "is_shown")
    view_on_site = False

    def get_queryset(self, request):
        return super().get_queryset(request).filter(user=request.user)

    def add_view(self, request, form_url="", extra_context=None):
        own = self.get_queryset(request).first()
        if own and self.has_add_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_reviewername_change", args=[own.pk]))
        return super().add_view(request, form_url, extra_context)

    def changelist_view(self, request, extra_context=None):
        own = self.get_queryset(request).first()
        if own and self.has_view_or_change_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_reviewername_change", args=[own.pk]))
        if own is None and self.has_add_permission(request):
            return HttpResponseRedirect(reverse("admin:conditions_reviewername_add"))
        return super().changelist_view(request, extra_context)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.user = request.user
        super().save_model(request, obj, form, change)
