"""What is only read: editions and the audit trail."""

from __future__ import annotations

import json

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode

from conditions.models import Edition, Event
from gard.lib.declared_filters import DeclaredFilters


class ReadOnlyAdmin(DeclaredFilters):
    """Nobody adds, changes or deletes here, whatever their rights."""

    actions: tuple[str, ...] | None = None
    list_per_page = 50
    show_full_result_count = False
    view_on_site = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_term[:200])


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    fields = (
        "condition",
        "number",
        "language",
        "name",
        "published_at",
        "published_by_name",
        "note",
        "is_current",
        "again",
        "links",
        "content",
    )
    readonly_fields = ("links", "content")
    list_display = (
        "name",
        "number",
        "compared",
        "language",
        "published_at",
        "published_by_name",
        "is_current",
        "note",
    )
    list_filter = ("is_current", "language")
    search_fields = ("name", "=condition__number")
    ordering = ("-published_at", "-pk")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("condition", "again").defer("payload")

    @admin.display(description="this edition")
    def links(self, edition):
        on_site = format_html(
            '<a href="{}">On the site</a> · {}', edition.get_absolute_url(), self.compared(edition)
        )
        if edition.is_current:
            return on_site
        again = reverse(
            "admin:conditions_condition_publish_again", args=[edition.condition_id, edition.number]
        )
        return format_html('{} · <a href="{}">Publish this edition again…</a>', on_site, again)

    @admin.display(description="changes")
    def compared(self, edition):
        """With what readers see; what readers see, with the working copy."""
        address = reverse("admin:conditions_condition_compare", args=[edition.condition_id])
        sides = {"from": f"edition-{edition.number}", "to": "working" if edition.is_current else "current"}
        if edition.language != "en":
            sides["language"] = edition.language
        return format_html(
            '<a href="{}?{}" aria-label="Compare edition {} with the {}">Compare</a>',
            address,
            urlencode(sides),
            edition.number,
            "working copy" if edition.is_current else "current edition",
        )

    @admin.display(description="content")
    def content(self, edition):
        return format_html(
            '<details><summary>As it is stored</summary><pre class="payload" tabindex="0">{}</pre></details>',
            json.dumps(edition.payload, indent=1, ensure_ascii=False),
        )


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    fields = ("kind", "condition", "edition", "happened_at", "happened_by_name", "note", "public_reason")
    list_display = ("kind", "condition", "edition", "happened_at", "happened_by_name", "note")
    list_filter = ("kind",)
    list_select_related = ("condition", "edition")
    search_fields = ("condition__name", "=condition__number", "happened_by_name")
    ordering = ("-happened_at", "-pk")

    def get_queryset(self, request):
        return super().get_queryset(request).defer("edition__payload")
