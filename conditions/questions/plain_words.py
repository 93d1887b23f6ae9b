"""Folds people's words so that the same name is found again, in every script and however it is encoded.

Promise: case, accents, punctuation and invisible characters make no difference; a letter of any script stays.
Pages and searches are folded by `gard.lib.folding`, which keeps Latin letters only.
"""

from __future__ import annotations

import re
import unicodedata

from gard.lib.folding import LIGATURES, POSSESSIVE

WITHOUT_SPACES = (
    "\u0e01-\u0e33\u0e40-\u0e46\u0e81-\u0eb3\u0ec0-\u0ec6\u1000-\u102a\u1780-\u17b3\u3041-\u3096"
    "\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d"
    "\U00020000-\U0003ffff"
)
"""Letters of Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean: words stand in them without a space, or
with an ending, so each letter counts as a word."""

ACCENTS = (
    (0x0300, 0x036F),
    (0x0483, 0x0487),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
)
"""Marks of Latin, Greek and Cyrillic, and vowels of Hebrew and Arabic, that people write or leave out. The
signs of other scripts are parts of their words."""


def attached() -> str:
    """Characters that belong to the letter before them: marks, and what cannot be seen."""
    codes = (*range(0x80, 0x20000), *range(0xE0000, 0xE01F0))
    found = [chr(c) for c in codes if unicodedata.category(chr(c)) in {"Mn", "Mc", "Me", "Cf"}]
    return re.escape("".join(found))


ATTACHED = attached()
TOKEN = re.compile(
    rf"[{WITHOUT_SPACES}][{ATTACHED}]*|[^\W_{WITHOUT_SPACES}](?:[^\W_{WITHOUT_SPACES}]|[{ATTACHED}])*"
)
LETTERS = rf"[^\W_](?:[^\W_]|[{ATTACHED}])*"
"""Letters of all scripts in a row."""
UNSPACED = re.compile(f"[{WITHOUT_SPACES}]")
MORE_LETTERS = str.maketrans(LIGATURES | {"ı": "i"})


def plain_words(text: str) -> str:
    """The words with single spaces between them: "Ménière's, НАТАЛЬЯ" is "meniere наталья"."""
    return " ".join(words for token in TOKEN.findall(POSSESSIVE.sub("", text)) if (words := plain(token)))


def plain(token: str) -> str:
    """One word in its plain form."""
    if token.isascii():
        return token.lower()
    visible = "".join(c for c in token if unicodedata.category(c) != "Cf")
    apart = unicodedata.normalize("NFKD", visible).casefold().translate(MORE_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", apart) if not is_accent(c))
    return "".join(unicodedata.normalize("NFKC", bare).split())


def is_accent(character: str) -> bool:
    code = ord(character)
    return any(first <= code <= last for first, last in ACCENTS)


def is_unspaced(words: str) -> bool:
    """Whether it has a letter of a script that is written without spaces."""
    return UNSPACED.search(words) is not None
