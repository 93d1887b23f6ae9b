"""The lists of versions: the history of one object, and the objects that were deleted.

Promise: a page of history costs the same few queries however long the history is, and names its authors for
ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import quote, unquote
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Max, OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import reverse
from reversion.models import Version

from gard.lib.versions.authors import author_name, read_comment, signature

PER_PAGE = 25
READING = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list of versions; `before` is the key of the version before it."""

    key: int
    at: datetime
    author: str
    comment: str
    name: str
    url: str
    is_newest: bool
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody by whom a history can be filtered."""

    key: str
    name: str
    condition: dict[str, Any]


def authors_of(versions: Any) -> list[Author]:
    """Everybody who made one of these versions, by name; those whose account is gone too."""
    users = get_user_model()._base_manager.filter(
        pk__in=versions.order_by().values_list("revision__user", flat=True)
    )
    found = [Author(str(user.pk), author_name(user), {"revision__user": user.pk}) for user in users]
    unowned = versions.filter(revision__user=None).select_related("revision").only("revision__comment")
    for name in {read_comment(version.revision).author for version in unowned} - {""}:
        condition = {"revision__user": None, "revision__comment__endswith": signature(name)}
        found.append(Author(f"name:{name}", name, condition))
    return sorted(found, key=lambda author: (author.name.casefold(), author.key))


class VersionListing(ModelAdmin):
    """The listing half of a VersionAdmin."""

    object_history_template = "admin/version_history.html"
    recover_list_template = "admin/version_recover_list.html"

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        if request.method not in READING:
            return HttpResponseNotAllowed(READING)
        if obj is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
        versions = Version.objects.get_for_object_reference(self.model, str(obj.pk), model_db=obj._state.db)
        authors = authors_of(versions)
        chosen = next((author for author in authors if author.key == request.GET.get("author")), None)
        newest = versions.aggregate(newest=Max("pk"))["newest"]
        earlier = versions.filter(pk__lt=OuterRef("pk")).order_by("-pk").values("pk")
        versions = versions.annotate(before=Subquery(earlier[:1]))
        if chosen:
            versions = versions.filter(**chosen.condition)
        link = f"admin:{self.opts.app_label}_{self.opts.model_name}_revision"
        context = {
            "title": f"History: {obj}",
            "object": obj,
            "authors": authors,
            "author": chosen,
            "may_restore": self.has_change_permission(request, obj),
            **self._page_of(request, versions, lambda v: reverse(link, args=(quote(obj.pk), v.pk)), newest),
        }
        return self._list(request, self.object_history_template, {**context, **(extra_context or {})})

    def recoverlist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request) or not self.has_change_permission(request):
            raise PermissionDenied
        if request.method not in READING:
            return HttpResponseNotAllowed(READING)
        link = f"admin:{self.opts.app_label}_{self.opts.model_name}_recover"
        context = {
            "title": f"Recover deleted {self.opts.verbose_name_plural}",
            **self._page_of(
                request, Version.objects.get_deleted(self.model), lambda v: reverse(link, args=(v.pk,)), None
            ),
        }
        return self._list(request, self.recover_list_template, {**context, **(extra_context or {})})

    def _page_of(
        self, request: HttpRequest, versions: Any, address: Callable[[Version], str], newest: int | None
    ) -> dict[str, Any]:
        rows = versions.select_related("revision__user").defer("serialized_data").order_by("-pk")
        paginator = Paginator(rows, PER_PAGE)
        page = paginator.get_page(request.GET.get("p", 1))
        return {
            "page": page,
            "page_numbers": list(paginator.get_elided_page_range(page.number)),
            "ellipsis": paginator.ELLIPSIS,
            "entries": list(self._entries(page.object_list, address, newest)),
        }

    def _entries(
        self, versions: Any, address: Callable[[Version], str], newest: int | None
    ) -> Iterable[Entry]:
        for version in versions:
            said = read_comment(version.revision)
            yield Entry(
                key=version.pk,
                at=version.revision.date_created,
                author=said.author,
                comment=said.text,
                name=version.object_repr,
                url=address(version),
                is_newest=version.pk == newest,
                before=getattr(version, "before", None),
            )

    def _list(self, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        request.current_app = self.admin_site.name
        own = {
            "opts": self.opts,
            "app_label": self.opts.app_label,
            "subtitle": None,
            "preserved_filters": self.get_preserved_filters(request),
        }
        return TemplateResponse(
            request, template, {**self.admin_site.each_context(request), **own, **context}
        )
