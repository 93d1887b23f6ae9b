"""The admin of resources: single ones, and types that reach pages by themselves."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.utils.html import format_html

from references.admin.base import ReferenceAdmin, ReferenceForm
from references.admin.listing import StatusFilter, UseFilter
from references.models import Resource

EXAMPLE_NAME = "Bone marrow necrosis"
EXAMPLE_CODE = "12345"


class ResourceForm(ReferenceForm):
    """A resource: its sentence with one linked phrase, and the address behind it."""

    class Meta:
        model = Resource
        exclude = ("is_retired",)
        widgets = {"address": AdminTextInputWidget(attrs={"class": "vTextField wide"})}

    def clean(self):
        fields = super().clean() or self.cleaned_data
        if "name" in fields and "address" in fields:
            self.refuse_same("name", name__iexact=fields["name"], address=fields["address"])
        return fields


@admin.register(Resource)
class ResourceAdmin(ReferenceAdmin):
    target = "resource"
    form = ResourceForm
    list_display = ("name", "group", "automatic", "position", "used_on", "status")
    list_filter = (StatusFilter, UseFilter, "group", "automatic")
    search_fields = ("name", "sentence", "address")
    search_help_text = "Name, sentence or address"
    readonly_fields = ("example",)
    fieldsets = (
        (None, {"fields": ("name", "sentence", "address", "example")}),
        ("Where it is shown", {"fields": ("group", ("automatic", "code_scheme"), "position")}),
    )

    @admin.display(description="as readers see it")
    def example(self, obj):
        """The saved sentence, filled in for one condition."""
        if not obj.pk:
            return "Save to see the sentence filled in."
        before, phrase, after = obj.parts(EXAMPLE_NAME, EXAMPLE_CODE)
        return format_html(
            '{}<a href="{}">{}</a>{}', before, obj.url(EXAMPLE_NAME, EXAMPLE_CODE), phrase, after
        )
