"""Keys that no row has, posted to every form and list of the admin: answered, with what was typed kept."""

import pytest
from django.contrib import admin
from django.forms import ModelChoiceField
from django.forms.models import InlineForeignKeyField
from django.test import Client
from django.urls import reverse

from conditions.models import CategoryHead
from tests import build, classes
from tests.admin_rows import Site

pytestmark = pytest.mark.django_db
BAD = ["abc", str(2**70), "-1", "1.5", "1\0"]
NAMES = sorted(f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry)


@pytest.fixture(scope="module")
def site(rows_of_the_module):
    with rows_of_the_module():
        site = Site()
        CategoryHead.objects.create(category=site.rows["category"], node=classes.node("T:2", "Knee group"))
        return site


@pytest.fixture(scope="module")
def client(site, rows_of_the_module):
    """A superuser's: whatever the roles allow one day is looked at."""
    with rows_of_the_module():
        user = build.administrator()
        user.is_superuser = True
        user.save()
        client = Client(raise_request_exception=False)
        client.force_login(user)
        return client


def forms_of(response):
    """The form of the page and those of its rows, with an empty one of each kind."""
    if "adminform" not in response.context:
        return []
    found = [response.context["adminform"].form]
    for rows in response.context["inline_admin_formsets"]:
        found += [*rows.formset.forms, rows.formset.management_form, rows.formset.empty_form]
    return found


def filled(forms, bad):
    """What a browser would send, but every key of another row is bad, and one row more is begun."""
    data = {}
    for form in forms:
        for name, field in form.fields.items():
            is_key = isinstance(field, ModelChoiceField | InlineForeignKeyField)
            value = bad if is_key else form[name].value()
            name = form.add_prefix(name).replace("__prefix__", "0")
            if name.endswith("-TOTAL_FORMS"):
                value = max(int(value), 1)
            data[name] = "" if value is None or value is False else value
    return data


@pytest.mark.parametrize("name", NAMES)
def test_forms_with_keys_of_nothing_come_back(site, client, name):
    row = site.row(name.partition("_")[2], build.administrator())
    broken = []
    for address in (reverse(f"admin:{name}_add"), reverse(f"admin:{name}_change", args=[row.pk])):
        shown = client.get(address)
        forms = forms_of(shown) if shown.status_code == 200 else []
        for bad in BAD:
            answer = client.post(address, filled(forms, bad))
            if answer.status_code not in {200, 302, 403}:
                broken.append((address, bad[:30], answer.status_code))
    assert broken == []


@pytest.mark.parametrize("bad", BAD, ids=repr)
def test_what_was_typed_stays_beside_a_key_of_nothing(site, client, bad):
    merged = {"number": "4242", "reason": "Typed with care", "into": bad}
    answer = client.post(reverse("admin:conditions_mergednumber_add"), merged)
    assert "Select a valid choice" in answer.content.decode()
    assert "Typed with care" in answer.content.decode()
    rows = {"heads-TOTAL_FORMS": "1", "heads-INITIAL_FORMS": "0", "heads-0-node": bad}
    answer = client.post(
        reverse("admin:conditions_category_add"), rows | {"name": "Ankles", "slug": "ankles"}
    )
    assert "Select a valid choice" in answer.content.decode()
    assert 'value="Ankles"' in answer.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_lists_asked_for_keys_of_nothing_are_answered(site, client, name):
    address = reverse(f"admin:{name}_changelist")
    shown = client.get(address)
    specs = shown.context["cl"].filter_specs if shown.context and "cl" in shown.context else []
    asked = ["q", "p", "o", "all", *[key for spec in specs for key in spec.expected_parameters()]]
    broken = []
    for key in asked:
        for bad in BAD:
            answer = client.get(address, {key: bad})
            if answer.status_code not in {200, 302, 400}:
                broken.append((key, bad[:30], answer.status_code))
    assert broken == []


DATED = [
    (f"{model._meta.app_label}_{model._meta.model_name}", held.date_hierarchy)
    for model, held in admin.site._registry.items()
    if held.date_hierarchy
]
NO_DAYS = [
    *({"year": year} for year in ("9999", "0", "-1", "10000", "9" * 30, "9" * 5000, "abc", "", "²", "1.5")),
    *({"year": "2026", "month": month} for month in ("0", "13", "9" * 30, "abc", "")),
    *({"year": "2026", "month": "2", "day": day} for day in ("0", "30", "9" * 30, "abc", "")),
    *({part: "9" * 30} for part in ("month", "day")),
    {"year": "1"},
    {"year": ["2026", "abc"]},
]


def test_a_list_can_be_read_by_date():
    assert DATED


@pytest.mark.parametrize(("name", "field"), DATED)
def test_lists_asked_for_days_that_are_none_say_so_and_show_all(site, client, name, field):
    address = reverse(f"admin:{name}_changelist")
    broken = []
    for parts in NO_DAYS:
        data = {f"{field}__{part}": value for part, value in parts.items()}
        answer = client.get(address, data | {"q": "e"}, follow=True)
        said = [str(message) for message in answer.context["messages"]] if answer.context else []
        kept = answer.redirect_chain[-1:] == [(f"{address}?q=e", 302)]
        if answer.status_code != 200 or not kept or said != ["There is no such day. All days are shown."]:
            broken.append((parts, answer.status_code, said, answer.redirect_chain))
    assert broken == []


@pytest.mark.parametrize(("name", "field"), DATED)
def test_lists_asked_for_days_show_them(site, client, name, field):
    address = reverse(f"admin:{name}_changelist")
    for parts in (
        {"year": "2026"},
        {"year": "2026", "month": "2"},
        {"year": "2024", "month": "2", "day": "29"},
    ):
        answer = client.get(address, {f"{field}__{part}": value for part, value in parts.items()})
        assert answer.status_code == 200
        assert not list(answer.context["messages"])
    assert client.get(address, {f"{field}__week": "1"}).status_code == 400


BOXES = [
    ("mergednumber", "into"),
    ("fact", "source"),
    ("section", "attached"),
    ("categoryhead", "node"),
    ("relation", "parent"),
]


@pytest.mark.parametrize(("model", "field"), BOXES)
def test_boxes_asked_for_nothing_are_answered(site, client, model, field):
    box = {"app_label": "conditions", "model_name": model, "field_name": field}
    for bad in BAD:
        for more in ({"term": bad}, {"term": "a", "page": bad}, {"field_name": bad}, {"model_name": bad}):
            answer = client.get(reverse("admin:autocomplete"), box | more)
            assert answer.status_code in {200, 400, 403, 404}, more


@pytest.mark.parametrize("name", NAMES)
def test_acts_on_keys_of_nothing_are_answered(site, client, name):
    address = reverse(f"admin:{name}_changelist")
    shown = client.get(address)
    form = (shown.context or {}).get("action_form")
    broken = []
    for act in [act for act, _ in form.fields["action"].choices if act] if form else []:
        for bad in BAD:
            data = {"action": act, "_selected_action": [bad, "abc"], "index": "0"}
            answer = client.post(address, data, follow=True)
            if answer.status_code != 200 or "Nothing has been changed" not in answer.content.decode():
                broken.append((act, bad[:30], answer.status_code))
    assert broken == []
