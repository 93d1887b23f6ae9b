"""Patterns that look at a text in small letters: twice as quick as looking for both cases of each letter.

Promise: a match stands where it would in the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Reading


def small(pattern: str) -> re.Pattern[str]:
    """One that has to see capitals says so by "(?-i:" and looks at the text as it was written."""
    return re.compile(pattern, re.IGNORECASE if "(?-i:" in pattern else 0)


def found_small(reading: Reading, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return pattern.finditer(reading.text if pattern.flags & re.IGNORECASE else reading.lowered)
