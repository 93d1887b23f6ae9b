"""The form of a fact: checked by its kind, in words."""

from __future__ import annotations

from django import forms

from conditions.actions.fact_rules import checked
from conditions.models import Fact
from conditions.models.fact import SAID


class FactForm(forms.ModelForm):
    class Meta:
        model = Fact
        fields = ("condition", *SAID, "source", "position")
        help_texts = {
            "scheme": "May stay empty when the code has its prefix.",
            "code": "With or without its prefix: OMIM:154700 or 154700, ORPHA:558, HP:0001250.",
            "label": "The value: a name, an age of onset, a gene, a share (1-9 / 100 000), a medical term.",
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"})}

    def clean(self):
        fields = super().clean()
        is_new = self.instance._state.adding
        before = {} if is_new else self.instance.says
        values = {name: fields.get(name, before.get(name, "")) or "" for name in SAID}
        if not is_new and "kind" not in self.fields:
            values["kind"] = self.instance.kind
        tidied, problems = checked(values, before)
        for name, sentence in problems.items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, sentence)
        fields.update({name: value for name, value in tidied.items() if name in self.fields})
        return fields
