"""`VersionAdmin`: the base of every admin whose objects have a history.

It closes four holes of `reversion.admin.VersionAdmin` 6.4. Old versions are shown without muting model
signals, which is process-wide and made the saves of others lose their versions. A version is looked up with
its content type. No model is registered by an admin. A save that changes nothing keeps nothing.
"""

from __future__ import annotations

from typing import Any

import reversion
from django.apps import apps
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import IntegrityError, router, transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from reversion.admin import VersionAdmin as ReversionAdmin
from reversion.models import Version

from gard.lib.declared_filters import DeclaredFilters
from gard.lib.inline_rows import InlineRowsMixin
from gard.lib.versions.authors import describe_revision
from gard.lib.versions.keeping import KeptTyping
from gard.lib.versions.listing import VersionListing
from gard.lib.versions.registration import verify
from gard.lib.versions.restore import RestoreRefused, plan_restore
from gard.lib.versions.saving import VersionSaving, begin

LONGEST_ID = 18


class VersionAdmin(
    DeclaredFilters, KeptTyping, VersionSaving, InlineRowsMixin, VersionListing, ReversionAdmin
):
    """Add, change, delete, history, restore and recover, each a revision with its author and comment.

    For subclasses: `after_save`, `fields_left_alone`, `resolve_conflict`, `bookkeeping_fields`,
    `keeps_typing`. Their own change form templates extend `admin/version_change_form.html`. An action that
    changes rows opens `self.create_revision(request)` for each object and calls `reversion.add_to_revision`
    itself.
    """

    change_form_template = "admin/version_change_form.html"
    change_list_template = "admin/version_change_list.html"
    restore_form_template = "admin/version_restore_form.html"

    def __init__(self, model, admin_site):
        # Not reversion's own: that one registers models that nobody asked it to.
        ModelAdmin.__init__(self, model, admin_site)
        if apps.ready:
            verify(self)

    def get_urls(self):
        # Admin classes may be made before the apps have registered their models; addresses never are.
        verify(self)
        return super().get_urls()

    def add_view(self, request, form_url="", extra_context=None):
        return ModelAdmin.add_view(self, request, form_url, extra_context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return ModelAdmin.change_view(self, request, object_id, form_url, extra_context)

    def changelist_view(self, request, extra_context=None):
        # No revision around the list: all that an action touches would be one, and every GET would lock.
        context = {"has_change_permission": self.has_change_permission(request), **(extra_context or {})}
        return ModelAdmin.changelist_view(self, request, context)

    def delete_model(self, request, obj):
        self._keep_before_deletion(request, obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        with transaction.atomic(using=router.db_for_write(self.model)):
            for obj in queryset:
                self._keep_before_deletion(request, obj)
            super().delete_queryset(request, queryset)

    def _keep_before_deletion(self, request, obj):
        """Deletion is the last entry of the history: who, when, and the object as it was then."""
        with self.create_revision(request):
            reversion.add_to_revision(self._as_saved(obj), model_db=obj._state.db)
            describe_revision("Deleted", by=request.user)

    def revision_view(self, request, object_id, version_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if not self.has_change_permission(request, obj):
            raise PermissionDenied
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        version = self._version_or_404(version_id)
        if version.object_id != str(obj.pk):
            raise Http404("A version of something else.")
        return self._restore_view(request, version, obj, extra_context)

    def recover_view(self, request, version_id, extra_context=None):
        if not self.has_add_permission(request) or not self.has_change_permission(request):
            raise PermissionDenied
        version = self._version_or_404(version_id)
        rows = self.model._base_manager.using(version.db)
        if rows.filter(pk=version.object_id).exists():
            messages.error(request, f"“{version.object_repr}” is not deleted. Restore it from its history.")
            return self._redirect("recoverlist")
        return self._restore_view(request, version, None, extra_context)

    def _version_or_404(self, version_id):
        """A version of this model in this database, whatever else has the same number."""
        if len(version_id) > LONGEST_ID:
            raise Http404("No version has such a number.")
        versions = Version.objects.get_for_model(self.model).select_related("revision")
        version = versions.filter(pk=version_id).first()
        if version is None:
            raise Http404("No such version of this.")
        return version

    def _restore_view(self, request, version, obj, extra_context):
        """The change form over the restored rows. Only a POST that the form accepts is kept."""
        if {TO_FIELD_VAR, "_saveasnew"} & (set(request.GET) | set(request.POST)):
            raise BadRequest("A version is restored where it was, by its own key.")
        state = begin(request, restoring=version, is_recovery=obj is None)
        try:
            with transaction.atomic(using=version.db):
                with self.create_revision(request):
                    response = self._restore_and_edit(request, version, obj, state, extra_context)
                if not state.is_saved:
                    transaction.set_rollback(True, using=version.db)
        except RestoreRefused as refusal:
            messages.error(request, str(refusal))
        except IntegrityError:
            messages.error(request, "The database refused this version. Nothing was changed.")
        else:
            return response
        return self._redirect("history", version.object_id) if obj else self._redirect("recoverlist")

    def _restore_and_edit(self, request, version, obj, state, extra_context):
        if obj is not None:
            self.lock(request, obj)
        left_alone = self.fields_left_alone(request, self._as_saved(obj)) if obj is not None else ()
        state.plan = plan_restore(version, left_alone=left_alone)
        self._check_parts_permission(request, state.plan, obj)
        state.left_out = state.plan.apply()
        response: Any = self.changeform_view(request, quote(version.object_id), request.path, extra_context)
        if state.is_saved:
            for sentence in state.left_out:
                messages.warning(request, sentence)
        elif hasattr(response, "render"):
            # Now, while the rows are as they were then.
            response.template_name = self.restore_form_template
            response.render()
        return response

    def _check_parts_permission(self, request, plan, obj):
        """Who may change a page but not, say, its sections, cannot change them by restoring the page."""
        needed = {(step.version._model, "change" if step.row else "add") for step in plan.writes}
        needed |= {(type(row), "delete") for row in plan.deletes}
        inlines = {inline.model: inline for inline in self.get_inline_instances(request, obj)}
        for model, verb in needed:
            if model is self.model:
                continue
            if model in inlines:
                allowed = getattr(inlines[model], f"has_{verb}_permission")(request, obj)
            else:
                allowed = request.user.has_perm(f"{model._meta.app_label}.{verb}_{model._meta.model_name}")
            if not allowed:
                raise PermissionDenied

    def _redirect(self, view, *args):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{view}"
        return HttpResponseRedirect(
            reverse(name, args=[quote(arg) for arg in args], current_app=self.admin_site.name)
        )
