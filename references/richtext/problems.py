"""What cleaning would take out of a text that its author should hear about.

Promise: every finding is a sentence for an editor; noise that word processors leave is not mentioned.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape

from references.richtext.grammar import (
    GRAMMAR_TAGS,
    MAX_LENGTH,
    TRANSLATED_TAGS,
    TextTooLong,
    acceptable_link,
    is_key,
    names,
    without_unreadable,
)
from references.richtext.refs import references_in

_MAX_SENTENCES = 20
_MAX_QUOTED = 60
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][^\s/>]*)([^>]*)", re.DOTALL)
_HANDLER = re.compile(r"[\s/\"'](on[a-z]+)\s*=", re.IGNORECASE)
_ATTRIBUTE = r"""(?:^|[\s/"']){}\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]+))"""
_LINK = re.compile(_ATTRIBUTE.format("href"), re.IGNORECASE)
_CITATION = re.compile(_ATTRIBUTE.format("data-citation"), re.IGNORECASE)
_TERM = re.compile(_ATTRIBUTE.format("data-term"), re.IGNORECASE)

_NOISE = names(
    "html head body meta link style title xml font u center small big tt code kbd samp var abbr acronym "
    "time mark q ins label col colgroup wbr nobr bdi bdo data ruby rt rp rb rtc param source "
    "track noscript"
)
_MEDIA = {
    "img": "picture",
    "picture": "picture",
    "svg": "drawing",
    "canvas": "drawing",
    "math": "formula",
    "video": "video",
    "audio": "sound",
    "iframe": "page from elsewhere",
    "frame": "page from elsewhere",
    "object": "embedded object",
    "embed": "embedded object",
    "applet": "embedded object",
    "input": "form field",
    "button": "button",
    "select": "form field",
    "textarea": "form field",
    "template": "template",
    "base": "change of the page's address",
}
_STRUCK = frozenset({"del", "s", "strike"})


def problems(
    html: str,
    known_citations: Collection[str | int] | None = None,
    known_terms: Collection[str | int] | None = None,
) -> tuple[str, ...]:
    """What would be dropped, as sentences in order of appearance; keys are checked where sets are given."""
    if len(html) > MAX_LENGTH:
        return (str(TextTooLong(len(html))),)
    found: dict[str, None] = {}
    for match in _TAG.finditer(without_unreadable(html)):
        if match[2] and not match[1]:
            found.update(dict.fromkeys(_of_tag(match[2].lower(), match[3])))
    try:
        found.update(dict.fromkeys(_of_keys(html, known_citations, known_terms)))
    except TextTooLong as too_long:
        return (str(too_long),)
    return tuple(found)[:_MAX_SENTENCES]


def _of_tag(tag: str, attributes: str) -> Iterator[str]:
    if tag == "script":
        yield "The text contains a script, which is removed."
    elif tag in _MEDIA:
        yield f"The text contains a {_MEDIA[tag]} (<{tag}>), which is removed."
    elif tag in _STRUCK:
        yield "Words that are struck out are kept as ordinary words: delete those that should go."
    elif tag not in GRAMMAR_TAGS | TRANSLATED_TAGS | _NOISE and ":" not in tag:
        yield f"The element <{_quoted(tag)}> is not known here and is removed; its words are kept."
    for handler in _HANDLER.findall(" " + attributes):
        yield f"The element <{_quoted(tag)}> carries code ({_quoted(handler.lower())}), which is removed."
    if tag == "a" and (href := _value(_LINK, attributes)) is not None and not acceptable_link(href):
        yield (
            f"The link to “{_quoted(href)}” is removed and its words are kept: a link starts with "
            "https://, http://, mailto: or a single slash."
        )
    if tag == "cite" and (key := _value(_CITATION, attributes)) is not None and not is_key(key):
        yield f"A citation marker with the key “{_quoted(key)}” is removed: this is not a key."
    if tag == "dfn" and not is_key(term := _value(_TERM, attributes) or ""):
        yield f"A glossary mark with the key “{_quoted(term)}” is removed and its words are kept."


def _of_keys(
    html: str,
    known_citations: Collection[str | int] | None,
    known_terms: Collection[str | int] | None,
) -> Iterator[str]:
    if known_citations is None and known_terms is None:
        return
    references = references_in(html)
    yield from _unknown("citation", references.citations, known_citations)
    yield from _unknown("glossary term", references.terms, known_terms)


def _unknown(kind: str, keys: tuple[str, ...], known: Collection[str | int] | None) -> Iterator[str]:
    if known is not None:
        known_keys = {str(key) for key in known}
        for key in keys:
            if key not in known_keys:
                yield f"The text refers to the {kind} “{key}”, which does not exist."


def _value(pattern: re.Pattern[str], attributes: str) -> str | None:
    match = pattern.search(attributes)
    return unescape(next((group for group in match.groups() if group is not None), "")) if match else None


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MAX_QUOTED else text[: _MAX_QUOTED - 1] + "…"
