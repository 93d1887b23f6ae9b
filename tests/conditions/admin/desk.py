"""An editor at the condition form, posting what a browser would post."""

from django.urls import reverse
from lxml import html

from conditions.models import Condition

LIST = "admin:conditions_condition_changelist"


def change_page(condition):
    return reverse("admin:conditions_condition_change", args=[condition.pk])


def act_page(condition, act, *args):
    return reverse(f"admin:conditions_condition_{act}", args=[condition.pk, *args])


def act(client, condition, name, **fields):
    """Open the page that asks before an act, fill it in, press its button."""
    address = act_page(condition, name)
    seen = client.get(address).context["form"]["seen"].value()
    return client.post(address, {"note": "", "seen": seen, **fields}, follow=True)


def fields_of(response):
    """The fields of the big form as the browser would send them untouched."""
    form = html.fromstring(response.content).get_element_by_id("condition_form")
    fields = dict(form.form_values())
    return {
        name: value for name, value in fields.items() if "__prefix__" not in name and not name.startswith("_")
    }


def find(response, path):
    """What the page has at this XPath."""
    return html.fromstring(response.content).xpath(path)


def save(client, condition, **changes):
    """Open the form, change these fields (two underscores stand for a hyphen), save."""
    page = client.get(change_page(condition))
    given = {name.replace("__", "-"): value for name, value in changes.items()}
    data = {name: value for name, value in {**fields_of(page), **given}.items() if value is not None}
    return client.post(change_page(condition), data)


def add_section(number, **fields):
    """What the form sends for one more section, when it has this many."""
    usual = {"kind": "cause", "language": "en", "heading": "", "body": "<p>New words.</p>", "updated_on": ""}
    return {
        "sections__TOTAL_FORMS": str(number + 1),
        **{f"sections__{number}__{name}": value for name, value in {**usual, **fields}.items()},
    }


def add(client, **fields):
    """Add a condition through the empty form."""
    address = reverse("admin:conditions_condition_add")
    data = {**fields_of(client.get(address)), **fields}
    response = client.post(address, data)
    return response, Condition.objects.order_by("-number").first()
