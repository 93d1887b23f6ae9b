"""Files, folders and streams to pieces of raw JSON, one for each document.

Promise: nothing above the limit is held in memory; a piece that cannot be read never hides the next one.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from conditions.importers.page_document.results import Reason, Refusal

LIMIT_BYTES = 10_000_000
LINE_SUFFIXES = (".ndjson", ".jsonl")
SUFFIXES = (".json", *LINE_SUFFIXES)
TOO_LARGE = f"This is larger than {LIMIT_BYTES // 1_000_000} MB and was not read."

Source = str | Path | BinaryIO | TextIO


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one document. `line` is known when a file holds one document a line."""

    file: str
    line: int | None
    data: bytes


def pieces(source: Source) -> Iterator[Piece | Refusal]:
    """The documents of a file, a folder (all files below it, sorted) or an open stream."""
    if not isinstance(source, (str, Path)):
        stream = getattr(source, "buffer", source)
        name = getattr(source, "name", "")
        is_file = isinstance(name, str) and name and not name.startswith("<")
        yield from _stream(_binary(stream), name if is_file else "standard input", None)
        return
    path = Path(source)
    if not path.is_dir():
        yield from _file(path)
        return
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    if not found:
        yield Refusal(str(path), None, "", "This folder holds no .json or .ndjson file.", Reason.EMPTY)
    for each in found:
        yield from _file(each)


def _binary(stream: BinaryIO | TextIO) -> BinaryIO:
    if isinstance(stream, io.StringIO):
        return io.BytesIO(stream.getvalue().encode("utf-8", "surrogatepass"))
    return stream  # type: ignore[return-value]  # a text stream without a buffer exists in memory only


def _file(path: Path) -> Iterator[Piece | Refusal]:
    suffix = path.suffix.lower()
    by_line = True if suffix in LINE_SUFFIXES else False if suffix == ".json" else None
    try:
        if by_line is False and path.stat().st_size > LIMIT_BYTES:
            yield Refusal(str(path), None, "", TOO_LARGE, Reason.TOO_LARGE)
            return
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), by_line)
    except OSError as error:
        message = f"This file cannot be read: {error.strerror or error}."
        yield Refusal(str(path), None, "", message, Reason.UNREADABLE)


def _stream(stream: BinaryIO, name: str, by_line: bool | None) -> Iterator[Piece | Refusal]:
    """`by_line` None: one document a line, unless the first line opens an object that it does not close."""
    first, line = _first_line(stream)
    words = first.removeprefix(b"\xef\xbb\xbf").strip()
    if not words:
        yield Refusal(name, None, "", "This holds no document: it is empty.", Reason.EMPTY)
    elif by_line is False or (by_line is None and len(first) <= LIMIT_BYTES and _is_opened(words)):
        rest = stream.read(max(LIMIT_BYTES + 1 - len(first), 0))
        yield _piece(name, None, b"\n" * (line - 1) + first + rest)
    else:
        yield from _lines(stream, name, first, line)


def _is_opened(words: bytes) -> bool:
    return words[:1] in b"{[" and not words.endswith(b"}")


def _first_line(stream: BinaryIO) -> tuple[bytes, int]:
    """The first line that is not blank, cut at the limit, and its number."""
    for number, data in enumerate(iter(lambda: stream.readline(LIMIT_BYTES + 1), b""), start=1):
        if data.strip():
            return data, number
    return b"", 0


def _lines(stream: BinaryIO, name: str, data: bytes, line: int) -> Iterator[Piece | Refusal]:
    while data:
        whole = data.endswith(b"\n")
        if data.strip():
            yield _piece(name, line, data.rstrip(b"\r\n"))
        while not whole and data:
            data = stream.readline(LIMIT_BYTES + 1)
            whole = data.endswith(b"\n")
        line += 1
        data = stream.readline(LIMIT_BYTES + 1)


def _piece(name: str, line: int | None, data: bytes) -> Piece | Refusal:
    if len(data) > LIMIT_BYTES:
        return Refusal(name, line, "", TOO_LARGE, Reason.TOO_LARGE)
    return Piece(name, line, data)
