"""How parsers refuse: a whole file, one line or entry, or many alike that are counted, and what a file
seems to be.

Promise: what cannot be read becomes a refusal with its place, and never ends the reading of what can.
"""

from __future__ import annotations

import re
from pathlib import Path

from conditions.importers.catalogue.records import Read, Refusal

LONGEST_QUOTE = 80
LONGEST_BEGINNING = 60
HEAD_BYTES = 2_048
SIGNATURES = (
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"PK\x03\x04", "a zip archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"%PDF", "a PDF document"),
    (b"\xff\xfe", "text in UTF-16; save it as UTF-8"),
    (b"\xfe\xff", "text in UTF-16; save it as UTF-8"),
    (b"version https://git-lfs", "a Git LFS pointer; download the file that it stands for"),
)
EMPTY, BINARY, XML, JSON = "empty", "binary data", "an XML file", "JSON"
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
"""Characters that no line of text holds, beside the tab."""


class NotReadable(Exception):
    """The file as a whole cannot be read, or not from here on. `line` is where, if that is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


class Broken(Exception):
    """One line or entry cannot be read; the message says why."""


class Tally:
    """Things that are left out for one known reason: counted, and refused together at the end."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._count: dict[str, int] = {}

    def add(self, reason: str, place: str) -> None:
        """`reason` follows a number and a colon, such as “aspect M is not read”."""
        self._first.setdefault(reason, place)
        self._count[reason] = self._count.get(reason, 0) + 1

    def refusals(self) -> list[Refusal]:
        """One for each reason, at the place where it was met first."""
        return [
            Refusal(
                place,
                f"{self._count[reason]} left out, this is the first: {reason}.",
                self._count[reason],
                f"{reason[:1].upper()}{reason[1:]}",
                place,
            )
            for reason, place in self._first.items()
        ]


def refusing(path: Path, reading: Read) -> Read:
    """What `reading` gives; a file that it cannot read becomes its last refusal."""
    try:
        yield from reading
    except NotReadable as error:
        place = path.name if error.line is None else f"{path.name}:{error.line}"
        yield Refusal(place, str(error))
    except OSError as error:
        yield Refusal(path.name, f"This file cannot be read: {error.strerror or error}.")


def what_it_is(head: bytes) -> str:
    """What a file is that begins like this, after “it is”; empty for text that nothing speaks against."""
    if not head.strip():
        return EMPTY
    for signature, name in SIGNATURES:
        if head.startswith(signature):
            return name
    if b"\x00" in head.partition(b"\n")[0]:
        return BINARY
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page; its address may have expired"
    if start.startswith((b"<?xml", b"<!doctype")):
        return XML
    if start.startswith((b"{", b"[")):
        return JSON
    return ""


def described(head: bytes) -> str:
    """What a file or line begins with: its kind, or the words themselves."""
    kind = what_it_is(head)
    if kind == EMPTY:
        return "nothing"
    if kind and kind != JSON:
        return kind.partition(";")[0]
    text = head[:400].decode("utf-8", "replace").split("\n")[0].rstrip("\r")
    if CONTROL.search(text) or "\ufffd" in text:
        return BINARY
    return f"“{text[:LONGEST_BEGINNING]}{'…' if len(text) > LONGEST_BEGINNING else ''}”"


def quoted(text: str) -> str:
    """A text of the file inside a message."""
    words = " ".join(text.split())
    return f"“{words[:LONGEST_QUOTE]}…”" if len(words) > LONGEST_QUOTE else f"“{words}”"
