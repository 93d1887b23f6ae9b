"""The form widget: a text area that the browser turns into the editor.

Promise: without JavaScript it stays a text area that takes the same markup. Only the import map is inline.
Every module is named in the import map, so that hashed file names reach the imports between them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse
from js_asset import ImportMap, Media, Script

MODULES = (
    "catalogue",
    "chooser",
    "citation-dialog",
    "creation",
    "dialog",
    "element",
    "leaving",
    "link-dialog",
    "marking",
    "numbering",
    "panel",
    "paste",
    "readiness",
    "rows",
    "schema",
    "surface",
    "term-dialog",
    "toolbar",
    "word-lists",
)

IMPORT_MAP = ImportMap(
    {
        "django-prose-editor/editor": "django_prose_editor/editor.js",
        **{f"references/editor/{name}": f"references/editor/{name}.js" for name in MODULES},
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands on its page, told by other fields of the same form row.

    `order_field` holds one of `order`, or a number; `group_field` divides the page into pages that number for
    themselves, such as languages; `attached_field` lists works that are numbered after the cited ones.
    """

    order: tuple[str, ...] = ()
    order_field: str = ""
    group_field: str = ""
    attached_field: str = ""

    def to_json(self) -> str:
        return json.dumps(
            {
                "order": self.order,
                "orderField": self.order_field,
                "groupField": self.group_field,
                "attachedField": self.attached_field,
            }
        )


class RichTextWidget(forms.Textarea):
    """A text area with the editor's markup on it."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, place: Place | None = None) -> None:
        super().__init__({"rows": 12, "class": "vLargeTextField", **(attrs or {})})
        self.place = place or Place()

    @property
    def media(self) -> Media:
        return Media(
            importmap=IMPORT_MAP,
            css={"all": [f"references/editor/{name}.css" for name in ("editor", "dialogs", "readiness")]},
            js=[Script("references/editor/main.js", type="module")],
        )

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "data-rich-text": self.place.to_json(),
            "data-citations": reverse("editor-citations"),
            "data-terms": reverse("editor-terms"),
        }
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        """Never: the browser could not show its complaint on a text area that the editor hides."""
        return False
