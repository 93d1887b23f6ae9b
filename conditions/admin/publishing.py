"""Preview, publish, withdraw, publish an old edition again: each behind its own right, each asked once more.

Promise: a GET changes nothing; who may not act gets 403 from the page and from the act alike.
"""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from conditions.actions import (
    is_before_readers,
    publish,
    publish_again,
    schedule_publication,
    schedule_withdrawal,
    withdraw,
    working_payload,
)
from conditions.admin.asking import ask
from conditions.admin.forms import LINE, MOMENT, SeenForm
from conditions.admin.standing import standing
from conditions.editions import Payload, about_page, check
from conditions.models import Condition
from conditions.pages import preview_page

GREATEST_KEY = 2**63 - 1


class LaterForm(forms.Form):
    """An act that may be done now or set for later."""

    planned_for = forms.DateTimeField(label="When", required=False, widget=MOMENT)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        zone = timezone.get_current_timezone_name()
        self.fields["planned_for"].help_text = f"Left empty, it is done now. Times are in {zone}."


class PublishAgainForm(forms.Form):
    note = forms.CharField(
        label="Note for readers and colleagues",
        max_length=300,
        required=False,
        help_text="What is new in this edition, in one line. It is shown in the list of editions.",
        widget=LINE,
    )


class PublishForm(LaterForm, PublishAgainForm, SeenForm):
    """Publishes what the reviewer saw, or says that it has changed."""

    field_order = ("note", "planned_for", "seen")


class WithdrawForm(LaterForm):
    field_order = ("note", "public_reason", "planned_for")
    note = forms.CharField(
        label="Why, for colleagues",
        max_length=300,
        help_text="Kept in the record of events.",
        widget=LINE,
    )
    public_reason = forms.CharField(
        label="Reason shown to readers",
        max_length=300,
        required=False,
        help_text="Readers who follow an old link see it. It may stay empty.",
        widget=LINE,
    )


def publish_or_schedule(condition, *, by, note, seen, planned_for):
    if planned_for:
        schedule_publication(condition, by=by, planned_for=planned_for, note=note, seen=seen)
    else:
        publish(condition, by=by, note=note, seen=seen)


def withdraw_or_schedule(condition, *, by, note, public_reason, planned_for):
    if planned_for:
        schedule_withdrawal(condition, by=by, planned_for=planned_for, note=note, public_reason=public_reason)
    else:
        withdraw(condition, by=by, note=note, public_reason=public_reason)


def unapproved(condition, payload):
    """What stands in the way while nobody has approved this text."""
    draft = condition.drafts.filter(language="en").first()
    if draft and draft.is_approved and draft.digest == payload.digest():
        return ()
    if is_before_readers(condition, payload):
        return ("Nothing has changed since the edition that readers see.",)
    return ("Nobody has approved this text yet. Submit it, and have it approved first.",)


class PublishingViews:
    """The views of a ConditionAdmin that change, or show, what readers see."""

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path("<int:number>/preview", view(self.preview_view), name="conditions_condition_preview"),
            path("<int:number>/publish", view(self.publish_view), name="conditions_condition_publish"),
            path("<int:number>/withdraw", view(self.withdraw_view), name="conditions_condition_withdraw"),
            path(
                "<int:number>/editions/<int:edition>/publish",
                view(self.publish_again_view),
                name="conditions_condition_publish_again",
            ),
        ]
        return own + super().get_urls()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj is not None:
            context.update(standing=standing(obj, request.user), condition=obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def preview_view(self, request, number):
        condition = self._condition(request, number, "preview")
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        form_url = reverse("admin:conditions_condition_change", args=[number])
        context = {"page": preview_page(condition), "preview": True, "form_url": form_url}
        response = TemplateResponse(request, "conditions/condition.html", context)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def publish_view(self, request, number):
        condition = self._condition(request, number, "publish")
        payload = working_payload(condition)
        readiness = check(payload, about=about_page(condition))
        return ask(
            self,
            request,
            condition,
            PublishForm(request.POST or None, initial={"seen": payload.digest()}),
            lambda fields: publish_or_schedule(condition, by=request.user, **fields),
            title=f"Publish {condition.name}",
            lead="Readers will see the working copy as it stands now, as a new edition.",
            button="Publish",
            done="Scheduled." if request.POST.get("planned_for") else "Published.",
            problems=readiness.problems or unapproved(condition, payload),
            readiness=readiness,
        )

    def publish_again_view(self, request, number, edition):
        condition = self._condition(request, number, "publish")
        past = (
            condition.editions.filter(number=edition, language="en").first()
            if edition <= GREATEST_KEY
            else None
        )
        if past is None:
            raise Http404("The page has no such edition.")
        return ask(
            self,
            request,
            condition,
            PublishAgainForm(request.POST or None),
            lambda fields: publish_again(past, by=request.user, note=fields["note"]),
            title=f"Publish edition {past.number} of {condition.name} again",
            lead=f"Readers will see the text of edition {past.number} as a new edition.",
            button="Publish again",
            done="Published again.",
            problems=check(
                Payload.from_json(past.payload), about=about_page(condition), advise=False
            ).problems,
        )

    def withdraw_view(self, request, number):
        condition = self._condition(request, number, "withdraw")
        is_shown = condition.editions.current().exists()
        return ask(
            self,
            request,
            condition,
            WithdrawForm(request.POST or None),
            lambda fields: withdraw_or_schedule(condition, by=request.user, **fields),
            title=f"Withdraw {condition.name}",
            lead="Readers will no longer find this page. Its editions are kept; it can be published again.",
            button="Withdraw",
            done="Scheduled." if request.POST.get("planned_for") else "Withdrawn.",
            problems=() if is_shown else ("Readers do not see this page, so there is nothing to withdraw.",),
            is_severe=True,
        )

    def _condition(self, request, number, act):
        if not request.user.has_perm(f"conditions.{act}_condition"):
            raise PermissionDenied
        condition = Condition.objects.filter(pk=number).first() if number <= GREATEST_KEY else None
        if condition is None:
            raise Http404("There is no such condition.")
        return condition
