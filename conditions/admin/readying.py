"""Readiness while a page is being written: the form's fields go in, findings come out.

Promise: only who may save the form is answered; nothing is written or stored on the way; the number of
queries is the same whatever the page holds.
"""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import path, reverse

from conditions.admin.typed_page import TypedPage, Unreadable, read_typed
from conditions.editions import Readiness, about_page, check, together
from conditions.models import Condition
from conditions.models.condition import GREATEST_NUMBER

FORMS = {"conditions_condition_change", "conditions_condition_add"}


class ReadinessViews:
    """For a ConditionAdmin: the address that the panel beside the form asks."""

    def get_urls(self):
        view = self.admin_site.admin_view
        # One name: with a number it is a stored page, without one a page that is being added.
        own = [
            path("add/readiness", view(self.readiness_view), name="conditions_condition_readiness"),
            path("<int:number>/readiness", view(self.readiness_view), name="conditions_condition_readiness"),
        ]
        return own + super().get_urls()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Who may save the form gets the panel; the form itself asks nothing for it."""
        may_save = self.has_add_permission(request) if add else self.has_change_permission(request, obj)
        if may_save and request.resolver_match.url_name in FORMS:
            args = [] if add else [obj.pk]
            context["readiness_url"] = reverse("admin:conditions_condition_readiness", args=args)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def readiness_view(self, request, number=None):
        """A fragment of HTML, or a sentence in JSON. The admin sees to it that nothing of it is stored."""
        if request.method != "POST":
            response = refusal("Only what a form sends is answered here.", 405)
            response.headers["Allow"] = "POST"
            return response
        condition = None
        if number is not None:
            condition = Condition.objects.filter(pk=number).first() if number <= GREATEST_NUMBER else None
            if condition is None and self.has_change_permission(request):
                return refusal("There is no such condition.", 404)
        may_save = (
            self.has_change_permission(request, condition) if condition else self.has_add_permission(request)
        )
        if not may_save:
            return refusal("Your account may not write this page.", 403)
        try:
            typed = read_typed(request.POST)
        except Unreadable as why:
            return refusal(str(why), 400)
        readiness = readiness_of(typed, condition)
        return HttpResponse(
            render_to_string("components/findings.html", {"readiness": readiness, "is_live": True})
        )


def readiness_of(typed: TypedPage, condition: Condition | None) -> Readiness:
    """Of the page in every language in which something is typed."""
    parts = [
        (language, check(payload, about=about_page(condition, language), language=language))
        for language, payload in typed.payloads.items()
    ]
    return Readiness((*typed.refusals, *together(parts).findings))


def refusal(sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=status)
