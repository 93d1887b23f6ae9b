"""The facts of a condition and its places in classifications, below its form."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse

from conditions.actions.places import hide_place, show_place
from conditions.admin.said import in_a_line
from conditions.errors import ActionError
from conditions.models import ClassificationLink, Fact, FactProposal
from conditions.pages.facts import grouped, same_statement

GREATEST_KEY = 2**63 - 1
PLACES = {
    "hide": (hide_place, "Readers no longer see the place below “{}”."),
    "show": (show_place, "Readers see the place below “{}”."),
}


def groups(condition):
    """Facts by kind, each with its words, whether something is proposed for it, and whether it says the same
    as the one before: two queries."""
    rows = condition.facts.select_related("source").in_order()
    open_ones = condition.fact_proposals.filter(state=FactProposal.State.OPEN)
    proposed = set(open_ones.values_list("fact", flat=True))
    by_kind = defaultdict(list)
    for same in grouped(rows, same_statement):
        for fact in same:
            words = in_a_line({**fact.says, "lay_label": ""})
            by_kind[fact.kind].append((fact, words, fact.pk in proposed, fact is not same[0]))
    found = [(kind, kind.label, by_kind[kind.value]) for kind in Fact.Kind]
    return found, len(proposed)


def places(condition):
    links = ClassificationLink.objects.filter(child__condition=condition)
    return links.select_related("parent", "source").order_by("source__trust", "parent__name", "pk")


class FactPanel:
    """The part of a ConditionAdmin that shows facts."""

    def get_urls(self):
        guard = self.admin_site.admin_view
        own = [
            path(
                f"<int:number>/places/<int:key>/{act}",
                guard(partial(self.place_view, act=act)),
                name=f"conditions_condition_{act}_place",
            )
            for act in PLACES
        ]
        return own + super().get_urls()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and request.user.has_perm("conditions.view_fact"):
            facts, proposed = groups(obj)
            context.update(fact_groups=facts, facts_proposed=proposed, fact_places=list(places(obj)))
        return super().render_change_form(request, context, add, change, form_url, obj)

    def place_view(self, request, number, key, act):
        """The button at a place."""
        if not request.user.has_perm("conditions.change_fact"):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        rows = ClassificationLink.objects.filter(child__condition=min(number, GREATEST_KEY))
        link = rows.filter(pk=min(key, GREATEST_KEY)).select_related("parent").first()
        if link is None:
            raise Http404("The page has no such place.")
        action, said = PLACES[act]
        try:
            action(link, by=request.user)
        except ActionError as refusal:
            self.message_user(request, str(refusal), messages.WARNING)
        else:
            self.message_user(request, said.format(link.parent), messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:conditions_condition_change", args=[number]) + "#places")
