"""In which line of a plan something stands: TOML's own reader does not say."""

from __future__ import annotations

import re

HEADER = re.compile(r"^\s*\[\[\s*source\s*\]\]")
FILES = re.compile(r"^\s*[\"']?files[\"']?\s*=", re.MULTILINE)
STRING_COMMENT_OR_OPENING = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|#[^\n]*|\{")


class Lines:
    """Lines of one plan, counted from 1."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.headers = [at for at, line in enumerate(self.lines) if HEADER.match(line)]

    def of(self, place: int, field: str) -> int | None:
        """The line of a field of the source at this place: `name`, `files[2].path`. A field that is not there
        has the line of its source; None where the sources have no headings."""
        if place >= len(self.headers):
            return None
        begin = self.headers[place]
        end = self.headers[place + 1] if place + 1 < len(self.headers) else len(self.lines)
        if found := re.match(r"files\[(\d+)\]", field):
            return begin + 1 + self.file_within("\n".join(self.lines[begin:end]), int(found[1]))
        key = re.compile(rf"^\s*[\"']?{re.escape(field)}[\"']?\s*=") if field else None
        at = (at for at in range(begin, end) if key and key.match(self.lines[at]))
        return next(at, begin) + 1

    @staticmethod
    def file_within(text: str, number: int) -> int:
        """How many lines below the heading the entry of this file opens."""
        found = FILES.search(text)
        if not found:
            return 0
        tokens = STRING_COMMENT_OR_OPENING.finditer(text, found.end())
        openings = [token.start() for token in tokens if token[0] == "{"]
        at = openings[number] if number < len(openings) else found.end()
        return text.count("\n", 0, at)
