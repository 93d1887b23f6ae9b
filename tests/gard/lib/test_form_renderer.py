"""Fields that are written without templates say what Django's own templates say, whatever is in them."""

import datetime as dt

import pytest
from django import forms
from django.contrib.admin.sites import site
from django.contrib.admin.widgets import AdminDateWidget, RelatedFieldWidgetWrapper
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from conditions.models import OrganizationListing
from gard.lib.form_renderer import WRITERS, QuickRenderer
from tests.gard.lib.markup import tree

WORDS = st.text(st.sampled_from("ab é<>&\"'\n{}%/=;"), max_size=12)
SAID = st.one_of(WORDS, WORDS.map(mark_safe).filter(lambda text: "<" not in text and '"' not in text))
VALUES = st.one_of(
    st.none(), SAID, st.integers(), st.booleans(), st.just(gettext_lazy("Delete")), st.just(1234.5)
)
NAMES = st.sampled_from(["id", "class", "data-a", "maxlength", "aria-label", "required"])
ATTRIBUTES = st.dictionaries(NAMES, st.one_of(SAID, st.booleans(), st.integers()), max_size=4)
CHOICES = [("", "none"), ("a", "<A>"), (2, 3000), ("Group & co", [("b", gettext_lazy("Delete")), ("c", "C")])]

INPUTS = (
    forms.TextInput,
    forms.NumberInput,
    forms.HiddenInput,
    forms.EmailInput,
    forms.URLInput,
    forms.PasswordInput,
    forms.DateInput,
    forms.DateTimeInput,
    forms.TimeInput,
    forms.CheckboxInput,
    forms.Textarea,
    AdminDateWidget,
)
CHOOSERS = (forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple)


def same(widget, name, value, attrs):
    ours, stock = (
        widget.render(name, value, dict(attrs), make()) for make in (QuickRenderer, DjangoTemplates)
    )
    assert tree(ours) == tree(stock)


@given(kind=st.sampled_from(INPUTS), name=WORDS, value=VALUES, attrs=ATTRIBUTES)
def test_a_field_is_written_as_django_writes_it(kind, name, value, attrs):
    same(kind(), name, value, attrs)


@given(kind=st.sampled_from(CHOOSERS), chosen=st.sampled_from(["", "a", 2, "2", "b", None]), attrs=ATTRIBUTES)
def test_choices_are_written_as_django_writes_them(kind, chosen, attrs):
    value = [chosen] if kind in (forms.SelectMultiple, forms.CheckboxSelectMultiple) else chosen
    same(kind(choices=CHOICES), "n", value, attrs)


@pytest.mark.parametrize("acts", [(True,) * 4, (False,) * 4, (True, False, False, True)])
def test_a_field_for_a_row_elsewhere_has_the_same_links(acts):
    field = OrganizationListing._meta.get_field("organization")
    names = ("can_add_related", "can_change_related", "can_delete_related", "can_view_related")
    inner = forms.Select(choices=CHOICES)
    same(
        RelatedFieldWidgetWrapper(inner, field.remote_field, site, **dict(zip(names, acts, strict=True))),
        "rows-0-organization",
        "a",
        {"id": "id_x"},
    )


class Form(forms.Form):
    title = forms.CharField(label="<Title> & more", help_text="Not <long>.", max_length=3)
    day = forms.DateField(initial=dt.date(2026, 2, 3))
    one = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect)


def test_a_whole_form_with_labels_and_errors_is_the_same():
    for data in (None, {}, {"title": '"<b>long</b>"', "one": "x"}):
        ours, stock = (Form(data, renderer=make()) for make in (QuickRenderer, DjangoTemplates))
        assert tree(str(ours)) == tree(str(stock))
        assert tree(ours.errors.as_ul()) == tree(stock.errors.as_ul())


def test_every_writer_stands_for_a_template_of_django():
    engine = DjangoTemplates()
    assert all(engine.get_template(name) for name in WRITERS)
