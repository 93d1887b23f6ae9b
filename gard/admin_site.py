"""The admin of the site: Django's own, with our name, our sheet and a start page in the order of the work."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path

from gard.desk import read_desk
from gard.lib.desk import desk

# App labels in the order of the start page, with the heading of each; others follow under their own names.
GROUPS = {"conditions": "Condition pages", "references": "References", "auth": "Accounts"}
# Models that stand under a heading of their own, after the group that they come from.
APART = {"SiteText": "Site texts"}
# The first models of each group; the rest follow by name.
FIRST = (
    *("Condition", "Question", "Category", "Fact", "Source"),
    *("Citation", "Organization", "Resource", "GlossaryTerm", "User", "Group"),
)


class ChoicesView(AutocompleteJsonView):
    """What a picker offers: called as the form that asks wants it (`name_of_choice` of its admin), or as the
    admin of what is offered says (`label_in_picker`), else by its name."""

    def serialize_result(self, obj, to_field_name):
        shown = super().serialize_result(obj, to_field_name)
        asking = self.admin_site._registry.get(self.source_field.model)
        called = getattr(asking, "name_of_choice", None) or getattr(self.model_admin, "label_in_picker", None)
        return {**shown, "text": called(obj)} if called else shown


class GardAdminSite(AdminSite):
    site_header = "Rare disease information centre"
    site_title = "Rare disease information centre"
    index_title = "Desk"
    site_url = "/"
    enable_nav_sidebar = True

    def get_urls(self):
        """Without Django's redirect to any object's page: it asks for no right and tells of drafts."""
        kept = [one for one in super().get_urls() if getattr(one, "name", "") != "view_on_site"]
        return [path("signed-in", self.signed_in_view, name="signed_in"), *kept]

    def autocomplete_view(self, request):
        return ChoicesView.as_view(admin_site=self)(request)

    def signed_in_view(self, request):
        """Who is signed in, for the script of an open form: nobody is an answer, not an error.

        With a fresh token against forged posts: signing in again has made the one in the form worthless.
        """
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        is_in = self.has_permission(request)
        found = {"user": str(request.user.pk) if is_in else "", "token": get_token(request) if is_in else ""}
        return JsonResponse(found, headers={"Cache-Control": "no-store"})

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The desk: what waits for whoever has signed in, then everything else."""
        context = {
            "desk": read_desk(desk, request.user),
            "roles": sorted(request.user.groups.values_list("name", flat=True)),
            "may_find_pages": request.user.has_perm("conditions.view_condition"),
        }
        return super().index(request, {**context, **(extra_context or {})})

    def get_app_list(self, request, app_label=None):
        """The start page and the side bar: only what the account may see, in the order of the work."""
        found = {app["app_label"]: app for app in super().get_app_list(request, app_label)}
        if app_label is not None:
            return [ordered(app) for app in found.values()]
        known = [found.pop(label) for label in GROUPS if label in found]
        return [group for app in (*known, *found.values()) for group in groups_of(app)]


def groups_of(app: dict[str, Any]) -> list[dict[str, Any]]:
    """The app under our heading, without what stands apart; then that."""
    kept = [model for model in app["models"] if model["object_name"] not in APART]
    apart = [model for model in app["models"] if model["object_name"] in APART]
    groups = (
        [ordered({**app, "name": GROUPS.get(app["app_label"], app["name"]), "models": kept})] if kept else []
    )
    for model in apart:
        groups.append(
            {
                **app,
                "name": APART[model["object_name"]],
                "app_url": model["admin_url"] or app["app_url"],
                "models": [model],
            }
        )
    return groups


def ordered(app: dict[str, Any]) -> dict[str, Any]:
    places = {name: place for place, name in enumerate(FIRST)}
    models = sorted(app["models"], key=lambda m: (places.get(m["object_name"], len(places)), m["name"]))
    return {**app, "models": models}
