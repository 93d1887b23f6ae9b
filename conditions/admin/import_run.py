"""Imports of catalogues, looked at: what each changed, and what it refused and why."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html, format_html_join

from conditions.admin.record import ReadOnlyAdmin
from conditions.importers.catalogue.load.report import counted
from conditions.models import ImportRun

VERDICTS = ("created", "updated", "removed", "proposed")


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    fields = (
        *("source", "release", "state", "started_at", "started_by_name", "finished_at", "duration"),
        *("what_changed", "what_was_refused", "read_from"),
    )
    readonly_fields = ("duration", "what_changed", "what_was_refused", "read_from")
    list_display = ("source_name", "release", "state", "started_at", "duration", *VERDICTS, "refused")
    list_filter = ("state", "source")
    list_select_related = ("source",)
    search_fields = ("source__name", "started_by_name")

    @admin.display(description="source", ordering="source__name")
    def source_name(self, run):
        return run.source.name

    @admin.display(description="took")
    def duration(self, run):
        if run.finished_at is None:
            return "Not ended"
        seconds = round((run.finished_at - run.started_at).total_seconds())
        return f"{seconds // 60} min {seconds % 60} s" if seconds >= 60 else f"{seconds} s"

    @admin.display(description="created")
    def created(self, run):
        return total(run, "created")

    @admin.display(description="updated")
    def updated(self, run):
        return total(run, "updated")

    @admin.display(description="removed")
    def removed(self, run):
        return total(run, "removed")

    @admin.display(description="proposed")
    def proposed(self, run):
        return total(run, "proposed")

    @admin.display(description="refused")
    def refused(self, run):
        return f"{sum(entry.get('count', 0) for entry in run.problems):,}"

    @admin.display(description="what changed")
    def what_changed(self, run):
        rows = ((counted(what, number),) for what, number in sorted(run.counts.items()) if number)
        return listed(format_html_join("", "<div>{}</div>", rows)) or "Nothing"

    @admin.display(description="refused, by reason")
    def what_was_refused(self, run):
        rows = (
            (
                f"{entry.get('count', 0):,}",
                entry.get("reason", ""),
                "; ".join(map(str, entry.get("examples", ()))),
            )
            for entry in run.problems
        )
        found = format_html_join("", "<div>{} × {}<br>Such as: {}</div>", rows)
        return listed(found) or "Nothing"

    @admin.display(description="files")
    def read_from(self, run):
        rows = ((each.get("name", ""), each.get("format", ""), each.get("sha256", "")) for each in run.files)
        return listed(format_html_join("", "<div>{} ({})<br>SHA-256 {}</div>", rows)) or "None"


def total(run, verdict):
    return f"{sum(n for what, n in run.counts.items() if what.endswith(f' {verdict}')):,}"


def listed(items):
    return format_html('<div class="long-words">{}</div>', items) if items else ""
