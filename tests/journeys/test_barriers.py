"""The search for barriers finds them, and only where it was asked to look."""

import pytest

from tests.journeys.barriers import barriers

PAGE = """<!doctype html><html lang="en"><title>Elbow</title>
<style>#faint { color: #000; transition: color 1h } #faint.is-faint { color: #eee }</style>
<body><main><h1>Elbow</h1><p id="faint">Hard to read</p><img id="mute" src="data:,"></main></body></html>"""


@pytest.fixture
def faint(page):
    """A page whose text begins to fade when the picture has already no words."""
    page.set_content(PAGE)
    page.evaluate("document.body.offsetWidth && document.querySelector('#faint').classList.add('is-faint')")
    return page


def test_what_shuts_people_out_is_found_when_its_movement_is_over(faint):
    found = [(rule, place) for rule, place, _ in barriers(faint)]
    assert found == [("color-contrast", ["#faint"]), ("image-alt", ["#mute"])]


def test_only_the_parts_and_rules_that_were_asked_for_are_searched(faint):
    assert [rule for rule, _, _ in barriers(faint, "#mute")] == ["image-alt"]
    assert barriers(faint, runOnly={"type": "rule", "values": ["color-contrast"]}) != []
    assert barriers(faint, "#mute", runOnly={"type": "rule", "values": ["color-contrast"]}) == []
