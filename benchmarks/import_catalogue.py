"""The whole catalogue from an empty site, the same once more, MedQuAD on top: what must show, and the cost.

python -m benchmarks.import_catalogue --data FOLDER [--medquad]     (or GARD_DATA=FOLDER)
"""

import argparse
import os
import sys
from io import StringIO
from pathlib import Path

from benchmarks.catalogue_plan import write_plan
from benchmarks.site import empty_site
from benchmarks.timing import Took, calibrate, noise, peak_megabytes, took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("GARD_DATA"), help="Folder of the data.")
    parser.add_argument("--database", default="", help="Address of an empty database; without it, SQLite.")
    parser.add_argument("--medquad", action="store_true", help="Import and publish MedQuAD's text on top.")
    options = parser.parse_args()
    if not options.data:
        sys.exit("Name the folder of the data with --data or GARD_DATA.")
    data, before = Path(options.data), calibrate()
    with empty_site(options.database) as folder:
        from django.core.management import call_command

        plan, said = str(write_plan(data, folder)), StringIO()

        def run() -> None:
            call_command("import_catalogue", plan, verbosity=0, stdout=said)

        first = took(run)
        show("first import", first, 300)
        print(f"memory at its peak: {peak_megabytes():.0f} MB (bar 600)")
        show("the same again", took(run), 60)
        if options.medquad:
            texts = ("import_medquad", str(data / "medquad"), "--publish")
            show("MedQuAD on top", took(lambda: call_command(*texts, **quiet())))
            show("the catalogue again", took(run), 60)
        print_bars(data)
        if not options.database:
            size = sum(file.stat().st_size for file in folder.glob("*.sqlite3*")) / 1e6
            print(f"database: {size:.0f} MB (bar 600)")
        print(said.getvalue())
    print(noise([*before, *calibrate()]))


def quiet() -> dict[str, object]:
    return {"verbosity": 0, "stdout": StringIO()}


def show(name: str, run: Took, bar: int | None = None) -> None:
    wanted = f" (bar {bar} s)" if bar else ""
    print(f"{name}: {run.wall:.1f} s{wanted}, of them {run.cpu:.1f} s of processor")


def print_bars(data: Path) -> None:
    """What the site must have, by what it has."""
    from conditions.models import ClassificationLink, Edition, Fact, FeatureTerm

    pairs = set()
    mapping = data / "mondo/mondo_hasdbxref_gard.sssom.tsv"
    for line in mapping.read_text(encoding="utf-8").splitlines():
        if line.startswith("MONDO:"):
            pairs.add(int(line.split("\t")[3].removeprefix("GARD:")))
    public = set(Edition.objects.current().values_list("condition_id", flat=True))

    def conditions(**which: object) -> int:
        pages = Edition.objects.current().values("condition")
        facts = Fact.objects.shown().filter(condition__in=pages, **which)
        return facts.values("condition").distinct().count()

    rows = Fact.objects.filter(kind="feature", origin="document")
    bars = [
        ("pairs of the mapping with a public page", len(pairs & public), len(pairs)),
        ("conditions with an OMIM code", conditions(kind="code", scheme="omim"), 7500),
        ("conditions with an ORPHA code", conditions(kind="code", scheme="orpha"), 8000),
        ("conditions with synonyms", conditions(kind="name"), 12900),
        ("conditions with a definition", conditions(kind="definition"), 5200),
        ("MedQuAD's features with an HPO id", rows.filter(term__isnull=False).count(), 0.9 * rows.count()),
        ("features with everyday words", FeatureTerm.objects.exclude(lay_name="").count(), 1),
        ("features with a Spanish name", FeatureTerm.objects.exclude(spanish_name="").count(), 1),
        ("places in classifications", ClassificationLink.objects.count(), 1),
    ]
    for name, has, bar in bars:
        print(f"{'ok  ' if has >= bar else 'LESS'} {name}: {has} (bar {bar:.0f})")


if __name__ == "__main__":
    main()
