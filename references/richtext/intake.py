"""From any markup to a safe, well-nested stream of tokens.

Promise: what leaves this module went through the HTML5 sanitiser (nh3), and hostile nesting cannot make
that costly: the parser's work grows with depth, so depth is bounded before it starts.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import nh3

from references.richtext.grammar import (
    GRAMMAR_TAGS,
    MAX_LENGTH,
    SWALLOWED_TAGS,
    TRANSLATED_TAGS,
    TextTooLong,
    names,
    without_unreadable,
)

#: Formatting elements are re-opened by HTML parsers in every following block (HTML Standard, 13.2.4.3).
_FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
_CLOSED_BY_PARSER = names(
    "p li td th tr tbody thead tfoot dd dt h1 h2 h3 h4 h5 h6 br hr img input col meta link wbr area base "
    "embed source track param"
)
_MAX_OPEN_FORMATTING = 8
_MAX_OPEN = 100
_MAX_SANITIZED = 4 * MAX_LENGTH  # escaping and re-opened elements can multiply what came in
_HARMLESS_TAG_COUNT = 1000

_RAW_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*|<(/?)([a-zA-Z][^\s/>]*)[^>]*>?", re.DOTALL)
_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [^\s=\"]+=\"[^\"]*\")*)>|([^<]+)")
_ATTRIBUTE = re.compile(r" ([^\s=\"]+)=\"([^\"]*)\"")

_CLEANER = nh3.Cleaner(
    tags=set(GRAMMAR_TAGS | TRANSLATED_TAGS),
    clean_content_tags=set(SWALLOWED_TAGS),
    attributes={
        "a": {"href"},
        "cite": {"data-citation"},
        "dfn": {"data-term"},
        "th": {"scope", "colspan", "rowspan"},
        "td": {"colspan", "rowspan"},
        **{tag: {"style"} for tag in ("p", "div", "span", "b", "strong", "i", "em")},
    },
    link_rel=None,
    url_schemes={"http", "https", "mailto"},
)


@dataclass(frozen=True, slots=True)
class Token:
    """A start tag, an end tag, or text (whose tag is empty)."""

    tag: str
    is_end: bool = False
    text: str = ""
    attributes: dict[str, str] | None = None

    def get(self, name: str) -> str:
        return self.attributes.get(name, "") if self.attributes else ""


def _bound_nesting(html: str) -> str:
    """Leave out start tags that would nest deeper than any text written by a person."""
    if html.count("<") <= _HARMLESS_TAG_COUNT:
        return html
    open_by_tag: Counter[str] = Counter()
    open_now = {True: 0, False: 0}
    limit = {True: _MAX_OPEN_FORMATTING, False: _MAX_OPEN}

    def judge(match: re.Match[str]) -> str:
        tag = (match[2] or "").lower()
        if not tag or tag in _CLOSED_BY_PARSER:
            return match[0]
        formatting = tag in _FORMATTING
        if match[1]:
            if open_by_tag[tag]:
                open_by_tag[tag] -= 1
                open_now[formatting] -= 1
            return match[0]
        if open_now[formatting] >= limit[formatting]:
            return ""
        open_by_tag[tag] += 1
        open_now[formatting] += 1
        return match[0]

    return _RAW_TAG.sub(judge, html)


def sanitize(html: str) -> str:
    """Well-formed HTML holding only elements that this package understands. Raises TextTooLong."""
    if len(html) > MAX_LENGTH:
        raise TextTooLong(len(html))
    safe = _CLEANER.clean(_bound_nesting(without_unreadable(html)))
    if len(safe) > _MAX_SANITIZED:
        raise TextTooLong(len(safe))
    return safe


def tokens(html: str) -> Iterator[Token]:
    """The sanitised text as start tags, end tags and text. Raises TextTooLong."""
    for match in _TOKEN.finditer(sanitize(html)):
        end, tag, attributes, text = match.groups()
        if text is not None:
            yield Token("", text=unescape(text) if "&" in text else text)
        elif attributes:
            yield Token(tag, attributes={k: unescape(v) for k, v in _ATTRIBUTE.findall(attributes)})
        else:
            yield Token(tag, is_end=bool(end))
