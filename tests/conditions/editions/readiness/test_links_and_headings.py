"""Links that cannot work, addresses that are no links, headings out of order; cleaning leaves each."""

import pytest

from conditions.editions.readiness.headings import on_headings
from conditions.editions.readiness.links import on_links
from references.richtext import clean
from tests.conditions.editions.readiness.sections import sentences_of, text


@pytest.mark.parametrize(
    ("href", "remedy"),
    [
        ("/www.example.org/page", "Start it with https:// instead: https://www.example.org/page"),
        ("/rare.example.org", "Start it with https:// instead: https://rare.example.org"),
        ("https://pubmed/123", "It names no site on the web."),
        ("http://http//example.org", "It names no site on the web."),
    ],
)
def test_a_link_that_cleaning_keeps_and_that_cannot_work_blocks(href, remedy):
    body = f'<p><a href="{href}">x</a></p>'
    assert clean(body) == body
    (found,) = on_links(text(body))
    assert found.level == "blocking"
    assert found.sentence.startswith(f"Cause links to “{href}”. ")
    assert remedy in found.sentence


@pytest.mark.parametrize(
    "href",
    ["https://example.org/a", "http://10.0.0.1:80/", "https://[::1]/", "mailto:a@example.org", "/glossary",
     "/robots.txt", "/diseases/1/x?y=www.example.org"],
)  # fmt: skip
def test_links_that_can_work_are_not_mentioned(href):
    assert list(on_links(text(f'<p><a href="{href}">x</a></p>'))) == []


def test_an_address_that_is_no_link_is_advice():
    body = "<p>See www.example.org/a, or https://example.org. Mail a@www.example.org.</p>"
    assert sentences_of(on_links(text(body))) == [
        "Cause shows the address www.example.org/a as words. Make it a link that readers can follow.",
        "Cause shows the address https://example.org as words. Make it a link that readers can follow.",
    ]
    assert list(on_links(text('<p><a href="https://example.org">www.example.org/a</a></p>'))) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h3>A</h3><p>x</p><h4>B</h4><p>x</p>", []),
        ("<h3>A</h3><h4>B</h4><p>x</p>", []),
        ("<h4>B</h4><p>x</p><h4>C</h4><p>x</p>", ["the subheading “B” before any heading"]),
        ("<h3>A</h3><h3>B</h3><ul><li>x</li></ul>", ["nothing under the heading “A”"]),
        ("<h3>A</h3><p>x</p><h4>B</h4><h3>C</h3><p>x</p>", ["nothing under the heading “B”"]),
        ("<p>x</p><h3>A</h3>", ["nothing under the heading “A”"]),
    ],
)
def test_headings_come_in_order_and_head_something(body, told):
    assert clean(body) == body
    found = sentences_of(on_headings(text(body)))
    assert len(found) == len(told)
    assert all(part in sentence for part, sentence in zip(told, found, strict=True))
