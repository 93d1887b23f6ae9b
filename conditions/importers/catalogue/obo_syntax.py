"""The grammar of OBO lines (OBO Flat File Format 1.2 and 1.4): escapes, comments, modifiers, quoted texts.

Promise: a line that does not follow the grammar raises Malformed with a sentence; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ESCAPED = re.compile(r"\\(.)", re.DOTALL)
ESCAPES = {"n": "\n", "t": "\t", "W": " "}
# Every pattern below runs in time proportional to the line, whatever it holds: repetitions are possessive and
# their alternatives begin with different characters.
QUOTED = r'"((?:[^"\\]|\\.)*+)"'
INSIDE = r"\\.|" + QUOTED.replace("((?", "(?:(?")
MODIFIERS = re.compile(r'(?:^|\s)\{((?:[^"\\{}]|' + INSIDE + r")*+)\}$")
LIST = re.compile(r'\[((?:[^"\\\[\]]|' + INSIDE + r")*+)\]$")
TEXT_FIRST = re.compile(QUOTED)
TOKEN = re.compile(r'\\.|"|,|(?:^|(?<=\s))!(?=\s|$)')
WORD = re.compile(r"(?:[^\s\"\\]|\\.)++")
QUOTING_TAGS = frozenset(
    {"def", "synonym", "xref", "property_value", "subsetdef", "synonymtypedef"}
    | {"exact_synonym", "narrow_synonym", "broad_synonym", "related_synonym"}
)
SCOPES = {"EXACT": "exact", "NARROW": "narrow", "BROAD": "broad", "RELATED": "related"}


class Malformed(Exception):
    """The line does not follow the grammar."""


class Clause(NamedTuple):
    """One line of a stanza: `value` without comment and modifiers, still escaped."""

    line: int
    tag: str
    value: str
    modifiers: tuple[tuple[str, str], ...] = ()

    def said_of(self, key: str) -> tuple[str, ...]:
        """What the modifiers say under a key; it may be there several times."""
        return tuple(value for name, value in self.modifiers if name == key)


def unescape(text: str) -> str:
    return ESCAPED.sub(lambda found: ESCAPES.get(found[1], found[1]), text)


def clause(line: int, text: str) -> Clause:
    """A line of a stanza. Raises Malformed."""
    tag, colon, value = text.partition(":")
    tag = tag.strip()
    if not colon or not tag or " " in tag:
        raise Malformed(f"“{text[:60]}” is not of the form “tag: value”.")
    value = _without_comment(value.strip(), tag in QUOTING_TAGS)
    modifiers = MODIFIERS.search(value)
    pairs = tuple(_modifiers(modifiers[1])) if modifiers else ()
    if modifiers is None or not pairs:
        return Clause(line, tag, value)
    return Clause(line, tag, value[: modifiers.start()].rstrip(), pairs)


def _modifiers(text: str) -> Iterator[tuple[str, str]]:
    for each in _between_commas(text):
        name, equals, value = each.partition("=")
        if equals and name.strip():
            quoted = TEXT_FIRST.fullmatch(value.strip())
            yield name.strip(), unescape(quoted[1] if quoted else value.strip())


def _without_comment(value: str, is_quoting: bool) -> str:
    """Up to an exclamation mark that stands alone, outside quotation marks where the tag has quoted texts."""
    is_quoted = False
    for token in TOKEN.finditer(value):
        if token[0] == '"':
            is_quoted = is_quoting and not is_quoted
        elif token[0] == "!" and not is_quoted:
            return value[: token.start()].rstrip()
    return value


def _between_commas(text: str) -> Iterator[str]:
    """The parts between commas that are neither escaped nor quoted."""
    start, is_quoted = 0, False
    for token in TOKEN.finditer(text):
        if token[0] == '"':
            is_quoted = not is_quoted
        elif token[0] == "," and not is_quoted:
            yield text[start : token.start()].strip()
            start = token.end()
    yield text[start:].strip()


def text_and_rest(value: str) -> tuple[str, str]:
    """The quoted text at the beginning, and what follows. Raises Malformed."""
    found = TEXT_FIRST.match(value)
    if found is None:
        raise Malformed("The text in quotation marks is missing or does not end.")
    return " ".join(unescape(found[1]).split()), value[found.end() :].strip()


def listed(text: str) -> tuple[str, tuple[str, ...]]:
    """What stands before the list in square brackets, and its items without their descriptions."""
    found = LIST.search(text)
    if found is None:
        raise Malformed("The list of sources in square brackets is missing or does not end.")
    items = (WORD.match(item) for item in _between_commas(found[1]))
    return text[: found.start()].strip(), tuple(unescape(item[0]) for item in items if item)


def definition(value: str) -> tuple[str, tuple[str, ...]]:
    """The text of a def and its sources. Raises Malformed."""
    text, rest = text_and_rest(value)
    return text, listed(rest)[1] if rest else ()


def synonym(value: str) -> tuple[str, str, str]:
    """Text, scope and type (may be empty) of a synonym. Raises Malformed."""
    text, rest = text_and_rest(value)
    words = (listed(rest)[0] if rest else "").split()
    if not text:
        raise Malformed("The synonym has no text.")
    if words and words[0] not in SCOPES:
        raise Malformed(f"The scope “{words[0][:40]}” of the synonym is not known.")
    if len(words) > 2:
        raise Malformed("There is more between text and sources than scope and type.")
    # Without a scope the format means "related".
    return text, SCOPES[words[0]] if words else "related", words[1] if len(words) > 1 else ""


def reference(value: str) -> str:
    """The identifier of an xref or a link, without its description. Raises Malformed."""
    found = WORD.match(value)
    rest = value[found.end() :].strip() if found else ""
    if found is None or (rest and not TEXT_FIRST.fullmatch(rest)):
        raise Malformed(f"“{value[:60]}” is not an identifier.")
    return unescape(found[0])


def property_of(value: str) -> tuple[str, str]:
    """Name and value of a property_value. Raises Malformed."""
    name = WORD.match(value)
    rest = value[name.end() :].strip() if name else ""
    said = TEXT_FIRST.match(rest) or WORD.match(rest)
    if name is None or said is None:
        raise Malformed("The property has no name or no value.")
    return unescape(name[0]), unescape(said[1] if said.re is TEXT_FIRST else said[0])
