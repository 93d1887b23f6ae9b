"""Words as they were typed, without what cannot be seen: control characters, joiners, halves of characters.

Promise: the same words are the same characters afterwards (Unicode form C); cleaning twice changes nothing.
"""

from __future__ import annotations

import unicodedata

KEPT = "\t\n\r"
INVISIBLE = {"Cc", "Cf", "Cs"}
JOINER = "\u034f"


def clean(text: str) -> str:
    """Without control and formatting characters, surrogates, and code points that XML and Unicode refuse."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", "".join(c for c in text if c in KEPT or is_visible(c)))


def is_visible(character: str) -> bool:
    code = ord(character)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    hidden = is_noncharacter or character == JOINER
    return not hidden and unicodedata.category(character) not in INVISIBLE
