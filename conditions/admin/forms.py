"""What the pages that ask before an act share."""

from __future__ import annotations

from django import forms

LINE = forms.TextInput(attrs={"class": "vTextField"})
PARAGRAPH = forms.Textarea(attrs={"class": "vLargeTextField", "rows": 4})
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
MOMENT = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
UNSEEN = "Open this page again: it does not say which text you saw."


class SeenForm(forms.Form):
    """An act on the text that the page showed: its digest travels with the form."""

    seen = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)

    def clean(self):
        fields = super().clean()
        if not self.cleaned_data.get("seen"):
            raise forms.ValidationError(UNSEEN)
        return fields
