"""How common a condition is: the share that a label states, and its place on a logarithmic scale.

    label = range "/" number | range "in" number | "1 in" number ["to 1 in" number]
            [("people" | "births" | "live births" | ...)]
    range = number | number "-" number | "<" number | ">" number

Numbers are written with the figures 0 to 9 and may hold spaces or commas; those below the stroke are whole.
Whatever else follows may change the number ("1 in 2 million", "1-9 / 100.000"), so that such a label states
no share: it is shown as it is, without a picture. The classes of Orphanet ("1-9 / 100 000", "<1 / 1 000 000")
are such labels; "Unknown" and "Not yet documented" say nothing and are no facts to show.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from gard.lib.folding import fold

WIDTH = 320
MOST_COMMON, RAREST = 2, 7
"""The ends of the scale, as powers of ten: 1 in 100 and 1 in 10,000,000."""

COUNTED = "people|persons|individuals|inhabitants|(?:live )?births|newborns|children|adults|males|females"
MOST_FIGURES = 10
"""More than there are people."""
GROUPED = r"[0-9]{1,3}(?:[ ,\u00a0\u202f][0-9]{3}){1,3}"
WHOLE = rf"(?>{GROUPED}|[0-9]{{1,{MOST_FIGURES}}})(?![.\d]|[ ,\u00a0\u202f]\d)"
NUMBER = rf"(?>{GROUPED}|[0-9]{{1,{MOST_FIGURES}}}(?:\.[0-9]{{1,9}})?)"
SHARE = re.compile(
    rf"^(?:(?P<bound><|>|up to|about|around|fewer than|less than|more than|over)\s*)?"
    rf"(?P<low>{NUMBER})(?:\s*(?:-|\u2013|to)\s*(?P<high>{NUMBER}))?\s*(?:/|:|in)\s*(?P<of>{WHOLE})"
    rf"(?:\s*(?:-|\u2013|to)\s*(?P<low2>{NUMBER})\s*(?:/|:|in)\s*(?P<of2>{WHOLE}))?(?:\s+(?:{COUNTED}))?$",
    re.IGNORECASE,
)
CLASS = re.compile(
    rf"(?P<bound>[<>])?\s*(?P<low>[0-9]{{1,10}})(?:\s*-\s*(?P<high>[0-9]{{1,10}}))?\s*/\s*(?P<of>{WHOLE})"
)
BOUNDS = {"<": "Fewer than ", ">": "More than ", "": ""}
NO_PREVALENCE = re.compile(r"incidence", re.IGNORECASE)
AT_MOST, AT_LEAST = {"<", "fewer than", "less than", "up to"}, {">", "more than", "over"}
NOTHING = {
    "unknown",
    "unknown epidemiological range",
    "not yet documented",
    "no data available",
    "not defined",
    "unknown inheritance",
    "no inheritance data available",
    "no age of onset data available",
    "not applicable",
    "not available",
}


@dataclass(frozen=True, slots=True)
class Share:
    """People among people: between `low` and `high`, each between 0 and 1; 0 and 1 are open ends."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark of the scale: one in `people`, at `x`."""

    x: int
    people: int

    @property
    def words(self) -> str:
        """The key of its site text."""
        return f"prevalence.tick.{self.people}"


@dataclass(frozen=True, slots=True)
class Span:
    """What one label covers on the scale; an open end goes on beyond the figure that is given."""

    x: int
    width: int
    is_open_left: bool
    is_open_right: bool


@dataclass(frozen=True, slots=True)
class RateScale:
    """The scale, from common on the left to rare on the right; `nearest` is the mark in whose size a reader
    can picture it: one in a thousand, ten thousand ... ten million."""

    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]
    nearest: int

    @property
    def words(self) -> str:
        """The key of the site text that says how much that is."""
        return f"prevalence.one-in-{self.nearest}"

    @property
    def others(self) -> tuple[str, ...]:
        """The keys for the other crowds."""
        return tuple(
            key for power in range(3, RAREST + 1) if (key := f"prevalence.one-in-{10**power}") != self.words
        )


def says_nothing(label: str) -> bool:
    """Whether a catalogue only says that it does not know."""
    return fold(label) in NOTHING


def share_of(label: str, detail: str = "") -> Share | None:
    """The share that a label states; None when it states none that can be read, or when the detail says that
    it counts new cases (an incidence), which is no share of people."""
    found = SHARE.match(label.strip())
    if found is None or NO_PREVALENCE.search(f"{label} {detail}"):
        return None
    ends = [number(found["low"]) / number(found["of"]) if number(found["of"]) else 2.0]
    if found["high"]:
        ends.append(number(found["high"]) / number(found["of"]))
    if found["of2"]:
        ends.append(number(found["low2"]) / number(found["of2"]) if number(found["of2"]) else 2.0)
    low, high = min(ends), max(ends)
    bound = (found["bound"] or "").lower()
    if not 0 < low <= high <= 1:
        return None
    return Share(0.0 if bound in AT_MOST else low, 1.0 if bound in AT_LEAST else high)


def in_words(label: str) -> str:
    """A class of Orphanet as people say it: "1 to 9 in 100,000"; any other label as it is."""
    found = CLASS.fullmatch(label.strip())
    if found is None:
        return label
    low, high, people = found["low"], found["high"], int(number(found["of"]))
    few = f"{low} to {high}" if high else low
    return f"{BOUNDS[found['bound'] or '']}{few} in {people:,}"


def number(text: str) -> float:
    return float(re.sub(r"[ ,\u00a0\u202f]", "", text))


def rate_scale(shares: Iterable[Share]) -> RateScale | None:
    """The picture of these shares; none when there is none."""
    known = list(dict.fromkeys(shares))
    if not known:
        return None
    ticks = tuple(Tick(place(10.0**-power), 10**power) for power in range(MOST_COMMON, RAREST + 1))
    return RateScale(ticks, tuple(span(share) for share in known), nearest(known[0]))


def span(share: Share) -> Span:
    left = 0 if share.high == 1.0 else place(share.high)
    right = WIDTH if share.low == 0.0 else place(share.low)
    middle, width = (left + right) / 2, max(8, right - left)
    x = min(max(0, round(middle - width / 2)), WIDTH - width)
    return Span(x, width, share.high == 1.0, share.low == 0.0)


def nearest(share: Share) -> int:
    """The size of a crowd with about one such person in it: a power of ten from a thousand to ten million."""
    one = (
        share.high
        if share.low == 0.0
        else share.low
        if share.high == 1.0
        else math.sqrt(share.low * share.high)
    )
    return int(10 ** min(max(round(-math.log10(one)), 3), RAREST))


def place(share: float) -> int:
    """Where a share stands on the scale, its ends for what lies beyond them."""
    along = (-math.log10(share) - MOST_COMMON) / (RAREST - MOST_COMMON)
    return round(WIDTH * min(max(along, 0.0), 1.0))
