"""Rows whose text carries a date: it moves by itself with the meaning, and the editor may keep or set it."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils import timezone

from conditions.editions.dates import next_date
from gard.lib.kept_rows import KeptRowForm

ONE_DAY = dt.timedelta(days=1)  # Somewhere it is tomorrow already.


class DatedRowForm(KeptRowForm):
    """The form of a row with `body` and `updated_on`."""

    minor = forms.BooleanField(
        label="Minor correction (keep the date)",
        required=False,
        help_text="For spelling and style. Without the tick the date moves when the text changes in meaning.",
    )

    def clean_updated_on(self):
        day = self.cleaned_data["updated_on"]
        if day and day > timezone.localdate() + ONE_DAY:
            raise forms.ValidationError("This day is still to come. Look at the year again.")
        return day

    def date_after_save(self, today):
        """The date that the row gets with what was typed."""
        given = self.cleaned_data.get("updated_on")
        is_new = self.instance._state.adding
        return next_date(
            old_body=None if is_new else self.initial.get("body", ""),
            new_body=self.cleaned_data.get("body", ""),
            old_date=self.initial.get("updated_on"),
            given_date=given,
            date_was_given=given is not None if is_new else "updated_on" in self.changed_data,
            minor=self.cleaned_data.get("minor", False),
            today=today,
        )


def date_rows(formset):
    """Give every row that is about to be saved its date."""
    today = timezone.localdate()
    for form in formset.forms:
        if form.has_changed() and not formset._should_delete_form(form):
            form.instance.updated_on = form.date_after_save(today)
