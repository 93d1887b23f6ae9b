"""A small admin over real models, its addresses, and an editor who uses it as a browser would."""

from django.contrib import admin
from django.db import connection
from django.db.models import URLField
from django.test import Client
from django.urls import path, reverse
from lxml import html
from reversion.models import Version

from conditions.models import Category, Condition, OtherName, Relation, Section
from gard.lib.versions import VersionAdmin
from references.models import Citation, GlossaryTerm, TermForm

site = admin.AdminSite(name="admin")
saves: list[tuple[str, bool, str]] = []


class RecordingAdmin(VersionAdmin):
    delete_confirmation_template = "admin/delete_confirmation.html"
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def after_save(self, request, obj, created, comment):
        saves.append((str(obj), created, comment))


class TermFormInline(admin.TabularInline):
    model = TermForm
    extra = 0


class OtherNameInline(admin.TabularInline):
    model = OtherName
    extra = 0


class SectionInline(admin.StackedInline):
    model = Section
    extra = 0


class RelationInline(admin.TabularInline):
    model = Relation
    fk_name = "child"
    extra = 0


class GlossaryTermAdmin(RecordingAdmin):
    inlines = (TermFormInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("other_forms")


class ConditionAdmin(RecordingAdmin):
    inlines = (OtherNameInline, SectionInline, RelationInline)

    def get_readonly_fields(self, request, obj=None):
        return ("number",) if obj else ()


site.register(Citation, RecordingAdmin)
site.register(Category, RecordingAdmin)
site.register(GlossaryTerm, GlossaryTermAdmin)
site.register(Condition, ConditionAdmin)

urlpatterns = [path("admin/", site.urls)]


def address(obj_or_model, view, *args):
    opts = obj_or_model._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{view}", args=args)


def change_page(obj):
    return address(obj, "change", obj.pk)


def old_page(version, obj):
    return address(obj, "revision", obj.pk, version.pk)


def versions_of(obj):
    return list(Version.objects.get_for_object(obj).order_by("pk"))


def everything():
    """Every row of every table."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = {}
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows[table] = sorted(map(repr, cursor.fetchall()))
    return rows


class Editor(Client):
    """Opens a form, changes what is named, leaves the rest as the page shows it, and posts it."""

    def form(self, url):
        page = self.get(url)
        assert page.status_code == 200, (url, page.status_code, page.headers.get("Location"))
        return fields_of(page)

    def submit(self, url, fields, **changes):
        data = {**fields, **changes}
        return self.post(url, {name: value for name, value in data.items() if value is not None})

    def edit(self, obj, **changes):
        return self.submit(change_page(obj), self.form(change_page(obj)), **changes)

    def restore(self, version, obj, **changes):
        return self.submit(old_page(version, obj), self.form(old_page(version, obj)), **changes)


def fields_of(page):
    """Field name to value or values, as a browser would send them."""
    (form,) = (
        each
        for each in html.fromstring(page.content.decode()).forms
        if (each.get("id") or "").endswith("_form")
    )
    fields = {}
    for name, value in form.form_values():
        # A browser drops the line break with which Django opens a text area.
        fields.setdefault(name, []).append(value.removeprefix("\n"))
    return fields


def add_row(fields, prefix, **values):
    """Fields with one more inline row, as the page's “add another” makes it."""
    count = int(fields[f"{prefix}-TOTAL_FORMS"][0])
    new = {
        name.replace("__prefix__", str(count)): value
        for name, value in fields.items()
        if name.startswith(f"{prefix}-__prefix__-")
    }
    new |= {f"{prefix}-{count}-{name}": value for name, value in values.items()}
    return {**fields, **new, f"{prefix}-TOTAL_FORMS": str(count + 1)}


def sentences(page):
    """What the page tells the editor: messages and errors."""
    tree = html.fromstring(page.content.decode())
    found = tree.xpath("//ul[contains(@class,'messagelist') or contains(@class,'errorlist')]/li")
    return " | ".join(" ".join(each.text_content().split()) for each in found)
