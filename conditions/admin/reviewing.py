"""Submit, take back, review, confirm: the steps between writing and publishing, each behind its own right.

Promise: a reviewer decides on what the page showed: the digest of the text travels with the form.
"""

from __future__ import annotations

from django import forms
from django.db import transaction
from django.urls import path

from conditions.actions import (
    approve,
    confirm_review,
    is_own_change,
    publish,
    return_to_writer,
    submit,
    take_back,
    working_payload,
)
from conditions.admin.asking import ask
from conditions.admin.comparing import compare_working_copy
from conditions.admin.forms import DAY, LINE, PARAGRAPH, UNSEEN, SeenForm
from conditions.editions import about_page, check
from conditions.errors import WrongState
from conditions.models import EditorialRules

DECIDED = {
    "approve": "Approved.",
    "publish": "Approved and published.",
    "return": "Returned to the writer.",
}


class SubmitForm(SeenForm):
    note = forms.CharField(
        label="Note for the reviewer",
        max_length=2000,
        required=False,
        help_text="What you changed, and what you would like to be looked at.",
        widget=PARAGRAPH,
    )


class TakeBackForm(forms.Form):
    note = forms.CharField(label="Note for colleagues", max_length=2000, required=False, widget=LINE)


class ReviewForm(forms.Form):
    """Approve, approve and publish, or return; only a return needs words."""

    note = forms.CharField(
        label="Note, or reason",
        max_length=2000,
        required=False,
        help_text="Returning the page, say what should change: the writer reads it at the top of the form.",
        widget=PARAGRAPH,
    )
    seen = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)
    decision = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def hidden_fields(self):
        """The decision comes from the button that was pressed, not from a field of its own."""
        return [field for field in super().hidden_fields() if field.name != "decision"]

    def clean(self):
        fields = super().clean() or {}
        decision = fields.get("decision", "")
        if decision not in DECIDED:
            raise forms.ValidationError("Choose one of the buttons.")
        if decision != "return" and not fields.get("seen"):
            raise forms.ValidationError(UNSEEN)
        if decision == "return" and not fields.get("note", "").strip():
            self.add_error("note", "Say what should change, so that the writer can act on it.")
        return fields


class ConfirmForm(forms.Form):
    note = forms.CharField(
        label="Note for colleagues",
        max_length=2000,
        required=False,
        help_text="Such as what you checked it against.",
        widget=LINE,
    )
    due_on = forms.DateField(
        label="Next review due",
        required=False,
        help_text="Left empty, the intervals of the editorial rules apply.",
        widget=DAY,
    )


class ReviewingViews:
    """The views of a ConditionAdmin that move a draft towards readers."""

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path("<int:number>/submit", view(self.submit_view), name="conditions_condition_submit"),
            path("<int:number>/take-back", view(self.take_back_view), name="conditions_condition_take_back"),
            path("<int:number>/review", view(self.review_view), name="conditions_condition_review"),
            path("<int:number>/confirm", view(self.confirm_view), name="conditions_condition_confirm"),
        ]
        return own + super().get_urls()

    def submit_view(self, request, number):
        condition = self._condition(request, number, "change")
        payload = working_payload(condition)
        readiness = check(payload, about=about_page(condition))
        return ask(
            self,
            request,
            condition,
            SubmitForm(request.POST or None, initial={"seen": payload.digest()}),
            lambda fields: submit(condition, by=request.user, **fields),
            title=f"Submit {condition.name} for review",
            lead="A reviewer compares the working copy with what readers see, and approves or returns it. "
            "You can go on writing; the reviewer always sees the newest text.",
            button="Submit for review",
            done="Submitted for review.",
            problems=readiness.problems,
            readiness=readiness,
        )

    def take_back_view(self, request, number):
        condition = self._condition(request, number, "change")
        return ask(
            self,
            request,
            condition,
            TakeBackForm(request.POST or None),
            lambda fields: take_back(condition, by=request.user, **fields),
            title=f"Take {condition.name} back from review",
            lead="Nobody reviews the page until it is submitted again. An approval is gone, and a scheduled "
            "publication is cancelled.",
            button="Take back",
            done="Taken back.",
        )

    def review_view(self, request, number):
        condition = self._condition(request, number, "review")
        payload = working_payload(condition)
        draft = condition.drafts.filter(language="en").select_related("submitted_by").first()
        is_own = draft is not None and is_own_change(draft, request.user)
        may_approve_own = EditorialRules.objects.current().may_approve_own
        form = ReviewForm(request.POST or None, initial={"seen": payload.digest()})
        return ask(
            self,
            request,
            condition,
            form,
            lambda fields: self._decide(request, condition, **fields),
            title=f"Review {condition.name}",
            template="admin/conditions/condition/review.html",
            button="Review",
            done=DECIDED.get(request.POST.get("decision", ""), ""),
            readiness=check(payload, about=about_page(condition)),
            comparison=compare_working_copy(condition),
            draft=draft,
            is_own=is_own,
            may_approve=draft is not None and draft.is_waiting and (may_approve_own or not is_own),
            may_approve_own=may_approve_own,
            may_publish=request.user.has_perm("conditions.publish_condition"),
            submission=condition.events.filter(kind="submitted").first(),
        )

    @transaction.atomic
    def _decide(self, request, condition, *, decision, note, seen):
        if decision == "return":
            return_to_writer(condition, by=request.user, reason=note)
            return
        approve(condition, by=request.user, note=note, seen=seen)
        if decision == "publish":
            publish(condition, by=request.user, seen=seen)

    def confirm_view(self, request, number):
        condition = self._condition(request, number, "review")
        is_shown = condition.editions.current().exists()
        return ask(
            self,
            request,
            condition,
            ConfirmForm(request.POST or None),
            lambda fields: confirm_review(condition, by=request.user, **fields),
            title=f"Confirm {condition.name} as reviewed",
            lead="You have checked the page as readers see it, and nothing needs to change. Readers see "
            "today as the day of the last review.",
            button="Confirm",
            done="Confirmed as reviewed.",
            problems=() if is_shown else (str(WrongState("Readers do not see this page yet.")),),
        )
