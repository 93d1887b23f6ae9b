"""Widgets that the pages which ask before an act share."""

from __future__ import annotations

from django import forms

LINE = forms.TextInput(attrs={"class": "vTextField"})
PARAGRAPH = forms.Textarea(attrs={"class": "vLargeTextField", "rows": 4})
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
MOMENT = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
