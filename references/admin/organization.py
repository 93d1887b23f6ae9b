"""The admin of support organisations."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib import admin

from references.admin.base import ReferenceAdmin, ReferenceForm
from references.admin.fields import CountriesField, LanguagesField
from references.admin.listing import StatusFilter, UseFilter
from references.models import Organization


class OrganizationForm(ReferenceForm):
    """An organisation; languages and countries are written as codes between commas."""

    languages = LanguagesField(
        help_text="Codes of the languages in which it helps, such as en, es (ISO 639)."
    )
    countries = CountriesField(help_text="Codes of the countries that it serves, such as US, CA (ISO 3166).")

    class Meta:
        model = Organization
        exclude = ("is_retired",)

    def clean(self):
        fields = super().clean() or self.cleaned_data
        if "name" in fields and "website" in fields:
            self.refuse_same("name", name__iexact=fields["name"], website=fields["website"])
        return fields


@admin.register(Organization)
class OrganizationAdmin(ReferenceAdmin):
    target = "organization"
    form = OrganizationForm
    list_display = ("name", "scope", "site", "used_on", "status")
    list_filter = (StatusFilter, UseFilter, "scope")
    search_fields = ("name", "website", "email", "address")
    search_help_text = "Name, website, e-mail or postal address"
    fieldsets = (
        (None, {"fields": ("name", "scope")}),
        (
            "How to reach it",
            {"fields": ("address", ("telephone", "toll_free"), ("tty", "fax"), "email", "website")},
        ),
        ("Whom it serves", {"fields": (("languages", "countries"),)}),
    )

    @admin.display(description="website", ordering="website")
    def site(self, obj):
        return urlsplit(obj.website).hostname or ""
