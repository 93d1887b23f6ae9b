"""What catalogues propose: looked at side by side, accepted or declined, one or many, and kept as a record.

Promise: nothing is decided without a page that lists what; what was shown is what is decided.
"""

from __future__ import annotations

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator

from conditions.actions.proposals import (
    accept_proposal,
    accept_proposals,
    decline_proposal,
    decline_proposals,
)
from conditions.admin.asking import ask
from conditions.admin.record import ReadOnlyAdmin
from conditions.admin.said import lines, subject
from conditions.models import FactProposal

GREATEST_KEY = 2**63 - 1
MOST_AT_ONCE = 300
LONGEST_SHOWN = 160
DECIDE = "conditions.decide_factproposal"
ONE = {"accept": accept_proposal, "decline": decline_proposal}
MANY = {"accept": accept_proposals, "decline": decline_proposals}
SAID = {"accept": "Accepted", "decline": "Declined"}
ACCEPTING = {
    ("changed", True): "The fact says what the source says now, and readers see it at once, hidden or not.",
    (
        "gone",
        True,
    ): "A fact that the source no longer gives is removed. Where an editor wrote something else, "
    "that stays as the editor's own, without the source.",
    ("name", False): "A name goes into the working copy: readers see it when the page is published.",
    (
        "gone",
        False,
    ): "A page whose entry was given up is withdrawn, and its number leads to what stands for it.",
}
"""What accepting does, by what is proposed and whether it is about one fact."""

DECLINING = (
    "What readers see stays as it is. The same is not proposed again until the source says something new."
)


def lead(act, rows):
    """What the act will do with these."""
    kinds = {(row.kind, row.fact_id is not None) for row in rows}
    return DECLINING if act == "decline" else " ".join(ACCEPTING[key] for key in ACCEPTING if key in kinds)


class SeenForm(forms.Form):
    seen = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)


@admin.register(FactProposal)
class FactProposalAdmin(ReadOnlyAdmin):
    change_form_template = "admin/conditions/factproposal/change_form.html"
    fields = ("condition", "about", "source", "kind", "state", "proposed_at", "decided_at", "decided_by")
    readonly_fields = ("about",)
    list_display = ("about", "compared", "standing")
    list_filter = ("state", "kind", "source")
    list_select_related = ("condition", "fact", "source", "decided_by")
    search_fields = ("condition__name", "=condition__number")
    ordering = ("-state", "-proposed_at", "pk")
    actions = ("accept_selected", "decline_selected")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.list_select_related)

    def get_urls(self):
        guard = self.admin_site.admin_view
        own = [
            path(
                f"<int:key>/{act}",
                guard(partial(self.decide_view, act=act)),
                name=f"conditions_factproposal_{act}",
            )
            for act in ONE
        ]
        return own + super().get_urls()

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(
            request, {"title": "Catalogues propose changes"} | (extra_context or {})
        )

    def has_decide_permission(self, request):
        return request.user.has_perm(DECIDE)

    @admin.display(description="about", ordering="condition__name")
    def about(self, proposal):
        return f"{proposal.condition}: {Truncator(subject(proposal)).chars(80)}"

    @admin.display(description="what is proposed")
    def compared(self, proposal):
        found = lines(proposal)
        hidden = format_html('<span class="state state-off">{}</span> ', "Hidden")
        is_hidden = proposal.fact is not None and proposal.fact.is_hidden
        rows = [
            ("The page says", hidden if is_hidden else "", in_short(found, "page")),
            ("The source said", "", in_short(found, "before")),
            ("It says now", "", in_short(found, "now")),
        ]
        return format_html(
            '<dl class="sides">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}{}</dd>", rows)
        )

    @admin.display(description="source, state", ordering="state")
    def standing(self, proposal):
        said = proposal.get_state_display()
        if not proposal.is_open:
            by = proposal.decided_by
            said += f" on {proposal.decided_at:%Y-%m-%d}"
            said += f" by {by.get_full_name() or by.get_username()}" if by else ""
        return format_html("{}<br>{}", proposal.source, said)

    @admin.action(permissions=["decide"], description="Accept…")
    def accept_selected(self, request, queryset):
        return self.decide_many(request, queryset, "accept")

    @admin.action(permissions=["decide"], description="Decline…")
    def decline_selected(self, request, queryset):
        return self.decide_many(request, queryset, "decline")

    def decide_many(self, request, queryset, act):
        """First the page that lists them; its button sends what it showed."""
        rows = list(queryset.filter(state=FactProposal.State.OPEN)[: MOST_AT_ONCE + 1])
        if len(rows) > MOST_AT_ONCE:
            self.message_user(request, f"Decide about at most {MOST_AT_ONCE} at a time.", messages.WARNING)
            return None
        if not rows:
            self.message_user(request, "None of these proposals is open.", messages.WARNING)
            return None
        if "shown" not in request.POST:
            return self.confirm(request, rows, act)
        shown = dict(pair.split("-", 1) for pair in request.POST.getlist("shown") if "-" in pair)
        seen = [(row, shown[str(row.pk)]) for row in rows if str(row.pk) in shown]
        decided = MANY[act](seen, by=request.user)
        if decided.done:
            self.message_user(request, f"{SAID[act]}: {decided.done}.", messages.SUCCESS)
        for proposal, reason in decided.refused:
            self.message_user(request, f"Not done: {proposal}. {reason}", messages.WARNING)
        return None

    def confirm(self, request, rows, act):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"{act.capitalize()} {len(rows)} proposal{'s' if len(rows) > 1 else ''}",
            "lead": lead(act, rows),
            "act": act,
            "rows": [(row, subject(row), lines(row)) for row in rows],
        }
        return TemplateResponse(request, "admin/conditions/factproposal/decide_many.html", context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        proposal = self.get_object(request, object_id)
        extra = {"proposal": proposal, "lines": lines(proposal) if proposal else ()}
        return super().change_view(request, object_id, form_url, extra | (extra_context or {}))

    def decide_view(self, request, key, act):
        if not self.has_decide_permission(request):
            raise PermissionDenied
        proposal = self.get_queryset(request).filter(pk=min(key, GREATEST_KEY)).first()
        if proposal is None:
            raise Http404("There is no such proposal.")
        form = SeenForm(request.POST or None, initial={"seen": proposal.digest})
        return ask(
            self,
            request,
            proposal,
            form,
            lambda fields: ONE[act](proposal, by=request.user, **fields),
            title=f"{act.capitalize()}: {proposal.condition}",
            template="admin/conditions/factproposal/decide.html",
            lead=lead(act, [proposal]),
            button=act.capitalize(),
            done=f"{SAID[act]}.",
            problems=() if proposal.is_open else (f"It is {proposal.get_state_display().lower()} already.",),
            change_url=reverse("admin:conditions_factproposal_changelist") + "?state__exact=open",
            back="Back to the list",
            proposal=proposal,
            about=subject(proposal),
            lines=lines(proposal),
        )


def in_short(found, side):
    """One side of what differs; fields are named when there are several."""
    said = ((f"{line.label}: " if len(found) > 1 else "") + (getattr(line, side) or "–") for line in found)
    return Truncator("; ".join(said)).chars(LONGEST_SHOWN)
