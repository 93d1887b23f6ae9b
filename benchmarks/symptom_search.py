"""Finds conditions by some of their features and one that is none of theirs; how often and how quickly.

    python -m benchmarks.symptom_search --data FOLDER [--database ADDRESS]    a site of its own
    python -m benchmarks.symptom_search --there --database ADDRESS            a site as it is, only read

Conditions with at least 8 features are drawn by a seed; of each, 5 features, and 1 drawn from all. Ends with
status 1 when a bar is missed: the own condition among the first ten for 80 %, first for 50 %, half of
the searches under 100 ms (the slowest say how busy the machine is), and 60 MB for what is kept in memory.
"""

import argparse
import os
import random
import sys
import time
import tracemalloc
from pathlib import Path

from benchmarks.site import empty_site
from benchmarks.timing import calibrate, noise

DRAWN, LEAST, GIVEN = 300, 8, 5
TOP_TEN, FIRST, MOST_MS, MOST_MB = 0.8, 0.5, 100, 60
SEEDS = (1, 2, 3)
LETTERS = "aeiou"


def features_of_conditions() -> dict[int, list[int]]:
    from conditions.search.feature_reading import shown_features

    found: dict[int, set[int]] = {}
    shown = shown_features().exclude(frequency="excluded").order_by()
    for number, term in shown.values_list("condition_id", "term_id"):
        found.setdefault(number, set()).add(term)
    return {number: sorted(terms) for number, terms in sorted(found.items())}


def questions(own: dict[int, list[int]], seed: int) -> list[tuple[int, list[int]]]:
    """Number of a condition, and keys of 5 of its features and one more."""
    dice = random.Random(seed)  # noqa: S311 - a seed, so that a run can be repeated
    everything = sorted({term for terms in own.values() for term in terms})
    fitting = [number for number, terms in own.items() if len(terms) >= LEAST]
    drawn = []
    for number in dice.sample(fitting, min(DRAWN, len(fitting))):
        noise_term = dice.choice([term for term in everything if term not in own[number]])
        drawn.append((number, [*dice.sample(own[number], GIVEN), noise_term]))
    return drawn


def memory_megabytes() -> float:
    """What the index and the words hold, made anew."""
    from conditions.search import feature_reading

    feature_reading.forget()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    kept = feature_reading.features_and_words()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept
    return (after - before) / 2**20


def placed(own: dict[int, list[int]], seed: int) -> tuple[float, float, list[float]]:
    """Share first, share among ten, and seconds of each search with all that a page looks up."""
    from conditions.models import FeatureTerm
    from conditions.pages.symptoms import Chosen, fitting
    from conditions.search.feature_reading import features

    terms = FeatureTerm.objects.in_bulk()
    first = ten = 0
    seconds = []
    drawn = questions(own, seed)
    for number, asked in drawn:
        chosen = Chosen(tuple(terms[key] for key in asked))
        begun = time.perf_counter()
        fits, _ = fitting(features().index, chosen)
        seconds.append(time.perf_counter() - begun)
        numbers = [fit.number for fit in fits[:10]]
        first += numbers[:1] == [number]
        ten += number in numbers
    return first / len(drawn), ten / len(drawn), seconds


def suggested() -> tuple[float, float, list[float]]:
    """Share of everyday and medical names found among ten, as they are and with one slip, and seconds."""
    from conditions.models import FeatureName
    from conditions.search.feature_reading import features_and_words
    from conditions.search.feature_words import suggest

    found, words = features_and_words()
    dice = random.Random(1)  # noqa: S311 - as above
    in_use = found.index.in_use()
    everything = FeatureName.objects.order_by("pk").values_list("term_id", "name")
    names = [row for row in everything if row[0] in in_use]
    exact = wrong = 0
    seconds = []
    drawn = dice.sample(names, min(DRAWN, len(names)))
    for term, name in drawn:
        place = dice.randrange(len(name))
        slip = name[:place] + dice.choice(LETTERS) + name[place + 1 :]
        for typed in (name, slip):
            begun = time.perf_counter()
            terms = [each.term for each in suggest(words, typed, found.index.count, 10)]
            seconds.append(time.perf_counter() - begun)
            if typed is name:
                exact += term in terms
            else:
                wrong += term in terms
    return exact / len(drawn), wrong / len(drawn), seconds


def milliseconds(seconds: list[float], share: float) -> float:
    return 1000 * sorted(seconds)[min(len(seconds) - 1, int(share * len(seconds)))]


def measure() -> bool:
    """Print all figures; whether every bar was met."""
    rounds = calibrate()
    own = features_of_conditions()
    rows = [term for terms in own.values() for term in terms]
    print(f"{len(own)} conditions with {len(rows)} features, {len(set(rows))} of them different")
    megabytes = memory_megabytes()
    begun = time.process_time()
    memory_megabytes()
    print(f"in memory: {megabytes:.1f} MB, made in {time.process_time() - begun:.2f} s of processor, traced")
    met = megabytes < MOST_MB
    for seed in SEEDS:
        first, ten, seconds = placed(own, seed)
        p50, p99 = milliseconds(seconds, 0.5), milliseconds(seconds, 0.99)
        print(f"seed {seed}: first {first:.1%}, among ten {ten:.1%}; p50 {p50:.1f} ms, p99 {p99:.1f} ms")
        met = met and first >= FIRST and ten >= TOP_TEN and p50 < MOST_MS
    exact, wrong, seconds = suggested()
    p50, p99 = milliseconds(seconds, 0.5), milliseconds(seconds, 0.99)
    print(f"names found among ten: {exact:.1%}, with a wrong letter {wrong:.1%}")
    print(f"a suggestion: p50 {p50:.1f} ms, p99 {p99:.1f} ms")
    print(noise([*rounds, *calibrate()]))
    return met


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=os.environ.get("GARD_DATA"))
    parser.add_argument("--database", default="")
    parser.add_argument("--there", action="store_true", help="measure the site in the database as it is")
    given = parser.parse_args()
    if given.there:
        os.environ["DATABASE_URL"] = given.database
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")
        import django

        django.setup()
        sys.exit(not measure())
    if given.data is None:
        parser.error("Name the folder of the data: --data FOLDER, or GARD_DATA.")
    with empty_site(given.database):
        from benchmarks.feature_site import fill, read

        understood = fill(read(Path(given.data)))
        print(f"{understood} features understood")
        met = measure()
    sys.exit(not met)


if __name__ == "__main__":
    main()
