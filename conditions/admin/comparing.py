"""Compares two states of a page at the desk: working copy, editions, versions.

Promise: looking changes nothing; each side is asked for its own right; what cannot be read says why.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode

from conditions.actions import working_payload
from conditions.admin.sides import CURRENT, NONE, WORKING, choices, side
from conditions.editions import Payload
from conditions.editions.compare import NOTHING, Comparison
from conditions.models import Condition
from conditions.pages.comparing import compare_for_editors

GREATEST_KEY = 2**63 - 1
LONGEST_KEY = 18
PREVIEW = "conditions.preview_condition"


def compare_working_copy(condition: Condition, language: str = "en") -> Comparison:
    """What publication would change for readers: current edition to working copy. Print it with
    `components/comparison.html` and the sheet `gard/comparison.css`."""
    current = condition.editions.current(language).values_list("payload", flat=True).first()
    old = Payload.from_json(current) if current else NOTHING
    return compare_for_editors(old, working_payload(condition, language))


class ComparingViews:
    """The view of a ConditionAdmin that compares, and the ways to it from the history."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.compare_view)
        return [path("<int:number>/compare", view, name="conditions_condition_compare"), *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None):
        context = dict(extra_context or {})
        if request.user.has_perm(PREVIEW) and object_id.isdecimal() and len(object_id) <= LONGEST_KEY:
            context["compare_url"] = reverse("admin:conditions_condition_compare", args=[int(object_id)])
        return super().history_view(request, object_id, context)

    def compare_view(self, request, number):
        condition = Condition.objects.filter(pk=number).first() if number <= GREATEST_KEY else None
        if not self.has_view_or_change_permission(request, condition):
            raise PermissionDenied
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if condition is None:
            raise Http404("There is no such condition.")
        language = request.GET.get("language", "en")
        if language not in dict(settings.LANGUAGES):
            raise Http404("The site has no such language.")
        context = self._compared(request, condition, language)
        context |= {
            "title": f"Compare: {condition.name}",
            "opts": self.opts,
            "subject": condition,
            "language": language,
            "languages": settings.LANGUAGES,
            "compare_url": reverse("admin:conditions_condition_compare", args=[number]),
            "change_url": reverse("admin:conditions_condition_change", args=[number]),
        }
        page = {**self.admin_site.each_context(request), **context}
        response = TemplateResponse(request, "admin/conditions/compare.html", page)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _compared(self, request, condition, language):
        """Both sides, what differs, or why nothing can be said."""
        may_preview = request.user.has_perm(PREVIEW)
        first, second = default_sides(condition, language, may_preview=may_preview)
        keys = [request.GET.get("from") or first, request.GET.get("to") or second]
        context: dict[str, Any] = {}
        try:
            old, new = (side(condition, key, language, may_preview=may_preview) for key in keys)
        except ValueError as refusal:
            context["problem"] = str(refusal)
        else:
            keys = [old.key, new.key]
            context |= {"old": old, "new": new, "swapped": swapped(keys, language)}
            if old.key == new.key:
                context["problem"] = "Both sides are the same. Choose two different ones."
            else:
                context["comparison"] = compare_for_editors(old.payload, new.payload)
        offered = choices(condition, language, set(keys), may_preview=may_preview)
        return {"from_key": keys[0], "to_key": keys[1], "offered": list(offered), **context}


def default_sides(condition, language, *, may_preview):
    """What readers see against the working copy; without the right to that, against the edition before."""
    rows = condition.editions.filter(language=language).values_list("number", "is_current")
    numbers = [number for number, _ in rows]
    is_shown = any(is_current for _, is_current in rows)
    if may_preview:
        return (CURRENT if is_shown else NONE), WORKING
    newest = [f"edition-{number}" for number in numbers[:2]] + [NONE, NONE]
    return newest[1], newest[0]


def swapped(keys, language):
    return "?" + urlencode(
        {"from": keys[1], "to": keys[0]} | ({} if language == "en" else {"language": language})
    )
