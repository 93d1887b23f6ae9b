"""Retire, bring back, merge and separate in the admin: buttons, list actions, the choice of a survivor.

Promise: nothing happens on a GET, and nothing happens to those who may only look.
"""

from __future__ import annotations

from functools import partial
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html

from references.actions import bring_back, merge, retire, separate
from references.admin.places import usage_of
from references.errors import ActionRefused

MOST_MERGED = 20
MOST_FOUND = 20
LONGEST_ID = 18
LONGEST_SEARCH = 200

ACTS = {
    "retire": (retire, "“{}” is retired: it stays where it is used and is no longer offered."),
    "bring-back": (bring_back, "“{}” is offered to editors again."),
    "separate": (separate, "“{}” stands for itself again and is offered to editors."),
}


class ActsOnReferences(admin.ModelAdmin):
    """The acting half of an admin of references."""

    actions = ["retire_selected", "bring_back_selected", "merge_selected", "delete_selected"]
    merge_template = "admin/references/merge.html"

    def address_of(self, view, *args):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{view}"
        return reverse(name, args=[quote(arg) for arg in args], current_app=self.admin_site.name)

    def get_urls(self):
        prefix = f"{self.opts.app_label}_{self.opts.model_name}"
        guard = self.admin_site.admin_view
        own = [path("merge/", guard(self.merge_view), name=f"{prefix}_merge")]
        own += [
            path(f"<path:object_id>/{act}/", guard(partial(self.act_view, act=act)), name=f"{prefix}_{act}")
            for act in ACTS
        ]
        return own + super().get_urls()

    def act_view(self, request, object_id, act):
        """The button behind one act."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        thing = self.get_object(request, unquote(object_id))
        if not self.has_change_permission(request, thing):
            raise PermissionDenied
        if thing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        self.perform(request, act, [thing])
        return HttpResponseRedirect(self.address_of("change", thing.pk))

    def perform(self, request, act, things):
        """Each thing for itself: what is refused is told, the rest is done."""
        action, said = ACTS[act]
        for thing in things:
            try:
                done = action(thing, by=request.user)
            except ActionRefused as refusal:
                self.message_user(request, str(refusal), messages.WARNING)
            else:
                self.log_act(request, done, act)
                self.message_user(request, said.format(done), messages.SUCCESS)

    def log_act(self, request, thing, act):
        # ModelAdmin's own: ours would keep a second version.
        admin.ModelAdmin.log_change(self, request, thing, act.replace("-", " ").capitalize())

    @admin.action(permissions=["change"], description="Retire")
    def retire_selected(self, request, queryset):
        self.perform(request, "retire", queryset)

    @admin.action(permissions=["change"], description="Bring back")
    def bring_back_selected(self, request, queryset):
        self.perform(request, "bring-back", queryset)

    @admin.action(permissions=["change"], description="Merge into one…")
    def merge_selected(self, request, queryset):
        keys = list(queryset.values_list("pk", flat=True)[: MOST_MERGED + 1])
        if len(keys) > MOST_MERGED:
            self.message_user(request, f"Merge at most {MOST_MERGED} at a time.", messages.WARNING)
            return None
        return HttpResponseRedirect(self.merge_address(keys))

    def merge_address(self, keys, **more):
        query = urlencode({"things": ",".join(map(str, keys)), **more})
        return f"{self.address_of('merge')}?{query}"

    def merge_view(self, request):
        """First the search for the one to keep, then what would happen, then, on a POST, that."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        asked = request.POST if request.method == "POST" else request.GET
        things = self.read_things(request, asked.get("things", "").split(","))
        survivor = next(iter(self.read_things(request, [asked.get("into", "")])), None)
        if not things or (survivor is None and (asked.get("into") or request.method == "POST")):
            raise Http404("Nothing to merge, or nothing to merge it into.")
        others = [thing for thing in things if thing != survivor] or things
        if request.method == "POST":
            return self.merge_all(request, others, survivor)
        return self.merge_page(request, things, others, survivor)

    def read_things(self, request, keys):
        keys = [int(key) for key in keys if key.isascii() and key.isdecimal() and len(key) <= LONGEST_ID]
        found = self.get_queryset(request).filter(pk__in=keys[:MOST_MERGED]).select_related("merged_into")
        return list(found.order_by("pk"))

    def merge_all(self, request, things, survivor):
        try:
            with transaction.atomic():
                for thing in things:
                    merge(thing, into=survivor, by=request.user)
                    self.log_act(request, thing, "merged")
        except ActionRefused as refusal:
            self.message_user(request, f"{refusal} Nothing was merged.", messages.ERROR)
            return HttpResponseRedirect(self.merge_address([thing.pk for thing in things]))
        said = format_html("Merged. “{}” now stands for {}.", survivor, in_words(things, self.opts))
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(self.address_of("change", survivor.pk))

    def merge_page(self, request, things, others, survivor):
        keys = [thing.pk for thing in things]
        query = request.GET.get("q", "")[:LONGEST_SEARCH]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Merge into another {self.opts.verbose_name}",
            "things": [(thing, usage_of(self.target, thing.pk)) for thing in others],
            "keys": ",".join(map(str, keys)),
            "query": query,
            "survivor": survivor,
            "differences": differences(others, survivor) if survivor else (),
            "choices": () if survivor else self.survivors(request, things, query),
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.merge_template, context)

    def survivors(self, request, things, query):
        """What may be kept: one of those selected, then what was searched for; each with its address."""
        found = [
            thing for thing in things if len(things) > 1 and not thing.is_retired and not thing.merged_into
        ]
        if query.strip():
            offered = self.get_queryset(request).offered().exclude(pk__in=[thing.pk for thing in things])
            rows, may_repeat = self.get_search_results(request, offered, query)
            found += list((rows.distinct() if may_repeat else rows)[:MOST_FOUND])
        keys = [thing.pk for thing in things]
        return [(row, self.merge_address(keys, into=row.pk)) for row in found]


def in_words(things, opts):
    return f"“{things[0]}”" if len(things) == 1 else f"{len(things)} {opts.verbose_name_plural}"


def differences(things, survivor):
    """Field, what is kept, what goes: only fields in which something that goes differs."""
    unlike = []
    for field in survivor._meta.concrete_fields:
        if field.primary_key or field.name in ("is_retired", "merged_into"):
            continue
        values = [thing.serializable_value(field.name) for thing in things]
        kept = survivor.serializable_value(field.name)
        going = [shown(value) for value in values if value not in (kept, "", None, [])]
        if going:
            unlike.append((field.verbose_name, shown(kept), list(dict.fromkeys(going))))
    return unlike


def shown(value):
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
