"""The coding systems of the field, by the short names that the site uses."""

CODE_SCHEMES = [
    ("gard", "GARD"),
    ("orpha", "ORPHAcode"),
    ("omim", "OMIM"),
    ("mondo", "Mondo"),
    ("doid", "Disease Ontology"),
    ("icd-10", "ICD-10"),
    ("icd-11", "ICD-11"),
    ("snomed-ct", "SNOMED CT"),
    ("mesh", "MeSH"),
    ("umls", "UMLS"),
    ("medgen", "MedGen"),
    ("ncit", "NCI Thesaurus"),
    ("hpo", "Human Phenotype Ontology"),
    ("hgnc", "HGNC"),
]

CODE_ADDRESSES = {
    "orpha": "https://www.orpha.net/en/disease/detail/{code}",
    "omim": "https://www.omim.org/entry/{code}",
    "mondo": "https://monarchinitiative.org/{code}",
    "doid": "https://disease-ontology.org/?id={code}",
    "icd-11": "https://icd.who.int/browse/2024-01/mms/en#{code}",
    "mesh": "https://meshb.nlm.nih.gov/record/ui?ui={code}",
    "medgen": "https://www.ncbi.nlm.nih.gov/medgen/{code}",
    "ncit": "https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/{code}",
    "hpo": "https://hpo.jax.org/browse/term/{code}",
    "hgnc": "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/{code}",
}
"""Where a catalogue shows the entry of one of its codes; schemes without a public entry are left out."""

PREFIXES = {"mondo": "MONDO:", "doid": "DOID:", "hpo": "HP:", "hgnc": "HGNC:"}


def bare(scheme: str, code: str) -> str:
    """The code as its catalogue writes it in addresses: ORPHA:558 is 558, HP:0001250 keeps its prefix."""
    if scheme in PREFIXES:
        return code if code.startswith(PREFIXES[scheme]) else f"{PREFIXES[scheme]}{code}"
    return code.rpartition(":")[2]


def code_address(scheme: str, code: str) -> str:
    """The address of a code's own entry, or nothing when there is none."""
    template = CODE_ADDRESSES.get(scheme)
    return template.replace("{code}", bare(scheme, code)) if template and code else ""
