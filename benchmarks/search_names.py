"""Search over all names: how often the right page comes first, and how long it takes.

    python -m benchmarks.search_names GARD_DATA [DATABASE_URL] [--sample 1000] [--seed 5]

Samples are drawn by the seed. A name that several pages bear counts as found when one of them is first. A
typing error is a letter left out, put in, changed or swapped with its neighbour, in a word of at least four
letters; a prefix is the first 60 % of a name.
"""

import argparse
import random
import statistics
import string
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from benchmarks.names_site import Catalogue, fill, read
from benchmarks.site import empty_site
from benchmarks.timing import calibrate, noise

BARS = {"exact": 0.99, "synonym": 0.97, "one error": 0.97, "two errors": 0.95, "prefix": 0.95}


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
    options = parser.parse_args()
    print(noise(calibrate()))
    catalogue = read(options.data)
    with empty_site(options.database):
        if not options.filled:
            seconds = fill(catalogue)
            print(f"rows of the search for {len(catalogue):,} pages: {seconds:.1f} s")
        measure(catalogue, options)


def measure(catalogue: Catalogue, options: argparse.Namespace) -> None:
    from conditions.search.keys import key_of
    from conditions.search.matching import match_names

    bearers = defaultdict(set)
    for known in catalogue.values():
        for name in {known.name, *known.english, *known.spanish}:
            bearers[key_of(name)].add(known.number)
    shown = [known.name for known in catalogue.values()]
    others = sorted(
        {name for known in catalogue.values() for name in (*known.english, *known.spanish)} - set(shown)
    )
    begun = time.perf_counter()
    match_names("warm")
    print(f"first search, words read: {time.perf_counter() - begun:.2f} s")
    chance = random.Random(options.seed)  # noqa: S311 - a sample, no secret
    longer = [name for name in shown if any(end - start >= 5 for start, end in words_at(name))]
    sets: dict[str, tuple[list[str], Callable[[str], str], int]] = {
        "exact": (chance.sample(shown, options.sample), lambda name: name, 1),
        "synonym": (chance.sample(others, options.sample), lambda name: name, 1),
        "one error": (chance.sample(longer, options.sample), lambda name: misspelt(name, 1, chance), 1),
        "two errors": (chance.sample(longer, options.sample), lambda name: misspelt(name, 2, chance), 1),
        "prefix": (
            chance.sample(shown, options.sample),
            lambda name: name[: max(1, round(len(name) * 0.6))],
            10,
        ),
    }
    taken, worked = [], []
    for title, (names, change, within) in sets.items():
        right, missed, own = 0, [], []
        for name in names:
            typed = change(name)
            start, busy = time.perf_counter(), time.thread_time()
            matches = match_names(typed, is_typing=title == "prefix")
            own.append(time.perf_counter() - start)
            worked.append(time.thread_time() - busy)
            first = [match.hit.condition for match in matches.rows[:within]]
            if bearers[key_of(name)].intersection(first):
                right += 1
            else:
                missed.append((name, typed, [match.hit.name for match in matches.rows[:2]]))
        taken += own
        share = right / len(names)
        print(
            f"{title}: {share:.1%} (bar {BARS[title]:.0%}), p50 {1000 * statistics.median(own):.1f} ms, "
            f"p99 {1000 * statistics.quantiles(own, n=100)[98]:.1f} ms"
        )
        for one in missed[: options.misses]:
            print("   ", one)
    for title, seconds in (("all, by the clock", taken), ("all, of this processor", worked)):
        cuts = [1000 * cut for cut in statistics.quantiles(seconds, n=100)]
        print(f"{title}: p50 {cuts[49]:.1f} ms, p95 {cuts[94]:.1f} ms, p99 {cuts[98]:.1f} ms")


if __name__ == "__main__":
    main()
