"""The whole MedQuAD import with publication, and the same once more: time, processor time, queries, memory.

python -m benchmarks.import_medquad --data FOLDER      (or GARD_DATA=FOLDER)
"""

import argparse
import os
import sys
from io import StringIO

from benchmarks.site import empty_site
from benchmarks.timing import Took, calibrate, noise, peak_megabytes, took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("GARD_DATA"), help="Folder of MedQuAD's GARD files.")
    parser.add_argument("--database", default="", help="Address of an empty database; without it, SQLite.")
    options = parser.parse_args()
    if not options.data:
        sys.exit("Name the folder of MedQuAD's GARD files with --data or GARD_DATA (docs/data/medquad.md).")
    before = calibrate()
    with empty_site(options.database):
        from django.core.management import call_command

        from conditions.importers.medquad import medquad_files
        from conditions.models import Edition, Fact

        said = StringIO()
        files = len(medquad_files(options.data))
        runs = [
            took(lambda: call_command("import_medquad", options.data, "--publish", verbosity=0, stdout=said))
            for _ in range(2)
        ]
        print("\n".join(said.getvalue().splitlines()))
        print(f"{Edition.objects.current().count()} pages published, {Fact.objects.count()} facts")
        show("first import", runs[0], files)
        show("the same again", runs[1], files)
        print(f"the second run took {runs[1].cpu / runs[0].cpu:.1%} of the first")
        print(f"memory at its peak: {peak_megabytes():.0f} MB")
    print(noise([*before, *calibrate()]))


def show(name: str, run: Took, files: int) -> None:
    each = 1000 * run.cpu / files
    print(
        f"{name}: {run.wall:.1f} s, of them {run.cpu:.1f} s of processor; {each:.1f} ms of processor a file"
    )


if __name__ == "__main__":
    main()
