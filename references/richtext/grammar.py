"""The grammar of stored text: which elements, keys and links it may hold.

Promise: whatever is not named here never reaches a reader; every other module of this package asks here.
"""

import re
from dataclasses import dataclass

MAX_LENGTH = 500_000
MAX_LINK_LENGTH = 2_000
MAX_DEPTH = 6  # lists and quotations inside one another
MAX_SPAN = 100  # columns or rows that one table cell may cover


def names(listed: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(listed.split())


GRAMMAR_TAGS = names("p h3 h4 ul ol li strong em sub sup blockquote br a table thead tbody tr th td cite dfn")

#: Markup that is translated into the grammar, or that only divides paragraphs.
TRANSLATED_TAGS = names(
    "h1 h2 h5 h6 b i span div section article aside header footer main nav address dl dt dd pre figure "
    "figcaption fieldset legend details summary caption tfoot hr center form"
)

#: Elements that go together with everything inside them.
SWALLOWED_TAGS = names(
    "script style title xml iframe noembed noframes noscript object svg math template select textarea "
    "audio video canvas"
)

HEADINGS = {"h1": "h3", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
SCOPES = frozenset({"col", "row", "colgroup", "rowgroup"})

_KEY = re.compile(r"[1-9][0-9]{0,17}|[a-z][a-z0-9-]{0,39}")
_WEB = re.compile(
    r"(?P<scheme>https?)://(?P<host>\w(?:[\w.-]*\w)?\.?|\[[0-9a-f:.]+\])(?P<port>:[0-9]{1,5})?(?P<rest>[/?#].*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"mailto:(?P<rest>[^\s@<>\"\\?]+@[^\s@<>\"\\?]+(?:\?.*)?)", re.IGNORECASE)
_NOT_IN_LINKS = re.compile(r"[\s\"<>\\^`{|}\[\]]|%(?![0-9a-fA-F]{2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e0fff"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


class TextTooLong(ValueError):
    """The text is longer than one section may be; the message is meant for the editor."""

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(
            f"This text has {length:,} characters; at most {MAX_LENGTH:,} can be stored. "
            "Shorten it or divide it."
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """What holds for a run of text: a link or a glossary mark (never both), weight, slope, position."""

    href: str = ""
    term: str = ""
    strong: bool = False
    em: bool = False
    script: str = ""  # "sub", "sup" or nothing


PLAIN = Marks()


def is_key(key: str) -> bool:
    """A row's number, or a page document's own key such as ``c1``."""
    return _KEY.fullmatch(key) is not None


def _escape_for_link(text: str) -> str:
    def percent(match: re.Match[str]) -> str:
        return "".join(f"%{byte:02X}" for byte in match.group(0).encode())

    return _NOT_IN_LINKS.sub(percent, text)


def acceptable_link(href: str) -> str:
    """The link as it may be stored, or "" when its scheme or form is refused.

    Browsers ignore tabs and line breaks in an address and read a backslash as a slash (URL Standard,
    4.4); so the first are taken out before anything is judged and the second never starts a path.
    """
    link = _CONTROL.sub("", _INVISIBLE.sub("", href)).strip()
    if not link or len(link) > MAX_LINK_LENGTH:
        return ""
    if link[0] == "/":
        return "" if link[1:2] in ("/", "\\") else _within_length(_escape_for_link(link))
    if web := _WEB.fullmatch(link):
        rest = _escape_for_link(web["rest"] or "")
        return _within_length(f"{web['scheme'].lower()}://{web['host']}{web['port'] or ''}{rest}")
    if mail := _MAIL.fullmatch(link):
        return _within_length("mailto:" + _escape_for_link(mail["rest"]))
    return ""


def _within_length(link: str) -> str:
    return link if len(link) <= MAX_LINK_LENGTH else ""


def without_unreadable(html: str) -> str:
    """Markup without the characters that no parser or database takes (NUL, lone surrogates, controls)."""
    return _UNREADABLE.sub("", html)


def without_invisible(text: str) -> str:
    """Text without soft hyphens, zero-width and direction marks, variation selectors and controls."""
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", text)
