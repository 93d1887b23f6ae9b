"""Rows of a tabular inline whose fields have names of their own.

Promise: a screen reader says the name of every field in the table; the column headings alone are no labels.
"""

from __future__ import annotations

from typing import Any

from django.forms import BaseInlineFormSet


class LabelledInlineFormSet(BaseInlineFormSet):
    """Give to an inline of the admin as its `formset`."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        row = "new row" if index is None or form.instance._state.adding else f"row {index + 1}"
        for field in form.fields.values():
            if not field.widget.is_hidden and field.label:
                field.widget.attrs.setdefault("aria-label", f"{field.label}, {row}")
