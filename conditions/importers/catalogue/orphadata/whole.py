"""That a file is whole, well-formed and harmless, before anything of it is given.

A file that was cut off on its way must give nothing at all: what it lacks would pass for withdrawn.
Promise: a document type (and with it every entity and every address outside) is refused when it is met;
memory stays bounded whatever the file holds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.parsers import expat

from conditions.importers.catalogue.refusing import HEAD_BYTES, XML, NotReadable, what_it_is

ROOT = "JDBOR"
ENTRY_DEPTH = 2
"""An entry is what stands two levels below the outermost element: JDBOR/<list>/<entry>."""

DEEPEST = 50
LONGEST_ENTRY_BYTES = 20_000_000
CHUNK_BYTES = 1 << 18


class _Check:
    """Follows the parser, which neither keeps nor expands anything."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._depth = self._last_entry = self._given = 0

    def feed(self, data: bytes) -> None:
        self.parser.Parse(data, not data)
        self._given += len(data)
        if self._given - self._last_entry > LONGEST_ENTRY_BYTES:
            message = f"An entry is larger than {LONGEST_ENTRY_BYTES:,} bytes."
            raise NotReadable(message, line=self.parser.CurrentLineNumber)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._depth and tag != ROOT:
            raise NotReadable(
                f"This is no file of Orphadata: the outermost element is <{tag[:60]}>, not <{ROOT}>."
            )
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"The elements are nested more than {DEEPEST} deep."
            raise NotReadable(message, line=self.parser.CurrentLineNumber)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._depth == ENTRY_DEPTH:
            self._last_entry = self.parser.CurrentByteIndex

    def _doctype(self, *declaration: Any) -> None:
        raise NotReadable("The file declares a document type or entities, which are not read.")


def check(path: Path) -> None:
    """Raises NotReadable with what is wrong and, if it is known, the line; OSError as opening does."""
    with path.open("rb") as stream:
        found = what_it_is(stream.read(HEAD_BYTES))
        if found and found != XML:
            raise NotReadable(f"This is no file of Orphadata: it is {found}.")
        stream.seek(0)
        checking = _Check()
        try:
            while data := stream.read(CHUNK_BYTES):
                checking.feed(data)
            checking.feed(b"")
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            message = f"The XML is broken or cut off here ({said}), so that nothing of the file was read."
            raise NotReadable(message, line=error.lineno) from None
        except (LookupError, ValueError) as error:
            raise NotReadable(f"The text of this file cannot be decoded: {error}.") from None
