"""The browser of the journeys shows this machine's pages and reaches no other machine."""

import pytest
from playwright.sync_api import Error


def test_the_browser_shows_the_site_of_the_test(page, live_server):
    answer = page.goto(f"{live_server.url}/robots.txt")

    assert answer.status == 200
    assert "Sitemap" in page.content()


def test_the_browser_cannot_leave_this_machine(page):
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")
