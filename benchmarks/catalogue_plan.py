"""The plan that the benchmarks follow: what there is of catalogues in the data folder, in order of trust."""

from pathlib import Path

MONDO_CODES = ("orphanet", "omim", "umls", "medgen", "mesh", "ncit", "sctid", "icd11.foundation")

SOURCES = (
    (
        "Mondo Disease Ontology",
        "CC BY 4.0",
        "https://mondo.monarchinitiative.org/",
        True,
        (
            ("sssom", "mondo/mondo_hasdbxref_gard.sssom.tsv"),
            ("mondo-names", "mondo/new-rare-diseases.tsv"),
            ("mondo-edges", "mondo/mondo-rare_edges.tsv"),
            *(("sssom", f"mondo/mondo_exactmatch_{name}.sssom.tsv") for name in MONDO_CODES),
        ),
    ),
    (
        "Orphanet Rare Disease Ontology",
        "CC BY 4.0",
        "https://www.orphadata.com/",
        False,
        (("obographs", "ordo/ordo-2_6-2018-07-12.json.gz"),),
    ),
    (
        "Human Disease Ontology",
        "CC0 1.0",
        "https://disease-ontology.org/",
        False,
        (("obo", "doid/DO_rare_slim.obo"), ("babelon", "doid/doid-es-translated.tsv")),
    ),
    (
        "Human Phenotype Ontology",
        "HPO licence",
        "https://hpo.jax.org/",
        False,
        (("babelon", "hpo/hp-es.babelon.tsv"), ("hpo-lay-names", "hpo/layperson-synonyms.tsv")),
    ),
)


def write_plan(data: Path, folder: Path) -> Path:
    """The plan as a file in `folder`, over the files that `data` has."""
    lines = []
    for name, licence, url, makes_conditions, files in SOURCES:
        lines += ["[[source]]", f'name = "{name}"', f'licence = "{licence}"', f'url = "{url}"']
        if makes_conditions:
            lines.append("makes_conditions = true")
        listed = [f'  {{format = "{form}", path = "{data.resolve() / path}"}},' for form, path in files]
        lines += ["files = [", *listed, "]", ""]
    plan = folder / "plan.toml"
    plan.write_text("\n".join(lines), encoding="utf-8")
    return plan
