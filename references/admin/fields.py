"""Form fields of the references: each takes what people paste and says in words what it cannot take."""

from __future__ import annotations

import re

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget, AdminURLFieldWidget
from django.core.exceptions import ValidationError

from references.identifiers import bare_doi, bare_pmid
from references.models.validators import validate_absolute_url

MOST_CODES = 250
SEPARATORS = re.compile(r"[,;\s]+")


class AbsoluteAddressField(forms.CharField):
    """An address that is never completed by guessing: "example.org" is refused, not made into one."""

    default_validators = [validate_absolute_url]
    widget = AdminURLFieldWidget

    def __init__(self, **kwargs):
        super().__init__(**{"widget": AdminURLFieldWidget, **kwargs})


class PmidField(forms.CharField):
    widget = AdminTextInputWidget

    def to_python(self, value):
        return bare_pmid(super().to_python(value))


class DoiField(forms.CharField):
    widget = AdminTextInputWidget

    def to_python(self, value):
        return bare_doi(super().to_python(value))


class CodesField(forms.CharField):
    """Codes separated by commas on the form, a list in the database."""

    widget = AdminTextInputWidget
    pattern = re.compile("")
    complaint = ""

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "empty_value": [], **kwargs})

    def prepare_value(self, value):
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value):
        if isinstance(value, list):
            return value
        text = super().to_python(value)
        if not text:
            return []
        typed = [code for code in SEPARATORS.split(text) if code]
        codes = [self.spelled(code) for code in typed]
        if wrong := [code for code in typed if not self.pattern.fullmatch(self.spelled(code))]:
            shown = ", ".join(f"“{code[:20]}”" for code in wrong[:5])
            raise ValidationError(f"{self.complaint} Not understood: {shown}.")
        if len(codes) > MOST_CODES:
            raise ValidationError(f"Give at most {MOST_CODES} codes.")
        return list(dict.fromkeys(codes))

    def spelled(self, code):
        return code

    def has_changed(self, initial, data):
        try:
            return not self.disabled and self.to_python(data) != (initial or [])
        except ValidationError:
            return True


class LanguagesField(CodesField):
    """ISO 639 codes, with a region where it matters: en, es, pt-BR."""

    pattern = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2}|-[A-Z][a-z]{3})?")
    complaint = "Give two-letter codes of languages (ISO 639) separated by commas, such as en, es."

    def spelled(self, code):
        language, dash, region = code.partition("-")
        return f"{language.lower()}{dash}{region.upper() if len(region) == 2 else region.title()}"


class CountriesField(CodesField):
    """ISO 3166 codes: US, CA."""

    pattern = re.compile(r"(?!UK)[A-Z]{2}")
    complaint = "Give two-letter codes of countries (ISO 3166) separated by commas, such as US, CA or GB."

    def spelled(self, code):
        return code.upper()
