"""Facts at the desk: what the source gave beside what an editor says, and the acts on one fact.

Promise: every change goes through the actions of facts; a fact that a catalogue gives is overridden, never
rewritten as if the catalogue had said so.
"""

from __future__ import annotations

from functools import partial

from django.contrib import admin, messages
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join

from conditions.actions.facts import hide_fact, record_fact_change, remove_fact, restore_given, show_fact
from conditions.admin.fact_form import FactForm
from conditions.admin.said import given_beside
from conditions.errors import ActionError
from conditions.models import Fact, FactProposal
from conditions.pages.facts import same_statement
from gard.lib.versions import VersionAdmin
from references.editor import NamedBoxesMixin

ACTS = {
    "hide": (hide_fact, "Readers no longer see “{}”."),
    "show": (show_fact, "Readers see “{}”."),
    "as-given": (restore_given, "“{}” is as its source gives it again."),
}
OF_ITS_SOURCE = ("condition", "kind", "source")
"""What makes it this fact of this source, so no editor changes it."""

DECIDED_BY_ACTS = ("origin", "given", "is_hidden")


def still_said(fact):
    """What to tell whoever hid a fact that others give as well, with links to theirs; else nothing."""
    rows = fact.condition.facts.shown().filter(kind=fact.kind).select_related("source").in_order()
    same = [row for row in rows if same_statement(row) == same_statement(fact)]
    if not same:
        return ""
    links = [
        (reverse("admin:conditions_fact_change", args=[row.pk]), row.source or row.get_origin_display())
        for row in same
    ]
    return format_html(
        "“{}” of {} is hidden. Readers still see it on the page, because others say the same: {}.",
        fact,
        fact.source or fact.get_origin_display(),
        format_html_join(", ", '<a href="{}">{}</a>', links),
    )


class OverriddenFilter(admin.SimpleListFilter):
    title = "overridden"
    parameter_name = "overridden"

    def lookups(self, request, model_admin):
        return (("yes", "By an editor"), ("no", "No"))

    def queryset(self, request, queryset):
        if self.value() in {"yes", "no"}:
            return queryset.filter(given__isnull=self.value() == "no")
        return queryset


@admin.register(Fact)
class FactAdmin(NamedBoxesMixin, VersionAdmin):
    form = FactForm
    change_form_template = "admin/conditions/fact/change_form.html"
    fieldsets = (
        (None, {"fields": ("condition", "kind", "label", "lay_label")}),
        ("Code", {"fields": ("scheme", "code")}),
        ("For clinical features", {"fields": ("frequency", "frequency_text")}),
        ("For names and definitions", {"fields": ("language", "text")}),
        ("More", {"fields": ("detail", "evidence", "source", "position")}),
    )
    autocomplete_fields = ("condition", "source")
    list_display = ("__str__", "kind", "condition", "source", "standing")
    list_filter = ("kind", "is_hidden", OverriddenFilter, "origin", "source")
    list_select_related = ("condition", "source")
    list_per_page = 50
    ordering = ("-pk",)
    search_fields = ("condition__name", "=condition__number", "label", "lay_label", "=code")
    show_full_result_count = False

    def get_urls(self):
        guard = self.admin_site.admin_view
        own = [
            path(
                f"<path:object_id>/{act}/",
                guard(partial(self.act_view, act=act)),
                name=f"conditions_fact_{act.replace('-', '_')}",
            )
            for act in ACTS
        ]
        return own + super().get_urls()

    def act_view(self, request, object_id, act):
        """The button behind one act."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        fact = self.get_object(request, unquote(object_id))
        if fact is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        action, said = ACTS[act]
        try:
            fact = action(fact, by=request.user)
        except ActionError as refusal:
            self.message_user(request, str(refusal), messages.WARNING)
        else:
            others = still_said(fact) if act == "hide" else ()
            self.message_user(request, others or said.format(fact), messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:conditions_fact_change", args=[quote(fact.pk)]))

    @admin.display(description="state")
    def standing(self, fact):
        if fact.is_hidden:
            return format_html('<span class="state state-off">{}</span>', "Hidden")
        if fact.is_overridden:
            return format_html('<span class="state state-changed">{}</span>', "Overridden")
        return "Shown"

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])

    def get_readonly_fields(self, request, obj=None):
        return OF_ITS_SOURCE if obj and obj.origin != Fact.Origin.EDITOR else ()

    def fields_left_alone(self, request, obj):
        request.fact_before = obj
        return DECIDED_BY_ACTS + (OF_ITS_SOURCE if obj.origin != Fact.Origin.EDITOR else ())

    def save_model(self, request, obj, form, change):
        if change and not hasattr(request, "fact_before"):
            request.fact_before = Fact.objects.get(pk=obj.pk)
        super().save_model(request, obj, form, change)

    def after_save(self, request, obj, created, comment):
        record_fact_change(obj, by=request.user, before=getattr(request, "fact_before", None))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            waiting = obj.proposals.filter(state=FactProposal.State.OPEN).first()
            context.update(fact=obj, differences=given_beside(obj), waiting=waiting)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def has_delete_permission(self, request, obj=None):
        """What a catalogue gives is hidden: removed, it would come back."""
        is_given = obj is not None and obj.origin == Fact.Origin.CATALOGUE
        return super().has_delete_permission(request, obj) and not is_given

    def get_actions(self, request):
        """Facts are removed one by one: a list may hold what catalogues give."""
        return {name: act for name, act in super().get_actions(request).items() if name != "delete_selected"}

    def delete_model(self, request, obj):
        remove_fact(obj, by=request.user)
