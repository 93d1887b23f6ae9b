"""One save in the admin: the editor's note, what the save started from, and the one revision that it writes.

Promise: a save that changes something writes one revision, with author and comment, without the help of any
signal; a save that changes nothing writes none; a save never passes over somebody else's without a word.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import reversion
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import quote
from django.db import IntegrityError, connections
from django.forms.utils import ErrorList
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from reversion.models import Version

from gard.lib.versions.aggregate import is_as_stored, newest_version, read_anew
from gard.lib.versions.authors import describe_revision, read_comment
from gard.lib.versions.lost_rows import give_back_lost_rows
from gard.lib.versions.merging import VersionMerging, is_reading, is_stale, refuse
from gard.lib.versions.restore import RestoreRefused
from gard.lib.versions.set_aside import hidden_fields
from gard.lib.versions.state import (
    GuardedForm,
    RevisionForm,
    Saving,
    begin,
    moment,
    saving,
    why_refused,
)

NOTHING_CHANGED = "Nothing was changed, so no new version was kept."
TEXT_KEPT = "The saved text stays. Yours is in the history."
KEPT_THEIRS = "Kept what was saved meanwhile"


class VersionSaving(VersionMerging):
    """The saving half of a VersionAdmin."""

    # Fields of the object that tell of the save itself (changed_at, changed_by): they alone are no change.
    bookkeeping_fields: tuple[str, ...] = ()

    def after_save(self, request: HttpRequest, obj: Any, created: bool, comment: str) -> None:
        """Hook, once for each save, restore and recovery that changes something.

        Form, inlines and many-to-many are saved, the version is not taken yet, the transaction is open. `obj`
        was read anew, with its parts; the hook may change the object's own row, but none of its parts.
        `comment` is what the history will say. Raising RestoreRefused undoes it all and tells the editor.
        """

    def fields_left_alone(self, request: HttpRequest, obj: Any) -> tuple[str, ...]:
        """Hook: fields of the object itself that a restore leaves as they are now, and says so.

        For what an act decides and no form changes, or what this person may not change. `obj` is read under
        the lock of the restore. What was deleted is recovered with all its fields.
        """
        return ()

    def problems_of_comment(self, request: HttpRequest, obj: Any, comment: str) -> tuple[str, ...]:
        """Hook: why the history must not say this, in sentences for the editor, who gets the form back with
        all that was typed. It is asked only about a comment that somebody wrote."""
        return ()

    def version_conflict(self, request: HttpRequest, obj: Any) -> bool:
        """Whether a version was kept that is newer than the one on which the posted form was built."""
        state = saving(request)
        if state is None or request.method != "POST" or state.newest is None:
            return False
        return is_stale(request, state.newest)

    def resolve_conflict(self, request: HttpRequest, obj: Any, form: Any, newest: Version) -> str:
        """Hook: what to tell the editor of a restored version instead of saving. Empty: save."""
        author = read_comment(newest.revision).author or "Somebody"
        return format_html(
            "{author} saved this {kind} on {when}, after you opened it. Your changes are not saved yet; they "
            'are still in the form below. See <a href="{history}" target="_blank" rel="noopener">what was '
            "saved</a>. To save yours over it, save again: the other version stays in the history.",
            author=author,
            kind=self.opts.verbose_name,
            when=moment(newest),
            history=reverse(
                f"admin:{self.opts.app_label}_{self.opts.model_name}_history",
                args=(quote(obj.pk),),
                current_app=self.admin_site.name,
            ),
        )

    @contextmanager
    def create_revision(self, request: HttpRequest) -> Iterator[None]:
        """One revision by this user; what is to be in it is added by hand."""
        with reversion.create_revision(manage_manually=True):
            reversion.set_user(request.user)
            yield

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if saving(request) is None:
            begin(request)
        if request.method != "POST" or reversion.is_active():
            return super().changeform_view(request, object_id, form_url, extra_context)
        posted = request.POST
        try:
            with self.create_revision(request):
                response = super().changeform_view(request, object_id, form_url, extra_context)
            self.tell_of_merge(request)
            return response
        except IntegrityError:
            # Forms do not check inline rows against rows that they do not hold, such as what another editor
            # added. All is undone; once more, to show the form with what was typed and the reason.
            begin(request, refusal=why_refused(saving(request) or Saving()))
        except RestoreRefused as refusal:
            begin(request, refusal=str(refusal))
        request.POST = posted
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Locked while it is being saved, and merged with what was posted if somebody else saved first.

        Read again after its newest version was noted: a save in between shows as a conflict.
        """
        obj = super().get_object(request, object_id, from_field)
        state = saving(request)
        if obj is None or state is None:
            return obj
        self.lock(request, obj)
        state.newest = newest_version(obj)
        obj = super().get_object(request, object_id, from_field)
        if obj is not None and request.method == "POST" and not state.restoring:
            self.take_in(request, obj, state)
        return obj

    def lock(self, request: HttpRequest, obj: Any) -> None:
        using = obj._state.db
        if request.method == "POST" and connections[using].in_atomic_block:
            rows = self.model._base_manager.using(using).select_for_update(no_key=True).filter(pk=obj.pk)
            list(rows.order_by().values_list("pk", flat=True))  # No table but its own is locked.

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        guard = {"version_admin": self, "version_request": request, "__module__": form.__module__}
        return type(form)(form.__name__, (GuardedForm, form), guard)

    def guard(self, request: HttpRequest, form: Any, state: Saving) -> None:
        state.edit = form
        state.form = RevisionForm(request.POST, error_class=ErrorList)
        if not state.form.is_valid():
            label = state.form.fields["revision_comment"].label
            for error in state.form.errors["revision_comment"]:
                form.add_error(None, f"{label} {error}")
        if state.refusal:
            form.add_error(None, state.refusal)
        obj = form.instance
        for problem in self.problems_of_comment(request, obj, state.comment) if state.comment else ():
            form.add_error(None, problem)
        if not obj._state.adding and self.version_conflict(request, obj):
            refusal = self.resolve_conflict(request, obj, form, state.newest)
            if refusal:
                form.add_error(None, refusal)
        if state.merge and state.merge.is_open:
            refuse(state.merge, form, state.formsets, self.opts.verbose_name)

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        if (state := saving(request)) and not is_reading(request):
            state.formsets, state.inlines = formsets, inlines
        return formsets, inlines

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if is_reading(request):
            return {name: kwargs[name] for name in ("instance", "prefix", "queryset")}
        if "data" in kwargs and not obj._state.adding:
            kwargs["data"] = give_back_lost_rows(kwargs["data"], prefix, inline.model)
        return kwargs

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        state = saving(request)
        if state and change:
            has_changed = any(each.has_changed() for each in (form, *state.formsets))
            state.is_unchanged = not has_changed and (state.plan is None or state.plan.is_empty)
        if state is None or not state.is_unchanged:
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        state = saving(request)
        if state is None or not state.is_unchanged:
            super().save_related(request, form, formsets, change)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        # Formsets that were not saved cannot tell what they did.
        state = saving(request)
        return (
            []
            if state and state.is_unchanged
            else super().construct_change_message(request, form, formsets, add)
        )

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._keep(request, self._as_saved(obj), message, created=True)
        return ModelAdmin.log_addition(self, request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        state = saving(request)
        fresh = self._as_saved(obj)
        if state and not state.restoring and not state.is_unchanged:
            state.is_unchanged = is_as_stored(fresh, except_fields=self.bookkeeping_fields)
        if state and state.is_unchanged:
            state.is_saved = True
            if self.keep_set_aside(request, obj, state):
                self._keep_version(request, fresh, state.comment or KEPT_THEIRS)
            return None
        self._keep(request, fresh, message, created=bool(state and state.is_recovery))
        return ModelAdmin.log_change(self, request, obj, (state and state.default_comment) or message)

    def _keep(self, request: HttpRequest, obj: Any, message: Any, *, created: bool) -> None:
        """Add the object, which was read a moment ago, and what belongs to it to the open revision."""
        state = saving(request)
        comment = (state and (state.comment or state.default_comment)) or in_words(message)
        if state:
            self.after_save(request, obj, created, comment)
            state.is_saved = True
            self.keep_set_aside(request, obj, state)
        self._keep_version(request, obj, comment)

    def _keep_version(self, request: HttpRequest, obj: Any, comment: str) -> None:
        if reversion.is_active():
            obj.refresh_from_db(fields=[field.attname for field in self.opts.concrete_fields])
            reversion.add_to_revision(obj, model_db=obj._state.db)
            describe_revision(comment, by=request.user)

    def _as_saved(self, obj: Any) -> Any:
        """The row read anew, with its parts: an instance that was prefetched still shows its old inlines."""
        return read_anew(obj)

    def message_user(
        self, request: HttpRequest, message: Any, level: Any = messages.INFO, *args: Any, **kwargs: Any
    ) -> None:
        state = saving(request)
        if state and state.is_unchanged and level == messages.SUCCESS:
            message, level = (TEXT_KEPT if state.has_kept_lost else NOTHING_CHANGED), messages.INFO
        super().message_user(request, message, level, *args, **kwargs)

    def render_change_form(
        self,
        request: HttpRequest,
        context: Any,
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> Any:
        state = saving(request) or Saving()
        may_save = self.has_add_permission(request) if add else self.has_change_permission(request, obj)
        context.update(
            revision_form=state.form if may_save else None,
            started_from=str(state.newest.pk) if state.newest else "0",
            restoring=state.restoring,
            default_comment=state.default_comment,
            left_out=state.left_out,
            recovering=state.is_recovery,
            change_form_template=self.change_form_template,
            merge=state.merge,
            set_aside=hidden_fields(state.set_aside),
        )
        return super().render_change_form(request, context, add, change, form_url, obj)


def in_words(message: str | list[Any]) -> str:
    """The admin's own message about a change, as a sentence."""
    text = message if isinstance(message, str) else json.dumps(message)
    return LogEntry(change_message=text).get_change_message()
