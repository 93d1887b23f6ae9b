"""Links that cleaning keeps and that still lead nowhere, and addresses that are no links.

Cleaning takes away what has no scheme at all (`references.richtext.problems` tells the editor), so what
remains is a link with a slash where its scheme should be, and a host that cannot exist on the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from conditions.editions.readiness.findings import ADVICE, BLOCKING, Finding
from conditions.editions.readiness.text import SectionText

_HOST_AS_PATH = re.compile(r"/(?:www\.[^/]+|(?:[a-z0-9-]+\.)+[a-z]{2,24})(?=[/?#:]|$)", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:txt|xml|html?|ico|json|pdf|php|aspx?|jpe?g|png|svg|css|js)(?=[/?#:]|$)", re.IGNORECASE
)
_TYPED = re.compile(
    r"(?<![\w@/.])(?:https?://[^\s<>\"”’)\]]+|www\.[^\s<>\"”’)\]]+\.[^\s<>\"”’)\]]+)", re.IGNORECASE
)
_AFTER = ".,;:!?…'"


def on_links(text: SectionText) -> Iterator[Finding]:
    """Each address once for a section."""
    hrefs = dict.fromkeys(run.href for line in text.lines for run in line.runs if run.href)
    for href in hrefs:
        if why := unusable(href):
            yield Finding(BLOCKING, text.kind, "link", f"{text.title} links to “{href}”. {why}")
    typed = dict.fromkeys(
        found.rstrip(_AFTER)
        for line in text.lines
        for run in line.runs
        if not run.href
        for found in _TYPED.findall(run.text)
    )
    for address in typed:
        sentence = (
            f"{text.title} shows the address {address} as words. Make it a link that readers can follow."
        )
        yield Finding(ADVICE, text.kind, "address-without-link", sentence)


def unusable(href: str) -> str:
    """What is wrong with a link of the grammar and what to do, or nothing."""
    if found := _HOST_AS_PATH.match(href):
        if _FILE.search(found[0]):
            return ""
        return f"That is read as a page of this site. Start it with https:// instead: https://{href[1:]}"
    if href.startswith("http") and not names_a_site(href):
        return "It names no site on the web. Correct it, or remove the link."
    return ""


def names_a_site(href: str) -> bool:
    """Whether the host is one that the web can have: a name with a dot, or an address of numbers."""
    host = urlsplit(href).netloc.rsplit(":", 1)[0].rstrip(".")
    return "." in host or host.startswith("[")
