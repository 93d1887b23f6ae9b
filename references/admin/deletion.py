"""Deleting a reference in the admin.

Promise: what is in use is never deleted, the places are named, and retiring or merging is offered instead; a
use that appears between the question and the answer gets the same words, never an error page.
"""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected as stock_delete_selected
from django.contrib.admin.utils import quote, unquote
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from references.admin.places import reasons_to_keep

IN_USE = (ProtectedError, RestrictedError, IntegrityError)


class RefusesWhileInUse(admin.ModelAdmin):
    """The deleting half of an admin of references; `target` names the kind in the reference index."""

    target = ""
    delete_confirmation_template = "admin/references/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/references/delete_selected_confirmation.html"

    def get_deleted_objects(self, objs, request):
        objs = list(objs)
        if reasons := reasons_to_keep(self.target, objs):
            return [], {}, set(), reasons
        return super().get_deleted_objects(objs, request)

    def delete_view(self, request, object_id, extra_context=None):
        try:
            return super().delete_view(request, object_id, extra_context)
        except IN_USE:
            self.say_in_use(request, self.get_queryset(request).filter(pk=unquote(object_id)))
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return HttpResponseRedirect(reverse(name, args=[quote(unquote(object_id))]))

    @admin.action(permissions=["delete"], description="Delete selected %(verbose_name_plural)s")
    def delete_selected(self, request, queryset):
        try:
            # The log of the deletions goes with them.
            with transaction.atomic():
                return stock_delete_selected(self, request, queryset)
        except IN_USE:
            self.say_in_use(request, queryset)
            return None

    def say_in_use(self, request, queryset):
        reasons = reasons_to_keep(self.target, list(queryset))
        places = format_html(": {}", format_html_join("; ", "{}", ((reason,) for reason in reasons)))
        message = format_html(
            "Nothing was deleted: it is in use{}. You can retire it, or merge it into another.",
            places if reasons else "",
        )
        self.message_user(request, message, messages.ERROR)
