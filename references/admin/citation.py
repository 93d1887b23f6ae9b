"""The admin of works that pages cite."""

from __future__ import annotations

from django.contrib import admin

from references.admin.base import ReferenceAdmin, ReferenceForm
from references.admin.fields import DoiField, PmidField
from references.admin.listing import StatusFilter, UseFilter
from references.models import Citation


class CitationForm(ReferenceForm):
    """A work, once only: the same PMID or DOI is refused with a link to the work that has it."""

    pmid = PmidField(
        label="PMID", required=False, help_text="The PubMed number. “PMID: 12210812” may be pasted as it is."
    )
    doi = DoiField(
        label="DOI",
        required=False,
        max_length=200,
        help_text="For example 10.1002/ajh.10111. An address at doi.org may be pasted as it is.",
    )

    class Meta:
        model = Citation
        exclude = ("is_retired",)

    def clean(self):
        fields = super().clean() or self.cleaned_data
        for name in ("pmid", "doi"):
            if value := fields.get(name):
                self.refuse_same(name, **{f"{name}__iexact": value})
        return fields


@admin.register(Citation)
class CitationAdmin(ReferenceAdmin):
    target = "citation"
    form = CitationForm
    list_display = ("reference", "kind", "year", "used_on", "status")
    list_filter = (StatusFilter, UseFilter, "kind")
    search_fields = ("authors", "title", "source", "year", "pmid", "doi")
    search_help_text = "Authors, title, source, year, PMID or DOI"
    fieldsets = (
        (None, {"fields": ("kind", "authors", "title", "source", "publisher")}),
        ("Where in the source", {"fields": (("year", "volume"), ("issue", "pages"))}),
        ("Online", {"fields": ("url", "accessed_on", ("pmid", "doi"))}),
    )

    @admin.display(description="reference", ordering="authors")
    def reference(self, obj):
        """The text without its address, which is long and says little in a list."""
        return obj.text.split(obj.url)[0].rstrip(" ;") if obj.url else obj.text
