"""Search over all names: how often the right page comes first, and how long it takes.

    python -m benchmarks.search_names GARD_DATA [DATABASE_URL] [--sample 1000] [--seed 5]

Samples are drawn by the seed. A name that several pages bear counts as found when one of them is first. A
typing error is a letter left out, put in, changed or swapped with its neighbour, in a word of at least four
letters; a prefix is the first 60 % of any name. Headings alone are harder: numbered series of more than ten
diseases begin alike, so that no order of ten can hold them all.
"""

import argparse
import random
import statistics
import string
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import ceilings
from benchmarks.ceilings import beginning
from benchmarks.names_site import Catalogue, fill, read
from benchmarks.site import empty_site
from benchmarks.timing import calibrate, noise

BARS = {"exact": 0.99, "synonym": 0.97, "one error": 0.97, "two errors": 0.95, "prefix": 0.95}
HEADINGS = "prefix of headings alone"


def misspelt(name: str, errors: int, chance: random.Random) -> str:
    """The name with so many errors, in different places of its longer words."""
    letters = list(name)
    for _ in range(errors):
        places = [
            place
            for word in words_at("".join(letters))
            for place in range(word[0] + 1, word[1])
            if word[1] - word[0] >= 4
        ]
        if not places:
            break
        place = chance.choice(places)
        kind = chance.choice(("out", "in", "change", "swap"))
        other = chance.choice(string.ascii_lowercase)
        if kind == "out":
            del letters[place]
        elif kind == "in":
            letters.insert(place, other)
        elif kind == "change":
            letters[place] = other
        else:
            letters[place - 1], letters[place] = letters[place], letters[place - 1]
    return "".join(letters)


def words_at(name: str) -> list[tuple[int, int]]:
    """Where words of letters begin and end."""
    found, begin = [], None
    for place, letter in enumerate(f"{name} "):
        if letter.isalpha() and begin is None:
            begin = place
        elif not letter.isalpha() and begin is not None:
            found.append((begin, place))
            begin = None
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("database", nargs="?", default="")
    parser.add_argument("--sample", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--filled", action="store_true", help="the database holds the names already")
    parser.add_argument("--misses", type=int, default=0, help="print so many that were not found")
    parser.add_argument("--every", action="store_true", help="ask for the prefixes of all names as well")
    options = parser.parse_args()
    catalogue = read(options.data)
    with empty_site(options.database):
        if not options.filled:
            seconds = fill(catalogue)
            print(f"rows of the search for {len(catalogue):,} pages: {seconds:.1f} s")
        print(noise(calibrate()))
        measure(catalogue, options)
        if options.every:
            every_prefix(catalogue)
        print(noise(calibrate()))


@dataclass
class Set:
    """Names, how each is typed, and among how many of the first its page must be."""

    names: list[str]
    change: Callable[[str], str] = str
    within: int = 1
    right: int = 0
    seconds: list[float] = field(default_factory=list)
    missed: list[tuple[str, str, list[str]]] = field(default_factory=list)


def samples(catalogue: Catalogue, size: int, chance: random.Random) -> dict[str, Set]:
    shown = [known.name for known in catalogue.values()]
    every = {name for known in catalogue.values() for name in (*known.english, *known.spanish)}
    others = sorted(every - set(shown))
    longer = [name for name in shown if any(end - start >= 5 for start, end in words_at(name))]

    return {
        "exact": Set(chance.sample(shown, size)),
        "synonym": Set(chance.sample(others, size)),
        "one error": Set(chance.sample(longer, size), lambda name: misspelt(name, 1, chance)),
        "two errors": Set(chance.sample(longer, size), lambda name: misspelt(name, 2, chance)),
        "prefix": Set(chance.sample(sorted(every), size), beginning, 10),
        HEADINGS: Set(chance.sample(shown, size), beginning, 10),
    }


def measure(catalogue: Catalogue, options: argparse.Namespace) -> None:
    from conditions.search.keys import key_of
    from conditions.search.matching import match_names

    bearers = defaultdict(set)
    for known in catalogue.values():
        for name in {known.name, *known.english, *known.spanish}:
            bearers[key_of(name)].add(known.number)
    begun = time.perf_counter()
    match_names("warm")
    print(f"first search, words read: {time.perf_counter() - begun:.2f} s")
    worked = []
    sets = samples(catalogue, options.sample, random.Random(options.seed))  # noqa: S311 - a sample
    for title, one in sets.items():
        for name in one.names:
            typed = one.change(name)
            start, busy = time.perf_counter(), time.thread_time()
            matches = match_names(typed, is_typing=title.startswith("prefix"))
            one.seconds.append(time.perf_counter() - start)
            worked.append(time.thread_time() - busy)
            if bearers[key_of(name)].intersection(row.hit.condition for row in matches.rows[: one.within]):
                one.right += 1
            else:
                one.missed.append((name, typed, [row.hit.name for row in matches.rows[:2]]))
        report(title, one, options.misses)
    ceilings.report(catalogue)
    for title, seconds in (
        ("all, by the clock", [second for one in sets.values() for second in one.seconds]),
        ("all, of this processor", worked),
    ):
        print(f"{title}: {in_milliseconds(seconds)}")


def every_prefix(catalogue: Catalogue) -> None:
    """The share found among ten, over all names instead of a sample, beside the ceilings."""
    from conditions.search.keys import key_of
    from conditions.search.matching import match_names

    bearers = ceilings.Bearers.read(catalogue)
    by_key = defaultdict(set)
    for name, numbers in bearers.of.items():
        by_key[key_of(name)] |= numbers
    among: dict[str, set[int]] = {}
    right = set()
    for name in bearers.of:
        typed = beginning(name)
        if typed not in among:
            rows = match_names(typed, is_typing=True).rows[: ceilings.TEN]
            among[typed] = {row.hit.condition for row in rows}
        if by_key[key_of(name)] & among[typed]:
            right.add(name)
    for title, names in ceilings.populations(catalogue, bearers).items():
        few = [name for name in names if len(bearers.begin(beginning(name))) <= ceilings.TEN]
        print(
            f"prefixes of {title}: {len(right.intersection(names)) / len(names):.1%}; "
            f"{len(right.intersection(few)) / len(few):.2%} of the {len(few):,} that ten pages or fewer share"
        )


def in_milliseconds(seconds: list[float]) -> str:
    cuts = [1000 * cut for cut in statistics.quantiles(seconds, n=100)]
    return f"p50 {cuts[49]:.1f} ms, p95 {cuts[94]:.1f} ms, p99 {cuts[98]:.1f} ms"


def report(title: str, one: Set, misses: int) -> None:
    share = one.right / len(one.names)
    bar = f"bar {BARS[title]:.0%}" if title in BARS else "no bar"
    print(f"{title}: {share:.1%} ({bar}), {in_milliseconds(one.seconds)}")
    for missed in one.missed[:misses]:
        print("   ", missed)


if __name__ == "__main__":
    main()
