"""Files of catalogues, opened: plain or compressed, as bytes or as lines. Trusts no size and no extension.

Promise: a compressed file that is damaged or cut off anywhere gives nothing at all, since the loader would
take what is missing for withdrawn; a line gives its text or a refusal, and never more than a megabyte.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from .records import Refusal
from .refusing import CONTROL, HEAD_BYTES, NotReadable

LONGEST_LINE = 1_000_000
LONGEST_SKIP = 64_000_000
"""A line longer than this is not even passed over: the file is something else."""
LARGEST_FILE = 4_000_000_000
CHUNK = 1 << 20
GZIP = b"\x1f\x8b"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST_RELEASE = 60


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The content of the file, decompressed if its first bytes say that it is compressed.

    Raises NotReadable before anything is given if the file cannot be opened or its compression is damaged.
    """
    try:
        with path.open("rb") as plain:
            is_compressed = plain.read(2) == GZIP
        if is_compressed:
            _check_compression(path)
            with gzip.open(path, "rb") as unpacked:
                yield cast(IO[bytes], unpacked)
        else:
            with path.open("rb") as content:
                yield content
    except OSError as error:
        raise NotReadable(f"This file cannot be read: {error.strerror or error}.") from None


def _check_compression(path: Path) -> None:
    size = 0
    try:
        with gzip.open(path, "rb") as content:
            while chunk := content.read(CHUNK):
                size += len(chunk)
                if size > LARGEST_FILE:
                    raise NotReadable(f"This file holds more than {LARGEST_FILE // 10**9} GB when unpacked.")
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise NotReadable("This compressed file is damaged or cut off; download it again.") from None


def first_bytes(path: Path) -> bytes:
    """The first bytes of the content, for saying what a file is."""
    with opened(path) as content:
        return content.read(HEAD_BYTES)


def lines_of(path: Path) -> Iterator[tuple[int, str] | Refusal]:
    """Each line with its number, from 1, without its end. Raises NotReadable for the file as a whole."""
    with opened(path) as content:
        number = 0
        while raw := content.readline(LONGEST_LINE + 1):
            number += 1
            place = f"{path.name}:{number}"
            if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
                _pass_over(content, number)
                yield Refusal(place, f"This line is longer than {LONGEST_LINE:,} bytes.")
                continue
            try:
                text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                yield Refusal(place, f"This line is not UTF-8 text (byte {error.start + 1}).")
                continue
            if CONTROL.search(text):
                yield Refusal(place, "This line holds a control character.")
                continue
            yield number, text


def _pass_over(content: IO[bytes], number: int) -> None:
    passed = LONGEST_LINE
    while rest := content.readline(CHUNK):
        passed += len(rest)
        if rest.endswith(b"\n"):
            return
        if passed > LONGEST_SKIP:
            raise NotReadable(
                f"Line {number} is longer than {LONGEST_SKIP // 10**6} MB; this is no such file."
            )


def count_lines(path: Path) -> int | None:
    """How many lines there are; None if the file cannot be read."""
    count = 0
    try:
        with opened(path) as content:
            while chunk := content.read(CHUNK):
                count += chunk.count(b"\n")
    except NotReadable:
        return None
    return count


def release_in(text: str) -> str:
    """The date in an address or name of a release, or the text itself if it is short; else nothing."""
    text = text.strip()
    found = DATE.search(text)
    if found:
        return found[0]
    return text if len(text) <= LONGEST_RELEASE else ""
