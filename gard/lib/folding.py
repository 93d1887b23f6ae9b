"""Folds text so that what people type and what pages say can meet: case, accents, punctuation, spaces.

Promise: pure Python, the same on every database; folding twice changes nothing.
"""

from __future__ import annotations

import re
import unicodedata

NOT_A_WORD = re.compile(r"[^0-9a-z]+")
POSSESSIVE = re.compile(r"['’`´]s\b")
GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ω": "omega",
}
LIGATURES = {"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d"}


SPELLED = str.maketrans({**{letter: f" {name} " for letter, name in GREEK.items()}, **LIGATURES})


def fold(text: str) -> str:
    """Lower-case ASCII words with single spaces: "Ménière's disease" is "meniere disease"."""
    bare = POSSESSIVE.sub("", text.casefold())
    if not bare.isascii():
        plain = unicodedata.normalize("NFKD", bare.translate(SPELLED))
        bare = "".join(c for c in plain if not unicodedata.combining(c))
    return NOT_A_WORD.sub(" ", bare).strip()


def initial(text: str) -> str:
    """The letter under which a name is listed: A to Z, or 0-9 for everything else."""
    for c in fold(text):
        if c.isalpha():
            return c.upper()
        if c.isdecimal():
            return "0-9"
    return "0-9"
