"""What a model admin needs so that its forms carry the editor under a strict content security policy."""

from __future__ import annotations

from contextlib import suppress

from js_asset import Media, Script

from references.editor.fields import GREATEST_KEY, RichTextFormField
from references.models import Citation, GlossaryTerm
from references.richtext import clean, marked_changes, references_in

FIELD_NAMES = Script("references/editor/field-names.js", type="module")


class NamedBoxesMixin:
    """Gives autocomplete boxes the names of their fields."""

    @property
    def media(self):
        return super().media + Media(js=[FIELD_NAMES])


class EditorAdminMixin(NamedBoxesMixin):
    """Gives the import map of the form the nonce of the request: the only inline element of the editor."""

    def render_change_form(self, request, context, *args, **kwargs):
        nonce = getattr(request, "csp_nonce", "")
        context["media"] = Media.from_media(context["media"], nonce=nonce)
        return super().render_change_form(request, context, *args, **kwargs)

    def describe_change(self, form_field, old, new):
        """Rich text with its words marked; what is too long to be a text of ours is shown as it was typed."""
        if isinstance(form_field, RichTextFormField):
            with suppress(ValueError):
                return described_change(old, new)
        return super().describe_change(form_field, old, new)


def described_change(old, new):
    """Marks of the difference; markers say which work they cite."""
    found = [references_in(clean(text)) for text in (old, new)]
    works = Citation.objects.in_bulk(numbers(key for refs in found for key in refs.citations))
    terms = GlossaryTerm.objects.in_bulk(numbers(key for refs in found for key in refs.terms))
    return marked_changes(
        clean(old),
        clean(new),
        works={pk: work.short_text for pk, work in works.items()},
        terms={pk: term.name for pk, term in terms.items()},
    )


def numbers(keys):
    return {int(key) for key in keys if key.isascii() and key.isdecimal() and int(key) <= GREATEST_KEY}
