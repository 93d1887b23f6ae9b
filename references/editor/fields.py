"""The form field of rich text: says in the editor's words what is wrong, before anything is saved.

Promise: refused text is shown back as it was typed; accepted text is cleaned.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from references.editor.widget import Place, RichTextWidget
from references.models import Citation, GlossaryTerm
from references.richtext import clean, problems, references_in

GREATEST_KEY = 2**63 - 1


def rich_text(place: Place | None = None) -> dict[str, Any]:
    """What a model admin puts into `formfield_overrides` for its rich text."""
    return {"form_class": RichTextFormField, "widget": RichTextWidget(place=place)}


class RichTextFormField(forms.CharField):
    """Text of the site's grammar."""

    widget = RichTextWidget

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        try:
            found = references_in(text)
            wrong = problems(text, known(Citation, found.citations), known(GlossaryTerm, found.terms))
            if wrong:
                raise ValidationError(list(wrong))
            return clean(text)
        except ValueError as error:
            raise ValidationError(str(error)) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Line ends and markup that cleaning takes away do not make a change."""
        old, new = ((text or "").replace("\r\n", "\n") for text in (initial, data))
        if self.disabled or old == new:
            return False
        try:
            return clean(old) != clean(new)
        except ValueError:
            return True


def known(model: type[Citation] | type[GlossaryTerm], keys: tuple[str, ...]) -> set[str]:
    """Those of the keys that stand for a row."""
    numbers = {int(key) for key in keys if key.isascii() and key.isdecimal() and int(key) <= GREATEST_KEY}
    if not numbers:
        return set()
    return {str(pk) for pk in model._default_manager.filter(pk__in=numbers).values_list("pk", flat=True)}


def dangling(texts: Iterable[str]) -> set[str]:
    """Those of the stored texts that refer to a work or a term that is not there: at most two queries."""
    found = {text: references_in(text) for text in texts}
    works = known(Citation, tuple(key for refs in found.values() for key in refs.citations))
    terms = known(GlossaryTerm, tuple(key for refs in found.values() for key in refs.terms))
    return {
        text
        for text, refs in found.items()
        if not (works.issuperset(refs.citations) and terms.issuperset(refs.terms))
    }
