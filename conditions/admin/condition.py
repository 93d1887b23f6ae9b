"""The condition form and list: where a page is written."""

from __future__ import annotations

import re

from django import forms
from django.contrib import admin, messages
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.text import slugify

from conditions.actions import forget_uses, record_change
from conditions.admin.comparing import ComparingViews
from conditions.admin.dated_rows import date_rows
from conditions.admin.fact_panel import FactPanel
from conditions.admin.inlines import (
    OrganizationListingInline,
    OtherNameInline,
    RelationInline,
    ResourceListingInline,
    SectionInline,
)
from conditions.admin.presence import PresenceViews
from conditions.admin.publishing import PublishingViews
from conditions.admin.readying import ReadinessViews
from conditions.admin.reviewing import ReviewingViews
from conditions.admin.work_filter import WorkFilter
from conditions.models import Condition, Draft, Edition, Section
from gard.lib.versions import VersionAdmin
from references.editor import EditorAdminMixin

APPROVAL_ENDED = (
    "The page had been approved. Its text has changed now, so it must be submitted and approved again."
)
IDENTIFIER = re.compile(r"^(?:gard:)?0*(\d{1,10})$", re.IGNORECASE)
UNDER_REVIEW = {Draft.State.SUBMITTED, Draft.State.RETURNED, Draft.State.APPROVED}
STATES = (
    ("published", "Published"),
    ("changed", "Published, changed since"),
    ("unpublished", "Not published"),
)


class ConditionForm(forms.ModelForm):
    """Fills in what an editor may leave empty."""

    class Meta:
        model = Condition
        fields = ("number", "name", "slug", "is_rare", "categories")
        widgets = {"categories": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "number" in self.fields:
            self.fields["number"].required = False

    def clean_number(self):
        number = self.cleaned_data.get("number")
        if number is None:
            # Whoever asks for the next number at the same moment waits until this one is taken.
            Condition.objects.select_for_update(no_key=True).order_by("-number").first()
            number = Condition.objects.next_number()
        elif Condition.objects.was_used(number):
            raise forms.ValidationError(
                "This number belonged to a page that was deleted. Recover that page, or take another number."
            )
        return number

    def clean(self):
        fields = super().clean()
        if not fields.get("slug") and fields.get("name"):
            fields["slug"] = slugify(fields["name"])[:250] or "condition"
        return fields


class StateFilter(admin.SimpleListFilter):
    title = "published"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return STATES

    def queryset(self, request, queryset):
        chosen = {
            "published": Q(edition_number__isnull=False),
            "changed": Q(edition_number__isnull=False, draft_state__isnull=False),
            "unpublished": Q(edition_number=None),
        }.get(self.value())
        return queryset.filter(chosen) if chosen else queryset


KEPT = (
    "{condition}: catalogues have proposed changes to this page, and what was proposed stays in the record. "
    "Decide what still waits on the desk. To take the page from readers, withdraw it; if its number "
    "stands for another page now, add that under merged numbers."
)


@admin.register(Condition)
class ConditionAdmin(
    ReviewingViews,
    PublishingViews,
    ReadinessViews,
    ComparingViews,
    PresenceViews,
    FactPanel,
    EditorAdminMixin,
    VersionAdmin,
):
    form = ConditionForm
    change_form_template = "admin/conditions/condition/change_form.html"
    fieldsets = (
        (None, {"fields": ("name", "number", "slug", "is_rare")}),
        ("Categories", {"fields": ("categories",)}),
    )
    inlines = (
        OtherNameInline,
        RelationInline,
        SectionInline,
        OrganizationListingInline,
        ResourceListingInline,
    )
    bookkeeping_fields = ("changed_at", "changed_by")
    view_on_site = False
    list_display = ("name", "number", "state", "last_changed")
    list_display_links = ("name",)
    list_filter = (WorkFilter, StateFilter, "categories")
    list_per_page = 50
    search_fields = ("name", "=number", "other_names__name", "editions__name")
    ordering = ("name",)
    show_full_result_count = False

    def get_queryset(self, request):
        current = Edition.objects.current().filter(condition=OuterRef("pk"))
        draft = Draft.objects.filter(condition=OuterRef("pk"), language="en")
        return (
            super()
            .get_queryset(request)
            .annotate(
                edition_number=Subquery(current.values("number")[:1]),
                draft_state=Subquery(draft.values("state")[:1]),
            )
            .select_related("changed_by")
        )

    def get_search_results(self, request, queryset, search_term):
        found = IDENTIFIER.match(search_term.strip())
        return super().get_search_results(request, queryset, found[1] if found else search_term[:200])

    def get_readonly_fields(self, request, obj=None):
        return ("number",) if obj else ()

    @admin.display(description="state", ordering="edition_number")
    def state(self, condition):
        number, draft = condition.edition_number, condition.draft_state
        if draft in UNDER_REVIEW:
            label = Draft.State(draft).label
            return format_html('<span class="state state-{}">{}</span>', draft, label)
        if number is None:
            return format_html('<span class="state state-off">{}</span>', "Not published")
        if draft:
            return format_html('<span class="state state-changed">Changed since edition {}</span>', number)
        return format_html('<span class="state state-on">Published, edition {}</span>', number)

    @admin.display(description="last changed", ordering="changed_at", empty_value="")
    def last_changed(self, condition):
        if condition.changed_at is None:
            return None
        user, day = condition.changed_by, localize(timezone.localtime(condition.changed_at).date())
        return f"{day} by {user.get_full_name() or user.get_username()}" if user else day

    def save_formset(self, request, form, formset, change):
        if formset.model is Section:
            date_rows(formset)
        super().save_formset(request, form, formset, change)

    def after_save(self, request, obj, created, comment):
        if record_change(obj, by=request.user):
            self.message_user(request, APPROVAL_ENDED, messages.WARNING)

    def has_delete_permission(self, request, obj=None):
        """What was reviewed or seen by readers stays in the record; facts are taken away first, by those who
        may."""
        is_kept = obj is not None and (obj.events.exists() or obj.facts.exists())
        return super().has_delete_permission(request, obj) and not is_kept

    def get_deleted_objects(self, objs, request):
        """What catalogues proposed is a record that nobody deletes, so the page stays with it."""
        kept = Condition.objects.filter(pk__in=[obj.pk for obj in objs], fact_proposals__isnull=False)
        if sentences := [KEPT.format(condition=condition) for condition in kept.distinct()]:
            return [], {}, set(), sentences
        return super().get_deleted_objects(objs, request)

    def get_actions(self, request):
        """Pages are deleted one by one: each says on its own form why it may be."""
        return {name: act for name, act in super().get_actions(request).items() if name != "delete_selected"}

    def delete_model(self, request, obj):
        forget_uses(obj)
        super().delete_model(request, obj)
