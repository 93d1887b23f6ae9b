"""Reads pages as somebody who follows every link, as far as there are pages or patience."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import urljoin, urlsplit

from django.test import Client

LINK = re.compile(r"""(?:href|action)=["']([^"'#]+)|<loc>([^<]+)</loc>""")
LEFT_ALONE = ("/static/", "/admin/logout", "/admin/login", "/admin/jsi18n")


def crawl(client: Client, starts: Iterable[str], most: int = 400) -> dict[str, str]:
    """Address -> status, headers and text of every page that is reached; a link that is followed once is not
    followed again with other parameters of the same names.
    """
    found: dict[str, str] = {}
    waiting, seen = list(dict.fromkeys(starts)), set()
    while waiting and len(found) < most:
        address = waiting.pop(0)
        if key_of(address) in seen:
            continue
        seen.add(key_of(address))
        response = client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = body.decode("utf-8", "replace")
        found[address] = f"{response.status_code} {dict(response.headers)}\n{text}"
        links = [unescape(href or loc) for href, loc in LINK.findall(text)]
        links.append(response.headers.get("Location", ""))
        waiting += [ours for link in links if link and (ours := own_address(address, link))]
    return found


def key_of(address: str) -> tuple[str, frozenset[str]]:
    parts = urlsplit(address)
    names = frozenset(part.partition("=")[0] for part in parts.query.split("&"))
    return parts.path, names


def own_address(page: str, link: str) -> str:
    """The link as an address of this site; empty when it leads elsewhere or should not be followed."""
    parts = urlsplit(urljoin(f"http://testserver{page}", link))
    if parts.hostname not in {"testserver", "localhost"} or parts.path.startswith(LEFT_ALONE):
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
