"""The entries of an Orphadata file, one after the other, in bounded memory.

An entry is what stands two levels below the outermost element: JDBOR/<list>/<entry>.
Promise: at most one entry is held; a document type or entity, a file that is no XML and an entry larger than
the limit end the reading with NotReadable; nothing outside the file is ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from conditions.importers.catalogue.refusing import HEAD_BYTES, NotReadable, what_it_is

ROOT = "JDBOR"
ENTRY_DEPTH = 2
LONGEST_ENTRY_BYTES = 20_000_000
DEEPEST = 50
CHUNK_BYTES = 1 << 20


class _Bounded:
    """A stream that refuses to give more than the limit until it is told that an entry is done."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._given = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._given += len(data)
        if self._given > LONGEST_ENTRY_BYTES:
            raise NotReadable(f"An entry is larger than {LONGEST_ENTRY_BYTES // 1_000_000} MB.")
        return data

    def entry_done(self) -> None:
        self._given = 0


def entries(path: Path) -> Iterator[tuple[str, Any]]:
    """The tag of the list and the element of every entry, which is emptied when the next is asked for."""
    with path.open("rb") as stream:
        found = what_it_is(stream.read(HEAD_BYTES))
        if found and found != "XML":
            raise NotReadable(f"This is no file of Orphadata: it is {found}.")
        stream.seek(0)
        bounded = _Bounded(stream)
        try:
            yield from _entries(iterparse(bounded, ("start", "end"), forbid_dtd=True), bounded)
        except DefusedXmlException:
            raise NotReadable("The file declares a document type or entities, which are not read.") from None
        except ParseError as error:
            said = str(error).split(":")[0]
            message = f"The XML is broken here ({said}); what follows was not read."
            raise NotReadable(message, line=error.position[0]) from None
        except (LookupError, ValueError) as error:
            raise NotReadable(f"The text of this file cannot be decoded: {error}.") from None


def _entries(events: Iterator[tuple[str, Any]], bounded: _Bounded) -> Iterator[tuple[str, Any]]:
    above: list[Any] = []
    for event, element in events:
        if event == "start":
            if not above and element.tag != ROOT:
                tag = str(element.tag)[:60]
                raise NotReadable(
                    f"This is no file of Orphadata: the outermost element is <{tag}>, not <{ROOT}>."
                )
            if len(above) >= DEEPEST:
                raise NotReadable(f"The elements are nested more than {DEEPEST} deep.")
            above.append(element)
            continue
        above.pop()
        if len(above) == ENTRY_DEPTH:
            yield above[-1].tag, element
            above[-1].clear()
            bounded.entry_done()
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
