"""The rows of a condition's form."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Case, IntegerField, Value, When
from django.utils.functional import cached_property

from conditions.admin.dated_rows import DatedRowForm
from conditions.admin.known_choices import KnownChoicesInline, NamedFieldsFormSet, TabularFormSet
from conditions.kinds import ON_PAGE, ORDER
from conditions.models import (
    OrganizationListing,
    OtherName,
    Relation,
    ResourceListing,
    RichTextField,
    Section,
)
from gard.lib.kept_rows import KeptRowForm
from references.editor import Place, dangling, rich_text

SECTION_PLACE = Place(order=ON_PAGE, order_field="kind", group_field="language", attached_field="attached")


class OtherNameInline(admin.TabularInline):
    model = OtherName
    form = KeptRowForm
    formset = TabularFormSet
    extra = 0
    fields = ("name", "language", "position")


class RelationInline(KnownChoicesInline, admin.TabularInline):
    model = Relation
    form = KeptRowForm
    formset = TabularFormSet
    fk_name = "child"
    verbose_name = "group"
    verbose_name_plural = "Grouped under"
    autocomplete_fields = ("parent",)
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("parent")


class OrganizationListingInline(KnownChoicesInline, admin.TabularInline):
    model = OrganizationListing
    form = KeptRowForm
    formset = TabularFormSet
    autocomplete_fields = ("organization",)
    fields = ("organization", "group", "position")
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("organization")


class ResourceListingInline(KnownChoicesInline, admin.TabularInline):
    model = ResourceListing
    form = KeptRowForm
    formset = TabularFormSet
    autocomplete_fields = ("resource",)
    fields = ("resource", "position")
    extra = 0
    verbose_name_plural = "resources (beside those that come by themselves)"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("resource")


class SectionForm(DatedRowForm):
    rows: SectionFormSet

    def is_untouched(self):
        """A text whose work is gone is shown to the editor, whoever wrote it."""
        return super().is_untouched() and self.instance.body not in self.rows.dangling


class SectionFormSet(NamedFieldsFormSet):
    @cached_property
    def dangling(self):
        return dangling(section.body for section in self.get_queryset())

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.rows = self


class SectionInline(KnownChoicesInline, admin.StackedInline):
    model = Section
    form = SectionForm
    formset = SectionFormSet
    extra = 0
    autocomplete_fields = ("attached",)
    fields = (("kind", "language"), "heading", "body", "updated_on", "minor", "attached")
    formfield_overrides = {RichTextField: rich_text(SECTION_PLACE)}

    def get_queryset(self, request):
        places = [When(kind=kind, then=Value(place)) for kind, place in ORDER.items()]
        place = Case(*places, default=Value(len(ORDER)), output_field=IntegerField())
        return super().get_queryset(request).prefetch_related("attached").order_by("language", place, "pk")
