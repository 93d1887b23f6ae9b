"""What the admins of citations, organisations, resources and glossary terms share.

Promise: every list says how often each row is used, in a constant number of queries; every form names the
places; two people who enter the same thing at the same moment get a sentence, not an error page.
"""

from __future__ import annotations

import reversion
from django import forms
from django.contrib import admin
from django.db import IntegrityError, models
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator

from gard.lib.versions import RestoreRefused, VersionAdmin
from references.actions import check_merging
from references.admin.acting import ActsOnReferences
from references.admin.deletion import RefusesWhileInUse
from references.admin.fields import AbsoluteAddressField
from references.admin.listing import ReferenceChangeList
from references.admin.places import usage_of
from references.errors import ActionRefused
from references.links import public_uses_of


class ReferenceForm(forms.ModelForm):
    """Checks every constraint, those that ask for merging too, and names what is there already."""

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"merged_into"}

    def refuse_same(self, name, **conditions):
        """Say with a link that another row has the same; rows that were merged away do not count."""
        if self.instance.merged_into_id:
            return
        rows = self._meta.model._default_manager.filter(merged_into=None, **conditions)
        same = rows.exclude(pk=self.instance.pk).first()
        if same is not None:
            opts = same._meta
            message = format_html(
                'There is one already: <a href="{}">{}</a>{}. Use that one.',
                reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[same.pk]),
                same,
                " (retired)" if same.is_retired else "",
            )
            self.add_error(name, message)


class ReferenceAdmin(RefusesWhileInUse, ActsOnReferences, VersionAdmin):
    """Subclasses say `target`, the name of the kind in the reference index."""

    form = ReferenceForm
    list_per_page = 50
    list_max_show_all = 200
    list_select_related = ("merged_into",)
    exclude = ("is_retired",)
    change_form_template = "admin/references/change_form.html"
    formfield_overrides = {
        models.URLField: {"form_class": AbsoluteAddressField},
        models.TextField: {"widget": admin.widgets.AdminTextareaWidget(attrs={"rows": 3})},
    }

    def get_changelist(self, request, **kwargs):
        return ReferenceChangeList

    def get_search_results(self, request, queryset, search_term):
        rows, may_repeat = super().get_search_results(request, queryset, search_term)
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            rows = rows.offered()
        return rows, may_repeat

    @admin.display(description="used on")
    def used_on(self, obj):
        count = getattr(obj, "use_count", 0)
        if not count:
            return "0"
        address = self.address_of("change", obj.pk)
        return format_html(
            '<a href="{}#used-on">{} <span>{}</span></a>', address, count, "page" if count == 1 else "pages"
        )

    @admin.display(description="status")
    def status(self, obj):
        if obj.merged_into:
            address = self.address_of("change", obj.merged_into_id)
            return format_html(
                'Merged into <a href="{}">{}</a>', address, Truncator(obj.merged_into).chars(60)
            )
        return "Retired" if obj.is_retired else "Offered"

    def view_on_site(self, obj):
        """Where readers see it; nothing when no page of theirs does."""
        if not hasattr(obj, "get_absolute_url"):
            return None
        is_public = self.target != "citation" or public_uses_of(self.target, obj.pk)
        return obj.get_absolute_url() if is_public else None

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            if request.method != "POST" or reversion.is_active():
                raise
            # Somebody else was quicker: asked again, the form says so and shows what was typed.
            request.version_saving = None
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None and obj.pk:
            context["usage"] = usage_of(self.target, obj.pk)
            context["merged_from"] = list(obj.merged_from.all()[:20])
            context["merge_address"] = self.merge_address([obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def after_save(self, request, obj, created, comment):
        """An old version may say that it was merged; that must still hold."""
        try:
            check_merging(obj)
        except ActionRefused as refusal:
            raise RestoreRefused(f"{refusal} Nothing was changed.") from refusal
