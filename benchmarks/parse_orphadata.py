"""Reads Orphadata files of a size that no release has: seconds, records and memory at its peak.

python -m benchmarks.parse_orphadata [--megabytes 150]
python -m benchmarks.parse_orphadata --file FILE         (a real one)

The files are made up in a temporary folder, one for each product. Ends with status 1 when the memory bar is
missed: 300 MB.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import calibrate, noise, peak_megabytes, took
from conditions.importers.catalogue.orphadata import FORMAT

BAR_MEGABYTES = 300
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<JDBOR date="2026-01-01 00:00:00" version="0">\n'


def named(tag: str, text: str) -> str:
    return f'<{tag} id="1">\n  <Name lang="en">{text}</Name>\n</{tag}>\n'


def reference(number: int) -> str:
    return (
        f'<ExternalReference id="{number}">\n<Source>OMIM</Source>\n'
        f"<Reference>{100000 + number}</Reference>\n"
        f"{named('DisorderMappingRelation', 'E (Exact mapping: the two concepts are equivalent)')}"
        f"{named('DisorderMappingValidationStatus', 'Validated')}</ExternalReference>\n"
    )


def phenotype(number: int) -> str:
    return (
        f'<HPODisorderAssociation id="{number}">\n<HPO id="4">\n<HPOId>HP:{number:07}</HPOId>\n'
        f"<HPOTerm>Sign number {number}</HPOTerm>\n</HPO>\n"
        f"{named('HPOFrequency', 'Frequent (79-30%)')}<DiagnosticCriteria/>\n</HPODisorderAssociation>\n"
    )


def gene(number: int) -> str:
    return (
        "<DisorderGeneAssociation>\n<SourceOfValidation>22587682[PMID]</SourceOfValidation>\n"
        f'<Gene id="{number}">\n<Symbol>GEN{number}</Symbol>\n<ExternalReferenceList count="1">\n'
        f"<ExternalReference>\n<Source>HGNC</Source>\n<Reference>{number}</Reference>\n</ExternalReference>\n"
        "</ExternalReferenceList>\n</Gene>\n"
        f"{named('DisorderGeneAssociationType', 'Candidate gene tested in')}"
        f"{named('DisorderGeneAssociationStatus', 'Assessed')}</DisorderGeneAssociation>\n"
    )


def prevalence(number: int) -> str:
    return (
        f'<Prevalence id="{number}">\n<Source>11389160[PMID]</Source>\n'
        f"{named('PrevalenceType', 'Point prevalence')}"
        f"{named('PrevalenceQualification', 'Value and class')}{named('PrevalenceClass', '1-9 / 100 000')}"
        f"<ValMoy>2.5</ValMoy>\n{named('PrevalenceGeographic', 'Europe')}"
        f"{named('PrevalenceValidationStatus', 'Validated')}</Prevalence>\n"
    )


PRODUCTS = {
    "product 1": ("ExternalReferenceList", reference, 12),
    "product 4": ("HPODisorderAssociationList", phenotype, 40),
    "product 6": ("DisorderGeneAssociationList", gene, 8),
    "product 9": ("PrevalenceList", prevalence, 10),
}
"""For each: the list of an entry, what stands in it, and how many times."""


def pieces(product: str, megabytes: int) -> Iterator[str]:
    tag, part, count = PRODUCTS[product]
    is_wrapped = product == "product 4"
    outer = "HPODisorderSetStatusList" if is_wrapped else "DisorderList"
    opening, closing = (
        ('<HPODisorderSetStatus id="1">', "</HPODisorderSetStatus>") if is_wrapped else ("", "")
    )
    body = "".join(part(number) for number in range(1, count + 1))
    yield f"{HEAD}<{outer}>\n"
    written = number = 0
    while written < megabytes * 1_000_000:
        number += 1
        piece = (
            f'{opening}<Disorder id="{number}">\n<OrphaCode>{number}</OrphaCode>\n'
            f'<Name lang="en">Condition {number}</Name>\n<{tag}>\n{body}</{tag}>\n</Disorder>{closing}\n'
        )
        written += len(piece)
        yield piece
    yield f"</{outer}>\n</JDBOR>\n"


def parse(path: Path, name: str) -> None:
    counts: Counter[str] = Counter()
    run = took(lambda: counts.update(type(record).__name__ for record in FORMAT.read(path)))
    size = path.stat().st_size / 1_000_000
    found = ", ".join(f"{count:,} {kind}" for kind, count in sorted(counts.items()))
    print(
        f"{name}: {size:.0f} MB, {found}: {run.wall:.1f} s, of them {run.cpu:.1f} s of processor; "
        f"memory at its peak so far {peak_megabytes():.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=150, help="How large each file is made.")
    parser.add_argument("--file", type=Path, help="Read this file instead.")
    options = parser.parse_args()
    before = calibrate()
    if options.file:
        parse(options.file, options.file.name)
    else:
        with tempfile.TemporaryDirectory() as folder:
            for product in PRODUCTS:
                path = Path(folder) / "generated.xml"
                with path.open("w", encoding="utf-8") as stream:
                    stream.writelines(pieces(product, options.megabytes))
                parse(path, product)
    print(noise([*before, *calibrate()]))
    if peak_megabytes() > BAR_MEGABYTES:
        sys.exit(f"The memory bar of {BAR_MEGABYTES} MB was missed.")


if __name__ == "__main__":
    main()
