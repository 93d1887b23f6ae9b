"""Keys and days in what is sent to the admin, looked at before a database is asked.

Django asks the database for whatever stands where a key belongs: a word, a number that no column holds or a
NUL end in an error page, and what somebody typed into the rest of the form is lost. So do years, months and
days of which no date can be made.

Promise: such a key is one that no row has, such a day is none. The form comes back with a sentence at the
field, the list with a message.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import BaseModelAdmin
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, ManyToManyField, Model
from django.forms import ModelChoiceField, ModelMultipleChoiceField
from django.http import HttpRequest, HttpResponseRedirect

GREATEST_KEY = 2**63 - 1
LONGEST_KEY = 255
FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Between them the end of each year is a date, in every time zone."""
PARTS = ("year", "month", "day")
NO_SUCH_DAY = "There is no such day. All days are shown."
NOTHING_CHOSEN = "What was chosen is not in this list. Nothing has been changed."


def is_sound(key: Any, field: Field[Any, Any]) -> bool:
    """Whether a row could have this key."""
    if isinstance(key, Model):
        return True
    if "\0" in str(key) or len(str(key)) > LONGEST_KEY:
        return False
    try:
        value = field.to_python(key)
    except ValidationError:
        return False
    return not isinstance(value, int) or 0 <= value <= GREATEST_KEY


def is_day(parts: dict[str, list[str]]) -> bool:
    """Whether what is asked of a year, month and day, or of some of these, can be a date."""
    given = [parts.get(part, []) for part in PARTS]
    if not all(len(values) < 2 and all(is_figure(value) for value in values) for values in given):
        return False
    year, month, day = (
        int(values[0]) if values else least for values, least in zip(given, (2000, 1, 1), strict=True)
    )
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR


def is_figure(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 4


class SoundField(ModelChoiceField):
    """A choice of one row."""

    def to_python(self, value: Any) -> Any:
        if value not in self.empty_values and not is_sound(value, key_of(self)):
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
            )
        return super().to_python(value)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What the form shows again."""
        shown = super().bound_data(data, initial)
        return shown if shown in self.empty_values or is_sound(shown, key_of(self)) else ""


class SoundManyField(ModelMultipleChoiceField):
    """A choice of several."""

    def clean(self, value: Any) -> Any:
        for key in value if isinstance(value, list | tuple) else ():
            if not is_sound(key, key_of(self)):
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": key[:40]}
                )
        return super().clean(value)

    def bound_data(self, data: Any, initial: Any) -> Any:
        shown = super().bound_data(data, initial)
        return [key for key in shown if is_sound(key, key_of(self))] if isinstance(shown, list) else shown


def key_of(field: Any) -> Field[Any, Any]:
    """The column that the keys of a choice are in."""
    opts = field.queryset.model._meta
    return own_column(opts.get_field(field.to_field_name) if field.to_field_name else opts.pk)


def own_column(column: Any) -> Field[Any, Any]:
    """Past rows that have their key from another."""
    while column.remote_field:
        column = column.target_field
    found: Field[Any, Any] = column
    return found


class SoundKeys(BaseModelAdmin):
    """For admins and for the rows in their forms."""

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **{"form_class": SoundField} | kwargs)

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        return super().formfield_for_manytomany(db_field, request, **{"form_class": SoundManyField} | kwargs)


class SoundLists(SoundKeys, ModelAdmin):
    """For admins: acts on the ticked rows of a list and the days of a list, too."""

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        lookups = {f"{self.date_hierarchy}__{part}": part for part in PARTS} if self.date_hierarchy else {}
        if is_day({part: request.GET.getlist(key) for key, part in lookups.items()}):
            return super().changelist_view(request, extra_context)
        self.message_user(request, NO_SUCH_DAY, messages.WARNING)
        rest = request.GET.copy()
        for key in lookups:
            rest.pop(key, None)
        return HttpResponseRedirect(f"{request.path}?{rest.urlencode()}")

    def response_action(self, request: HttpRequest, queryset: Any, *args: Any, **kwargs: Any) -> Any:
        column = own_column(self.opts.pk)
        ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
        sound = [key for key in ticked if is_sound(key, column)]
        if ticked and not sound:
            self.message_user(request, NOTHING_CHOSEN, messages.WARNING)
            return None
        if len(sound) < len(ticked):
            posted: Any = request.POST.copy()
            posted.setlist(ACTION_CHECKBOX_NAME, sound)
            request.POST = posted
        return super().response_action(request, queryset, *args, **kwargs)
