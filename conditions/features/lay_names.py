"""Everyday names of features in one spelling, wherever they are shown.

Promise: pure; only a name all of whose words begin with a capital is changed, so names of people stay.
"""

from __future__ import annotations

import re

A_WORD = re.compile(r"[^\W\d_]+")


def everyday(name: str) -> str:
    """ "Double-Jointed" is "Double-jointed"; "Thickened Achilles tendon" stays."""
    words = A_WORD.findall(name)
    if len(words) < 2 or not all(word.istitle() for word in words):
        return name
    begin = name.index(words[0]) + 1
    return name[:begin] + name[begin:].lower()
