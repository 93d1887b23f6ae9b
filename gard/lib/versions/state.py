"""What one request does to one versioned object; kept on the request, for one admin serves all threads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from reversion.models import Version

from gard.lib.versions.merge import Merge
from gard.lib.versions.restore import RestorePlan
from gard.lib.versions.set_aside import SetAside


class RevisionForm(forms.Form):
    """What the editor says about a save."""

    revision_comment = forms.CharField(
        label="What did you change?",
        max_length=200,
        required=False,
        help_text="One line for the history. Left empty, the history lists the fields that changed.",
        widget=forms.TextInput(attrs={"class": "vTextField", "aria-describedby": "id_revision_comment_help"}),
    )

    def clean_revision_comment(self) -> str:
        return " ".join(self.cleaned_data["revision_comment"].split())


@dataclass(slots=True)
class Saving:
    """What one request does to one object."""

    restoring: Version | None = None
    is_recovery: bool = False
    plan: RestorePlan | None = None
    newest: Version | None = None
    form: RevisionForm = field(default_factory=RevisionForm)
    edit: Any = None
    refusal: str = ""
    formsets: list[Any] = field(default_factory=list)
    inlines: list[Any] = field(default_factory=list)
    merge: Merge | None = None
    set_aside: list[SetAside] = field(default_factory=list)
    has_kept_lost: bool = False
    left_out: tuple[str, ...] = ()
    is_unchanged: bool = False
    is_saved: bool = False

    @property
    def comment(self) -> str:
        return self.form.cleaned_data.get("revision_comment", "") if self.form.is_bound else ""

    @property
    def default_comment(self) -> str:
        return f"Restored version of {moment(self.restoring)}" if self.restoring else ""


def why_refused(state: Saving) -> str:
    """Why the database refused rows that the forms had let pass, in the words of the constraints."""
    forms_changed = [form for formset in state.formsets for form in formset if form.has_changed()]
    reasons: list[str] = []
    for form in ([state.edit] if state.edit else []) + forms_changed:
        for check in (form.instance.validate_unique, form.instance.validate_constraints):
            try:
                check()
            except ValidationError as error:
                reasons += error.messages
    found = " ".join(dict.fromkeys(reasons)) or "Somebody else may have saved the same at the same time."
    return f"{found} Nothing was saved; what you typed is still in the form."


def moment(version: Version) -> str:
    """When a version was kept, in words."""
    return date_format(localtime(version.revision.date_created), "DATETIME_FORMAT")


def saving(request: HttpRequest) -> Saving | None:
    return getattr(request, "version_saving", None)


def begin(request: HttpRequest, **values: Any) -> Saving:
    state = Saving(**values)
    request.version_saving = state  # type: ignore[attr-defined]
    return state


class GuardedForm(forms.BaseForm):
    """Mixed into the admin's form: refuses when the editor's note is wrong or somebody else saved first."""

    version_admin: Any
    version_request: HttpRequest

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and (state := saving(self.version_request)):
            self.version_admin.guard(self.version_request, self, state)
