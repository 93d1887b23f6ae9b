"""The formats that a plan may name. Each is a module of its own."""

from __future__ import annotations

from conditions.importers.catalogue import (
    babelon,
    gard_csv,
    hpoa,
    lay_names,
    mondo_tables,
    obo,
    obographs,
    orphadata,
    sssom,
)
from conditions.importers.catalogue.records import Format

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        babelon.FORMAT,
        gard_csv.FORMAT,
        hpoa.FORMAT,
        lay_names.FORMAT,
        *mondo_tables.FORMATS,
        obo.FORMAT,
        obographs.FORMAT,
        orphadata.FORMAT,
        sssom.FORMAT,
    )
}
