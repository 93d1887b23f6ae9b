"""The form of a page tells who else has it open, and whether somebody saved the page meanwhile.

Promise: opening a form writes nothing; only its browser's signs do. Who is signed out, or may not view
conditions, is told so in JSON and learns nothing. A sign costs five queries.
"""

from __future__ import annotations

import re

from django.contrib.auth.models import User
from django.db import IntegrityError
from django.http import JsonResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from reversion.models import Version

from conditions.actions import around, leave, note_open
from conditions.errors import WrongState
from gard.lib.versions import read_comment

TAB = re.compile(r"[0-9a-f]{8,36}")
GREATEST_KEY = 2**63 - 1


class PresenceViews:
    """Mixed into ConditionAdmin."""

    def get_urls(self):
        # Not behind admin_view: a script cannot read a redirect to the page where one signs in.
        own = [path("<int:number>/presence", self.presence_view, name="conditions_condition_presence")]
        return own + super().get_urls()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj is not None and request.method == "GET":
            found = around(obj.pk, user=request.user, tab="", now=timezone.now())
            # Oneself in another tab is left to the first sign: it may be this one, a moment ago.
            colleagues = [words_for(other) for other in found.others if not other.is_same_person]
            context["present"] = colleagues
        if change and obj is not None:
            context["presence_address"] = reverse("admin:conditions_condition_presence", args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def presence_view(self, request, number):
        """A sign from the browser that has the form open."""
        status, found = self._sign(request, number)
        response = JsonResponse(found, status=status)
        response.headers["Cache-Control"] = "no-store"
        if status == 405:
            response.headers["Allow"] = "POST"
        return response

    def _sign(self, request, number):
        if not self.admin_site.has_permission(request):
            return 401, {"error": "You are signed out."}
        if request.method != "POST":
            return 405, {"error": "Only POST is answered here."}
        # One query instead of the two of has_perm; rights are never remembered between signs.
        if not User.objects.with_perm("conditions.view_condition").filter(pk=request.user.pk).exists():
            return 403, {"error": "Your account may not view conditions."}
        tab = request.POST.get("tab", "")
        if not TAB.fullmatch(tab):
            return 400, {"error": "The tab does not say which one it is."}
        if "leaving" in request.POST:
            leave(min(number, GREATEST_KEY), by=request.user, tab=tab)
            return 200, {}
        return self._answer(request, number, tab)

    def _answer(self, request, number, tab):
        now, is_changed = timezone.now(), request.POST.get("is_changed") == "1"
        try:
            note_open(min(number, GREATEST_KEY), by=request.user, tab=tab, is_changed=is_changed, now=now)
        except (WrongState, IntegrityError):
            return 404, {"error": "There is no such condition."}
        found = around(number, user=request.user, tab=tab, now=now)
        known = max(number_in(request.POST, "started_from"), number_in(request.POST, "known"))
        saved = words_for_save(found.newest_version, request.user) if found.newest_version > known else None
        others = [
            {
                "name": other.name,
                "since": clock(other.since),
                "is_changed": other.is_changed,
                "is_same_person": other.is_same_person,
                "words": words_for(other),
            }
            for other in found.others
        ]
        return 200, {"others": others, "newest": found.newest_version, "saved": saved}


def clock(moment):
    """The time of day; with the day, when that is another one."""
    local, today = timezone.localtime(moment), timezone.localdate()
    return date_format(local, "TIME_FORMAT" if local.date() == today else "DATETIME_FORMAT")


def number_in(fields, name):
    """What the browser says about a version; anything else is none."""
    word = fields.get(name, "")
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 18 else 0


def words_for(other):
    """One sentence about somebody who has the page open."""
    typing = ", with unsaved typing" if other.is_changed else ""
    if other.is_same_person:
        return ended(f"You have had this page open in another tab since {clock(other.since)}{typing}")
    return ended(f"{other.name} has had this page open since {clock(other.since)}{typing}")


def ended(words):
    """A sentence has one full stop, also after "a.m."."""
    return words if words.endswith(".") else f"{words}."


def words_for_save(newest, user):
    """Who saved the page, and when; what it means for the reader of the sentence, the page itself says."""
    versions = Version.objects.select_related("revision__user").defer("serialized_data")
    version = versions.filter(pk=newest).first()
    if version is None:
        return None
    revision = version.revision
    is_same_person = revision.user_id == user.pk
    name = "You" if is_same_person else read_comment(revision).author or "Somebody"
    when = clock(revision.date_created)
    place = " in another tab" if is_same_person else ""
    return {
        "name": name,
        "when": when,
        "is_same_person": is_same_person,
        "words": ended(f"{name} saved this page{place} at {when}"),
    }
