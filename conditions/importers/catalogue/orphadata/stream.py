"""The entries of an Orphadata file, one after the other, in bounded memory.

Promise: at most one entry is held; a file that does not pass `whole.check` gives none; nothing outside the
file is ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from defusedxml.ElementTree import iterparse

from conditions.importers.catalogue.orphadata.whole import ENTRY_DEPTH, check

CHUNK_BYTES = 1 << 20


def entries(path: Path) -> Iterator[tuple[str, Any]]:
    """The tag of the list and the element of every entry; its list forgets it when the next is asked for.

    Raises NotReadable before the first one, as `whole.check` does.
    """
    check(path)
    above: list[Any] = []
    with path.open("rb") as stream:
        for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
            if event == "start":
                above.append(element)
                continue
            above.pop()
            if len(above) == ENTRY_DEPTH:
                yield above[-1].tag, element
                above[-1].clear()
            elif len(above) < ENTRY_DEPTH:
                element.clear()


def tags_in(path: Path, tags: Collection[str]) -> int:
    """How often elements of these names open, counted in the bytes without reading the XML."""
    opening = re.compile(rb"<(?:" + b"|".join(tag.encode() for tag in tags) + rb")[\s>]")
    longest = max(len(tag) for tag in tags) + 2
    count, kept = 0, b""
    with path.open("rb") as stream:
        while data := stream.read(CHUNK_BYTES):
            held = kept + data
            last = 0
            for match in opening.finditer(held):
                count, last = count + 1, match.end()
            kept = held[max(last, len(held) - longest) :]
    return count


def words(element: Any, path: str = "") -> str:
    """The text of an element, or of one inside it, with single spaces; empty when there is none."""
    found = element.find(path) if path else element
    return "" if found is None else " ".join("".join(found.itertext()).split())
