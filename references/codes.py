"""The coding systems of the field, by the short names that the site uses."""

import re

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
    "icd-11": "https://icd.who.int/browse/2024-01/{part}/en#{code}",
    "mesh": "https://meshb.nlm.nih.gov/record/ui?ui={code}",
    "medgen": "https://www.ncbi.nlm.nih.gov/medgen/{code}",
    "ncit": "https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/{code}",
    "hpo": "https://hpo.jax.org/browse/term/{code}",
    "hgnc": "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/{code}",
}
"""Where a catalogue shows the entry of one of its codes; schemes without a public entry are left out. ICD-11
shows entities of its foundation, whose ids are numbers, apart from codes of its tables."""

PREFIXES = {"mondo": "MONDO:", "doid": "DOID:", "hpo": "HP:", "hgnc": "HGNC:"}

WRITTEN_AS = {
    "gard": ("GARD",),
    "orpha": ("ORPHA", "ORPHANET", "ORPHACODE", "ORDO"),
    "omim": ("OMIM", "MIM", "OMIMPS", "PHENOTYPIC SERIES"),
    "mondo": ("MONDO",),
    "doid": ("DOID",),
    "icd-10": ("ICD10", "ICD-10", "ICD10CM", "ICD-10-CM", "ICD10WHO"),
    "icd-11": ("ICD11", "ICD-11", "ICD11.FOUNDATION"),
    "snomed-ct": ("SNOMEDCT", "SNOMED-CT", "SNOMED CT", "SNOMED", "SNOMEDCT_US", "SCTID", "SCT"),
    "mesh": ("MESH", "MSH"),
    "umls": ("UMLS", "UMLS_CUI", "CUI"),
    "medgen": ("MEDGEN",),
    "ncit": ("NCIT", "NCI", "NCI THESAURUS"),
    "hpo": ("HP", "HPO"),
    "hgnc": ("HGNC",),
}
"""How catalogues and people write each system, in capitals; a release behind an underscore may follow."""

SCHEME_OF = {written: scheme for scheme, names in WRITTEN_AS.items() for written in names}
IRI = re.compile(r"(?:https?://\S*[/#])(?P<prefix>[A-Za-z]+)_(?P<code>[A-Za-z0-9.]+)/?$")
WRITTEN = re.compile(
    r"(?P<prefix>[A-Za-z][A-Za-z0-9. \-]*?(?:_[A-Za-z0-9_]+)?)\s*[:#]\s*"
    r"(?P<code>[A-Za-z]*[0-9][A-Za-z0-9.\-]*)$"
)


def bare(scheme: str, code: str) -> str:
    """The code as its catalogue writes it in addresses: ORPHA:558 is 558, HP:0001250 keeps its prefix."""
    if scheme in PREFIXES:
        return code if code.startswith(PREFIXES[scheme]) else f"{PREFIXES[scheme]}{code}"
    return code.rpartition(":")[2]


def parse_code(text: str) -> tuple[str, str] | None:
    """Scheme and bare code of a code with its prefix, or None: "Orphanet:558", "ORPHA:558" and
    "http://www.orpha.net/ORDO/Orphanet_558" are ("orpha", "558"); "GARD:0010724" is ("gard", "10724")."""
    found = IRI.match(text.strip()) or WRITTEN.match(text.strip())
    if found is None:
        return None
    prefix = found["prefix"].upper().strip()
    scheme = SCHEME_OF.get(prefix) or SCHEME_OF.get(prefix.partition("_")[0])
    if scheme is None:
        return None
    code = found["code"] if scheme in {"omim", "icd-10", "icd-11"} else found["code"].upper()
    if prefix == "OMIMPS":
        code = f"PS{code}"
    if scheme == "gard":
        return (scheme, code.lstrip("0")) if code.isdecimal() and code.strip("0") else None
    return scheme, bare(scheme, code)


def code_address(scheme: str, code: str) -> str:
    """The address of a code's own entry, or nothing when there is none."""
    template = CODE_ADDRESSES.get(scheme)
    if not template or not code:
        return ""
    code = bare(scheme, code)
    part = "foundation" if code.isdecimal() else "mms"
    return template.replace("{part}", part).replace("{code}", code)
