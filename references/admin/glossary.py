"""The admin of the glossary."""

from __future__ import annotations

from django.contrib import admin

from gard.lib.labelled_inlines import LabelledInlineFormSet
from references.admin.base import ReferenceAdmin, ReferenceForm
from references.admin.listing import StatusFilter, UseFilter
from references.models import GlossaryTerm, TermForm


class GlossaryTermForm(ReferenceForm):
    """A term, once in each language."""

    class Meta:
        model = GlossaryTerm
        exclude = ("is_retired",)

    def clean(self):
        fields = super().clean() or self.cleaned_data
        if "name" in fields and "language" in fields:
            self.refuse_same("name", name__iexact=fields["name"], language=fields["language"])
        return fields


class TermFormInline(admin.TabularInline):
    model = TermForm
    formset = LabelledInlineFormSet
    extra = 1
    verbose_name_plural = "other forms: plurals, other spellings, abbreviations"


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(ReferenceAdmin):
    target = "term"
    form = GlossaryTermForm
    list_display = ("name", "meaning", "language", "used_on", "status")
    list_filter = (StatusFilter, UseFilter, "language")
    search_fields = ("name", "definition", "other_forms__form")
    search_help_text = "Term, meaning or another form"
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = ((None, {"fields": ("name", "definition", ("slug", "language"))}),)
    inlines = (TermFormInline,)

    @admin.display(description="meaning")
    def meaning(self, obj):
        return obj.definition if len(obj.definition) <= 120 else f"{obj.definition[:119].rstrip()}…"
