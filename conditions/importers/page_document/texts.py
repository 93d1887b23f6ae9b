"""The rich text of a document: what refuses it, what is only dropped with a warning, and the clean text.

Promise: scripts, event handlers and embedded content are refused in words, never repaired in silence.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from html.parser import HTMLParser

LOUD_TAGS = frozenset(
    {
        *("script", "noscript", "template", "iframe", "frame", "frameset", "object", "embed", "applet"),
        *("base", "meta", "link", "form", "svg", "math"),
    }
)
ADDRESS_ATTRIBUTES = frozenset(
    {"href", "src", "action", "formaction", "data", "poster", "background", "xlink:href"}
)
LIVE_ADDRESS = re.compile(r"^(javascript|vbscript|data|file)\s*:", re.IGNORECASE)
SCRIPT_OPENING = re.compile(r"<\s*/?\s*script", re.IGNORECASE)
UNSEEN = re.compile(r"[\x00-\x20\u200b-\u200f\ufeff]")


@dataclass(frozen=True, slots=True)
class CheckedText:
    """`text` is clean and may be kept when there are no refusals."""

    text: str
    refusals: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


def check_text(html: str, citations: Collection[str], terms: Collection[str]) -> CheckedText:
    """Check one rich text against the keys that its document defines."""
    if not html.strip():
        return CheckedText("")
    from references.richtext import clean, problems, references_in

    refusals = list(dict.fromkeys(_active_content(html)))
    if refusals:
        return CheckedText("", tuple(refusals))
    found = references_in(html)
    for word, used, known in (("citation", found.citations, citations), ("term", found.terms, terms)):
        for key in dict.fromkeys(used):
            if key not in known:
                refusals.append(
                    f"The text refers to the {word} “{key[:60]}”, which is not defined in the document."
                )
    return CheckedText(clean(html), tuple(refusals), tuple(problems(html)), found.citations, found.terms)


def _active_content(html: str) -> list[str]:
    scanner = _Scanner()
    scanner.feed(html)
    scanner.close()
    if not scanner.found and SCRIPT_OPENING.search(html):
        return ["The text holds a script; scripts are not allowed."]
    return scanner.found


class _Scanner(HTMLParser):
    """Looks for what could run in a reader's browser."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.found.append("The text holds a script; scripts are not allowed.")
        elif tag in LOUD_TAGS:
            self.found.append(f"The text holds <{tag}>, which is not allowed.")
        for name, value in attrs:
            if name.startswith("on") or name == "srcdoc":
                self.found.append(
                    f"The text holds the event handler “{name[:40]}” on <{tag[:40]}>; remove it."
                )
            elif name in ADDRESS_ATTRIBUTES and LIVE_ADDRESS.match(UNSEEN.sub("", value or "")):
                self.found.append(f"The text holds an address on <{tag[:40]}> that could run code.")
