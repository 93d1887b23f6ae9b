"""The rows of our admin forms are those of Django's own templates, which its scripts and sheets rely on."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin
from django.test import Client, override_settings
from django.urls import reverse
from lxml import html

from references.models import Organization
from tests import build
from tests.gard.lib.markup import shape

OURS = ("includes/fieldset.html", "edit_inline/stacked.html", "edit_inline/tabular.html")


def stock_templates():
    """The project's templates, but Django's own wherever we have written ours for speed."""
    folder = Path(admin.__file__).parent / "templates/admin"
    stock = {f"admin/{name}": (folder / name).read_text() for name in OURS}
    engine = {**settings.TEMPLATES[0], "APP_DIRS": False}
    loaders = "django.template.loaders."
    engine["OPTIONS"] = {
        **engine["OPTIONS"],
        "loaders": [
            (f"{loaders}locmem.Loader", stock),
            f"{loaders}filesystem.Loader",
            f"{loaders}app_directories.Loader",
        ],
    }
    return override_settings(TEMPLATES=[engine], FORM_RENDERER="django.forms.renderers.DjangoTemplates")


def rows_of(response):
    """Fieldsets and inlines of the page, without what differs from answer to answer."""
    page = html.fromstring(response.content)
    for token in page.xpath("//input[@name='csrfmiddlewaretoken']"):
        token.drop_tree()
    return [shape(each) for each in page.xpath("//form[contains(@id, '_form')]/div/*")]


@pytest.fixture
def page(db):
    return build.condition(
        "Glass <knee>",
        sections={"summary": build.TEXT, "cause": "<p>A & B</p>"},
        attached={"summary": [build.citation()]},
        names=("Brittle knee",),
        supporting=(build.organization(),),
    )


@pytest.mark.parametrize("role", ["Writer", "Moderator"])
@pytest.mark.parametrize("is_refused", [False, True])
def test_the_form_of_a_page_is_djangos_own_in_another_writing(role, is_refused, page):
    client = Client()
    client.force_login(build.account(role))
    address = reverse("admin:conditions_condition_change", args=[page.pk])
    refused = {
        "name": "",
        "sections-TOTAL_FORMS": "1",
        "sections-INITIAL_FORMS": "0",
        "sections-0-kind": "nothing",
        "sections-0-body": "<p>x<script></script></p>",
        "other_names-TOTAL_FORMS": "1",
        "other_names-INITIAL_FORMS": "0",
        "other_names-0-name": "x" * 300,
    }

    def ask():
        if is_refused and role == "Writer":
            return client.post(address, refused)
        return client.get(address)

    ours = ask()
    with stock_templates():
        stock = ask()
    assert ours.status_code == stock.status_code == 200
    assert len(rows_of(ours)) > 7
    assert len(ours.content) < 0.9 * len(stock.content), "Both were drawn by the same templates."
    assert rows_of(ours) == rows_of(stock)


def test_a_form_without_rows_is_djangos_own_too(db):
    client = Client()
    client.force_login(build.account("Writer"))
    row: Organization = build.organization()
    address = reverse("admin:references_organization_change", args=[row.pk])
    ours = client.get(address)
    with stock_templates():
        stock = client.get(address)
    assert rows_of(ours) == rows_of(stock)
