"""Entries of an obographs document, one after the other, without the document ever being in memory.

Promise: at most one entry is held, of at most 100,000 values, 30 levels and strings of a megabyte; a larger
one is refused and passed over. A document that is not well-formed anywhere raises NotReadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import ijson

from .opening import LONGEST_LINE, first_bytes, opened
from .records import Refusal
from .refusing import NotReadable, described

MOST_VALUES = 100_000
DEEPEST_ENTRY = 30
DEEPEST_DOCUMENT = 1000
QUOTE = re.compile(rb'(?<!\\)"')
OPENING, CLOSING = ("start_map", "start_array"), ("end_map", "end_array")

Entry = dict[str, Any]


class _Measured:
    """A file that stops where a megabyte passes without a quotation mark, since ijson holds whole strings."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content, self._since, self._last = content, 0, b""

    def read(self, size: int = -1) -> bytes:
        chunk = self._content.read(size)
        # With the byte before it, since a backslash there escapes a quotation mark here.
        first = QUOTE.search(self._last + chunk, len(self._last))
        if self._since + (first.start() if first else len(chunk)) > LONGEST_LINE:
            raise NotReadable(f"This file holds a text longer than {LONGEST_LINE:,} bytes.")
        self._last = chunk[-1:]
        self._since = len(chunk) - chunk.rindex(b'"') if first else self._since + len(chunk)
        return chunk


def entries_of(path: Path, section: str) -> Iterator[Entry | Refusal]:
    """The objects in `graphs[].SECTION`: each of a list, or the one that stands there.

    Raises NotReadable, also if the document has no graphs.
    """
    with opened(path) as content:
        try:
            yield from _Sections(path, section).entries(ijson.basic_parse(_Measured(content), use_float=True))
        except (ijson.JSONError, ValueError, OverflowError) as error:
            raise NotReadable(_reason(path, error)) from None


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, ijson.IncompleteJSONError) and "premature" in str(error).lower():
        return "This JSON document is cut off; download it again."
    beginning = first_bytes(path)
    if beginning.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] != b"{":
        return f"This is no obographs document: it begins with {described(beginning)}."
    said = str(error).splitlines()[0][:120] if str(error) else "it is damaged"
    return f"This is not well-formed JSON: {said}."


class _Sections:
    """Walks through the events of a document and puts together the objects of one section."""

    def __init__(self, path: Path, section: str) -> None:
        self.path, self.section = path, section
        self.graphs_seen = False

    def entries(self, events: Iterator[tuple[str, Any]]) -> Iterator[Entry | Refusal]:
        """Depths: 1 document, 2 list of graphs, 3 graph, 4 list of a section, 5 its entries."""
        depth, top_key, key, number = 0, "", "", 0
        for event, value in events:
            if event in OPENING:
                depth += 1
                if depth > DEEPEST_DOCUMENT:
                    raise NotReadable(f"This JSON document is nested deeper than {DEEPEST_DOCUMENT} levels.")
                self.graphs_seen |= depth == 2 and top_key == "graphs" and event == "start_array"
                is_wanted = top_key == "graphs" and key == self.section and event == "start_map"
                if is_wanted and depth in (4, 5):
                    number += 1
                    depth -= 1
                    yield self._entry(events, f"{self.path.name}: {self.section} entry {number}")
            elif event in CLOSING:
                depth -= 1
            elif event == "map_key":
                if depth == 1:
                    top_key = value
                elif depth == 3:
                    key = value
        if not self.graphs_seen:
            raise NotReadable(
                f"This is no obographs document: it has no graphs; it begins with "
                f"{described(first_bytes(self.path))}."
            )

    def _entry(self, events: Iterator[tuple[str, Any]], place: str) -> Entry | Refusal:
        """The object whose beginning was the last event."""
        stack: list[Any] = [{}]
        keys: list[str] = [""]
        result, count, depth, deepest = stack[0], 0, 1, 1
        for event, value in events:
            count += 1
            if event in CLOSING:
                depth -= 1
                if depth == 0:
                    break
            elif event in OPENING:
                depth += 1
                deepest = max(deepest, depth)
                if depth > DEEPEST_DOCUMENT:
                    raise NotReadable(f"This JSON document is nested deeper than {DEEPEST_DOCUMENT} levels.")
            if count > MOST_VALUES or deepest > DEEPEST_ENTRY:
                stack = [{}]
                continue
            _build(stack, keys, event, value)
        if deepest > DEEPEST_ENTRY:
            return Refusal(place, f"This entry is nested deeper than {DEEPEST_ENTRY} levels.")
        if count > MOST_VALUES:
            return Refusal(place, f"This entry holds more than {MOST_VALUES:,} values.")
        return result


def _build(stack: list[Any], keys: list[str], event: str, value: Any) -> None:
    """Put one event into the object that is being put together."""
    if event == "map_key":
        keys[-1] = value
        return
    if event in CLOSING:
        stack.pop()
        keys.pop()
        return
    made = {} if event == "start_map" else [] if event == "start_array" else value
    if isinstance(stack[-1], list):
        stack[-1].append(made)
    else:
        stack[-1][keys[-1]] = made
    if event in OPENING:
        stack.append(made)
        keys.append("")
