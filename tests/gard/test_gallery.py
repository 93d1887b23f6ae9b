"""The gallery shows every component with every part filled; a component that nothing shows is dead."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.test.signals import template_rendered

from conditions.kinds import ON_PAGE
from references.models import SiteText
from tests.gallery_context import gallery_context
from tests.reader import UNFILLED

pytestmark = pytest.mark.django_db
COMPONENTS = Path(settings.BASE_DIR, "templates", "components")


@pytest.fixture
def gallery():
    """The page and the names of the templates that made it."""
    SiteText.objects.create(key="site.alert", language="en", body="Closed on Monday.")
    used = set()

    def note(template, **_):
        used.add(template.name)

    template_rendered.connect(note)
    request = RequestFactory().get("/gallery")
    html = render_to_string("gard/gallery.html", gallery_context(), request=request)
    template_rendered.disconnect(note)
    return html, used


def test_every_component_is_on_show(gallery):
    _, used = gallery
    files = {f"components/{path.name}" for path in COMPONENTS.iterdir()}
    assert files - used == set()


def test_every_kind_of_section_is_on_show(gallery):
    html, _ = gallery
    assert [kind for kind in ON_PAGE if f'<h2 id="{kind}">' not in html] == []


def test_nothing_in_the_gallery_is_left_unfilled(gallery):
    html, _ = gallery
    assert UNFILLED.findall(html) == []
    assert "Closed on Monday." in html


@pytest.mark.parametrize(
    "part",
    [
        "Show all 5",  # other names
        "Not a rare disease",
        "HP:0002653",
        "How often is not known",
        "800-555-0199",
        'href="mailto:help@example.org"',
        'id="cite-1-3"',
        'href="#cite-1-3"',
        'href="https://doi.org/10.1002/sample.10111"',
        'data-definition="Soft tissue inside bones that makes blood cells."',
        "Part 2 of 3",
        "This page as JSON",
    ],
)
def test_parts_that_a_page_may_lack_are_filled(gallery, part):
    html, _ = gallery
    assert part in html
