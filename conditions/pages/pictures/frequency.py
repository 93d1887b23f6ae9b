"""How often a clinical feature is seen, as a bar: the band of its class and, where given, the exact share.

Bands: Human Phenotype Ontology, terms below "Frequency" (HP:0040279).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BANDS = {
    "obligate": (100, 100),
    "very-frequent": (80, 99),
    "frequent": (30, 79),
    "occasional": (5, 29),
    "very-rare": (1, 4),
    "excluded": (0, 0),
}
"""From and to how many per cent of those who have the condition."""

COUNT = re.compile(r"([0-9]{1,6})\s*(?:/|of|out of)\s*([0-9]{1,6})")
PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,9})?)\s*%")
THINNEST = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """On a track of 100: a band from `x`, `width` wide, and a point at `share` when the figure is known."""

    x: int
    width: int
    share: int | None = None


def bar_of(frequency: str, figure: str = "") -> Bar | None:
    """The bar of a class and a figure as its source gives it ("12/40", "45 %"); none without."""
    share = share_in(figure)
    if frequency in BANDS:
        low, high = BANDS[frequency]
        if low == high:
            return Bar(0, low, share) if low else Bar(0, 0, share)
        return Bar(low, max(THINNEST, high - low), share)
    return None if share is None else Bar(0, 0, share)


def share_in(figure: str) -> int | None:
    """Per cent, rounded; None for what is no share, such as a range, or more of them than there are."""
    if found := COUNT.fullmatch(figure.strip()):
        seen, total = int(found[1]), int(found[2])
        return round(100 * seen / total) if total > 0 and seen <= total else None
    if found := PERCENT.fullmatch(figure.strip()):
        return round(float(found[1])) if float(found[1]) <= 100 else None
    return None
