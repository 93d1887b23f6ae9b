"""The admin of the fixed sentences: every declared text is listed, whether somebody reworded it or not.

Promise: nobody needs to know a key to find a text; a wording can be taken back, and that can be undone.
"""

from __future__ import annotations

import re

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from gard.lib.versions import VersionAdmin
from references.admin.wordings import all_places, find, grouped
from references.editor import EditorAdminMixin, RichTextFormField, RichTextWidget
from references.models import SiteText
from references.richtext import plain_text, references_in
from references.site_texts import DECLARED, TextSpec, shipped

PLACE = re.compile(r"\{([^{}]*)\}")
NEEDED = frozenset({"link"})
"""Places that a wording keeps when the shipped one has them: without its private link a letter is no use."""
LONGEST_ID = 18


class SiteTextForm(forms.ModelForm):
    """The wording of one declared text; `spec` and `language` are set by the admin, never by the form."""

    spec: TextSpec | None = None
    language = ""

    class Meta:
        model = SiteText
        fields = ("body",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance._state.adding and self.spec:
            self.instance.key, self.instance.language = self.spec.key, self.language
            self.initial.setdefault("body", shipped(self.spec.key, self.language).strip())

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"key", "language"}

    def clean_body(self):
        body = self.cleaned_data["body"]
        if self.spec is None:
            return body
        if problems := problems_of_places(self.spec, body):
            raise ValidationError(problems)
        if self.spec.is_rich:
            found = references_in(body)
            if found.citations or found.terms:
                raise ValidationError(
                    "Citations and glossary marks are for condition pages. Take them out of this text."
                )
            if not plain_text(body).strip():
                raise ValidationError("Write something. To go back to the shipped wording, delete this one.")
        return body


def problems_of_places(spec: TextSpec, body: str) -> list[str]:
    """What is wrong with a wording's places in braces: those that nobody fills, those that are missing."""
    allowed, used = set(PLACE.findall(spec.default)), set(PLACE.findall(body))
    problems = []
    if unknown := sorted(used - allowed):
        printed = ", ".join(f"“{{{name[:40]}}}”" for name in unknown)
        fills = f"only {', '.join(f'{{{name}}}' for name in sorted(allowed))}" if allowed else "nothing"
        problems.append(f"{printed} would be printed as it is: the site fills in {fills} here.")
    problems += [
        f"Keep “{{{name}}}”: the site fills it in, and without it this text leads nowhere."
        for name in sorted((allowed & NEEDED) - used)
    ]
    return problems


@admin.register(SiteText)
class SiteTextAdmin(EditorAdminMixin, VersionAdmin):
    form = SiteTextForm
    change_list_template = "admin/references/site_texts.html"
    change_form_template = "admin/references/site_text_form.html"
    delete_confirmation_template = "admin/references/site_text_delete.html"
    readonly_fields = ("place", "shipped")

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": ("place", "shipped", "body")})]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        spec, language = self.asked_for(request, obj)
        return type(form)(
            form.__name__, (form,), {"spec": spec, "language": language, "__module__": form.__module__}
        )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name != "body":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        spec = self.asked_for(request, None)[0]
        words = {"label": "Our wording", "required": True}
        if spec and spec.is_rich:
            return RichTextFormField(widget=RichTextWidget(), **words)
        return forms.CharField(widget=AdminTextareaWidget(attrs={"rows": 4}), max_length=4000, **words)

    def asked_for(self, request, obj):
        """The text that this request words, and its language: the row's, else the address's."""
        if obj is None and request.resolver_match and "object_id" in request.resolver_match.kwargs:
            obj = self.row_of(request)
        if obj is not None and obj.key:
            return DECLARED.get(obj.key), obj.language
        language = request.GET.get("language", settings.LANGUAGES[0][0])
        return DECLARED.get(request.GET.get("key", "")), language

    def row_of(self, request):
        key = request.resolver_match.kwargs["object_id"]
        return (
            SiteText.objects.filter(pk=int(key)).first()
            if key.isascii() and key.isdecimal() and len(key) < 19
            else None
        )

    def add_view(self, request, form_url="", extra_context=None):
        """Only for a text that is declared and not reworded yet: everything else starts at the list."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        spec, language = self.asked_for(request, None)
        if spec is None or language not in dict(settings.LANGUAGES):
            self.message_user(request, "Choose the text to reword in this list.", messages.INFO)
            return HttpResponseRedirect(reverse("admin:references_sitetext_changelist"))
        existing = SiteText.objects.filter(key=spec.key, language=language).first()
        if existing is not None and request.method != "POST":
            return HttpResponseRedirect(reverse("admin:references_sitetext_change", args=[existing.pk]))
        return super().add_view(request, form_url, {"title": "Reword a site text", **(extra_context or {})})

    def changelist_view(self, request, extra_context=None):
        """All declared texts by place, in every language, in one query."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        query = request.GET.get("q", "")[:200]
        place = request.GET.get("place", "")[:200]
        only_reworded = request.GET.get("status") == "reworded"
        wordings = find(query, place, only_reworded=only_reworded)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Site texts",
            "places": grouped(wordings),
            "count": len(wordings),
            "query": query,
            "place": place,
            "all_places": all_places(),
            "only_reworded": only_reworded,
            "add_address": reverse("admin:references_sitetext_add"),
            "has_add_permission": self.has_add_permission(request),
            "has_change_permission": self.has_change_permission(request),
            "media": self.media,
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.change_list_template, context)

    @admin.display(description="where readers meet it")
    def place(self, obj):
        spec = DECLARED.get(obj.key)
        language = dict(settings.LANGUAGES).get(obj.language, obj.language)
        return f"{spec.place if spec else 'Nowhere any more'}, in {language} ({obj.key})"

    @admin.display(description="shipped wording")
    def shipped(self, obj):
        spec = DECLARED.get(obj.key)
        if spec is None:
            return "This text is no longer part of the site."
        words = shipped(spec.key, obj.language)
        return (plain_text(words) if spec.is_rich else words) or "Nothing is shown."
