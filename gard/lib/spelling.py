"""One spelling of a word for both sides of the Atlantic.

Promise: pure; takes a folded word in the singular. The outcome is for comparing, not for reading: "exercise"
becomes a word that nobody writes, but the same whoever wrote it.
"""

from __future__ import annotations

import re

AMERICAN = (
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|al|ed|ing|less|ation)"), "or"),
    (re.compile(r"is(?=e$|ed$|ing$|ations?$)"), "iz"),
    (re.compile(r"ys(?=e$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=[bt])re$"), "er"),
    (re.compile(r"(?<=[a-z]{3})ogue$"), "og"),
    (re.compile(r"leuco"), "leuko"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"(?<=[a-z]{4})ll(?=ed$|ing$)"), "l"),
    (re.compile(r"(?<=[a-z]{3})ence$"), "ense"),
)


def american(word: str) -> str:
    """The word as it is compared: "tumour" is "tumor", "haemophilia" is "hemophilia"."""
    for pattern, instead in AMERICAN:
        word = pattern.sub(instead, word)
    return word
