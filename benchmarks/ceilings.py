"""How many beginnings of names any search could answer: what no order of ten can do better than.

A beginning that n conditions' names share says nothing about which of them is meant. Over all names:
- even: an order that takes all names that go on so as equally likely has the right one in min(10, n) / n;
- best: for each beginning the ten conditions that most of the names in question belong to, chosen by one who
  knows which share of each name is typed. No search can do better, whatever it knows.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from benchmarks.names_site import Catalogue

TEN = 10
LONGER = 8
SHARE = 0.6


def beginning(name: str) -> str:
    """The first 60 % of its letters."""
    return name[: max(1, round(len(name) * SHARE))]


@dataclass(frozen=True)
class Bearers:
    """Which conditions bear a name, and which names begin how; capital letters are no difference."""

    of: dict[str, set[int]]
    ordered: list[tuple[str, int]]

    @classmethod
    def read(cls, catalogue: Catalogue) -> "Bearers":
        of = defaultdict(set)
        for known in catalogue.values():
            for name in {known.name, *known.english, *known.spanish}:
                of[name].add(known.number)
        return cls(dict(of), sorted({(name.casefold(), one) for name, ones in of.items() for one in ones}))

    def begin(self, typed: str) -> set[int]:
        start = typed.casefold()
        first, last = ((start, 0), (f"{start}\U0010ffff", 0))
        return {
            number
            for _, number in self.ordered[bisect_left(self.ordered, first) : bisect_left(self.ordered, last)]
        }


def populations(catalogue: Catalogue, bearers: Bearers) -> dict[str, list[str]]:
    headings = {known.name for known in catalogue.values()}
    return {
        "headings": sorted(headings),
        "synonyms": sorted(set(bearers.of) - headings),
        "all names": sorted(bearers.of),
        f"all names of {LONGER} letters and more": sorted(name for name in bearers.of if len(name) >= LONGER),
    }


def even(names: Collection[str], bearers: Bearers) -> float:
    return sum(min(1, TEN / len(bearers.begin(beginning(name)))) for name in names) / len(names)


def best(names: Collection[str], bearers: Bearers) -> float:
    meant = defaultdict(list)
    for name in names:
        meant[beginning(name).casefold()].append(bearers.of[name])
    return sum(reached(wanted) for wanted in meant.values()) / len(names)


def reached(wanted: list[set[int]]) -> int:
    """How many of these names have a bearer among ten conditions, each the one that most of the rest have."""
    rest = wanted
    for _ in range(TEN):
        counts = Counter(number for numbers in rest for number in numbers)
        if not counts:
            break
        most = counts.most_common(1)[0][0]
        rest = [numbers for numbers in rest if most not in numbers]
    return len(wanted) - len(rest)


def report(catalogue: Catalogue) -> None:
    bearers = Bearers.read(catalogue)
    for title, names in populations(catalogue, bearers).items():
        print(
            f"ceiling of prefixes, {title} ({len(names):,}): {even(names, bearers):.1%} if all are "
            f"equally likely, {best(names, bearers):.1%} for one who knows which names are asked for"
        )
