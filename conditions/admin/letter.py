"""The outbox, for whoever looks after it: how letters fare, never what they say or to whom."""

from __future__ import annotations

import datetime as dt

from django.contrib import admin, messages
from django.db.models import Count, Q
from django.utils import timezone

from conditions.actions.send_letters import try_again
from conditions.models import Letter
from gard.lib.declared_filters import DeclaredFilters
from gard.lib.desk import DeskNote, desk

SLOW = dt.timedelta(hours=1)
"""A letter that waits longer is stuck."""


@admin.register(Letter)
class LetterAdmin(DeclaredFilters):
    """Read only; an administrator can have letters tried again."""

    list_display = ("kind", "state", "problem", "queued_at", "sent_at", "about")
    list_filter = ("state", "kind")
    list_select_related = ("question__condition",)
    list_per_page = 50
    fields = readonly_fields = (*list_display, "attempts", "next_try_at")
    show_full_result_count = False
    view_on_site = False
    actions = ("try_again_now",)

    def get_queryset(self, request):
        return super().get_queryset(request).defer("sealed")

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": "Letters to readers"} | (extra_context or {}))

    @admin.display(description="question", ordering="question")
    def about(self, letter):
        return str(letter.question)

    @admin.action(description="Try again now", permissions=["change"])
    def try_again_now(self, request, queryset):
        number = try_again(list(queryset), by=request.user)
        if number:
            self.message_user(request, f"Letters to be tried at the next run: {number}.", messages.SUCCESS)
        else:
            self.message_user(request, "None of these letters has failed, so none is tried again.")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        """The right is for trying again; a letter itself is never changed."""
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request, obj=None):
        return False


def stuck(now):
    waits = Q(state=Letter.State.WAITING, queued_at__lt=now - SLOW)
    return Letter.objects.filter(waits | Q(state=Letter.State.GIVEN_UP))


@desk.notes.entry("letters.stuck", "Letters", place=20, needs=("conditions.view_letter",))
def letters_stuck(user):
    given_up, all_stuck = Q(state=Letter.State.GIVEN_UP), stuck(timezone.now())
    found = all_stuck.aggregate(waiting=Count("pk", filter=~given_up), given_up=Count("pk", filter=given_up))
    if not any(found.values()):
        return None
    return DeskNote(
        f"Letters to readers do not get through. Waiting for more than an hour: {found['waiting']}; given "
        f"up: {found['given_up']}. The list “Letters” says why."
    )
