"""A generated obographs document of 200 MB, read as `import_catalogue` reads it: seconds, memory at its peak.

python -m benchmarks.parse_obographs                 # --megabytes 200; FILE... for files of your own
"""

import argparse
import json
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import IO

from benchmarks.timing import calibrate, noise, peak_megabytes, took

BAR_MEGABYTES = 400
OBO = "http://purl.obolibrary.org/obo/"
MATCH = "http://www.w3.org/2004/02/skos/core#exactMatch"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="Documents to read, in place of a generated one.")
    parser.add_argument("--megabytes", type=int, default=200, help="Size of the generated document.")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        read_one(options.one)
        return
    before = calibrate()
    with tempfile.TemporaryDirectory() as folder:
        files = options.files or [generated(Path(folder) / "generated.json", options.megabytes)]
        # Each in a process of its own, so that the peak is that of one file.
        results = [
            subprocess.run([sys.executable, "-m", "benchmarks.parse_obographs", "--one", file], check=False)
            for file in files
        ]
    print(noise([*before, *calibrate()]))
    sys.exit(max(result.returncode for result in results))


def read_one(path: Path) -> None:
    from conditions.importers.catalogue.obographs import FORMAT
    from conditions.importers.catalogue.records import Refusal

    found = {"records": 0, "refusals": 0}

    def read() -> None:
        for each in FORMAT.read(path):
            found["refusals" if isinstance(each, Refusal) else "records"] += 1

    run = took(read)
    print(
        f"{path.name}: {path.stat().st_size / 1e6:.0f} MB, {found['records']:,} terms, "
        f"{found['refusals']:,} refusals; {run.wall:.1f} s, of them {run.cpu:.1f} s of processor; "
        f"memory at its peak {peak_megabytes():.0f} MB (the bar is {BAR_MEGABYTES} MB)"
    )
    sys.exit(peak_megabytes() >= BAR_MEGABYTES or not found["records"])


def generated(path: Path, megabytes: int) -> Path:
    """Nodes with the texts and codes that a large ontology has, three edges for each, pretty-printed as
    exports are; the edges take a tenth of the document."""
    with path.open("w", encoding="utf-8") as file:
        file.write('{"graphs": [ {"nodes": [\n')
        nodes = 0
        for nodes in count(1):
            file.write(json.dumps(node(nodes), indent=2) + ",\n")
            if file.tell() > megabytes * 900_000:
                break
        file.write(json.dumps(node(nodes + 1)) + '\n], "edges": [\n')
        write_edges(file, nodes)
        file.write(
            '\n], "id": "generated", "meta": {"version": "generated/releases/2031-02-03/x.json"} } ]}\n'
        )
    return path


def node(number: int) -> dict[str, object]:
    words = f"disease number {number} of the sample, with a name as long as names of diseases are"
    synonyms = [
        {"pred": "hasExactSynonym", "val": f"{words}, form {form}", "xrefs": [f"OMIM:{number}"]}
        for form in range(4)
    ]
    matches = [{"pred": MATCH, "val": f"{OBO}DOID_{number}"}, {"pred": MATCH, "val": f"{OBO}NCIT_C{number}"}]
    return {
        "id": f"{OBO}MONDO_{number:07}",
        "lbl": words,
        "type": "CLASS",
        "meta": {
            "definition": {"val": f"A {words}. " * 3, "xrefs": [f"DOID:{number}"]},
            "synonyms": synonyms,
            "xrefs": [{"val": f"OMIM:{number}"}, {"val": f"GARD:{number}"}, {"val": f"MEDDRA:{number}"}],
            "basicPropertyValues": matches,
        },
    }


def write_edges(file: IO[str], nodes: int) -> None:
    for number in range(1, nodes + 1):
        for step in (2, 3, 5):
            edge = {
                "sub": f"{OBO}MONDO_{number:07}",
                "pred": "is_a",
                "obj": f"{OBO}MONDO_{number // step + 1:07}",
            }
            file.write(("" if number == 1 and step == 2 else ",\n") + json.dumps(edge, indent=2))


if __name__ == "__main__":
    main()
