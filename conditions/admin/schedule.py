"""The schedule: what is to be published or withdrawn when, and taking it off again."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path, reverse
from django.utils.html import format_html

from conditions.actions import cancel
from conditions.admin.asking import ask
from conditions.admin.forms import LINE
from conditions.admin.record import ReadOnlyAdmin
from conditions.models import ScheduledAct

GREATEST_KEY = 2**63 - 1


class CancelForm(forms.Form):
    note = forms.CharField(label="Why, for colleagues", max_length=300, required=False, widget=LINE)


@admin.register(ScheduledAct)
class ScheduledActAdmin(ReadOnlyAdmin):
    fields = (
        *("condition", "act", "planned_for", "state", "problem", "note", "public_reason"),
        *("scheduled_by_name", "scheduled_at", "approver", "approved_on", "based_on", "off_the_schedule"),
    )
    readonly_fields = ("off_the_schedule",)
    list_display = ("condition", "act", "planned_for", "state", "scheduled_by_name", "problem")
    list_filter = ("state", "act")
    list_select_related = ("condition",)
    search_fields = ("condition__name", "=condition__number")
    ordering = ("-planned_for", "-pk")

    def get_queryset(self, request):
        return (
            super().get_queryset(request).select_related("condition", "approver", "based_on").defer("payload")
        )

    def get_urls(self):
        view = self.admin_site.admin_view(self.cancel_view)
        return [path("<int:pk>/cancel", view, name="conditions_scheduledact_cancel"), *super().get_urls()]

    @admin.display(description="schedule")
    def off_the_schedule(self, row):
        if row.state not in {ScheduledAct.State.PENDING, ScheduledAct.State.REFUSED}:
            return row.get_state_display()
        address = reverse("admin:conditions_scheduledact_cancel", args=[row.pk])
        return format_html('<a href="{}">Take it off the schedule…</a>', address)

    def cancel_view(self, request, pk):
        rows = ScheduledAct.objects.select_related("condition")
        row = rows.filter(pk=pk).first() if pk <= GREATEST_KEY else None
        if row is None:
            raise Http404("There is no such entry of the schedule.")
        right = "publish" if row.act == ScheduledAct.Act.PUBLISH else "withdraw"
        if not request.user.has_perm(f"conditions.{right}_condition"):
            raise PermissionDenied
        return ask(
            self,
            request,
            row,
            CancelForm(request.POST or None),
            lambda fields: cancel(row, by=request.user, **fields),
            title=f"Take off the schedule: {row}",
            lead="It will not be done. What readers see stays as it is.",
            button="Take off the schedule",
            done="Taken off the schedule.",
            change_url=reverse("admin:conditions_condition_change", args=[row.condition_id]),
        )
