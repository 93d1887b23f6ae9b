"""What a model admin needs so that its forms carry the editor under a strict content security policy."""

from __future__ import annotations

from js_asset import Media, Script

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
