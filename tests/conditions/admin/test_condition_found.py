"""Editors find a page by what readers call it, too."""

import pytest

from tests import build

pytestmark = pytest.mark.django_db


def test_the_heading_that_readers_see_finds_the_page_once(editor):
    row = build.published("Glass knee").condition
    row.name = "Brittle joint"
    row.save()
    page = editor.get("/admin/conditions/condition/?q=glass").content.decode()
    assert page.count("Brittle joint</a>") == 1
